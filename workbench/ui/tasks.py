"""Work off the UI thread: writes on the one writing thread, reads on one reading thread, long jobs in a small pool.

Answers come back through a queued signal, so ``done`` and ``failed`` always run on the UI thread, one of them for each
job. A fault of the world goes to ``failed``; anything else is our fault: the application's hook shows it, and
``failed`` gets a ``FaultError``, so that nothing goes on waiting for an answer.

The other threads are given a number and not the functions: these hold dialogs, and whoever lets go of a dialog last
takes it apart, which crashes on any thread but the UI's.
"""

from __future__ import annotations

import sys
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from workbench.errors import FaultError, WorkbenchError
from workbench.jobs.protocol import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.jobs import WritingThread
    from workbench.journal import Reading

T = TypeVar("T")
_Errand = tuple["Callable[[], Any]", "Callable[[Any], None] | None", "Callable[[WorkbenchError], None] | None"]
AT_ONCE = 3  # jobs in the pool: an analysis, a comparison, and whatever is short
_FINE = 1000  # parts that a share is told in
_TELL_EVERY = 0.1  # seconds between two words on how far a job is
# Seconds a thread may compute while another waits: the window's waits again after each call of Qt. Showing a dialog
# beside a busy reader took 12 ms alone, 38 with Python's usual 5 ms, 18 with 1 ms, 14 with this; it slows no reader.
_TURN = 0.0002


class LongJob:
    """A job that shows progress and can be cancelled.

    Args:
        say: says what is going on, in the language of the moment.
        stoppable: it can be cancelled.
        shares: how far it is is told as a share of all; else in bytes, or seconds.
        to_end: whoever closes waits for it; else closing cancels it.
    """

    def __init__(
        self, say: Callable[[], str], *, stoppable: bool = True, shares: bool = False, to_end: bool = False
    ) -> None:
        self._say, self.stoppable, self.shares, self.to_end = say, stoppable, shares, to_end
        self.cancelled = threading.Event()

    @property
    def title(self) -> str:
        """Say what is going on."""
        return self._say()

    def cancel(self) -> None:
        """Ask the job to stop; it answers with CancelledError."""
        self.cancelled.set()


class Tasks(QObject):
    """Runs jobs elsewhere and brings their outcome to the UI thread.

    Args:
        writing: the one thread that may write.
        open_reading: makes the reading thread's own connection; called on that thread.
        parent: Qt's owner.

    Attributes:
        closing: set once all is being closed.
        go_on: lets a slow reading go on, or raises ``CancelledError`` once all is being closed; any thread may ask.
    """

    job_finished = Signal(object)
    job_progressed = Signal(object, int, int)
    job_started = Signal(object)
    write_failed = Signal(object)
    _arrived = Signal(int, object)

    def __init__(
        self, writing: WritingThread, open_reading: Callable[[], Reading], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN)
        self._writing = writing
        self._open_reading = open_reading
        self._reading: Reading | None = None
        self._readers = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="job")
        self._jobs: set[LongJob] = set()
        self._numbers = count()
        self._open: dict[int, _Errand] = {}
        self._closed = False
        self.closing = threading.Event()
        self.go_on = partial(check, self.closing)  # it may be kept: it holds no widget
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Say whether a long job runs."""
        return bool(self._jobs)

    def write(
        self,
        job: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> None:
        """Run ``job`` on the writing thread, after everything submitted before it."""
        self._follow(self._writing.submit, job, done, failed)

    def read(
        self,
        job: Callable[[Reading], T],
        done: Callable[[T], None],
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> None:
        """Run ``job`` on the reading thread with its own connection; once all is closed nobody waits for an answer."""
        if self._closed:
            return
        self._follow(self._readers.submit, lambda: job(self._own_reading()), done, failed)

    def read_aside(
        self,
        job: Callable[[Reading], T],
        done: Callable[[T], None],
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> None:
        """Run a slow reading job in the pool, on a connection of its own, so that the views don't wait."""

        def apart() -> T:
            reading = self._open_reading()
            try:
                return job(reading)
            finally:
                reading.close()

        self._follow(self._pool.submit, apart, done, failed)

    def aside(
        self,
        job: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> None:
        """Run a job that needs no connection in the pool; once all is closed nobody waits for it."""
        if not self._closed:
            self._follow(self._pool.submit, job, done, failed)

    def long(
        self,
        title: Callable[[], str],
        job: Callable[[threading.Event], T],
        done: Callable[[T], None],
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> LongJob:
        """Run a long job in the pool; ``job`` gets the event that asks it to stop."""
        entry = LongJob(title)
        self._run(entry, lambda: job(entry.cancelled), done, failed)
        return entry

    def fetch(
        self,
        title: Callable[[], str],
        job: Callable[[threading.Event, Callable[[int, int | None], None]], T],
        done: Callable[[T], None],
        failed: Callable[[WorkbenchError], None] | None = None,
        *,
        writing: bool = False,
        shares: bool = False,
        to_end: bool = False,
    ) -> LongJob:
        """Run a long job that says how far it is; ``job`` also gets what to tell (done, total or None).

        Args:
            title: says what goes on, in the language of the moment.
            job: given the event that asks it to stop, and what to tell.
            done: gets its outcome.
            failed: gets a fault of the world.
            writing: it writes: it runs on the writing thread, after everything submitted before it.
            shares: it counts neither bytes nor seconds.
            to_end: closing waits for it.
        """
        entry = LongJob(title, shares=shares, to_end=to_end)
        submit = self._writing.submit if writing else self._pool.submit
        self._run(entry, lambda: job(entry.cancelled, self._progress_of(entry)), done, failed, submit)
        return entry

    def measured(
        self,
        title: Callable[[], str],
        job: Callable[[threading.Event, Callable[[float], None]], T],
        done: Callable[[T], None],
        failed: Callable[[WorkbenchError], None] | None = None,
        *,
        writing: bool = False,
        to_end: bool = False,
    ) -> LongJob:
        """Run a long job that knows what share of it is done; ``job`` also gets what to tell (0–1); else ``fetch``."""

        def counted(cancel: threading.Event, progress: Callable[[int, int | None], None]) -> T:
            return job(cancel, lambda share: progress(int(share * _FINE), _FINE))

        return self.fetch(title, counted, done, failed, writing=writing, shares=True, to_end=to_end)

    def _progress_of(self, entry: LongJob) -> Callable[[int, int | None], None]:
        """Return what a job tells how far it is; now and then that goes to the views."""
        told = [0.0]

        def progress(finished: int, total: int | None) -> None:
            at = time.monotonic()
            due = at - told[0] >= _TELL_EVERY or (entry.shares and total is None)  # a stage that nobody can measure
            if due and not self._closed:
                told[0] = at
                self.job_progressed.emit(entry, finished, total or 0)

        return progress

    def _run(
        self,
        entry: LongJob,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[WorkbenchError], None] | None,
        submit: Callable[[Callable[[], T]], Future[T]] | None = None,
    ) -> None:
        if self._closed:  # nobody waits for it
            return
        self._jobs.add(entry)
        self.job_started.emit(entry)

        def settle() -> None:
            self._jobs.discard(entry)
            self.job_finished.emit(entry)

        def succeeded(outcome: T) -> None:
            settle()
            done(outcome)

        def broke(error: WorkbenchError) -> None:
            settle()
            (failed or self.write_failed.emit)(error)

        self._follow(submit or self._pool.submit, job, succeeded, broke)

    @property
    def held_by(self) -> str:
        """Say what closing would wait for; empty for nothing long."""
        return next((entry.title for entry in self._jobs if entry.to_end), "")

    def close(self) -> None:
        """Cancel long jobs, finish the others, and close the reading connection."""
        self._closed = True
        self.closing.set()
        for entry in self._jobs:
            if not entry.to_end:
                entry.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._readers.submit(self._close_reading)
        self._readers.shutdown(wait=True)

    def _own_reading(self) -> Reading:
        if self._reading is None:
            self._reading = self._open_reading()
        return self._reading

    def _close_reading(self) -> None:
        if self._reading is not None:
            self._reading.close()
            self._reading = None

    def _follow(
        self,
        submit: Callable[[Callable[[], T]], Future[T]],
        job: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Callable[[WorkbenchError], None] | None,
    ) -> None:
        number = next(self._numbers)
        self._open[number] = (job, done, failed)

        def work() -> T:
            try:
                return self._open[number][0]()  # type: ignore[no-any-return]
            except WorkbenchError as error:
                raise error.with_traceback(None) from error.__cause__  # its frames hold what the job holds

        def arrived(finished: Future[T]) -> None:
            if not self._closed:
                self._arrived.emit(number, finished)

        submit(work).add_done_callback(arrived)

    @Slot(int, object)
    def _on_arrived(self, number: int, future: Future[Any]) -> None:
        if self._closed:
            return
        _job, done, failed = self._open.pop(number)
        if future.cancelled():
            return
        error = future.exception()
        if isinstance(error, WorkbenchError):
            (failed or self.write_failed.emit)(error)
        elif error is not None:
            sys.excepthook(type(error), error, error.__traceback__)
            (failed or self.write_failed.emit)(FaultError())
        elif done is not None:
            done(future.result())


class BackgroundBuild(QObject):
    """One long job before any library is open: the demonstration library of a first start."""

    done = Signal(object)

    def __init__(self, title: Callable[[], str], build: Callable[[threading.Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self.job = LongJob(title)
        self._thread = threading.Thread(target=self._run, args=(build,), name="build")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wait(self) -> None:
        """Wait for the end of the thread."""
        self._thread.join()

    def _run(self, build: Callable[[threading.Event], None]) -> None:
        outcome: WorkbenchError | None = FaultError()  # the thread's own hook shows what broke
        try:
            build(self.job.cancelled)
            outcome = None
        except WorkbenchError as error:
            outcome = error
        finally:
            self.done.emit(outcome)
