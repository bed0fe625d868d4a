"""Which figure of a passage could be another value of a claim's: of a kind, a measure, a noun, and not too far apart.

A passage says a thing in its own way: "a third" for 33 percent, "54 Milliarden" without its currency, "people" for the
inhabitants. Whether two facts of one kind agree stays ``model.agreement``'s to say.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import Final

from workbench.compare.signs.dates_outside import day_of_year
from workbench.compare.signs.meanings import meanings
from workbench.compare.signs.slips import significant, slip, step_between
from workbench.model.agreement import agree, bounds_of, same_unit
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
_ANY_YEAR: Final = "2000"  # of two days of which nobody knows the year; it has a 29 February
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:[., ]\d{3})+\b")
_EXACT: Final = 3  # digits of a figure in thousands that is no round mark


def same_value(fact: Fact, other: Fact) -> bool | None:
    """Say whether two facts say the same; None when nobody can say. As ``agree``, and across kinds and nouns.

    A day without its year is of the other's year; of two figures rounded alike neither is the other rounded.
    """
    fact, other = _in_one_year(fact, other)
    answer = agree(fact, other)
    if answer is not None:
        return answer and not _rounded_apart(fact, other)
    ours, theirs = share_of(fact), share_of(other)
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
    if undated(fact) or undated(other):
        return step_between(*_in_one_year(fact, other)) != ""
    if other_currency(fact, other):
        units = {fact.unit, other.unit}
        return bool(units & _SMALL) or distance(fact, other) <= math.log(_MOST if units - _LARGE else _EXCHANGED)
    if same_value(fact, other) is not False:
        return False
    ours, theirs = (fact, other) if fact.kind is other.kind else (share_of(fact), share_of(other))
    return fact.kind is FactKind.DATE or bool(slip(ours, theirs)) or distance(ours, theirs) <= math.log(_MOST)


def other_currency(one: Fact, other: Fact) -> bool:
    """Say whether two amounts are of two currencies."""
    return one.kind is other.kind is FactKind.MONEY and bool(one.unit and other.unit) and one.unit != other.unit


def likeness(fact: Fact, other: Fact) -> float:
    """Return what two differing values themselves say for one thing: a slip of the pen, or how near."""
    if fact.kind is not other.kind:
        fact, other = share_of(fact), share_of(other)
    fact, other = _in_one_year(fact, other)
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
    one, other = _in_one_year(one, other)
    ours, theirs = bounds_of(one), bounds_of(other)
    if ours is None or theirs is None:
        return math.inf
    a, b = _finite(ours), _finite(theirs)
    if one.kind is FactKind.DATE or a <= 0 or b <= 0:
        return abs(a - b)
    return abs(math.log(a / b))


def undated(fact: Fact) -> str:
    """Return month and day of a day whose year nobody knows, "" for any other fact."""
    return day_of_year(fact.text) if fact.kind is FactKind.DATE and fact.value is None else ""


def _in_one_year(fact: Fact, other: Fact) -> tuple[Fact, Fact]:
    """Return two facts with the year of the one for the other, where that is a day whose year nobody knows."""
    days = undated(fact), undated(other)
    if not any(days):
        return fact, other
    full = [str(one.value) for one in (fact, other) if isinstance(one.value, str) and _DAY.fullmatch(one.value)]
    if not all(days) and not full:
        return fact, other  # a year or a month says nothing of a day
    year = full[0][:4] if full else _ANY_YEAR
    ours, theirs = (
        replace(one, value=f"{year}-{day}") if day else one for one, day in zip((fact, other), days, strict=True)
    )
    return ours, theirs


def _rounded_apart(fact: Fact, other: Fact) -> bool:
    """Say whether two figures in thousands are rounded alike and differ: "148.000", "149,000", no round mark."""
    if fact.value == other.value or (fact.unit != other.unit and not same_unit(fact, other)):
        return False
    places = {_rounded_to(fact), _rounded_to(other)}
    return len(places) == 1 and 0 not in places


def _rounded_to(fact: Fact) -> int:
    """Return how many zeros an exact-looking figure of three digits and more ends with, 0 for any other."""
    value = fact.value
    if fact.approximate or fact.bound or fact.value_range or not isinstance(value, int | float) or value <= 0:
        return 0
    written, digits = _THOUSANDS.search(fact.text), significant(value)
    if written is None or len(digits) < _EXACT or not float(value).is_integer():
        return 0
    return len(f"{value:.0f}") - len(digits)


def _finite(bounds: tuple[float, float]) -> float:
    ends = [end for end in bounds if math.isfinite(end)]
    return sum(ends) / len(ends) if ends else 0.0


def share_of(fact: Fact) -> Fact:
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
