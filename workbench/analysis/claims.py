"""From scored sentences to suggested claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.judging import judging
from workbench.model.analysis import Suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.marks import Outcome, Score
    from workbench.model.claims import Reason
    from workbench.model.facts import Fact

_KINDS: Final = ("attribution", "event", "comparison")


def suggestions(read: Outcome, min_checkable: float) -> tuple[Suggestion, ...]:
    """Return a claim for each sentence that is checkable enough, in order; its facts count from 1."""
    found: list[Suggestion] = []
    index = 0
    facts: Sequence[Fact] = read.facts
    for score, reasons in zip(read.scores, read.reasons, strict=True):
        while index < len(facts) and facts[index].start < score.start:
            index += 1
        inside = _inside(facts, index, score)
        if score.checkable >= min_checkable and score.checkable > 0:
            found.append(_suggestion(read, score, reasons, inside))
    return tuple(found)


def _inside(facts: Sequence[Fact], index: int, score: Score) -> list[Fact]:
    inside: list[Fact] = []
    while index < len(facts) and facts[index].start < score.end:
        if facts[index].end <= score.end:
            inside.append(facts[index])
        index += 1
    return inside


def _suggestion(read: Outcome, score: Score, reasons: tuple[Reason, ...], facts: Sequence[Fact]) -> Suggestion:
    start = _start(read, score, facts)
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
