"""The foot of the claim panel: who signed, and the rule that nobody signs their own verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workbench.errors import RuleError
from workbench.model.claims import check_sign_off
from workbench.ui.theme import current_theme
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from workbench.model.claims import Claim


def may_sign(claim: Claim | None, name: str) -> bool:
    """Say whether ``name`` may sign the claim's verdict."""
    if claim is None:
        return False
    try:
        check_sign_off(claim, name)
    except RuleError:
        return False
    return True


class SignOffBar(Pane):
    """States the sign-off and offers it to those who may."""

    sign_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._claim: Claim | None = None
        self._name = ""
        self._state, self._rule = label(), label("small", wrap=True)
        self._button = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._state)
        row.addWidget(self._rule, 1)
        row.addWidget(self._button)
        self.setFixedHeight(int(current_theme().tokens.layout["rating_bar"]) - 8)
        self._button.clicked.connect(self.sign_requested)
        self.settle()

    def set_claim(self, claim: Claim | None, name: str) -> None:
        """Show a claim's sign-off to ``name``."""
        self._claim, self._name = claim, name
        self.retranslate()

    def retranslate(self) -> None:
        """Say where the sign-off stands."""
        self._button.setText(self.tr("Sign off"))
        self._button.setAccessibleName(self.tr("Sign off"))
        claim = self._claim
        self._button.setEnabled(may_sign(claim, self._name))
        state, rule = self._words(claim)
        self._state.setText(state)
        self._rule.setText(rule)
        self._button.setToolTip("" if self._button.isEnabled() else rule)

    def _words(self, claim: Claim | None) -> tuple[str, str]:
        if claim is None:
            return "", ""
        if claim.conflict:
            return self.tr("Two verdicts"), self.tr("decide first")
        if claim.signed_by:
            return self.tr("Signed off"), ", ".join(claim.signed_by)
        if not claim.settled:
            return self.tr("No verdict yet"), self.tr("nothing to sign")
        if may_sign(claim, self._name):
            return self.tr("Sign-off pending"), self.tr("verdict by {name}").format(
                name=claim.verdict.by if claim.verdict else ""
            )
        return self.tr("Sign-off pending"), self.tr("nobody signs their own verdict")
