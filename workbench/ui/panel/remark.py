"""A sentence under the proposed words that comes once the keys rest, dressed as a finding: it decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.breaking import BreakingLabel
from workbench.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from workbench.model.claims import Claim

_SIGN: Final = 16  # px
_LINE: Final = 20


class Remark(Pane):
    """A sign and a sentence on what is proposed for a claim; what it says, and when, each kind knows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "finding")
        self._sign, self._words = QLabel(), BreakingLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._on_paused)
        self._claim: Claim | None = None
        self._correction = ""
        self.hide()

    def _on_paused(self) -> None:
        """The keys rest."""
        raise NotImplementedError

    def _say(self, words: str) -> None:
        self._words.set_words(words)
        self.setAccessibleName(words)

    def retheme(self) -> None:
        """Draw the sign in the colour of words: no rating's."""
        self._sign.setPixmap(icon("warning", current_theme()).pixmap(_SIGN, _SIGN))
        self._sign.setFixedSize(_SIGN, _LINE)
