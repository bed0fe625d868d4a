"""Which figure of a passage could be another value of a claim's: of a kind, a measure, a noun, and not too far apart.

A passage says a thing in its own way: "a third" for 33 percent, "54 Milliarden" without its currency, "people" for the
inhabitants. Whether two facts of one kind agree stays ``model.agreement``'s to say.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from workbench.compare.signs.meanings import meanings
from workbench.compare.signs.slips import significant, slip
from workbench.model.agreement import agree, bounds_of
from workbench.model.facts import Fact, FactKind
from workbench.model.measures import anybody, dimension, somebody

DIFFERING: Final = frozenset(
    {FactKind.MONEY, FactKind.PERCENT, FactKind.QUANTITY, FactKind.DURATION, FactKind.DATE, FactKind.RANK}
)
_MOST: Final = 20.0  # times; what lies further apart was hardly meant as the same
_NEAR: Final = 1.25  # times
_SCALES: Final = (3, 6)  # digits between neighbouring scale words
_SMALL: Final = frozenset({"JPY", "KRW", "IDR", "VND", "HUF", "IRR", "LBP", "COP", "CLP", "NGN", "PKR", "INR", "RUB"})
_LARGE: Final = frozenset({"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"})
_EXCHANGED: Final = 4.0  # times; more lay between no two of these
# How much oftener a value is met in an error than by chance, as a logarithm: a slip of the pen, a value nearby.
_SLIPS: Final = {"strong": 1.6, "weak": 0.5, "": 0.0}
_NEARBY: Final = 0.5


def same_value(fact: Fact, other: Fact) -> bool | None:
    """Say whether two facts say the same; None when nobody can say. As ``agree``, and across kinds and nouns."""
    answer = agree(fact, other)
    if answer is not None:
        return answer
    ours, theirs = _share(fact), _share(other)
    if ours.kind is theirs.kind is FactKind.PERCENT:
        return agree(ours, theirs)
    if fact.kind is other.kind is FactKind.MONEY and (fact.unit is None) != (other.unit is None):
        unit = fact.unit or other.unit
        return agree(replace(fact, unit=unit), replace(other, unit=unit))
    if fact.kind is other.kind is FactKind.QUANTITY and _counted_alike(fact.unit, other.unit):
        return agree(fact, replace(other, unit=fact.unit))
    return None


def comparable(fact: Fact, other: Fact) -> bool:
    """Say whether two figures could be two values of one thing: of a kind and measure, and not too far apart."""
    if fact.kind not in DIFFERING:
        return False
    if other_currency(fact, other):
        units = {fact.unit, other.unit}
        return bool(units & _SMALL) or distance(fact, other) <= math.log(_MOST if units - _LARGE else _EXCHANGED)
    if same_value(fact, other) is not False:
        return False
    ours, theirs = (fact, other) if fact.kind is other.kind else (_share(fact), _share(other))
    return fact.kind is FactKind.DATE or bool(slip(ours, theirs)) or distance(ours, theirs) <= math.log(_MOST)


def other_currency(one: Fact, other: Fact) -> bool:
    """Say whether two amounts are of two currencies."""
    return one.kind is other.kind is FactKind.MONEY and bool(one.unit and other.unit) and one.unit != other.unit


def likeness(fact: Fact, other: Fact) -> float:
    """Return what two differing values themselves say for one thing: a slip of the pen, or how near."""
    if fact.kind is not other.kind:
        fact, other = _share(fact), _share(other)
    like = _SLIPS[slip(fact, other)] if fact.unit == other.unit else 0.0
    if fact.kind is FactKind.DATE:
        return like / 2  # any two years are a step apart
    return max(like, _NEARBY * (distance(fact, other) <= math.log(_NEAR)))


def scaled(fact: Fact, other: Fact) -> bool:
    """Say whether only the scale word tells two amounts of one currency apart: "93 Billionen" for "93 billion"."""
    ours, theirs = fact.value, other.value
    if fact.kind is not FactKind.MONEY or fact.unit != other.unit:
        return False
    if not isinstance(ours, int | float) or not isinstance(theirs, int | float) or ours <= 0 or theirs <= 0:
        return False
    digits = significant(ours)
    return len(digits) > 1 and digits == significant(theirs) and abs(round(math.log10(ours / theirs))) in _SCALES


def distance(one: Fact, other: Fact) -> float:
    """Return how far two values lie apart: by their ratio, dates by days."""
    ours, theirs = bounds_of(one), bounds_of(other)
    if ours is None or theirs is None:
        return math.inf
    a, b = _finite(ours), _finite(theirs)
    if one.kind is FactKind.DATE or a <= 0 or b <= 0:
        return abs(a - b)
    return abs(math.log(a / b))


def _finite(bounds: tuple[float, float]) -> float:
    ends = [end for end in bounds if math.isfinite(end)]
    return sum(ends) / len(ends) if ends else 0.0


def _share(fact: Fact) -> Fact:
    """Return a fraction ("ein Drittel") as the percentage it is; anything else as it stands."""
    value = fact.value
    if fact.kind is not FactKind.QUANTITY or not isinstance(value, float) or not 0 < value < 1 or fact.unit:
        return fact
    return replace(fact, kind=FactKind.PERCENT, value=100 * value, unit=None, value_range=None)


def _counted_alike(one: str | None, other: str | None) -> bool:
    """Say whether two nouns count the same: "jets" and "aircraft"; "people" count whatever kind of people."""
    if not one or not other or dimension(one) or dimension(other):
        return False
    people = somebody(one) and somebody(other) and (anybody(one) or anybody(other))
    return people or bool(meanings(one) & meanings(other))
