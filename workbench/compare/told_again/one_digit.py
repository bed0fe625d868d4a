"""Long figures one digit apart, whatever words stand around: "£286,500" here, "£236,500" there.

Four and more digits, in prices above a thousand three, of which all but one agree are one thing where one of them is
said once, each is alone of its kind in its claim and, of three digits, no word near it moves: none of 2,679 clean
articles has such a pair.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.apart import two_subjects
from workbench.compare.alike.telling import joinable
from workbench.compare.signs.showing import place_of, values_of
from workbench.compare.signs.slips import significant
from workbench.model.agreement import same_unit
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.compare.signs.mentions import Mention

_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY})
_DIGITS: Final = 4
_PRICE_DIGITS: Final = 3  # prices of three digits and some zeros are rarer than counts
_PRICE: Final = 1000
_YEARS: Final = range(1000, 2101)
_CROWD: Final = 40  # such figures; more is a table


def wrong_digits(mentions: Sequence[Mention]) -> list[Finding]:
    """Return a finding for each two long figures that one changed digit tells apart.

    Args:
        mentions: figures and dates of a draft, in order.
    """
    long = [one for one in mentions if _is_long(one.fact)]
    if len(long) > _CROWD:
        return []
    said: dict[object, int] = defaultdict(int)
    for one in long:
        said[one.fact.value] += 1
    return [
        _finding(one, other)
        for one, other in combinations(long, 2)
        if one.place != other.place
        and one_changed(one.fact, other.fact)
        and min(said[one.fact.value], said[other.fact.value]) == 1
        and _alone(one, other)
    ]


def _is_long(fact: Fact) -> bool:
    if fact.kind not in _AMOUNTS or not isinstance(fact.value, int | float) or fact.value <= 0:
        return False
    if fact.value_range is not None or fact.bound is not None or _like_a_year(fact):
        return False
    least = _PRICE_DIGITS if fact.kind is FactKind.MONEY and fact.value >= _PRICE else _DIGITS
    return len(significant(float(fact.value))) >= least


def _like_a_year(fact: Fact) -> bool:
    return fact.kind is FactKind.QUANTITY and fact.value in _YEARS and fact.text.startswith(str(fact.value))


def one_changed(one: Fact, other: Fact) -> bool:
    """Say whether two amounts that may be one of one size differ in a single digit."""
    ours, theirs = (significant(float(str(fact.value))) for fact in (one, other))
    size = [f"{float(str(fact.value)):.0f}" for fact in (one, other)]
    if len(ours) != len(theirs) or len(size[0]) != len(size[1]):
        return False
    if not (joinable(one, other) or (one.kind is other.kind and same_unit(one, other))):
        return False
    return sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1


def _alone(one: Mention, other: Mention) -> bool:
    if one.siblings > 1 or other.siblings > 1 or two_subjects(one, other):
        return False
    digits = min(len(significant(float(str(m.fact.value)))) for m in (one, other))
    return digits >= _DIGITS or not (one.moving or other.moving)


def _finding(one: Mention, other: Mention) -> Finding:
    places = (place_of(one.fact, one.claim), place_of(other.fact, other.claim))
    return Finding(code="numbers-differ", places=places, details=values_of(first=one.fact, second=other.fact))
