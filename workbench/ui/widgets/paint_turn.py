"""Painting a window in a turn of its own: what a key changes and its painting, done at once, would be felt.

Qt paints at the end of the very turn that changed something. Here the request waits a millisecond: whatever came in
meanwhile is answered first, and two changes that follow each other closely are painted once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_WAIT: Final = 1  # ms


class PaintTurn(QTimer):
    """Holds a window's request to be painted back until the next turn; active while one waits."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._painting = False
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

    def _come(self) -> None:
        self._painting = True
        try:
            QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
        finally:
            self._painting = False


def to_be_painted(window: QWidget) -> bool:
    """Say whether something of a window changed that is painted in its next turn."""
    turn = window.findChild(PaintTurn, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return turn is not None and turn.isActive()
