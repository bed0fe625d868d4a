"""From scored sentences to suggested claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.quotes.long_quotes import crossing, parts
from workbench.analysis.scores.judging import judging
from workbench.model.analysis import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.marks import Outcome, Score
    from workbench.model.claims import Reason
    from workbench.model.facts import Fact

UNWEIGHED: Final = 0.5  # the score of a sentence in a language we don't read
_KINDS: Final = ("attribution", "event", "comparison")


def suggestions(read: Outcome, min_checkable: float) -> tuple[Suggestion, ...]:
    """Return a claim for each sentence that is checkable enough, in order; its facts count from 1."""
    return tuple(
        _suggestion(read, score, reasons, facts, _start(read, score, facts))
        for score, reasons, facts in _sentences(read, read.facts)
        if score.checkable >= min_checkable and score.checkable > 0
    )


def figures_only(read: Outcome, facts: Sequence[Fact], min_checkable: float) -> tuple[Suggestion, ...]:
    """Return a claim for each sentence of a language we don't read that holds one of ``facts``, with those alone.

    Nobody weighed the sentence, so its score is the even chance.
    """
    return tuple(
        _suggestion(read, replace(score, checkable=UNWEIGHED, worth=0.0), (), inside, score.start)
        for score, _, inside in _sentences(read, facts)
        if inside and min_checkable <= UNWEIGHED
    )


def _sentences(read: Outcome, facts: Sequence[Fact]) -> Iterator[tuple[Score, tuple[Reason, ...], list[Fact]]]:
    """Yield each sentence with its reasons and the facts that stand in it."""
    index = 0
    quotes = crossing(facts, read.scores)
    for score, reasons in zip(read.scores, read.reasons, strict=True):
        while index < len(facts) and facts[index].start < score.start:
            index += 1
        inside = _inside(facts, index, score)
        if quotes:
            inside = sorted([*inside, *parts(quotes, score.start, score.end)], key=lambda one: (one.start, one.end))
        yield score, reasons, inside


def _inside(facts: Sequence[Fact], index: int, score: Score) -> list[Fact]:
    inside: list[Fact] = []
    while index < len(facts) and facts[index].start < score.end:
        if facts[index].end <= score.end:
            inside.append(facts[index])
        index += 1
    return inside


def _suggestion(
    read: Outcome, score: Score, reasons: tuple[Reason, ...], facts: Sequence[Fact], start: int
) -> Suggestion:
    return Suggestion(
        start=start,
        end=score.end,
        text=read.text[start : score.end],
        checkable=score.checkable,
        worth=score.worth,
        kinds=_kinds(score, facts),
        reasons=tuple(reason for reason in reasons if reason.start >= start),
        facts=tuple(replace(fact, number=number) for number, fact in enumerate(facts, start=1)),
    )


def _start(read: Outcome, score: Score, facts: Sequence[Fact]) -> int:
    """Return where the claim begins: behind a leading "Leider," or list mark, as no fact stands in it."""
    sentence = read.text[score.start : score.end]
    match = judging(read.lexicon).cues["leading_opinion"].match(sentence)
    start = score.start + (match.end() if match else 0)
    return start if not facts or facts[0].start >= start else score.start


def _kinds(score: Score, facts: Sequence[Fact]) -> tuple[str, ...]:
    codes = {cue.code for cue in score.cues}
    codes |= {"attribution"} if "quotation" in codes or any(fact.speaker for fact in facts) else set()
    return tuple(dict.fromkeys((*(fact.kind.value for fact in facts), *(kind for kind in _KINDS if kind in codes))))
