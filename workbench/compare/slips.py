"""Slips of the pen: two figures that look as if one had been meant as the other."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from workbench.model.facts import Fact

Likeness = Literal["strong", "weak", ""]
_DIGITS: Final = 3  # shorter figures share digits by chance
_PAIR: Final = 2
_THOUSAND: Final = 1000
_ANNIVERSARY: Final = 5
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_SCALES: Final = (3, 6)  # Millionen for Milliarden, million for trillion
_MOST: Final = 20.0  # times: a dropped digit beyond that is another figure


def slip(one: Fact, other: Fact) -> Likeness:
    """Say how much two figures look as if one had been meant as the other.

    ``strong``: one digit of three or more changed, dropped or swapped, the decimal point moved, or the scale word
    (Millionen for Milliarden); the same day of two years. ``weak``: the same with two digits, which happens by chance.
    """
    if isinstance(one.value, str) and isinstance(other.value, str):
        return "strong" if _same_day(one.value, other.value) else ""
    if not isinstance(one.value, int | float) or not isinstance(other.value, int | float):
        return ""
    a, b = abs(float(one.value)), abs(float(other.value))
    if a == b or not a or not b:
        return ""
    x, y = _significant(a), _significant(b)
    return _moved(a, b, len(x)) if x == y else _mistyped(a, b, x, y)


def _same_day(one: str, other: str) -> bool:
    """Say whether two ISO days differ by a few years only: anniversaries are round, slips are not."""
    if not _DAY.fullmatch(one) or not _DAY.fullmatch(other) or one[4:] != other[4:]:
        return False
    years = abs(int(one[:4]) - int(other[:4]))
    return 0 < years < _ANNIVERSARY or (years % _ANNIVERSARY > 0 and _one_step(one[:4], other[:4]))


def _moved(a: float, b: float, digits: int) -> Likeness:
    """Judge two figures of the same digits: the decimal point or the scale word differs."""
    shift = abs(round(math.log10(a / b)))
    return "strong" if shift in _SCALES or (digits >= _DIGITS and shift <= max(_SCALES)) else ""


def _mistyped(a: float, b: float, x: str, y: str) -> Likeness:
    """Judge two figures by their digits; round ones (1,000 and 1,080) by all they are written with."""
    if max(a, b) / min(a, b) > _MOST:
        return ""
    stepped = _one_step(x, y)
    if stepped and min(len(x), len(y)) >= _DIGITS:
        return "strong"
    whole, other_whole = f"{a:.0f}", f"{b:.0f}"
    written = len(whole) == len(other_whole) >= _DIGITS and _one_step(whole, other_whole)
    short = stepped and (len(x) == len(y) == _PAIR or min(a, b) >= _THOUSAND)
    return "weak" if written or short else ""


def _significant(value: float) -> str:
    """Return the digits of a number without leading or trailing zeros: 97.4 and 97400000000 give "974"."""
    digits = f"{value:.10e}".partition("e")[0].replace(".", "")
    return digits.rstrip("0")


def _one_step(one: str, other: str) -> bool:
    """Say whether one changed, dropped, added or swapped digit turns one figure into the other."""
    if len(one) == len(other):
        places = [i for i, (p, q) in enumerate(zip(one, other, strict=True)) if p != q]
        swapped = len(places) == _PAIR and places[1] == places[0] + 1 and one[places[0]] == other[places[1]]
        return len(places) == 1 or (swapped and one[places[1]] == other[places[0]])
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
