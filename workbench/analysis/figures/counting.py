"""Which figures are facts, and which are part of a name, a time, a date, a result or a list."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from rapidfuzz import fuzz

from workbench.analysis.figures.figure_names import a_version, names_something
from workbench.analysis.figures.sizes import goes_on, only_multiplies
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Container

    from workbench.analysis.figures.amounts import Amounts
    from workbench.analysis.figures.reading_amounts import Reading

WINDOW: Final = 28  # code points before an amount that may hold its hedge
_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 2100
_YEAR_LENGTH: Final = 4
_SMALL: Final = 12  # a bare number word up to here is no fact
_ORDINAL_LENGTH: Final = 2
_QUOTES: Final = "„“”\"'‚‘’«»(["
_OPENS: Final = f"{_QUOTES} \u00a0"  # before a sentence's first word
_RESULT_AFTER: Final = re.compile(r"(?:[:–-]|[ \u00a0][:–-][ \u00a0]?|[:–-][ \u00a0])\d")
_RESULT_BEFORE: Final = re.compile(r"\d(?:[:–-]|[ \u00a0][:–-][ \u00a0]?)$")
_RESULT: Final = re.compile(r"\d[ \u00a0]?[–-]")  # within a range: "1–2", "52-48"
_SPACED: Final = re.compile(r"(?<![\w.,])\d[ \u00a0]$")
_SPLIT: Final = re.compile(r"(?<![\d.,])(?<!\d, )\d{1,3},[ \u00a0]\d(?=[ \u00a0](?:Tsd|Tausend|Mi[lo]|Mrd|Mia|Bi[lo]))")
_WORD_BEHIND: Final = re.compile(r"[\d.,]{0,24}\d[ \u00a0](?P<word>[^\W\d_]{6,12})(?!\w)")
_SHORTEST: Final = 6  # letters of a scale word
_ALIKE: Final = 84  # per cent of the letters
_PHONE: Final = re.compile(
    r"\+\d{1,3}[ \u00a0]?(?:\(\d{1,4}\)[ \u00a0]?)?\d[\d \u00a0/-]{4,16}\d|\(\d{3}\)[ \u00a0]\d{3}-\d{4}"
    r"|\(0[\d \u00a0]{1,6}\)[ \u00a0]?\d[\d \u00a0/-]{2,12}\d"
    r"|(?<![\d.,])0\d{2,5}[ \u00a0/-]{1,3}\d[\d \u00a0/-]{3,12}\d"
)
_COORDINATES: Final = re.compile(
    r"\d{1,3}(?:[.,]\d{1,6})?[ \u00a0]?°[ \u00a0]?(?:\d{1,2}(?:[.,]\d{1,4})?[ \u00a0]?[′'’][ \u00a0]?"
    r"(?:\d{1,2}(?:[.,]\d{1,4})?[ \u00a0]?(?:[″\"”]|''|′′)[ \u00a0]?)?|(?=[NSEWO]\b))(?:[NSEWO]\b)?"
)
_KEYCAPS: Final = "\ufe0f\u20e3"  # behind a digit they make it a sign of one: "1️⃣0️⃣" is no ten and no one
_PHONE_DIGITS: Final = 9
_EMERGENCY: Final = frozenset({"110", "112", "911", "999"})
_CLOCK: Final = re.compile(r"(?:[01]?\d|2[0-4])[.:][0-5]\d")
_COMPARED: Final = range(1950, 2050)  # "mehr als 2021" speaks of a year
_ROUND: Final = 100
_ADDED: Final = re.compile(r"\d\+\d")  # "the 2+2 talks"
_VERSION: Final = re.compile(r"\d{1,2}\.\d{1,2}")
_FIRST_OF_A_VERSION: Final = re.compile(r"\d\.0")
_DURING: Final = ("over a ", "over an ")  # "over a 35-year period"
_ACROSS: Final = ("über de", "über die ", "über das ")  # "über den 1795 Meter hohen Pass"
_TICKER: Final = re.compile(r"\([A-Z]{2,6}:[ \u00a0]?$")  # "(TWSE: 2495)"
_MULTIPLIER: Final = re.compile(r"(?:hundert|tausend)(?!\w)", re.IGNORECASE)
_LETTER_BEFORE: Final = re.compile(r"(?<![\w.'’])[A-ZÄÖÜ][ \u00a0]$")


def counts(sentence: str, start: int, reading: Reading, patterns: Amounts, functional: Container[str]) -> bool:
    """Say whether a reading is an amount.

    Args:
        sentence: around it.
        start: where its match began.
        reading: as read.
        patterns: the language's expressions.
        functional: the language's function words, in lower case: what stands before a figure without naming it.
    """
    end = reading.end
    broken = end < len(sentence) and (sentence[end].isalnum() or sentence[end] in _KEYCAPS or _runs_on(sentence, end))
    if (
        (broken and not goes_on(sentence, reading))
        or only_multiplies(sentence, start, reading, patterns)
        or _in_coordinates(sentence, start)
        or _vague(sentence, start, reading, patterns)
        or _torn(sentence, start, reading, patterns)
    ):
        return False
    if reading.scaled or reading.kind in {FactKind.MONEY, FactKind.PERCENT}:
        return True  # also "the top 3% of users"
    before = sentence[max(0, start - WINDOW) : start]
    if patterns.excluded_before.search(before) or in_phone_number(sentence, start):
        return False
    if reading.unit and not reading.by_noun:
        return True
    version = a_version(sentence, reading, patterns, functional) and not _hedged(before, patterns)
    if version or _named(sentence, before, reading) or names_something(sentence, reading, patterns, functional):
        return False
    return bool(reading.unit) or _bare_counts(sentence, reading, before, patterns, functional)


def _vague(sentence: str, start: int, reading: Reading, patterns: Amounts) -> bool:
    """Say whether "hundert" is no number: "mehrere hundert Menschen"."""
    if not _MULTIPLIER.match(sentence, reading.start):
        return False
    return bool(patterns.vague.search(sentence, max(0, start - WINDOW), start))


def _runs_on(sentence: str, end: int) -> bool:
    """Say whether a figure goes on behind a mark, in digits or in what a scanner made of one ("6,S Prozent")."""
    if sentence[end] not in ".,:/" or end + 1 == len(sentence):
        return False
    return sentence[end + 1].isdigit() or (sentence[end - 1].isdigit() and sentence[end + 1].isalpha())


def _torn(sentence: str, start: int, reading: Reading, patterns: Amounts) -> bool:
    """Say whether a figure is a part of a broken one: "1 0 Euro", "97, 4 Milliarden", "54 Milliarclen"."""
    if sentence[start].isdigit() and _SPACED.search(sentence, max(0, start - WINDOW), start):
        return True
    if patterns.decimal == ",":
        for match in _SPLIT.finditer(sentence, max(0, start - WINDOW), start + WINDOW):
            if match.start() <= start < match.end():
                return True
    behind = None if reading.scaled else _WORD_BEHIND.match(sentence, reading.start)
    return behind is not None and _garbled(behind["word"].lower(), tuple(patterns.scales))


@lru_cache(maxsize=1024)
def _garbled(word: str, scales: tuple[str, ...]) -> bool:
    """Say whether a word is a scale word with a letter misread."""
    if word in scales or "är" in word:
        return False
    return any(fuzz.ratio(word, scale) > _ALIKE for scale in scales if len(scale) >= _SHORTEST)


def in_phone_number(sentence: str, start: int) -> bool:
    """Say whether a figure is a part of "+49 (0)89 1234-567" or "(212) 555-0142"."""
    for match in _PHONE.finditer(sentence, max(0, start - WINDOW), start + WINDOW):
        if match.start() <= start < match.end():
            return match[0][0] == "(" or sum(map(str.isdigit, match[0])) >= _PHONE_DIGITS
    return False


def _in_coordinates(sentence: str, start: int) -> bool:
    """Say whether a figure is a part of "52° 31′ N, 13° 24′ O"."""
    near = _COORDINATES.finditer(sentence, max(0, start - WINDOW), start + WINDOW)
    return any(match.start() <= start < match.end() for match in near)


def _calls_or_tells_time(sentence: str, reading: Reading, before: str, patterns: Amounts) -> bool:
    """Say whether a bare figure is a time ("10.05: Der Wind …", "4.30 in the morning") or dialled ("die 112")."""
    words = sentence[reading.start : reading.end]
    if words in _EMERGENCY:
        return reading.unit is None or bool(patterns.called.search(before))
    if not _CLOCK.fullmatch(words):
        return False
    stamp = not sentence[: reading.start].strip() and sentence[reading.end :].strip()[:1] in {":", "|", "–", "—", "-"}
    return stamp or bool(patterns.times.match(sentence, reading.end))


def _named(sentence: str, before: str, reading: Reading) -> bool:
    """Say whether a figure is a name's or a result's: "Mainz 05", "A 7", "2 – 1", "10115 Berlin"."""
    words = sentence[reading.start : reading.end]
    if words[:1] == "0" and words[1:2].isdigit():
        return True
    if _LETTER_BEFORE.search(before) and not (before.strip() == "A" and sentence[reading.end - 1].isalpha()):
        return True
    if _ADDED.search(sentence, max(0, reading.start - 2), reading.end + 2):
        return True
    if reading.high is None and sentence[reading.end - 1].isalnum() and not reading.by_noun:
        return bool(_RESULT_BEFORE.search(before) or _RESULT_AFTER.match(sentence, reading.end))
    return False


def _bare_counts(sentence: str, reading: Reading, before: str, patterns: Amounts, functional: Container[str]) -> bool:
    """Say whether a number without scale and unit is a fact."""
    alone = sentence[reading.start : reading.end] == sentence.strip()  # a table's cell
    if alone or (patterns.name_after.match(sentence, reading.end) and sentence[reading.end - 1].isdigit()):
        return False
    if patterns.excluded_after.match(sentence, reading.end) or _calls_or_tells_time(
        sentence, reading, before, patterns
    ):
        return False
    return _plain_counts(sentence, reading, before, patterns, functional)


def _plain_counts(sentence: str, reading: Reading, before: str, patterns: Amounts, functional: Container[str]) -> bool:
    """Say whether a bare number that is no time and no number to call is a fact."""
    words = sentence[reading.start : reading.end]
    partitive = bool(patterns.partitive.match(sentence, reading.end))
    if not (words[0].isdigit() or words[0] in "½¼¾⅓⅔⅛⅜⅝⅞⅕−"):
        if reading.low > _SMALL:
            return words[0].islower() or partitive or not before.strip(_OPENS)
        return reading.low > 1 and reading.high is None and partitive
    if _may_be_year(words, reading):
        compared = reading.low in _COMPARED and reading.low % _ROUND
        return reading.high is None and not compared and bool(patterns.surely.search(before))
    share = partitive or _hedged(before, patterns) or _of_a_change(sentence, reading, patterns)
    if _RESULT.search(words) or ("/" in words and not share):
        return False
    if words.isdigit() and partitive:
        return True  # "189 der 259 Personen"
    tail = sentence[reading.end : reading.end + 2]
    numbering = _in_list(words, before, tail) or tail[:1] == "-" or before.rstrip().endswith("[")
    return not numbering and (
        reading.high is not None
        or not (words.isdigit() or _is_version(words, patterns))
        or _hedged(before, patterns)
        or not _follows_name(before, functional)
    )


def _of_a_change(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    """Say whether "2/3" is how much more or less something is: "sank um 2/3", "2/3 weniger"."""
    start = max(0, reading.start - 2 * WINDOW)
    return bool(
        patterns.share_behind.match(sentence, reading.end)
        or patterns.share_before.search(sentence, start, reading.start)
    )


def _is_version(words: str, patterns: Amounts) -> bool:
    """Say whether a figure may be a version behind a name: "Industry 4.0"; "GCC 7.1" where decimals have a comma."""
    return bool((_VERSION if patterns.decimal == "," else _FIRST_OF_A_VERSION).fullmatch(words))


def _hedged(before: str, patterns: Amounts) -> bool:
    """Say whether a hedge stands before a figure: "Mindestens 12, höchstens 20"."""
    return any(one.search(before) for one in (patterns.approximate, patterns.minimum, patterns.maximum))


def _may_be_year(words: str, reading: Reading) -> bool:
    """Say whether four digits, or a range of years, are the dates' business."""
    if not _FIRST_YEAR <= reading.low <= _LAST_YEAR:
        return False
    return reading.high is not None or (words.isdigit() and len(words) == _YEAR_LENGTH)


def _follows_name(before: str, functional: Container[str]) -> bool:
    """Say whether the word before a bare figure is a capitalised one that it may belong to ("Hannover 96")."""
    named = before.split()[-1:] if before[-1:].isspace() else []
    if not named or named[0][-1] in ",;:":
        return False
    word = named[0].lstrip(_QUOTES)
    return word[:1].isupper() and not (len(before.split()) == 1 and word.lower() in functional)


def _in_list(words: str, before: str, tail: str) -> bool:
    """Say whether a figure numbers something ("1. ", "1)", "3. März") or stands in a table's columns."""
    if (tail[:1].isspace() and tail[1:].isdigit()) or (tail == "." and before.rstrip()[-1:] == ":"):
        return True
    if _TICKER.search(before):
        return True
    if before[-1:].isspace() and before.rstrip()[-1:].isdigit():
        return True
    ordinal = bool(tail[1:]) and words.isdigit() and len(words) <= _ORDINAL_LENGTH
    return tail[:1] in {".", ")"} and (not before.strip() or ordinal)


def _of_a_verb(sentence: str, start: int, end: int, patterns: Amounts) -> bool:
    """Say whether the "over" before an amount belongs to a verb: "handed over 528 jets", "under two laws"."""
    return any(
        m.end() == start
        for m in patterns.particle.finditer(sentence, max(0, start - WINDOW), min(len(sentence), end + WINDOW))
    )


def hedge(sentence: str, start: int, end: int, patterns: Amounts) -> tuple[bool, Literal["min", "max"] | None]:
    """Return whether the words around an amount make it approximate, and the bound they set."""
    before = sentence[max(0, start - WINDOW) : start]
    approximate = bool(patterns.approximate.search(before) or patterns.or_so.match(sentence, end))
    approximate = approximate or bool(patterns.or_so.search(sentence, start, end))
    most, least = patterns.maximum.search(before), patterns.minimum.search(before)
    if "-" in sentence[start:end] and patterns.compound.search(before):
        return approximate, None
    governed = _of_a_verb(sentence, start, end, patterns)
    if (most and not governed and not (least and least.start() < most.start())) or patterns.or_less.match(
        sentence, end
    ):
        return approximate, "max"  # "nicht weniger als" holds "weniger als"
    if (
        least
        and least[0].strip().lower() == "über"
        and patterns.no_less.search(sentence, max(0, start - 12 * WINDOW), start)
    ):
        least = None
    if least and (least[0].lower().startswith((*_DURING, *_ACROSS)) or governed):
        least = None
    return approximate, "min" if least or patterns.or_more.match(sentence, end) else None
