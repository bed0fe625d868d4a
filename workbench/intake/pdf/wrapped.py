"""Rows of a table that no lines part, where cells have several lines: what the page tells cell by cell is one row.

A row's cells are told one after the other, each from its top. So a line that is told before words above it is one of
their row; one in the middle of its row's height has as many lines above as below. Only a first cell that ends where
the others stand, at the row's foot, can not be told from lines before the row by this: there the words speak.
"""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from workbench.intake.pdf.pieces import LEADING, step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.intake.pdf.pieces import Level, Piece

_OPEN: Final = re.compile(  # a cell's line that ends so goes on
    r"[-,(/&]$|\b(?:und|oder|sowie|d(?:er|ie|as|en|em|es)|eine?[mnrs]?|im|in|am|an|auf|aus|bei|für|mit|nach|ohne|vo[nm]|"
    r"zu[mr]?|über|unter|and|or|the|an?|of|on|at|by|for|from|to|with|without)$"
)
_FEWEST: Final = 2


def with_whole_rows(levels: Sequence[Level]) -> list[Level]:
    """Return base lines from the top, those of one row as one: each cell's lines as one piece."""
    found: list[Level] = []
    start = 0
    for first, end in _spans(levels):
        own = _cells(levels[first:end])
        if own is not None:
            found += [*levels[start:first], own]
            start = end
    return [*found, *levels[start:]]


def _spans(levels: Sequence[Level]) -> list[tuple[int, int]]:
    """Return which base lines are one row's, more than one each."""
    told = _told_together(levels)
    found: list[tuple[int, int]] = []
    for first, end in told:
        top, bottom = _around(levels, first, end)
        top = _opened(levels, top)
        if bottom - top >= _FEWEST and (not found or found[-1][1] <= top):
            found.append((top, bottom))
    return found


def _told_together(levels: Sequence[Level]) -> list[tuple[int, int]]:
    """Return the shortest spans of base lines between which the page tells all of the upper before the lower."""
    last = list(accumulate((max(p.order for p in level) for level in levels), max))
    following = list(accumulate((min(p.order for p in level) for level in reversed(levels)), min))[::-1]
    cuts = [0, *(at for at in range(1, len(levels)) if last[at - 1] < following[at]), len(levels)]
    return list(pairwise(cuts))


def _around(levels: Sequence[Level], first: int, end: int) -> tuple[int, int]:
    """Return a row with as many lines of its first cell above as below the others, and of its last cell below."""
    anchor = max(range(first, end), key=lambda at: len(levels[at]))
    top, bottom = first, end
    below = sum(_is_first(levels[at], levels[anchor]) for at in range(anchor + 1, end))
    while top > max(0, first - below) and _is_first(levels[top - 1], levels[anchor]) and _is_close(levels, top):
        top -= 1
    above = sum(_is_last(levels[at], levels[anchor]) for at in range(first, anchor))
    while (
        bottom < min(len(levels), end + above)
        and _is_last(levels[bottom], levels[anchor])
        and _is_close(levels, bottom)
    ):
        bottom += 1
    return top, bottom


def _opened(levels: Sequence[Level], top: int) -> int:
    """Return where a row begins whose first cell's words go on from lines above: the topmost that is surely open."""
    found = at = top
    while at > 0 and len(levels[top]) > 1 and _is_first(levels[at - 1], levels[top]) and _is_close(levels, at):
        at -= 1
        if _goes_on(levels[at][0], levels[at + 1][0]):
            found = at
    return found


def _goes_on(above: Piece, below: Piece) -> bool:
    """Say whether a line's words surely go on in the next, set alike."""
    alike = abs(above.left - below.left) <= below.size / 2
    return alike and (below.words[0].islower() or bool(_OPEN.search(above.words)))


def _is_first(level: Level, anchor: Level) -> bool:
    """Say whether a base line has words of the first cell only."""
    return (
        len(level) == 1 < len(anchor)
        and level[0].left <= anchor[0].left + level[0].size
        and level[0].right < anchor[1].left
    )


def _is_last(level: Level, anchor: Level) -> bool:
    """Say whether a base line has words of the last cell only."""
    return len(level) == 1 < len(anchor) and level[0].left > anchor[-1].right - level[0].size


def _is_close(levels: Sequence[Level], at: int) -> bool:
    return step(levels[at - 1], levels[at]) <= LEADING * levels[at][0].size


def _cells(levels: Sequence[Level]) -> Level | None:
    """Return lines of one row as one, None where they are none's: far apart, or text in columns."""
    widest = max(map(len, levels))
    if widest < _FEWEST or sum(len(level) == widest for level in levels) > 1:
        return None
    if not all(_is_close(levels, at) for at in range(1, len(levels))):
        return None
    cells: list[list[Piece]] = []
    right = 0.0
    for piece in sorted((piece for level in levels for piece in level), key=lambda one: one.left):
        if cells and piece.left <= right:
            cells[-1].append(piece)
        else:
            cells.append([piece])
        right = max(right, piece.right) if len(cells[-1]) > 1 else piece.right
    crossing = any(sum(piece in cell for piece in level) > 1 for level in levels for cell in cells)
    return None if crossing else [_whole(cell) for cell in cells]


def _whole(cell: Sequence[Piece]) -> Piece:
    """Return a cell's lines as one piece."""
    told = sorted(cell, key=lambda one: one.order)
    return told[0]._replace(
        texts=tuple(text for one in told for text in one.texts), left=min(one.left for one in told),
        right=max(one.right for one in told), y=max(one.y for one in told), low=min(one.low for one in told),
        lines=tuple(line for one in told for line in one.lines),
    )  # fmt: skip
