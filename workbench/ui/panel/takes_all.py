"""Says that a short correction would stand for the whole sentence, because nothing tells its place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.model.placing import takes_all
from workbench.ui.language import core
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.pane import Pane, label, set_shown

if TYPE_CHECKING:
    from workbench.model.claims import Claim

_PAUSE: Final = 600  # ms without a key: whoever is typing on has not said yet what is to stand there
_SIGN: Final = 16  # px
_LINE: Final = 20


class TakesAll(Pane):
    """One sentence under the proposed words, dressed as a finding: it is no error and decides nothing.

    Of a claim of more than 400 words it says nothing (``placing.takes_all``).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "finding")
        self._sign, self._words = QLabel(), label("", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._on_paused)
        self._claim: Claim | None = None
        self._correction = ""
        self.hide()
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
        self._words.setText(core("correction.takes-all"))
        self.setAccessibleName(core("correction.takes-all"))

    def retheme(self) -> None:
        """Draw the sign in the colour of words: no rating's."""
        self._sign.setPixmap(icon("warning", current_theme()).pixmap(_SIGN, _SIGN))
        self._sign.setFixedSize(_SIGN, _LINE)
