"""A session: one open library with its writing thread, its tasks and its desk; and what other windows wrote to it."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.actions.workspace import open_workspace
from workbench.errors import LibraryError
from workbench.jobs import WritingThread
from workbench.ui.clerk import Clerk
from workbench.ui.desk import Desk
from workbench.ui.drafts.desk import DraftDesk
from workbench.ui.drafts.waiting import save_waiting
from workbench.ui.erasures import Erasures
from workbench.ui.held_up import HeldUp
from workbench.ui.intake import Intake
from workbench.ui.keeping import Keeper
from workbench.ui.kept_words import KeptWords
from workbench.ui.memory.desk import MemoryDesk
from workbench.ui.panel.unsaved import save_unsaved
from workbench.ui.tasks import Tasks
from workbench.ui.typed import save_typed
from workbench.ui.web.queue import Queue

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from workbench.actions.reports_aside import ReportsAside
    from workbench.actions.workspace import Workspace
    from workbench.errors import Language, WorkbenchError
    from workbench.ui.panel.unsaved import Unsaved
    from workbench.ui.typed import Fields

_BACK_UP_EVERY: Final = 60_000  # ms between looks whether a backup is due
_LOOK_EVERY: Final = 1000  # ms between looks for what another window or the command line wrote


class Session(QObject):
    """Owns everything that must be closed with the window."""

    moved = Signal(object, bool)

    def __init__(self, workspace: Workspace, writing: WritingThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writing = writing
        self._version = -1
        self._closed = False
        self._reports: ReportsAside | None = None
        self._typed: tuple[Mapping[str, Unsaved], frozenset[str]] = {}, frozenset()
        self._kept: Future[bool] = _nothing_kept()
        self.tasks = Tasks(writing, workspace.library.reader, self)
        self.desk = Desk(self.tasks, self)
        self.erasures = Erasures(workspace, self.tasks, self.desk, self)
        self.clerk = Clerk(workspace, self.tasks, self.desk, self.erasures, self)
        self.intake = Intake(self.tasks, self.desk, self.clerk, self)
        self.drafts = DraftDesk(self.tasks, self.desk, self)
        self.memory = MemoryDesk(self.tasks, self.desk, self.clerk, self)
        self.queue = Queue(self.tasks, self.desk, self.clerk, self.intake, self)
        self.keeper = Keeper(workspace.library, self.tasks, self)
        self.held_up = HeldUp(workspace.library, self.tasks, self)
        self.words = KeptWords(workspace.library.path, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._told = ""
        self._in_dialogs: dict[str, Fields] = {}
        self._dialogs_known: set[str] = set()
        self._dialogs_kept: Future[bool] = _nothing_kept()
        self._moved = False
        self._backups = QTimer(self)
        self._backups.setInterval(_BACK_UP_EVERY)
        self._backups.timeout.connect(self.back_up)

    @property
    def workspace(self) -> Workspace:
        """Return the open library and who works in it now."""
        return self.clerk.workspace

    def start(self) -> None:
        """Begin to look for foreign changes: before anything is read, or one that comes just then stays unseen."""
        self._look()
        self._timer.start()
        self._backups.start()
        self.keeper.start()

    def start_worker(self) -> None:
        """Start the analysing process; it loads while the window is already painted."""
        if not self._closed:
            self.workspace.worker.start()

    @property
    def reports(self) -> ReportsAside:
        """Return what makes documents of this library, made when first asked for."""
        if self._reports is None:
            from workbench.actions.reports_aside import ReportsAside  # noqa: PLC0415 - most sessions make none

            self._reports = ReportsAside(self.workspace.library.path)
        return self._reports

    def rename(self, name: str) -> None:
        """Write under another name from now on."""
        if name and name != self.workspace.actor:
            self.clerk.rename(name)

    def _look(self) -> None:
        self.tasks.write(self.workspace.library.data_version, self._on_version)
        self.tasks.write(self.workspace.library.check_place, self._on_place, self._on_moved)

    def _on_place(self, _nothing: None) -> None:
        if self._moved:
            self._moved = False
            self.moved.emit(None, False)

    def _on_moved(self, error: WorkbenchError) -> None:
        """Say that the file is gone from its place, and whether that is news; whoever writes hears it anyway."""
        first, self._moved = not self._moved, True
        self.moved.emit(error, first)

    def _on_version(self, version: int) -> None:
        if self._version not in {-1, version}:
            self.desk.refresh()
            self.clerk.learn()
            self.erasures.look()
        self._version = version

    def back_up(self) -> None:
        """Make a backup where one is due, and say once why the newest one failed."""
        library = self.workspace.library

        def job() -> str:
            try:
                library.backup_every()
            except LibraryError as error:  # on a full disk not even the note can be written
                return str(error.details["cause"])
            return library.backup_failure()

        def told(cause: str) -> None:
            if cause and cause != self._told:
                self.tasks.write_failed.emit(LibraryError("backup-failed", path=library.path, cause=cause))
            self._told = cause

        self.tasks.write(job, told)

    def keep_drafts(self) -> Future[None]:
        """Keep the new drafts on offer beside the library, after everything accepted before; whoever closes waits."""
        path, held = self.workspace.library.path, self.drafts.held()
        return self._writing.submit(lambda: save_waiting(path, *held))

    def keep_unsaved(self, unsaved: Mapping[str, Unsaved], known: frozenset[str]) -> Future[bool]:
        """Keep typed verdicts beside the library, after everything accepted before; whoever closes waits.

        What was handed over last is not written again, as erasing may have taken a name out of it meanwhile, unless it
        could not be written: the disk may have room by now.
        """
        if (unsaved, known) != self._typed or _failed(self._kept):
            self.erasures.learn(unsaved)
            path, self._typed = self.workspace.library.path, (unsaved, known)
            clean = {claim: self.erasures.cleaner((claim,)) for claim in unsaved}
            self._kept = self._writing.submit(
                lambda: save_unsaved(path, {claim: one.changed(clean[claim]) for claim, one in unsaved.items()}, known)
            )
        return self._kept

    def keep_typed(self) -> Future[bool]:
        """Keep what is typed into dialogs beside the library, as ``keep_unsaved`` does with verdicts.

        What is on its way into the library is left out where it stands there by then: nobody is to write it twice.
        """
        words = self.words.aloud()
        if words != self._in_dialogs or _failed(self._dialogs_kept):
            self.erasures.learn(word for key in words for word in key.split()[1:2])
            self._dialogs_known |= words.keys()
            self._in_dialogs, path, known = words, self.workspace.library.path, frozenset(self._dialogs_known)
            clean = {key: self.erasures.cleaner(key.split()[1:2]) for key in words}
            stands = self.words.stands(words)

            def job() -> bool:
                left = [key for key in words if key not in stands or not stands[key].is_set()]
                return save_typed(path, {key: tuple(map(clean[key], words[key])) for key in left}, known)

            self._dialogs_kept = self._writing.submit(job)
        return self._dialogs_kept

    def close(self) -> None:
        """Finish every accepted write, then close the library."""
        if self._closed:
            return
        self._closed = True
        self._timer.stop()
        self._backups.stop()
        self.keeper.stop()
        self.held_up.stop()
        self.memory.close()
        self.drafts.close()
        if self._reports is not None:
            self._reports.close()
        self.tasks.close()
        self._writing.submit(self.workspace.close).result()
        self._writing.close()


def _nothing_kept() -> Future[bool]:
    kept: Future[bool] = Future()
    kept.set_result(True)
    return kept


def _failed(kept: Future[bool]) -> bool:
    return kept.done() and not kept.result()


def open_session(path: Path | None, *, by: str, language: Language) -> Session:
    """Open a library on its own writing thread.

    Raises:
        LibraryError: the file can't be opened.
    """
    writing = WritingThread()
    try:
        workspace = writing.submit(lambda: open_workspace(path, by=by, language=language)).result()
    except BaseException:
        writing.close()
        raise
    return Session(workspace, writing)
