"""Dates into ISO values, relative ones against the article's date."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import Final

_WEEK: Final = 7
_MONTHS: Final = 12
_QUARTER: Final = 3
_FRIDAY: Final = 4
_DECADE: Final = 10
CLOSE: Final = 90  # days from the article's at which a day without a year is of no other year
_FAR: Final = 90  # days
_OVER: Final = 14  # days after which nobody speaks of a feast as if it were to come
_FAR_MONTHS: Final = 3
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


def nearest_day(
    base: dt.date, of_year: int, of_month: int, *, weekday: int | None = None, direction: str = ""
) -> str | None:
    """Return the day without a year that lies nearest to the article's date.

    Args:
        base: the article's date.
        of_year: the month.
        of_month: the day.
        weekday: what day of the week it is said to be (0 is Monday); among five years one that fits is preferred, but
            not to a day close by: who writes of last Friday or of a day in spring has only erred in the weekday.
        direction: "far next" or "far past": where it is meant when the nearest lies far on the other side; "next" or
            "from" where the words speak of what is to come.
    """
    found: list[dt.date] = []
    for year in range(base.year - 2, base.year + 3):
        with suppress(ValueError):
            found.append(dt.date(year, of_year, of_month))
    ahead = CLOSE if direction in {"next", "from"} else 0
    close = any(-CLOSE <= (one - base).days <= ahead for one in found)
    chosen = found if close else [one for one in found if one.weekday() == weekday] or found
    if direction == "far next":
        chosen = [one for one in chosen if (base - one).days <= _FAR]
    elif direction == "far past":
        chosen = [one for one in chosen if (one - base).days <= _FAR]
    return min(chosen, key=lambda one: abs((one - base).days)).isoformat() if chosen else None


def feast(year: int, rule: str) -> str | None:
    """Return a feast's day: "12-24", counted from Easter ("easter-2"), or a month's nth weekday ("11/4/3").

    The fifth weekday is the last of its month; 0 is Monday.
    """
    if rule.startswith("easter"):
        return shifted(_easter(year), int(rule.removeprefix("easter")))
    if "/" not in rule:
        of_year, of_month = map(int, rule.split("-"))
        return day(year, of_year, of_month)
    of_year, nth, wanted = map(int, rule.split("/"))
    first = dt.date(year, of_year, 1)
    found = first + dt.timedelta(days=(wanted - first.weekday()) % _WEEK + _WEEK * (nth - 1))
    return (found if found.month == of_year else found - dt.timedelta(days=_WEEK)).isoformat()


def nearest_feast(base: dt.date, rule: str, *, ahead: bool = False) -> str | None:
    """Return the feast nearest to the article's date; of what is to come, none that is over for weeks."""
    found = [one for year in range(base.year - 1, base.year + 2) if (one := feast(year, rule))]
    if ahead:
        found = [one for one in found if (base - dt.date.fromisoformat(one)).days <= _OVER]
    return min(found, key=lambda one: abs((dt.date.fromisoformat(one) - base).days), default=None)


def _easter(year: int) -> dt.date:
    """Return Easter Sunday of the Gregorian calendar (the rule of Gauss as Butcher wrote it down)."""
    golden, (century, of_century) = year % 19, divmod(year, 100)
    leap, over = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday_ = (32 + 2 * over + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday_) // 451
    months, of_month = divmod(moon + weekday_ - 7 * late + 114, 31)
    return dt.date(year, months, of_month + 1)


def nearest_month(base: dt.date, of_year: int, *, direction: str = "") -> str:
    """Return the month without a year nearest to the article's date; before, after or up to it where said.

    "begins" is said of what begins in it, this month or later; "far next" and "far past" decide only where the
    nearest lies months away on the other side.
    """
    this = base.year * _MONTHS + base.month - 1
    found = [(base.year + d) * _MONTHS + of_year - 1 for d in (-1, 0, 1)]
    if direction == "past":
        found = [one for one in found if one < this]
    elif direction == "next":
        found = [one for one in found if one > this]
    elif direction == "begins":
        found = [one for one in found if one >= this]
    elif direction == "up to":
        found = [one for one in found if one <= this]
    elif direction == "far next":
        found = [one for one in found if this - one < _FAR_MONTHS]
    elif direction == "far past":
        found = [one for one in found if one - this < _FAR_MONTHS]
    nearest = min(found, key=lambda one: abs(one - this))
    return month(nearest // _MONTHS, nearest % _MONTHS + 1)


def year_of_part(base: dt.date, number: int, parts: int, *, direction: str = "") -> int:
    """Return the year of "im zweiten Quartal": the latest that has begun, the next not over when that is said."""
    now = (base.month - 1) * parts // _MONTHS + 1
    if direction == "next":
        return base.year if number >= now else base.year + 1
    return base.year if number <= now else base.year - 1


def season(base: dt.date, code: str, *, direction: str = "") -> str:
    """Return a season without a year: the latest that has begun; this year's or the next when that is said."""
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year = base.year if base.month >= begins else base.year - 1
    current = base.year * _MONTHS + base.month < year * _MONTHS + begins + _QUARTER
    if direction == "this" and not current:
        return f"{base.year:04d}-{code}"
    if direction == "next" or (direction == "past" and current):
        year += 1 if direction == "next" else -1
    return f"{year:04d}-{code}"


def weekend(base: dt.date, *, direction: str = "") -> str | None:
    """Return a weekend: this week's from Friday on, else the last one, the coming one when that is said."""
    late = base.weekday() >= _FRIDAY
    weeks = 0 if late else -1
    if direction == "next":
        weeks = 1 if late else 0
    elif direction == "past":
        weeks = -1
    week = unit(base, "week", weeks)
    return None if week is None else f"{week}-WE"


def day_of_week(base: dt.date, wanted: int, weeks: int) -> str | None:
    """Return the day of a week some weeks from the article's ("Freitag vergangener Woche"); 0 is Monday."""
    return shifted(base, wanted - base.weekday() + _WEEK * weeks)


def weekday(base: dt.date, wanted: int, *, direction: str) -> str | None:
    """Return a weekday's date: "past" before the article's day, "next" after, "from" it on, "" the latest."""
    back = (base.weekday() - wanted) % _WEEK
    if direction == "from" and back == 0:
        return base.isoformat()
    if direction == "from":
        direction = "next"
    if direction == "next":
        return shifted(base, (_WEEK - back) or _WEEK)
    return shifted(base, -(back or _WEEK) if direction == "past" else -back)


def shifted(base: dt.date, days: int) -> str | None:
    """Return the date some days away, None beyond the calendar."""
    with suppress(OverflowError):
        return (base + dt.timedelta(days=days)).isoformat()
    return None


def unit(base: dt.date, name: str, steps: int) -> str | None:
    """Return the day, week, month, quarter, year or decade some steps away: "2025-W06", "2024-Q4", "199X"."""
    if name == "day":
        return shifted(base, steps)
    if name == "week":
        return _week(base, steps)
    if name in {"year", "decade"}:
        years = steps if name == "year" else _DECADE * steps
        return f"{base.year + years:04d}" if name == "year" else f"{(base.year + years) // _DECADE:03d}X"
    if name == "quarter":
        count = base.year * 4 + (base.month - 1) // _QUARTER + steps
        return f"{count // 4:04d}-Q{count % 4 + 1}"
    count = base.year * _MONTHS + base.month - 1 + steps
    return month(count // _MONTHS, count % _MONTHS + 1)


def _week(base: dt.date, steps: int) -> str | None:
    away = shifted(base, steps * _WEEK)
    if away is None:
        return None
    year, week, _ = dt.date.fromisoformat(away).isocalendar()
    return f"{year:04d}-W{week:02d}"
