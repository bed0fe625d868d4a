"""Opening a library: is it ours, whole, and not from the future? Then migrations, and an origin to write under."""

from __future__ import annotations

import errno
import os
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from workbench.errors import LibraryError
from workbench.journal import backup, schema
from workbench.journal.backup_turns import turn
from workbench.journal.connection import connect, may_write, told, value
from workbench.journal.engine import sqlite3

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database


class _DamagedError(Exception):
    """SQLite says the file is not whole."""


def open_file(path: Path, *, create: bool) -> Database:
    """Return the writing connection of a library that is whole and up to date.

    Raises:
        LibraryError: ``library-missing``, ``library-not-ours``, ``library-newer``, ``library-damaged`` (set
            aside), ``library-locked`` or ``library-failed``.
    """
    existing = _present(path, create=create)
    try:
        with told(path), _damage_seen(path):
            unclean = False
            if existing:
                _free_log(path)
                _check_ours(path)
                unclean = _left_open(path)
            db = connect(path)
            try:
                _bring_up_to_date(db, path, unclean=unclean)
            except BaseException:
                db.close()
                raise
    except _DamagedError as error:
        raise LibraryError("library-damaged", path=path, aside=backup.set_aside(path, "damaged")) from error
    return db


def open_to_read(path: Path) -> Database:
    """Return a connection to a library that may be read and not written; nothing is left beside it.

    Raises:
        LibraryError: ``library-not-ours``, ``library-newer``, ``library-readonly`` (made by an older version: bringing
            it up to date would write), or ``library-failed``.
    """
    _present(path, create=False)
    try:
        with told(path), _damage_seen(path):
            db = connect(path, writable=False)
            try:
                refused = _why_not_read(db)
            except BaseException:
                db.close()
                raise
    except _DamagedError as error:
        raise LibraryError("library-not-ours", path=path) from error
    if refused:
        db.close()
        raise LibraryError(refused, path=path)
    return db


def _why_not_read(db: Database) -> str:
    """Return the code of what keeps a file from being read as it is, empty for nothing."""
    if value(db, "PRAGMA application_id") != schema.APPLICATION_ID:
        return "library-not-ours"
    if schema.is_newer(db):
        return "library-newer"
    return "library-readonly" if schema.is_pending(db) else ""


def only_to_read(path: Path) -> bool:
    """Say whether there is a library that may not be written."""
    try:
        return path.is_file() and path.stat().st_size > 0 and not may_write(path)
    except OSError:
        return False


def _present(path: Path, *, create: bool) -> bool:
    """Say whether there is a file to open; make the folder for a new one."""
    try:
        if path.is_dir():
            raise LibraryError("library-not-ours", path=path)
        if path.exists() and path.stat().st_size > 0:
            if not os.access(path, os.R_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            return True
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError("library-failed", path=path, cause=error.strerror) from error
    if not create:
        raise LibraryError("library-missing", path=path)
    return False


def _free_log(path: Path) -> None:
    """Let a log be written again whose library may be: SQLite makes it with the rights the file had just then."""
    path = path.resolve()
    if not os.access(path, os.W_OK):
        return
    for companion in (path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        if companion.exists() and not os.access(companion, os.W_OK):
            with suppress(OSError):
                companion.chmod(path.stat().st_mode)


@contextmanager
def _damage_seen(path: Path) -> Iterator[None]:
    """Tell damage from other faults of SQLite's."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if any(words in str(error) for words in ("malformed", "not a database", "corrupt")):
            raise _DamagedError(path) from error
        raise


def _check_ours(path: Path) -> None:
    """Refuse a foreign file without touching it (opening it as ours would change its journal mode).

    A file that is no database at all is a damaged library only where backups of one lie beside it.
    """
    address = f"{path.resolve().as_uri()}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as probe:
        try:
            application = probe.execute("PRAGMA application_id").fetchone()[0]
            tables = probe.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:
            if backup.folder_of(path).is_dir():
                raise
            raise LibraryError("library-not-ours", path=path) from error
    if application != schema.APPLICATION_ID and tables:
        raise LibraryError("library-not-ours", path=path)


def _left_open(path: Path) -> bool:
    """Say whether the last one to write did not close: a log is left and nobody else holds the file."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0 and not backup.in_use(path)


def _bring_up_to_date(db: Database, path: Path, *, unclean: bool) -> None:
    """Check what an unclean exit left, refuse the future, migrate the past (a backup first)."""
    if unclean and value(db, "PRAGMA quick_check(1)") != "ok":
        raise _DamagedError(path)
    if schema.is_newer(db):
        raise LibraryError("library-newer", path=path)
    if not schema.is_pending(db):
        return
    if schema.applied(db):
        with turn(path):
            backup.make(db, path, reason="migration")
    db.execute("BEGIN IMMEDIATE")  # two windows may open a new library at once: the second finds all done
    try:
        schema.migrations().apply(db)
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise
