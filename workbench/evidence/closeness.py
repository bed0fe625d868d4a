"""How near a passage's facts come to a claim's, for ranking only: a near miss is what a checker looks for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from workbench.model.agreement import agree, bounds_of
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.facts import Fact

_AGREES: Final = 0.8  # by rounding, a range, a day in its year
_WITHIN: Final = 0.7  # "at least 75" allows for very many figures: the same at 76, hardly at 1,000
_OTHER: Final = 0.3  # another value, at its nearest
_SOME: Final = 0.1  # another value, however far
_DAYS: Final = 400.0
_RATIO: Final = 0.7  # of natural logarithms: twice as much comes to a third


def closeness(one: Fact, other: Fact) -> float:
    """Return 1 for the same value, less for one that agrees or comes near, 0 for what can't be compared."""
    answer = agree(one, other) if one.kind is other.kind else None
    if answer is None:
        return 0.0
    if one.value is not None and one.value == other.value:
        return 1.0
    if answer and not (one.bound or other.bound):
        return _AGREES
    return _beside(one, other, _WITHIN if answer else _OTHER)


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
