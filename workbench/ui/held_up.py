"""Says that a write waits because another program holds the library, while it does.

In the foot of the window, where what runs is told: a sentence above the article would move what is being read, twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from workbench.ui.tasks import LongJob

if TYPE_CHECKING:
    from workbench.journal import Library
    from workbench.ui.tasks import Tasks

_LOOK_EVERY: Final = 200  # ms
_LONG: Final = 1.0  # seconds of waiting that need a word


def _words() -> str:
    return QCoreApplication.translate("HeldUp", "The library is in use elsewhere; saving goes on trying …")


class HeldUp(QObject):
    """Looks, while something is being written, whether it waits for somebody else's writing.

    Args:
        library: which is written to.
        tasks: tell what runs.
        parent: Qt's owner.
    """

    def __init__(self, library: Library, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._tasks = library, tasks
        self._told: LongJob | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    def follow(self, writing: bool) -> None:
        """Look from now on, or no longer: all is written or refused."""
        if writing:
            self._timer.start()
        else:
            self.stop()

    def stop(self) -> None:
        """Look no more, and take back what was said."""
        self._timer.stop()
        self._tell(waits=False)

    def _look(self) -> None:
        waited = self._library.waited()
        self._tell(waits=waited >= _LONG or (self._told is not None and waited > 0))

    def _tell(self, *, waits: bool) -> None:
        if waits and self._told is None:
            self._told = LongJob(_words, stoppable=False)
            self._tasks.job_started.emit(self._told)
        elif not waits and self._told is not None:
            told, self._told = self._told, None
            self._tasks.job_finished.emit(told)
