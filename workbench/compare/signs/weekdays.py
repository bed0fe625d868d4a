"""Weekdays that the calendar knows better: "Dienstag, den 10. Februar 2025" was a Monday."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from workbench.model.facts import FactKind
from workbench.model.findings import Finding, FindingPlace
from workbench.model.wording import value_words
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.compare.signs.mentions import Mention
    from workbench.errors import Language
    from workbench.model.facts import Fact

_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")
_DAYS: Final = {lang: {day: say(f"weekday.{day}", lang) for day in range(7)} for lang in _LANGUAGES}
WEEKDAYS: Final = {name.casefold(): day for names in _DAYS.values() for day, name in names.items()} | {"sonnabend": 5}
_BEFORE: Final = re.compile(rf"\b({'|'.join(WEEKDAYS)})s?(?:,|\s*\()?\s*(?:(?:de[nmr]|the|on)\s+)?$", re.IGNORECASE)
_INSIDE: Final = re.compile(rf"^({'|'.join(WEEKDAYS)}),?\s", re.IGNORECASE)
_YEAR: Final = re.compile(r"\d{4}")
_DAY: Final = re.compile(r"\d")
_BACK, _AHEAD = -21, 90  # days
_REACH: Final = 24


def wrong_weekdays(text: str, mentions: Iterable[Mention], today: str = "") -> list[Finding]:
    """Return a finding for each weekday written beside a full date it does not belong to.

    A year we resolved ourselves proves nothing, so a date without one is held against the calendar only where it lies
    at most three weeks before the article's or three months behind it: "am Mittwoch (13. März)" is of this year
    then.

    Args:
        text: the draft.
        mentions: its figures and dates.
        today: the article's date (ISO 8601), empty when unknown.
    """
    findings = []
    for mention in mentions:
        fact = mention.fact
        if fact.kind is not FactKind.DATE or not isinstance(fact.value, str) or not _DAY.search(fact.text):
            continue
        match = _written(text, fact)
        day = _day(fact.value) if _YEAR.search(fact.text) else _near(fact.value, today)
        if match is None or day is None or WEEKDAYS[match[1].casefold()] == day.weekday():
            continue
        start = fact.start if match.re is _INSIDE else text.rindex(match[1], 0, fact.start)
        meant = replace(fact, value=day.isoformat())
        details = {f"date_{language}": value_words(meant, language) for language in _LANGUAGES}
        details |= {f"actual_{language}": _DAYS[language][day.weekday()] for language in _LANGUAGES}
        details |= {f"written_{language}": _DAYS[language][WEEKDAYS[match[1].casefold()]] for language in _LANGUAGES}
        place = FindingPlace(start=start, end=fact.end, text=text[start : fact.end], claim=mention.claim)
        findings.append(Finding(code="weekday-wrong", places=(place,), details=details))
    return findings


def weekday_of(text: str, fact: Fact) -> bool | None:
    """Say whether the weekday written beside a date is the right one; None when none is written."""
    match = _written(text, fact)
    day = _day(fact.value) if isinstance(fact.value, str) else None
    return None if match is None or day is None else WEEKDAYS[match[1].casefold()] == day.weekday()


def _written(text: str, fact: Fact) -> re.Match[str] | None:
    return _INSIDE.match(fact.text) or _BEFORE.search(text[max(0, fact.start - _REACH) : fact.start])


def _near(iso: str, today: str) -> date | None:
    """Return the day of a date without its year, where it lies close to the article's day."""
    now = _day(today)
    if now is None:
        return None
    days = [day for year in (now.year - 1, now.year, now.year + 1) if (day := _day(f"{year}{iso[4:]}")) is not None]
    return next((day for day in days if _BACK <= (day - now).days <= _AHEAD), None)


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:  # a month or a year alone
        return None
