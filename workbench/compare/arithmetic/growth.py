"""Growth: "von 120 auf 132 Euro, ein Plus von 20 Prozent" does not add up.

The change follows from its two figures within the rounding they are written with; nothing else is tolerated, nothing
less is complained of.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of, place_of, values_of
from workbench.model.agreement import bounds_of, same_unit
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding
from workbench.model.wording import number_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.compare.signs.mentions import Stated

_SAID: Final = said("growth")
_FROM: Final = re.compile(rf"\b{_SAID['from']}\s+(?:\S+\s+)?$", re.IGNORECASE)
_TO: Final = re.compile(
    rf"\s*(?:\S+\s+)?(?:{_SAID['in_year']} (?:(?:[^\W\d]+ )?\d{{4}}|[^\W\d]+(?: [^\W\d]+)?)\s+)?{_SAID['to']}"
    r"\s+(?:\S+\s+)?$",
    re.IGNORECASE,
)
_UP_TO: Final = re.compile(rf"\b{_SAID['to']}\s+(?:\S+\s+)?$", re.IGNORECASE)
_BACK: Final = re.compile(rf"(?:\s+[^\W\d][\w-]*){{0,2}},?\s+(?:(?:up|down)\s+)?{_SAID['back']}\s+", re.IGNORECASE)
_CHANGE: Final = re.compile(rf"\b{_SAID['change']}\b\W+(?:\w+\W+){{0,2}}$", re.IGNORECASE)
_CHANGED: Final = re.compile(rf"\s+{_SAID['changed']}\b", re.IGNORECASE)
_SCALED: Final = re.compile(r"[^\W\d_]")  # a scale word, a unit
_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY})
_REACH: Final = 40


def wrong_growth(text: str, claims: Iterable[Stated]) -> list[Finding]:
    """Return a finding for each "from … to …" whose percentage, named in the same claim, is another one."""
    findings = []
    for claim in claims:
        number = number_of(claim)
        percents = [fact for fact in claim.facts if fact.kind is FactKind.PERCENT]
        if len(percents) == 1 and _is_change(text, percents[0]):
            findings += [
                _finding(first, second, percents[0], actual, number)
                for first, second in changes(text, claim)
                if _apart(first, second, percents[0]) <= _REACH
                and (actual := _off(first, second, percents[0])) is not None
            ]
    return findings


def changes(text: str, claim: Stated) -> Iterator[tuple[Fact, Fact]]:
    """Yield the figures the text goes from and to, in this order, whichever of the two it names first."""
    amounts = [fact for fact in claim.facts if fact.kind is not FactKind.DATE]
    for one, other in pairwise(amounts):
        if _from_to(text, one, other):
            yield one, other
        elif _to_from(text, one, other):
            yield other, one


def _apart(first: Fact, second: Fact, percent: Fact) -> int:
    """Return how many characters lie between a percentage and the amounts."""
    return max(min(first.start, second.start) - percent.end, percent.start - max(first.end, second.end))


def _is_change(text: str, fact: Fact) -> bool:
    if fact.value is None and fact.value_range is None:
        return False
    before = text[max(0, fact.start - _REACH) : fact.start]
    return bool(_CHANGE.search(before) or _CHANGED.match(text, fact.end))


def _from_to(text: str, first: Fact, second: Fact) -> bool:
    """Say whether the text goes from one amount to the other, in one unit or with the unit said once."""
    if not _comparable(first, second):
        return False
    before = text[max(0, first.start - _REACH) : first.start]
    return bool(_FROM.search(before)) and bool(_TO.fullmatch(text[first.end : second.start]))


def _to_from(text: str, first: Fact, second: Fact) -> bool:
    """Say whether the text names the goal first: "to 250 million from 200 million"."""
    if not _comparable(second, first) or first.unit is None:
        return False
    before = text[max(0, first.start - _REACH) : first.start]
    return bool(_UP_TO.search(before)) and bool(_BACK.fullmatch(text[first.end : second.start]))


def _comparable(first: Fact, second: Fact) -> bool:
    if first.kind not in _AMOUNTS or second.kind not in _AMOUNTS or first.bound or second.bound:
        return False
    return first.unit is None or (first.kind is second.kind and same_unit(first, second))


def _off(first: Fact, second: Fact, percent: Fact) -> float | None:
    """Return the true change in percent where the written one is not it."""
    ratio = ratio_of(first, second)
    written = bounds_of(percent)
    if ratio is None or written is None or (written[1] <= 0 and math.isfinite(written[1])):
        return None
    changes = sorted(abs(end - 1) * 100 for end in ratio)
    low = 0.0 if ratio[0] <= 1 <= ratio[1] else changes[0]
    cut = (written[1] - written[0]) / 2 if percent.bound is None else 0.0
    if low <= written[1] + cut and written[0] - cut <= changes[1]:
        return None
    return abs(exact_ratio(first, second) - 1) * 100


def ratio_of(first: Fact, second: Fact) -> tuple[float, float] | None:
    """Return the lowest and highest ratio of two amounts that their rounding allows."""
    first = _in_scale(first, second)
    ours, theirs = bounds_of(first), bounds_of(second)
    if ours is None or theirs is None or ours[0] <= 0 or theirs[0] <= 0:
        return None
    if first.value_range or second.value_range:
        return None
    return theirs[0] / ours[1], theirs[1] / ours[0]


def _in_scale(first: Fact, second: Fact) -> Fact:
    """Return the first amount in the second's scale: "von 1,2 auf 1,5 Milliarden" says it once."""
    low, high = first.value, second.value
    if first.unit is not None or not isinstance(low, int | float) or not isinstance(high, int | float):
        return first
    if not _SCALED.search(second.text):
        return first
    factor = 1000 ** max(0, round(math.log10(high / low) / 3)) if low > 0 and high > 0 else 1
    return replace(first, value=low * factor)


def exact_ratio(first: Fact, second: Fact) -> float:
    """Return how many times the first amount the second is; NaN where either is no number."""
    low, high = _in_scale(first, second).value, second.value
    return float(high) / float(low) if isinstance(low, int | float) and isinstance(high, int | float) else math.nan


def _finding(first: Fact, second: Fact, percent: Fact, actual: float, claim: int) -> Finding:
    places = tuple(place_of(fact, claim) for fact in (percent, first, second))
    details = values_of(first=first, second=second, written=percent) | both("actual", round(actual, 1))
    return Finding(code="change-wrong", places=places, details=details)


def both(name: str, number: float) -> dict[str, str]:
    """Return a number as both languages write it, under ``name_de`` and ``name_en``."""
    return {f"{name}_de": number_words(number, "de"), f"{name}_en": number_words(number, "en")}
