"""What people did to claims, and which verdict went with the words it was given for.

The histories of a draft or a new shape hold places and words; which rating they took away is in the rows they found.
That of a verdict holds the rating that stood and the one given: whether both stood on then is in those rows, too, and
whether it was verified in part follows from the ticks that came later.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.journal.connection import DRAFT_NUMBER, THESE, Row, listed, rows, table
from workbench.model.claims import HistoryEntry, Place, Rating
from workbench.model.events import EventKind
from workbench.model.facts import FactState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlite_utils import Database

    Lost = Mapping[tuple[str, str], str]
    Told = dict[str, list[tuple[int, HistoryEntry]]]

_CONFLICT, _OPEN, _VERIFIED = "conflict", FactState.OPEN.value, Rating.VERIFIED.value
_REREAD: Final = frozenset({Place.REWORDED.value, Place.GONE.value})
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

_FACTS_OPEN: Final = f"""SELECT claim, count(*) FROM facts WHERE claim IN {THESE} AND state = '{_OPEN}'
    GROUP BY claim"""  # noqa: S608 - our own words


def history_of(db: Database, article: str) -> dict[str, tuple[HistoryEntry, ...]]:
    """Return what people did to each claim of an article, newest first; what was taken back is marked."""
    told: Told = defaultdict(list)
    for found in rows(db, _ENTRIES, (article,)):
        told[found["claim"]].append((found["seq"], _entry(found)))
    drafts = {found["event_id"]: found for found in rows(db, _DRAFTS, (article, EventKind.DRAFT_ADDED.value))}
    shaped = {entry.event for entries in told.values() for _, entry in entries if entry.kind in _SHAPES}
    lost = _lost(db, {*drafts, *shaped}) if drafts or shaped else {}
    _add_silent(told, drafts, lost)
    _say_ratings(db, told)
    if lost or drafts:
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


def _say_ratings(db: Database, told: Told) -> None:
    """Let each verdict say what its claim was before it and became by it."""
    judged = {c: one for c, one in told.items() if any(e.kind == EventKind.VERDICT_GIVEN for _, e in one)}
    again = {e.event for one in judged.values() for _, e in one if _came_again(e)}
    gone = _lost(db, again) if again else {}
    maybe = [c for c, one in judged.items() if any(_VERIFIED in {e.before, e.after} for _, e in one)]
    facts_open: dict[str, int] = dict(table(db, _FACTS_OPEN, (listed(maybe),))[1]) if maybe else {}
    for claim, entries in judged.items():
        told[claim] = list(_with_ratings(claim, entries, gone, facts_open.get(claim, 0)))


def _came_again(entry: HistoryEntry) -> bool:
    return entry.kind == EventKind.VERDICT_GIVEN and entry.before != Rating.OPEN.value


def _with_ratings(
    claim: str, entries: Iterable[tuple[int, HistoryEntry]], gone: Lost, facts_open: int
) -> Iterator[tuple[int, HistoryEntry]]:
    """Yield a claim's entries, newest first as they come; ``facts_open`` are those open now.

    Going back in time, each tick that stands gives back the state it found. A new shape or new words may have brought
    other facts, so before either nothing is said of them.
    """
    known = True
    for seq, found in entries:
        entry = found
        if entry.kind == EventKind.FACTS_TICKED and not entry.undone:
            facts_open += _is_open(entry.before) - _is_open(entry.after)
        elif entry.kind in _SHAPES or (entry.kind == EventKind.DRAFT_ADDED and entry.after in _REREAD):
            known = False
        elif entry.kind == EventKind.VERDICT_GIVEN:
            if _came_again(entry) and gone.get((entry.event, claim), "") != entry.before:
                entry = replace(entry, after=_CONFLICT, given=entry.after)  # not all that stood was replaced
            if known and facts_open > 0:
                entry = replace(entry, before=_in_part(entry.before), after=_in_part(entry.after))
        yield seq, entry


def _is_open(words: str) -> bool:
    """Say whether one side of a tick, "words: state", is an open fact."""
    return words.rpartition(": ")[2] == _OPEN


def _in_part(rating: str) -> str:
    return f"{_VERIFIED}-in-part" if rating == _VERIFIED else rating


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
