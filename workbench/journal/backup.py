"""Backups: copies of the library by SQLite's backup API, thinned like a diary."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.journal.connection import connect

if TYPE_CHECKING:
    from sqlite_utils import Database


def folder_of(path: Path) -> Path:
    """Return the folder beside the library that keeps its backups."""
    return path.with_name(f"{path.name}.backups")


def copy_to(db: Database, target: Path) -> None:
    """Copy a library whole into another file, replacing it only when the copy is complete."""
    fresh = target.with_name(target.name + ".part")
    fresh.unlink(missing_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    copy = connect(fresh)
    try:
        copy.execute("PRAGMA journal_mode = DELETE")
        db.conn.backup(copy.conn)
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
    fresh.replace(target)


def make(db: Database, path: Path, *, reason: str) -> Path:
    """Add a backup to the library's folder and return it."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    target = folder_of(path) / f"{stamp}-{reason}.sqlite"
    copy_to(db, target)
    return target
