"""Whether the day on which a file was saved may be the day for which its article was written.

2026-11-30: who writes into last year's file hands over last year's date, and every "yesterday" is then of that year. So
a text that speaks of a later day or year is left without a date, for which a person is asked. Days to come tell
nothing: whoever plans for 2045 does not write then.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from workbench.intake.byline import days_in

_READ: Final = 200_000  # characters; an article that long has named its day
_YEAR: Final = re.compile(r"(?<![\w.,:/€$£%-])20\d\d(?![\w/:%€$£-]|[.,]\d|\s?(?:Euro|Dollar|Franken)\b)")


def day_if_it_may_be(saved: str, text: str, *, today: date | None = None) -> str:
    """Return the day a file was saved, or empty where its text speaks of a day or year between it and today.

    Args:
        saved: ISO date of the file's own properties, or empty.
        text: the draft.
        today: by default the computer's date.
    """
    if not saved:
        return ""
    until = (today or date.today()).isoformat()  # noqa: DTZ011 - the day of whoever reads the file in
    words = text[:_READ]
    years = (match[0] for match in _YEAR.finditer(words))
    later = any(saved < day <= until for day in days_in(words)) or any(saved[:4] < year <= until[:4] for year in years)
    return "" if later else saved
