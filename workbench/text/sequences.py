"""Which elements of two sequences belong together, in order: the ground of comparing two drafts.

Short stretches are matched by their longest common blocks (difflib, Ratcliff and Obershelp 1988, without its junk
heuristic). Long ones are first cut at the elements that stand exactly once on both sides ("patience", Bram Cohen),
which keeps a text of 100,000 words from taking quadratic time and keeps repeated elements with their neighbours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

Pair = tuple[int, int]
_SHORT: Final = 90_000  # elements left × elements right that are matched directly


class _Stretch(NamedTuple):
    """``left[left_from:left_to]`` against ``right[right_from:right_to]``."""

    left_from: int
    left_to: int
    right_from: int
    right_to: int

    @property
    def size(self) -> int:
        return (self.left_to - self.left_from) * (self.right_to - self.right_from)


def match(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Pair]:
    """Return pairs of indices of equal elements, rising on both sides.

    Args:
        left: elements of one sequence.
        right: elements of the other.
    """
    pairs: list[Pair] = []
    waiting = [_Stretch(0, len(left), 0, len(right))]
    while waiting:
        stretch = _trimmed(left, right, waiting.pop(), pairs)
        if 0 < stretch.size <= _SHORT:
            pairs += _blocks(left, right, stretch)
        elif stretch.size:
            anchors = _anchors(left, right, stretch)
            pairs += anchors
            waiting += _between(stretch, anchors)
    return sorted(pairs)


def _trimmed(left: Sequence[Hashable], right: Sequence[Hashable], stretch: _Stretch, pairs: list[Pair]) -> _Stretch:
    """Pair the equal beginning and end of a stretch; return what lies between."""
    left_from, left_to, right_from, right_to = stretch
    while left_from < left_to and right_from < right_to and left[left_from] == right[right_from]:
        pairs.append((left_from, right_from))
        left_from, right_from = left_from + 1, right_from + 1
    while left_from < left_to and right_from < right_to and left[left_to - 1] == right[right_to - 1]:
        left_to, right_to = left_to - 1, right_to - 1
        pairs.append((left_to, right_to))
    return _Stretch(left_from, left_to, right_from, right_to)


def _blocks(left: Sequence[Hashable], right: Sequence[Hashable], stretch: _Stretch) -> list[Pair]:
    from difflib import SequenceMatcher  # noqa: PLC0415 - a start matches nothing

    ours = left[stretch.left_from : stretch.left_to]
    theirs = right[stretch.right_from : stretch.right_to]
    return [
        (stretch.left_from + block.a + k, stretch.right_from + block.b + k)
        for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
        for k in range(block.size)
    ]


def _anchors(left: Sequence[Hashable], right: Sequence[Hashable], stretch: _Stretch) -> list[Pair]:
    """Return the longest rising chain of elements that stand once on both sides; empty when there are none."""
    ours = _once(left, stretch.left_from, stretch.left_to)
    theirs = _once(right, stretch.right_from, stretch.right_to)
    return _longest_rise([(i, theirs[element]) for element, i in ours.items() if element in theirs])


def _once(elements: Sequence[Hashable], start: int, end: int) -> dict[Hashable, int]:
    counts = Counter(elements[start:end])
    return {elements[i]: i for i in range(start, end) if counts[elements[i]] == 1}


def _longest_rise(pairs: list[Pair]) -> list[Pair]:
    """Return the longest chain that also rises on the right (patience sorting); ``pairs`` rise on the left."""
    ends: list[int] = []  # right index that ends the best chain of each length
    tails: list[int] = []  # the pair that does
    before: list[int] = []
    for index, (_, right) in enumerate(pairs):
        length = bisect_left(ends, right)
        ends[length : length + 1] = [right]
        tails[length : length + 1] = [index]
        before.append(tails[length - 1] if length else -1)
    chain: list[Pair] = []
    index = tails[-1] if tails else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _between(stretch: _Stretch, anchors: list[Pair]) -> list[_Stretch]:
    """Return the stretches between the anchors; without any there is nothing more to compare."""
    if not anchors:
        return []
    starts = [(stretch.left_from, stretch.right_from), *((i + 1, j + 1) for i, j in anchors)]
    ends = [*anchors, (stretch.left_to, stretch.right_to)]
    return [_Stretch(a, i, b, j) for (a, b), (i, j) in zip(starts, ends, strict=True)]
