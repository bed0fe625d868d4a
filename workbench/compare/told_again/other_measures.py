"""The same digits with another measure or currency: "180 Hektar" here, "180 Quadratmeter" there.

Whoever converts a figure gets other digits. So the same ones beside two measures of one kind are a slip whatever words
stand around (in 2,679 clean articles none do so by chance), and so are 2,300 and 2.3 metres; beside two currencies they
are one where the two places share a word.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.mentions import shared
from workbench.compare.signs.showing import place_of, values_of
from workbench.compare.signs.slips import significant
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding
from workbench.model.measures import converted, measured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.compare.signs.mentions import Mention

_PAIR: Final = 2  # digits: five of this and five of that are said everywhere
_MOST: Final = 200  # measured figures; more is a table
_STEPS: Final = (1e3, 1e-3)  # kilometres for metres, kilos for grams
_ALIKE: Final = 1e-6
_FIGURE: Final = re.compile(r"\d[\d.,]*\d|\d")


def wrong_measures(mentions: Sequence[Mention]) -> list[Finding]:
    """Return a finding for each two figures of the same digits, once in one measure or currency, once in another.

    Args:
        mentions: figures and dates of a draft, in order.
    """
    figures = [one for one in mentions if _is_measured(one.fact)][:_MOST]
    return [
        _finding(one, other)
        for one, other in combinations(figures, 2)
        if one.place != other.place
        and _other_measure(one.fact, other.fact)
        and (one.fact.kind is not FactKind.MONEY or shared(one, other))
        and not _converted_beside(one, other, figures)
    ]


def _is_measured(fact: Fact) -> bool:
    if not isinstance(fact.value, int | float) or fact.value <= 0 or fact.value_range is not None:
        return False
    known = fact.kind is FactKind.MONEY or (fact.kind is FactKind.QUANTITY and measured(fact.unit) is not None)
    return known and fact.unit is not None and len(significant(float(fact.value))) >= _PAIR


def _other_measure(one: Fact, other: Fact) -> bool:
    """Say whether two figures of the same digits are of two currencies, or of measures that do not convert so."""
    if one.kind is not other.kind or one.unit is None or other.unit is None:
        return False
    ours, theirs = float(str(one.value)), float(str(other.value))
    if one.kind is FactKind.MONEY:
        return one.unit != other.unit and ours == theirs
    here, there = measured(one.unit), measured(other.unit)
    if here is None or there is None or here[0] != there[0] or significant(ours) != significant(theirs):
        return False
    ratio = converted(ours, one.unit) / converted(theirs, other.unit)
    if one.unit != other.unit and _written(one) == _written(other) != "":
        return True
    return any(abs(ratio / step - 1) < _ALIKE for step in _STEPS) and _written(one) != _written(other)


def _written(fact: Fact) -> str:
    figure = _FIGURE.search(fact.text)
    return figure[0] if figure else ""


def _converted_beside(one: Mention, other: Mention, figures: Sequence[Mention]) -> bool:
    """Say whether a claim of the two holds figures in the measures of both: there its author converts."""
    units = {one.fact.unit, other.fact.unit}
    beside = ({m.fact.unit for m in figures if m.place == place} for place in (one.place, other.place))
    return len(units) > 1 and any(units <= held for held in beside)


def _finding(one: Mention, other: Mention) -> Finding:
    places = (place_of(one.fact, one.claim), place_of(other.fact, other.claim))
    return Finding(code="numbers-differ", places=places, details=values_of(first=one.fact, second=other.fact))
