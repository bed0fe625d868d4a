"""When the last backup was made, for the foot of the window; the session has it made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from workbench.journal import Library
    from workbench.ui.tasks import Tasks

_LOOK_EVERY: Final = 60_000  # ms


class Keeper(QObject):
    """Looks for the newest backup now and then; large ones are made by another process."""

    kept = Signal(str)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._tasks = library, tasks
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Tell when the last backup was made, now and from now on."""
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Ask for the newest backup's time."""
        self._tasks.write(self._library.last_backup, self.kept.emit)
