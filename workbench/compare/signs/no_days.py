"""Days that no calendar has: "on September 31", "am 30. Februar 2024", "31.04.2023".

Only what is plainly a day is read: "In September 31 people" is none. 29 February is one where no year stands beside it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.dates_outside import MONTH, month_number
from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of
from workbench.model.findings import Finding, FindingPlace
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.compare.signs.mentions import Stated
    from workbench.errors import Language

_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")
_SAID: Final = said("no_days")
_NAMED: Final = f"(?=[A-ZÄÖÜ])(?i:{MONTH})"  # "may" is none
_DAY: Final = r"29|30|31"
_YEAR: Final = r"(?:19|20)\d\d"
_DATE: Final = re.compile(
    rf"(?<![\w.,])(?P<day>{_DAY})(?:(?P<dot>\. )|{_SAID['ordinal']} (?:{_SAID['linked']} )?)(?P<month>{_NAMED})\b"
    rf"(?: (?P<year>{_YEAR})\b)?"
    rf"|(?<![\w.,])(?P<day_plain>{_DAY}) (?P<month_plain>{_NAMED}),? (?P<year_plain>{_YEAR})\b"
    rf"|\b{_SAID['upon']} (?P<month_on>{_NAMED}) (?P<day_on>{_DAY})\b(?![.,:]?\d)(?:,? (?P<year_on>{_YEAR})\b)?"
    rf"|\b(?P<month_of>{_NAMED}) (?P<day_of>{_DAY}){_SAID['ordinal']}?, (?P<year_of>{_YEAR})\b"
    rf"|(?<![\w.,])(?P<day_no>{_DAY})\. ?(?P<month_no>0?[1-9]|1[0-2])\. ?(?P<year_no>{_YEAR})\b(?![.,]\d)"
)
_AT: Final = re.compile(rf"\b{_SAID['at']},? $", re.IGNORECASE)
_NEAR: Final = 12
_LEAP: Final = 2000  # no year stands beside it, so it may have a 29 February
_FEBRUARY: Final = 2


def wrong_days(text: str, claims: Iterable[Stated]) -> list[Finding]:
    """Return a finding for each day of the claims that its month does not have.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    found = []
    for claim in claims:
        for match in _DATE.finditer(text, claim.start, claim.end):
            parts = {
                name.partition("_")[0]: (name, words)
                for name, words in match.groupdict().items()
                if words and name != "dot"
            }
            if (
                match["dot"]
                and not match["year"]
                and not _AT.search(text, max(claim.start, match.start() - _NEAR), match.start())
            ):
                continue  # "auf Rang 31. September war's"
            month, day = _month(parts["month"][1]), int(parts["day"][1])
            year = parts["year"][1] if "year" in parts else ""
            longest = monthrange(int(year or _LEAP), month)[1]
            if day > longest:
                start, end = match.start(parts["day"][0]), match.end()
                start = min(start, match.start(parts["month"][0]))
                place = FindingPlace(start=start, end=end, text=text[start:end], claim=number_of(claim))
                shown = f" {year}" if month == _FEBRUARY and year else ""
                details = {f"month_{lang}": say(f"month.{month}", lang) + shown for lang in _LANGUAGES}
                found.append(Finding(code="no-such-day", places=(place,), details={"days": str(longest)} | details))
    return found


def _month(words: str) -> int:
    return int(words) if words.isdigit() else month_number(words)
