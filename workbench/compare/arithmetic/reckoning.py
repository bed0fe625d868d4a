"""Sums whose figures stand in different sentences: whether they are right, and whether one slip of the pen is why not.

Nothing says that the figures belong together but that one digit, one swap or one scale word would make the sum right.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.showing import number_of, place_of, values_of
from workbench.compare.signs.slips import one_step, slip
from workbench.model.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from workbench.compare.signs.mentions import Stated
    from workbench.model.facts import Fact, FactKind

_EXACT: Final = 1e-9
_PAIR: Final = 2  # digits: of one any other is a slip


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount, the number of its claim and the index of its claim."""

    fact: Fact
    claim: int
    place: int

    @property
    def value(self) -> float:
        """Return its number."""
        return float(str(self.fact.value))


def figure_of(fact: Fact, claim: Stated, place: int) -> Figure:
    """Return a fact of a claim as a figure."""
    return Figure(fact, number_of(claim), place)


def figures_of(claims: Sequence[Stated], kinds: Collection[FactKind]) -> list[Figure]:
    """Return the plain amounts of some kinds, in order of their claims."""
    return [
        figure_of(fact, claim, place)
        for place, claim in enumerate(claims)
        for fact in claim.facts
        if fact.kind in kinds and plain(fact)
    ]


class Figures:
    """Amounts in the order of their claims, found by where they stand and by their claim."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        """Sort the figures."""
        self.all = figures
        self._of: dict[int, list[Figure]] = defaultdict(list)
        for one in figures:
            self._of[one.place].append(one)
        self._reach = list(accumulate((one.fact.end for one in figures), max))
        self._by_end = sorted((one.fact.end, at) for at, one in enumerate(figures))

    def of(self, place: int) -> Sequence[Figure]:
        """Return those of the claim of an index."""
        return self._of.get(place, ())

    def before(self, at: int, since: int) -> list[Figure]:
        """Return those before the one of an index which end behind a place (code points), in order."""
        found: list[Figure] = []
        while at > 0 and self._reach[at - 1] > since:
            at -= 1
            if self.all[at].fact.end > since:
                found.append(self.all[at])
        return found[::-1]

    def last_ending(self, since: int, until: int) -> Figure | None:
        """Return the last, in their order, of those which end behind one place and no later than another."""
        first, last = (bisect_right(self._by_end, (place, len(self.all))) for place in (since, until))
        places = [at for _, at in self._by_end[first:last]]
        return self.all[max(places)] if places else None


def plain(fact: Fact) -> bool:
    """Say whether a fact is one exact number above nothing."""
    exact = fact.bound is None and fact.value_range is None and not fact.approximate
    return exact and isinstance(fact.value, int | float) and fact.value > 0


def right(total: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether parts give their total."""
    return abs(total.value - sum(part.value for part in parts)) <= total.value * _EXACT


def slipped(total: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether parts do not give their total, and would if one figure were a slip of the pen."""
    if right(total, parts):
        return False
    missing = total.value - sum(part.value for part in parts)
    wanted = [(total, total.value - missing), *((part, part.value + missing) for part in parts)]
    return any(value > 0 and mended(one, value) for one, value in wanted)


def mended(figure: Figure, value: float) -> bool:
    """Say whether one slip of the pen makes a figure another: a digit, a scale word, in whole figures a digit less."""
    ours, theirs = f"{figure.value:.0f}", f"{value:.0f}"
    whole = value.is_integer() and figure.value.is_integer() and min(len(ours), len(theirs)) >= _PAIR
    made = replace(figure.fact, value=round(value, 6), text="")
    return bool(slip(figure.fact, made)) or (whole and one_step(ours, theirs))


def sum_finding(total: Figure, parts: Sequence[Figure]) -> Finding:
    """Return the finding that the parts give another sum."""
    places = tuple(place_of(one.fact, one.claim) for one in (total, *parts))
    made = replace(total.fact, value=round(sum(part.value for part in parts), 4))
    return Finding(code="sum-wrong", places=places, details=values_of(sum=made, total=total.fact))
