"""How likely two differing figures were meant to say the same: a small logistic model over what a reader goes by.

Its weights lie in ``resources/models/sameness/weights.json``, fitted by ``packaging/training/slips_train.py`` on German
and English news with planted slips (``CARD.md`` there says how). Nothing here knows an article or a topic: the signs
are how much the two figures look alike, what words and names they share, and what speaks for two different things.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from workbench import paths
from workbench.compare.signs.around import alike
from workbench.compare.signs.meanings import meanings, met
from workbench.compare.signs.mentions import shared
from workbench.compare.signs.slips import significant, slip, step_between
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.compare.signs.mentions import Mention
    from workbench.model.facts import Fact

SIGNS: Final = (
    "strong", "weak", "year", "month", "day", "exact_year", "digits", "swapped", "moved", "share", "share_richer",
    "words", "names", "quoted", "headline", "age", "again", "new_again", "same_before", "same_after",
    "siblings", "moving", "repeated", "both_repeated", "crowd", "money", "percent", "counted", "vague", "first",
    "other_people", "headline_confirmed", "headline_words", "year_words", "year_before",
    "close", "close_share", "year_close", "day_close", "follows", "year_follows", "bare", "unlike", "distance",
    "similar", "confirmed", "year_names",
    "after", "year_after",
    "strangers", "round", "meant", "meant_share", "duration", "date_close", "percent_close",
    "long", "same_length", "next_day", "next_year",
)  # fmt: skip
_MANY: Final = 4
_BOTH: Final = 2
_NEAR: Final = 8  # figures on either side that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an article knows of the figures of one kind.

    Attributes:
        weights: how telling each word is.
        counts: how often each value is said.
        together: pairs of values that stand in one claim, so that the author holds them apart.
        order: the figures, as they stand in the text.
    """

    weights: Mapping[str, float]
    counts: Mapping[object, int]
    together: frozenset[frozenset[object]]
    order: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of the signs, and the score from which on a pair is spoken of."""

    weights: tuple[float, ...]
    bias: float
    threshold: float


@cache
def model() -> Model:
    """Return the fitted model; read once."""
    data: dict[str, Any] = json.loads(paths.resource("models", "sameness", "weights.json").read_text("utf-8"))
    return Model(
        weights=tuple(float(data["weights"].get(sign, 0.0)) for sign in SIGNS),
        bias=float(data["bias"]),
        threshold=float(data["threshold"]),
    )


def score(one: Mention, other: Mention, around: Surroundings) -> float:
    """Return the log odds that two mentions, in the text's order, say the same thing."""
    fitted = model()
    return fitted.bias + sum(w * v for w, v in zip(fitted.weights, signs(one, other, around), strict=True))


def signs(one: Mention, other: Mention, around: Surroundings) -> tuple[float, ...]:
    """Return the values of ``SIGNS`` for two mentions of one kind and unit, in the text's order."""
    values = _alike(one.fact, other.fact) | _words(one, other, around.weights) | _speech(one, other)
    counts = sorted((around.counts[one.fact.value], around.counts[other.fact.value]))
    values |= {
        "repeated": counts[1] > 1 and counts[0] == 1,
        "both_repeated": counts[0] > 1,
        "crowd": math.log(len(around.counts)),
        "first": min(one.place, other.place) <= 1,
    }
    heading = next((m for m in (one, other) if m.headline), None)
    values |= {
        "headline_confirmed": heading is not None and around.counts[heading.fact.value] > 1,
        "headline_words": values["words"] if heading is not None else 0,
        "year_words": values["words"] if values["exact_year"] else 0,
        "year_before": values["exact_year"] and values["same_before"],
    }
    values |= _rivals(one, other, around)
    close, year, day = len(one.close & other.close), values["exact_year"], values["day"] or values["month"]
    follows = len(one.beside[1]) >= _MANY and values["same_after"]
    values |= {
        "close": min(_MANY, close),
        "close_share": close / max(1, min(len(one.close), len(other.close))),
        "year_close": min(_MANY, close) if year else 0,
        "day_close": min(_MANY, close) if day else 0,
        "follows": follows,
        "year_follows": bool(year and follows),
        "after": len(one.after & other.after),
        "year_after": len(one.after & other.after) if year else 0,
        "year_names": values["names"] if year else 0,
        "bare": one.fact.kind is FactKind.QUANTITY and one.fact.unit is None,
        "unlike": bool(one.names and other.names) and not one.names & other.names,
        "distance": math.log1p(abs(one.fact.start - other.fact.start) / 100),
    }
    values |= _meant(one, other, values) | {"round": _round(one.fact, other.fact)}
    values |= _shape(one.fact, other.fact) | _next(one.fact, other.fact)
    return tuple(float(values[sign]) for sign in SIGNS)


def strangers(one: Mention, other: Mention) -> bool:
    """Say whether two figures stand beside different names, or one in a quotation that shares none with the other."""
    unlike = bool(one.names and other.names) or (one.quoted < 0) != (other.quoted < 0)
    if not unlike or one.names & other.names or one.headline or other.headline:
        return False
    return len(one.close & other.close) < _BOTH or (_named(one) and _named(other))


def _named(mention: Mention) -> bool:
    """Say whether a name stands right beside a figure."""
    return any(name.startswith(word) for name in mention.names for word in mention.close)


def _meant(one: Mention, other: Mention, values: Mapping[str, float]) -> dict[str, float]:
    """Say how far the words around mean the same, and whether the names beside do not."""
    ours, theirs = ([meanings(word) for word in sorted(mention.stems)] for mention in (one, other))
    meant, kind = met(ours, theirs), one.fact.kind
    return {
        "strangers": strangers(one, other),
        "meant": min(_MANY, meant),
        "meant_share": meant / max(1, min(len(ours), len(theirs))),
        "duration": kind is FactKind.DURATION,
        "date_close": values["close"] if kind is FactKind.DATE else 0,
        "percent_close": values["close"] if kind is FactKind.PERCENT else 0,
    }


def _round(one: Fact, other: Fact) -> float:
    """Return how many of two values have one digit alone."""
    return float(sum(isinstance(v, int | float) and len(significant(abs(v))) == 1 for v in (one.value, other.value)))


def _shape(one: Fact, other: Fact) -> dict[str, float]:
    """Say what the digits of two figures show: who mistypes a digit writes as many."""
    ours, theirs = one.value, other.value
    if not isinstance(ours, int | float) or not isinstance(theirs, int | float):
        return {"long": 0, "same_length": 0}
    x, y = significant(abs(float(ours))), significant(abs(float(theirs)))
    return {
        "long": min(len(x), len(y)) >= _MANY,
        "same_length": len(one.text) == len(other.text),
    }


def _next(one: Fact, other: Fact) -> dict[str, float]:
    """Say whether two dates follow on each other, as the days and years of a story do."""
    ours, theirs = str(one.value), str(other.value)
    days = len(ours) == len(theirs) == len("2025-02-10") and ours[:8] == theirs[:8]
    years = len(ours) == len(theirs) == len("2025") and ours.isdigit() and theirs.isdigit()
    return {
        "next_day": days and abs(int(ours[8:]) - int(theirs[8:])) <= _BOTH,
        "next_year": one.kind is FactKind.DATE and years and abs(int(ours) - int(theirs)) == 1,
    }


def _rivals(one: Mention, other: Mention, around: Surroundings) -> dict[str, float]:
    """Say how many other figures nearby fit as well, and whether each of the two is said again in such words."""
    close, pair = len(one.close & other.close), (one.fact.value, other.fact.value)
    similar, again = 0, [0, 0]
    for at, mine in enumerate((one, other)):
        here = bisect_left(around.order, mine.fact.start, key=lambda mention: mention.fact.start)
        for near in around.order[max(0, here - _NEAR) : here + _NEAR]:
            if near is one or near is other:
                continue
            common = len(near.close & mine.close)
            if near.fact.value == mine.fact.value:
                again[at] = max(again[at], common)
            elif near.fact.value not in pair and common >= max(1, close):
                similar += 1
    return {"similar": math.log1p(similar), "confirmed": min(_BOTH, *again)}


def _alike(one: Fact, other: Fact) -> dict[str, float]:
    likeness = slip(one, other)
    step = step_between(one, other)
    digits = 0
    swapped = moved = False
    if isinstance(one.value, int | float) and isinstance(other.value, int | float):
        x, y = significant(abs(float(one.value))), significant(abs(float(other.value)))
        digits, swapped, moved = min(len(x), len(y), _MANY), x != y and sorted(x) == sorted(y), x == y
    return {
        "strong": likeness == "strong" and not step,
        "weak": likeness == "weak",
        "year": step == "year" and len(str(one.value)) > len("2025"),
        "exact_year": step == "year" and len(str(one.value)) == len("2025"),
        "month": step == "month",
        "day": step == "day",
        "digits": digits,
        "swapped": swapped,
        "moved": moved,
        "money": one.kind is FactKind.MONEY,
        "percent": one.kind is FactKind.PERCENT,
        "counted": one.kind is FactKind.QUANTITY and bool(one.unit),
        "vague": (one.approximate, one.bound) != (other.approximate, other.bound),
    }


def _words(one: Mention, other: Mention, weights: Mapping[str, float]) -> dict[str, float]:
    common = shared(one, other)
    ours, theirs = (sum(weights.get(word, 0.0) for word in m.names | m.stems) for m in (one, other))
    both = sum(max(weights.get(p, 0.0), weights.get(q, 0.0)) for p, q in common)
    return {
        "share": min(1.0, both / min(ours, theirs)) if min(ours, theirs) else 0.0,
        "share_richer": min(1.0, both / max(ours, theirs)) if max(ours, theirs) else 0.0,
        "words": min(_MANY, len(common)),
        "names": min(_BOTH, len(one.names & other.names)),
        "same_before": one.beside[0] == other.beside[0] != "",
        "same_after": one.beside[1] == other.beside[1] != "",
    }


def _speech(one: Mention, other: Mention) -> dict[str, float]:
    age = one.age and other.age
    return {
        "quoted": (one.quoted < 0) != (other.quoted < 0),
        "headline": one.headline != other.headline,
        "age": age,
        "other_people": age and bool(one.noun and other.noun) and not alike(one.noun, other.noun),
        "again": age and other.lead == "again" and one.lead != "again",
        "new_again": age and other.lead == "new",
        "siblings": math.log(max(one.siblings, other.siblings)),
        "moving": int(one.moving) + int(other.moving),
    }
