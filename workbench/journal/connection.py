"""One way to reach SQLite: its settings (DESIGN §4), rows as dicts, its faults as ours.

pysqlite3 carries a newer SQLite than the system's (contentless FTS5 tables that can delete); sqlite-utils (Apache-2.0)
takes it by itself. The library's connection is opened on the window's thread and used on the writing thread, hence
``check_same_thread=False``: whoever holds a connection uses it from one thread at a time.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import LibraryError
from workbench.journal.engine import opened, sqlite3

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlite_utils import Database

Row = dict[str, Any]
BUSY_MILLISECONDS: Final = 5000
_ROOM: Final = 64 * 1024  # bytes; what SQLite needs beside a file to open it
_AGAIN: Final = 0.01  # seconds between tries
_SETTINGS: Final = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "recursive_triggers = ON",
    "secure_delete = FAST",
    "cache_size = -16000",
)
THESE: Final = "(SELECT value FROM json_each(?))"  # ids as ``listed`` gives them
# What an event on a draft (e) did to the table of drafts names its number; its payload holds the whole text and more.
DRAFT_NUMBER: Final = """coalesce((SELECT CAST(substr(key, instr(key, '/') + 1) AS INTEGER) FROM images
    WHERE event = e.event_id AND name = 'drafts' LIMIT 1), json_extract(e.payload, '$.draft.number'))"""
_WRITING: Final = ("journal_mode = WAL", "synchronous = FULL")


def connect(path: Path | str, *, writable: bool = True, busy: int = BUSY_MILLISECONDS) -> Database:
    """Open a file (or ``":memory:"``) with the settings every connection has.

    Args:
        path: the library.
        writable: False opens it read-only; where nobody may write beside it, as it lies (see ``rests``).
        busy: milliseconds to wait for another writer.
    """
    if str(path) == ":memory:":
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    else:
        file = Path(path).resolve()
        mode = "rwc" if writable else "ro&immutable=1" if rests(file) else "ro"
        address = f"{file.as_uri()}?mode={mode}"
        connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        return _prepared(connection, writable=writable, busy=busy)
    except sqlite3.Error:
        connection.close()
        raise


def may_write(path: Path) -> bool:
    """Say whether a library's file and its folder, which takes the log, may be written."""
    return os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)


def rests(path: Path) -> bool:
    """Say whether a file is read as it lies: nobody here may write it, and nobody else has it open.

    SQLite would put a log beside it all the same, or give up where it can't. Whoever opens it to write later changes it
    under such a reader: that is to be looked for.
    """
    file = path.resolve()  # the log lies beside the file, not beside a link to it
    return file.exists() and not may_write(file) and not file.with_name(f"{file.name}-wal").exists()


def _prepared(connection: Any, *, writable: bool, busy: int) -> Database:
    connection.execute(f"PRAGMA busy_timeout = {busy}")
    db = opened(connection)
    for setting in (*_SETTINGS, *(_WRITING if writable else ("query_only = ON",))):
        _set(db, setting, busy)
    return db


def _set(db: Database, setting: str, busy: int) -> None:
    """Apply a setting; SQLite does not wait by itself while another connection turns a new file into WAL."""
    patience = time.monotonic() + busy / 1000
    while True:
        try:
            db.execute(f"PRAGMA {setting}")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > patience:
                raise
            time.sleep(_AGAIN)
        else:
            return


def rows(db: Database, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
    """Return all rows of a query as dicts."""
    cursor = db.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, values, strict=True)) for values in cursor]


def table(db: Database, sql: str, parameters: Sequence[Any] = ()) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """Return the columns' names and all rows of a query as tuples: what many rows are made of later, or never."""
    cursor = db.execute(sql, parameters)
    return tuple(column[0] for column in cursor.description), cursor.fetchall()


def row(db: Database, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
    """Return the first row of a query, or None."""
    cursor = db.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    values = cursor.fetchone()
    return None if values is None else dict(zip(names, values, strict=True))


def value(db: Database, sql: str, parameters: Sequence[Any] = ()) -> Any:
    """Return the first column of the first row, or None."""
    found = db.execute(sql, parameters).fetchone()
    return None if found is None else found[0]


def listed(ids: Iterable[str]) -> str:
    """Return ids as JSON, for ``IN (SELECT value FROM json_each(?))``: no limit on how many, no SQL made of values."""
    return json.dumps(sorted(ids))


def _is_closed(folder: Path) -> bool:
    """Say whether nothing may be put into a folder that is there, as a log must be beside the file."""
    return folder.is_dir() and not os.access(folder, os.W_OK)


def _no_room(path: Path | str) -> bool:
    """Say whether the disk of a file is full: SQLite calls it so only while it writes, and a fault of the disk else."""
    from shutil import disk_usage  # noqa: PLC0415 - seldom asked

    try:
        return disk_usage(Path(path).absolute().parent).free < _ROOM
    except OSError:
        return False


@contextmanager
def told(path: Path | str) -> Iterator[None]:
    """Turn SQLite's faults into sentences; broken constraints are our own fault and pass unchanged.

    Raises:
        LibraryError: ``library-locked``, ``library-full``, ``library-readonly`` or ``library-failed``.
    """
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise LibraryError("library-locked", path=path) from error
        if "full" in str(error) or ("disk I/O" in str(error) and _no_room(path)):
            raise LibraryError("library-full", path=path) from error
        if "readonly" in str(error) or ("unable to open" in str(error) and _is_closed(Path(path).parent)):
            raise LibraryError("library-readonly", path=path) from error
        raise LibraryError("library-failed", path=path, cause=error) from error
    except sqlite3.Error as error:
        raise LibraryError("library-failed", path=path, cause=error) from error
