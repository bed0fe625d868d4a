"""Backups: copies by SQLite's backup API in a folder beside the library, thinned like a diary.

Captured bytes never change, so they go once into ``captures.sqlite`` in that folder and the copies leave them out:
twenty backups do not hold twenty copies. ``restore_library`` puts both together again. A copy made on wish
(``Library.backup_to``) is whole by itself.
"""

from __future__ import annotations

import errno
import os
import re
from contextlib import closing, suppress
from datetime import UTC, datetime
from glob import escape
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, Final, Protocol

from workbench.errors import CancelledError, InputError, LibraryError, RuleError
from workbench.journal import schema
from workbench.journal.connection import connect, told, value
from workbench.journal.engine import sqlite3
from workbench.journal.origin import RESTORED, write_meta

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlite_utils import Database

DAILY, WEEKLY, MONTHLY, MIGRATIONS_KEPT = 7, 4, 12, 3
_CAPTURES: Final = "captures.sqlite"
_NAME: Final = re.compile(r"(\d{8}-\d{6}-\d{6})-(\w+)\.sqlite")
_STAMP: Final = "%Y%m%d-%H%M%S-%f"
# Of a copy whose tables are made anew only when it is opened: all hashes that its events name.
_NAMED: Final = "SELECT t.atom AS sha256 FROM events e, json_tree(e.payload) t WHERE t.key IN ('sha256', 'warc')"
_COMPANIONS: Final = ("", "-wal", "-shm")
_PAGES: Final = 256  # copied between two questions whether to go on
_ASKED: Final = 10_000  # steps of SQLite's between two of them
_SQLITE: Final = b"SQLite format 3\0"  # a file begins with it
_WRITER: Final = slice(68, 72)  # where its header says whose it is
_COPIED: Final = 0.9  # of a restoring; the rest are captured bytes


class Stop(Protocol):
    """What says that the person cancelled; a ``threading.Event`` does."""

    def is_set(self) -> bool:
        """Say whether to stop."""
        ...


def stamp() -> str:
    """Return the time as names of backups carry it (UTC)."""
    return datetime.now(UTC).strftime(_STAMP)


def folder_of(path: Path) -> Path:
    """Return the folder beside the library that keeps its backups."""
    return path.with_name(f"{path.name}.backups")


def backups_of(path: Path) -> tuple[Path, ...]:
    """Return a library's backups, the newest first."""
    return tuple(sorted((p for p in folder_of(path).glob("*.sqlite") if _NAME.fullmatch(p.name)), reverse=True))


def last_made(path: Path) -> str:
    """Return when a library's newest backup was made (ISO 8601, UTC), empty while there is none."""
    made = backups_of(path)
    return time_of(made[0]).isoformat() if made else ""


def captures_of(path: Path) -> Path:
    """Return the file beside a library's backups that keeps captured bytes."""
    return folder_of(path) / _CAPTURES


def copy_to(
    db: Database,
    target: Path,
    *,
    finish: Callable[[Database], None] | None = None,
    step: Callable[[float], object] | None = None,
) -> None:
    """Copy a library whole into another file, which appears only when the copy is complete.

    Args:
        db: the library.
        target: the file, in a folder that is there; one that stands there is replaced.
        finish: what to do to the copy before it takes its name.
        step: told the share that is copied, again and again; what it raises ends the copying.

    Raises:
        OSError: the file can't be written.
    """
    fresh = target.with_name(f"{target.name}.part-{token_hex(4)}")  # another window may be writing the same file
    try:
        fresh.touch()  # a folder that can't be written is told as such, not as a fault of the library
        with closing(sqlite3.connect(fresh)) as copy:
            if step is None:
                db.conn.backup(copy)
            else:
                db.conn.backup(copy, pages=_PAGES, progress=lambda _status, left, all_: step(1 - left / max(all_, 1)))
        fresh.stat()  # taken away meanwhile, it would be made anew here, empty
        with closing(_plain(fresh)) as whole:
            if finish is not None:
                finish(whole)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def copy_aside(path: Path, target: Path, *, stop: Stop | None = None, tell: Callable[[float], object] = bool) -> None:
    """Copy a library whole as it stands now, on a connection of its own: whoever writes meanwhile does not wait.

    Args:
        path: of the library.
        target: as for ``copy_to``, but nothing is replaced (see ``refuse_taken``), nor what came there meanwhile.
        stop: asked again and again; nothing is left behind then.
        tell: told the share that is copied (0–1).

    Raises:
        OSError: the file can't be written; CancelledError: ``stop`` said so.
    """

    def step(share: float) -> None:
        go_on(stop)
        tell(share)

    with closing(connect(path, writable=False)) as db:
        db.execute("BEGIN")
        value(db, "SELECT count(*) FROM sqlite_master")  # what is written from here on would begin the copy anew
        copy_to(db, target, finish=lambda _copy: refuse_taken(target), step=step)


def refuse_taken(target: Path) -> None:
    """Refuse to write where something stands already but an empty file: it may be another library in use.

    Raises:
        FileExistsError: it does.
    """
    if target.exists() and (not target.is_file() or target.stat().st_size):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _plain(path: Path) -> Database:
    """Open a file that is nobody's library yet, without a log beside it."""
    db = connect(path)
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA secure_delete = ON")
    return db


def make(db: Database, path: Path, *, reason: str) -> Path:
    """Add a backup to the library's folder, thin the folder, and return the backup.

    Raises:
        OSError: the folder can't be written.
    """
    target = folder_of(path) / f"{stamp()}-{reason}.sqlite"
    target.parent.mkdir(parents=True, exist_ok=True)
    _keep_captures(db, target.parent / _CAPTURES)
    copy_to(db, target, finish=_leave_out_captures)
    for old in sorted({*backups_of(path)} - kept(backups_of(path))):
        old.unlink(missing_ok=True)
    return target


def _keep_captures(db: Database, target: Path) -> None:
    """Add the captured bytes that are not there yet to the insert-only file."""
    if not _has(db, "blobs") or not value(db, "SELECT EXISTS (SELECT 1 FROM blobs)"):
        return
    with closing(_plain(target)) as store:
        store.execute("CREATE TABLE IF NOT EXISTS blobs (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT")
        store.execute("BEGIN IMMEDIATE")  # another window may be closing too
        known = {found[0] for found in store.execute("SELECT sha256 FROM blobs")}
        for (sha256,) in db.execute("SELECT sha256 FROM blobs").fetchall():
            if sha256 not in known:
                content = value(db, "SELECT content FROM blobs WHERE sha256 = ?", (sha256,))
                store.execute("INSERT OR IGNORE INTO blobs VALUES (?, ?)", (sha256, content))
        store.execute("COMMIT")


def _leave_out_captures(copy: Database) -> None:
    if not _has(copy, "blobs") or not value(copy, "SELECT EXISTS (SELECT 1 FROM blobs)"):
        return
    guard = "blobs_no_delete"
    copy.execute("BEGIN")
    copy.execute(f"DROP TRIGGER {guard}")
    copy.execute("DELETE FROM blobs")
    copy.execute(f"CREATE TRIGGER {guard} {schema.GUARDS[guard]}")
    copy.execute("COMMIT")
    copy.execute("VACUUM")


def _has(db: Database, table: str) -> bool:
    return bool(value(db, "SELECT count(*) FROM sqlite_master WHERE name = ?", (table,)))


def kept(backups: Iterable[Path]) -> set[Path]:
    """Return which backups to keep: the newest of 7 days, 4 weeks, 12 months, and 3 from before migrations."""
    newest_first = sorted(backups, reverse=True)
    keep: set[Path] = set()
    for pattern, most in (("%Y-%m-%d", DAILY), ("%G-%V", WEEKLY), ("%Y-%m", MONTHLY)):
        firsts: dict[str, Path] = {}
        for backup in newest_first:
            firsts.setdefault(time_of(backup).strftime(pattern), backup)
        keep.update(list(firsts.values())[:most])
    migrations = [backup for backup in newest_first if backup.stem.endswith("-migration")]
    return keep | set(migrations[:MIGRATIONS_KEPT])


def time_of(backup: Path) -> datetime:
    """Return when a backup was made, as its name says (UTC)."""
    found = _NAME.fullmatch(backup.name)
    return datetime.strptime(found[1] if found else "", _STAMP).replace(tzinfo=UTC)


def restore_library(
    backup: Path | str,
    target: Path | str,
    *,
    beside: bool = False,
    stop: Stop | None = None,
    tell: Callable[[float], object] = bool,
) -> None:
    """Put a backup in the place of a library; the file that stood there is kept beside it.

    The restored file starts a new origin when it is opened, so that its events and those written since the backup was
    made never claim the same place in one chain.

    Args:
        backup: the file.
        target: where to.
        beside: only where no file stands.
        stop: asked again and again; nothing is left behind then.
        tell: told the share that is done (0–1).

    Raises:
        InputError: ``file-missing``, ``file-unreadable`` or ``file-unwritable``.
        RuleError: ``file-exists`` or ``backup-itself``; CancelledError: ``stop`` said so.
        LibraryError: ``backup-not-ours``, ``backup-damaged``, ``library-newer``, or ``library-locked`` while
            another window has the library open.
    """
    source, place = Path(backup), Path(target)

    def step(share: float) -> None:
        go_on(stop)
        tell(share)

    _readable(source)
    refuse_itself(source, place)
    fresh = place.with_name(place.name + ".restored")
    try:
        _free(place, beside=beside)
        if place.exists() and not place.is_file():
            raise LibraryError("library-not-ours", path=place)
        if place.exists() and in_use(place):
            raise LibraryError("library-locked", path=place)
        place.parent.mkdir(parents=True, exist_ok=True)  # a new computer has none yet
        with told(source), closing(_checked(source, stop)) as db, told(place):  # the backup is whole: it is the copy's
            copy_to(
                db,
                fresh,
                finish=lambda copy: _finish_restored(copy, source.parent / _CAPTURES, lambda: go_on(stop)),
                step=lambda share: step(_COPIED * share),
            )
        try:
            _free(place, beside=beside)  # copying took its time
            set_aside(place, "replaced")
            fresh.replace(place)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        raise InputError("file-unwritable", path=place, cause=error.strerror) from error


def refuse_itself(source: Path, library: Path) -> None:
    """Refuse a library for a backup of itself: restoring it would bring nothing back.

    Raises:
        RuleError: ``backup-itself``.
    """
    with suppress(OSError):  # one of them is not there
        if source.samefile(library):
            raise RuleError("backup-itself", path=source)


def _free(place: Path, *, beside: bool) -> None:
    if beside and place.exists():
        raise RuleError("file-exists", path=place)


def opened_backup(source: Path, stop: Stop | None = None) -> Database:
    """Open a backup to be read, after making sure that it is one, and whole.

    Raises:
        InputError: ``file-missing`` or ``file-unreadable``; CancelledError: ``stop`` said so.
        LibraryError: ``backup-not-ours``, ``backup-damaged`` or ``library-newer``.
    """
    _readable(source)
    return _checked(source, stop)


def _readable(source: Path) -> None:
    try:
        with source.open("rb"):
            pass
    except (FileNotFoundError, IsADirectoryError) as error:
        raise InputError("file-missing", path=source) from error
    except OSError as error:
        raise InputError("file-unreadable", path=source, cause=error.strerror) from error


def go_on(stop: Stop | None) -> None:
    """Go on unless the person cancelled.

    Raises:
        CancelledError: they did.
    """
    if stop is not None and stop.is_set():
        raise CancelledError


def _checked(source: Path, stop: Stop | None) -> Database:
    try:
        db = connect(source, writable=False)
    except sqlite3.Error as error:
        raise LibraryError("backup-damaged" if _was_ours(source) else "backup-not-ours", path=source) from error
    if stop is not None:
        db.conn.set_progress_handler(lambda: int(stop.is_set()), _ASKED)  # to look through a large file takes a while
    try:
        whole = value(db, "PRAGMA application_id") == schema.APPLICATION_ID
        whole = whole and value(db, "PRAGMA quick_check(1)") == "ok"
    except sqlite3.Error:
        whole = False
    db.conn.set_progress_handler(None, 0)
    if not whole:
        db.close()
        go_on(stop)
        raise LibraryError("backup-damaged" if _was_ours(source) else "backup-not-ours", path=source)
    if schema.is_newer(db):
        db.close()
        raise LibraryError("library-newer", path=source)
    return db


def _was_ours(source: Path) -> bool:
    """Say whether a file that is not whole begins as our libraries do: its header names who wrote it."""
    try:
        with source.open("rb") as file:
            head = file.read(_WRITER.stop)
    except OSError:
        return False
    return head.startswith(_SQLITE) and head[_WRITER] == schema.APPLICATION_ID.to_bytes(4)


def _finish_restored(copy: Database, captures: Path, go_on: Callable[[], object]) -> None:
    copy.execute("BEGIN")
    write_meta(copy, started_by=RESTORED)
    if captures.is_file():
        with closing(connect(captures, writable=False)) as store:
            named = _NAMED if value(copy, "SELECT count(*) FROM meta WHERE name = 'stale'") else schema.FROZEN
            missing = f"SELECT sha256 FROM ({named}) WHERE sha256 NOT IN (SELECT sha256 FROM blobs)"  # noqa: S608 - our own words
            for (sha256,) in copy.execute(missing).fetchall():
                go_on()
                content = value(store, "SELECT content FROM blobs WHERE sha256 = ?", (sha256,))
                if content is not None:
                    copy.execute("INSERT INTO blobs (sha256, content) VALUES (?, ?)", (sha256, content))
    copy.execute("COMMIT")


def in_use(path: Path) -> bool:
    """Say whether another connection has the file open (in WAL mode each holds a lock as long as it lives)."""
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as probe:
        try:
            probe.execute("PRAGMA locking_mode = EXCLUSIVE")
            probe.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            return True
    return False


def set_aside(path: Path, why: str) -> Path:
    """Move a file with its log out of the way and return where it lies; nothing happens when there is none."""
    aside = path.with_name(f"{path.stem}.{why}-{stamp()}{path.suffix}")
    for companion in _COMPANIONS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + companion).rename(aside.with_name(aside.name + companion))
    return aside


def sweep(path: Path) -> None:
    """Delete copies that a killed process left half made; asked in one's turn, when nobody is making one."""
    for left in folder_of(path).glob("*.sqlite.part*"):
        with suppress(OSError):
            left.unlink()


def sweep_restoring(path: Path) -> None:
    """Delete what a killed restoring left beside a library that is in use: it may hold what is erased."""
    place = path.with_name(f"{path.name}.restored")
    whole = (place.with_name(place.name + companion) for companion in (*_COMPANIONS, "-journal"))
    for left in (*whole, *path.absolute().parent.glob(f"{escape(place.name)}.part*")):
        with suppress(OSError):
            left.unlink()


def damaged_of(path: Path) -> tuple[Path, ...]:
    """Return the files that were set aside as damaged: nothing can be erased from them."""
    name = re.compile(rf"{re.escape(path.stem)}\.damaged-\d{{8}}-\d{{6}}-\d{{6}}{re.escape(path.suffix)}")
    return tuple(sorted(other for other in path.absolute().parent.iterdir() if name.fullmatch(other.name)))


def copies_of(path: Path) -> tuple[Path, ...]:
    """Return every copy of the library that we made: backups, and what a restoring replaced."""
    name = re.compile(rf"{re.escape(path.stem)}\.replaced-\d{{8}}-\d{{6}}-\d{{6}}{re.escape(path.suffix)}")
    replaced = sorted(other for other in path.absolute().parent.iterdir() if name.fullmatch(other.name))
    return (*backups_of(path), *replaced)
