"""Dates: full, partial, decades, quarters, years, and relative ones against the article's date.

Decisions, 2026-11-22: a decade is "199X", a century "18XX" (ISO 8601-2); "Mitte der Neunziger" is the whole decade,
approximate (2026-11-28: nobody said 1995). A day without a year is the one nearest to the article's date, None without
one. "heute" is a fact only when the article's date is known: it often just means "nowadays". 2026-11-23: a weekday
beside its date is one date, and decides about the year; a bare weekday is the latest up to the article's date, the next
where its clause speaks of the future. "vor drei Jahren", "in zwei Wochen" (of what is to come) are dates as exact as
their unit once the article's date is known, else lengths of time. Seasons, halves and weekends are written "2010-SU",
"2010-H1", "2010-W07-WE" (as in TIMEX3: ISO 8601-2's "2010-22" would read as a month); years before ours as ISO has them
("-0499" is 500 BC); "2010/11" is "2010/2011".
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from workbench.analysis import calendars
from workbench.analysis.counting import in_phone_number
from workbench.analysis.date_forms import YEAR, DateForms, date_forms
from workbench.analysis.date_values import anchored, impossible, value_of
from workbench.analysis.tenses import NO_TENSES, Tenses, tenses
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    import datetime as dt
    import re
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from spacy.tokens import Doc

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Stretch

_OLD: Final = 1800  # years before need a word that says so
_FAR: Final = 2100  # and years from here on
_NEAR: Final = 16  # code points before a year that may hold its cue
_BEFORE: Final = 24  # code points before a weekday or a length of time that may tell its direction
_CLAUSE: Final = 160  # code points on either side at which a clause ends at the latest
_ANCHORED: Final = frozenset({"anchor", "anchor_next", "anchor_past"})
_DATED_UNITS: Final = {"day": 1, "week": 1, "month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_STOPS: Final = (". ", ", ", "\n", "; ")
_DAY: Final = len("2025-02-10")
_YEAR_LENGTH: Final = 4
_YEAR: Final = 12  # months


@Language.component(
    "dates",
    requires=["doc._.lexicon", "doc._.stretches", "doc._.figures", "token.morph"],
    assigns=["doc._.dates", "doc._.figures"],
)
def dates(doc: Doc) -> Doc:
    """Find the dates; figures that are part of a date give way, plain years give way to figures."""
    request = doc._.request
    found = find_dates(
        request.text, doc._.lexicon, doc._.stretches, date=request.date, lengths=doc._.figures, tenses=tenses(doc)
    )
    found = _no_names(found, doc._.names or ())
    years = [one for one in found if YEAR.fullmatch(one.text)]
    others = [one for one in found if not YEAR.fullmatch(one.text)]
    doc._.figures = without_overlap(doc._.figures, others)
    doc._.dates = tuple(sorted((*without_overlap(years, doc._.figures), *others), key=lambda one: one.start))
    return doc


def _no_names(dates: Sequence[Fact], names: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the dates that are no part of a person's name ("Johnnie Christmas", "August Bebel")."""
    people = [one for one in names if one.kind is FactKind.PERSON]
    kept = {id(one) for one in without_overlap(dates, people)}
    return tuple(one for one in dates if id(one) in kept or any(sign.isdigit() for sign in one.text))


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


@dataclass(slots=True)
class _Last:
    """The day and the year mentioned last: what "am selben Tag", "im Jahr darauf" count from."""

    day: str = ""
    year: str = ""

    def note(self, value: object) -> None:
        """Remember a date's value."""
        if isinstance(value, str) and value[:_YEAR_LENGTH].isdigit():
            self.day = value if len(value) == _DAY and value[-3] == "-" else self.day
            self.year = value[:_YEAR_LENGTH]


def find_dates(
    text: str,
    lexicon: Lexicon,
    stretches: Sequence[Stretch],
    *,
    date: str = "",
    lengths: Sequence[Fact] = (),
    tenses: Tenses | None = None,
) -> tuple[Fact, ...]:
    """Return the dates in ``text``, in order, without overlaps.

    Args:
        text: the draft; offsets are code points into it.
        lexicon: the language's data.
        stretches: the sentences.
        date: the article's date (ISO), empty when unknown.
        lengths: its amounts, in order; lengths of time among them may be part of a date.
        tenses: where its verbs stand and in which tense, None when nobody read them.
    """
    forms = date_forms(lexicon)
    base = calendars.parse(date)
    ago = list(_from_lengths(text, lengths, forms, base)) if base is not None else []
    last = _Last()
    found: list[Fact] = []
    index = 0
    for stretch in stretches:
        sentence = text[stretch.start : stretch.end]
        taken: dict[int, tuple[Fact, Mapping[str, str]]] = {}
        spans: list[tuple[int, int]] = []
        while index < len(ago) and ago[index].start < stretch.end:
            _take(taken, spans, ago[index], {})
            index += 1
        told = (tenses or NO_TENSES).within(stretch.start, stretch.end) if stretch.kind != "heading" else NO_TENSES
        for fact, groups in _in_sentence(sentence, forms, base, stretch.start, told):
            _take(taken, spans, fact, groups)
        found += _resolved([taken[start] for start, _ in spans], forms, last)
    return tuple(found)


def _take(
    taken: dict[int, tuple[Fact, Mapping[str, str]]],
    spans: list[tuple[int, int]],
    fact: Fact,
    groups: Mapping[str, str],
) -> None:
    """Keep a date that touches none before it; ``spans`` stays in order."""
    at = bisect_left(spans, (fact.end, 0))
    if not at or spans[at - 1][1] <= fact.start:
        spans.insert(at, (fact.start, fact.end))
        taken[fact.start] = (fact, groups)


def _resolved(facts: Sequence[tuple[Fact, Mapping[str, str]]], forms: DateForms, last: _Last) -> Iterator[Fact]:
    """Yield the facts of a sentence, those that count from an earlier date with their values."""
    for fact, groups in facts:
        resolved = fact
        if groups.keys() & _ANCHORED:
            resolved = replace(fact, value=anchored(groups, forms, last.day, last.year))
        last.note(resolved.value)
        yield resolved


def _in_sentence(
    sentence: str, forms: DateForms, base: dt.date | None, offset: int, told: Tenses
) -> Iterator[tuple[Fact, Mapping[str, str]]]:
    held = {match.lastgroup.replace("anchor_", "") for match in forms.trigger.finditer(sentence) if match.lastgroup}
    if not held:
        return
    future = bool(forms.future.search(sentence))
    for needed, any_of, form in forms.dates:
        if not (needed & held if any_of else needed <= held):
            continue
        for match in form.finditer(sentence):
            groups = {name: words for name, words in match.groupdict().items() if words}
            if (base is None and _nowadays(groups, forms)) or _habitual(sentence, match, groups, forms):
                continue
            direction = _towards(sentence, match, groups, forms, told) if base and "year" not in groups else ""
            value = None if groups.keys() & _ANCHORED else value_of(groups, forms, base, direction=direction)
            if value is not None or not impossible(groups):
                yield _fact(match[0], match.start() + offset, value, approximate="part" in groups), groups
                yield from _second_day(match, groups, forms, base, offset)
    yield from _bare(sentence, forms, base, offset=offset, held=held, told=told, future=future)
    for match in YEAR.finditer(sentence) if "digit" in held else ():
        before = sentence[max(0, match.start() - _NEAR) : match.start()]
        if in_phone_number(sentence, match.start()):
            continue
        if (_OLD <= int(match[0]) < _FAR or forms.year_cue.search(before)) and not forms.named.search(before):
            yield _fact(match[0], match.start() + offset, match[0]), {}


def _second_day(
    first: re.Match[str], groups: Mapping[str, str], forms: DateForms, base: dt.date | None, offset: int
) -> Iterator[tuple[Fact, Mapping[str, str]]]:
    """Yield the "9" of "February 7-9", "9, 2018" where a year follows."""
    second = forms.day_follows.match(first.string, first.end()) if {"day", "month"} <= groups.keys() else None
    if second is None:
        return
    own = {name: words for name, words in second.groupdict().items() if words}
    both = {name: words for name, words in {**groups, **own}.items() if name in {"day", "month", "year"}}
    start = second.start("day")
    value = value_of(both, forms, base, direction="")
    yield _fact(second.string[start : second.end()], start + offset, value), both


def _bare(
    sentence: str,
    forms: DateForms,
    base: dt.date | None,
    *,
    offset: int,
    held: Collection[str],
    told: Tenses,
    future: bool,
) -> Iterator[tuple[Fact, Mapping[str, str]]]:
    """Yield months, seasons and weekends that stand alone behind a word that makes them dates."""
    months = (("month", forms.bare_month), ("month", forms.joined_month))
    for kind, form in (*months, ("season", forms.bare_season), ("weekend", forms.bare_weekend)):
        for match in form.finditer(sentence) if kind in held else ():
            groups = {kind: match[kind]}
            towards = "next" if future and kind != "month" else ""
            if kind == "month" and base is not None:
                towards = _month_direction(sentence, match, forms, told)
            value = value_of(groups, forms, base, direction=towards)
            yield _fact(match[kind], match.start(kind) + offset, value), groups


def _month_direction(sentence: str, match: re.Match[str], forms: DateForms, told: Tenses) -> str:
    """Return "up to" for a month in a clause that only tells what was, else "": the nearest month is meant."""
    before = sentence[max(0, match.start(match.lastgroup or 0) - _BEFORE) : match.start(match.lastgroup or 0)]
    if forms.back_before.search(before):
        return "up to"
    start, end = _clause(sentence, match, forms)
    if forms.future_clause.search(sentence, start, end) or forms.ahead_of.search(sentence, start, match.end()):
        return _leaning(sentence, match, forms, told)
    verbs = _verbs(told, start, end)
    if len(sentence[: match.start()].rstrip()) in told.nouns or (
        verbs is told and (forms.future.search(sentence) or forms.future_clause.search(sentence))
    ):
        return ""  # "einigten sich auf Wahlen im September"
    told_of_past = verbs.past and not (verbs.present or verbs.perfect)
    return "up to" if told_of_past else _leaning(sentence, match, forms, told)


def _verbs(told: Tenses, start: int, end: int) -> Tenses:
    """Return the verbs of a clause, of the whole sentence where it has none: "over a week, in January"."""
    verbs = told.within(start, end)
    return verbs if verbs.present or verbs.past or verbs.perfect else told


def _leaning(sentence: str, match: re.Match[str], forms: DateForms, told: Tenses) -> str:
    """Return "far next" in a clause that only tells of what is to come, "far past" in one of what was, else "".

    It decides about days and months whose nearest lies far on the other side.
    """
    start, end = _clause(sentence, match, forms)
    verbs = told.within(start, end)
    ahead = bool(forms.future_clause.search(sentence, start, end))
    back = bool(verbs.past or forms.past_clause.search(sentence, start, end))
    if ahead == back:
        return ""
    return "far next" if ahead else "far past"


def _habitual(sentence: str, match: re.Match[str], groups: Mapping[str, str], forms: DateForms) -> bool:
    """Say whether "jeden Montag", "every other Friday" names no day but says how often."""
    low = max(0, match.start() - _BEFORE)
    return not groups.keys() & {"day", "year"} and bool(forms.habitual.search(sentence[low : match.start()]))


def _nowadays(groups: Mapping[str, str], forms: DateForms) -> bool:
    if "today" in groups:
        return True
    return groups.keys() == {"relday"} and forms.tables["relative_days"][groups["relday"]] == 0


def _towards(sentence: str, match: re.Match[str], groups: Mapping[str, str], forms: DateForms, told: Tenses) -> str:
    """Return the direction in which a date without a year lies; days and months mind it only when they are far."""
    if "month" in groups and "weekday" not in groups:
        return _leaning(sentence, match, forms, told)
    return _direction(sentence, match, forms, told)


def _direction(sentence: str, match: re.Match[str], forms: DateForms, told: Tenses) -> str:
    """Return "next" where the words around a date speak of what is to come, "from" of what may be today; else ""."""
    before = sentence[max(0, match.start() - _BEFORE) : match.start()]
    if forms.ahead_before.search(before):
        return "next"
    if forms.back_before.search(before):
        return ""
    start, end = _clause(sentence, match, forms)
    clause = sentence[start:end]
    announced = _verbs(told, start, end).only_present and (
        forms.hour.search(sentence, start) or forms.fixture.search(sentence)
    )
    if forms.looks_ahead.search(sentence, start, match.start()):
        return "next"
    if forms.past_clause.search(clause):
        return ""
    return "from" if announced or forms.future_clause.search(clause) else ""


def _clause(sentence: str, match: re.Match[str], forms: DateForms) -> tuple[int, int]:
    """Return where the clause around a date begins and ends."""
    low, high = max(0, match.start() - _CLAUSE), match.end() + _CLAUSE
    start = max((one.end() for one in forms.clause.finditer(sentence, low, match.start())), default=low)
    end = forms.clause.search(sentence, match.end(), high)
    return start, end.start() if end else min(high, len(sentence))


def _fact(words: str, start: int, value: str | None, *, approximate: bool = False) -> Fact:
    return Fact(
        start=start, end=start + len(words), text=words, kind=FactKind.DATE, value=value, approximate=approximate
    )


def _from_lengths(text: str, facts: Sequence[Fact], forms: DateForms, base: dt.date) -> Iterator[Fact]:
    """Yield "vor drei Jahren", "three years ago" and, of what is to come, "in zwei Wochen" as dates."""
    for fact in facts:
        if fact.kind is not FactKind.DURATION or fact.unit not in _DATED_UNITS:
            continue
        if not isinstance(fact.value, int | float):
            continue
        low = max(0, fact.start - _BEFORE)
        before = text[low : fact.start]
        steps = 0
        start, end = fact.start, fact.end
        if match := forms.ago.search(before):
            start, steps = low + match.start(), -1
        elif match := forms.ago_behind.match(text, fact.end):
            end, steps = match.end(), -1
        elif (match := forms.ahead.search(before)) and _speaks_of_future(text, fact, forms):
            start, steps = low + match.start(), 1
        if steps:
            value = _away(base, fact.unit, fact.value * steps)
            if steps < 0 and (weekday := forms.weekday_before.search(text, max(0, start - _BEFORE), start)):
                start, value = weekday.start(), None  # "Dienstag vor zwei Wochen": which one, nobody says
            hedged = fact.approximate or fact.bound is not None
            yield _fact(text[start:end], start, value, approximate=hedged)


def _speaks_of_future(text: str, fact: Fact, forms: DateForms) -> bool:
    low, high = max(0, fact.start - _CLAUSE), fact.end + _CLAUSE
    start = max(low, max(text.rfind(mark, low, fact.start) for mark in _STOPS) + 1)
    stops = [at for mark in _STOPS if (at := text.find(mark, fact.end, high)) >= 0]
    clause = text[start : min(stops, default=high)]
    return bool(forms.future_clause.search(clause)) and not forms.past_clause.search(clause)


def _away(base: dt.date, unit: str, count: float) -> str | None:
    """Return the date some units away, as exact as the unit: a day, a week, a month or a year."""
    if unit in {"day", "week"}:
        return calendars.unit(base, unit, int(count)) if count == int(count) else None
    months = count * _DATED_UNITS[unit]
    if unit in {"month", "quarter"} or months % _YEAR:
        return calendars.unit(base, "month", round(months)) if abs(months) < base.year * _YEAR else None
    years = int(months) // _YEAR
    return calendars.unit(base, "year", years) if base.year + years > 0 else None
