"""Marks right beside a figure or date that tell it from any other: a time of day, the other end, all of a part.

What nobody would write twice of one thing keeps two figures apart, whatever words they share: every match has its own
time of day, "31 of 150 seats" are not its 150, a poll of 56 to 44 is not one of 51 to 49.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from workbench.compare.signs.phrases import said
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from workbench.model.facts import Fact

_REACH: Final = 40
_AFTERNOON: Final = 12
_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY})
_ENTRY: Final = re.compile(r"\s*[:–—]\s")
_CLOCK: Final = re.compile(
    r"(?:,?\s(?:\d{4},?\s)?(?:um|ab|gegen|at|from)\s|\s?[,|]\s(?=\d\d?:))"
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\s?(?:Uhr|(?P<half>[ap])\.?m\b)",
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
_SAID: Final = said("marks")
_THAN: Final = re.compile(rf"\b{_SAID['than']}\s+(?:{_SAID['than_joints']}\s+){{0,3}}$", re.IGNORECASE)
_WAS: Final = re.compile(rf"\b{_SAID['was']}\s+$", re.IGNORECASE)
_BY: Final = re.compile(rf"\b{_SAID['by']}\s+(?:[^\W\d_]+\s+)?$", re.IGNORECASE)
_CHANGED: Final = re.compile(rf"\b{_SAID['changed']}\s+$", re.IGNORECASE)
_BECAME: Final = re.compile(r"[^.;,]{0,15}?\s(?:to|auf)\s\D{0,8}(?P<figure>\d+(?:[.,]\d+)*)")
_SPAN_BEFORE: Final = re.compile(rf"\b{_SAID['span_before']}\s+(?:[^\W\d_]+\s+){{0,2}}$", re.IGNORECASE)
_SPAN_BEHIND: Final = re.compile(rf"\s{_SAID['span_behind']}\b")
_ANEW: Final = re.compile(rf"\b{_SAID['anew']}\s+(?:(?!the\b)[a-z]+\s)?$", re.IGNORECASE)
_THEN_BEFORE: Final = re.compile(rf"\b{_SAID['then_before']}\s+$", re.IGNORECASE)
_THEN_BEHIND: Final = re.compile(rf"[\s,-]+{_SAID['then_behind']}\b", re.IGNORECASE)
_BEGUN: Final = re.compile(rf"\b{_SAID['begun']}\b[^.!?;]*\b{_SAID['at_age']}\s+$", re.IGNORECASE)
_HEADS: Final = "|".join(f"(?P<{name}>{words})" for name, words in said("called").items())
_OFFICE_BEHIND: Final = re.compile(
    rf"(?:\s(?:alte[rnms]?|old))?(?:(?:\s[a-zäöüß-]+){{0,2}}?|\)?,(?:\s(?:der|die|the))?)\s[\w-]*(?:{_HEADS})\b"
)
_OFFICE_BEFORE: Final = re.compile(
    rf"(?:{_HEADS})\s+(?:[A-ZÄÖÜ][\w.'’-]*\s+){{0,3}}[A-ZÄÖÜ][\w'’-]+\s?[,(]\s?(?:aged\s)?$"
)
_STAMP: Final = re.compile(r"\d[./]\d{1,2}[./]\d\d|\d{4}-\d\d-\d\d")
_OUTSIDE: Final = re.compile(r"(?P<figure>\d+(?:[.,]\d+)*)[\s-]?[^\d()]{1,25}\((?:[^\d()]{0,12})$")
_YEAR: Final = re.compile(r"\d{4}")
_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What stands right beside a figure.

    Attributes:
        entry: a date that opens an entry of a timeline ("March 1995: …").
        clock: the time of day after a date, minutes since midnight, -1 for none.
        end: the other day of a span, the other percentage of two that are held against each other, -1 for none.
        whole: the figure is all that another is a part of ("31 of 150 seats").
        span: a duration is a span of time, not an age ("for 30 years").
        stamp: a day written in figures alone ("14.01.16"), as when something was posted.
        anew: what is of this year is spoken of as new ("a 2015 report").
        figure: its digits as they are written, "" for a date.
        became: the digits of what became of it ("von 86 auf 76 Tote"), "" where it did not change.
        against: what another time or figure is held against ("compared to 2015"), "was" for what no longer is.
        converted: the figure that it says in another measure ("4 metres (13 feet)"), "" for none.
        change: by how much something changed ("sank um 132"), not what it came to.
        office: what somebody so old is ("chef", "minister"), as the article says right beside, "" where it does not.
        then: an age somebody had in those days ("when she was 16"), not today's or the last.
    """

    entry: bool = False
    clock: int = -1
    end: int = -1
    whole: bool = False
    span: bool = False
    stamp: bool = False
    anew: bool = False
    figure: str = ""
    became: str = ""
    against: Literal["than", "was", ""] = ""
    converted: str = ""
    change: bool = False
    office: str = ""
    then: bool = False


NONE: Final = Marks()


def marks_of(text: str, fact: Fact, start: int) -> Marks:
    """Return the marks of a fact whose sentence begins at ``start`` (code points)."""
    before, day = text[max(start, fact.start - _REACH) : fact.start], fact.kind is FactKind.DATE
    beside = (_LAST, _FIRST) if day else (_SECOND, _BEFORE)
    end = beside[0].match(text, fact.end) or beside[1].search(before)
    became = _BECAME.match(text, fact.end) if _CHANGED.search(before) else None
    written = _FIGURE.search(fact.text)
    begins = not before.strip() or text[fact.start - 1 : fact.start] == "\n"
    return Marks(
        entry=day and begins and bool(_ENTRY.match(text, fact.end)),
        clock=_clock(text, fact.end) if day else -1,
        end=int(end["end"]) if end and (day or fact.kind is FactKind.PERCENT) else -1,
        whole=not day and bool(_WHOLE.search(before)),
        span=fact.kind is FactKind.DURATION and _span(text, fact, before),
        stamp=day and bool(_STAMP.search(fact.text)),
        anew=day and bool(_YEAR.fullmatch(fact.text) and _ANEW.search(before)),
        figure="" if day or written is None else written[0],
        became="" if day or became is None else became["figure"],
        against=_against(before, day=day),
        converted="" if day else _converted(before),
        change=fact.kind in _AMOUNTS and bool(_BY.search(before)),
        office=_office(text, fact, before) if fact.kind is FactKind.DURATION else "",
        then=fact.kind is FactKind.DURATION and _then(text, fact, start),
    )


def _office(text: str, fact: Fact, before: str) -> str:
    """Return the last part of an office, which tells it from others: "Konzernchef", "Vorstandschef" may be one."""
    found = _OFFICE_BEHIND.match(text, fact.end) or _OFFICE_BEFORE.search(before)
    words = found.groupdict() if found else {}
    return next((name for name, word in words.items() if word), "")


def _converted(before: str) -> str:
    match = _OUTSIDE.search(before)
    return match["figure"] if match else ""


def _against(before: str, *, day: bool) -> Literal["than", "was", ""]:
    if day:
        return "than" if _THAN.search(before) else ""
    return "was" if _WAS.search(before) else ""


def _then(text: str, fact: Fact, start: int) -> bool:
    """Say whether an age is one of those days: "when she was 16", "began at the age of 16"."""
    before = text[start : fact.start]
    return bool(_THEN_BEFORE.search(before) or _THEN_BEHIND.match(text, fact.end) or _BEGUN.search(before))


def _span(text: str, fact: Fact, before: str) -> bool:
    return bool(_SPAN_BEFORE.search(before) or _SPAN_BEHIND.match(text, fact.end))


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
    if one.then != other.then or (one.office and other.office and one.office != other.office):
        return True
    if one.converted and other.converted and one.converted != other.converted:
        return True
    if any(a.became and a.became == b.figure for a, b in ((one, other), (other, one))):
        return True
    return any(min(a, b) >= 0 and a != b for a, b in ((one.clock, other.clock), (one.end, other.end)))
