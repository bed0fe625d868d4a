"""Goes through the five steps and follows the window while they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal

from workbench.ui.tour.callout import Callout, Frame
from workbench.ui.tour.steps import steps

if TYPE_CHECKING:
    from workbench.ui.window import MainWindow

_MOVES: Final = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class Tour(QObject):
    """One tour through a window; ``ended`` tells that it is over, finished or not."""

    ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.at = 0
        self._place = QRect()
        self.callout, self._frame = Callout(window), Frame(window)
        self.callout.next_requested.connect(lambda: self.go(self.at + 1))
        self.callout.previous_requested.connect(lambda: self.go(self.at - 1))
        self.callout.end_requested.connect(self.end)
        window.installEventFilter(self)
        self.go(0)
        self.callout.setFocus()

    def go(self, at: int) -> None:
        """Show a step, counting from 0; behind the last one the tour ends, before the first nothing happens."""
        if at >= len(steps()):
            self.end()
        elif at >= 0:
            self.at = at
            self._show()

    def _show(self) -> None:
        told = steps()
        step = told[self.at]
        self.callout.say(step, self.at + 1, len(told))
        self._stand_at(step.place(self._window), aside=step.aside)

    def _follow(self) -> None:
        """Stand at the same place again if it moved; words said anew would ask for a layout, and so on for ever."""
        step = steps()[self.at]
        place = step.place(self._window)
        if place != self._place:
            self._stand_at(place, aside=step.aside)

    def _stand_at(self, place: QRect, *, aside: bool) -> None:
        self._place = place
        self._frame.surround(place)
        self.callout.stand_beside(place, aside=aside)

    def end(self) -> None:
        """Leave no trace; the focus goes back to the manuscript."""
        self._window.removeEventFilter(self)
        self.callout.hide()
        self._frame.hide()
        self.callout.deleteLater()
        self._frame.deleteLater()
        self.ended.emit()
        self._window.focus_manuscript()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stand at the same place when the window changes its size or its language."""
        if watched is self._window and event.type() in _MOVES:
            QTimer.singleShot(0, self, self._follow)  # when the layouts have followed
        elif watched is self._window and event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._show)
        return super().eventFilter(watched, event)
