"""A label whose words wrap, within one where it is longer than a line: Qt's own cuts such a word.

A figure and what it counts stay in one line: "54 Mrd. US-Dollar" is read at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel

from workbench.ui.widgets.lines import breakable, together

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LEAST: Final = 40  # px of a line
_TALLEST: Final = 100_000  # px; no words are as high


class BreakingLabel(QLabel):
    """Plain words in as many lines as they need; no word makes it wider than there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._words = ""

    @property
    def words(self) -> str:
        """Return the words as they were given."""
        return self._words

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self._break(self.width())
        self.updateGeometry()

    def _broken(self, width: int) -> str:
        return breakable(together(self._words), self.fontMetrics(), max(_LEAST, width))

    def _break(self, width: int) -> None:
        if (shown := self._broken(width)) != self.text():
            self.setText(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break anew what is too long for the new width."""
        super().resizeEvent(event)
        self._break(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """Return the room of a few letters."""
        return QSize(_LEAST, self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need at a width, px."""
        room = QRect(0, 0, max(_LEAST, width), _TALLEST)
        return self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._broken(width)).height()
