"""Shares: "120 of 400 people, 40 percent" does not follow from its two numbers.

Part, whole and percentage must stand in one breath, joined by words that say the percentage is of just these two; the
tolerance is the rounding of the figures as they are written, with a whole last place for what was cut off.
"""

from __future__ import annotations

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
    from collections.abc import Iterable, Sequence

    from workbench.compare.signs.mentions import Stated

_SAID: Final = said("shares")
_HEDGE: Final = rf"(?:{_SAID['hedge']}\s+)?"
_OF: Final = re.compile(
    rf"(?:\s+[^\W\d]{{3,}})?\s+(?:{_SAID['of']}|{_SAID['out_of']})\s+(?:{_SAID['whose']}\s+)?(?:{_SAID['about']}\s+)?",
    re.IGNORECASE,
)
_BEGINS: Final = re.compile(
    rf"(?:^|[\s„“\"(]){_SAID['of']}\s+(?:{_SAID['all']}\s+)?(?:{_SAID['in_total']}\s+)?$", re.IGNORECASE
)
_THEN: Final = re.compile(r"[^.;:\d\n(]{1,60}", re.IGNORECASE)
_IS: Final = re.compile(
    rf"(?:\s+[^\W\d][\w-]*){{0,8}}?\s*(?:\(|,|–|—|-)?\s*(?:(?:{_SAID['is']}|{_SAID['joined']})\s+){{0,2}}{_HEDGE}",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(rf"[(,–—-]|\b{_SAID['joined']}\b", re.IGNORECASE)
_OPENED: Final = re.compile(
    rf"\s*(?:\(|,\s*{_SAID['or']}?|–|—|{_SAID['or']})\s*(?:{_SAID['these_are']}\s+)?{_HEDGE}", re.IGNORECASE
)
_FULL: Final = 100.0
_LOOSE: Final = 3.0  # points by which a fraction is rounded
_FRACTION: Final = re.compile(rf"(?:{_SAID['some']}[\s-]+)?{_SAID['fractions']}", re.IGNORECASE)
_COUNTED: Final = frozenset({FactKind.QUANTITY, FactKind.MONEY})


def wrong_shares(text: str, claims: Iterable[Stated]) -> list[Finding]:
    """Return a finding for each percentage that is not the share of the two numbers it stands beside."""
    findings: list[Finding] = []
    for claim in claims:
        figures = [_in_percent(f) for f in claim.facts if f.kind in _COUNTED or f.kind is FactKind.PERCENT]
        for three in zip(figures, figures[1:], figures[2:], strict=False):
            found = _share(text, three, claim.start)
            if found is None:
                continue
            part, whole, percent = found
            actual = _off(part, whole, percent)
            if actual is not None:
                findings.append(_finding(found, actual, number_of(claim)))
    return findings


def _in_percent(fact: Fact) -> Fact:
    """Return "ein Drittel" and "a quarter" as the percentages they are said for."""
    value = fact.value
    if not _FRACTION.fullmatch(fact.text) or not isinstance(value, int | float) or not 0 < value < 1:
        return fact
    reach = (_FULL * value - _LOOSE, _FULL * value + _LOOSE)
    return replace(fact, kind=FactKind.PERCENT, unit=None, value=None, value_range=reach)


def _share(text: str, three: Sequence[Fact], start: int) -> tuple[Fact, Fact, Fact] | None:
    """Return part, whole and percentage of three figures in a row that are said to belong together."""
    links = [text[one.end : other.start] for one, other in pairwise(three)]
    kinds = [fact.kind is FactKind.PERCENT for fact in three]
    if kinds == [True, False, False] and _OPENED.fullmatch(links[0]) and _OF.fullmatch(links[1]):
        return three[1], three[2], three[0]
    if kinds != [False, False, True] or not _IS.fullmatch(links[1]) or not _JOINED.search(links[1]):
        return None
    if _OF.fullmatch(links[0]):
        return three[0], three[1], three[2]
    if _BEGINS.search(text[start : three[0].start]) and _THEN.fullmatch(links[0]):
        return three[1], three[0], three[2]
    return None


def _off(part: Fact, whole: Fact, percent: Fact) -> float | None:
    """Return the true share in percent where the written one is not it."""
    ours, all_of_it, written = bounds_of(part), bounds_of(whole), bounds_of(percent)
    if ours is None or all_of_it is None or written is None or part.bound or whole.bound:
        return None
    same = part.kind is whole.kind and (part.unit is None or whole.unit is None or _alike(part, whole))
    fraction = isinstance(part.value, float) and part.value < 1  # "ein Drittel von 400" is a share itself
    if not same or fraction or all_of_it[0] <= 0 or ours[0] < 0 or ours[0] > all_of_it[1]:
        return None
    low, high = _FULL * ours[0] / all_of_it[1], _FULL * ours[1] / all_of_it[0]
    cut = (written[1] - written[0]) / 2 if percent.bound is None and percent.value_range is None else 0.0
    if low <= written[1] + cut and written[0] - cut <= high:
        return None
    return _FULL * _value(part) / _value(whole)


def _alike(part: Fact, whole: Fact) -> bool:
    return part.kind is FactKind.QUANTITY or same_unit(part, whole)


def _value(fact: Fact) -> float:
    return float(fact.value) if isinstance(fact.value, int | float) else sum(fact.value_range or (0.0, 2.0)) / 2


def _finding(found: tuple[Fact, Fact, Fact], actual: float, claim: int) -> Finding:
    part, whole, percent = found
    places = tuple(place_of(fact, claim) for fact in (percent, part, whole))
    details = values_of(part=part, whole=whole, written=percent)
    details |= {"actual_de": number_words(round(actual, 1), "de"), "actual_en": number_words(round(actual, 1), "en")}
    return Finding(code="share-wrong", places=places, details=details)
