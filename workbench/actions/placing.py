"""A claim whose words a new draft lost is put by hand where they stand now: said by a person, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.actions.claims import check_free, claim_of, facts_in, kinds_of, trimmed
from workbench.actions.planning import facts_within, reasons_within
from workbench.errors import RuleError
from workbench.model.claims import Place
from workbench.model.events import EventKind
from workbench.model.plain import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.actions.workspace import Workspace
    from workbench.journal import Reading
    from workbench.model.changes import Changes
    from workbench.model.claims import Claim

_ASIDE: Final = {Place.GONE: "claim-lost", Place.DISMISSED: "claim-aside", Place.WITHDRAWN: "claim-aside"}


def check_standing(claim: Claim) -> None:
    """Refuse to shape a claim that does not stand in the present draft.

    Raises:
        RuleError: ``claim-lost`` or ``claim-aside``.
    """
    if not claim.live:
        raise RuleError(_ASIDE[claim.place], claim=claim.number)


def lost_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims whose words no draft after theirs had, by number."""
    return tuple(sorted((claim for claim in claims if claim.place is Place.GONE), key=lambda claim: claim.number))


def place_claim(workspace: Workspace, claim_id: str, start: int, end: int) -> Changes:
    """Put a lost claim at words of the present draft; it keeps number, evidence and history.

    Its facts are open and its verdict stays withdrawn, as after any rewording: the old one is shown, and given again by
    whoever looked again. Suggestions nobody has touched give way to it and keep their numbers.

    Args:
        workspace: where.
        claim_id: the lost claim.
        start: first code point in the present draft.
        end: after the last code point.

    Raises:
        InputError: ``span-invalid``; NotFoundError: ``claim-unknown``.
        RuleError: ``claim-not-lost``, ``span-taken`` or ``span-overlaps``.
    """
    reads = workspace.library.reads
    claim = claim_of(reads, claim_id)
    if claim.place is not Place.GONE:
        raise RuleError("claim-not-lost", claim=claim.number)
    text = reads.draft(reads.article(claim.article).draft).text
    start, end = trimmed(text, start, end)
    found = facts_in(workspace, claim.article, start, end)
    facts = facts_within(found, start, end, keep=claim.facts)
    with workspace.library.writing(workspace.actor) as journal:
        if claim_of(journal, claim_id).place is not Place.GONE:  # somebody placed it while the worker read
            raise RuleError("claim-not-lost", claim=claim.number)
        absorbed = _giving_way(journal, claim, start, end)
        check_free(journal.claims(claim.article), start, end, apart=absorbed)
        payload = {
            "start": start,
            "end": end,
            "text": text[start:end],
            "facts": to_plain(facts),
            "kinds": list(kinds_of(facts)),
            "reasons": to_plain(reasons_within(journal.claims_by_id(absorbed), start, end)),
            "absorbed": absorbed,
        }
        return journal.append(EventKind.CLAIM_PLACED, claim_id, payload)


def _giving_way(reading: Reading, claim: Claim, start: int, end: int) -> list[str]:
    """Return the machine's suggestions at these words that nobody has touched."""
    suggested = (one for one in reading.claims(claim.article) if one.live and not one.touched and not one.by_hand)
    return [one.id for one in suggested if one.start < end and one.end > start]
