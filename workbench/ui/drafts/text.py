"""The text of one draft in a comparison: the manuscript's page, what went struck, what came underlined, notes."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from workbench.ui.manuscript.flowing import FlowingText
from workbench.ui.manuscript.margin import Margin
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.manuscript.page import ReadPage, SeenBlock, placed
from workbench.ui.manuscript.spans import SpanIndex
from workbench.ui.widgets.cards import LINE, Lines, wrapped

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from workbench.ui.manuscript.rules import Pencil
    from workbench.ui.manuscript.state import PageState

NOTE_GAP: Final = 8
RULE_GAP: Final = 40  # px above a heading that stands level, the rule in their middle
_CAME: Final = 3  # px under what came, in no rating's colour: the page's green lines say "verified"
_STRIKE_RISE: Final = 0.3  # of the font's size above the baseline
_NOTE_PADDING: Final = 12
_NOTE_AIR: Final = 5  # px above and below its words
_NOTE_LINES: Final = 4


@dataclass(frozen=True, slots=True)
class Note:
    """What is said under a block about a claim that stood there.

    Attributes:
        words: a sentence; it takes the lines it needs.
        dashed: the claim has no place any more.
        claim: its id, for the selection.
    """

    words: str
    dashed: bool
    claim: str


class DraftPage(ReadPage):
    """Draws claims as while reading, and the differences."""

    def __init__(self, text: DraftText, state: PageState, seen: list[SeenBlock]) -> None:
        super().__init__(state, seen)
        self._text = text
        self._blocks = seen
        self._shown = state

    def lines(self, pencil: Pencil) -> None:
        """Draw the claims' lines, then strike what went and underline what came."""
        super().lines(pencil)
        theme, sizes = self._shown.theme, self._shown.metrics
        for block in self._blocks:
            for _, found in placed(block, "changed", self._text.changed.in_block, self._shown):
                for at in found:
                    if self._text.side == "old":
                        y = at.baseline - _STRIKE_RISE * sizes.size
                        pencil.solid(at.left, at.right, y, weight=2, colour=theme.colour("false"))
                    else:
                        y = at.baseline + sizes.rule - 1
                        pencil.solid(at.left, at.right, y, weight=_CAME, colour=theme.colour("accent"))
        self._text.paint_notes(pencil.painter)
        self._text.paint_rules(pencil.painter, self._text.viewport().width())


class DraftText(FlowingText):
    """The text of one draft.

    Args:
        state: of the page.
        side: "old" or "new": whether ``changed`` went or came.
        parent: the pane.

    Attributes:
        notes: under each block, by its number.
        ruled: the blocks with a rule above, rising.
    """

    def __init__(self, state: PageState, side: str, parent: QWidget) -> None:
        super().__init__(state, parent)
        self.side = side
        self.setObjectName(f"draft_{side}")
        self.setAcceptDrops(False)
        self.changed: SpanIndex[None] = SpanIndex(state.plan, ())
        self.notes: dict[int, list[Note]] = {}
        self.ruled: tuple[int, ...] = ()

    def page_of(self, seen: list[SeenBlock]) -> DraftPage:
        """Return what draws claims and differences."""
        return DraftPage(self, self.state, seen)

    def block_box(self, number: int) -> QRectF:
        """Return a block's rectangle in the viewport."""
        box = self.flow.blockBoundingRect(self.document().findBlockByNumber(number))
        return box.translated(0, -self.verticalScrollBar().value())

    def in_view(self) -> range:
        """Return the numbers of the blocks in view, with the one above whose notes may reach into it."""
        top = self.verticalScrollBar().value()
        seen = self.flow.between(top, top + self.viewport().height() + RULE_GAP)
        return range(max(0, seen.start - 1), seen.stop)

    def note_boxes(self) -> list[tuple[Note, QRectF]]:
        """Return where the notes in view stand in the viewport."""
        found: list[tuple[Note, QRectF]] = []
        width = self._note_width
        for number in self.in_view():
            top = self.block_box(number).bottom() + NOTE_GAP
            for note in self.notes.get(number, ()):
                height = self._note_height(note)
                found.append((note, QRectF(PAD, top, width, height)))
                top += height + NOTE_GAP
        return found

    @property
    def _note_width(self) -> int:
        return self.lineWrapColumnOrWidth() - 2 * PAD

    def _note_lines(self, note: Note) -> Lines:
        room = self._note_width - 2 * _NOTE_PADDING
        return wrapped(note.words, self.state.theme.font("small"), room, most=_NOTE_LINES)

    def _note_height(self, note: Note) -> int:
        return self._note_lines(note).count * LINE + 2 * _NOTE_AIR

    def notes_height(self, number: int) -> int:
        """Return how much room (px) the notes under a block take, with the gaps around them."""
        heights = [self._note_height(note) + NOTE_GAP for note in self.notes.get(number, ())]
        return sum(heights) + NOTE_GAP if heights else 0

    def paint_notes(self, painter: QPainter) -> None:
        """Frame the notes: dashed for a place that is lost, a thin line for one that moved."""
        theme, view = self.state.theme, self.viewport().rect().toRectF()
        for note, box in self.note_boxes():
            if not box.intersects(view):
                continue
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chosen = note.claim and note.claim == self.state.selected
            pen = QPen(theme.colour("accent" if chosen else "line_strong" if note.dashed else "line"), 1)
            if note.dashed:
                pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.setBrush(theme.colour("accent_soft") if chosen else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setPen(theme.colour("text2"))
            self._note_lines(note).layout.draw(painter, box.topLeft() + QPointF(_NOTE_PADDING, _NOTE_AIR))
            painter.restore()

    def paint_rules(self, painter: QPainter, width: int) -> None:
        """Draw the rule above each heading that stands level."""
        seen = self.in_view()
        for number in self.ruled[bisect_left(self.ruled, seen.start) : bisect_left(self.ruled, seen.stop)]:
            y = round(self.block_box(number).top() - RULE_GAP / 2)
            if 0 <= y <= self.viewport().height():
                painter.fillRect(0, y, width, 1, self.state.theme.colour("line"))


class DraftMargin(Margin):
    """The margin beside a draft, its rules going on to the pane's edge, which is the window's: no mark touches it."""

    air = 8

    def __init__(self, text: DraftText, state: PageState, parent: QWidget) -> None:
        super().__init__(text, state, parent)
        self._draft_text = text

    def _paint(self, painter: QPainter, box: QRect) -> None:
        """Paint marks and rules."""
        super()._paint(painter, box)
        self._draft_text.paint_rules(painter, self.width())
