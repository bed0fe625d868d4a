"""Keeps the rows of two drafts level: what is shorter gets room below, so that one scroll bar serves both.

Nothing is laid out for it: a row is as high as the taller of its sides, by the lines counted so far or guessed. Where a
guess was wrong the rows stand anew, and what was in view is kept there: nothing moves under the eyes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.ui.drafts.text import RULE_GAP
from workbench.ui.manuscript.standing import Kept, count_on, lay_in_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.ui.drafts.text import DraftText
    from workbench.ui.manuscript.filling import Shape


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
        tops: tuple[list[float], list[float]] = ([], [])
        sides = [(flow.shaped.shapes, flow.counts) for flow in flows]
        y = float(max(flow.shaped.top for flow in flows))
        ends = len(flows[0].counts), len(flows[1].counts)
        for number, begins in enumerate(self._rows, 1):
            last = number == len(self._rows)
            after = ends if last else self._rows[number]
            left, right = (self._lay(at, (begins[at], after[at]), y, sides[at], tops[at]) for at in (0, 1))
            y = max(right, left)
            if not last:
                one, other = sides[0][0][after[0]].gap, sides[1][0][after[1]].gap
                y += RULE_GAP if number in self._ruled else max(other, one)
        total = y + max(flow.shaped.bottom for flow in flows)
        for at, side in enumerate(self._sides):
            side.flow.stand(tops[at], total)

    def _lay(
        self,
        at: int,
        blocks: tuple[int, int],
        y: float,
        known: tuple[Sequence[Shape], Sequence[int]],
        tops: list[float],
    ) -> float:
        """Let one side of a row stand at ``y``; returns where it ends, with its notes."""
        (start, end), (shapes, counts) = blocks, known
        for number in range(start, end):
            shape = shapes[number]
            if number > start:
                y += shape.gap
            tops.append(y)
            y += counts[number] * shape.line
        return y + self._sides[at].notes_height(end - 1)

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
