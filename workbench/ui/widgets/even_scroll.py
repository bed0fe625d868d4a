"""A column that scrolls ends in line with what stands above and below it: its bar takes the room of the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout


class EvenScroll(QScrollArea):
    """Scrolls up and down only; what is in it is as wide with the bar as without.

    Args:
        column: the layout whose right margin gives way.
    """

    def __init__(self, column: QLayout) -> None:
        super().__init__()
        self._column, self._taken = column, 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the bar's room from the margin, or give it back: the bar came or went."""
        super().resizeEvent(event)
        bar, margins = self.verticalScrollBar(), self._column.contentsMargins()
        whole = margins.right() + self._taken
        self._taken = min(whole, bar.width()) if bar.isVisible() else 0
        if margins.right() != whole - self._taken:
            margins.setRight(whole - self._taken)
            self._column.setContentsMargins(margins)
