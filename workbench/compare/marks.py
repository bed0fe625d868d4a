"""Marks right beside a figure or date that tell it from any other: a time of day, the other end, all of a part.

What nobody would write twice of one thing keeps two figures apart, whatever words they share: every match has its own
time of day, "31 of 150 seats" are not its 150, a poll of 56 to 44 is not one of 51 to 49.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from workbench.model.facts import Fact

_REACH: Final = 40
_AFTERNOON: Final = 12
_ENTRY: Final = re.compile(r"\s*[:–—]\s")
_CLOCK: Final = re.compile(
    r",?\s(?:\d{4},?\s)?(?:um|ab|gegen|at|from)\s(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\s?"
    r"(?:Uhr|(?P<half>[ap])\.?m\b)",
    re.IGNORECASE,
)
_TO: Final = r"\s?(?:-|–|—|to|till|until|through|bis(?: zum)?|and|und)\s?"
_LAST: Final = re.compile(rf"(?:th|st|nd|rd|\.)?{_TO}(?P<end>\d{{1,2}})\b(?![:%])")
_FIRST: Final = re.compile(rf"\b(?P<end>\d{{1,2}})(?:th|st|nd|rd|\.)?{_TO}$")
_AGAINST: Final = r"\s?(?:to|zu|gegen|against|versus|vs\.?|:)\s?"
_SECOND: Final = re.compile(rf"{_AGAINST}(?P<end>\d+)(?:[.,]\d+)?\s?(?:%|percent|Prozent)")
_BEFORE: Final = re.compile(rf"\b(?P<end>\d+)(?:[.,]\d+)?\s?(?:%|percent|Prozent)?{_AGAINST}$")
_WHOLE: Final = re.compile(
    r"\b\d+ (?:out )?(?:of|von|der|aus)(?: (?:the|its|their|all|den|insgesamt|ihren|seinen))?\s+$", re.IGNORECASE
)
_THAN: Final = re.compile(
    r"\b(?:compared (?:to|with)|in comparison (?:to|with)|(?:im )?vergleich (?:zu|zum|mit)|verglichen mit|gegenüber"
    r"|versus|surpass\w*|exceed\w*|übertr\w+)\s+(?:(?:that|those|the|dem|den|de[sr]|in|im|of|jahre?|year)\s+){0,3}$",
    re.IGNORECASE,
)
_WAS: Final = re.compile(
    r"\b(?:(?:up|down|fell|falling|fallen|rose|rising|risen|cut|reduced|lowered|raised|increased?|decreased?|limit\b.{0,30})"
    r"\s+from|instead of|rather than|statt|anstelle von|bisher|bislang|zuvor|previously|formerly|vorher)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What stands right beside a figure.

    Attributes:
        entry: a date that opens an entry of a timeline ("March 1995: …").
        clock: the time of day after a date, minutes since midnight, -1 for none.
        end: the other day of a span, the other percentage of two that are held against each other, -1 for none.
        whole: the figure is all that another is a part of ("31 of 150 seats").
        against: what another time or figure is held against ("compared to 2015"), "was" for what no longer is.
    """

    entry: bool = False
    clock: int = -1
    end: int = -1
    whole: bool = False
    against: Literal["than", "was", ""] = ""


NONE: Final = Marks()


def marks_of(text: str, fact: Fact, start: int) -> Marks:
    """Return the marks of a fact whose sentence begins at ``start`` (code points)."""
    before, day = text[max(start, fact.start - _REACH) : fact.start], fact.kind is FactKind.DATE
    beside = (_LAST, _FIRST) if day else (_SECOND, _BEFORE)
    end = beside[0].match(text, fact.end) or beside[1].search(before)
    begins = not before.strip() or text[fact.start - 1 : fact.start] == "\n"
    return Marks(
        entry=day and begins and bool(_ENTRY.match(text, fact.end)),
        clock=_clock(text, fact.end) if day else -1,
        end=int(end["end"]) if end and (day or fact.kind is FactKind.PERCENT) else -1,
        whole=not day and bool(_WHOLE.search(before)),
        against=_against(before, day=day),
    )


def _against(before: str, *, day: bool) -> Literal["than", "was", ""]:
    if day:
        return "than" if _THAN.search(before) else ""
    return "was" if _WAS.search(before) else ""


def _clock(text: str, end: int) -> int:
    match = _CLOCK.match(text, end)
    if match is None:
        return -1
    hour, half = int(match["hour"]), (match["half"] or "").casefold()
    hour = hour % _AFTERNOON + (_AFTERNOON if half == "p" else 0) if half else hour
    return hour * 60 + int(match["minute"] or 0)


def marked_apart(one: Marks, other: Marks) -> bool:
    """Say whether the marks of two figures tell two things."""
    if (one.entry and other.entry) or one.whole != other.whole or one.against != other.against:
        return True
    return any(min(a, b) >= 0 and a != b for a, b in ((one.clock, other.clock), (one.end, other.end)))
