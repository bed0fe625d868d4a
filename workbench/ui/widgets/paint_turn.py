"""Painting a window in a turn of its own: what a key changes and its painting, done at once, would be felt.

Qt paints at the end of the very turn that changed something. Here the request waits a millisecond: whatever came in
meanwhile is answered first, and two changes that follow each other closely are painted once. What takes longer than
a turn may last is painted in several: whoever paints much asks whether the turn is over, and leaves the rest.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QRegion
    from PySide6.QtWidgets import QWidget

_WAIT: Final = 1  # ms
_LASTS: Final = 0.006  # seconds of painting before the window may answer


class PaintTurn(QTimer):
    """Holds a window's request to be painted back until the next turn; active while one waits."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._painting = False
        self._begun = 0.0
        self._left: list[tuple[QWidget, QRegion]] = []  # what is to be painted in the next turn
        self.whole = False  # nothing may be left for it
        self.setSingleShot(True)
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.setInterval(_WAIT)
        self.timeout.connect(self._come)

    def holds(self, event: QEvent) -> bool:
        """Say whether an event of the window is such a request, which comes again by itself."""
        if self._painting or event.type() != QEvent.Type.UpdateRequest:
            return False
        if not self.isActive():
            self.start()
        return True

    @property
    def over(self) -> bool:
        """Say whether what is not painted yet should wait for another turn."""
        return self._painting and not self.whole and perf_counter() - self._begun > _LASTS

    def leave(self, widget: QWidget, rest: QRegion) -> None:
        """Paint a part of a widget in the next turn.

        Qt is told once this turn is over: told within it, it would keep the place as it was, and miss it where the
        widget scrolls meanwhile.
        """
        self._left.append((widget, rest))

    def _come(self) -> None:
        self._painting, self._begun = True, perf_counter()
        try:
            QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
        finally:
            self._painting = False
        left, self._left = self._left, []
        for widget, rest in left:
            widget.update(rest)
        if left:  # Qt asks only later
            self.start()


def to_be_painted(window: QWidget) -> bool:
    """Say whether something of a window changed that is painted in its next turn."""
    turn = _turn_of(window)
    return turn is not None and turn.isActive()


def turn_is_over(window: QWidget) -> bool:
    """Say whether a window is being painted, and has been for as long as one turn may last.

    A picture of it (``grab``, a printer) is made at once, and so is what is painted outside of a turn.
    """
    turn = _turn_of(window)
    return turn is not None and turn.over


def leave_for_next(widget: QWidget, rest: QRegion) -> None:
    """Have a part of a widget (its pixels) painted in the window's next turn; only while it is painted in one."""
    turn = _turn_of(widget.window())
    if turn is not None:
        turn.leave(widget, rest)


def paint_whole(window: QWidget, *, whole: bool) -> None:
    """Have a window painted in one turn, as something translucent lies over it, or in several again."""
    turn = _turn_of(window)
    if turn is not None:
        turn.whole = whole


def _turn_of(window: QWidget) -> PaintTurn | None:
    return window.findChild(PaintTurn, options=Qt.FindChildOption.FindDirectChildrenOnly)
