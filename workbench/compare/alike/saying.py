"""Facts found by what they say: which say the same as another, and whose values stand next to its.

A table of thousands of figures held against an article of thousands must cost what both hold, not each times each.
Intervals that meet and names with a word in common are found by index; ``same_value`` alone says whether they agree.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.comparables import same_value, share_of, undated
from workbench.model.agreement import bounds_of, name_parts
from workbench.model.facts import NAMES, NUMERIC, Fact, FactKind
from workbench.model.measures import converted, dimension

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_YEAR: Final = 366.0  # days that an approximate date may be off
_CONVERTED: Final = 0.02  # of a figure in another measure; as ``model.agreement`` has it
_DEGREE: Final = 1.0
_ALL: Final = (FactKind.DATE, "all")
_ABOUT: Final = (FactKind.DATE, "about")
Group = tuple[FactKind, str]


class Saying:
    """Facts, found by what they say."""

    def __init__(self, facts: Sequence[Fact], same: Callable[[Fact, Fact], bool | None] = same_value) -> None:
        """Sort the facts; ``same`` says whether a fact asked about and one of these say the same."""
        self._facts, self._same = facts, same
        spans: dict[Group, list[tuple[float, float, int]]] = defaultdict(list)
        self._words: dict[object, list[int]] = defaultdict(list)
        self._rarest: dict[str, list[int]] = defaultdict(list)
        named = {at: name_parts(fact) for at, fact in enumerate(facts) if fact.kind in NAMES}
        self._counts = Counter(word for words in named.values() for word in words)
        for at, fact in enumerate(facts):
            for word in named.get(at, ()):
                self._words[word].append(at)
            if named.get(at):
                self._rarest[min(sorted(named[at]), key=self._counts.__getitem__)].append(at)
            for day in _told(fact):
                self._words[day].append(at)
            for group, low, high in _spans(fact):
                spans[group].append((low, high, at))
        self._spans = {group: _Spans(found) for group, found in spans.items()}

    def first(self, fact: Fact) -> Fact | None:
        """Return the first, in the order they were given, that says the same as a fact."""
        return next((self._facts[at] for at in sorted(self._near(fact)) if self._same(fact, self._facts[at])), None)

    def _near(self, fact: Fact) -> set[int]:
        """Return those that may say the same: all that do are among them."""
        found: set[int] = set()
        if fact.kind in NAMES:
            words = name_parts(fact)
            known = [word for word in words if word in self._counts]
            for word in known:
                found.update(self._rarest.get(word, ()))
            if known and len(known) == len(words):
                found.update(self._words[min(sorted(known), key=self._counts.__getitem__)])
        for day in _asked(fact):
            found.update(self._words.get(day, ()))
        for group, low, high in _spans(fact):
            if group in self._spans:
                found.update(self._spans[group].meeting(low, high))
        return found


class _Spans:
    """Intervals of numbers; those without an end stand apart, as they meet nearly all."""

    def __init__(self, spans: Iterable[tuple[float, float, int]]) -> None:
        self._spans = sorted(spans)
        self._open = [one for one in self._spans if math.isinf(one[0]) or math.isinf(one[1])]
        self._spans = [one for one in self._spans if not (math.isinf(one[0]) or math.isinf(one[1]))]
        self._lows = [low for low, _, _ in self._spans]
        self._reach = list(accumulate((high for _, high, _ in self._spans), max))

    def meeting(self, low: float, high: float) -> Iterator[int]:
        yield from (at for first, last, at in self._open if first <= high and low <= last)
        place = bisect_right(self._lows, high) - 1
        while place >= 0 and self._reach[place] >= low:
            if self._spans[place][1] >= low:
                yield self._spans[place][2]
            place -= 1


def _day(fact: Fact) -> str:
    """Return month and day of a date that is one day, of a year that somebody knows or nobody; else ""."""
    if fact.kind is not FactKind.DATE:
        return ""
    iso = fact.value if isinstance(fact.value, str) and len(fact.value) == len("2025-02-10") else ""
    return undated(fact) or iso[5:]


def _told(fact: Fact) -> Iterator[object]:
    """Yield under what a date stands of which one year is as good as another, or which is no date of the calendar."""
    if day := _day(fact):
        yield from (day, _ALL, *([_ABOUT] if fact.approximate else []))
    if fact.kind is FactKind.DATE and fact.value is not None and bounds_of(fact) is None:
        yield fact.value


def _asked(fact: Fact) -> Iterator[object]:
    """Yield under what dates stand that may be the same as one: an approximate day is as near to all of a year."""
    if day := _day(fact):
        yield from [_ALL] if fact.approximate else [day, _ABOUT]
    if fact.kind is FactKind.DATE and fact.value is not None:
        yield fact.value


def _spans(fact: Fact) -> Iterator[tuple[Group, float, float]]:
    """Yield the intervals that must meet another fact's: of its value, of its measure, of a fraction as a share."""
    bounds = bounds_of(fact) if fact.kind is FactKind.DATE or fact.kind in NUMERIC else None
    if bounds is None or math.isnan(bounds[0]) or math.isnan(bounds[1]):
        return
    slack = _YEAR if fact.kind is FactKind.DATE and fact.approximate else 0.0
    yield (fact.kind, ""), bounds[0] - slack, bounds[1] + slack
    if fact.kind is FactKind.QUANTITY and (measure := dimension(fact.unit or "")):
        low, high = (converted(end, fact.unit or "") for end in bounds)
        slack = _CONVERTED * max((abs(end) for end in (low, high) if math.isfinite(end)), default=0.0)
        slack = _DEGREE if measure == "temperature" else slack
        yield (fact.kind, measure), low - slack, high + slack
    share = share_of(fact)
    if share is not fact and (bounds := bounds_of(share)) is not None:
        yield (share.kind, ""), *bounds


class Neighbours:
    """Figures in the order of their values, of which a few stand next to another."""

    def __init__(self, facts: Sequence[Fact], most: int) -> None:
        """Sort the figures; ``most`` of them are looked at for each, all where there are no more."""
        self._facts, self._most = facts, most
        self._sorted: dict[FactKind, list[tuple[float, int]]] = defaultdict(list)
        for at, fact in enumerate(facts) if len(facts) > most else ():
            if (place := _place(fact)) is not None:
                self._sorted[share_of(fact).kind].append((place, at))
        for places in self._sorted.values():
            places.sort()

    def of(self, fact: Fact) -> Sequence[Fact]:
        """Return those next to a figure, in the order they were given."""
        if len(self._facts) <= self._most:
            return self._facts
        place, places = _place(fact), self._sorted.get(share_of(fact).kind, [])
        if place is None:
            return []
        at = bisect_left(places, (place, 0))
        near = places[max(0, at - self._most // 2) : at + self._most // 2]
        return [self._facts[at] for at in sorted(at for _, at in near)]


def _place(fact: Fact) -> float | None:
    bounds = bounds_of(share_of(fact)) if fact.kind is FactKind.DATE or fact.kind in NUMERIC else None
    ends = [end for end in bounds or () if math.isfinite(end)]
    return sum(ends) / len(ends) if ends else None
