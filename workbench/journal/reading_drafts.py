"""Claims as they stood at an earlier draft: from the rows that each new draft's event found, newest draft backwards."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.journal.connection import Row, rows
from workbench.journal.reading_claims import claims_of, fact_of
from workbench.journal.reading_reasons import in_place, left_behind, reasons_of
from workbench.model.claims import Claim, Place, Verdict
from workbench.model.events import EventKind
from workbench.model.ids import Sha256

if TYPE_CHECKING:
    from sqlite_utils import Database

    from workbench.journal.reading_reasons import Origins

_LIVE: Final = frozenset({Place.STANDING, Place.MOVED, Place.REWORDED})
_ADDED: Final = """SELECT e.event_id, e.at, json_extract(e.payload, '$.draft.number') AS number
    FROM events e JOIN actions a ON a.event = e.event_id AND a.standing = 1
    WHERE e.subject = ? AND e.kind = ? ORDER BY e.seq DESC"""


def claims_of_draft(db: Database, article: str, number: int) -> tuple[Claim, ...]:
    """Return an article's claims as they stood when draft ``number`` gave way to the next, by number."""
    claims: dict[str, Claim] = {claim.id: claim for claim in claims_of(db, article)}
    left = left_behind(db, article, claims)
    for event in rows(db, _ADDED, (article, EventKind.DRAFT_ADDED.value)):
        if event["number"] <= number:
            break
        claims = _before(db, event, claims, left)
    return tuple(sorted(claims.values(), key=lambda claim: claim.number))


def _before(db: Database, event: Row, claims: dict[str, Claim], left: Origins) -> dict[str, Claim]:
    """Return the claims as one new draft's event found them."""
    images = rows(db, "SELECT name, key, before FROM images WHERE event = ? ORDER BY position", (event["event_id"],))
    found: dict[str, dict[str, Row | None]] = {"claims": {}, "facts": {}, "verdicts": {}}
    for image in images:
        if image["name"] in found:  # the first image of a row is the row as the event found it
            found[image["name"]].setdefault(image["key"], json.loads(image["before"] or "null"))
    withdrawn = _withdrawn(db, found["claims"])
    facts: dict[str, dict[int, Row | None]] = defaultdict(dict)
    for key, before in found["facts"].items():
        of, number = json.loads(key)
        facts[of][number] = before
    stood: dict[str, Claim] = {}
    for claim in claims.values():
        row = found["claims"].get(json.dumps([claim.id]))
        if row is not None:
            kept = in_place(left, claim.id, row["reasons"], row["start"], row["text"])
            made = _stood(claim, row | {"reasons": kept}, facts.get(claim.id, {}), withdrawn=claim.id in withdrawn)
            verdicts = _verdicts(claim.verdicts, found["verdicts"], event["at"])
            stood[claim.id] = replace(made, verdicts=verdicts)
    return stood


def _stood(claim: Claim, row: Row, images: dict[int, Row | None], *, withdrawn: bool) -> Claim:
    place = Place(row["place"])
    facts = {fact.number: fact for fact in claim.facts if fact.number not in images}
    facts |= {number: fact_of(image) for number, image in images.items() if image is not None}
    return replace(
        claim,
        draft=Sha256(row["draft"]),
        start=row["start"],
        end=row["end"],
        text=row["text"],
        reasons=reasons_of(row["reasons"], row["start"], row["end"]),
        place=Place.WITHDRAWN if withdrawn and place in _LIVE else place,
        facts=tuple(facts[number] for number in sorted(facts)),
    )


def _verdicts(given: tuple[Verdict, ...], images: dict[str, Row | None], since: str) -> tuple[Verdict, ...]:
    """Return the verdicts given before, standing as they stood then."""
    kept = [verdict for verdict in given if verdict.at < since]
    gone = {verdict.replaces for verdict in given if verdict.at >= since} - {verdict.replaces for verdict in kept}
    stood = []
    for verdict in kept:
        image = images.get(json.dumps([verdict.id]))
        withdrawn = bool(image["withdrawn_by_draft"]) if image else verdict.withdrawn_by_draft
        standing = verdict.standing or verdict.id in gone
        stood.append(replace(verdict, standing=standing, withdrawn_by_draft=withdrawn))
    return tuple(stood)


def _withdrawn(db: Database, claims: dict[str, Row | None]) -> set[str]:
    """Return the claims that an analysis of their draft had withdrawn, untouched by anybody."""
    untouched = {row["id"]: row["draft"] for row in claims.values() if row and not row["touched"]}
    listed = json.dumps(list(untouched))
    sql = "SELECT claim, draft FROM withdrawals WHERE claim IN (SELECT value FROM json_each(?))"
    return {row["claim"] for row in rows(db, sql, (listed,)) if untouched[row["claim"]] == row["draft"]}
