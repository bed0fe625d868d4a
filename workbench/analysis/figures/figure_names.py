"""Figures that name something: a house in a street, a court's file, "carriage 14", the sides of a result."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.analysis.figures.amounts import Amounts
    from workbench.analysis.figures.reading_amounts import Reading

_MARK: Final = r"[ \u00a0][A-Z][A-Za-z]{0,4}(?:[ \u00a0]\([A-Z]\))?[ \u00a0]"
_FILE: Final = re.compile(rf"(?<!\d)\d{{1,4}}{_MARK}(?:\d{{1,5}}{_MARK})?\d{{1,5}}/\d{{2,4}}(?!\d)")
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
    if in_file(sentence, reading.start) or patterns.address.match(sentence, reading.start):
        return True
    words = sentence[reading.start : reading.end]
    before = sentence[max(0, reading.start - _NEAR) : reading.start]
    if reading.unit in patterns.counted:
        return False
    if _FIGURES.fullmatch(words) and patterns.labelled.search(before):
        return True
    if reading.unit is not None or reading.high is not None:
        return reading.unit is None and _scored(sentence, reading, patterns)
    if patterns.age_in_words.search(before) or _scored(sentence, reading, patterns):
        return True  # "Ende vierzig"
    return reading.low <= _SMALL and _of_a_pair(sentence, reading, patterns)


def in_file(sentence: str, start: int) -> bool:
    """Say whether a figure begins or continues a court's file: "4 KLs 2090 Js 123/24"."""
    return any(m.start() <= start < m.end() for m in _FILE.finditer(sentence, max(0, start - _NEAR), start + _NEAR))


def _scored(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    """Say whether a bare figure is a side's score or a minute of play: "321 for 7", "in 80 and 84"."""
    start, end = max(0, reading.start - _NEAR), reading.end + _NEAR
    return any(m.start() <= reading.start < m.end() for m in patterns.scored.finditer(sentence, start, end))


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
