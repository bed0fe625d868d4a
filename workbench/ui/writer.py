"""The writer carries one action after the other to the writing thread, and tells how each of them ended."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.errors import LibraryError, WorkbenchError
from workbench.ui.reach import Reach

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.actions.workspace import Workspace
    from workbench.model.changes import Changes
    from workbench.ui.desk import Desk
    from workbench.ui.kept_words import Handed
    from workbench.ui.tasks import LongJob, Tasks

    _Long = Callable[[threading.Event, Callable[[float], None]], Changes]


class Writer(QObject):
    """Nothing is shown as done before the library says so, and what it says it did is told as done.

    Signals:
        failed: the fault, of whatever has nobody else to hear it.
        words_kept: the fault, and under which key the words are kept that were to be written.
        undo_changed: kinds of the events that undo and redo would revert, empty for none.
        writing_changed: whether something is being written, or asked for behind that.
    """

    changed = Signal(object)
    failed = Signal(object)
    saved = Signal()
    undo_changed = Signal(str, str)
    words_kept = Signal(object, str)
    writing_changed = Signal(bool)

    def __init__(self, workspace: Workspace, tasks: Tasks, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked_in = threading.local()
        self.reach = Reach()
        self._tasks = tasks
        self._desk = desk
        self._under_way = 0  # writes after which nobody knows yet what can be undone

    @property
    def workspace(self) -> Workspace:
        """Return where is written and under which name; inside a write as it was when that was asked for.

        A write may wait for others while somebody else goes on at this desk: it stays with the one who asked for it.
        """
        asked_in: Workspace = getattr(self._asked_in, "workspace", self._workspace)
        return asked_in

    def rename(self, name: str) -> None:
        """Write under another name what is asked for from now on."""
        self._workspace = replace(self._workspace, actor=name)

    @property
    def name(self) -> str:
        """Return the name events are written under."""
        return self.workspace.actor

    def submit(
        self,
        job: Callable[[], Changes],
        *,
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[WorkbenchError], None] | None = None,
        words: Handed | None = None,
        counts: bool = True,
    ) -> None:
        """Write, then tell what changed; undo and redo can be asked for meanwhile, and wait.

        Args:
            job: writes; called on the writing thread.
            done: gets what changed.
            failed: gets a fault of the world, in the place of those who listen to ``failed``.
            words: what was typed for it; let go of once it is written, kept where it is not.
            counts: a person did it: an undo right behind it means this and nothing older.
        """
        told, refused = self._count_in(done, failed, words)
        workspace = self.workspace
        self._tasks.write(lambda: self._write(job, workspace, words, counts=counts), told, refused)
        self._ask(self._answered)

    def submit_long(
        self,
        title: Callable[[], str],
        job: _Long,
        *,
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[WorkbenchError], None] | None = None,
        counts: bool = True,
    ) -> LongJob:
        """Write as ``submit`` does what may take its time: said in the foot of the window, with its share and cancel.

        Args:
            title: says what goes on, in the language of the moment.
            job: given the event that asks it to stop, and what is told the share that is done (0–1).
            done: gets what changed.
            failed: gets a fault of the world, or ``CancelledError``: nothing was written then.
            counts: as for ``submit``.
        """
        workspace = self.workspace

        def write(cancel: threading.Event, tell: Callable[[float], None]) -> Changes:
            return self._write(lambda: job(cancel, tell), workspace, None, counts=counts)

        running = self._tasks.measured(title, write, *self._count_in(done, failed, None), writing=True, to_end=True)
        self._ask(self._answered)
        return running

    def _count_in(
        self,
        done: Callable[[Changes], None] | None,
        failed: Callable[[WorkbenchError], None] | None,
        words: Handed | None,
    ) -> tuple[Callable[[Changes], None], Callable[[WorkbenchError], None]]:
        """Count a write in; return what takes its outcome and what takes its refusal."""

        def told(changes: Changes) -> None:
            if words is not None:
                words.let_go()
            self.tell(changes)
            if done is not None:
                done(changes)

        def refused(error: WorkbenchError) -> None:
            if words is not None:
                words.keep()
            if failed is not None:
                failed(error)
            elif words is not None:
                self.words_kept.emit(error, words.key)
            else:
                self.failed.emit(error)

        self._under_way += 1
        self.writing_changed.emit(True)
        return told, refused

    def _write(
        self, job: Callable[[], Changes], workspace: Workspace, words: Handed | None, *, counts: bool
    ) -> Changes:
        """Do a job on the writing thread, and note there how it ended: a window that closes asks nobody else."""
        lost = True
        self._asked_in.workspace = workspace
        try:
            changes = job()
            lost = False
        except WorkbenchError as error:
            lost = isinstance(error, LibraryError)
            raise
        finally:
            del self._asked_in.workspace
            if lost and counts:
                self.reach.lost()
        if words is not None:
            words.stands.set()
        if counts:
            self.reach.written()
        return changes

    def _answered(self) -> None:
        self._under_way -= 1
        if not self._under_way:
            self.writing_changed.emit(False)

    def tell(self, changes: Changes) -> None:
        """Say what was written."""
        self.saved.emit()
        self.changed.emit(changes)
        self._desk.refresh()

    def learn(self) -> None:
        """Ask what can be undone and redone now."""
        self._ask(_nothing)

    def _ask(self, answered: Callable[[], None]) -> None:
        """Ask what can be undone and redone, apart from what was written before: where that can't be read, that stands.

        Nobody is told of such a fault: the next one who writes or reads hears the same.
        """
        library = self.workspace.library

        def arrived(both: tuple[str, str]) -> None:
            self.undo_changed.emit(*both)
            answered()

        self._tasks.write(
            lambda: (library.undoable(self.name), library.redoable(self.name)), arrived, lambda _error: answered()
        )


def _nothing() -> None:
    """Wait for no answer."""
