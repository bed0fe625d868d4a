"""The projections made anew in place, from events alone: after events were blackened, what follows from them is exact.

Every table, what undo keeps and the search index come from the events by the same projectors as ever, so nothing of
what was blackened can be left in one of them by oversight. A library of 2,400 claims takes two seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.journal.chain import each_event
from workbench.journal.connection import rows
from workbench.journal.projectors import project
from workbench.journal.schema import PROJECTIONS

if TYPE_CHECKING:
    from sqlite_utils import Database

_INDEXES = ("search_words", "search_pieces")


def empty(db: Database) -> None:
    """Empty every table that follows from the events, the search index too; inside a transaction."""
    there = {found["name"] for found in rows(db, "SELECT name FROM sqlite_master")}
    db.execute("PRAGMA defer_foreign_keys = ON")
    for name in ("search_items", *reversed(PROJECTIONS)):
        if name in there:
            db.execute(f'DELETE FROM "{name}"')  # noqa: S608 - names are our own
    for name in _INDEXES:
        if name in there:
            db.execute(f"INSERT INTO {name} ({name}) VALUES ('delete-all')")  # noqa: S608 - names are our own


def rebuild(db: Database) -> None:
    """Make every table anew from the events; inside a transaction."""
    empty(db)
    for event in each_event(db):
        project(db, event)
