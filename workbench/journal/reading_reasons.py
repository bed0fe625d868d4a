"""Why a claim is marked, as it stands in the present draft, also where an earlier version left it in another one.

Until 0.15.0 a new draft moved claims and facts but not the places of the reasons. Its events stay as they were written
and so do the rows that follow from them; the rows such an event found say which words a reason was given for.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from workbench.journal.connection import listed, table, value
from workbench.model.claims import Reason
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlite_utils import Database

    Values = tuple[Any, ...]
    Origins = dict[tuple[str, str], tuple[int, str]]

_SECOND: Final = """SELECT DISTINCT article FROM drafts
    WHERE number > 1 AND article IN (SELECT value FROM json_each(?))"""
_DRAFTS: Final = """SELECT e.event_id FROM events e JOIN actions a ON a.event = e.event_id AND a.standing = 1
    WHERE e.subject = ? AND e.kind = ? ORDER BY e.seq"""
_SAYS: Final = """SELECT json_type(payload, '$.placements[0].reasons') IS NOT NULL
    OR json_array_length(payload, '$.placements') = 0 FROM events WHERE event_id = ?"""
_FOUND: Final = """SELECT json_extract(key, '$[0]'), json_extract(before, '$.reasons'), json_extract(before, '$.start'),
    json_extract(before, '$.text') FROM images WHERE event = ? AND name = 'claims' AND before IS NOT NULL
    AND key IN (SELECT value FROM json_each(?)) ORDER BY position"""
_KEPT: Final = 4096  # reasons of claims that were carried over from an earlier version's drafts

_SAID: Final[dict[str, bool]] = {}  # by event, of the few drafts an article has


def reasons_of(kept: str, start: int, end: int) -> tuple[Reason, ...]:
    """Return the reasons of a row; one outside its claim was left behind in an earlier draft and is left out.

    Args:
        kept: the row's column, JSON.
        start: the claim's first code point in its draft; -1 when it is gone.
        end: after its last.
    """
    reasons = (Reason(**reason) for reason in json.loads(kept))
    return tuple(reason for reason in reasons if start <= reason.start < reason.end <= end)


def carried(db: Database, names: tuple[str, ...], found: Sequence[Values]) -> Sequence[Values]:
    """Return rows of claims, with the reasons that an earlier version left behind where their words stand now.

    Args:
        db: the library.
        names: the rows' columns.
        found: the rows.
    """
    article, kept = names.index("article"), names.index("reasons")
    where = [names.index(name) for name in ("id", "reasons", "start", "text")]
    ids: dict[str, list[str]] = {}
    for values in found:
        ids.setdefault(values[article], []).append(values[where[0]])
    left: Origins = {}
    for name in _later(db, ids):
        left |= left_behind(db, name, ids[name])
    if not left:
        return found
    return tuple(
        (*values[:kept], in_place(left, *(values[place] for place in where)), *values[kept + 1 :]) for values in found
    )


def left_behind(db: Database, article: str, claims: Iterable[str]) -> Origins:
    """Return where each claim with certain reasons stood, and its words, before a draft that did not move them."""
    left: Origins = {}
    keys = json.dumps([json.dumps([claim]) for claim in claims])
    for (event,) in table(db, _DRAFTS, (article, EventKind.DRAFT_ADDED.value))[1]:
        if not _says(db, event):
            for claim, reasons, start, text in table(db, _FOUND, (event, keys))[1]:
                left.setdefault((claim, reasons), (start, text))
    return left


def _says(db: Database, event: str) -> bool:
    """Say whether a draft's event tells where the reasons stand; what it holds is large, and never changes."""
    if event not in _SAID:
        _SAID[event] = bool(value(db, _SAYS, (event,)))
    return _SAID[event]


def in_place(left: Origins, claim: str, kept: str, start: int, text: str) -> str:
    """Return the reasons of a row (JSON) where their words stand in the claim that starts at ``start``."""
    origin = left.get((claim, kept))
    return kept if origin is None or origin == (start, text) else _moved(kept, *origin, start, text)


def _later(db: Database, articles: Iterable[str]) -> list[str]:
    """Return those of the articles that have a second draft."""
    return [found for (found,) in table(db, _SECOND, (listed(articles),))[1]]


@lru_cache(_KEPT)
def _moved(kept: str, old_start: int, old: str, start: int, text: str) -> str:
    from workbench.text.alignment import Alignment  # noqa: PLC0415 - what an earlier version left is rare

    alignment = Alignment(old, text)
    moved = []
    for reason in (Reason(**one) for one in json.loads(kept)):
        pieces = alignment.pieces(max(reason.start - old_start, 0), reason.end - old_start)
        if len(pieces) == 1 and pieces[0].length == reason.end - reason.start:
            moved.append(replace(reason, start=start + pieces[0].new_start, end=start + pieces[0].new_end))
    return json.dumps([{"code": one.code, "start": one.start, "end": one.end} for one in moved])
