"""Growth: "von 120 auf 132 Euro, ein Plus von 20 Prozent" does not add up."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from workbench.compare.showing import values_of
from workbench.model.agreement import same_unit
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding, FindingPlace
from workbench.model.wording import number_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.compare.mentions import Stated

_FROM: Final = re.compile(r"\b(?:von|from)\s+(?:\S+\s+)?$", re.IGNORECASE)
_TO: Final = re.compile(r"\s*(?:\S+\s+)?(?:auf|to)\s+(?:\S+\s+)?$", re.IGNORECASE)
_CHANGE: Final = re.compile(
    r"\b(?:um|by|plus|minus|anstieg|zuwachs|rückgang|steigerung|erhöhung|increase|rise|drop|fall|decline|gain|growth)\b"
    r"\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY})
_REACH: Final = 40
_POINTS: Final = 1.5  # percentage points that rounding may cost
_SHARE: Final = 0.1  # and of the change itself


def wrong_growth(text: str, claims: Iterable[Stated]) -> list[Finding]:
    """Return a finding for each "from … to …" whose percentage, named in the same claim, is another one."""
    findings = []
    for claim in claims:
        percents = [fact for fact in claim.facts if _is_change(text, fact)]
        if len(percents) != 1 or sum(fact.kind is FactKind.PERCENT for fact in claim.facts) != 1:
            continue
        for first, second in zip(claim.facts, claim.facts[1:], strict=False):
            if _apart(first, second, percents[0]) > _REACH or not _from_to(text, first, second):
                continue  # another clause, another thing
            if (actual := _off(first, second, percents[0])) is not None:
                findings.append(_finding(first, second, percents[0], actual, getattr(claim, "number", 0)))
    return findings


def _apart(first: Fact, second: Fact, percent: Fact) -> int:
    """Return how many characters lie between a percentage and the amounts."""
    return max(first.start - percent.end, percent.start - second.end)


def _is_change(text: str, fact: Fact) -> bool:
    plain = fact.kind is FactKind.PERCENT and isinstance(fact.value, int | float) and fact.bound is None
    return plain and bool(_CHANGE.search(text[max(0, fact.start - _REACH) : fact.start]))


def _from_to(text: str, first: Fact, second: Fact) -> bool:
    """Say whether the text goes from one amount to the other, in one unit or with the unit said once."""
    if first.kind not in _AMOUNTS or second.kind not in _AMOUNTS:
        return False
    unit = first.unit is None or (first.kind is second.kind and same_unit(first, second))
    before = text[max(0, first.start - _REACH) : first.start]
    return unit and bool(_FROM.search(before)) and bool(_TO.fullmatch(text[first.end : second.start]))


def _off(first: Fact, second: Fact, percent: Fact) -> float | None:
    """Return the true change in percent where the written one is not it."""
    values = first.value, second.value, percent.value
    if not all(isinstance(value, int | float) and value > 0 for value in values):
        return None
    low, high, written = (float(value) for value in values if isinstance(value, int | float))
    if first.unit is None:  # "von 1,2 auf 1,5 Milliarden": the scale is said once
        low *= 1000 ** max(0, round(math.log10(high / low) / 3))
    actual = abs(high - low) / low * 100
    allowed = max(_POINTS, _SHARE * actual)
    return actual if abs(actual - written) > allowed else None


def _finding(first: Fact, second: Fact, percent: Fact, actual: float, claim: int) -> Finding:
    places = tuple(
        FindingPlace(start=fact.start, end=fact.end, text=fact.text, claim=claim) for fact in (percent, first, second)
    )
    details = values_of(first=first, second=second, written=percent)
    details |= {"actual_de": number_words(round(actual, 1), "de"), "actual_en": number_words(round(actual, 1), "en")}
    return Finding(code="change-wrong", places=places, details=details)
