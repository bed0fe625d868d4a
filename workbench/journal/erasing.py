"""Erasing a confidential source: its name, contact and notes leave the file, its log and every copy we made."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from workbench.errors import LibraryError
from workbench.journal import backup, confidential
from workbench.journal.connection import connect, told, value

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database


def scrub(db: Database, path: Path) -> None:
    """Write the file anew without anything deleted, and empty its log.

    Deleted rows live on in free pages and in the log until they are overwritten: VACUUM leaves them behind, the
    checkpoint empties the log.

    Raises:
        LibraryError: ``library-locked`` while another window reads: what is deleted is deleted, but its bytes may still
            be in the log until that window closes.
    """
    with told(path):
        db.execute("VACUUM")
        busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise LibraryError("library-locked", path=path)


def erase_from_copies(path: Path, source: str) -> None:
    """Delete a source's name, contact and notes from every copy of the library that we made.

    Raises:
        LibraryError: ``library-failed`` when a copy can't be changed.
    """
    for copy in backup.copies_of(path):
        with told(copy), closing(connect(copy)) as db:
            db.execute("PRAGMA journal_mode = DELETE")
            db.execute("PRAGMA secure_delete = ON")
            if _forget(db, source):
                db.execute("VACUUM")


def _forget(db: Database, source: str) -> bool:
    if not value(db, "SELECT count(*) FROM sqlite_master WHERE name = 'secrets'"):
        return False
    return confidential.forget(db, source)
