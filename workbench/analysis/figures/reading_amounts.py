"""One amount while it is read: number, range, scale, then what it measures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from workbench.analysis.figures.measuring import in_feet, measured_on, said_twice
from workbench.analysis.figures.numerals import read_digits
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from workbench.analysis.figures.amounts import Amounts

_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 2100
_MODERN: Final = 1800  # figures of four digits from here on are years more often than counts
_CERTAIN: Final = 1000  # from here on "Pfund" is money
_AROUND: Final = 250  # code points around an amount that tell whether it is money
_BEFORE: Final = 28  # code points before an amount that may hold its hedge
_LINES: Final = frozenset({240, 360, 480, 576, 720, 1080, 1440, 2160, 4320})  # of a film, "1080p"
_THOUSAND: Final = 1000
_HUNDRED: Final = 100
_NEAR_BELOW: Final = 2  # times: "400 bis 300 Meter"
FAR_ABOVE: Final = 4  # times: "grew by 4 to 31" is no range
_THOUSANDS: Final = re.compile(r"\d{1,3}[.,]000")
_DIGIT_LIKE: Final = frozenset("½¼¾⅓⅔⅛⅜⅝⅞⅕")


@dataclass(slots=True)
class Reading:
    """One amount while it is read: its numbers, and how far its words reach."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    scaled: bool
    kind: FactKind = FactKind.QUANTITY
    unit: str | None = None
    by_noun: bool = False


def number(words: str, patterns: Amounts) -> Decimal | None:
    """Return the value of figures or number words; a lone article counts as one."""
    if words[0].isdigit() or words[0] in _DIGIT_LIKE:
        return read_digits(words, decimal=patterns.decimal)
    value = patterns.words.read(words)
    return Decimal(1) if value is None else value


def read(sentence: str, match: re.Match[str], patterns: Amounts) -> Reading | None:
    """Return the number, scale and unit of a match of ``Amounts.amount``; None when it is no amount."""
    low = Decimal("0.5") if match["half"] else number(match["num"], patterns)
    if low is None:
        return None
    reading = _measured(sentence, match, low, patterns, falling=True)
    if reading.high is not None and reading.high < reading.low and not _physical_range(reading):
        reading = _measured(sentence, match, low, patterns, falling=False)
    if match["rate"]:
        reading.kind, reading.unit, reading.by_noun = FactKind.PERCENT, None, False
        reading.end = match.end("num2") if reading.high is not None else match.end("num")
    said_twice(sentence, match.end("num"), reading, patterns)
    if match["minus2"] and reading.high is not None:
        _signed(match, reading)
    elif match["minus"]:
        _negate(match["minus"], reading)
    if reading.high is not None and reading.high < reading.low:
        reading.low, reading.high = reading.high, reading.low
    return reading


def _measured(sentence: str, match: re.Match[str], low: Decimal, patterns: Amounts, *, falling: bool) -> Reading:
    """Return a figure with its range, scale and unit; ``falling`` ranges may have their greater end first."""
    high, end, scale = _range(sentence, match, patterns, falling=falling)
    times = patterns.scales.get((scale or "").lower(), 1)
    if high is not None or not match["to"]:
        first = patterns.scales.get((match["scale1"] or scale or "").lower(), 1)
    else:
        first = patterns.scales.get((match["scale1"] or "").lower(), 1)
    high = None if high is None else high * times
    if high is not None and _thousands_shared(match, low, high):
        first = _THOUSAND
    if high is not None and low < _HUNDRED and first == 1 and not match["num"][0].isdigit():
        first = patterns.words.multiplier(match["num2"])  # "between two and three thousand"
    return _with_unit(sentence, match, Reading(match.start(), end, low * first, high, bool(scale)), patterns)


def _physical_range(reading: Reading) -> bool:
    """Say whether a range is of a measure: "sinkt auf 400 bis 300 Meter", "minus 3 bis minus 8 Grad"."""
    return reading.kind is FactKind.QUANTITY and reading.unit is not None and not reading.by_noun


def _signed(match: re.Match[str], reading: Reading) -> None:
    """Give both ends of "minus 3 bis plus 2 Grad", "-5 to -9C" their signs."""
    if match["minus"]:
        reading.low = -reading.low
    if reading.high is not None and not match["minus2"].lower().startswith("plus"):
        reading.high = -reading.high


def _thousands_shared(match: re.Match[str], low: Decimal, high: Decimal) -> bool:
    """Say whether "20-25,000" means 20,000 to 25,000: a dash, whole thousands above, a bare small figure below."""
    grouped = bool(_THOUSANDS.fullmatch(match["num2"])) and match["num"].isdigit() and "\n" not in match["to"]
    return grouped and match["to"].strip() in {"-", "–"} and low * _THOUSAND < high


def _negate(sign: str, reading: Reading) -> None:
    """Make an amount negative; a hyphen is a sign only before percentages, money and degrees, else a list mark."""
    if sign.strip() not in {"-", "–"} or reading.kind is not FactKind.QUANTITY or (reading.unit or "").startswith("°"):
        reading.low = -reading.low
    else:
        reading.start += len(sign)


def _range(
    sentence: str, match: re.Match[str], patterns: Amounts, *, falling: bool
) -> tuple[Decimal | None, int, str | None]:
    """Return the other end of a range, where the amount's words end, and its scale word."""
    if not match["to"]:
        end = match.start("small") if match["small"] else match.end()
        return None, end, match["scale"]
    high = number(match["num2"], patterns)
    low = number(match["num"], patterns) if not match["half"] else Decimal("0.5")
    before = sentence[max(0, match.start() - _BEFORE) : match.start()]
    joined = bool(patterns.between.search(before)) if match["and"] else not patterns.change.search(before)
    if high is not None and low is not None and high > low * FAR_ABOVE and patterns.change_by.search(before):
        joined = False
    if high is None or low is None:
        joined = False
    elif not _rises(match, low, high):
        joined = joined and falling and _falls(match, low, high)
    if not joined:
        return None, match.end("scale1") if match["scale1"] else match.end("num"), match["scale1"]
    return high, match.start("small") if match["small"] else match.end(), match["scale"] or match["scale1"]


def _rises(match: re.Match[str], low: Decimal, high: Decimal) -> bool:
    return bool(match["scale1"]) or (high > low and not match["minus2"])


def _falls(match: re.Match[str], low: Decimal, high: Decimal) -> bool:
    """Say whether two figures may be a range with the greater first: signed ones, or near ones joined by a word."""
    if match["minus2"]:
        return True
    return match["to"].strip()[-1:].isalpha() and not match["and"] and high < low < high * _NEAR_BELOW


def _with_unit(sentence: str, match: re.Match[str], reading: Reading, patterns: Amounts) -> Reading:
    """Return the reading with its kind and unit, and its end moved behind the unit."""
    small = match["small"] if match["small"] and reading.end == match.start("small") else None
    lead = match["lead"]
    if small and (lead or _small_scale_meant(sentence, small, reading.low, match.end(), patterns)):
        _scale(reading, patterns.small_scales[small])
        reading.end = match.end()
    if lead:
        reading.kind, reading.unit = FactKind.MONEY, patterns.currencies[_key(lead)] or None
        return reading
    for finder in (_cents, _currency, _percent, _duration, _physical, _counted_by, _noun):
        if finder(sentence, reading, patterns):
            break
    else:
        in_feet(sentence, reading)
    return reading


def _small_scale_meant(sentence: str, small: str, figure: Decimal, end: int, patterns: Amounts) -> bool:
    """Say whether "3m" is three million: before a currency or something that is counted ("3m people")."""
    if patterns.currency.match(sentence, end) or patterns.scaled_before.match(sentence, end):
        return True
    if small == "k" and figure > _HUNDRED:
        return True  # "300k watched"; "a 10k" is a race
    if small == "m" and patterns.millions.search(sentence, max(0, end - _AROUND), end):
        return True
    noun = patterns.noun.match(sentence, end)
    if noun is None:
        return False
    if noun["noun"] in patterns.counted or patterns.peoples.fullmatch(noun["noun"]):
        return True
    return small == "k" and not noun["adjectives"] and not patterns.races.fullmatch(noun["noun"])


def trades(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    """Say whether the words around speak of money."""
    start, end = max(0, reading.start - _AROUND), reading.end + _AROUND
    return bool(patterns.trade.search(sentence, start, end))


def _key(words: str) -> str:
    return words.replace("\u00a0", " ")


def _scale(reading: Reading, times: int | Decimal) -> None:
    reading.low *= times
    reading.high = None if reading.high is None else reading.high * times
    reading.scaled = True


def _currency(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    match = patterns.currency.match(sentence, reading.end)
    if match is None:
        return False
    word = _key(match["word"])
    code = patterns.currencies[word] or None
    certain = reading.scaled or reading.low >= _CERTAIN or trades(sentence, reading, patterns)
    if word in patterns.context_currencies and not certain:
        reading.kind, reading.unit = FactKind.QUANTITY, word
    else:
        reading.kind, reading.unit = FactKind.MONEY, code
    reading.end = match.end()
    return True


def _cents(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    match = patterns.cents.match(sentence, reading.end)
    if match is None or (match["word"] == "p" and (match[0] != "p" or reading.low in _LINES)):
        return False
    _scale(reading, Decimal("0.01"))
    reading.kind, reading.unit = FactKind.MONEY, patterns.cent_currencies[match["word"]]
    reading.end = match.end()
    return True


def _percent(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    match = patterns.percent.match(sentence, reading.end)
    if match is None:
        return False
    reading.kind, reading.end = FactKind.PERCENT, match.end()
    return True


def _duration(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    match = patterns.duration.match(sentence, reading.end)
    if match is None:
        return False
    reading.kind, reading.end = FactKind.DURATION, match.end()
    reading.unit = next(u for i, u in enumerate(patterns.duration_units) if match[f"d{i}"])
    return True


def _physical(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    match = patterns.unit.match(sentence, reading.end)
    if match is None:
        return False
    reading.unit = next(u for i, u in enumerate(patterns.units) if match[f"u{i}"])
    reading.end = match.end()
    measured_on(sentence, reading, patterns)
    return True


def _counted_by(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    """Read "131-page", "12-Punkte-Plan": figures with what they count behind a hyphen."""
    match = patterns.counted_by.match(sentence, reading.end)
    spelt = not sentence[reading.end - 1].isdigit()
    if match is None or (spelt and (reading.low <= 1 or patterns.not_counted_by.match(sentence, reading.end))):
        return False
    if not spelt and reading.low % 1 == 0 and _MODERN <= reading.low <= _LAST_YEAR:
        return False  # "since 2016-born"
    reading.unit, reading.end, reading.by_noun = match["noun"], match.end(), True
    return True


def _noun(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    match = patterns.noun.match(sentence, reading.end)
    if match is None or match["noun"] in patterns.not_nouns or sentence[reading.start : reading.end].lower() == "one":
        return False
    if "/" in sentence[reading.start : reading.end] and patterns.share_behind.match(sentence, reading.end):
        return False  # "2/3 fewer accidents" are two thirds of no accidents
    if match["amid"] and sentence[reading.end - 1].isdigit():
        return False  # "30 or more children" counts without its noun
    dated = _dated(sentence, reading, patterns) if match["adjectives"] else False
    if (dated or match["noun"] not in patterns.counted) and _may_be_year(sentence, reading, patterns):
        return False
    reading.unit, reading.by_noun = match["noun"], True
    if not match["adjectives"] and match["noun"] not in patterns.unsaid:
        reading.end = match.end()
    return True


def _dated(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    """Say whether a figure stands in "das 2012 gegründete Unternehmen"."""
    return any(m.end() == reading.start for m in patterns.dated.finditer(sentence, max(0, reading.start - _BEFORE)))


def _may_be_year(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    """Say whether four digits (or two of them, "1973 und 1976") before a noun are a year rather than a count."""
    figures = sentence[reading.start : reading.start + 4].isdigit()
    if reading.scaled or not figures or reading.low % 1 or not _FIRST_YEAR <= reading.low <= _LAST_YEAR:
        return False
    if reading.high is not None:
        return reading.low >= _MODERN and reading.high <= _LAST_YEAR
    before = sentence[max(0, reading.start - _BEFORE) : reading.start]
    if patterns.surely.search(before):
        return False
    return reading.low >= _MODERN or bool(patterns.year_before.search(before))
