"""What a verdict was when a new draft withdrew it: the rows before that event say it.

A verdict's facts are open again by then, and the words its correction was proposed for have given way to others.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.journal.connection import DRAFT_NUMBER, THESE, listed, table
from workbench.model.claims import Rating
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from workbench.model.claims import Claim, Verdict
    from workbench.model.ids import VerdictId

_EVENTS: Final = f"""SELECT e.event_id, {DRAFT_NUMBER} AS number FROM events e
    JOIN actions a ON a.event = e.event_id AND a.standing = 1
    WHERE e.subject = ? AND e.kind = ? ORDER BY e.seq DESC"""  # noqa: S608 - our own words
_WITHDRAWN: Final = """SELECT DISTINCT json_extract(key, '$[0]') FROM images
    WHERE event = ?1 AND position IN (SELECT position FROM images WHERE event = ?1 AND name = 'verdicts')
    AND json_extract(before, '$.withdrawn_by_draft') = 0"""
_OPEN: Final = f"""SELECT DISTINCT json_extract(before, '$.claim') FROM images WHERE event = ?1 AND position IN (
    SELECT position FROM images WHERE event = ?1 AND name = 'facts' AND json_extract(key, '$[0]') IN {THESE})
    AND json_extract(before, '$.state') = 'open'"""  # noqa: S608 - our own words
_WORDS: Final = f"""SELECT json_extract(key, '$[0]'), json_extract(before, '$.text') FROM images
    WHERE event = ?1 AND position IN (SELECT position FROM images WHERE event = ?1 AND name = 'claims'
    AND json_extract(key, '$[0]') IN {THESE})
    ORDER BY position DESC"""  # noqa: S608 - the first image of a row is as the event found it


def with_lost(db: Database, article: str, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return an article's claims; of the verdicts a draft withdrew, those are marked that were verified in part.

    A withdrawn verdict with a correction bears the words it was given for and the number of the draft that withdrew it.
    """
    claims = tuple(claims)
    told = {v.id: v for claim in claims for v in claim.verdicts if _may_be(v) or _corrected(v)}
    if not told:
        return claims
    for event, number in table(db, _EVENTS, (article, EventKind.DRAFT_ADDED.value))[1]:
        withdrawn = {verdict for (verdict,) in table(db, _WITHDRAWN, (event,))[1]} & told.keys()
        asked = event, listed({told[name].claim for name in withdrawn})
        partly = {claim for (claim,) in table(db, _OPEN, asked)[1]} if withdrawn else set()
        words = dict(table(db, _WORDS, asked)[1]) if withdrawn else {}
        for name in withdrawn:
            told[name] = _told(told[name], partly, words, number)
    return tuple(_with(claim, told) if any(v.id in told for v in claim.verdicts) else claim for claim in claims)


def _with(claim: Claim, told: dict[VerdictId, Verdict]) -> Claim:
    """Return a claim with its verdicts as they are told; one of them is."""
    return replace(claim, verdicts=tuple(told.get(verdict.id, verdict) for verdict in claim.verdicts))


def _told(verdict: Verdict, partly: set[str], words: dict[str, str], number: int) -> Verdict:
    verdict = replace(verdict, in_part=_may_be(verdict) and verdict.claim in partly)
    return replace(verdict, judged=words.get(verdict.claim, ""), lost_in=number) if _corrected(verdict) else verdict


def _may_be(verdict: Verdict) -> bool:
    return verdict.withdrawn_by_draft and verdict.standing and verdict.rating is Rating.VERIFIED


def _corrected(verdict: Verdict) -> bool:
    return verdict.withdrawn_by_draft and bool(verdict.correction.strip())
