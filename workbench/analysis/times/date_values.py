"""What a date's words mean: ISO values, relative ones against the article's date or the date before them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from workbench.analysis.times import calendars

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.analysis.times.date_forms import DateForms

_DECADE_DIGITS: Final = 4
_MONTHS: Final = 12
_NEAR: Final = 31  # days
_STEPS: Final = {"past2": -2, "past": -1, "this": 0, "next": 1, "next2": 2}
_ANCHORS: Final = {"anchor": 0, "anchor_next": 1, "anchor_past": -1}
_DIRECTIONS: Final = {"past": "past", "past2": "past", "next": "next", "next2": "next"}


def impossible(groups: Mapping[str, str]) -> bool:
    """Say whether a date without value is none in any reading ("31.2.2024"); "10/2/2025" merely has two."""
    if "first" in groups:
        return max(int(groups["first"]), int(groups["second"])) > _MONTHS
    return bool(groups.keys() & {"isoyear", "monthnum", "year"})


def value_of(groups: Mapping[str, str], forms: DateForms, base: dt.date | None, *, direction: str) -> str | None:
    """Return the ISO value of what an expression caught.

    Args:
        groups: the named groups that caught something.
        forms: the language's tables.
        base: the article's date, None when unknown.
        direction: "past" or "next" where the words around tell it, else "".
    """
    if groups.keys() & {"isoyear", "first"}:
        return _numeric(groups, forms, base)
    if groups.keys() & {"bce", "ce", "until", "century", "century_word", "decade", "decade_word", "short"} or (
        "year" in groups and groups.keys() <= {"year_word", "year"}
    ):
        return _years(groups, forms)
    direction = direction if "weekday" in groups or direction != "from" else "next"
    if groups.keys() & {"quarter", "quarter_word", "half", "half_word", "week"}:
        return _week(groups, base) if "week" in groups else _period(groups, forms, base, direction)
    if groups.keys() & {"season", "weekend", "holiday"}:
        return _season(groups, forms, base, direction)
    if "day" in groups or "month" in groups:
        return _calendar_day(groups, forms, base, direction)
    known = groups.keys() & {"today", "relday", "year_word", "weekday", "unit"}  # else it names no time of the calendar
    return None if base is None or not known else _relative(groups, forms, base, direction)


def _years(groups: Mapping[str, str], forms: DateForms) -> str | None:
    """Return what counts whole years: "500 BC", "2010/11", decades and centuries."""
    if "short" in groups or groups.keys() <= {"year_word", "year"}:  # "Sommer '98", "Jahresende 2023"
        return f"{calendars.full_year(int(groups['short'])):04d}" if "short" in groups else groups["year"]
    if groups.keys() & {"bce", "ce"}:  # there is no year 0: 1 BC is 0000
        return f"-{int(groups['bce']) - 1:04d}" if "bce" in groups else f"{int(groups['ce']):04d}"
    if "until" in groups:
        if not _consecutive(groups):
            return None  # "9 AZR 1040/06", "2015/1794": a file's number
        return f"{groups['year']}/{_until(groups['year'], groups['until'])}"
    if groups.keys() & {"decade", "decade_word"}:
        return _decade(groups, forms)
    century = int(groups["century"]) if "century" in groups else forms.tables["centuries"][groups["century_word"]]
    return None if "era" in groups else f"{century - 1:02d}XX"  # no notation of ours counts centuries BC


def anchored(groups: Mapping[str, str], forms: DateForms, day: str, year: str) -> str | None:
    """Return the value of "am selben Tag", "the following year", counted from the date last mentioned."""
    unit = forms.of_form("anchor_units", groups["anchor_unit"]) if "anchor_unit" in groups else "day"
    steps = next(step for name, step in _ANCHORS.items() if name in groups)
    base = calendars.parse(day)
    if unit == "year":
        return f"{int(year) + steps:04d}" if year else None
    if base is None:
        return None
    return calendars.shifted(base, steps) if unit == "day" else calendars.unit(base, unit, steps)


def _consecutive(groups: Mapping[str, str]) -> bool:
    return int(_until(groups["year"], groups["until"])) % 100 == (int(groups["year"]) + 1) % 100


def _until(year: str, until: str) -> str:
    """Return the second year of "2010/11", "1999/00" in full."""
    if len(until) == len(year):
        return until
    century = int(year[:2]) + (until < year[2:])
    return f"{century}{until}"


def _numeric(groups: Mapping[str, str], forms: DateForms, base: dt.date | None) -> str | None:
    if "isoyear" in groups:
        return calendars.day(int(groups["isoyear"]), int(groups["isomonth"]), int(groups["isoday"]))
    first, second, year = int(groups["first"]), int(groups["second"]), int(groups["year"])
    if forms.tables["order"] == "day-first":
        return calendars.day(year, second, first)
    either = {calendars.day(year, first, second), calendars.day(year, second, first)} - {None}
    if len(either) > 1 and base is not None:  # English writes both orders; one near the article's day is meant
        either = {one for one in either if one and abs(dt.date.fromisoformat(one) - base).days <= _NEAR} or either
    return either.pop() if len(either) == 1 else None


def _week(groups: Mapping[str, str], base: dt.date | None) -> str | None:
    """Return "KW 34" as "2025-W34": of the year told, else of the article's."""
    year = _year(groups, base) or (None if base is None else base.isocalendar().year)
    return None if year is None else f"{year:04d}-W{int(groups['week']):02d}"


def _period(groups: Mapping[str, str], forms: DateForms, base: dt.date | None, direction: str) -> str | None:
    halves = "half" in groups or "half_word" in groups
    name, table, parts = ("half", "halves", 2) if halves else ("quarter", "quarters", 4)
    number = int(groups[name]) if name in groups else int(forms.of_form(table, groups[f"{name}_word"]))
    if "year" in groups:
        year: int | None = int(groups["year"])
    elif groups.keys() & _STEPS.keys():
        year = None if base is None else base.year + next(_STEPS[one] for one in groups if one in _STEPS)
    else:
        year = None if base is None else calendars.year_of_part(base, number, parts, direction=direction)
    return None if year is None else f"{year:04d}-{name[0].upper()}{number}"


def _decade(groups: Mapping[str, str], forms: DateForms) -> str:
    if "decade_word" in groups:
        return str(forms.tables["decades"][groups["decade_word"]])
    digits = groups["decade"]
    return (digits if len(digits) == _DECADE_DIGITS else f"19{digits}")[:3] + "X"


def _season(groups: Mapping[str, str], forms: DateForms, base: dt.date | None, direction: str) -> str | None:
    towards = next((_DIRECTIONS[name] for name in groups if name in _DIRECTIONS), direction)
    if "season" in groups:
        code = str(forms.tables["seasons"][groups["season"]])
        year = _year(groups, base)
        if year is not None:
            return f"{year:04d}-{code}"
        return None if base is None else calendars.season(base, code, direction="this" if "this" in groups else towards)
    if "weekend" in groups:
        return None if base is None else calendars.weekend(base, direction=towards)
    feast = str(forms.tables["holidays"][groups["holiday"]])
    if "year" in groups:
        return calendars.feast(int(groups["year"]), feast)
    return None if base is None else calendars.nearest_feast(base, feast, ahead=direction == "begins")


def _calendar_day(groups: Mapping[str, str], forms: DateForms, base: dt.date | None, direction: str = "") -> str | None:
    month = int(groups["monthnum"]) if "monthnum" in groups else int(forms.tables["months"][groups["month"]])
    year = _year(groups, base)
    if "day" not in groups:
        if year is not None:
            return calendars.month(year, month)
        towards = next((_DIRECTIONS[name] for name in groups if name in _DIRECTIONS), "")
        towards = towards or (direction if direction in {"begins", "up to", "far next", "far past"} else "")
        return None if base is None else calendars.nearest_month(base, month, direction=towards)
    day = int(groups["day"])
    if year is not None:
        return calendars.day(year, month, day)
    if base is None:
        return None
    weekday = forms.tables["weekdays"][groups["weekday"]] if "weekday" in groups else None
    return calendars.nearest_day(base, month, day, weekday=weekday, direction=direction)


def _year(groups: Mapping[str, str], base: dt.date | None) -> int | None:
    if "year" in groups:
        return int(groups["year"])
    if groups.keys() & {"yy", "apart"}:
        return calendars.full_year(int(groups.get("yy") or groups["apart"]))
    relative = [_STEPS[name] for name in groups if name in _STEPS]
    return base.year + relative[0] if relative and base is not None and "of_year" in groups else None


def _relative(groups: Mapping[str, str], forms: DateForms, base: dt.date, direction: str) -> str | None:
    steps = next((_STEPS[name] for name in groups if name in _STEPS), 0)
    if "today" in groups:
        return base.isoformat()
    if "relday" in groups:
        return calendars.shifted(base, int(forms.tables["relative_days"][groups["relday"]]))
    if "year_word" in groups:
        return f"{base.year + int(forms.of_form('year_words', groups['year_word'])):04d}"
    if "weekday" in groups:
        number = int(forms.tables["weekdays"][groups["weekday"]])
        if "in_week" in groups:
            return calendars.day_of_week(base, number, steps)
        towards = next((_DIRECTIONS[name] for name in groups if name in _DIRECTIONS), direction)
        return calendars.weekday(base, number, direction=towards)
    return calendars.unit(base, str(forms.of_form("units", groups["unit"])), steps)
