"""Where the blocks of a page stand while its lines are counted: nothing that is in view moves under the eyes.

What comes into view is laid out before it is painted; the rest is guessed, and counted in turns. Where a guess was
wrong the blocks stand anew, and what was in view is kept there.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.ui.widgets.paint_turn import to_be_painted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from workbench.ui.manuscript.flow import Flow
    from workbench.ui.manuscript.flowing import FlowingText

TURN: Final = 0.004  # seconds of counting lines before the window may answer
PAUSE: Final = 8  # ms between two turns, for whatever else is due
_SOME: Final = 16  # turns before the blocks stand anew; nothing in view moves by it, so it need not be often
_REACH: Final = 128  # px above and below what is in view: lines and tints reach over their place
_ROUNDS: Final = 12  # of laying out what is in view and letting the blocks stand anew: two are usual


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays where it is in the view.

    Attributes:
        flow: of the page.
        block: its number there.
        below: px from the view's top down to it.
    """

    flow: Flow
    block: int
    below: float

    def scroll(self, height: float) -> float:
        """Return how far a view of this height (px) is scrolled with the block in its place."""
        return max(0.0, min(self.flow.tops[self.block] - self.below, self.flow.total - height))


def lay_in_view(flows: Sequence[Flow], kept: Kept, height: float, stand: Callable[[], None]) -> float:
    """Lay out what is in view while one block stays where it is there; returns how far to scroll, px.

    Args:
        flows: of the pages that scroll together.
        kept: what stays.
        height: of the view, px.
        stand: lets the blocks of all of them stand by what is known of their lines.
    """
    for _ in range(_ROUNDS):
        top = kept.scroll(height)
        for flow in flows:
            for number in flow.between(top - _REACH, top + height + _REACH):
                flow.measure(number)
        if not any(flow.stale for flow in flows):
            break
        stand()
    return kept.scroll(height)


def count_on(flows: Sequence[Flow]) -> bool:
    """Count lines that nobody sees yet, for a turn; returns whether any are left."""
    end = perf_counter() + TURN
    while perf_counter() < end and not all(flow.finished for flow in flows):
        for flow in flows:
            flow.measure_next()
    return not all(flow.finished for flow in flows)


class Turns(QTimer):
    """The turns in which lines are counted, until all are; in each the owner's ``turn`` is called.

    Args:
        page: whose lines, or whose pages' lines; its window is painted first.
        turn: counts on; told instead, now and then, to let the blocks stand anew.
    """

    def __init__(self, page: QWidget, turn: Callable[[bool], None]) -> None:
        super().__init__(page)
        self._page, self._turn, self._number = page, turn, 0
        self.setInterval(PAUSE)
        self.timeout.connect(self._on_timeout)

    def begin(self) -> None:
        """Begin to count."""
        self._number = 0
        self.start()

    def _on_timeout(self) -> None:
        if to_be_painted(self._page.window()):
            return  # to count and to paint right after each other would be felt
        self._number += 1
        self._turn(self._number % _SOME == 0)


class Standing(QObject):
    """Keeps one page.

    Args:
        text: shows it.
    """

    moved = Signal()  # what is in view stands elsewhere in it

    def __init__(self, text: FlowingText) -> None:
        super().__init__(text)
        self._text, self._flow = text, text.flow
        self._laying = self._at_end = False
        self._turns = Turns(text, self._count_on)
        text.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def begin(self) -> None:
        """Take a page that was written, or has another width: its lines are to be counted."""
        self._flow.stand_alone()
        self._turns.begin()

    def _on_scrolled(self, value: int) -> None:
        if not self._laying:
            self._at_end = 0 < value == self._text.verticalScrollBar().maximum()
            self.settle()

    def settle(self) -> None:
        """Lay out what is in view; what was seen already stays in its place, and the end where somebody went there."""
        seen = {} if self._laying else self._in_view()
        if seen:
            kept = next((number for number in seen if self._flow.known(number)), min(seen))
            last = len(self._flow.tops) - 1
            self._lay(Kept(self._flow, last, 0) if self._at_end else Kept(self._flow, kept, seen[kept]))

    def bring(self, position: int, below: float) -> None:
        """Lay out what is in view once the line of a document position stands ``below`` px under the view's top."""
        block = self._text.document().findBlock(position)
        if not self._flow.tops or not block.isValid():
            return
        self._at_end = False
        number = block.blockNumber()
        self._flow.measure(number)
        line = block.layout().lineForTextPosition(position - block.position())
        self._lay(Kept(self._flow, number, below - (line.y() if line.isValid() else 0)))

    def _in_view(self) -> dict[int, float]:
        """Return the blocks in view by number, with their px from its top."""
        top = self._text.verticalScrollBar().value()
        seen = self._flow.between(top, top + self._text.viewport().height())
        return {number: self._flow.tops[number] - top for number in seen if number < len(self._flow.tops)}

    def _lay(self, kept: Kept) -> None:
        bar, tops, before = self._text.verticalScrollBar(), self._flow.tops, self._in_view()
        self._laying = self._text.held = True
        try:
            to = round(lay_in_view([self._flow], kept, self._text.viewport().height(), self._flow.stand_alone))
            self._text.held = self._flow.tops is not tops
            bar.setValue(to)
        finally:
            self._laying = self._text.held = False
        seen = self._in_view()
        if self._flow.tops is not tops:
            self._flow.place(seen)
            if seen != before:
                self._text.viewport().update()
                self.moved.emit()

    def _count_on(self, stand: bool) -> None:
        left = stand or count_on([self._flow])
        if not left:
            self._turns.stop()
        if self._flow.stale and (stand or not left):
            self.settle()
