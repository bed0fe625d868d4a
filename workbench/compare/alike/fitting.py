"""How well a claim's figure and a passage's fit as one thing, whatever their values: signs and what they weigh."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench import paths
from workbench.compare.alike.comparables import same_value
from workbench.compare.alike.ties import one_span, ties
from workbench.compare.signs.marks import marked_apart
from workbench.compare.signs.meanings import met
from workbench.model.facts import FactKind
from workbench.model.measures import dimension

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.compare.alike.about import About

_NAME: Final = 5  # letters
_TOLD: Final = frozenset({"mass", "temperature"})  # measures that say of what: what weighs, how warm
# What is taken away besides, whatever the fit says: it was made on alike paragraphs, where these are rare.
_VETOES: Final = {"alien": 2.0, "other_time": 1.5, "other_role": 1.5, "other_course": 0.5, "apart": 2.0}
_OTHER_DAY: Final = 2.0  # of other amounts: another year has another turnover
_ALONE: Final = 1.0  # a figure that is all of a text is about what it is cited for: a table's "$44 billion"
SIGNS: Final = (
    "always", "names", "names_all", "strange", "alien", "words", "words_ours", "words_theirs", "close", "same_time",
    "other_time", "same_amount", "other_amount", "rivals_ours", "rivals_theirs", "other_role", "other_course",
    "apart", "money", "percent", "duration", "date", "rank", "counted", "measured", "weighed",
)  # fmt: skip


def signs(one: About, other: About) -> tuple[float, ...]:
    """Return what speaks for and against one thing, in the order of ``SIGNS``."""
    kind = one.fact.kind if one.fact.kind is other.fact.kind else FactKind.PERCENT  # "a third" beside "33 percent"
    theirs = (*other.names, *other.words)
    ours = (*one.names, *one.words)
    kin = _kin(one, other)
    names = max(met(one.names, theirs), met(other.names, ours)) or kin
    words, close = met(one.words, other.words), met(one.close, other.close)
    unknown = _unknown(one, other) and _unknown(other, one)
    measure = dimension(one.fact.unit or "") if kind is FactKind.QUANTITY else ""
    times, amounts = _beside(one, other, dates=True), _beside(one, other, dates=False)
    return (
        1.0,
        min(2, names),
        float(bool(one.names) and names >= len(one.names)),
        float(bool(one.names and other.names) and not names),
        float(unknown),
        min(4, words),
        words / max(1, len(one.words)),
        words / max(1, len(other.words)),
        min(3, close),
        float(times is True),
        float(times is False),
        float(amounts is True),
        float(amounts is False),
        min(3, one.rivals),
        min(3, other.rivals),
        float(bool(one.roles and other.roles) and not one.roles & other.roles),
        float(bool(one.course and other.course) and one.course != other.course),
        float(marked_apart(one.marks, other.marks)),
        float(kind is FactKind.MONEY),
        float(kind is FactKind.PERCENT),
        float(kind is FactKind.DURATION),
        float(kind is FactKind.DATE),
        float(kind is FactKind.RANK),
        float(kind is FactKind.QUANTITY and not measure),
        float(bool(measure) and measure not in _TOLD),
        float(measure in _TOLD),
    )


def _unknown(one: About, other: About) -> bool:
    """Say whether the other's whole text speaks of none of the names that stand around a figure."""
    return bool(one.names) and not any(meant & other.spoken for meant in one.names) and not _kin(one, other)


def _kin(one: About, other: About) -> bool:
    """Say whether a name is written nearly alike in the other text: "Eiffelturm" for "Eiffel", "Rhodos", "Rhodes"."""
    names = [name for name in one.spelt if len(name) >= _NAME]
    back = [name for name in other.spelt if len(name) >= _NAME]
    return any(alike_names(name, word) for name in names for word in other.written) or any(
        alike_names(name, word) for name in back for word in one.written
    )


def alike_names(name: str, word: str) -> bool:
    """Say whether one begins with the other, or a single letter tells two long ones apart."""
    if len(word) < _NAME:
        return False
    if name.startswith(word) or word.startswith(name):
        return True
    if len(name) != len(word) or len(name) <= _NAME:
        return False
    return sum(a != b for a, b in zip(name, word, strict=True)) == 1


def fit(one: About, other: About) -> float:
    """Return how much speaks for one thing, as the logarithm of its odds."""
    if not one.spoken or not other.spoken:
        return _ALONE
    here = dict(zip(SIGNS, signs(one, other), strict=True))
    if here["other_role"] and one_span(one, other):
        here["other_role"] = 0.0  # "25 Minuten lang" is no length
    weights = _weights()
    points = sum((weights[name] - _VETOES.get(name, 0.0)) * sign for name, sign in here.items() if sign)
    return points - _OTHER_DAY * here["other_amount"] * here["date"] + ties(one, other)


@cache
def _weights() -> Mapping[str, float]:
    """Return what each sign weighs, read once."""
    weights = json.loads(paths.resource("models", "sameness", "against.json").read_text("utf-8"))
    return {name: float(weights[name]) for name in SIGNS}


def _beside(one: About, other: About, *, dates: bool) -> bool | None:
    """Say whether both sentences name the same time, or the same other amount; None where either names none."""
    answers: set[bool | None] = set()
    for mine in one.figures:
        for theirs in other.figures:
            if mine.kind is theirs.kind and (mine.kind is FactKind.DATE) is dates:
                answers.add(same_value(mine, theirs))
                if True in answers:
                    return True
    return False if False in answers else None
