"""Dates into ISO values, relative ones against the article's date."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import Final

_WEEK: Final = 7
_MONTHS: Final = 12
_QUARTER: Final = 3
_PIVOT: Final = 40  # "12.3.25" is 2025, "12.3.75" is 1975


def day(year: int, month: int, of_month: int) -> str | None:
    """Return an ISO date, None when the calendar has no such day."""
    with suppress(ValueError):
        return dt.date(year, month, of_month).isoformat()
    return None


def month(year: int, of_year: int) -> str:
    """Return year and month in ISO form."""
    return f"{year:04d}-{of_year:02d}"


def full_year(two_digits: int) -> int:
    """Return the year meant by two digits."""
    return two_digits + (2000 if two_digits < _PIVOT else 1900)


def parse(iso: str) -> dt.date | None:
    """Return the article's date, None when there is none or it names no day."""
    with suppress(ValueError):
        return dt.date.fromisoformat(iso[:10])
    return None


def nearest_day(base: dt.date, of_year: int, of_month: int) -> str | None:
    """Return the day without a year that lies nearest to the article's date."""
    found: list[dt.date] = []
    for year in (base.year - 1, base.year, base.year + 1):
        with suppress(ValueError):
            found.append(dt.date(year, of_year, of_month))
    return min(found, key=lambda one: abs((one - base).days)).isoformat() if found else None


def nearest_month(base: dt.date, of_year: int) -> str:
    """Return the month without a year that lies nearest to the article's date."""
    this = base.year * _MONTHS + base.month - 1
    found = min(((base.year + d) * _MONTHS + of_year - 1 for d in (-1, 0, 1)), key=lambda one: abs(one - this))
    return month(found // _MONTHS, found % _MONTHS + 1)


def weekday(base: dt.date, wanted: int, *, direction: str) -> str | None:
    """Return a weekday's date: "past" before the article's day, "next" after it, "" the latest up to it."""
    back = (base.weekday() - wanted) % _WEEK
    if direction == "next":
        return shifted(base, (_WEEK - back) or _WEEK)
    return shifted(base, -(back or _WEEK) if direction == "past" else -back)


def shifted(base: dt.date, days: int) -> str | None:
    """Return the date some days away, None beyond the calendar."""
    with suppress(OverflowError):
        return (base + dt.timedelta(days=days)).isoformat()
    return None


def unit(base: dt.date, name: str, steps: int) -> str | None:
    """Return the week, month, quarter or year some steps away: "2025-W06", "2025-01", "2024-Q4", "2024"."""
    if name == "week":
        away = shifted(base, steps * _WEEK)
        if away is None:
            return None
        year, week, _ = dt.date.fromisoformat(away).isocalendar()
        return f"{year:04d}-W{week:02d}"
    if name == "year":
        return f"{base.year + steps:04d}"
    if name == "quarter":
        count = base.year * 4 + (base.month - 1) // _QUARTER + steps
        return f"{count // 4:04d}-Q{count % 4 + 1}"
    count = base.year * _MONTHS + base.month - 1 + steps
    return month(count // _MONTHS, count % _MONTHS + 1)
