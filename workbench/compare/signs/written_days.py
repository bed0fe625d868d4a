"""Days written with their weekday, in either language: "Tuesday, 3 March", "Dienstag, dem 3. März 2026".

The analysis makes no day of a date whose year nobody knows; here it is enough that two texts write the same day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.dates_outside import MONTH, month_number
from workbench.compare.signs.phrases import said
from workbench.compare.signs.weekdays import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID: Final = said("written_days")
_ORDINAL, _LINKED = said("no_days")["ordinal"], said("no_days")["linked"]
_DAY: Final = r"0?[1-9]|[12]\d|3[01]"
_YEAR: Final = r"(?:19|20)\d\d"
_WRITTEN: Final = re.compile(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})(?:\s?{_SAID['part']})?(?:,|\s?\()?\s?(?:{_SAID['joint']}\s)?"
    rf"(?:(?P<day>{_DAY})(?:\.\s?|{_ORDINAL}?\s(?:{_LINKED}\s)?)(?P<month>{MONTH})(?!\w)(?:,?\s(?P<year>{_YEAR})\b)?"
    rf"|(?P<month_first>{MONTH})\s(?P<day_last>{_DAY}){_ORDINAL}?\b(?![.:,]?\d)(?:,?\s(?P<year_last>{_YEAR})\b)?"
    rf"|(?P<day_no>{_DAY})\.\s?(?P<month_no>0?[1-9]|1[0-2])\.(?:\s?(?P<year_no>{_YEAR})\b)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDay:
    """A day with its weekday.

    Attributes:
        start, end: code points in the text it was found in.
        text: the words there.
        weekday: 0 for Monday.
        month, day: of the year, from 1.
        year: None where none is written.
    """

    start: int
    end: int
    text: str
    weekday: int
    month: int
    day: int
    year: int | None

    def same_day(self, other: WrittenDay) -> bool:
        """Say whether both are of one day of the year, and of one year where both name it."""
        years = {self.year, other.year} - {None}
        return (self.month, self.day) == (other.month, other.day) and len(years) <= 1


def written_days(text: str) -> Iterator[WrittenDay]:
    """Yield the days of a text that a weekday stands before, in order."""
    for match in _WRITTEN.finditer(text):
        named = match["month"] or match["month_first"]
        year = match["year"] or match["year_last"] or match["year_no"]
        yield WrittenDay(
            start=match.start(),
            end=match.end(),
            text=match[0],
            weekday=WEEKDAYS[match["weekday"].casefold()],
            month=month_number(named) if named else int(match["month_no"]),
            day=int(match["day"] or match["day_last"] or match["day_no"]),
            year=int(year) if year else None,
        )
