"""Days as people type them, in German and in English: "12.3.2026", "12. März", "March 12, 2026", "2026-03", "morgen".

Months are read by the names that both languages have for them, whole or cut short ("Sept.", "Mär"), at least three
letters. A figure before a full stop is a day as German writes it; figures between slashes are refused, since nobody
knows whether 3/4 is in March or in April.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from workbench.errors import InputError
from workbench.text.messages import say

if TYPE_CHECKING:
    from workbench.errors import Language

_WORDS: Final = {"heute": 0, "today": 0, "morgen": 1, "tomorrow": 1, "übermorgen": 2}
_ISO: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_DOTTED: Final = re.compile(r"(?:(?P<day>\d{1,2})\.\s*)?(?P<month>\d{1,2})\.\s*(?P<year>\d{4}|\d{2})?")
_BARE: Final = re.compile(r"(?P<day>\d{1,2})\.\s*(?P<month>\d{1,2})\s*(?P<year>)")
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_MONTH: Final = r"(?P<month>[^\W\d_]{3,})\.?"
_YEAR: Final = r"(?:,?\s*(?P<year>\d{4}))?"
_NAMED: Final = tuple(re.compile(shape) for shape in (rf"(?:{_DAY}\s*)?{_MONTH}{_YEAR}", rf"{_MONTH}\s*{_DAY}{_YEAR}"))
_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")
_OTHER: Final = {"jänner": 1, "feber": 2, "mrz": 3, "maerz": 3}
_WHOLE_YEAR: Final = re.compile(r"\d{4}")
_CENTURY: Final = 2000


@dataclass(frozen=True, slots=True)
class TypedDay:
    """What was typed of a day; None is what was not."""

    year: int | None
    month: int | None
    day: int | None


def typed_day(words: str) -> TypedDay | None:
    """Return the parts of a day that was typed, None for words that are no day; whether it exists is not looked at."""
    typed = " ".join(words.split()).casefold()
    for shape in (_ISO, _DOTTED, _BARE):
        if found := shape.fullmatch(typed):
            return _parts(found, found["month"])
    for shape in _NAMED:
        if (found := shape.fullmatch(typed)) and (month := _month(found["month"])):
            return _parts(found, str(month))
    return None


def _parts(found: re.Match[str], month: str | None) -> TypedDay:
    year = int(found["year"]) if found["year"] else None
    if year is not None and len(found["year"]) == 2:  # noqa: PLR2004  "25" is 2025
        year += _CENTURY
    return TypedDay(year, int(month) if month else None, int(found["day"]) if found["day"] else None)


def _month(name: str) -> int | None:
    """Return the month whose name in a language begins like this, if it is one alone."""
    names = {n: {say(f"month.{n}", language).casefold() for language in _LANGUAGES} for n in range(1, 13)}
    fits = [n for n, spelled in names.items() if any(one.startswith(name) for one in spelled)]
    return fits[0] if len(fits) == 1 else _OTHER.get(name)


def day_of(words: str) -> str:
    """Return a day, month or year as ISO has it, "" for none.

    Args:
        words: "2026", "2026-03", "2026-03-12", "12.3.2026", "3.2026", "12 March 2026", "März 2026" …; with its year.

    Raises:
        InputError: ``day-odd``.
    """
    if not words.strip():
        return ""
    typed = typed_day(words) if _WHOLE_YEAR.search(words) else None  # a book of "26" may be a hundred years old
    if typed is None or typed.year is None or _date(typed.year, typed.month or 1, typed.day or 1) is None:
        raise InputError("day-odd", date=words.strip())
    rest = (part for part in (typed.month, typed.day) if part is not None)
    return "-".join([f"{typed.year:04}", *(f"{part:02}" for part in rest)])


def past_day_of(words: str, *, today: date | None = None) -> str:
    """Return the day, month or year of something that has happened as ISO has it, "" for none; see ``day_of``.

    Args:
        words: as typed.
        today: the local day, by default the real one; the month or year it lies in has begun.

    Raises:
        InputError: ``day-odd``, ``day-ahead``.
    """
    iso = day_of(words)
    today = today or datetime.now().astimezone().date()
    if iso > today.isoformat()[: len(iso)]:
        raise InputError("day-ahead", date=words.strip())
    return iso


def read_day(words: str, today: date) -> str | None:
    """Return the ISO date that was typed, empty for nothing, None for what is no day.

    A day without a year is the nearest one: in January "12.12." lies behind, in November "12.1." ahead.

    Args:
        words: a whole day, or "heute", "tomorrow" …
        today: what a day without a year is near to.
    """
    known = " ".join(words.split()).casefold()
    if not known:
        return ""
    if known in _WORDS:
        return (today + timedelta(days=_WORDS[known])).isoformat()
    typed = typed_day(words)
    if typed is None or typed.month is None or typed.day is None:
        return None
    years = [typed.year] if typed.year is not None else [today.year, today.year + 1, today.year - 1]
    possible = [at for year in years if (at := _date(year, typed.month, typed.day)) is not None]
    nearest = min(possible, key=lambda at: abs((at - today).days), default=None)
    return nearest.isoformat() if nearest else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shown_day(iso: str, language: Language) -> str:
    """Return an ISO date as it is typed in a language ("12.2.2025", "12 February 2025"); anything else unchanged."""
    try:
        at = date.fromisoformat(iso)
    except ValueError:
        return iso
    if language == "de":
        return f"{at.day}.{at.month}.{at.year}"
    return f"{at.day} {say(f'month.{at.month}', language)} {at.year}"
