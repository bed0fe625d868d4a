"""Many stretches of one text, asked again and again which of them meet a place: none looks through all of them.

What stands beside each of 60,000 figures is asked 60,000 times; that must cost what stands there, not the whole text.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Stretches:
    """Stretches of a text, found by where they stand.

    A question costs the logarithm of their number, and as many steps as stretches lie between the first that meets the
    place and the last: few, where they overlap no more than claims or figures do.
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        """Sort the stretches.

        Args:
            spans: half-open, in code points, in any order; they may overlap.
        """
        ordered = sorted((start, end, at) for at, (start, end) in enumerate(spans))
        self._starts = [start for start, _, _ in ordered]
        self._ends = [end for _, end, _ in ordered]
        self._numbers = [at for _, _, at in ordered]
        self._reach = list(accumulate(self._ends, max))  # how far any stretch up to this one goes

    def touches(self, start: int, end: int) -> bool:
        """Say whether any stretch has a place in common with ``start:end`` (code points)."""
        last = bisect_left(self._starts, end) - 1
        return last >= 0 and self._reach[last] > start

    def touching(self, start: int, end: int) -> list[int]:
        """Return which stretches have a place in common with ``start:end``, as they were numbered, in that order."""
        found, at = [], bisect_left(self._starts, end) - 1
        while at >= 0 and self._reach[at] > start:
            if self._ends[at] > start:
                found.append(self._numbers[at])
            at -= 1
        return sorted(found)

    def holds(self, place: int) -> bool:
        """Say whether a place (code points) stands in any stretch."""
        return self.touches(place, place + 1)

    def first(self, place: int) -> int:
        """Return the number of the first stretch, in the order they were given, that holds a place; -1 for none."""
        return next(iter(self.touching(place, place + 1)), -1)
