"""The projections made anew in place, from events alone: after events were blackened, what follows from them is exact.

Every row, what undo keeps and the search index come from the events by the same projectors as ever, so nothing of what
was blackened can be left in one of them by oversight. ``rebuild`` makes all anew (a library of 2,400 claims takes two
seconds), ``rebuild_reached`` only what hangs together with the change (``reach``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.errors import CancelledError
from workbench.journal.chain import StoredEvent, each_event
from workbench.journal.connection import listed, rows
from workbench.journal.projectors import project
from workbench.journal.schema import PROJECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from threading import Event

    from sqlite_utils import Database

    from workbench.journal.reach import Reach

_INDEXES: Final = ("search_words", "search_pieces")
_THESE: Final = "(SELECT value FROM json_each(?))"
# Whose rows a table holds, and in which column. What only grows and reads the same again (texts, erasures) stays.
_OF_CLAIMS: Final = (
    ("evidence", "claim"), ("talks", "claim"), ("sign_offs", "claim"), ("queries", "claim"), ("verdicts", "claim"),
    ("facts", "claim"), ("fact_numbers", "claim"), ("withdrawals", "claim"), ("histories", "claim"),
    ("claim_state", "claim"),
)  # fmt: skip
_OF_SOURCES: Final = (
    ("evidence", "source"), ("rechecks", "source"), ("archived", "id"), ("particulars", "id"), ("sources", "id"),
)  # fmt: skip
_OF_ADDRESSES: Final = (("waiting_times", "id"), ("tries", "waiting"), ("waiting", "id"))
_OF_EVENTS: Final = (("images", "event"), ("actions", "event"))
_OF_ARTICLES: Final = (
    ("analyses", "article"), ("sentences", "article"), ("sentence_marks", "article"), ("draft_notes", "article"),
    ("numbers", "article"), ("article_counts", "article"), ("article_desks", "id"), ("drafts", "article"),
    ("claims", "article"), ("articles", "id"),
)  # fmt: skip


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


def rebuild_reached(
    db: Database,
    reach: Reach,
    *,
    progress: Callable[[int, int | None], None] | None = None,
    cancel: Event | None = None,
) -> None:
    """Make only the rows anew that a change reaches; inside a transaction.

    Args:
        db: the library.
        reach: as ``reach_of`` found it before the change.
        progress: told how many events are projected again, and of how many.
        cancel: set to stop; whoever began the transaction takes it back.

    Raises:
        CancelledError: the person cancelled.
    """
    db.execute("PRAGMA defer_foreign_keys = ON")
    _take_out(db, reach)
    sql = "SELECT * FROM events WHERE seq = ?"
    for count, seq in enumerate(reach.events):
        if cancel is not None and cancel.is_set():
            raise CancelledError
        if progress is not None:
            progress(count, len(reach.events))
        for found in rows(db, sql, (seq,)):
            project(db, StoredEvent(**found))
    for name in _INDEXES:  # what was taken out of an index stays in its segments until they are merged
        db.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")  # noqa: S608 - names are our own


def _take_out(db: Database, reach: Reach) -> None:
    """Delete the rows of everything reached."""
    articles, sources = listed(reach.articles), listed(reach.sources)
    claims = {found["id"] for found in rows(db, f"SELECT id FROM claims WHERE article IN {_THESE}", (articles,))}  # noqa: S608 - our own words
    of_claims = listed(claims | reach.claims)
    verdicts = [found["id"] for found in rows(db, f"SELECT id FROM verdicts WHERE claim IN {_THESE}", (of_claims,))]  # noqa: S608 - our own words
    for kind, refs in (
        ("claim", claims), ("reason", verdicts), ("article", reach.articles), ("capture", reach.captures)
    ):  # fmt: skip
        _take_out_of_search(db, kind, refs)
    for name, column, ids in (
        *((name, column, of_claims) for name, column in _OF_CLAIMS),
        *((name, column, sources) for name, column in _OF_SOURCES),
        *((name, column, listed(reach.addresses)) for name, column in _OF_ADDRESSES),
        *((name, column, listed(reach.ids)) for name, column in _OF_EVENTS),
        ("captures", "sha256", listed(reach.captures)),
        *((name, column, articles) for name, column in _OF_ARTICLES),
    ):
        db.execute(f'DELETE FROM {name} WHERE "{column}" IN {_THESE}', (ids,))  # noqa: S608 - names are our own


def _take_out_of_search(db: Database, kind: str, refs: Iterable[str]) -> None:
    found = f"(SELECT id FROM search_items WHERE kind = ? AND ref IN {_THESE})"  # noqa: S608 - our own words
    chosen = (kind, listed(refs))
    for name in _INDEXES:
        db.execute(f"DELETE FROM {name} WHERE rowid IN {found}", chosen)  # noqa: S608 - names are our own
    db.execute(f"DELETE FROM search_items WHERE id IN {found}", chosen)  # noqa: S608 - our own words
