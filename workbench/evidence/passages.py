"""Passages of a capture that fit a claim: facts and names first, meaning as far as somebody lends an encoder.

A passage that gives *another* value for the same kind of fact is as welcome as one that agrees: that is what a checker
looks for. Nothing here says which of them is right.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from workbench.evidence.proposal import Proposal
from workbench.evidence.windows import windows_of
from workbench.evidence.words import word_shares
from workbench.model.agreement import agree
from workbench.model.facts import NAMES, Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.evidence.windows import Span

_ENCODED: Final = 200  # windows worth a look by meaning: a third of a second
_MEANING: Final = 0.45  # cosine from which two sentences speak of the same thing
_WEIGHTS: Final = {"fact": 0.3, "name": 0.2, "word": 0.15, "meaning": 0.35}
_OTHER_VALUE: Final = 0.6  # of what an agreeing fact is worth
_LEAST: Final = 0.1
_LENGTHY: Final = 3000  # characters that would cost a window everything: of two, the shorter names the place better
_FIGURES: Final = frozenset(FactKind) - NAMES - {FactKind.QUOTE}


class Likeness(Protocol):
    """What ``meaning.Encoder`` offers."""

    def similarities(self, one: str, others: Sequence[str]) -> list[float]:
        """Return the cosine of one text with each of the others."""
        ...


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    score: float
    reasons: tuple[str, ...]


def propose_passages(
    claim_text: str,
    claim_facts: Sequence[Fact],
    capture_text: str,
    passage_facts: Sequence[Fact],
    *,
    encoder: Likeness | None = None,
    limit: int = 3,
) -> tuple[Proposal, ...]:
    """Return the passages that fit a claim best, best first, none overlapping another.

    Args:
        claim_text: the claim's words.
        claim_facts: its facts.
        capture_text: the capture's text; the offsets of the result are code points in it.
        passage_facts: the facts of the whole capture text, offsets in it.
        encoder: weighs meaning where given.
        limit: how many at most.
    """
    windows = windows_of(capture_text)
    facts = sorted(passage_facts, key=lambda fact: fact.start)
    starts = [fact.start for fact in facts]
    inside = [facts[bisect_left(starts, a) : bisect_left(starts, b)] for a, b in windows]
    shares = word_shares(claim_text, [capture_text[a:b] for a, b in windows])
    candidates = [
        _by_facts(span, share, claim_facts, found) for span, share, found in zip(windows, shares, inside, strict=True)
    ]
    candidates.sort(key=lambda candidate: (-candidate.score, candidate.span))
    if encoder is not None:
        candidates = _by_meaning(claim_text, capture_text, candidates[:_ENCODED], encoder)
    return tuple(_chosen(candidates, limit))


def _by_facts(span: Span, share: float, wanted: Sequence[Fact], found: Sequence[Fact]) -> _Candidate:
    figures = [_best(fact, found) for fact in wanted if fact.kind in _FIGURES]
    names = [any(agree(fact, other) for other in found) for fact in wanted if fact.kind in NAMES]
    reasons = [
        code
        for code, holds in (
            ("same-fact", 1.0 in figures),
            ("other-value", _OTHER_VALUE in figures),
            ("same-name", any(names)),
            ("same-words", share >= _WEIGHTS["word"]),
        )
        if holds
    ]
    score = _WEIGHTS["fact"] * _mean(figures) + _WEIGHTS["name"] * _mean(names) + _WEIGHTS["word"] * share
    return _Candidate(span, score * (1 - (span[1] - span[0]) / _LENGTHY), tuple(reasons))


def _best(fact: Fact, found: Sequence[Fact]) -> float:
    answers = {agree(fact, other) for other in found if other.kind is fact.kind}
    if True in answers:
        return 1.0
    return _OTHER_VALUE if False in answers else 0.0


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else 0.0


def _by_meaning(claim: str, text: str, candidates: list[_Candidate], encoder: Likeness) -> list[_Candidate]:
    likenesses = encoder.similarities(claim, [text[c.span[0] : c.span[1]] for c in candidates])
    weighed = [
        _Candidate(
            candidate.span,
            candidate.score + _WEIGHTS["meaning"] * max(0.0, likeness),
            (*candidate.reasons, *(["meaning"] if likeness >= _MEANING else [])),
        )
        for candidate, likeness in zip(candidates, likenesses, strict=True)
    ]
    return sorted(weighed, key=lambda candidate: (-candidate.score, candidate.span))


def _chosen(candidates: list[_Candidate], limit: int) -> list[Proposal]:
    chosen: list[Proposal] = []
    for candidate in candidates:
        start, end = candidate.span
        if len(chosen) == limit or candidate.score < _LEAST or not candidate.reasons:
            break
        if all(end <= other.start or start >= other.end for other in chosen):
            chosen.append(Proposal(start=start, end=end, score=min(1.0, candidate.score), reasons=candidate.reasons))
    return chosen
