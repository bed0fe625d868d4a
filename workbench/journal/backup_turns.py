"""When a backup is due, whose turn it is, and how one that failed is known: it may be made by a process of its own.

A copy of a large library takes seconds. It is handed to another process, so that nobody waits for it; two never work in
one folder, and erasing waits for its turn, so that no half-made copy keeps an erased name. What was written since the
newest backup is seen when the library is opened next: a copy that was cut short is made up for.
"""

from __future__ import annotations

import errno
import os
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from workbench.errors import LibraryError
from workbench.journal import backup
from workbench.journal.connection import connect, told, value
from workbench.journal.engine import sqlite3

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

LARGE: Final = 64 * 2**20  # bytes; from here on a copy is felt
PATIENCE: Final = 600.0  # seconds for the copy of another process
_TURN: Final = "turn.lock"
_FAILED: Final = "failed.txt"


def is_large(path: Path) -> bool:
    """Say whether copying a library takes so long that nobody should wait for it."""
    try:
        return path.stat().st_size >= LARGE
    except OSError:
        return False


def age(path: Path) -> timedelta:
    """Return how old the newest backup is; the longest time there is when there is none."""
    made = backup.backups_of(path)
    return datetime.now(UTC) - backup.time_of(made[0]) if made else timedelta.max


def is_behind(db: Database, path: Path) -> bool:
    """Say whether something was written since the newest backup."""
    last = value(db, "SELECT at FROM events ORDER BY seq DESC LIMIT 1")
    made = backup.backups_of(path)
    return bool(last) and (not made or datetime.fromisoformat(last) >= backup.time_of(made[0]))


@contextmanager
def turn(path: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Keep every other process from making or changing backups of a library; what a killed one left half made goes.

    Args:
        path: the library.
        patience: seconds to wait for another's turn to end.

    Raises:
        LibraryError: ``library-locked`` when the other takes longer, ``library-failed`` when the folder can't be
            written.
    """
    folder = backup.folder_of(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError("library-failed", path=folder, cause=error.strerror) from error
    with told(path), closing(sqlite3.connect(folder / _TURN, timeout=patience, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")  # let go by the system, should this process be killed
        backup.sweep(path)
        yield


def back_up(path: Path, reason: str) -> None:
    """Make the backup of a library that others may be writing to; a failure is noted beside the backups."""
    if not path.is_file():  # moved away meanwhile; opening it would make an empty one
        return
    try:
        with told(path), closing(connect(path)) as db, turn(path):
            if is_behind(db, path):
                backup.make(db, path, reason=reason)
    except (OSError, LibraryError) as error:
        note_failure(path, cause_of(error))
    else:
        note_failure(path, "")


def cause_of(error: OSError | LibraryError) -> str:
    """Return in a few words why a backup failed."""
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return str(error.details.get("cause") or error.code)


def note_failure(path: Path, cause: str) -> None:
    """Keep why the newest try failed, for the next to be told; an empty cause takes the note away."""
    note = backup.folder_of(path) / _FAILED
    with suppress(OSError):
        if cause:
            note.write_text(cause, encoding="utf-8")
        else:
            note.unlink(missing_ok=True)


def failure(path: Path) -> str:
    """Return why the newest backup failed, empty when it did not."""
    try:
        note = (backup.folder_of(path) / _FAILED).read_text(encoding="utf-8").strip()[:200]
    except (OSError, UnicodeDecodeError):
        return ""
    return note or os.strerror(errno.ENOSPC)  # on a full disk the note has no room for its words
