"""What the coverage panel lists: sentences nobody looked at, and facts still open. No Qt here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.model.facts import FactState

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def unseen_sentences(dossier: Dossier) -> tuple[Unseen, ...]:
    """Return the sentences nobody looked at, in order."""
    never = dossier.coverage.never_looked_at
    inside: dict[int, list[Claim]] = {}
    for claim in dossier.live_claims:
        for at in _overlapped(never, claim.start, claim.end):
            inside.setdefault(at, []).append(claim)
    return tuple(
        Unseen(
            sentence,
            " ".join(dossier.draft.text[sentence.start : sentence.end].split()),
            tuple(inside.get(at, ())),
        )
        for at, sentence in enumerate(never)
    )


def _overlapped(sentences: Sequence[Sentence], start: int, end: int) -> range:
    """Return the places of the sentences a span touches; sentences stand in text order and don't overlap."""
    first = bisect_right(sentences, start, key=lambda sentence: sentence.end)
    return range(first, bisect_left(sentences, end, lo=first, key=lambda sentence: sentence.start))


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


def sentence_states(dossier: Dossier) -> tuple[State, ...]:
    """Return for each sentence whether it is done, half done (facts open), or never looked at."""
    never = {(s.start, s.end) for s in dossier.coverage.never_looked_at}
    half = {
        at for entry in open_facts(dossier) for at in _overlapped(dossier.sentences, entry.fact.start, entry.fact.end)
    }
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
