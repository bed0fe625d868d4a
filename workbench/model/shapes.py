"""Words that differ only in a figure or a day of the week: "58-year-old" and "59-year-old", "Freitag" and "Donnerstag".

A checker who writes "17" for "18" says by it which word is meant.
"""

from __future__ import annotations

import math
import re
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.errors import Language

_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_GROUP: Final = 3  # digits behind a mark that parts thousands
_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")


def shape_of(word: str) -> str:
    """Return a casefolded word with each figure in it as "#"; all days of the week are of one shape."""
    return "weekday" if word in _weekdays() else _NUMBER.sub("#", word)


def far_apart(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, float]:
    """Return how far the figures in words of the same shapes lie apart, to be compared: swapped digits are near.

    First how many figures have other digits, then the sum of their ratios' logarithms.
    """
    other, total = 0, 0.0
    for one, its in zip(ours, theirs, strict=True):
        for a, b in zip(_NUMBER.findall(one), _NUMBER.findall(its), strict=False):
            other += _digits(a) != _digits(b)
            total += ratio(_value(a), _value(b))
    return other, total


def ratio(one: float, other: float) -> float:
    """Return how far two numbers lie apart, whatever their size."""
    return abs(math.log((one + 1) / (other + 1)))  # a figure may be 0


def whole_figure(word: str) -> float | None:
    """Return the value of a word that is one figure and nothing else."""
    return _value(word) if _NUMBER.fullmatch(word) else None


def is_month(word: str) -> bool:
    """Say whether a word is a month, as it is written: "may" and "march" are none."""
    return word in _months()


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(say(f"weekday.{day}", language).casefold() for language in _LANGUAGES for day in range(7))


@cache
def _months() -> frozenset[str]:
    return frozenset(say(f"month.{month}", language) for language in _LANGUAGES for month in range(1, 13))


def _digits(figure: str) -> list[str]:
    return sorted(letter for letter in figure if letter.isdigit())


def _value(figure: str) -> float:
    *groups, last = re.split("[.,]", figure)
    whole = not groups or len(last) == _GROUP
    return float("".join((*groups, last))) if whole else float(f"{''.join(groups)}.{last}")
