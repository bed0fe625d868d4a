"""Keeps the rows of two drafts level: what is shorter gets room below, so that one scroll bar serves both.

Nothing is laid out for it: a row is as high as the taller of its sides, by the lines counted so far or guessed. Where a
guess was wrong the rows stand anew, and what was in view is kept there: nothing moves under the eyes.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.ui.drafts.text import RULE_GAP
from workbench.ui.manuscript.standing import Kept, count_on, lay_in_view

if TYPE_CHECKING:
    from workbench.ui.drafts.text import DraftText


class Levels:
    """The rows of two drafts.

    Args:
        left: the old draft's text.
        right: the new one's.
    """

    def __init__(self, left: DraftText, right: DraftText) -> None:
        self._sides = (left, right)
        self._flows = (left.flow, right.flow)
        self._rows: tuple[tuple[int, int], ...] = ()
        self._ruled: frozenset[int] = frozenset()

    def set_rows(self, rows: tuple[tuple[int, int], ...], ruled: frozenset[int]) -> None:
        """Take the rows of two other drafts.

        Args:
            rows: blocks that stand level, rising, from (0, 0).
            ruled: which of them have a rule above.
        """
        self._rows, self._ruled = rows, ruled
        for at, side in enumerate(self._sides):
            side.ruled = tuple(rows[number][at] for number in sorted(ruled))

    def stand(self) -> None:
        """Let the rows stand by what is known of their heights."""
        flows = self._flows
        if not self._rows or not all(flow.counts for flow in flows):
            return
        ends = len(flows[0].counts), len(flows[1].counts)
        left, right = (_Column(side) for side in self._sides)
        y = float(max(flow.shaped.top for flow in flows))
        for number, (begins, after) in enumerate(pairwise((*self._rows, ends)), 1):
            y = max(left.lay(begins[0], after[0], y), right.lay(begins[1], after[1], y))
            if number < len(self._rows):
                y += RULE_GAP if number in self._ruled else max(left.gaps[after[0]], right.gaps[after[1]])
        total = y + max(flow.shaped.bottom for flow in flows)
        for flow, column in zip(flows, (left, right), strict=True):
            flow.stand(column.tops, total)

    def see(self, at: int, block: int, below: float, height: float) -> float:
        """Lay out what is in view while one block stays where it is there; returns how far to scroll.

        Args:
            at: 0 for the old draft, 1 for the new one.
            block: that stays.
            below: px from the view's top down to it.
            height: of the view, px.
        """
        return lay_in_view(self._flows, Kept(self._flows[at], block, below), height, self.stand)

    def count_on(self) -> bool:
        """Count lines that nobody sees yet, for a turn; returns whether any are left."""
        return count_on(self._flows)

    @property
    def stale(self) -> bool:
        """Say whether some guess was wrong since the rows stand."""
        return any(flow.stale for flow in self._flows)

    @property
    def finished(self) -> bool:
        """Say whether all lines are counted."""
        return all(flow.finished for flow in self._flows)


class _Column:
    """The blocks of one side while they are made to stand: a long article has thousands, so each is asked once.

    Attributes:
        gaps: px free above each block.
        tops: where those that stand begin, px.
    """

    def __init__(self, side: DraftText) -> None:
        shapes = side.flow.shaped.shapes
        self.gaps = [shape.gap for shape in shapes]
        self.tops: list[float] = []
        self._heights = [count * shape.line for count, shape in zip(side.flow.counts, shapes, strict=True)]
        self._notes = {number: side.notes_height(number) for number in side.notes}

    def lay(self, start: int, end: int, y: float) -> float:
        """Let the blocks of a row stand at ``y``; returns where it ends, with its notes."""
        for number in range(start, end):
            if number > start:
                y += self.gaps[number]
            self.tops.append(y)
            y += self._heights[number]
        return y + self._notes.get(end - 1, 0)
