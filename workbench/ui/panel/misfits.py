"""Says what beside a proposed correction would no longer fit: a weekday, a percentage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from workbench.model.wording import finding_words
from workbench.ui.announcing import announce
from workbench.ui.language import core, spoken
from workbench.ui.panel.remark import Remark
from workbench.ui.widgets.pane import set_shown
from workbench.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.model.claims import Claim
    from workbench.model.findings import Finding

_PAUSE: Final = 700  # ms without a key


class Misfits(Remark):
    """Names the first of what no longer fits, and how many more there are.

    Signals:
        asked: a claim and the words proposed for it; ``tell`` answers, in its own time or never.
    """

    asked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Finding, ...] = ()
        self.settle()

    def look(self, claim: Claim | None, correction: str) -> None:
        """Ask once nobody types; what was told of other words is taken away at once."""
        before, self._claim = self._claim, claim
        if (claim, correction) == (before, self._correction):
            return
        same = before is not None and claim is not None and (before.id, self._correction) == (claim.id, correction)
        self._correction = correction
        if not same:  # of the same words it stays until it is known whether it still holds: a fact ticked moves nothing
            self._show(())
        if claim is None or not correction.strip():
            self._pause.stop()
        else:
            self._pause.start(_PAUSE)

    def tell(self, claim: str, correction: str, found: tuple[Finding, ...]) -> None:
        """Say what would no longer fit, unless other words are proposed by now."""
        if self._claim is not None and (claim, correction) == (self._claim.id, self._correction):
            heard = self.accessibleName() if self._found else ""
            self._show(found)
            if found and self.accessibleName() != heard:
                announce(self, self.accessibleName())

    def _on_paused(self) -> None:
        if self._claim is not None:
            self.asked.emit(self._claim, self._correction)

    def _show(self, found: tuple[Finding, ...]) -> None:
        self._found = found
        self.retranslate()
        set_shown(self, shown=bool(found))

    def retranslate(self) -> None:
        """Say it in the interface's language."""
        if not self._found:
            return
        words = core("correction.misfits", words=finding_words(self._found[0], spoken()))
        if len(self._found) > 1:
            words = f"{words} (+{len(self._found) - 1})"
        self._say(words)
        self.setToolTip(plain_tip("\n".join(finding_words(one, spoken()) for one in self._found)))
