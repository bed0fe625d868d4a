"""The shape of claims: move an edge, merge with the next, split in two. One event each, so that undo takes back one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from workbench.actions.claims import check_free, claim_of, facts_in, kinds_of, trimmed
from workbench.actions.placing import check_standing
from workbench.actions.planning import reasons_within
from workbench.errors import RuleError
from workbench.model.analysis import Suggestion
from workbench.model.events import EventKind
from workbench.model.facts import FactState
from workbench.model.ids import ClaimId, fresh_id
from workbench.model.plain import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.actions.workspace import Workspace
    from workbench.journal import Reading
    from workbench.model.changes import Changes
    from workbench.model.claims import Claim
    from workbench.model.facts import Fact

_WORD: Final = re.compile(r"\w+")
# What no split falls into: a word with its hyphens and apostrophes, a figure with its points and commas.
_WHOLE: Final = re.compile(r"\w+(?:(?:[-\u2010\u2011'\u2019]|(?<=\d)[.,:/\u00a0\u202f](?=\d))\w+)*")
_LOOSE: Final = " \t\n\r,;:–—"  # what stands between two parts and belongs to neither


def move_claim(workspace: Workspace, claim_id: str, start: int, end: int) -> Changes:
    """Move a claim's edges in the present draft (code points); facts that stay inside keep number and state.

    Raises:
        InputError: ``span-invalid``; NotFoundError: ``claim-unknown``.
        RuleError: ``claim-lost``, ``claim-aside``, ``move-far``, ``span-taken`` or ``span-overlaps``.
    """
    reads = workspace.library.reads
    claim = claim_of(reads, claim_id)
    check_standing(claim)
    text = _text(reads, claim)
    start, end = trimmed(text, start, end)
    if start >= claim.end or end <= claim.start:  # its facts would be lost, and its evidence speak of other words
        raise RuleError("move-far", claim=claim.number)
    check_free(reads.claims(claim.article), start, end, apart=(claim_id,))
    payload = _shaped(workspace, (claim,), text, start, end)
    with workspace.library.writing(workspace.actor) as journal:
        return journal.append(EventKind.CLAIM_MOVED, claim_id, payload)


def merge_with_next(workspace: Workspace, claim_id: str) -> Changes:
    """Merge a claim with the next one in the text: the first number stays, the other's is never used again.

    Facts of both keep what was decided about them; evidence and queries of the second come along.

    Raises:
        RuleError: ``claim-lost``, ``claim-aside``, ``merge-nothing``, ``merge-far``, ``merge-inside`` or
            ``span-overlaps``.
    """
    reads = workspace.library.reads
    claim = claim_of(reads, claim_id)
    check_standing(claim)
    text, claims = _text(reads, claim), reads.claims(claim.article)
    other = _following(claim, claims)
    if other.start < claim.end:
        raise RuleError("merge-inside", claim=claim.number, other=other.number)
    if "\n\n" in text[claim.end : other.start]:
        raise RuleError("merge-far", claim=claim.number, other=other.number)
    check_free(claims, claim.start, other.end, apart=(claim.id, other.id))
    payload = _shaped(workspace, (claim, other), text, claim.start, other.end)
    numbers = {(fact["start"], fact["end"]): fact["number"] for fact in payload["facts"]}
    spoken = {fact.number: numbers.get((fact.start, fact.end)) for fact in other.facts}
    payload["absorbed"] = [other.id]
    payload["evidence"] = [
        {"id": one.id, "speaks_of": [number for old in one.speaks_of if (number := spoken.get(old))]}
        for one in reads.evidence(claim.article).get(other.id, ())
    ]
    with workspace.library.writing(workspace.actor) as journal:
        return journal.append(EventKind.CLAIMS_MERGED, claim_id, payload)


def split_claim(workspace: Workspace, claim_id: str, at: int) -> Changes:
    """Split a claim at a place in the present draft (code points): the first part keeps the number.

    Inside a word or a figure ("97,4") the split falls before it. Facts on either side keep what was decided about
    them; a fact that the split cuts is gone. The verdict is withdrawn: it spoke of both.

    Raises:
        RuleError: ``claim-lost``, ``claim-aside`` or ``split-outside``.
    """
    reads = workspace.library.reads
    claim = claim_of(reads, claim_id)
    check_standing(claim)
    text = _text(reads, claim)
    at = split_place(text, at)
    first, second = _parts(text, claim, at)
    payload = _shaped(workspace, (claim,), text, *first)
    facts = _numbered(facts_in(workspace, claim.article, *second), ())
    part = Suggestion(
        start=second[0], end=second[1], text=text[slice(*second)], checkable=claim.checkable, worth=claim.worth,
        kinds=kinds_of(facts), facts=_decided(facts, claim.facts),
        reasons=reasons_within((claim,), *second),
    )  # fmt: skip
    with workspace.library.writing(workspace.actor) as journal:
        number = journal.next_claim_number(claim.article)
        where = {"id": ClaimId(fresh_id()), "article": claim.article, "draft": claim.draft, "number": number}
        return journal.append(EventKind.CLAIM_SPLIT, claim_id, {**payload, "part": {**to_plain(part), **where}})


def split_place(text: str, at: int) -> int:
    """Return where a split asked for at ``at`` falls (code points): before the word or figure it would cut."""
    return next((found.start() for found in _WHOLE.finditer(text) if found.start() < at < found.end()), at)


def _text(reads: Reading, claim: Claim) -> str:
    return reads.draft(reads.article(claim.article).draft).text


def _following(claim: Claim, claims: Iterable[Claim]) -> Claim:
    here = claim.start, -claim.end
    after = [one for one in claims if one.live and one.id != claim.id and (one.start, -one.end) > here]
    if not after:
        raise RuleError("merge-nothing", claim=claim.number)
    return min(after, key=lambda one: (one.start, one.number))


def _parts(text: str, claim: Claim, at: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return both spans, without what only stood between them."""
    if not claim.start < at < claim.end:
        raise RuleError("split-outside", claim=claim.number)
    left, right = text[claim.start : at].rstrip(_LOOSE), text[at : claim.end].lstrip(_LOOSE)
    if not _WORD.search(left) or not _WORD.search(right):
        raise RuleError("split-outside", claim=claim.number)
    return (claim.start, claim.start + len(left)), (claim.end - len(right), claim.end)


def _shaped(workspace: Workspace, claims: tuple[Claim, ...], text: str, start: int, end: int) -> dict[str, Any]:
    """Return what all three events say about the first claim's new shape."""
    kept = [fact for claim in claims for fact in claim.facts]
    found = facts_in(workspace, claims[0].article, start, end)
    facts = _decided(_numbered(found, claims[0].facts), kept)
    words = text[start:end]
    changed = _WORD.findall(words) != _WORD.findall(claims[0].text)
    return {
        "start": start,
        "end": end,
        "text": words,
        "facts": to_plain(facts),
        "kinds": list(kinds_of(facts)),
        "reasons": to_plain(reasons_within(claims, start, end)),
        "withdraws": [verdict.id for claim in claims for verdict in claim.standing_verdicts] if changed else [],
    }


def _numbered(facts: Iterable[Fact], known: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts with numbers of their own: a known one keeps its, the others follow, none is used twice."""
    numbers = {(fact.start, fact.end): fact.number for fact in known}
    following = max(numbers.values(), default=0) + 1
    made: list[Fact] = []
    for fact in facts:
        number = numbers.get((fact.start, fact.end), 0)
        if not number:
            number, following = following, following + 1
        made.append(replace(fact, number=number))
    return tuple(made)


def _decided(facts: Iterable[Fact], before: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts with what was decided about the same words before."""
    known = {(fact.start, fact.end, fact.kind): fact for fact in before}
    made: list[Fact] = []
    for fact in facts:
        old = known.get((fact.start, fact.end, fact.kind))
        fresh = {"state": FactState.OPEN, "decided_by": "", "decided_at": "", "covered_by": ""}
        kept = {name: getattr(old, name) for name in fresh} if old else fresh
        made.append(replace(fact, **kept))
    return tuple(made)
