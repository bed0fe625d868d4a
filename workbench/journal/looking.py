"""A backup looked at before anybody restores it: what it holds, up to when, and whether its chains are whole."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.journal import audit
from workbench.journal.backup import go_on, opened_backup
from workbench.journal.connection import told, value
from workbench.journal.engine import sqlite3

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from workbench.journal.audit import AuditProblem
    from workbench.journal.backup import Stop

_SOME = 500  # events between two words on how far it is


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupLook:
    """What a backup holds.

    Attributes:
        articles, claims: how many; None where its tables are of an older version: opening it makes them anew.
        entries: of the journal.
        at: of the last (ISO 8601, UTC), empty for none.
        problems: what of its chains is not as it should be.
    """

    articles: int | None
    claims: int | None
    entries: int
    at: str
    problems: tuple[AuditProblem, ...]


def look_at_backup(path: Path | str, *, stop: Stop | None = None, tell: Callable[[float], object] = bool) -> BackupLook:
    """Look at a backup; nothing is written.

    Captured bytes are not looked at: those of most backups lie in one file beside them.

    Args:
        path: of the file.
        stop: asked again and again.
        tell: told the share of the entries looked at (0–1).

    Raises:
        InputError: ``file-missing`` or ``file-unreadable``; CancelledError: ``stop`` said so.
        LibraryError: ``backup-not-ours``, ``backup-damaged`` or ``library-newer``.
    """
    source = Path(path)
    with told(source), closing(opened_backup(source, stop)) as db:
        entries = int(value(db, "SELECT count(*) FROM events"))
        done = 0

        def step() -> None:
            nonlocal done
            done += 1
            if done % _SOME == 0:
                go_on(stop)
                tell(done / entries)

        problems = tuple(audit.chain_faults(db, step))
        last = value(db, "SELECT at FROM events ORDER BY seq DESC LIMIT 1")
        articles = _count(db, "SELECT count(*) FROM articles WHERE removed = 0")
        claims = _count(
            db, "SELECT coalesce(sum(n.claims), 0) FROM article_counts n JOIN articles a ON a.id = n.article"
            " WHERE a.removed = 0",
        )  # fmt: skip
    return BackupLook(articles=articles, claims=claims, entries=entries, at=str(last or ""), problems=problems)


def _count(db: Database, sql: str) -> int | None:
    try:
        stale = value(db, "SELECT count(*) FROM meta WHERE name = 'stale'")
        return None if stale else int(value(db, sql))
    except sqlite3.Error:
        return None
