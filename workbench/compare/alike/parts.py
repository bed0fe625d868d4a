"""Figures of a passage that make up a claim's: five witnesses spoke, of whom it tells as three and then two.

Almost any figure is the sum of some others, so that only what is counted alike and did the same counts: of five dead
three and two are parts, three dead and two who were rescued are not. Money is never added up, nor who is among others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.events import deeds_of, told_twice
from workbench.compare.signs.phrases import said
from workbench.model.agreement import same_unit
from workbench.model.facts import Fact, FactKind
from workbench.model.measures import dimension

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.compare.alike.about import About, Words

_SAID: Final = said("parts")
_AMONG: Final = re.compile(rf"\b{_SAID['among']}\b", re.IGNORECASE)
_CROWD: Final = 24  # figures of one value that are looked at
_REACH: Final = 40  # characters before the first of two parts


class Parts:
    """What a passage counts, by its values."""

    def __init__(self, passage: Words, figures: Iterable[About]) -> None:
        """Sort the figures; ``passage`` is what their offsets count in."""
        self._passage = passage
        self._counted: dict[float, list[About]] = defaultdict(list)
        for about in figures:
            if (value := _count(about.fact)) is not None:
                self._counted[value].append(about)

    def make_up(self, one: About, other: About) -> bool:
        """Say whether a figure of the passage and another one there make up a claim's.

        Args:
            one: what stands around the claim's.
            other: what stands around the passage's.
        """
        whole, part = _count(one.fact), _count(other.fact)
        if whole is None or part is None:
            return False
        rest = [more for more in self._counted.get(whole - part, ())[:_CROWD] if self._besides(other, more)]
        return bool(rest) and _one_deed(one, other) and any(_one_deed(one, more) for more in rest)

    def _besides(self, one: About, other: About) -> bool:
        """Say whether one is counted beside the other: alike, in a clause of its own, and not among them."""
        if one.fact.start == other.fact.start or not same_unit(one.fact, other.fact):
            return False
        if one.clause.words <= other.clause.words or other.clause.words <= one.clause.words:
            return False
        first, last = sorted((one.fact.start, other.fact.start))
        start = max(0, first - self._passage.start - _REACH)
        at = bisect_left(self._among, (start, 0))
        return at == len(self._among) or self._among[at][1] > last - self._passage.start

    @cached_property
    def _among(self) -> list[tuple[int, int]]:
        """Return where it says that some are among others."""
        return [match.span() for match in _AMONG.finditer(self._passage.text)]


def _count(fact: Fact) -> float | None:
    """Return how many things a fact counts, None where it is no such fact."""
    counted = fact.kind is FactKind.QUANTITY and fact.unit and not dimension(fact.unit)
    return fact.value if counted and isinstance(fact.value, int | float) else None


def _one_deed(one: About, other: About) -> bool:
    return bool(told_twice(one.clause, other.clause) or deeds_of(one.clause) & deeds_of(other.clause))
