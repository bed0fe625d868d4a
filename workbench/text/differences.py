"""Where two drafts differ, as a reader wants to see it: stretches that went, came or moved, and paragraphs level."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.text.alignment import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.text.alignment import Alignment

Span = tuple[int, int]
_TELLING: Final = re.compile(r"\d|\w{5}|[A-ZÄÖÜ]\w{2}")
_FEW: Final = 2  # small words between two changes that are part of the change


@dataclass(frozen=True, slots=True)
class Hunk:
    """A place where the drafts differ (code points, half-open; an empty span says where nothing stands).

    Attributes:
        old: what stood there.
        new: what stands there now.
        moved: the same words, in another place.
    """

    old: Span
    new: Span
    moved: bool = False


def hunks(alignment: Alignment) -> tuple[Hunk, ...]:
    """Return where the drafts differ, in the old draft's order, those that moved after those in their place."""
    edges = Run(0, 0, 0), Run(len(alignment.old), len(alignment.new), 0)
    steady = [edges[0], *(run for run in alignment.runs if not run.moved and run.length), edges[1]]
    moved = [run for run in alignment.runs if run.moved]
    gone = sorted((run.old_start, run.old_end) for run in moved)
    come = sorted((run.new_start, run.new_end) for run in moved)
    found: list[Hunk] = []
    for before, after in pairwise(_telling(alignment, steady)):
        lefts = _without(alignment.old, (before.old_end, after.old_start), gone)
        rights = _without(alignment.new, (before.new_end, after.new_start), come)
        empty_old, empty_new = (before.old_end, before.old_end), (before.new_end, before.new_end)
        if len(lefts) <= 1 and len(rights) <= 1:
            if lefts or rights:
                found.append(Hunk((lefts or [empty_old])[0], (rights or [empty_new])[0]))
            continue
        found += [Hunk(left, empty_new) for left in lefts]
        found += [Hunk(empty_old, right) for right in rights]
    return (*found, *(Hunk((r.old_start, r.old_end), (r.new_start, r.new_end), moved=True) for r in moved))


def _telling(alignment: Alignment, steady: list[Run]) -> list[Run]:
    """Leave out small words that stayed between two changes: a sentence written anew is one change, not confetti."""
    kept = steady[:1]
    for run, after in pairwise(steady[1:]):
        words = alignment.old[run.old_start : run.old_end]
        small = len(words.split()) <= _FEW and not _TELLING.search(words) and "\n" not in words
        if small and _changed(alignment, kept[-1], run) and _changed(alignment, run, after):
            continue
        kept.append(run)
    return [*kept, steady[-1]]


def _changed(alignment: Alignment, before: Run, after: Run) -> bool:
    gone = alignment.old[before.old_end : after.old_start]
    come = alignment.new[before.new_end : after.new_start]
    return bool(gone.strip() or come.strip())


def _without(text: str, span: Span, holes: Sequence[Span]) -> list[Span]:
    """Return the parts of a span outside ``holes``, blanks at their edges left out."""
    place, end = span
    parts: list[Span] = []
    for hole_start, hole_end in holes[max(0, bisect_left(holes, (place, place)) - 1) :]:
        if hole_start >= end:
            break
        if hole_end > place:
            parts.append((place, max(place, hole_start)))
            place = max(place, hole_end)
    parts.append((place, max(place, end)))
    return [stripped for part in parts if (stripped := _stripped(text, *part))]


def _stripped(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    inner = words.strip()
    lead = len(words) - len(words.lstrip())
    return (start + lead, start + lead + len(inner)) if inner else None


def paired_blocks(old: Sequence[Span], new: Sequence[Span], alignment: Alignment) -> list[tuple[int, int]]:
    """Return which paragraphs stand level: index in ``old``, index in ``new``, rising on both sides.

    A pair shares most of its words in their place. Between two pairs, paragraphs written anew stand level one by one:
    that is said about the rows of a view, never about what a claim became.

    Args:
        old: the old draft's paragraphs in order.
        new: the new draft's.
        alignment: of the two drafts.
    """
    sure: list[tuple[int, int]] = []
    starts = [start for start, _ in new]
    for index, (start, end) in enumerate(old):
        shares: dict[int, int] = {}
        for cut in alignment.pieces(start, end):
            if cut.moved:
                continue
            for at in range(max(0, bisect_right(starts, cut.new_start) - 1), bisect_left(starts, cut.new_end)):
                shared = min(new[at][1], cut.new_end) - max(new[at][0], cut.new_start)
                if shared > 0:
                    shares[at] = shares.get(at, 0) + shared
        best = max(shares, key=lambda at: (shares[at], -at), default=-1)
        if best >= 0 and (not sure or best > sure[-1][1]):
            sure.append((index, best))
    return _filled(sure, len(old), len(new))


def _filled(sure: list[tuple[int, int]], old: int, new: int) -> list[tuple[int, int]]:
    """Add pairs of leftover paragraphs, in order, between the sure ones."""
    pairs: list[tuple[int, int]] = []
    for (i, j), (next_i, next_j) in pairwise([(-1, -1), *sure, (old, new)]):
        if i >= 0:
            pairs.append((i, j))
        pairs += zip(range(i + 1, next_i), range(j + 1, next_j), strict=False)
    return pairs
