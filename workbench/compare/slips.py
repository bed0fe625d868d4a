"""Slips of the pen: two figures that look as if one had been meant as the other."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.model.facts import Fact

_DIGITS: Final = 3  # shorter figures share digits by chance
_SCALES: Final = (3, 6)  # Millionen for Milliarden, million for trillion


def is_slip(one: Fact, other: Fact) -> bool:
    """Say whether one digit was changed, dropped or swapped, or the decimal point or the scale moved."""
    if not isinstance(one.value, int | float) or not isinstance(other.value, int | float):
        return False
    a, b = abs(float(one.value)), abs(float(other.value))
    if a == b or not a or not b:
        return False
    x, y = _significant(a), _significant(b)
    if x == y:
        shift = abs(round(math.log10(a / b)))
        return shift in _SCALES or (len(x) >= _DIGITS and shift <= max(_SCALES))
    return min(len(x), len(y)) >= _DIGITS and _one_step(x, y) and max(a, b) / min(a, b) < 20  # noqa: PLR2004


def _significant(value: float) -> str:
    """Return the digits of a number without leading or trailing zeros: 97.4 and 97400000000 give "974"."""
    digits = f"{value:.10e}".partition("e")[0].replace(".", "")
    return digits.rstrip("0")


def _one_step(one: str, other: str) -> bool:
    """Say whether one changed, dropped, added or swapped digit turns one figure into the other."""
    if len(one) == len(other):
        places = [i for i, (p, q) in enumerate(zip(one, other, strict=True)) if p != q]
        swapped = len(places) == 2 and places[1] == places[0] + 1 and one[places[0]] == other[places[1]]  # noqa: PLR2004
        return len(places) == 1 or (swapped and one[places[1]] == other[places[0]])
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
