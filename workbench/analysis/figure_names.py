"""Figures that name something: a house in a street, a court's file, "carriage 14", the sides of a result."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.analysis.amounts import Amounts
    from workbench.analysis.reading_amounts import Reading

_FILE: Final = re.compile(r"\d{1,4}[ \u00a0][A-Z][A-Za-z]{0,4}(?:[ \u00a0]\([A-Z]\))?[ \u00a0]\d{1,5}/\d{2,4}(?!\d)")
_FIGURES: Final = re.compile(r"\d+(?:(?:[ \u00a0](?:bis|to)[ \u00a0]|[–-])\d+)?")
_SMALL: Final = 20  # figures up to here may be a result's
_NEAR: Final = 40  # code points before a figure that may hold the word it numbers


def names_something(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    """Say whether a figure without scale and measure is a part of a name or a result.

    Args:
        sentence: around it.
        reading: as read; without a unit, or with a noun as one.
        patterns: the language's expressions.
    """
    if _FILE.match(sentence, reading.start) or patterns.address.match(sentence, reading.start):
        return True
    words = sentence[reading.start : reading.end]
    before = sentence[max(0, reading.start - _NEAR) : reading.start]
    if reading.unit in patterns.counted:
        return False
    if _FIGURES.fullmatch(words) and patterns.labelled.search(before):
        return True
    if reading.high is not None:
        return False
    if reading.unit is None and patterns.age_in_words.search(before):
        return True  # "Ende vierzig"
    return reading.unit is None and reading.low <= _SMALL and _of_a_pair(sentence, reading, patterns)


def _of_a_pair(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    """Say whether a bare figure is a side of "10 to two"; "from 51 to 49" is a change, "voted 51 to 49" a count."""
    if patterns.votes.search(sentence):
        return False
    if match := patterns.pair.match(sentence, reading.start):
        start = match.start()
    else:
        start = next((m.start() for m in patterns.pair.finditer(sentence, max(0, reading.start - _NEAR)) if
                      m.start() < reading.start < m.end()), -1)  # fmt: skip
    return start >= 0 and not patterns.change.search(sentence[max(0, start - _NEAR) : start])
