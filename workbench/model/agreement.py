"""Whether two facts say the same: the one rule that ``compare`` and ``evidence`` share.

Values are normalised already, so languages do not matter; what matters is how exactly something was said. "97,4
Milliarden" agrees with 97,375,000,000, "knapp 100" with 98, "mindestens 50" with 60, "2022" with "2022-10-27".
"""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date
from typing import Final

from workbench.model.facts import NAMES, NUMERIC, Fact, FactKind
from workbench.model.measures import alike as alike_measures
from workbench.model.measures import converted, measured, same_noun

_ABOUT: Final = 0.1  # "knapp", "about": a tenth on either side
_CONVERTED: Final = 0.02  # a figure in another measure was rounded: two hundredths
_DEGREE: Final = 1.0  # and a temperature to a degree
_ROUND: Final = 0.01  # a plain figure ending in three zeros was rounded: a hundredth
_SECONDS: Final = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 7 * 86400.0,
    "month": 365.25 / 12 * 86400.0,
    "quarter": 365.25 / 4 * 86400.0,
    "year": 365.25 * 86400.0,
    "decade": 3652.5 * 86400.0,
    "century": 36525 * 86400.0,
}
_WORD: Final = re.compile(r"\w+")
_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?")
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_QUARTER: Final = re.compile(r"(\d{4})-Q([1-4])")
_YEAR: Final = re.compile(r"\d{4}")
_STEM: Final = 5
Interval = tuple[float, float]


def agree(one: Fact, other: Fact) -> bool | None:
    """Say whether two facts say the same; None when they can't be compared (other kinds, units, or no value)."""
    if one.kind in NAMES and other.kind in NAMES:
        return True if same_name(one, other) else None
    if one.kind is not other.kind:
        return None
    if one.kind is FactKind.DATE:
        return _same_date(one, other)
    if one.kind in NUMERIC:
        return _same_number(one, other)
    return None


def same_name(one: Fact, other: Fact) -> bool:
    """Say whether one name holds the other, word by word: "Musk" in "Elon Musk"."""
    ours, theirs = name_parts(one), name_parts(other)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def same_unit(one: Fact, other: Fact) -> bool:
    """Say whether both measure in the same unit: a currency, a noun (by its stem), or any length of time."""
    if one.kind in {FactKind.PERCENT, FactKind.RANK}:
        return True
    if one.kind is FactKind.DURATION:
        return one.unit in _SECONDS and other.unit in _SECONDS
    if one.unit is None or other.unit is None:
        return False
    if one.kind is FactKind.MONEY:
        return one.unit == other.unit
    if alike_measures(one.unit, other.unit):
        return True
    return stem_of(one.unit) == stem_of(other.unit) or same_noun(one.unit, other.unit)


def bounds_of(fact: Fact) -> Interval | None:
    """Return the lowest and highest value the words allow (durations in seconds, dates as day numbers)."""
    if fact.kind is FactKind.DATE:
        return days_of(fact.value) if isinstance(fact.value, str) else None
    factor = _SECONDS.get(fact.unit or "", 1.0) if fact.kind is FactKind.DURATION else 1.0
    if fact.value_range is not None:
        low, high = fact.value_range
        return low * factor, high * factor
    if not isinstance(fact.value, int | float):
        return None
    slack = _slack(fact)
    low, high = fact.value - slack, fact.value + slack
    if fact.bound == "min":
        high = float("inf")
    elif fact.bound == "max":
        low = float("-inf")
    return low * factor, high * factor


def days_of(iso: str) -> Interval | None:
    """Return the first and last day (proleptic ordinals) of a day, month, quarter or year; None for anything else."""
    try:
        if match := _DAY.fullmatch(iso):
            day = date(int(match[1]), int(match[2]), int(match[3])).toordinal()
            return day, day
        if match := _MONTH.fullmatch(iso):
            return _months(int(match[1]), int(match[2]), int(match[2]))
        if match := _QUARTER.fullmatch(iso):
            return _months(int(match[1]), 3 * int(match[2]) - 2, 3 * int(match[2]))
        return _months(int(iso), 1, 12) if _YEAR.fullmatch(iso) else None
    except ValueError:  # a month 13, a year 0
        return None


def _months(year: int, first: int, last: int) -> Interval:
    end = calendar.monthrange(year, last)[1]
    return date(year, first, 1).toordinal(), date(year, last, end).toordinal()


def _same_date(one: Fact, other: Fact) -> bool | None:
    ours, theirs = bounds_of(one), bounds_of(other)
    if ours is None or theirs is None:
        return True if one.value is not None and one.value == other.value else None
    inside = ours[0] >= theirs[0] and ours[1] <= theirs[1]
    around = ours[0] <= theirs[0] and ours[1] >= theirs[1]
    near = (one.approximate or other.approximate) and ours[0] <= theirs[1] + 366 and theirs[0] <= ours[1] + 366
    return inside or around or near


def _same_number(one: Fact, other: Fact) -> bool | None:
    if one.bound == other.bound and one.bound is not None:  # "mindestens 50", "at least 60": as if neither said so
        one, other = replace(one, bound=None), replace(other, bound=None)
    if one.kind is FactKind.QUANTITY and one.unit != other.unit and alike_measures(one.unit or "", other.unit or ""):
        return _same_measure(one, other)
    ours, theirs = bounds_of(one), bounds_of(other)
    if ours is None or theirs is None:
        return None
    exact = _middle(one, ours), _middle(other, theirs)
    alike = ours[0] <= exact[1] <= ours[1] or theirs[0] <= exact[0] <= theirs[1] or _ranges_meet(one, other)
    if same_unit(one, other):
        return alike
    if one.unit and other.unit and (measured(one.unit) or measured(other.unit)):
        return None  # 50 kilograms are no 50 of anything else
    return True if alike and one.kind is FactKind.QUANTITY else None  # "54 Menschen", "54 people"


def _same_measure(one: Fact, other: Fact) -> bool | None:
    """Say whether two figures in different measures agree: what was converted was rounded as well."""
    ours, theirs = _converted(one), _converted(other)
    if ours is None or theirs is None:
        return None
    temperature = {one.unit, other.unit} == {"°C", "°F"}
    slack = _DEGREE if temperature else max(_rounded(one), _rounded(other))
    return ours[0] - slack <= theirs[1] and theirs[0] - slack <= ours[1]


def _rounded(fact: Fact) -> float:
    """Return how far a figure may have been rounded when it was converted, in its dimension's base.

    By its last digit that is no zero, two hundredths at most: "6,500 feet" may be 2,000 metres, "19,341 feet" are
    5,895 and no 5,985.
    """
    if not isinstance(fact.value, int | float):
        return _CONVERTED * max(map(abs, _finite_ends(fact)), default=0.0)
    value = abs(float(fact.value))
    written = f"{value:.10g}".replace(".", "").lstrip("0").rstrip("0")
    size = value / int(written) if written.isdigit() else 0.0
    return converted(min(_CONVERTED * value, size), fact.unit or "")


def _finite_ends(fact: Fact) -> list[float]:
    return [end for end in _converted(fact) or () if abs(end) != float("inf")]


def _converted(fact: Fact) -> Interval | None:
    bounds = bounds_of(fact)
    return None if bounds is None else (converted(bounds[0], fact.unit or ""), converted(bounds[1], fact.unit or ""))


def _middle(fact: Fact, bounds: Interval) -> float:
    """Return the value itself; for a range its nearest sure point, the middle."""
    if fact.bound == "min":
        return bounds[0]
    if fact.bound == "max":
        return bounds[1]
    return (bounds[0] + bounds[1]) / 2


def _ranges_meet(one: Fact, other: Fact) -> bool:
    ours, theirs = bounds_of(one), bounds_of(other)
    loose = one.value_range or one.bound or one.approximate
    loose_too = other.value_range or other.bound or other.approximate
    if ours is None or theirs is None or not (loose and loose_too):
        return False
    return ours[0] <= theirs[1] and theirs[0] <= ours[1]


def _slack(fact: Fact) -> float:
    """Return how far the true value may lie from the figure, by how it is written."""
    value = abs(float(fact.value)) if isinstance(fact.value, int | float) else 0.0
    if fact.approximate:
        return _ABOUT * value
    digits = "".join(re.findall(r"\d", fact.text))
    if digits and int(digits):
        if digits.endswith("000"):
            return max(0.5 * value / int(digits), _ROUND * value)
        return 0.5 * value / int(digits)  # half a unit of the last written place
    size = 1.0
    while value >= 1000 * size and value % (10 * size) == 0:  # "zwei Millionen"
        size *= 10
    return size / 2 if size > 1 else 0.0


def stem_of(noun: str) -> str:
    """Return the beginning of a noun, the same in singular and plural."""
    return noun.casefold()[:_STEM]


def name_parts(fact: Fact) -> frozenset[str]:
    """Return the words of a name, casefolded, without a genitive's "s"."""
    name = fact.value if isinstance(fact.value, str) else fact.text
    return frozenset(word.removesuffix("s") for word in _WORD.findall(name.casefold()))
