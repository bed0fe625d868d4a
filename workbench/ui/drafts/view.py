"""Both drafts beside each other, their rows level and their scroll bars linked."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from workbench.model.drafts import ChangeKind
from workbench.ui.drafts.level import Levels
from workbench.ui.drafts.pane import DraftPane
from workbench.ui.drafts.text import Note
from workbench.ui.drafts.words import note_words
from workbench.ui.manuscript.standing import Turns
from workbench.ui.widgets.pane import SOON, Pane, paint_next
from workbench.ui.widgets.reading_order import read_in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from workbench.model.drafts import DraftChange
    from workbench.ui.drafts.made import MadeDrafts

_NOTED: Final = (ChangeKind.GONE, ChangeKind.MOVED)


class DraftsView(Pane):
    """Shows a comparison; tells which claim was clicked and which drafts are wanted."""

    claim_requested = Signal(str)
    pair_requested = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setObjectName("drafts")
        self._made: MadeDrafts | None = None
        self._numbers: tuple[int, ...] = ()
        self._moving, self._due = False, False
        self._gone_to: tuple[DraftPane, int] | None = None  # pane, offset there, until somebody scrolls
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.old, self.new = DraftPane("old", self._splitter), DraftPane("new", self._splitter)
        self._levels = Levels(self.old.text, self.new.text)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._shared = True  # the columns are equal until somebody moves the line between them
        self._splitter.splitterMoved.connect(self._on_moved)
        self._turns = Turns(self, self._count_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)
        for place, pane in enumerate((self.old, self.new)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(place, 1)
            pane.claim_requested.connect(self.claim_requested)
            pane.resized.connect(self._ask)
            pane.text.verticalScrollBar().actionTriggered.connect(self._leave)
            pane.text.cursorPositionChanged.connect(self._leave)
        read_in_order(self._splitter)
        self.old.draft_requested.connect(lambda number: self._on_draft(number, 0))
        self.new.draft_requested.connect(lambda number: self._on_draft(0, number))
        self._link()
        self.setFocusProxy(self.new)
        self.settle()

    def _link(self) -> None:
        bars = self.old.text.verticalScrollBar(), self.new.text.verticalScrollBar()
        bars[0].valueChanged.connect(bars[1].setValue)
        bars[1].valueChanged.connect(bars[0].setValue)
        bars[1].valueChanged.connect(self._on_scrolled)

    def retranslate(self) -> None:
        """Name the view and say the notes again."""
        self.setAccessibleName(self.tr("Drafts side by side"))
        if self._made is not None:
            self._note(self._made)

    def _on_draft(self, old: int, new: int) -> None:
        if self._made is not None:
            left, right = old or self._made.old.draft.number, new or self._made.new.draft.number
            if left != right:
                self.pair_requested.emit(left, right)

    def set_comparison(self, made: MadeDrafts | None, numbers: Sequence[int]) -> None:
        """Show two drafts; ``numbers`` are all the article has."""
        if made is not None and made is self._made and tuple(numbers) == self._numbers:
            return
        self._made, self._numbers, self._gone_to = made, tuple(numbers), None
        self._turns.stop()
        if made is None:
            return
        pending, new = made.comparison.pending, made.new.draft.number
        lower = () if pending else [number for number in numbers if number != new]
        self.old.set_draft(made.old, pending=False, numbers=lower)
        higher = [number for number in numbers if number != made.old.draft.number]
        self.new.set_draft(made.new, pending=pending, numbers=higher)
        self._levels.set_rows(made.rows, made.ruled)
        self._note(made)
        if self.isVisible():
            self._write()
            self._level()
        else:
            QTimer.singleShot(SOON, self, self._write_in_turn)  # nobody sees it yet

    def _write(self) -> None:
        """Write what of both drafts is not written yet."""
        self.old.write()
        self.new.write()

    def _write_in_turn(self) -> None:
        """Write one draft now and the other in the next turn."""
        self.old.write()
        QTimer.singleShot(SOON, self, self.new.write)

    def _note(self, made: MadeDrafts) -> None:
        """Put the notes under the row where each claim stood."""
        rows, plan = made.rows, made.old.plan
        ends = [new - 1 for _, new in rows[1:]] + [len(made.new.plan.blocks) - 1]
        notes: dict[int, list[Note]] = defaultdict(list)
        for change in sorted(made.comparison.to_see, key=lambda one: one.old_span or (0, 0)):
            if change.kind in _NOTED and change.old is not None and change.old_span is not None:
                block = plan.number_at(change.old_span[0])
                row = bisect_right(rows, block, key=lambda one: one[0]) - 1
                dashed = change.kind is ChangeKind.GONE
                notes[ends[row]].append(Note(note_words(change), dashed, change.old.id if dashed else ""))
        self.new.text.notes = dict(notes)

    # Level rows

    def _ask(self) -> None:
        """Have the rows made level before the next paint, once for all that was asked."""
        self._due = True
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def event(self, event: QEvent) -> bool:
        """Make the rows level when the parts have their places."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._due:
            self._level()
        return done

    def _level(self) -> None:
        """Let the rows stand for the present width, what is in view laid out; the rest is counted in turns."""
        self._due = False
        if self._made is None or not self.isVisible():
            return
        self._write()
        self._stand(anew=True)
        self.old.repaint_all()
        self.new.repaint_all()
        if not self._levels.finished:
            self._turns.begin()

    def _count_on(self, stand: bool) -> None:
        """Count lines that nobody sees; what is in view stays where it is when the rows stand anew."""
        if self._made is None or not self.isVisible():
            self._turns.stop()  # showing it goes on
            return
        left = stand or self._levels.count_on()
        if not left:
            self._turns.stop()
        if self._levels.stale and (stand or not left):
            before = self._in_view()
            self._stand(anew=True)
            if self._in_view() != before:
                self.old.repaint_all()
                self.new.repaint_all()

    def _in_view(self) -> tuple[object, ...]:
        bar = self.new.text.verticalScrollBar()
        seen = (pane.text.flow.tops[slice(*_ends(pane.text.in_view()))] for pane in (self.old, self.new))
        return bar.value(), *map(tuple, seen)

    def _stand(self, kept: tuple[int, int, float] | None = None, *, anew: bool) -> None:
        """Lay out what is in view while one block stays where it is there.

        Args:
            kept: see ``_kept``; by default the change gone to, else what stands at the top.
            anew: the rows' heights changed.
        """
        if self._moving or not self.old.text.flow.tops or not self.new.text.flow.tops:
            return
        self._moving = True
        at, block, below = kept or self._kept()
        if anew:
            self._levels.stand()
        bar = self.new.text.verticalScrollBar()
        bar.setValue(round(self._levels.see(at, block, below, self.new.text.viewport().height())))
        self.old.text.verticalScrollBar().setValue(bar.value())
        self._moving = False

    def _kept(self) -> tuple[int, int, float]:
        """Return what stays in view: its side, its block, and how far below the view's top that begins (px)."""
        if self._gone_to is None:  # somebody scrolled
            return self._at_top()
        pane, offset = self._gone_to
        plan, text = pane.page.state.plan, pane.text
        number = max(0, plan.number_at(offset))
        text.flow.measure(number)
        line = text.document().findBlockByNumber(number).layout().lineForTextPosition(plan.local(number, offset))
        below = text.viewport().height() / 3 - (line.y() if line.isValid() else 0)
        return int(pane is self.new), number, below

    def _at_top(self) -> tuple[int, int, float]:
        flow, y = self.new.text.flow, self.new.text.verticalScrollBar().value()
        block = flow.between(y, y).start
        return 1, block, (flow.tops[block] if flow.tops else 0) - y

    def _on_scrolled(self) -> None:
        self._stand(self._at_top(), anew=False)

    # Changes

    def show_change(self, change: DraftChange | None, *, scroll: bool = True) -> None:
        """Put a change in the middle of attention on both sides."""
        if change is None:
            self.old.select("", ())
            self.new.select("", ())
            return
        words = change.kind is ChangeKind.TEXT
        if scroll:  # both pages go to another place: one is painted now, the other in the next frame
            paint_next(self.new if change.new_span is None else self.old)
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
        self._gone_to = pane, offset
        if self.isVisible():
            self._stand(anew=False)

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
        self._write()  # whoever asks for a picture now gets the text
        self._ask()


def _ends(numbers: range) -> tuple[int, int]:
    return numbers.start, numbers.stop


def _shown(span: tuple[int, int] | None) -> tuple[tuple[int, int], ...]:
    return (span,) if span and span[0] < span[1] else ()
