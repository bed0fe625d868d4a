"""What the coverage panel lists: sentences nobody looked at, and facts still open. No Qt here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.model.facts import FactState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.model.articles import Sentence
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.model.facts import Fact

State = Literal["done", "half", "never"]


@dataclass(frozen=True, slots=True)
class Unseen:
    """A sentence nobody looked at, with the claims in it."""

    sentence: Sentence
    words: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class OpenFact:
    """A fact with something left to do, and its claim."""

    fact: Fact
    claim: Claim


@dataclass(frozen=True, slots=True)
class Remaining:
    """What of an article remains to be done.

    Attributes:
        unseen: sentences nobody looked at, in order.
        facts: open facts of live claims, in text order.
        lacking: facts that lack a second source, in text order.
        states: of each sentence that is no heading.
    """

    unseen: tuple[Unseen, ...]
    facts: tuple[OpenFact, ...]
    lacking: tuple[OpenFact, ...]
    states: tuple[State, ...]


def remaining(dossier: Dossier) -> Remaining:
    """Return what remains; callable from any thread."""
    facts = open_facts(dossier)
    return Remaining(unseen_sentences(dossier), facts, facts_lacking(dossier), sentence_states(dossier, facts))


def unseen_sentences(dossier: Dossier) -> tuple[Unseen, ...]:
    """Return the sentences nobody looked at, in order."""
    never = dossier.coverage.never_looked_at
    touched = _overlapped(never)
    inside: dict[int, list[Claim]] = {}
    for claim in dossier.live_claims:
        for at in touched(claim.start, claim.end):
            inside.setdefault(at, []).append(claim)
    return tuple(
        Unseen(
            sentence,
            " ".join(dossier.draft.text[sentence.start : sentence.end].split()),
            tuple(inside.get(at, ())),
        )
        for at, sentence in enumerate(never)
    )


def _overlapped(sentences: Sequence[Sentence]) -> Callable[[int, int], range]:
    """Return what tells the places of the sentences a span touches; they stand in text order and don't overlap."""
    starts, ends = [sentence.start for sentence in sentences], [sentence.end for sentence in sentences]

    def places(start: int, end: int) -> range:
        first = bisect_right(ends, start)
        return range(first, bisect_left(starts, end, lo=first))

    return places


def open_facts(dossier: Dossier) -> tuple[OpenFact, ...]:
    """Return the open facts of live claims, in text order."""
    return tuple(
        OpenFact(fact, claim) for claim in dossier.live_claims for fact in claim.facts if fact.state is FactState.OPEN
    )


def facts_lacking(dossier: Dossier) -> tuple[OpenFact, ...]:
    """Return the facts that lack the second independent source the desk wants, in text order, whatever their state."""
    missing = dossier.second_missing
    return tuple(
        OpenFact(fact, claim)
        for claim in (dossier.live_claims if missing else ())
        for fact in claim.facts
        if fact.number in missing.get(claim.id, ())
    )


def sentence_states(dossier: Dossier, facts: Sequence[OpenFact]) -> tuple[State, ...]:
    """Return for each sentence whether it is done, half done (of these facts one is open), or never looked at."""
    never = {(s.start, s.end) for s in dossier.coverage.never_looked_at}
    touched = _overlapped(dossier.sentences)
    half = {at for entry in facts for at in touched(entry.fact.start, entry.fact.end)}
    states: list[State] = []
    for at, sentence in enumerate(dossier.sentences):
        if sentence.kind == "heading":
            continue
        if (sentence.start, sentence.end) in never:
            states.append("never")
        elif at in half:
            states.append("half")
        else:
            states.append("done")
    return tuple(states)
