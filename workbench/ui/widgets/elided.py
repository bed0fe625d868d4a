"""A line that ends in "…" where there is no room; its tool tip has all of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workbench.ui.theme import current_theme

_HEIGHT: Final = 20
_SOME: Final = 60  # px, for a few letters
_LONGEST: Final = 1_000  # code points measured; no line shows as many
_TIP: Final = 4_000  # code points of a tool tip, which Qt lays out whole


class ElidedLabel(QLabel):
    """A label of one line that never makes its window wider than there is room."""

    def minimumSizeHint(self) -> QSize:
        """Return the height of a line; any width will do."""
        return QSize(min(_SOME, super().minimumSizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show in the tool tip what is cut."""
        super().resizeEvent(event)
        self.setToolTip(self.text()[:_TIP] if self._shown() != self.text() else "")

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text()[:_LONGEST], Qt.TextElideMode.ElideRight, self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words as far as they go."""
        painter, role = QPainter(self), self.foregroundRole()
        self.style().drawItemText(
            painter, self.rect(), int(self.alignment()), self.palette(), self.isEnabled(), self._shown(), role
        )


class ElidedLine(QWidget):
    """Words on one line, for rows of lists.

    Args:
        style: of the type scale.
        role: the colour.
    """

    def __init__(self, style: str = "small", role: str = "text2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._role = style, role
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)

    @property
    def words(self) -> str:
        """Return all of the words."""
        return self._words

    def set_words(self, words: str, hint: str = "") -> None:
        """Show words; ``hint`` is the tool tip, by default the words."""
        self._words = " ".join(words.split())
        self.setToolTip((hint or words)[:_TIP])
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line; any width will do."""
        return QSize(60, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words as far as they go."""
        theme, painter = current_theme(), QPainter(self)
        font = theme.font(self._style)
        painter.setFont(font)
        painter.setPen(theme.colour(self._role))
        shown = QFontMetrics(font).elidedText(self._words[:_LONGEST], Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
