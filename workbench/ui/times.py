"""Times of the journal as a person reads them: local, short, the day only when it isn't today."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from workbench.model.wording import short_date

if TYPE_CHECKING:
    from datetime import date

    from workbench.errors import Language


def local_time(iso: str) -> datetime | None:
    """Return a journal's time in the local zone; None for anything else."""
    try:
        return datetime.fromisoformat(iso).astimezone()
    except ValueError:
        return None


def clock(iso: str, language: Language, *, today: date | None = None) -> str:
    """Return "14:21" for today, else "11. 2., 14:21" or "11 Feb, 14:21"; unknown times unchanged.

    Args:
        iso: ISO 8601, UTC.
        language: of the interface.
        today: the local day, by default the real one.
    """
    at = local_time(iso)
    if at is None:
        return iso
    hours = f"{at:%H:%M}"
    if at.date() == (today or datetime.now().astimezone().date()):
        return hours
    day = f"{at.day}. {at.month}." if language == "de" else short_date(at.date(), language)
    return f"{day}, {hours}"
