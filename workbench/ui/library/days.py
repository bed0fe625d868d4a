"""A day as a person types it: "12.2.", "12.2.2025", "2025-02-12", "morgen", "tomorrow". No Qt here."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

_WORDS: Final = {"heute": 0, "today": 0, "morgen": 1, "tomorrow": 1, "übermorgen": 2}
_GERMAN: Final = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.?\s*(\d{4}|\d{2})?")


def read_day(typed: str, today: date) -> str | None:
    """Return the ISO date that was typed, empty for nothing, None for what is no day.

    A day without a year is the nearest one: in January "12.12." lies behind, in November "12.1." ahead.
    """
    words = " ".join(typed.split()).casefold()
    if not words:
        return ""
    if words in _WORDS:
        return (today + timedelta(days=_WORDS[words])).isoformat()
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        found = _GERMAN.fullmatch(words)
        return _german(found, today) if found else None


def _german(found: re.Match[str], today: date) -> str | None:
    day, month, year = int(found[1]), int(found[2]), found[3]
    years = [today.year, today.year + 1, today.year - 1]
    if year:
        years = [int(year) if len(year) > 2 else 2000 + int(year)]  # noqa: PLR2004  "25" is 2025
    possible: list[date] = []
    for one in years:
        try:
            possible.append(date(one, month, day))
        except ValueError:
            continue
    nearest = min(possible, key=lambda at: abs((at - today).days), default=None)
    return nearest.isoformat() if nearest else None


def shown_day(iso: str) -> str:
    """Return an ISO date as it is typed in German and read anywhere ("12.2.2025"); anything else unchanged."""
    try:
        at = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{at.day}.{at.month}.{at.year}"
