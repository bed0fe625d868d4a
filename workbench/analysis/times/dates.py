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

from workbench.analysis.times import calendars
from workbench.analysis.times.date_forms import YEAR, DateForms, date_forms
from workbench.analysis.times.date_values import anchored
from workbench.analysis.times.dates_from_lengths import dates_from_lengths
from workbench.analysis.times.finding_dates import ANCHORED, dates_in
from workbench.analysis.times.tenses import NO_TENSES, Tenses, tenses
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Stretch

_DAY: Final = len("2025-02-10")
_YEAR_LENGTH: Final = 4


@Language.component(
    "dates",
    requires=["doc._.lexicon", "doc._.stretches", "doc._.figures", "token.morph"],
    assigns=["doc._.dates", "doc._.figures"],
)
def dates(doc: Doc) -> Doc:
    """Find the dates; figures that are part of a date give way, plain years give way to figures."""
    request, told = doc._.request, tenses(doc)
    figures = _no_years(doc._.figures, told)
    found = find_dates(request.text, doc._.lexicon, doc._.stretches, date=request.date, lengths=figures, tenses=told)
    found = _no_names(found, doc._.names or ())
    years = [one for one in found if YEAR.fullmatch(one.text)]
    others = [one for one in found if not YEAR.fullmatch(one.text)]
    doc._.figures = without_overlap(figures, others)
    doc._.dates = tuple(sorted((*without_overlap(years, doc._.figures), *others), key=lambda one: one.start))
    return doc


def _no_years(figures: Sequence[Fact], told: Tenses) -> tuple[Fact, ...]:
    """Return the figures without years that a verb follows: "2015 kamen viele Menschen", "in 1991 caused troops to"."""
    verbs = {*told.present, *told.past, *told.perfect}
    return tuple(
        one
        for one in figures
        if not (one.kind is FactKind.QUANTITY and one.end + 1 in verbs and YEAR.fullmatch(one.text))
        or one.approximate
        or one.bound
    )


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
    ago = list(dates_from_lengths(text, lengths, forms, base)) if base is not None else []
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
        for fact, groups in dates_in(sentence, forms, base, stretch.start, told):
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
        if groups.keys() & ANCHORED:
            resolved = replace(fact, value=anchored(groups, forms, last.day, last.year))
        last.note(resolved.value)
        yield resolved
