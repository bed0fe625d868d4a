"""Full passes of the collector of garbage: taken while nobody works in the window, not amid a comparison.

A full pass looks through everything alive and holds every thread up meanwhile, the window's too. While an article of
100,000 words was compared there were six, of 44 to 77 ms of processor time each, on whichever thread came to be at it.
The small passes go on as usual. ``swift_start.settled`` makes full ones rare; here they are made up for.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

_SOON: Final = 2000  # ms after the window was left: who looks something up is back sooner, or not so soon
_ENOUGH: Final = 10  # passes over what is younger; the interpreter's own measure


class Sweeping(QObject):
    """Sweeps when another program is worked in: on this thread, which alone may take dialogs apart.

    Args:
        app: tells whether it is worked in; owns this.
    """

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._sweep)
        app.applicationStateChanged.connect(self._on_state)

    @Slot(Qt.ApplicationState)
    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._soon.stop()
        elif gc.get_count()[2] >= _ENOUGH:
            self._soon.start()

    def _sweep(self) -> None:
        gc.collect()
