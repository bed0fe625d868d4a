"""The library: opens the file, writes under one origin, undoes, backs up, closes."""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import settings
from workbench.errors import InputError
from workbench.journal import backup, origin, undo
from workbench.journal import project_evidence as _evidence  # noqa: F401 - registers its projectors
from workbench.journal.connection import connect, told, value
from workbench.journal.opening import open_file
from workbench.journal.reading import Reading
from workbench.journal.writing import Writing
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

    from workbench.model.changes import Changes


def open_library(path: Path | str, *, user: str | None = None, create: bool = True) -> Library:
    """Open a library, made new where there is none.

    Args:
        path: the file.
        user: the computer's user name to keep beside asserted names; asked of the system when left out.
        create: False raises ``file-missing`` instead of making a file.

    Raises:
        LibraryError: ``file-missing``, ``library-not-ours``, ``library-newer``, ``library-damaged`` (the file was set
            aside), ``library-locked`` or ``library-failed``.
    """
    where = Path(path)
    db = open_file(where, create=create)
    try:
        return Library(db, where, user=user or settings.system_user())
    except BaseException:
        db.close()
        raise


class Library:
    """One open library. Use it from one thread at a time; ``reader()`` gives other threads their own connection.

    Args:
        db: the writing connection.
        path: the file.
        user: the computer's user name.
    """

    def __init__(self, db: Database, path: Path, *, user: str) -> None:
        self.path = path
        self._db = db
        self._user = user
        self._lock = threading.Lock()
        self._changed = False
        self.origin = ""
        self._begin_origin()
        self.reads = Reading(db, path)

    def _begin_origin(self) -> None:
        """Go on with the file's origin, or start a new one in a new, copied or restored file."""
        with self._transaction():
            reason = origin.reason_for_new_origin(self._db, self.path)
            if not reason:
                self.origin = origin.read_meta(self._db)["origin"]
                return
            self.origin, previous = origin.start(self._db, self.path)
            payload = {"reason": reason, "previous_origin": previous}
            self._writing(self._user).append(EventKind.ORIGIN_STARTED, self.origin, payload)

    def _writing(self, actor: str) -> Writing:
        return Writing(self._db, self.path, origin=self.origin, actor=actor, user=self._user)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._lock:
            with told(self.path):
                self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                with told(self.path):
                    self._db.execute("COMMIT")
            except BaseException:
                if self._db.conn.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def writing(self, actor: str) -> Iterator[Writing]:
        """Open one transaction; everything appended inside stands together or not at all.

        Args:
            actor: the name a person asserts.

        Raises:
            LibraryError: ``library-locked`` while another window writes for long, or ``library-failed``.
        """
        with self._transaction():
            yield self._writing(actor)
        self._changed = True
        origin.remember(self._db, self.origin)

    def undo(self, actor: str) -> Changes:
        """Take back the newest action that stands; ``undone`` in the answer names its kind.

        Raises:
            RuleError: ``nothing-to-undo``.
            ConflictError: ``undo-overtaken``.
        """
        with self.writing(actor) as writing:
            return writing.revert()

    def redo(self, actor: str) -> Changes:
        """Bring back the action taken back last, unless something new was done since.

        Raises:
            RuleError: ``nothing-to-redo``.
            ConflictError: ``undo-overtaken``.
        """
        with self.writing(actor) as writing:
            return writing.revert(redo=True)

    def undoable(self) -> str:
        """Return the kind of event that undo would take back, "" for none."""
        event = undo.to_undo(self._db, self.origin)
        return event.kind if event else ""

    def redoable(self) -> str:
        """Return the kind of event that redo would bring back, "" for none."""
        event = undo.to_redo(self._db, self.origin)
        return undo.kind_taken_back(self._db, event) if event else ""

    def reader(self) -> Reading:
        """Open a read-only connection of its own, for another thread; the caller closes it.

        Raises:
            LibraryError: the file can't be read.
        """
        with told(self.path):
            return Reading(connect(self.path, writable=False), self.path)

    def data_version(self) -> int:
        """Return a number that moves whenever another connection wrote."""
        return int(value(self._db, "PRAGMA data_version"))

    def backup_to(self, path: Path | str) -> None:
        """Write a whole copy of the library to a file.

        Raises:
            InputError: ``file-unwritable``.
            LibraryError: the library can't be read.
        """
        target = Path(path)
        try:
            with told(self.path), self._lock:
                backup.copy_to(self._db, target)
        except OSError as error:
            raise InputError("file-unwritable", path=target, cause=error.strerror) from error

    def close(self) -> None:
        """Close the file, after a backup when something changed; closing again does nothing."""
        with suppress(OSError):
            if self._changed:
                self._changed = False
                backup.make(self._db, self.path, reason="closing")
        self._db.close()
