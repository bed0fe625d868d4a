"""What people did to claims, and which verdict went with the words it was given for.

The histories of a draft or a new shape hold places and words; which rating they took away is in the rows they found.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.journal.connection import DRAFT_NUMBER, THESE, Row, listed, rows, table
from workbench.model.claims import HistoryEntry, Place
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlite_utils import Database

    Lost = Mapping[tuple[str, str], str]
    Told = dict[str, list[tuple[int, HistoryEntry]]]

_SHAPES: Final = frozenset({EventKind.CLAIM_MOVED, EventKind.CLAIMS_MERGED, EventKind.CLAIM_SPLIT})
_ENTRIES: Final = """SELECT h.claim, h.before, h.after, h.seq, e.event_id, e.actor, e.at,
    coalesce(t.standing, 1) AS standing,
    CASE e.kind WHEN 'many_done' THEN (SELECT json_extract(s.value, '$.kind')
        FROM json_each(e.payload, '$.steps') s WHERE json_extract(s.value, '$.subject') = h.claim)
    ELSE e.kind END AS kind
    FROM claims c JOIN histories h ON h.claim = c.id JOIN events e ON e.seq = h.seq
    LEFT JOIN actions t ON t.seq = h.seq
    WHERE c.article = ? ORDER BY h.claim, h.seq DESC, h.position DESC"""
_DRAFTS: Final = f"""SELECT e.event_id, e.seq, e.actor, e.at, {DRAFT_NUMBER} AS number,
    coalesce(t.standing, 1) AS standing
    FROM events e LEFT JOIN actions t ON t.seq = e.seq WHERE e.subject = ? AND e.kind = ?"""  # noqa: S608 - our own words
_LOST: Final = f"""SELECT event, json_extract(before, '$.claim'), json_extract(before, '$.rating') FROM images
    WHERE (event, position) IN (SELECT event, position FROM images WHERE event IN {THESE} AND name = 'verdicts')
    AND json_extract(before, '$.standing') = 1 AND json_extract(before, '$.withdrawn_by_draft') = 0"""  # noqa: S608 - our own words


def history_of(db: Database, article: str) -> dict[str, tuple[HistoryEntry, ...]]:
    """Return what people did to each claim of an article, newest first; what was taken back is marked."""
    told: Told = defaultdict(list)
    for found in rows(db, _ENTRIES, (article,)):
        told[found["claim"]].append((found["seq"], _entry(found)))
    drafts = {found["event_id"]: found for found in rows(db, _DRAFTS, (article, EventKind.DRAFT_ADDED.value))}
    shaped = {entry.event for entries in told.values() for _, entry in entries if entry.kind in _SHAPES}
    if drafts or shaped:
        lost = _lost(db, {*drafts, *shaped})
        _add_silent(told, drafts, lost)
        return {claim: tuple(_whole(claim, one, drafts, lost) for _, one in entries) for claim, entries in told.items()}
    return {claim: tuple(entry for _, entry in entries) for claim, entries in told.items()}


def _entry(found: Row) -> HistoryEntry:
    return HistoryEntry(
        event=found["event_id"],
        kind=found["kind"],
        by=found["actor"],
        at=found["at"],
        before=found["before"],
        after=found["after"],
        undone=not found["standing"],
    )


def _lost(db: Database, events: Iterable[str]) -> Lost:
    """Return the rating each event took away from each claim."""
    lost: dict[tuple[str, str], str] = {}
    for event, claim, rating in table(db, _LOST, (listed(events),))[1]:
        lost[event, claim] = "conflict" if (event, claim) in lost else rating
    return lost


def _add_silent(told: Told, drafts: Mapping[str, Row], lost: Lost) -> None:
    """Add drafts that reworded a claim once more: its place stayed, so that its history says nothing of them."""
    for event, claim in lost:
        if event in drafts and all(entry.event != event for _, entry in told[claim]):
            draft = drafts[event]
            same = {"kind": EventKind.DRAFT_ADDED.value, "before": Place.REWORDED.value, "after": Place.REWORDED.value}
            told[claim].append((draft["seq"], _entry({**draft, **same})))
            told[claim].sort(key=lambda one: -one[0])


def _whole(claim: str, entry: HistoryEntry, drafts: Mapping[str, Row], lost: Lost) -> HistoryEntry:
    draft, rating = drafts.get(entry.event), lost.get((entry.event, claim), "")
    return replace(entry, lost=rating, draft=draft["number"] if draft else 0) if draft or rating else entry
