"""Nothing moves under the eyes: a line of notice takes its room above, and the page scrolls by as much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar, QWidget


class Steady(QObject):
    """Keeps a scrolled page where it is on the screen while bars above it come and go.

    Args:
        body: what the bars push down.
        scroll_bar: of the page.
    """

    def __init__(self, body: QWidget, scroll_bar: QScrollBar) -> None:
        super().__init__(body)
        self._body, self._scroll_bar, self._top = body, scroll_bar, -1
        body.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll by as much as the page was pushed down or let up again."""
        if event.type() == QEvent.Type.Move and self._body.isVisible():
            top, self._top = self._top, self._body.y()
            if top >= 0:
                self._scroll_bar.setValue(self._scroll_bar.value() + self._top - top)
        elif event.type() == QEvent.Type.Show:
            self._top = self._body.y()
        return super().eventFilter(watched, event)
