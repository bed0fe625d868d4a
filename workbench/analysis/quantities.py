"""Amounts: money, quantities, percentages, durations and ranks with their normalised values.

Decisions, 2026-11-22: a share ("ein Drittel") is a quantity of 0.3333 without unit, never a percentage nobody wrote.
Of a range ("zwischen 3 und 5 Prozent") the value is None and ``value_range`` tells both ends. "mehr als", "over" are
lower bounds, "weniger als", "under" upper ones. A noun belongs to the span when it follows the number directly
("309 Insassen"); behind an adjective it is only the unit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal

from spacy.language import Language

from workbench.analysis.amounts import Amounts, amounts
from workbench.analysis.numerals import read_digits, tidy
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Stretch

_WINDOW: Final = 28  # code points before an amount that may hold its hedge
_YEARS: Final = range(1000, 2101)
_YEAR_LENGTH: Final = 4
_SMALL: Final = 12  # a bare number word up to here is no fact
_ORDINAL_LENGTH: Final = 2


@Language.component("quantities", requires=["doc._.lexicon", "doc._.stretches"], assigns=["doc._.figures"])
def quantities(doc: Doc) -> Doc:
    """Find the amounts of the text."""
    doc._.figures = find_quantities(doc._.request.text, doc._.lexicon, doc._.stretches)
    return doc


def find_quantities(text: str, lexicon: Lexicon, stretches: Sequence[Stretch]) -> tuple[Fact, ...]:
    """Return every amount in ``text`` with offsets in code points, in order, without overlaps."""
    patterns = amounts(lexicon)
    found: list[Fact] = []
    for stretch in stretches:
        sentence = text[stretch.start : stretch.end]
        taken: list[Fact] = []
        for finder in (_ranks, _fractions, _single_durations, _amounts):
            taken += [
                f for f in finder(sentence, patterns) if not any(f.start < t.end and t.start < f.end for t in taken)
            ]
        taken.sort(key=lambda fact: fact.start)
        found += [replace(f, start=f.start + stretch.start, end=f.end + stretch.start) for f in taken]
    return tuple(found)


@dataclass(slots=True)
class _Reading:
    """One amount while it is read: its numbers, and how far its words reach."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    scaled: bool
    kind: FactKind = FactKind.QUANTITY
    unit: str | None = None


def _amounts(sentence: str, patterns: Amounts) -> Iterator[Fact]:
    position = 0
    while match := patterns.amount.search(sentence, position):
        reading = _read(sentence, match, patterns)
        position = max(match.end("num"), match.start() + 1)
        if reading is not None and _counts(sentence, match, reading, patterns):
            yield _fact(sentence, reading, patterns)
            position = reading.end


def _read(sentence: str, match: re.Match[str], patterns: Amounts) -> _Reading | None:
    """Return the number, scale and unit of a match; None when it is not an amount."""
    low = Decimal("0.5") if match["half"] else _number(match["num"], patterns)
    if low is None:
        return None
    high, end, scale = _range(sentence, match, patterns)
    times = patterns.scales.get((scale or "").lower(), 1)
    if high is not None or not match["to"]:
        first = patterns.scales.get((match["scale1"] or scale or "").lower(), 1)
    else:
        first = patterns.scales.get((match["scale1"] or "").lower(), 1)
    sign = -1 if match["minus"] else 1
    reading = _Reading(match.start(), end, low * first * sign, None if high is None else high * times, bool(scale))
    return _with_unit(sentence, match, reading, patterns)


def _number(words: str, patterns: Amounts) -> Decimal | None:
    if words[0].isdigit() or words[0] in "½¼¾":
        return read_digits(words, decimal=patterns.decimal)
    one = words.lower()
    return Decimal(1) if patterns.words.read(one) is None else patterns.words.read(one)


def _range(sentence: str, match: re.Match[str], patterns: Amounts) -> tuple[Decimal | None, int, str | None]:
    """Return the upper end of a range, where the amount's words end, and its scale word."""
    if not match["to"]:
        end = match.start("small") if match["small"] else match.end()
        return None, end, match["scale"]
    high = _number(match["num2"], patterns)
    low = _number(match["num"], patterns) if not match["half"] else Decimal("0.5")
    between = bool(patterns.between.search(sentence[max(0, match.start() - 12) : match.start()]))
    joined = between if match["and"] else True
    if high is None or low is None or not joined or (high <= low and not match["scale1"]):
        return None, match.end("scale1") if match["scale1"] else match.end("num"), match["scale1"]
    return high, match.start("small") if match["small"] else match.end(), match["scale"] or match["scale1"]


def _with_unit(sentence: str, match: re.Match[str], reading: _Reading, patterns: Amounts) -> _Reading:
    """Return the reading with its kind and unit, and its end moved behind the unit."""
    small = match["small"] if match["small"] and reading.end == match.start("small") else None
    lead = match["lead"]
    if small and (lead or _small_scale_meant(sentence, match.end(), patterns)):
        _scale(reading, patterns.small_scales[small])
        reading.end = match.end()
    if lead:
        reading.kind, reading.unit = FactKind.MONEY, patterns.currencies[_key(lead)] or None
        return reading
    for finder in (_currency, _cents, _percent, _duration, _physical, _noun):
        if finder(sentence, reading, patterns):
            break
    return reading


def _small_scale_meant(sentence: str, end: int, patterns: Amounts) -> bool:
    """Say whether "3m" is three million: before a currency or something that is counted ("3m people")."""
    if patterns.currency.match(sentence, end):
        return True
    noun = patterns.noun.match(sentence, end)
    return noun is not None and noun["noun"] in patterns.counted


def _key(words: str) -> str:
    return words.replace("\u00a0", " ")


def _scale(reading: _Reading, times: int | Decimal) -> None:
    reading.low *= times
    reading.high = None if reading.high is None else reading.high * times
    reading.scaled = True


def _currency(sentence: str, reading: _Reading, patterns: Amounts) -> bool:
    match = patterns.currency.match(sentence, reading.end)
    if match is None:
        return False
    word = _key(match["word"])
    code = patterns.currencies[word] or None
    certain = reading.scaled or reading.low >= 1000 or bool(patterns.trade.search(sentence))  # noqa: PLR2004
    if word in patterns.context_currencies and not certain:
        reading.kind, reading.unit = FactKind.QUANTITY, word
    else:
        reading.kind, reading.unit = FactKind.MONEY, code
    reading.end = match.end()
    return True


def _cents(sentence: str, reading: _Reading, patterns: Amounts) -> bool:
    match = patterns.cents.match(sentence, reading.end)
    if match is None:
        return False
    _scale(reading, Decimal("0.01"))
    reading.kind, reading.unit = FactKind.MONEY, patterns.cent_currencies[match["word"]]
    reading.end = match.end()
    return True


def _percent(sentence: str, reading: _Reading, patterns: Amounts) -> bool:
    match = patterns.percent.match(sentence, reading.end)
    if match is None:
        return False
    reading.kind, reading.end = FactKind.PERCENT, match.end()
    return True


def _duration(sentence: str, reading: _Reading, patterns: Amounts) -> bool:
    match = patterns.duration.match(sentence, reading.end)
    if match is None:
        return False
    reading.kind, reading.end = FactKind.DURATION, match.end()
    reading.unit = next(u for i, u in enumerate(patterns.duration_units) if match[f"d{i}"])
    return True


def _physical(sentence: str, reading: _Reading, patterns: Amounts) -> bool:
    match = patterns.unit.match(sentence, reading.end)
    if match is None:
        return False
    reading.unit = next(u for i, u in enumerate(patterns.units) if match[f"u{i}"])
    reading.end = match.end()
    return True


def _noun(sentence: str, reading: _Reading, patterns: Amounts) -> bool:
    match = patterns.noun.match(sentence, reading.end)
    if match is None or match["noun"] in patterns.not_nouns:
        return False
    plain_year = not reading.scaled and reading.low in _YEARS and sentence[reading.start : reading.end].isdigit()
    if plain_year and match["noun"] not in patterns.counted:
        return False
    reading.unit = match["noun"]
    if not match["adjectives"]:
        reading.end = match.end()
    return True


def _counts(sentence: str, match: re.Match[str], reading: _Reading, patterns: Amounts) -> bool:
    """Say whether it is an amount and not part of a name, a time, a date or a list."""
    end = reading.end
    if end < len(sentence) and (sentence[end].isalnum() or _runs_on(sentence, end)):
        return False
    before = sentence[max(0, match.start() - _WINDOW) : match.start()]
    if reading.unit or reading.kind is not FactKind.QUANTITY or reading.scaled:
        return reading.scaled or reading.kind is FactKind.MONEY or not patterns.excluded_before.search(before)
    if patterns.excluded_before.search(before) or patterns.excluded_after.match(sentence, end):
        return False
    return _bare_counts(sentence, match, reading, before)


def _runs_on(sentence: str, end: int) -> bool:
    return sentence[end] in ".,:/" and end + 1 < len(sentence) and sentence[end + 1].isdigit()


def _bare_counts(sentence: str, match: re.Match[str], reading: _Reading, before: str) -> bool:
    """Say whether a number without scale and unit is a fact."""
    words = sentence[reading.start : reading.end]
    if not words[0].isdigit():
        return reading.low > _SMALL and words[0].islower()
    if reading.low in _YEARS and (reading.high is not None or (words.isdigit() and len(words) == _YEAR_LENGTH)):
        return False  # a year: the dates' business
    tail = sentence[reading.end : reading.end + 2]
    if _in_list(words, before, tail) or tail[:1] == "-" or before.rstrip().endswith("["):
        return False
    named = before.split()[-1:] if before[-1:].isspace() else []
    return not (named and named[0][:1].isupper() and len(before.split()) > 1 and match["to"] is None)


def _in_list(words: str, before: str, tail: str) -> bool:
    """Say whether a figure numbers something ("1. ", "1)", "3. März") or stands in a table's columns."""
    if tail[:1].isspace() and tail[1:].isdigit():
        return True
    if before[-1:].isspace() and before.rstrip()[-1:].isdigit():
        return True
    ordinal = bool(tail[1:]) and words.isdigit() and len(words) <= _ORDINAL_LENGTH
    return tail[:1] in {".", ")"} and (not before.strip() or ordinal)


def _fact(sentence: str, reading: _Reading, patterns: Amounts) -> Fact:
    before = sentence[max(0, reading.start - _WINDOW) : reading.start]
    ranged = reading.high is not None
    kind = reading.kind
    if kind is FactKind.QUANTITY and reading.scaled and reading.unit is None and patterns.trade.search(sentence):
        kind = FactKind.MONEY  # "für 9,74 Milliarden zurückkaufen": money, its currency unknown
    return Fact(
        start=reading.start,
        end=reading.end,
        text=sentence[reading.start : reading.end],
        kind=kind,
        value=None if ranged else tidy(reading.low),
        unit=reading.unit,
        approximate=bool(patterns.approximate.search(before)),
        bound=_bound(before, patterns),
        value_range=(float(reading.low), float(reading.high)) if reading.high is not None else None,
    )


def _bound(before: str, patterns: Amounts) -> Literal["min", "max"] | None:
    if patterns.maximum.search(before):
        return "max"
    return "min" if patterns.minimum.search(before) else None


def _fractions(sentence: str, patterns: Amounts) -> Iterator[Fact]:
    for match in patterns.fraction.finditer(sentence):
        name = match["of"] or match["of_one"] or match["alone"]
        count = _number(match["count"], patterns) if match["count"] else Decimal(1)
        share = Fraction(patterns.fractions.get(name, patterns.fractions.get(name.lower(), "1")))
        if count is None:
            continue
        before = sentence[max(0, match.start() - _WINDOW) : match.start()]
        yield Fact(
            start=match.start(),
            end=match.end(),
            text=match[0],
            kind=FactKind.QUANTITY,
            value=tidy(Fraction(count) * share),
            approximate=bool(patterns.approximate.search(before)),
            bound=_bound(before, patterns),
        )


def _single_durations(sentence: str, patterns: Amounts) -> Iterator[Fact]:
    for match in patterns.one_duration.finditer(sentence):
        group = "span" if match["span"] else "xspan"
        prefix = "d" if match["span"] else "xd"
        unit = next(u for i, u in enumerate(patterns.duration_units) if match[f"{prefix}{i}"])
        start, end = match.span(group)
        before = sentence[max(0, start - _WINDOW) : start]
        approximate = bool(patterns.approximate.search(before))
        yield Fact(
            start=start,
            end=end,
            text=match[group],
            kind=FactKind.DURATION,
            value=1,
            unit=unit,
            approximate=approximate,
            bound=_bound(before, patterns),
        )


def _ranks(sentence: str, patterns: Amounts) -> Iterator[Fact]:
    for match in patterns.ranks.finditer(sentence):
        value = _rank(match, patterns)
        if value is not None:
            yield Fact(start=match.start(), end=match.end(), text=match[0], kind=FactKind.RANK, value=value)


def _rank(match: re.Match[str], patterns: Amounts) -> int | None:
    if match["digits"]:
        return int(match["digits"])
    word = (match["ordinal"] or match["place"]).lower()
    if word.isdigit():
        return int(word)
    known = patterns.ordinals.get(word)
    if known is not None:
        return known
    value = patterns.words.read(word)
    return None if value is None else int(value)
