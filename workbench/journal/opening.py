"""Opening a library: is it ours, whole, and not from the future? Then migrations, and an origin to write under."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from sqlite_utils.utils import sqlite3

from workbench.errors import LibraryError
from workbench.journal import backup, schema
from workbench.journal.connection import connect, told, value

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

_MAGIC: Final = b"SQLite format 3\x00"
_COMPANIONS: Final = ("", "-wal", "-shm")


def open_file(path: Path, *, create: bool) -> Database:
    """Return the writing connection of a library that is whole and up to date.

    Raises:
        LibraryError: ``file-missing``, ``library-not-ours``, ``library-newer``, ``library-damaged`` (the file was set
            aside), ``library-locked`` or ``library-failed``.
    """
    existing = path.exists() and path.stat().st_size > 0
    if not existing and not create:
        raise LibraryError("file-missing", path=path)
    try:
        if existing:
            _check_magic(path)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError("library-failed", path=path, cause=error.strerror) from error
    try:
        unclean = existing and _left_open(path)
        with told(path), _damage(path):
            db = connect(path)
        try:
            with told(path), _damage(path):
                _prepare(db, path, unclean=unclean)
        except BaseException:
            db.close()
            raise
    except _DamagedError as error:
        raise LibraryError("library-damaged", path=path, aside=set_aside(path)) from error
    return db


class _DamagedError(Exception):
    """SQLite says the file is not whole."""


class _damage:  # noqa: N801 - reads as a phrase: with _damage(path)
    """Tell damage from other faults."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, sqlite3.DatabaseError) and any(
            words in str(error) for words in ("malformed", "not a database", "corrupt")
        ):
            raise _DamagedError(self._path) from error


def _check_magic(path: Path) -> None:
    with path.open("rb") as file:
        ours = file.read(len(_MAGIC)) == _MAGIC
    if not ours and not backup.folder_of(path).is_dir():
        raise LibraryError("library-not-ours", path=path)


def _left_open(path: Path) -> bool:
    """Say whether the last one to write did not close: a log is left and nobody else holds the file."""
    log = path.with_name(path.name + "-wal")
    if not log.exists() or log.stat().st_size == 0:
        return False
    with suppress(sqlite3.Error):
        probe = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            probe.execute("PRAGMA locking_mode = EXCLUSIVE")
            probe.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            return False
        finally:
            probe.close()
    return True


def _prepare(db: Database, path: Path, *, unclean: bool) -> None:
    fresh = value(db, "SELECT count(*) FROM sqlite_master") == 0
    if not fresh and value(db, "PRAGMA application_id") != schema.APPLICATION_ID:
        raise LibraryError("library-not-ours", path=path)
    if unclean and value(db, "PRAGMA quick_check(1)") != "ok":
        raise _DamagedError(path)
    applied = {migration.name for migration in schema.MIGRATIONS.applied(db)}
    if applied - schema.known_migrations():
        raise LibraryError("library-newer", path=path)
    if applied == schema.known_migrations():
        return
    if not fresh:
        backup.make(db, path, reason="migration")
    db.execute("BEGIN IMMEDIATE")  # two windows may open a new library at once
    with db.atomic():
        schema.MIGRATIONS.apply(db)
    db.execute("COMMIT")


def set_aside(path: Path) -> Path:
    """Move a damaged file with its log out of the way and return where it lies."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    for companion in _COMPANIONS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + companion).rename(aside.with_name(aside.name + companion))
    return aside
