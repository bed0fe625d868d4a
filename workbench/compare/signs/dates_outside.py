"""Days, months, seasons, quarters, halves and years where no claim stands, read by the calendar's words alone."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import said
from workbench.compare.signs.weekdays import WEEKDAYS
from workbench.model.facts import Fact, FactKind
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.errors import Language

_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")
_FULL: Final = {say(f"month.{number}", lang).casefold(): number for lang in _LANGUAGES for number in range(1, 13)}
_SHORTEST: Final = 3  # letters of an abbreviation: "Dec 14", "Okt. 2016"
_SHORT: Final = {word[:_SHORTEST]: number for word, number in _FULL.items() if len(word) > _SHORTEST} | {"sept": 9}
_MONTHS: Final = _SHORT | _FULL
MONTH: Final = rf"(?:{'|'.join(sorted(_FULL, key=len, reverse=True))}|(?:{'|'.join(_SHORT)})(?:\b\.?|\.))"
_SAID: Final = said("dates_outside")
_PERIODS: Final = {code: words for code, words in _SAID.items() if code != "linked"}  # "Q4" → "fourth quarter|…"
_LINKED: Final = rf"(?: {_SAID['linked']})?"  # "fourth quarter of 2016"
_DAY: Final = r"0?[1-9]|[12]\d|3[01]"
_PERIOD: Final = "|".join(f"(?P<{code}>{words})" for code, words in _PERIODS.items())
_YEAR: Final = r"(?:1[5-9]|20)\d\d"
_DATE: Final = re.compile(
    rf"\b(?P<day>{_DAY})(?:\. ?| )(?P<month>{MONTH})(?!\w)(?:,? (?P<year>\d{{4}})\b)?"
    rf"|\b(?P<month_en>{MONTH}) (?P<day_en>{_DAY})\b(?![.:]\d)(?:,? (?P<year_en>\d{{4}})\b)?"
    rf"|\b(?P<day_no>{_DAY})\. ?(?P<month_no>0?[1-9]|1[0-2])\. ?(?P<year_no>{_YEAR})\b"
    rf"|\b(?P<whole>{MONTH}){_LINKED} (?P<year_of>{_YEAR})\b(?![.,]?\d)"
    rf"|\b(?:{_PERIOD}){_LINKED} (?P<period_year>{_YEAR})\b(?![.,/–-]?\d)"
    rf"|\b(?P<alone>{_YEAR})\b(?![.,]?\d| ?[%€$])",
    re.IGNORECASE,
)
_ORDINAL: Final = re.compile(rf"(?<=\d){said('no_days')['ordinal']}\b{_LINKED}", re.IGNORECASE)
_WEEKDAY: Final = re.compile(rf"^(?:{'|'.join(WEEKDAYS)}),?\s+(?:(?:de[nmr]|the)\s+)?", re.IGNORECASE)
_DECADE: Final = 10


class Calendar:
    """What the dates of an article tell of others in it: the usual year, and all that are near."""

    def __init__(self, body: Sequence[str]) -> None:
        """Count the years.

        Args:
            body: the ISO values of the article's dates.
        """
        years = Counter(iso[:4] for iso in body if len(iso) == len("2025-02-10"))
        self.usual = years.most_common(1)[0][0] if years else ""
        named = {int(iso[:4]) for iso in body if iso[:4].isdigit()}
        self.near = frozenset(year + off for year in named for off in range(-_DECADE, _DECADE + 1))


def dates_outside(text: str, start: int, end: int, body: Calendar) -> Iterator[Fact]:
    """Yield the dates between two places; a day without its year is in the year most days of the body are in.

    Args:
        text: the draft.
        start: where to begin, in code points.
        end: where to end, in code points.
        body: the article's dates; a year far from all of them is a figure.
    """
    for match in _DATE.finditer(text, start, end):
        iso = _iso(match, body.usual)
        year = int(iso[:4]) if iso[:4].isdigit() else 0
        if year in body.near:
            yield Fact(start=match.start(), end=match.end(), text=match[0], kind=FactKind.DATE, value=iso)


def _iso(match: re.Match[str], usual: str) -> str:
    day = match["day"] or match["day_en"] or match["day_no"]
    year = match["year"] or match["year_en"] or match["year_no"] or match["alone"] or match["year_of"]
    year = year or match["period_year"] or usual
    if match["whole"]:
        return f"{year}-{month_number(match['whole']):02}"
    if day:
        named = match["month"] or match["month_en"]
        return f"{year}-{month_number(named) if named else int(match['month_no']):02}-{int(day):02}"
    code = next((code for code in _PERIODS if match[code]), "")
    return f"{year}-{code}" if code else year


def day_of_year(words: str) -> str:
    """Return month and day, as ISO writes them, of a day without its year, "" for other words.

    A weekday may stand before it: "14. März", "Freitag, 14. März".
    """
    match = _DATE.fullmatch(_ORDINAL.sub("", _WEEKDAY.sub("", words)))
    if match is None or not (match["day"] or match["day_en"]) or match["year"] or match["year_en"]:
        return ""
    return _iso(match, "").removeprefix("-")


def month_number(month: str) -> int:
    """Return the number of a month by its name, which may be shortened (``MONTH`` finds them)."""
    return _MONTHS[month.casefold().rstrip(".")]
