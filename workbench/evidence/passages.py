"""Passages of a capture that fit a claim: its facts, names and words, and meaning as far as somebody lends an encoder.

A passage that gives *another* value for the same kind of fact is as welcome as one that agrees: that is what a checker
looks for. Nothing here says which of them is right.

2026-11-28: words are compared in meaning too, across languages, and figures by how near they come; the weights are
those of a listwise fit (softmax over the windows of a source) on pairs read by ourselves, rounded. 2026-11-29: fitted
again on 179 pairs (``packaging/labels/passages.jsonl``, "dev"), 101 of them new and harder, each alone and each third
in a long source, with figures compared that were not (``closeness``) and what the sentence before means. Left one
article out at a time, the right passage is first for 175 of 179 (14 nats) where the fit without either has 169 (28).
A name shared weighs nothing any more, as the words say it already; it stays a reason.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from workbench.evidence.closeness import FIGURES, SAME, closeness, rarity_weighted
from workbench.evidence.proposal import Proposal
from workbench.evidence.windows import preceding, windows_of
from workbench.evidence.words import word_shares
from workbench.model.agreement import agree
from workbench.model.facts import NAMES, Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.evidence.windows import Span

_ENCODED: Final = 300  # windows worth a look by meaning: half a second
_MEANING: Final = 0.45  # cosine from which two sentences speak of the same thing
_WEIGHTS: Final = {"fact": 0.27, "word": 0.05, "like": 0.31, "meaning": 0.28, "before": 0.09}
_WORDS: Final = 0.15  # share of the claim's words, weighed by rarity, worth naming as a reason
_LIKE: Final = 0.30
_FAINT: Final = 0.20  # cosine below which nothing is said about meaning
_LEAST: Final = 0.06
_LENGTHY: Final = 15_000  # characters that would cost a window everything: of two, the shorter names the place better


class Likeness(Protocol):
    """What ``meaning.Encoder`` offers."""

    def similarities(self, one: str, others: Sequence[str]) -> list[float]:
        """Return the cosine of one text with each of the others."""
        ...

    def word_shares(self, one: str, others: Sequence[str]) -> list[float]:
        """Return how much of one text's words (0–1) each of the others says, in whatever language."""
        ...


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    facts: tuple[Fact, ...]
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
    texts = [capture_text[start:end] for start, end in windows]
    candidates = _by_facts(windows, _inside(windows, passage_facts), claim_facts)
    words = "like" if encoder is None else "word"  # where nobody knows like words, the same ones stand for them
    candidates = _weighed(candidates, word_shares(claim_text, texts), words, _says("same-words", _WORDS))
    if encoder is not None:
        candidates = _weighed(candidates, encoder.word_shares(claim_text, texts), "like", _says("like-words", _LIKE))
    candidates.sort(key=lambda candidate: (-_worth(candidate), candidate.span))
    if encoder is not None:
        near = candidates[:_ENCODED]
        likenesses = encoder.similarities(claim_text, [capture_text[c.span[0] : c.span[1]] for c in near])
        candidates = _weighed(near, likenesses, "meaning", _meaning)
        candidates = _weighed(candidates, _before(windows, candidates, likenesses), "before", lambda _: "")
        candidates.sort(key=lambda candidate: (-_worth(candidate), candidate.span))
    return tuple(_chosen(candidates, limit))


def _inside(windows: Sequence[Span], passage_facts: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    facts = sorted(passage_facts, key=lambda fact: fact.start)
    starts = [fact.start for fact in facts]
    return [tuple(facts[bisect_left(starts, a) : bisect_left(starts, b)]) for a, b in windows]


def _before(windows: Sequence[Span], near: Sequence[_Candidate], likenesses: Sequence[float]) -> list[float]:
    """Return how near the window before each comes: a sentence goes on with what the one before it names."""
    meant = {candidate.span: likeness for candidate, likeness in zip(near, likenesses, strict=True)}
    earlier = preceding(windows)
    spans = [candidate.span for candidate in near]
    return [meant.get(earlier[span], 0.0) if span in earlier else 0.0 for span in spans]


def _by_facts(windows: Sequence[Span], inside: Sequence[tuple[Fact, ...]], wanted: Sequence[Fact]) -> list[_Candidate]:
    figures = [fact for fact in wanted if fact.kind in FIGURES]
    names = [fact for fact in wanted if fact.kind in NAMES]
    held = [[max((closeness(fact, other) for other in found), default=0.0) for found in inside] for fact in figures]
    scores = rarity_weighted(held, len(windows))
    candidates = []
    for index, (span, found) in enumerate(zip(windows, inside, strict=True)):
        others = [fact for fact, row in zip(figures, held, strict=True) if 0 < row[index] < SAME]
        reasons = {
            "same-fact": any(row[index] >= SAME for row in held),
            "other-value": any(agree(fact, other) is False for fact in others for other in found),
            "same-name": any(agree(fact, other) for fact in names for other in found),
        }
        said = tuple(code for code, holds in reasons.items() if holds)
        candidates.append(_Candidate(span, found, _WEIGHTS["fact"] * scores[index], said))
    return candidates


def _weighed(
    candidates: Sequence[_Candidate], shares: Sequence[float], kind: str, reason: Callable[[float], str]
) -> list[_Candidate]:
    """Add what one more way of looking found, and its reason where it has one."""
    return [
        _Candidate(
            candidate.span,
            candidate.facts,
            candidate.score + _WEIGHTS[kind] * max(0.0, share),
            (*candidate.reasons, *([code] if (code := reason(share)) else [])),
        )
        for candidate, share in zip(candidates, shares, strict=True)
    ]


def _says(code: str, least: float) -> Callable[[float], str]:
    return lambda share: code if share >= least else ""


def _meaning(cosine: float) -> str:
    return "meaning" if cosine >= _MEANING else "near-meaning" if cosine >= _FAINT else ""


def _worth(candidate: _Candidate) -> float:
    """Return the score, less for a long window."""
    return candidate.score * (1 - (candidate.span[1] - candidate.span[0]) / _LENGTHY)


def _chosen(candidates: list[_Candidate], limit: int) -> list[Proposal]:
    chosen: list[Proposal] = []
    for candidate in candidates:
        start, end = candidate.span
        score = _worth(candidate)
        if len(chosen) == limit or score < _LEAST:
            break
        if candidate.reasons and all(end <= other.start or start >= other.end for other in chosen):
            found = Proposal(
                start=start, end=end, score=min(1.0, score), reasons=candidate.reasons, facts=candidate.facts
            )
            chosen.append(found)
    return chosen
