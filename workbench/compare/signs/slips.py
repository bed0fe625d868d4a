"""Slips of the pen: two figures or dates that look as if one had been meant as the other."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model.facts import Fact

Likeness = Literal["strong", "weak", ""]
DateStep = Literal["year", "month", "day", ""]
_DIGITS: Final = 3  # shorter figures share digits by chance
_PAIR: Final = 2
_THOUSAND: Final = 1000
_DECADE: Final = 10
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH: Final = re.compile(r"\d{4}-\d{2}")
_YEAR: Final = re.compile(r"\d{4}")
_MONTH_AND_DAY: Final = {len("2025-02"), len("2025-02-10")}
_PART: Final = re.compile(r"(?P<year>\d{4})(?P<part>-[A-Z]{1,2}\d?)")  # a quarter, half or season
_SEASON: Final = re.compile(r"(?P<first>\d{4})/(?P<last>\d{4})")
_SPAN: Final = re.compile(r"\d{3}X|\d{2}XX")  # a decade, a century
_WRITTEN_YEAR: Final = re.compile(r"\d{4}")
_DECIMAL: Final = re.compile(r"\d[.,]\d")
_NO_DIGIT: Final = re.compile(r"\D")
_ROUNDING: Final = 1e-9
_SCALES: Final = (3, 6)  # Millionen for Milliarden, million for trillion
_MOST: Final = 11.0  # times: a dropped digit beyond that is another figure
_WRITTEN: Final = 1e7  # larger figures are written with a scale word, not with all their zeros
_PARTS: Final[tuple[tuple[DateStep, slice], ...]] = (
    ("year", slice(0, 4)), ("month", slice(5, 7)), ("day", slice(8, 10))
)  # fmt: skip


def slip(one: Fact, other: Fact) -> Likeness:
    """Say how much two figures look as if one had been meant as the other.

    ``strong``: one digit of three or more changed, dropped or swapped, the decimal point moved, or the scale word
    (Millionen for Milliarden); a date that differs in year, month or day alone. ``weak``: the same with two digits,
    which happens by chance.
    """
    if isinstance(one.value, str) and isinstance(other.value, str):
        return "strong" if step_between(one, other) else ""
    if not isinstance(one.value, int | float) or not isinstance(other.value, int | float):
        return ""
    a, b = abs(float(one.value)), abs(float(other.value))
    if a == b or not a or not b or not math.isfinite(a + b):
        return ""
    x, y = significant(a), significant(b)
    if max(len(x), len(y)) >= _DIGITS and _written_alike(one.text, other.text):
        return "strong"
    return _moved(a, b, len(x)) if x == y else _mistyped(a, b, x, y)


def _written_alike(one: str, other: str) -> bool:
    """Say whether the digits of two figures written with decimals are a step apart: "10,5 Prozent", "15,0 Prozent"."""
    if not (_DECIMAL.search(one) and _DECIMAL.search(other)):
        return False
    ours, theirs = _NO_DIGIT.sub("", one), _NO_DIGIT.sub("", other)
    return len(ours) == len(theirs) >= _DIGITS and one_step(ours, theirs)


def date_step(one: str, other: str) -> DateStep:
    """Return in which part alone two dates of the same exactness differ (ISO days, months or years within a decade)."""
    if _DAY.fullmatch(one) and _DAY.fullmatch(other):
        differing = [name for name, part in _PARTS if one[part] != other[part]]
    elif _MONTH.fullmatch(one) and _MONTH.fullmatch(other):
        differing = [name for name, part in _PARTS[:2] if one[part] != other[part]]
    elif {len(one), len(other)} == _MONTH_AND_DAY and one[4:7] == other[4:7] and _MONTH.fullmatch(one[:7]):
        mistaken = one[:4] != other[:4] and one[3] == other[3] and one_step(one[:4], other[:4])
        differing = ["year"] if mistaken or swapped(one[:4], other[:4]) else []
    elif _YEAR.fullmatch(one) and _YEAR.fullmatch(other):
        near = abs(int(one) - int(other)) <= _DECADE or one_step(one, other)
        differing = ["year"] if near and one != other else []
    else:
        return _longer_step(one, other)
    return differing[0] if len(differing) == 1 else ""


def _longer_step(one: str, other: str) -> DateStep:
    """Judge quarters, halves, seasons of the year or of a sport, decades and centuries by their years."""
    if (ours := _PART.fullmatch(one)) and (theirs := _PART.fullmatch(other)):
        return date_step(ours["year"], theirs["year"]) if ours["part"] == theirs["part"] else ""
    if (ours := _SEASON.fullmatch(one)) and (theirs := _SEASON.fullmatch(other)):
        steps = [date_step(ours[end], theirs[end]) for end in ("first", "last") if ours[end] != theirs[end]]
        return steps[0] if len(steps) == 1 else ""
    spans = _SPAN.fullmatch(one) and _SPAN.fullmatch(other) and one.count("X") == other.count("X")
    return "year" if spans and one != other and one_step(one, other) else ""


def step_between(one: Fact, other: Fact) -> DateStep:
    """Return in which part alone two dates differ; a year nobody wrote is the other's."""
    if not (isinstance(one.value, str) and isinstance(other.value, str)):
        return ""
    ours, theirs = one.value, other.value
    near = abs(int(ours[:4]) - int(theirs[:4])) <= 1 if ours[:4].isdigit() and theirs[:4].isdigit() else False
    if near and ours[4:] and theirs[4:] and not (_WRITTEN_YEAR.search(one.text) and _WRITTEN_YEAR.search(other.text)):
        theirs = ours[:4] + theirs[4:]
    return date_step(ours, theirs)


def keys_of(fact: Fact) -> Iterator[str]:
    """Yield words such that two values which look like slips of each other share one: their pairs are found by index.

    Dropping one sign from each of two figures makes them equal when one digit was changed, dropped or swapped with its
    neighbour (symmetric deletion, Garbe 2012).
    """
    value = fact.value
    if isinstance(value, str):
        yield from _date_keys(value)
    elif isinstance(value, int | float) and math.isfinite(value):
        digits = significant(abs(float(value)))
        yield digits
        if len(digits) == 1:
            yield f"o{math.floor(math.log10(abs(value)) + _ROUNDING)}"  # 100 and 400 million
        if _DECIMAL.search(fact.text):
            written = _NO_DIGIT.sub("", fact.text)
            yield from (f"t{written[:i]}{written[i + 1 :]}" for i in range(len(written)))
        if len(digits) >= _PAIR:
            yield from (digits[:i] + digits[i + 1 :] for i in range(len(digits)))
        if 0 < abs(value) < _WRITTEN:
            whole = f"{abs(value):.0f}"
            yield from (f"w{whole[:i]}{whole[i + 1 :]}" for i in range(len(whole)))


def _date_keys(iso: str) -> Iterator[str]:
    if _DAY.fullmatch(iso):
        yield from (f"d{iso[4:7]}", f"d{iso[4:]}", f"d{iso[8:]}", f"m{iso[5:7]}")
    elif _MONTH.fullmatch(iso):
        yield from (f"m{iso[:4]}", f"m{iso[5:]}")
    elif _YEAR.fullmatch(iso):
        decade = int(iso) // _DECADE
        yield from (f"y{decade}", f"y{decade + 1}", *(f"y{iso[:i]}_{iso[i + 1 :]}" for i in range(4)))
        yield f"y{''.join(sorted(iso))}"
    elif part := _PART.fullmatch(iso):
        yield f"p{part['part']}"
    elif season := _SEASON.fullmatch(iso):
        yield from (f"s{season['first']}", f"e{season['last']}")
    elif _SPAN.fullmatch(iso):
        yield f"x{iso.count('X')}"


def significant(value: float) -> str:
    """Return the digits of a number without leading or trailing zeros: 97.4 and 97400000000 give "974"."""
    digits = f"{value:.10e}".partition("e")[0].replace(".", "")
    return digits.rstrip("0")


def rescaled(one: Fact, other: Fact) -> bool:
    """Say whether the same digits are written with another scale: 1.8 million and 1.8 billion."""
    if not isinstance(one.value, int | float) or not isinstance(other.value, int | float):
        return False
    digits = significant(abs(float(one.value)))
    return digits == significant(abs(float(other.value)))


def _moved(a: float, b: float, digits: int) -> Likeness:
    """Judge two figures of the same digits: the decimal point or the scale word differs."""
    shift = abs(round(math.log10(a / b)))
    return "strong" if shift in _SCALES or (digits >= _DIGITS and shift <= max(_SCALES)) else ""


def _mistyped(a: float, b: float, x: str, y: str) -> Likeness:
    """Judge two figures by their digits; round ones (1,000 and 1,080) by all they are written with."""
    if max(a, b) / min(a, b) > _MOST:
        return ""
    stepped = one_step(x, y)
    if stepped and min(len(x), len(y)) >= _DIGITS:
        return "strong"
    whole, other_whole = f"{a:.0f}", f"{b:.0f}"
    written = len(whole) == len(other_whole) >= _DIGITS and one_step(whole, other_whole)
    sized = math.floor(math.log10(a)) == math.floor(math.log10(b))  # 140 is no slip of 24
    short = stepped and ((len(x) == len(y) == _PAIR and sized) or min(a, b) >= _THOUSAND)
    two = a.is_integer() and b.is_integer() and len(whole) == len(other_whole) == _PAIR and one_step(whole, other_whole)
    return "weak" if written or short or two else ""


def swapped(one: str, other: str) -> bool:
    """Say whether two neighbouring digits changed places."""
    return one != other and sorted(one) == sorted(other) and one_step(one, other)


def one_step(one: str, other: str) -> bool:
    """Say whether one changed, dropped, added or swapped digit turns one figure into the other."""
    if len(one) == len(other):
        places = [i for i, (p, q) in enumerate(zip(one, other, strict=True)) if p != q]
        swapped = len(places) == _PAIR and places[1] == places[0] + 1 and one[places[0]] == other[places[1]]
        return len(places) == 1 or (swapped and one[places[1]] == other[places[0]])
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
