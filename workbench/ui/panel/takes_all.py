"""Says that a short correction would stand for the whole sentence, because nothing tells its place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.model.placing import takes_all
from workbench.ui.language import core
from workbench.ui.panel.remark import Remark
from workbench.ui.widgets.pane import set_shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.model.claims import Claim

_PAUSE: Final = 600  # ms without a key: whoever is typing on has not said yet what is to stand there


class TakesAll(Remark):
    """Says it in one sentence; it is no error.

    Of a claim of more than 400 words it says nothing (``placing.takes_all``).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settle()

    def look(self, claim: Claim | None, correction: str, *, typing: bool = False) -> None:
        """Say it, or nothing, in a turn of its own; while somebody types only once they pause."""
        self._claim, self._correction = claim, correction
        if claim is None or not correction.strip():
            self._pause.stop()
            set_shown(self, shown=False)
        else:
            self._pause.start(_PAUSE if typing else 0)

    def _on_paused(self) -> None:
        set_shown(self, shown=self._claim is not None and takes_all(self._claim, self._correction))

    def retranslate(self) -> None:
        """Say it in the interface's language."""
        self._say(core("correction.takes-all"))
