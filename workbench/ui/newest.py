"""One question after another, of which only the newest answer counts: for work too long for the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.tasks import Tasks

T = TypeVar("T")


class Newest(QObject):
    """Runs one job at a time aside; of those asked for meanwhile, the last alone follows.

    Args:
        tasks: run the jobs.
        parent: whoever asks; once it is gone nobody is told.
    """

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._waiting: Callable[[], None] | None = None
        self._running = False
        self._number = 0

    def ask(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a job aside; ``done`` gets its answer unless something else was asked or all was dropped since."""
        self._number += 1
        number = self._number
        self._waiting = lambda: self._run(number, job, done)
        self._next()

    def drop(self) -> None:
        """Let nobody be told of what was asked so far."""
        self._number += 1
        self._waiting = None

    def _next(self) -> None:
        if not self._running and self._waiting is not None:
            begin, self._waiting = self._waiting, None
            self._running = True
            begin()

    def _run(self, number: int, job: Callable[[], T], done: Callable[[T], None]) -> None:
        def told(answer: T) -> None:
            if not shiboken6.isValid(self):
                return
            self._running = False
            if number == self._number:
                done(answer)
            self._next()

        self._tasks.aside(job, told)
