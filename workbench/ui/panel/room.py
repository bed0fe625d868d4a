"""The room of the claim panel: its parts stand as closely as they must for all to be seen, no closer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from workbench.ui.panel.closeness import Closeness, closest_needed
from workbench.ui.panel.headings import HEADING
from workbench.ui.widgets.halves import half

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QVBoxLayout

    from workbench.ui.memory.checks import EarlierChecks
    from workbench.ui.panel.closeness import Part
    from workbench.ui.panel.evidence import EvidenceList
    from workbench.ui.panel.low import LowPanel

SIDE: Final = 16  # px beside the column; the scroll bar stands in it, so that no word moves when it comes


class Room:
    """Finds how closely the parts stand.

    Args:
        scroll: what there is to be seen in.
        column: all parts.
        parts: those that can stand more closely.
        evidence: one of them; a card the keys came to takes what it takes.
        memory: earlier checks. They come late, and nothing may move then: a line is kept for them, they take more where
            it is free.
        low: a wide panel without height is as close as can be.
    """

    def __init__(
        self,
        scroll: QScrollArea,
        column: QVBoxLayout,
        parts: tuple[Part, ...],
        *,
        evidence: EvidenceList,
        memory: EarlierChecks,
        low: LowPanel,
    ) -> None:
        self._scroll, self._column, self._parts = scroll, column, parts
        self._evidence, self._memory, self._low = evidence, memory, low
        self.closeness = Closeness.ROOMY

    def find(self, *, least: Closeness) -> None:
        """Let the parts stand as closely as they must.

        Args:
            least: at least as closely: while somebody types, what drew together does not fall apart again.
        """
        self._measure_anew()
        width, height = self._scroll.width(), self._scroll.height()
        parts, memory, one = self._parts, self._memory, half(width - 2 * SIDE)
        besides = self._evidence.unfolded + (0 if memory.isHidden() else memory.height_at(one))
        roomy = self._needed(width) + self._saved(self.closeness) - besides
        closest = max(Closeness) if self._low.wide else closest_needed(roomy + HEADING, height, parts)
        found = max(least, closest)
        if found is not self.closeness:
            self.closeness = found
            for part in parts:
                part.set_closeness(found)
            memory.set_closeness(found)
        memory.fold(room=0 if self._low.wide else height - roomy + self._saved(found), width=one)

    def _measure_anew(self) -> None:
        """Let every part tell now what it needs: it does in the next turn only, and nothing would loosen again then."""
        for part in reversed(self._scroll.viewport().findChildren(QWidget)):  # what lies in others first
            if (layout := part.layout()) is not None:
                layout.activate()

    def _needed(self, width: int) -> int:
        """Return the px that all parts need as they stand, beside a scroll bar as wide as without it."""
        column = self._column
        laid = width - SIDE + column.contentsMargins().right()
        return column.totalHeightForWidth(laid) if column.hasHeightForWidth() else column.sizeHint().height()

    def _saved(self, closeness: Closeness) -> int:
        return sum(part.saved(closeness) for part in self._parts)
