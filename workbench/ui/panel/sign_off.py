"""The foot of the claim panel: who signed, and the rule that nobody signs their own verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workbench.errors import RuleError
from workbench.model.claims import check_sign_off
from workbench.ui.theme import current_theme
from workbench.ui.widgets.elided import ElidedLabel
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


_NO_LIMIT: Final = (1 << 24) - 1  # Qt's QWIDGETSIZE_MAX, which Python isn't told


class SignOffBar(Pane):
    """States the sign-off and offers it to those who may."""

    sign_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._claim: Claim | None = None
        self._name = ""
        self._state, self._rule = label(), ElidedLabel()
        self._rule.setTextFormat(Qt.TextFormat.PlainText)
        self._rule.setProperty("role", "small")
        self._button = QPushButton()
        self._short, self._roomy = False, True
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self._state)
        self._row.addWidget(self._rule, 1)
        self._row.addWidget(self._button)
        self._button.clicked.connect(self.sign_requested)
        self._fit()
        self.settle()

    def set_short(self, *, short: bool, roomy: bool) -> None:
        """Be a foot of its own, or the end of a line that others begin; there the rule stands only if it is roomy."""
        if (short, roomy) == (self._short, self._roomy):
            return
        self._short, self._roomy = short, roomy
        self._fit()
        self.retranslate()

    def _fit(self) -> None:
        side = 0 if self._short else 16
        self._row.setContentsMargins(side, 0, side, 0)
        foot = int(current_theme().tokens.layout["rating_bar"]) - 8
        # In a line of others as high as the button, which the style makes higher once it is worn.
        self.setMinimumHeight(0 if self._short else foot)
        self.setMaximumHeight(_NO_LIMIT if self._short else foot)
        self.setProperty("role", "panel" if self._short else "bar")
        self.style().unpolish(self)
        self.style().polish(self)

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
        signed = bool(claim and claim.signed_by)
        self._state.setVisible(not self._short or signed)
        self._rule.setText(rule)
        self._rule.setVisible(not self._short or self._roomy or signed)  # who signed is never left out
        self._button.setVisible(not (self._short and signed and not self._button.isEnabled()))  # for the name's sake
        told = (self._short and not self._roomy) or not self._button.isEnabled()
        for part in (self._state, self._button):
            part.setToolTip((self._why(claim) or rule) if told else "")

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
        return self.tr("Sign-off pending"), self.tr("needs a second person")

    def _why(self, claim: Claim | None) -> str:
        """Return the rule by which this person may not sign, empty where another words say it."""
        own = claim is not None and claim.settled and not (claim.conflict or claim.signed_by)
        return self.tr("nobody signs their own verdict") if own and not may_sign(claim, self._name) else ""
