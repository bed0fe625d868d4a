"""What the coverage panel lists: sentences nobody looked at, and facts still open. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.model.facts import FactState

if TYPE_CHECKING:
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
    """An open fact and its claim."""

    fact: Fact
    claim: Claim


def unseen_sentences(dossier: Dossier) -> tuple[Unseen, ...]:
    """Return the sentences nobody looked at, in order."""
    claims = dossier.live_claims
    return tuple(
        Unseen(
            sentence,
            " ".join(dossier.draft.text[sentence.start : sentence.end].split()),
            tuple(c for c in claims if c.start < sentence.end and c.end > sentence.start),
        )
        for sentence in dossier.coverage.never_looked_at
    )


def open_facts(dossier: Dossier) -> tuple[OpenFact, ...]:
    """Return the open facts of live claims, in text order."""
    return tuple(
        OpenFact(fact, claim) for claim in dossier.live_claims for fact in claim.facts if fact.state is FactState.OPEN
    )


def sentence_states(dossier: Dossier) -> tuple[State, ...]:
    """Return for each sentence whether it is done, half done (facts open), or never looked at."""
    never = {(s.start, s.end) for s in dossier.coverage.never_looked_at}
    half = [(entry.fact.start, entry.fact.end) for entry in open_facts(dossier)]
    states: list[State] = []
    for sentence in dossier.sentences:
        if sentence.kind == "heading":
            continue
        if (sentence.start, sentence.end) in never:
            states.append("never")
        elif any(start < sentence.end and end > sentence.start for start, end in half):
            states.append("half")
        else:
            states.append("done")
    return tuple(states)
