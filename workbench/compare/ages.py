"""Ages: "ein 61-jähriger Fahrer", and further on "der 16-Jährige", when nobody of sixteen was ever mentioned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.showing import values_of
from workbench.compare.slips import slip
from workbench.model.facts import FactKind
from workbench.model.findings import Finding, FindingPlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.compare.mentions import Mention

_AGE: Final = re.compile(r"\d{1,3}(?:-jährig|-Jährig|[ -]years?[ -]old|-year-old)")
_FIRST: Final = re.compile(r"\b(?:ein|eine|einen|einem|einer|eines|an?)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_AGAIN: Final = re.compile(r"\b(?:der|die|das|den|dem|des|beim|vom|zum|zur|the)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_REACH: Final = 40


def wrong_ages(text: str, mentions: Sequence[Mention]) -> list[Finding]:
    """Return a finding where somebody introduced with one age is referred to with a slip of it.

    Only where the article knows no third age: with more people of several ages nothing is certain.
    """
    ages = [m for m in mentions if m.fact.kind is FactKind.DURATION and _AGE.match(text, m.fact.start)]
    introduced = [m for m in ages if _preceded(_FIRST, text, m)]
    referred = [m for m in ages if _preceded(_AGAIN, text, m)]
    values = {m.fact.value for m in ages}
    if len(values) != 2 or not introduced or not referred:  # noqa: PLR2004  # the age and its slip
        return []
    first = introduced[0]
    strays = [
        m
        for m in referred
        if m.fact.start > first.fact.start
        and slip(first.fact, m.fact)
        and not any(other.fact.value == m.fact.value for other in introduced)
    ]
    if not strays:
        return []
    places = tuple(
        FindingPlace(start=m.fact.start, end=m.fact.end, text=m.fact.text, claim=m.claim) for m in (first, *strays)
    )
    return [Finding(code="ages-differ", places=places, details=values_of(first=first.fact, second=strays[0].fact))]


def _preceded(pattern: re.Pattern[str], text: str, mention: Mention) -> bool:
    start = mention.fact.start
    return bool(pattern.search(text[max(0, start - _REACH) : start]))
