"""What a job's answer goes to is let go of on the UI thread, never on the one that worked."""

from __future__ import annotations

import gc
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, cast

import pytest

from workbench.errors import RuleError
from workbench.jobs import WritingThread
from workbench.journal import open_library, open_reading
from workbench.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.journal import Reading


class Thing:
    """Notes on which thread it was taken apart."""

    def __init__(self, ends: list[str]) -> None:
        self._ends = ends

    def __del__(self) -> None:
        self._ends.append(threading.current_thread().name)


class Slow:
    """A thread that does one job and keeps what it was given until it is let go: the answer is long there by then."""

    def __init__(self) -> None:
        self.let_go = threading.Event()
        self.threads: list[threading.Thread] = []

    def submit(self, job: Callable[[], Any]) -> Future[Any]:
        """Do a job."""
        future: Future[Any] = Future()
        self.threads.append(threading.Thread(target=self._work, args=(job, future)))
        self.threads[-1].start()
        return future

    def _work(self, job: Callable[[], Any], future: Future[Any]) -> None:
        try:
            future.set_result(job())
        except RuleError as error:
            future.set_exception(error)
        self.let_go.wait()


@pytest.mark.parametrize("broken", [False, True])
def test_whoever_waits_is_let_go_on_the_ui_thread(tmp_path: Path, qtbot: QtBot, broken: bool) -> None:
    ends: list[str] = []
    told: list[object] = []
    slow = Slow()
    tasks = Tasks(cast("WritingThread", slow), lambda: pytest.fail(f"{tmp_path} is not read"))

    def ask() -> None:
        thing = Thing(ends)

        def job() -> int:
            assert thing
            if broken:
                raise RuleError("nothing-to-undo")
            return 1

        tasks.write(job, lambda _found: told.append(thing), lambda _error: told.append(thing))

    ask()
    qtbot.waitUntil(lambda: len(told) == 1)
    told.clear()
    gc.collect()
    slow.let_go.set()
    for thread in slow.threads:
        thread.join()
    tasks.close()
    assert ends == [threading.main_thread().name]


def test_what_was_accepted_is_written_after_the_closing(tmp_path: Path) -> None:
    writing = WritingThread()
    tasks = Tasks(writing, lambda: pytest.fail(f"{tmp_path} is not read"))
    gate, written = threading.Event(), []
    tasks.write(gate.wait)
    tasks.write(lambda: written.append(1))
    tasks.close()
    gate.set()
    writing.close()
    assert written == [1]


def test_a_slow_reading_nobody_waits_for_ends_with_the_window(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    open_library(library).close()
    writing = WritingThread()
    tasks = Tasks(writing, lambda: open_reading(library))
    begun = threading.Event()

    def slow(_reading: Reading) -> None:
        begun.set()
        while True:
            tasks.go_on()

    tasks.read(slow, lambda _none: None)
    assert begun.wait(60)
    tasks.close()  # waits for its end
    writing.close()
