"""For which words of its claim a piece of evidence was given its stance: the rows before later events say it.

A stance is a person's judgement and stays when a new draft, an edge or a merger gives its claim other words; only that
it was given for the earlier ones is to be said. Whoever gives the stance again, the same or another, gives it for the
words that stand there now; a note, a time code or a passage put right does not.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.journal.connection import THESE, listed, table
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlite_utils import Database

    from workbench.model.evidence import Evidence

    Attached = dict[str, tuple[Evidence, ...]]
    Texts = Mapping[str, list[tuple[int, str]]]

_SHAPES: Final = (EventKind.CLAIM_MOVED, EventKind.CLAIMS_MERGED, EventKind.CLAIM_SPLIT, EventKind.CLAIM_PLACED)
_KINDS: Final = json.dumps([EventKind.DRAFT_ADDED, *_SHAPES])
_CHANGES: Final = f"""SELECT e.event_id, e.lamport FROM events e
    JOIN actions a ON a.event = e.event_id AND a.standing = 1
    WHERE e.subject IN {THESE} AND e.kind IN {THESE} ORDER BY e.seq"""  # noqa: S608 - our own words
_FOUND: Final = f"""SELECT json_extract(key, '$[0]'), json_extract(before, '$.text') FROM images
    WHERE event = ?1 AND position IN (SELECT position FROM images
    WHERE event = ?1 AND name = 'claims' AND key IN {THESE}) AND before IS NOT NULL ORDER BY position DESC"""  # noqa: S608 - the first image of a row is as the event found it
_AT: Final = (
    "json_extract(json_extract(i.before, '$.passage'), '$.{0}') IS json_extract(e.payload, '$.evidence.passage.{0}')"
)
_GIVEN: Final = f"""SELECT x.id, x.lamport FROM evidence x WHERE x.claim IN {THESE}
    UNION ALL SELECT json_extract(e.payload, '$.evidence.id'), e.lamport FROM events e
    JOIN actions a ON a.event = e.event_id AND a.standing = 1
    LEFT JOIN images i ON i.event = e.event_id AND i.name = 'evidence'
    WHERE e.kind = ? AND e.subject IN {THESE}
    AND (i.event IS NULL OR json_extract(i.before, '$.stance') <> json_extract(e.payload, '$.evidence.stance')
    OR json_extract(i.before, '$.note') = json_extract(e.payload, '$.evidence.note')
    AND IFNULL(json_extract(i.before, '$.locator'), '') = IFNULL(json_extract(e.payload, '$.evidence.locator'), '')
    AND {_AT.format("start")} AND {_AT.format("end")})"""  # noqa: S608 - the same again leaves no image
_WORD: Final = re.compile(r"\w+")


def with_words_given(db: Database, article: str, attached: Attached) -> Attached:
    """Return an article's evidence; what was given its stance for other words than its claim has now says so.

    Args:
        db: the library.
        article: its id.
        attached: its evidence, by claim.
    """
    if not attached:
        return attached
    texts = _texts(db, article, attached)
    if not texts:
        return attached
    now = dict(table(db, f"SELECT id, text FROM claims WHERE id IN {THESE}", (listed(attached),))[1])  # noqa: S608
    given = _given(db, attached)
    return {
        claim: tuple(
            replace(one, for_earlier_words=True)
            if _words_at(texts[claim], given[one.id], now[claim]) != _words(now[claim])
            else one
            for one in pieces
        )
        if claim in texts
        else pieces
        for claim, pieces in attached.items()
    }


def _texts(db: Database, article: str, claims: Iterable[str]) -> Texts:
    """Return each claim's words before the events that may have changed them, oldest first, with their clock."""
    claims = tuple(claims)
    keys = json.dumps([json.dumps([claim]) for claim in claims])
    texts: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for event, lamport in table(db, _CHANGES, (listed([article, *claims]), _KINDS))[1]:
        for claim, text in dict(table(db, _FOUND, (event, keys))[1]).items():
            texts[claim].append((lamport, text))
    return texts


def _given(db: Database, claims: Iterable[str]) -> dict[str, int]:
    """Return when each piece of evidence was last given its stance, by the journal's clock."""
    ids = listed(claims)
    given: dict[str, int] = {}
    for evidence, lamport in table(db, _GIVEN, (ids, EventKind.EVIDENCE_CHANGED.value, ids))[1]:
        given[evidence] = max(lamport, given.get(evidence, 0))
    return given


def _words_at(texts: list[tuple[int, str]], lamport: int, now: str) -> list[str]:
    return _words(next((text for at, text in texts if at > lamport), now))


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
