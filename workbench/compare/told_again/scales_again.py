"""What is told again with another scale: "2 billion euros for schools", then "the 2 million euros".

One round figure has the digits of another by chance, so the later one must be told as known ("die", "the", "all"), of
the same currency or kind of measure, and the article must hold one figure alone that it may be. Where both have a scale
word, whoever is counted may be called otherwise ("5 Millionen Menschen", "der 5 Milliarden Pflegenden").
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.telling import has_scale, scaled_apart
from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import place_of, values_of
from workbench.compare.signs.slips import significant
from workbench.model.agreement import same_unit, stem_of
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding
from workbench.model.measures import measured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.compare.signs.mentions import Mention

_SAID: Final = said("numerals")
_KNOWN: Final = re.compile(rf"\b{_SAID['known']}\s+$", re.IGNORECASE)
_OTHERS: Final = re.compile(rf"\b{_SAID['others']}\b", re.IGNORECASE)
_FIGURE: Final = re.compile(r"\d[\d.,]*\d|\d|^\W*[^\W\d_]+")
_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY})
_STEPS: Final = (3, 6)  # Millionen for Milliarden, for 300.000
_LEAST: Final = 1000.0  # smaller figures have no scale word: five children, 5,000 children
_NEAR: Final = 24
_CROWD: Final = 200


def wrong_scales(text: str, mentions: Sequence[Mention]) -> list[Finding]:
    """Return a finding for each amount that is told again with the same digits and another scale or measure.

    Args:
        text: the draft.
        mentions: its figures and dates, in order.
    """
    amounts = [one for one in mentions if _is_amount(one.fact)][:_CROWD]
    found = []
    for at, again in enumerate(amounts):
        if not _told_as_known(text, again.fact):
            continue
        others = [*amounts[:at], *amounts[at + 1 :]]
        if any(_same(one.fact, again.fact) for one in others):
            continue
        before = [one for one in amounts[:at] if one.place != again.place and _rescaled(one.fact, again.fact)]
        if len({(one.fact.value, one.fact.unit) for one in before}) == 1:
            found.append(_finding(before[-1], again))
    return found


def _is_amount(fact: Fact) -> bool:
    exact = fact.value_range is None and (fact.bound is None or has_scale(fact))
    return fact.kind in _AMOUNTS and fact.unit is not None and isinstance(fact.value, int | float) and exact


def _told_as_known(text: str, fact: Fact) -> bool:
    before = max(0, fact.start - _NEAR)
    return bool(_KNOWN.search(text, before, fact.start)) and not _OTHERS.search(text, before, fact.end + _NEAR)


def _same(one: Fact, other: Fact) -> bool:
    return one.kind is other.kind and one.value == other.value and _one_unit(one, other)


def _one_unit(one: Fact, other: Fact) -> bool:
    ours, theirs = one.unit or "", other.unit or ""
    if measured(one.unit) is not None and measured(other.unit) is not None:
        return one.unit == other.unit
    return same_unit(one, other) or (one.kind is FactKind.QUANTITY and stem_of(ours) == stem_of(theirs))


def _rescaled(one: Fact, other: Fact) -> bool:
    """Say whether two amounts have the same digits, and another scale word or another measure."""
    ours, theirs = float(str(one.value)), float(str(other.value))
    if one.kind is not other.kind or min(ours, theirs) <= 0 or significant(ours) != significant(theirs):
        return False
    nouns = one.kind is FactKind.QUANTITY and not (measured(one.unit) or measured(other.unit))
    if _one_unit(one, other) or (nouns and scaled_apart(one, other)):
        step = abs(round(math.log10(ours / theirs)))
        return step in _STEPS and min(ours, theirs) >= _LEAST
    here, there = measured(one.unit), measured(other.unit)
    kin = here is not None and there is not None and here[0] == there[0]
    return kin and ours == theirs and _written(one) == _written(other)


def _written(fact: Fact) -> str:
    figure = _FIGURE.search(fact.text)
    return figure[0].casefold() if figure else ""


def _finding(one: Mention, other: Mention) -> Finding:
    places = (place_of(one.fact, one.claim), place_of(other.fact, other.claim))
    return Finding(code="numbers-differ", places=places, details=values_of(first=one.fact, second=other.fact))
