"""Which suggestions become claims, and what becomes of claims in a new draft: decisions without storage."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from workbench.model.claims import Claim, Place, Reason
from workbench.model.facts import Fact, FactState
from workbench.model.ids import fresh_id
from workbench.model.plain import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.model.analysis import Analysis, Suggestion
    from workbench.model.articles import Sentence
    from workbench.text.alignment import Alignment, Placement

_PLACES = {"unchanged": Place.STANDING, "moved": Place.MOVED, "reworded": Place.REWORDED, "gone": Place.GONE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a claim stands in a new draft (code points; -1 when gone), its facts there and why it is marked."""

    claim: Claim
    place: Place
    start: int
    end: int
    text: str
    facts: tuple[Fact, ...]
    reasons: tuple[Reason, ...] = ()

    def payload(self) -> dict[str, Any]:
        """Return the entry of a ``draft_added`` event."""
        return {
            "claim": self.claim.id,
            "place": self.place.value,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "facts": to_plain(self.facts),
            "reasons": to_plain(self.reasons),
        }


def analysed_payload(
    analysis: Analysis, sha256: str, existing: Sequence[Claim], first_number: int, taken: Iterable[tuple[int, int]] = ()
) -> dict[str, Any]:
    """Return the payload of an ``analysed`` event.

    A claim that a person has touched is never changed: suggestions that overlap one are left out. An untouched
    suggestion of an earlier run keeps its number when it comes again, else it is withdrawn.

    Args:
        analysis: the new run.
        sha256: of the draft that was analysed.
        existing: the article's claims in this draft.
        first_number: the first number never used in the article.
        taken: further spans no suggestion may overlap.
    """
    kept = [(c.start, c.end) for c in existing if c.touched and c.start >= 0] + list(taken)
    before = {(c.start, c.end): c for c in existing if not c.touched and not c.by_hand}
    claims: list[dict[str, Any]] = []
    again: set[str] = set()
    for suggestion in _without_overlap(analysis.suggestions, kept):
        known = before.get((suggestion.start, suggestion.end))
        number = known.number if known else first_number + len(claims) - len(again)
        if known:
            again.add(known.id)
        claims.append({"id": known.id if known else fresh_id(), "number": number, **to_plain(suggestion)})
    withdrawn = [c.id for c in before.values() if c.live and c.id not in again]
    return {
        "draft": sha256,
        "language": analysis.language,
        "pipeline": analysis.pipeline,
        "sentences": to_plain(analysis.sentences),
        "claims": claims,
        "facts": to_plain(analysis.facts),
        "withdrawn": withdrawn,
    }


def _without_overlap(suggestions: Iterable[Suggestion], kept: Iterable[tuple[int, int]]) -> list[Suggestion]:
    spans = sorted(kept)
    free: list[Suggestion] = []
    first = 0
    for suggestion in suggestions:
        while first < len(spans) and spans[first][1] <= suggestion.start:
            first += 1
        if not any(start < suggestion.end and end > suggestion.start for start, end in spans[first : first + 8]):
            free.append(suggestion)
    return free


def facts_within(facts: Iterable[Fact], start: int, end: int, *, keep: Sequence[Fact] = ()) -> tuple[Fact, ...]:
    """Return the facts inside a span, numbered; a fact with the words of one in ``keep`` keeps its number.

    All are open: nothing decided about other words is carried over.
    """
    numbers = {(fact.kind, fact.text): fact.number for fact in keep}
    following = max((fact.number for fact in keep), default=0) + 1
    found: list[Fact] = []
    for fact in facts:
        if not start <= fact.start <= fact.end <= end:
            continue
        number = numbers.pop((fact.kind, fact.text), 0)
        if not number:
            number, following = following, following + 1
        found.append(replace(fact, number=number, state=FactState.OPEN, decided_by="", decided_at="", covered_by=""))
    return tuple(found)


def reasons_within(claims: Iterable[Claim], start: int, end: int) -> tuple[Reason, ...]:
    """Return why these claims of one draft are marked, as far as the words stand inside a span of it."""
    found = (reason for claim in claims for reason in claim.reasons)
    return tuple(dict.fromkeys(reason for reason in found if start <= reason.start < reason.end <= end))


def place_claims(claims: Iterable[Claim], alignment: Alignment, analysis: Analysis) -> tuple[Placed, ...]:
    """Say where every claim of the old draft stands in the new one; lost is said, never guessed."""
    placed = []
    for claim in claims:
        if claim.start < 0 or claim.place is Place.WITHDRAWN:
            continue
        placed.append(_placed(claim, alignment.place(claim.start, claim.end), alignment, analysis))
    return tuple(placed)


def kept_marks(sentences: Iterable[Sentence], alignment: Alignment) -> list[dict[str, Any]]:
    """Return the "nothing to check" marks of sentences that stand word for word in the new draft."""
    kept = []
    for sentence in sentences:
        if sentence.nothing_to_check:
            where = alignment.place(sentence.start, sentence.end)
            if where.relation in {"unchanged", "moved"}:
                kept.append({"start": where.start, "end": where.end, "by": sentence.nothing_to_check})
    return kept


def _placed(claim: Claim, where: Placement, alignment: Alignment, analysis: Analysis) -> Placed:
    place = _PLACES[where.relation]
    if place is Place.GONE:
        return Placed(claim=claim, place=place, start=-1, end=-1, text=claim.text, facts=claim.facts)
    text = alignment.new[where.start : where.end]
    if place is Place.REWORDED:
        facts = facts_within(analysis.facts, where.start, where.end, keep=claim.facts)
    else:
        facts = tuple(_shifted(fact, claim, where, alignment) for fact in claim.facts)
    reasons = _reasons_placed(claim, where, alignment)
    if claim.place is Place.DISMISSED:
        place = Place.DISMISSED
    return Placed(claim=claim, place=place, start=where.start, end=where.end, text=text, facts=facts, reasons=reasons)


def _shifted(fact: Fact, claim: Claim, where: Placement, alignment: Alignment) -> Fact:
    """Return a fact of a claim whose words stayed; where spaces among them changed, at its own words."""
    shift = where.start - claim.start
    start, end = fact.start + shift, fact.end + shift
    if alignment.new[where.start : where.end] != alignment.old[claim.start : claim.end]:
        own = alignment.place(fact.start, fact.end)
        start, end = (own.start, own.end) if own.relation in {"unchanged", "moved"} else (start, end)
    return replace(fact, start=start, end=end)


def _reasons_placed(claim: Claim, where: Placement, alignment: Alignment) -> tuple[Reason, ...]:
    """Return why a claim is marked, its reasons with their words; one whose words are gone is left out."""
    if alignment.new[where.start : where.end] == alignment.old[claim.start : claim.end]:
        shift = where.start - claim.start
        return tuple(replace(reason, start=reason.start + shift, end=reason.end + shift) for reason in claim.reasons)
    placed = []
    for reason in claim.reasons:
        pieces = alignment.pieces(reason.start, reason.end)
        if len(pieces) == 1 and pieces[0].length == reason.end - reason.start:
            placed.append(replace(reason, start=pieces[0].new_start, end=pieces[0].new_end))
    return tuple(one for one in placed if where.start <= one.start and one.end <= where.end)
