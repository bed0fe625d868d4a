"""Keeps the rows of two drafts level: what is shorter gets room below, so that one scroll bar serves both.

Nothing is laid out for it: a row is as high as the taller of its sides, by the lines counted so far or guessed. Where a
guess was wrong the rows stand anew, and what was in view is kept there: nothing moves under the eyes.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from workbench.ui.drafts.text import NOTE_GAP, NOTE_HEIGHT, RULE_GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.ui.drafts.text import DraftText
    from workbench.ui.manuscript.filling import Shape

_ROUNDS: Final = 12  # of laying out what is in view and letting the rows stand anew: two are usual
_AT_ONCE: Final = 8  # blocks between two looks at the clock


class Levels:
    """The rows of two drafts.

    Args:
        left: the old draft's text.
        right: the new one's.
    """

    def __init__(self, left: DraftText, right: DraftText) -> None:
        self._sides = (left, right)
        self._rows: tuple[tuple[int, int], ...] = ()
        self._ruled: frozenset[int] = frozenset()
        self._stale = False

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
        flows = [side.flow for side in self._sides]
        if not self._rows or not all(flow.counts for flow in flows):
            return
        self._stale = False
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
        notes = self._sides[at].notes.get(end - 1)
        return y + len(notes) * (NOTE_HEIGHT + NOTE_GAP) + NOTE_GAP if notes else y

    def see(self, at: int, block: int, below: float, height: float) -> float:
        """Lay out what is in view while one block stays where it is there; returns how far to scroll.

        Args:
            at: 0 for the old draft, 1 for the new one.
            block: that stays.
            below: px from the view's top down to it.
            height: of the view, px.
        """
        flow = self._sides[at].flow
        for _ in range(_ROUNDS):
            top = max(0.0, min(flow.tops[block] - below, flow.total - height))
            seen = [(one.flow, number) for one in self._sides for number in one.flow.between(top, top + height)]
            changed = [one.measure(number) for one, number in seen]
            if not (any(changed) or self._stale):
                break
            self.stand()
        return max(0.0, min(flow.tops[block] - below, flow.total - height))

    def count_on(self, seconds: float) -> bool:
        """Count lines that nobody sees yet, for a while; returns whether any are left."""
        end = perf_counter() + seconds
        while perf_counter() < end:
            for side in self._sides:
                for _ in range(_AT_ONCE):
                    self._stale = bool(side.flow.measure_next()) or self._stale
            if self.finished:
                break
        return not self.finished

    @property
    def stale(self) -> bool:
        """Say whether some guess was wrong since the rows stand."""
        return self._stale

    @property
    def finished(self) -> bool:
        """Say whether all lines are counted."""
        return all(side.flow.finished for side in self._sides)
