"""The line that says who wrote an article and when: read from the words where the file's own data do not tell.

Only whole, short blocks near the beginning count, and only of forms that newsrooms print ("Von Jana Weber, 12. Februar
2025", "By Dana Whitfield | March 3, 2025", "Stand: 14.03.2025, 10:45 Uhr"). Numeric dates with strokes are left alone:
3/4/2025 is two days. Months are babel's (BSD, Unicode CLDR).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from workbench.intake.blocks import folded
from workbench.model.articles import Block, BlockKind

if TYPE_CHECKING:
    from workbench.model.articles import Document

_BLOCKS: Final = 6
_LONGEST: Final = 160
_LANGUAGES: Final = ("de", "en")
_PART: Final = r"[^\W\d_]+\.?(?:['’-][^\W\d_]+)*"
_WORD: Final = rf"(?=[^\W\d_a-zà-öø-ÿ]){_PART}"
_SMALL: Final = r"(?:von|van|vom|zu|zur|de|del|der|den|du|da|di|la|le|al|bin|ten)"
_NAME: Final = rf"{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{1,3}}"
_ROLE: Final = r"(?: \([^\W\d_]{3,12}\))?"
_NAMES: Final = rf"{_NAME}{_ROLE}(?:(?:, ?| und | and | & ){_NAME}{_ROLE}){{0,5}}"
_BY: Final = re.compile(rf"(?i:von|by|text:|autor(?:in)?:|author:) ?(?P<names>{_NAMES})")
_NAMED: Final = re.compile(rf"(?P<names>{_NAMES})")
_AT: Final = re.compile(
    r"(?i)(?<![\d.:])(?:um |at )?\d{1,2}[:.]\d{2}(?: ?(?:uhr|[ap]\.?m\.?))?"
    r"(?: ?(?:cet|cest|mez|mesz|gmt|utc|est|edt|et))?(?![\d.])"
)
_SAID: Final = re.compile(
    r"(?i)(?:zuletzt )?(?:stand|datum|veröffentlicht(?: am)?|erschienen(?: am)?|aktualisiert(?: am)?|published(?: on)?|"
    r"(?:last )?updated(?: on)?|posted(?: on)?|date):?|"
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday)(?:,? (?:dem|den|der))?,?"
)
_PLACE: Final = re.compile(rf"{_WORD}(?: (?:(?:am|an der|im) )?{_WORD}){{0,2}}")
_BETWEEN: Final = re.compile(r"\s*[|·•/–—,;]\s*|\s+-\s+|\s{2,}")


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says.

    Attributes:
        author: the names as they stand, or empty.
        date: ISO, or empty.
        certain: nothing but "by" names and dates; a line without might also be a headline that names a day.
    """

    author: str = ""
    date: str = ""
    certain: bool = True


def with_bylines(document: Document, *, printed_first: bool = False) -> Document:
    """Return the document with its bylines marked as such, and author, date and title filled where they were empty.

    Args:
        document: as it was read.
        printed_first: what is printed under the headline counts more than the file's own properties, which tell who
            saved a file and when (or where its template came from), not who wrote the article and for which day.
    """
    blocks, author, date = list(document.blocks), document.author, document.date
    said_author, said_date = "", ""
    for number, block in enumerate(islice(document.blocks, _BLOCKS)):
        found = _of_block(block, document.text)
        if found is None or (number == 0 and not found.certain):
            continue
        blocks[number] = Block(kind=BlockKind.BYLINE, start=block.start, end=block.end)
        said_author, said_date = said_author or found.author, said_date or found.date
    if blocks == list(document.blocks):
        return document
    author, date = (
        (said_author or author, said_date or date) if printed_first else (author or said_author, date or said_date)
    )
    title = _without_byline(document, blocks)
    return replace(document, blocks=tuple(blocks), author=author, date=date, title=title)


def _of_block(block: Block, text: str) -> Byline | None:
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING} or block.end - block.start > _LONGEST:
        return None
    return byline_of(text[block.start : block.end])


def _without_byline(document: Document, blocks: list[Block]) -> str:
    """Return the title, the next heading's words where the byline stood above it."""
    taken = {document.text[b.start : b.end].strip() for b in blocks if b.kind is BlockKind.BYLINE}
    if document.title not in taken:
        return document.title
    first = next((b for b in blocks if b.kind is BlockKind.HEADING), None)
    return folded(document.text[first.start : first.end]) if first else document.title


def byline_of(line: str) -> Byline | None:
    """Return what a line says about author and date, None for any other line.

    Args:
        line: the words of one block.
    """
    words = folded(line).strip("*_ ")
    date, rest = _date_in(words)
    rest = _BETWEEN.sub(" | ", _AT.sub(" ", rest) if date else rest)
    parts = [part for part in (piece.strip(" ,.|") for piece in rest.split(" | ")) if part]
    parts = [part for part in parts if not (date and _SAID.fullmatch(part))]
    author, others = _author(parts, dated=bool(date))
    if not (author or date) or len(others) > 1 or not all(date and _PLACE.fullmatch(other) for other in others):
        return None
    return Byline(author=author, date=date, certain=not others and (not author or bool(_BY.search(words))))


def _author(parts: list[str], *, dated: bool) -> tuple[str, list[str]]:
    """Return the names and the parts that are none; without a date, "von" or "by" must stand before the names."""
    joined = ", ".join(parts)
    if found := _BY.fullmatch(joined):
        return found["names"], []
    for number, part in enumerate(parts):
        found = _BY.fullmatch(part) or (_NAMED.fullmatch(part) if dated and number == 0 else None)
        if found:
            return found["names"], parts[:number] + parts[number + 1 :]
    return "", parts


def _date_in(words: str) -> tuple[str, str]:
    """Return the first day a line names, as ISO, and the line without its days; empty when it names none."""
    days = _dated(words)
    for match, _ in reversed(days):
        words = words[: match.start()] + " | " + words[match.end() :]
    return (days[0][1] if days else ""), words


def days_in(text: str) -> list[str]:
    """Return the days that a text names in full, with month and year, as ISO and in its order."""
    return [day for _, day in _dated(text)]


def _dated(words: str) -> list[tuple[re.Match[str], str]]:
    matches = sorted((match for pattern in _patterns() for match in pattern.finditer(words)), key=re.Match.start)
    return [(match, day) for match in matches if (day := _day(match))]


def _day(match: re.Match[str]) -> str:
    month = match["month"]
    number = int(month) if month.isdigit() else _months()[month.lower().rstrip(".")]
    try:
        return dt.date(int(match["year"]), number, int(match["day"])).isoformat()
    except ValueError:
        return ""


@cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names  # noqa: PLC0415 - only a line that might be dated needs it

    return {
        name.lower().rstrip("."): number
        for language in _LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    } | {"sept": 9, "jän": 1, "jänner": 1, "mrz": 3}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    month, year = rf"(?P<month>{month})\.?", r"(?P<year>(?:19|20)\d\d)"
    day = r"(?P<day>[0-3]?\d)"
    return (
        re.compile(rf"(?i)(?<![\w.]){day}(?:\.|st|nd|rd|th)? ?(?:of )?{month} {year}(?!\w)"),
        re.compile(rf"(?i)(?<!\w){month} {day}(?:st|nd|rd|th)?,? {year}(?!\w)"),
        re.compile(rf"(?<![\w.]){day}\. ?(?P<month>[01]?\d)\. ?{year}(?!\w)"),
        re.compile(r"(?<![\w-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w-])"),
    )
