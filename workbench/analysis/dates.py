"""Dates: full, partial, decades, quarters, years, and relative ones against the article's date.

Decisions, 2026-11-22: a decade is "199X", a century "18XX" (ISO 8601-2); "Mitte der Neunziger" is 1995, approximate,
"Anfang" 1991, "Ende" 1999. A day without a year is the one nearest to the article's date, None without one. A bare
weekday is the latest up to the article's date, None when the sentence speaks of the future. "heute" is a fact only
when the article's date is known: it often just means "nowadays".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from workbench.analysis import calendars
from workbench.analysis.lexicon import Lexicon, alternation
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc

    from workbench.analysis.marks import Stretch

_GAP: Final = r"[ \u00a0\u202f\u2009]"
_FIXED: Final = {
    "gap": _GAP,
    "day": r"(?P<day>0?[1-9]|[12][0-9]|3[01])",
    "monthnum": r"[ ]?(?P<monthnum>0?[1-9]|1[0-2])",
    "year": r"(?P<year>1[0-9]{3}|20[0-9]{2})",
    "yy": r"(?P<yy>[0-9]{2})",
    "iso": r"(?P<isoyear>1[0-9]{3}|20[0-9]{2})-(?P<isomonth>0[1-9]|1[0-2])-(?P<isoday>[0-3][0-9])",
}
_YEAR: Final = re.compile(r"(?<![\w.,:/#§%+])(?<![^\W\d]-)(?:1[0-9]{3}|20[0-9]{2})(?![\w%])(?![.,:]\d)(?!/\d{3})")
_OLD: Final = 1800  # years before need a word that says so
_DECADE_DIGITS: Final = 4
_MONTHS: Final = 12


@dataclass(frozen=True, eq=False)
class _Patterns:
    """The compiled dates of one language; a sentence without a ``trigger`` holds none."""

    trigger: re.Pattern[str]
    dates: tuple[re.Pattern[str], ...]
    bare_month: re.Pattern[str]
    year_cue: re.Pattern[str]
    future: re.Pattern[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    decades: Mapping[str, str]
    parts: Mapping[str, int]
    relative_days: Mapping[str, int]
    quarters: tuple[tuple[re.Pattern[str], int], ...]
    units: tuple[tuple[re.Pattern[str], str], ...]
    order: str


@cache
def _patterns(lexicon: Lexicon) -> _Patterns:
    table = lexicon.tables["dates"]
    fill = _FIXED | {
        "month": f"(?P<month>{alternation(table['months'])})",
        "weekday": f"(?P<weekday>{alternation(table['weekdays'])})",
        "quarter_word": f"(?P<quarter_word>{'|'.join(table['quarters']) or '(?!)'})",
        "decade_word": f"(?P<decade_word>{alternation(table['decades'])})",
        "unit": f"(?P<unit>{'|'.join(table['units']) or '(?!)'})",
        "relday": f"(?P<relday>{alternation(table['relative_days'])})",
        **{name: table[name] or "(?!)" for name in ("part", "past", "next", "this")},
    }
    named = alternation((*table["months"], *table["weekdays"], *table["decades"], *table["relative_days"]))
    return _Patterns(
        trigger=re.compile(rf"[0-9]|{named}|{fill['unit']}"),
        dates=tuple(_compiled(form, fill) for form in table["patterns"]),
        bare_month=re.compile(rf"(?:{table['month_after'] or '(?!)'})[ -]{fill['month']}(?![\w-])"),
        year_cue=re.compile(rf"(?<!\w)(?:{table['year_after'] or '(?!)'}){_GAP}$"),
        future=re.compile(rf"(?<!\w)(?:{table['future'] or '(?!)'})"),
        months=table["months"],
        weekdays=table["weekdays"],
        decades=table["decades"],
        parts={name.lower(): value for name, value in table["parts"].items()},
        relative_days=table["relative_days"],
        quarters=tuple((re.compile(form), value) for form, value in table["quarters"].items()),
        units=tuple((re.compile(form), value) for form, value in table["units"].items()),
        order=table["order"],
    )


def _compiled(form: str, fill: Mapping[str, str]) -> re.Pattern[str]:
    for name, expression in fill.items():
        form = form.replace(f"{{{name}}}", expression)
    return re.compile(rf"(?<![\w.,:/§-])(?:{form})(?!\w)(?![.,:/]\d)")


@Language.component(
    "dates", requires=["doc._.lexicon", "doc._.stretches", "doc._.figures"], assigns=["doc._.dates", "doc._.figures"]
)
def dates(doc: Doc) -> Doc:
    """Find the dates; figures that are part of a date give way, plain years give way to figures."""
    found = find_dates(doc._.request.text, doc._.lexicon, doc._.stretches, date=doc._.request.date)
    years = [one for one in found if _YEAR.fullmatch(one.text)]
    others = [one for one in found if not _YEAR.fullmatch(one.text)]
    doc._.figures = without_overlap(doc._.figures, others)
    doc._.dates = tuple(sorted((*without_overlap(years, doc._.figures), *others), key=lambda one: one.start))
    return doc


def without_overlap(facts: Sequence[Fact], stronger: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the facts that touch none of the stronger ones; both in order."""
    kept: list[Fact] = []
    index = 0
    for fact in facts:
        while index < len(stronger) and stronger[index].end <= fact.start:
            index += 1
        if index == len(stronger) or stronger[index].start >= fact.end:
            kept.append(fact)
    return tuple(kept)


def find_dates(text: str, lexicon: Lexicon, stretches: Sequence[Stretch], *, date: str = "") -> tuple[Fact, ...]:
    """Return the dates in ``text``, in order, without overlaps.

    Args:
        text: the draft; offsets are code points into it.
        lexicon: the language's data.
        stretches: the sentences.
        date: the article's date (ISO), empty when unknown.
    """
    patterns = _patterns(lexicon)
    base = calendars.parse(date)
    found: list[Fact] = []
    for stretch in stretches:
        sentence = text[stretch.start : stretch.end]
        taken: list[Fact] = []
        for fact in _in_sentence(sentence, patterns, base, stretch.start):
            if not any(fact.start < other.end and other.start < fact.end for other in taken):
                taken.append(fact)
        found += sorted(taken, key=lambda one: one.start)
    return tuple(found)


def _in_sentence(sentence: str, patterns: _Patterns, base: dt.date | None, offset: int) -> Iterator[Fact]:
    if not patterns.trigger.search(sentence):
        return
    future = bool(patterns.future.search(sentence))
    for form in patterns.dates:
        for match in form.finditer(sentence):
            groups = {name: words for name, words in match.groupdict().items() if words}
            if groups.keys() == {"relday"} and base is None and patterns.relative_days[match["relday"]] == 0:
                continue
            value = _value(groups, patterns, base, future=future)
            if value is not None or not _impossible(groups):
                yield _fact(match[0], match.start() + offset, value, approximate="part" in groups)
    for match in patterns.bare_month.finditer(sentence):
        value = calendars.nearest_month(base, patterns.months[match["month"]]) if base else None
        yield _fact(match["month"], match.start("month") + offset, value)
    for match in _YEAR.finditer(sentence):
        if int(match[0]) >= _OLD or patterns.year_cue.search(sentence[max(0, match.start() - 16) : match.start()]):
            yield _fact(match[0], match.start() + offset, match[0])


def _impossible(groups: Mapping[str, str]) -> bool:
    """Say whether a date without value is none in any reading ("31.2.2024"); "10/2/2025" merely has two."""
    if "first" in groups:
        return max(int(groups["first"]), int(groups["second"])) > _MONTHS
    return bool(groups.keys() & {"isoyear", "monthnum", "year"})


def _fact(words: str, start: int, value: str | None, *, approximate: bool = False) -> Fact:
    return Fact(
        start=start, end=start + len(words), text=words, kind=FactKind.DATE, value=value, approximate=approximate
    )


def _value(groups: Mapping[str, str], patterns: _Patterns, base: dt.date | None, *, future: bool) -> str | None:
    """Return the ISO value of what a pattern caught."""
    if groups.keys() & {"isoyear", "first"}:
        return _numeric(groups, patterns)
    if groups.keys() & {"quarter", "quarter_word", "decade", "decade_word", "century"}:
        return _period(groups, patterns)
    if "day" in groups or "month" in groups:
        return _calendar_day(groups, patterns, base)
    return _relative(groups, patterns, base, future=future)


def _numeric(groups: Mapping[str, str], patterns: _Patterns) -> str | None:
    if "isoyear" in groups:
        return calendars.day(int(groups["isoyear"]), int(groups["isomonth"]), int(groups["isoday"]))
    return _slashed(int(groups["first"]), int(groups["second"]), int(groups["year"]), patterns.order)


def _period(groups: Mapping[str, str], patterns: _Patterns) -> str:
    if groups.keys() & {"quarter", "quarter_word"}:
        return f"{groups['year']}-Q{_quarter(groups, patterns)}"
    if "century" in groups:
        return f"{int(groups['century']) - 1}XX"
    return _decade(groups, patterns)


def _slashed(first: int, second: int, year: int, order: str) -> str | None:
    """Return a date in slashes: certain when only one order can be, else None in English (both orders are used)."""
    if order == "day-first":
        return calendars.day(year, second, first)
    either = {calendars.day(year, first, second), calendars.day(year, second, first)} - {None}
    return either.pop() if len(either) == 1 else None


def _quarter(groups: Mapping[str, str], patterns: _Patterns) -> int:
    if "quarter" in groups:
        return int(groups["quarter"])
    return next(value for form, value in patterns.quarters if form.fullmatch(groups["quarter_word"]))


def _decade(groups: Mapping[str, str], patterns: _Patterns) -> str:
    if "decade_word" in groups:
        value = patterns.decades[groups["decade_word"]]
    else:
        digits = groups["decade"]
        value = (digits if len(digits) == _DECADE_DIGITS else f"19{digits}")[:3] + "X"
    part = patterns.parts.get(groups.get("part", "").lower())
    return value if part is None else f"{value[:3]}{part}"


def _calendar_day(groups: Mapping[str, str], patterns: _Patterns, base: dt.date | None) -> str | None:
    month = int(groups["monthnum"]) if "monthnum" in groups else patterns.months[groups["month"]]
    year = int(groups["year"]) if "year" in groups else None
    if "yy" in groups:
        year = calendars.full_year(int(groups["yy"]))
    if "day" not in groups:
        return None if year is None else calendars.month(year, month)
    if year is None:
        return None if base is None else calendars.nearest_day(base, month, int(groups["day"]))
    return calendars.day(year, month, int(groups["day"]))


def _relative(groups: Mapping[str, str], patterns: _Patterns, base: dt.date | None, *, future: bool) -> str | None:
    if base is None:
        return None
    direction = "past" if "past" in groups else "next" if "next" in groups else ""
    if "weekday" in groups:
        if future and not direction:
            return None
        return calendars.weekday(base, patterns.weekdays[groups["weekday"]], direction=direction)
    if "relday" in groups:
        return calendars.shifted(base, patterns.relative_days[groups["relday"]])
    name = next(value for form, value in patterns.units if form.fullmatch(groups["unit"]))
    return calendars.unit(base, name, {"past": -1, "next": 1}.get(direction, 0))
