"""What a verdict was when a new draft withdrew it: its facts are open again, so the rows before that event say it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.journal.connection import table
from workbench.model.claims import Rating
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from workbench.model.claims import Claim, Verdict

_EVENTS: Final = """SELECT e.event_id FROM events e JOIN actions a ON a.event = e.event_id AND a.standing = 1
    WHERE e.subject = ? AND e.kind = ?"""
_WITHDRAWN: Final = "SELECT DISTINCT json_extract(key, '$[0]') FROM images WHERE event = ? AND name = 'verdicts'"
_OPEN: Final = """SELECT DISTINCT json_extract(before, '$.claim') FROM images
    WHERE event = ? AND name = 'facts' AND json_extract(before, '$.state') = 'open'"""


def with_lost(db: Database, article: str, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return an article's claims; of the verdicts a draft withdrew, those are marked that were verified in part."""
    claims = tuple(claims)
    lost = {claim.id for claim in claims if any(map(_may_be, claim.verdicts))}
    if not lost:
        return claims
    marked: set[tuple[str, str]] = set()
    for (event,) in table(db, _EVENTS, (article, EventKind.DRAFT_ADDED.value))[1]:
        partly = {claim for (claim,) in table(db, _OPEN, (event,))[1]} & lost
        verdicts = {verdict for (verdict,) in table(db, _WITHDRAWN, (event,))[1]} if partly else set()
        marked |= {(claim, verdict) for claim in partly for verdict in verdicts}
    return tuple(_marked(claim, marked) if claim.id in lost else claim for claim in claims)


def _may_be(verdict: Verdict) -> bool:
    return verdict.withdrawn_by_draft and verdict.standing and verdict.rating is Rating.VERIFIED


def _marked(claim: Claim, marked: set[tuple[str, str]]) -> Claim:
    verdicts = tuple(replace(v, in_part=_may_be(v) and (claim.id, v.id) in marked) for v in claim.verdicts)
    return replace(claim, verdicts=verdicts)
