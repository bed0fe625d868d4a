"""Figures that name something: a house in a street, a court's file, "carriage 14", the sides of a result."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

    from workbench.analysis.figures.amounts import Amounts
    from workbench.analysis.figures.reading_amounts import Reading

_MARK: Final = r"[ \u00a0][A-Z][A-Za-z]{0,4}(?:[ \u00a0]\([A-Z]\))?[ \u00a0]"
_FILE: Final = re.compile(rf"(?<!\d)\d{{1,4}}{_MARK}(?:\d{{1,5}}{_MARK})?\d{{1,5}}/\d{{2,4}}(?!\d)")
_FIGURES: Final = re.compile(r"\d+(?:(?:[ \u00a0](?:bis|to)[ \u00a0]|[–-])\d+)?")
_SMALL: Final = 20  # figures up to here may be a result's
_AMID: Final = re.compile(r"[\w,][ \u00a0]$")  # before a word that begins no sentence, quotation or headline
_LOWER: Final = re.compile(r"(?<!\w)[a-zäöüß]{4,}(?!\w)")
_PROSE: Final = 2  # words in lower case that no headline written in capitals has
_VERSION: Final = re.compile(r"\d{1,2}\.(?:(?P<zero>0)|\d{1,2})(?![.,]?\d)")
_WORD_BEFORE: Final = re.compile(r"(?<![\w-])(?P<word>[^\W\d_][\w-]*)[ \u00a0]$")
_WORD: Final = 3  # letters
_NEAR: Final = 40  # code points before a figure that may hold the word it numbers


def names_something(sentence: str, reading: Reading, patterns: Amounts, functional: Container[str]) -> bool:
    """Say whether a figure without scale and measure is a part of a name or a result.

    Args:
        sentence: around it.
        reading: as read; without a unit, or with a noun as one.
        patterns: the language's expressions.
        functional: the language's function words, in lower case.
    """
    if in_file(sentence, reading.start) or _of_a_place_or_title(sentence, reading, patterns, functional):
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


def _of_a_place_or_title(sentence: str, reading: Reading, patterns: Amounts, functional: Container[str]) -> bool:
    """Say whether a figure begins an address ("88 Mill Road") or a name ("Six Nations", "A Tale of Two Cities")."""
    if patterns.address.match(sentence, reading.start) or patterns.names.match(sentence, reading.start):
        return True
    return _capitalised(sentence, reading, functional)


def _capitalised(sentence: str, reading: Reading, functional: Container[str]) -> bool:
    """Say whether "Two Cities" stands amid a sentence written small: a name or a title, unless a headline has it."""
    if not reading.by_noun or not sentence[reading.start].isupper() or not (reading.unit or "")[:1].isupper():
        return False
    if not _AMID.search(sentence[: reading.start]):
        return False
    small = [word for word in _LOWER.findall(sentence) if word not in functional]
    return len(small) >= _PROSE


def in_file(sentence: str, start: int) -> bool:
    """Say whether a figure begins or continues a court's file: "4 KLs 2090 Js 123/24"."""
    return any(m.start() <= start < m.end() for m in _FILE.finditer(sentence, max(0, start - _NEAR), start + _NEAR))


def _scored(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    """Say whether a bare figure is a side's score, a minute of play or an hour: "321 for 7", "works from 9 to 5"."""
    start, end = max(0, reading.start - _NEAR), reading.end + _NEAR
    forms = (patterns.scored, patterns.hours)
    return any(m.start() <= reading.start < m.end() for form in forms for m in form.finditer(sentence, start, end))


def a_version(sentence: str, reading: Reading, patterns: Amounts, functional: Container[str]) -> bool:
    """Say whether a figure is a version's: "Industry 4.0 technologies", "the travel ban 2.0", "iOS 9.3".

    Args:
        sentence: around it.
        reading: as read; without a unit, or with a noun as one.
        patterns: the language's expressions.
        functional: the language's function words, in lower case.
    """
    version, named = _VERSION.match(sentence, reading.start), _WORD_BEFORE.search(sentence[: reading.start])
    if version is None or named is None or (reading.unit is not None and not reading.by_noun):
        return False
    word = named["word"]
    if word.lower() in functional or patterns.unversioned.fullmatch(word):
        return False
    if word != word.lower():
        return bool(version["zero"]) or (not word[0].isupper() and patterns.decimal == ",")
    return bool(version["zero"]) and patterns.decimal == "." and len(word) >= _WORD


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
