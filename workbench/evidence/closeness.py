"""How near a passage's facts come to a claim's, for ranking only: a near miss is what a checker looks for."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.model.agreement import agree, bounds_of
from workbench.model.facts import NAMES, FactKind
from workbench.model.measures import dimension

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.facts import Fact

SAME: Final = 0.6  # from which two values agree
FIGURES: Final = frozenset(FactKind) - NAMES - {FactKind.QUOTE}  # kinds that are compared by value
_AGREES: Final = 0.8  # by rounding, a range, a day in its year
_WITHIN: Final = 0.7  # "at least 75" allows for very many figures: the same at 76, hardly at 1,000
_OTHER: Final = 0.3  # another value, at its nearest
_SOME: Final = 0.1  # another value, however far
_SLIP: Final = 0.15  # and more where one digit differs or two changed places; never as much as a value that agrees
_DIGITS: Final = 2  # a digit for a digit is no slip
_NUMBER: Final = re.compile(r"\d+")
_DAYS: Final = 400.0
_RATIO: Final = 0.7  # of natural logarithms: twice as much comes to a third


def closeness(one: Fact, other: Fact) -> float:
    """Return 1 for the same value, less for one that agrees or comes near, 0 for what can't be compared at all.

    A fraction is a share in percent; things counted by different nouns ("800 deaths", "900 people") come near each
    other as other values do, and dates without a year by the figures written in them.
    """
    one, other = _in_percent(one), _in_percent(other)
    if one.kind is not other.kind:
        return 0.0
    answer = agree(one, other)
    if answer is None:
        return _unsure(one, other)
    if one.value is not None and one.value == other.value:
        return 1.0
    if answer:
        return _beside(one, other, _WITHIN) if one.bound or other.bound else _AGREES
    return _another(one, other)


def _in_percent(fact: Fact) -> Fact:
    if fact.kind is FactKind.QUANTITY and fact.unit is None and isinstance(fact.value, float) and 0 < fact.value < 1:
        return replace(fact, kind=FactKind.PERCENT, value=100 * fact.value)
    return fact


def _unsure(one: Fact, other: Fact) -> float:
    """Return what two facts of one kind are worth of which nobody can say whether they agree."""
    if one.kind is FactKind.DATE and (one.value is None or other.value is None):
        ours, theirs = (set(_NUMBER.findall(fact.text)) for fact in (one, other))
        return _AGREES if ours & theirs else 2 * _SOME if bool(ours) == bool(theirs) else 0.0
    counted = one.kind is FactKind.QUANTITY and one.value is not None and other.value is not None
    measures = dimension(one.unit or "") and dimension(other.unit or "")  # no 50 kilograms come near 50 kilometres
    return _another(one, other) if counted and not measures else 0.0


def _another(one: Fact, other: Fact) -> float:
    return _beside(one, other, _OTHER) + _SLIP * _slipped(one, other)


def _slipped(one: Fact, other: Fact) -> bool:
    """Say whether one digit differs, or some changed places: so figures go wrong in articles."""
    if one.kind is FactKind.DATE:
        return False
    ours, theirs = ("".join(_NUMBER.findall(fact.text)) for fact in (one, other))
    if len(ours) != len(theirs) or len(ours) < _DIGITS or ours == theirs:
        return False
    return sorted(ours) == sorted(theirs) or sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1


def _beside(one: Fact, other: Fact, nearest: float) -> float:
    """Return what another value is worth: more the nearer it lies, ``nearest`` more than ``_SOME`` at best."""
    ours, theirs = _middle(one), _middle(other)
    if ours is None or theirs is None:
        return 3 * _SOME
    if one.kind is FactKind.DATE:
        return _SOME + nearest * math.exp(-abs(ours - theirs) / _DAYS)
    if ours <= 0 or theirs <= 0:
        return 2 * _SOME
    return _SOME + nearest * math.exp(-abs(math.log(ours / theirs)) / _RATIO)


def _middle(fact: Fact) -> float | None:
    bounds = bounds_of(fact)
    ends = [end for end in bounds or () if math.isfinite(end)]
    return sum(ends) / len(ends) if ends else None


def rarity_weighted(held: Sequence[Sequence[float]], windows: int) -> list[float]:
    """Return each window's sum over several facts, each 0–1 and the less the more windows hold it.

    A sum: two figures found side by side name the place better than one, and a figure nobody finds takes nothing away.

    Args:
        held: for each fact of the claim, what each window holds of it (0–1).
        windows: how many there are.
    """
    whole = math.log(1 + windows)
    totals = [0.0] * windows
    for shares in held:
        weight = math.log(1 + windows / (1 + sum(shares)))
        for index, share in enumerate(shares):
            if share:
                totals[index] += weight * share
    return [total / whole for total in totals] if whole else totals
