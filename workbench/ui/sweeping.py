"""The collector of garbage, held to the window's own thread and there to the time between two events.

Left to itself it looks for garbage wherever something happens to be made: on the thread that compares or writes, or
while Qt dresses or lays out its widgets. What it finds there may be what a closed dialog left. On another thread it
took a model's rows while a view still asked for them (seen with a thread that looks for garbage all the time).

A pass over everything holds up whoever types (44 to 77 ms of processor time with an article of 100,000 words open), so
it waits until nothing is being done.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_TURN: Final = 50  # ms
_YOUNG: Final = 700  # objects more than before: the interpreter's own measure for a look at those made since the last
_PILE: Final = 70_000  # objects looked at since the last pass over everything: what its measures come to
_HEAP: Final = 2_000_000  # the same at which a pass over everything waits no longer: some 200 MB if all were garbage
_STILL: Final = 40  # turns in which next to nothing was made, 2 s: nobody types, nothing is compared


class Sweeping(QObject):
    """Keeps the interpreter's own collector from looking for garbage until ``stop``; looks itself from ``start`` on.

    Args:
        parent: owns it; both belong to the window's thread.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before = gc.isenabled()
        gc.disable()
        self._pile = self._still = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TURN)
        self._timer.timeout.connect(self._on_turn)

    def start(self) -> None:
        """Look from now on, unless it is done already: the window stands."""
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Leave it to the interpreter again, if it was before."""
        self._timer.stop()
        if self._before:
            gc.enable()

    def _on_turn(self) -> None:
        young = gc.get_count()[0]
        if young > _YOUNG:
            self._pile += young
            self._still = 0
            self._collect(everything=self._pile > _HEAP)
            return
        self._still += 1
        if self._pile > _PILE and self._still >= _STILL:
            self._collect(everything=True)

    def _collect(self, *, everything: bool) -> None:
        gc.collect(2 if everything else 1)
        if everything:
            self._pile = 0
