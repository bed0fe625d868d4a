"""Lengths of time that are dates: "vor drei Jahren", "three years ago" and, of what is to come, "in zwei Wochen"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.analysis.times import calendars
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from workbench.analysis.times.date_forms import DateForms

_BEFORE: Final = 24  # code points before a length of time that may tell its direction
_CLAUSE: Final = 160  # code points on either side at which a clause ends at the latest
_DATED_UNITS: Final = {"day": 1, "week": 1, "month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_STOPS: Final = (". ", ", ", "\n", "; ")
_YEAR: Final = 12  # months


def dates_from_lengths(text: str, facts: Sequence[Fact], forms: DateForms, base: dt.date) -> Iterator[Fact]:
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
        elif (match := forms.ahead.search(before)) and _ahead(text, fact, low + match.start(), forms):
            start, steps = low + match.start(), 1
        if steps:
            value = _away(base, fact.unit, fact.value * steps)
            if weekday := forms.weekday_before.search(text, max(0, start - _BEFORE), start):
                start, value = weekday.start(), None  # "Dienstag vor zwei Wochen": which one, nobody says
            hedged = fact.approximate or fact.bound is not None
            yield Fact(
                start=start,
                end=end,
                text=text[start:end],
                kind=FactKind.DATE,
                value=value,
                approximate=hedged,
            )


def _ahead(text: str, fact: Fact, start: int, forms: DateForms) -> bool:
    """Say whether "in zwei Wochen" is to come: "Freitag in zwei Wochen", or the clause looks ahead."""
    weekday = forms.weekday_before.search(text, max(0, start - _BEFORE), start)
    return (weekday is not None and fact.unit == "week") or _speaks_of_future(text, fact, forms)


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
