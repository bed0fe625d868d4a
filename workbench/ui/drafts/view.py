"""Both drafts beside each other, their rows level and their scroll bars linked."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from workbench.model.drafts import ChangeKind
from workbench.ui.drafts.level import block_rows, level
from workbench.ui.drafts.pane import DraftPane
from workbench.ui.drafts.text import Note
from workbench.ui.drafts.words import note_words
from workbench.ui.widgets.pane import Pane
from workbench.ui.widgets.reading_order import read_in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from workbench.model.drafts import DraftChange, DraftComparison

_NOTED = (ChangeKind.GONE, ChangeKind.MOVED)


class DraftsView(Pane):
    """Shows a comparison; tells which claim was clicked and which drafts are wanted."""

    claim_requested = Signal(str)
    pair_requested = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setObjectName("drafts")
        self._comparison: DraftComparison | None = None
        self._gone_to: tuple[DraftPane, int] | None = None  # pane, offset there, until somebody scrolls
        self.old, self.new = DraftPane("old"), DraftPane("new")
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._shared = True  # the columns are equal until somebody moves the line between them
        self._splitter.splitterMoved.connect(self._on_moved)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)
        for place, pane in enumerate((self.old, self.new)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(place, 1)
            pane.claim_requested.connect(self.claim_requested)
            pane.resized.connect(self._later.start)
            pane.text.verticalScrollBar().actionTriggered.connect(self._leave)
            pane.text.cursorPositionChanged.connect(self._leave)
        read_in_order(self._splitter)
        self.old.draft_requested.connect(lambda number: self._on_draft(number, 0))
        self.new.draft_requested.connect(lambda number: self._on_draft(0, number))
        self._later.timeout.connect(self._level)
        self._link()
        self.setFocusProxy(self.new)
        self.settle()

    def _link(self) -> None:
        bars = self.old.text.verticalScrollBar(), self.new.text.verticalScrollBar()
        bars[0].valueChanged.connect(bars[1].setValue)
        bars[1].valueChanged.connect(bars[0].setValue)

    def retranslate(self) -> None:
        """Name the view and say the notes again."""
        self.setAccessibleName(self.tr("Drafts side by side"))
        if self._comparison is not None:
            self._note(self._comparison)

    def _on_draft(self, old: int, new: int) -> None:
        if self._comparison is not None:
            left, right = old or self._comparison.old.number, new or self._comparison.new.number
            if left != right:
                self.pair_requested.emit(left, right)

    def set_comparison(self, comparison: DraftComparison | None, numbers: Sequence[int]) -> None:
        """Show two drafts; ``numbers`` are all the article has."""
        self._comparison, self._gone_to = comparison, None
        if comparison is None:
            return
        pending = comparison.pending
        lower = [number for number in numbers if number != comparison.new.number]
        higher = [number for number in numbers if number != comparison.old.number]
        self.old.set_draft(
            comparison.old, comparison.old_claims, comparison.removed, pending=False, numbers=() if pending else lower
        )
        self.new.set_draft(comparison.new, comparison.new_claims, comparison.added, pending=pending, numbers=higher)
        self._level()

    def _level(self) -> None:
        comparison = self._comparison
        if comparison is None or not self.isVisible():
            return
        self._note(comparison)
        place = self.new.text.verticalScrollBar().value()
        level(self.old.text, self.new.text, block_rows(self.old.text, self.new.text, comparison.rows))
        self.new.text.verticalScrollBar().setValue(place)
        if self._gone_to is not None:  # nobody scrolled since: a change shown stays shown
            self._go(*self._gone_to)
        self.old.repaint_all()
        self.new.repaint_all()

    def _note(self, comparison: DraftComparison) -> None:
        """Put the notes under the row where each claim stood."""
        rows = block_rows(self.old.text, self.new.text, comparison.rows)
        ends = [new - 1 for _, new in rows[1:]] + [len(self.new.page.state.plan.blocks) - 1]
        notes: dict[int, list[Note]] = defaultdict(list)
        for change in sorted(comparison.to_see, key=lambda one: one.old_span or (0, 0)):
            if change.kind in _NOTED and change.old is not None and change.old_span is not None:
                block = self.old.page.state.plan.number_at(change.old_span[0])
                row = bisect_right(rows, block, key=lambda one: one[0]) - 1
                dashed = change.kind is ChangeKind.GONE
                notes[ends[row]].append(Note(note_words(change), dashed, change.old.id if dashed else ""))
        self.new.text.notes = dict(notes)

    def show_change(self, change: DraftChange | None, *, scroll: bool = True) -> None:
        """Put a change in the middle of attention on both sides."""
        if change is None:
            self.old.select("", ())
            self.new.select("", ())
            return
        words = change.kind is ChangeKind.TEXT
        self.old.select(change.old.id if change.old else "", _shown(change.old_span) if words else ())
        here = change.new or change.old
        self.new.select(here.id if here else "", _shown(change.new_span) if words else ())
        if not scroll:
            return
        if change.new_span is not None:
            self._go(self.new, change.new_span[0])
        elif change.old_span is not None:
            self._go(self.old, change.old_span[0])

    def _go(self, pane: DraftPane, offset: int) -> None:
        pane.text.scroll_to(pane.page.state.plan.to_document(offset), share=1 / 3)
        self._gone_to = pane, offset

    def _leave(self) -> None:
        self._gone_to = None

    def set_zoom(self, steps: int) -> None:
        """Make the letters larger or smaller on both sides."""
        self.old.set_zoom(steps)
        self.new.set_zoom(steps)

    def _on_moved(self) -> None:
        self._shared = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep both columns as wide as each other, however long their headings are."""
        super().resizeEvent(event)
        if self._shared:
            self._splitter.setSizes([self.width() // 2] * 2)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the rows level once there is a width to lay out for."""
        super().showEvent(event)
        self._later.start()


def _shown(span: tuple[int, int] | None) -> tuple[tuple[int, int], ...]:
    return (span,) if span and span[0] < span[1] else ()
