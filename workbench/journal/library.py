"""The library: opens the file, writes under one origin, undoes, backs up, closes."""

from __future__ import annotations

import errno
import json
import os
import threading
import time
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench import paths
from workbench.errors import InputError, LibraryError, RuleError
from workbench.journal import backup, origin, place
from workbench.journal import backup_turns as turns
from workbench.journal.connection import told, value
from workbench.journal.holding import Holder
from workbench.journal.reading import Reading, open_reading
from workbench.journal.refusals import Refusals

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from threading import Event

    from sqlite_utils import Database

    from workbench.journal.audit import AuditResult
    from workbench.journal.backup import Stop
    from workbench.journal.erasing import Erasure
    from workbench.journal.writing import Writing
    from workbench.model.changes import Changes

    Aside = Callable[[Path, str], None]


class Library:
    """One open library. Use it from one thread at a time; ``reader()`` gives other threads their own connection.

    Args:
        db: the writing connection.
        path: the file.
        user: the computer's user name.
        aside: as for ``open_library``.
        to_read: it may not be written: whoever tries hears so.
    """

    def __init__(
        self, db: Database, path: Path, *, user: str, aside: Aside | None = None, to_read: bool = False
    ) -> None:
        self.path = path
        self.to_read = to_read
        self._lies = place.as_it_lies(path) if to_read else ()
        self._db = db
        self._user = user
        self._lock = threading.Lock()
        self._place = place.identity(path)
        self._rescued: Path | None = None
        self._aside = aside
        self._changed = not to_read and aside is not None and turns.is_large(path) and turns.is_behind(db, path)
        self._names: frozenset[str] = frozenset()
        self._refusals = Refusals()
        self._backed_up = time.monotonic()
        self._waits_since = 0.0  # on the clock that never goes back; 0 while nothing waits
        self.origin = ""
        self._begin_origin()
        self.reads = Reading(db, path)
        self._holder = Holder(path)

    def _begin_origin(self, *, writes: bool = False) -> None:
        """Go on with the file's origin, or start a new one in a new, copied or restored file, or as another writes."""
        if self.to_read:
            self.origin = origin.read_meta(self._db).get("origin", "")
            return
        with self._transaction():
            reason = origin.reason_for_new_origin(self._db, self.path)
            if not reason:
                self.origin = origin.read_meta(self._db)["origin"]
                return
            if not writes and reason == "copied" and origin.is_another_machines(self._db, self.path):
                return
            meta = origin.read_meta(self._db)
            self.origin, previous = origin.start(self._db, self.path)
            payload: dict[str, Any] = {"reason": reason, "previous_origin": previous}
            if meta.get("stale"):  # a copy from which something was erased later
                from workbench.journal.rebuilding import rebuild  # noqa: PLC0415

                payload["erased"] = json.loads(meta["erased"])
                rebuild(self._db)
                origin.forget_meta(self._db, "stale", "erased")
            from workbench.model.events import EventKind  # noqa: PLC0415

            self._writing(self._user).append(EventKind.ORIGIN_STARTED, self.origin, payload)

    def _writing(self, actor: str, go_on: Callable[[], object] = bool) -> Writing:
        from workbench.journal.writing import Writing  # noqa: PLC0415 - reading comes first

        return Writing(self._db, self.path, origin=self.origin, actor=actor, user=self._user, go_on=go_on)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._lock:
            self._check_place()
            if self.to_read:
                raise LibraryError("library-readonly", path=self.path)
            self._waits_since = time.monotonic()
            try:
                with told(self.path):
                    self._db.execute("BEGIN IMMEDIATE")
            finally:
                self._waits_since = 0.0
            try:
                with told(self.path):
                    yield
                    self._db.execute("COMMIT")
            except BaseException:
                if self._db.conn.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def waited(self) -> float:
        """Return for how long (seconds) a write has been waiting for another program's; any thread may ask."""
        since = self._waits_since
        return time.monotonic() - since if since else 0.0

    def stands(self) -> bool:
        """Say whether the file still lies in its place; where nobody can tell, it does."""
        try:
            return place.identity(self.path) == self._place
        except OSError:
            return True

    def _check_place(self) -> None:
        """Refuse to write into a file that nobody finds again; once, what stands in it is copied beside its place."""
        if self.to_read:
            place.check_as_it_lies(self.path, self._lies)
            return
        if self.stands():
            self._rescued = None
            return
        if self._rescued is None:
            try:
                with told(self.path):
                    self._rescued = place.rescue(self._db, self.path)
            except OSError as error:
                cause = error.strerror or str(error)
                raise LibraryError("library-gone", path=self.path, cause=cause) from error
        raise LibraryError("library-moved", path=self.path, copy=self._rescued)

    def check_place(self) -> None:
        """Notice that the file was moved, deleted or replaced while it is open, before somebody writes.

        Raises:
            LibraryError: ``library-moved``, ``library-gone`` where not even a copy could be made, ``library-reopen``.
        """
        with self._lock:
            self._check_place()

    @contextmanager
    def writing(self, actor: str, go_on: Callable[[], object] = bool) -> Iterator[Writing]:
        """Open one transaction; everything appended inside stands together or not at all.

        Args:
            actor: the name a person asserts.
            go_on: called for each row that is written; what it raises takes everything back.

        Raises:
            LibraryError: ``library-locked`` while another window writes for long, ``library-moved`` or
                ``library-gone`` (see ``check_place``), or ``library-failed``.
        """
        if not self.origin:
            self._begin_origin(writes=True)
        with self._transaction():
            yield self._writing(actor, go_on)
        self._changed = True
        self._names |= {actor}
        origin.remember(self._db, self.origin)

    def undo(self, actor: str, *, own: bool = False) -> Changes:
        """Take back the newest action that stands; ``undone``, ``undone_by`` and ``redated`` in the answer are of it.

        What is refused is told; asked again, undo goes on to the action before it (``refusals``).

        Args:
            actor: who takes it back.
            own: leave alone what others did: only actions under this name, or a name used through this open library
                (a second person's sign-off at the same desk), are taken back.

        Raises:
            RuleError: ``nothing-to-undo``.
            ConflictError: ``undo-overtaken``; ``undo-worked-on``: others have worked on what came with it.
        """
        actors = self._own(actor) if own else frozenset[str]()

        def attempt(passed: Collection[str]) -> Changes:
            with self.writing(actor) as writing:
                return writing.revert(actors=actors, passed=passed)

        return self._refusals.take_back(lambda passed: self._to_undo(actors, passed), attempt)

    def _to_undo(self, actors: Collection[str], passed: Collection[str] = ()) -> str:
        from workbench.journal import undo  # noqa: PLC0415

        event = undo.to_undo(self._db, self.origin, actors, passed)
        return event.event_id if event else ""

    def redo(self, actor: str, *, own: bool = False) -> Changes:
        """Bring back the action taken back last, unless something new was done since.

        Args:
            actor: who brings it back.
            own: as for ``undo``.

        Raises:
            RuleError: ``nothing-to-redo``.
            ConflictError: ``undo-overtaken``.
        """
        with self.writing(actor) as writing:
            return writing.revert(redo=True, actors=self._own(actor) if own else ())

    def undoable(self, own: str = "") -> str:
        """Return the kind of event to name beside undo, "" for none; of one person (``own``) or of all.

        What undo was refused, and that was told, is passed over, as long as there is something else: undo tries it
        first all the same, and takes it back instead where it is refused no more (``undone`` names it then).
        """
        from workbench.journal import undo  # noqa: PLC0415

        actors = self._own(own) if own else frozenset[str]()
        event = undo.to_undo(self._db, self.origin, actors, self._refusals.told)
        event = event or undo.to_undo(self._db, self.origin, actors)
        return event.kind if event else ""

    def redoable(self, own: str = "") -> str:
        """Return the kind of event that redo would bring back, "" for none; of one person (``own``) or of all."""
        from workbench.journal import undo  # noqa: PLC0415

        event = undo.to_redo(self._db, self.origin, self._own(own) if own else ())
        action = undo.taken_back(self._db, event) if event else None
        return action.kind if action else ""

    def _own(self, actor: str) -> frozenset[str]:
        return self._names | {actor}

    def reader(self) -> Reading:
        """Open a read-only connection of its own, for another thread; the caller closes it.

        Raises:
            LibraryError: the file can't be read.
        """
        return open_reading(self.path)

    def data_version(self) -> int:
        """Return a number that moves whenever another connection wrote."""
        return int(value(self._db, "PRAGMA data_version"))

    def backup_to(self, path: Path | str, *, stop: Stop | None = None, tell: Callable[[float], object] = bool) -> bool:
        """Write a whole copy of the library to a file; return whether the library remembers where.

        One that may only be read can't: erasing a source will not name that copy, which is to be said to the person.
        ``stop`` and ``tell`` are those of ``backup.copy_aside``.

        Raises:
            InputError: ``folder-missing``; ``file-unwritable``, also when there is a file already: it may be another
                library in use.
            LibraryError: the library can't be read.
        """
        target = Path(path)
        try:
            if not target.parent.is_dir():
                raise InputError("folder-missing", path=target.parent)
            backup.refuse_taken(target)
            if self.to_read:
                self._check_place()
            else:
                with self._transaction():  # before the copy: one that nobody remembers would escape erasing
                    origin.note_copy(self._db, target)
            with told(self.path):
                backup.copy_aside(self.path, target, stop=stop, tell=tell)
        except LibraryError as error:
            if error.code != "library-full":
                raise
            raise InputError("file-unwritable", path=target, cause=os.strerror(errno.ENOSPC)) from error
        except OSError as error:
            raise InputError("file-unwritable", path=target, cause=error.strerror) from error
        return not self.to_read

    def backup_every(self, minutes: float = 30) -> Path | None:
        """Make a backup when something changed and the last is older than that; call it as often as you like.

        Returns:
            The backup, or None when none was due.

        Raises:
            LibraryError: the library can't be read, or its folder can't be written.
        """
        if not self._changed or time.monotonic() - self._backed_up < minutes * 60:
            return None
        with self._lock:
            return self._backup("regular")

    def last_backup(self) -> str:
        """Return when the newest backup was made (ISO 8601, UTC), empty while there is none."""
        return backup.last_made(self.path)

    def backup_failure(self) -> str:
        """Return why the newest backup failed, perhaps after the library was closed; empty when it did not."""
        return turns.failure(self.path)

    def _backup(self, reason: str) -> Path | None:
        """Make a backup, or have it made by another process where that takes long."""
        self._backed_up = time.monotonic()
        try:
            if self._aside is not None and turns.is_large(self.path):
                self._aside(self.path, reason)
                made = None
            else:
                with told(self.path), turns.turn(self.path):
                    made = backup.make(self._db, self.path, reason=reason)
                turns.note_failure(self.path, "")
        except (OSError, LibraryError) as error:
            cause = turns.cause_of(error)
            turns.note_failure(self.path, cause)
            raise LibraryError("backup-failed", path=self.path, cause=cause) from error
        self._changed = False
        return made

    def audit(self, *, rebuild: bool = False, head: str = "") -> AuditResult:
        """Verify chains, guards and captured bytes.

        Args:
            rebuild: also make every table anew from the events, in memory, and compare.
            head: hash from a report; the audit says whether the library contains that state.

        Raises:
            InputError: ``head-malformed``.
            LibraryError: the file can't be read.
        """
        from workbench.journal.audit import audit  # noqa: PLC0415

        with told(self.path), self._lock, self.reads.snapshot():
            return audit(self._db, rebuild=rebuild, head=head)

    def erase(
        self,
        source_id: str,
        actor: str,
        *,
        progress: Callable[[int, int | None], None] | None = None,
        cancel: Event | None = None,
    ) -> Erasure:
        """Remove whatever is known of a confidential source for good, from file, log and backups (see ``erasing``).

        Args:
            source_id: whose.
            actor: who erases.
            progress: told how many of the events that it reaches are projected again.
            cancel: set to stop as long as nothing is written; what is erased goes from the copies too.

        Raises:
            CancelledError: the person cancelled in time; everything is as it was.
            NotFoundError: ``source-unknown``.
            RuleError: ``erase-open`` for a source that is not confidential yet.
            LibraryError: ``library-locked`` when another window still holds old pages; erase again after closing it.
        """
        from workbench.journal import beside  # noqa: PLC0415 - seldom needed, as the next one
        from workbench.journal.erasing import Erasure, erase_from_copies, scrub  # noqa: PLC0415

        if not self.reads.source(source_id).confidential:
            raise RuleError("erase-open")
        with self.writing(actor) as writing:
            changes, planned = writing.erase_source(source_id, progress=progress, cancel=cancel)
        blotted = (  # first: what comes may find the files held
            (beside.unsaved_file(self.path), beside.blot_unsaved(self.path, planned.namings)),
            (beside.typed_file(self.path), beside.blot_typed(self.path, planned.namings)),
        )
        with self._lock:
            with turns.turn(self.path):  # a copy half made still holds what is erased, and so does one of freed pages
                copies, failed = erase_from_copies(self._db, self.path)
                scrub(self._db, self.path)
            elsewhere = tuple(filter(paths.stands, origin.copies_made(self._db)))
        return Erasure(
            changes=changes,
            entries=len(planned.payloads),
            files=len(planned.bytes_gone),
            copies=copies,
            failed=(*failed, *(file for file, clean in blotted if not clean)),
            elsewhere=elsewhere,
            damaged=self.damaged_copies(),
            drafts=(beside.drafts_file(self.path),) if beside.draft_names(self.path, planned.namings) else (),
        )

    def damaged_copies(self) -> tuple[Path, ...]:
        """Return the files set aside as damaged, in which an erased name may still stand."""
        return backup.damaged_of(self.path)

    def close(self, *, every: float = 0) -> None:
        """Close the file, after a backup when something changed; closing again does nothing.

        A backup that can't be made (a full disk) does not keep the file from closing: what was written is safe in it.

        Args:
            every: minutes that a large library's newest backup may be old before there is another: commands that write
                one after the other do not copy it each time. What they wrote is in the next one.
        """
        with self._lock:
            recent = every > 0 and turns.is_large(self.path) and turns.age(self.path) < timedelta(minutes=every)
            with suppress(LibraryError):
                if self._changed and not recent:
                    self._backup("closing")
            self._holder.release()
            self._db.close()
            self._holder.close()
