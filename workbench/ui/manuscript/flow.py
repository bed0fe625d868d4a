"""A page's layout of our own: every block knows where it stands, few are broken into lines: those seen, or asked for.

Qt's layout breaks everything above a place before it tells where the place is, and everything below anew when a margin
changes. Here a block's height is guessed from the number of its letters until somebody sees it; where blocks stand is
told from outside (``stand``), which is a sum and costs no layout. A line stands in its block as Qt's own would put it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QFontMetricsF, QPalette, QTextLayout, QTextLine

from workbench.ui.manuscript.filling import margins, shapes
from workbench.ui.manuscript.lines import put_lines
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.manuscript.rows import TableRows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QColor, QFont, QPainter, QTextBlock, QTextDocument, QTextFrame, QTextOption

    from workbench.ui.manuscript.filling import Shape
    from workbench.ui.manuscript.metrics import Metrics
    from workbench.ui.manuscript.plan import PagePlan
    from workbench.ui.theme import Theme

_SAMPLE: Final = "the quick brown fox jumps over the lazy dog, ein Satz mit üblichen Wörtern. "
_LEFT_OVER: Final = 3  # letters that would fit on a line and don't, since the next word is longer
_CARET: Final = 2  # px


@dataclass(frozen=True, slots=True)
class Shaped:
    """What of a page decides how high its blocks are; made on any thread.

    Attributes:
        shapes: of the blocks.
        units: their lengths in UTF-16 units.
        top, bottom: px free above the first and under the last block.
        plan: the page, for its tables; None for one without.
    """

    shapes: Sequence[Shape]
    units: Sequence[int]
    top: int
    bottom: int
    plan: PagePlan | None = None

    @classmethod
    def of(cls, plan: PagePlan, theme: Theme, sizes: Metrics) -> Shaped:
        """Return the shape of a page."""
        top, bottom = margins(plan, sizes)
        tabled = plan if plan.tabled else None
        return cls(shapes(plan, theme, sizes), [block.units for block in plan.blocks], top, bottom, tabled)


class Flow(QAbstractTextDocumentLayout):
    """Lays out a page of one column.

    Args:
        document: the page's.

    Attributes:
        shaped: of the page in the document.
        tops: where blocks begin, px from the page's top; rising.
        tabs: where those of lines that are no rows lead.
        rows: lays those of tables; None on a page without.
        stale: some block has another number of lines than it had when the blocks were made to stand.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.shaped = Shaped((), (), 0, 0)
        self._counts: list[int] | None = []
        self.tops: list[float] = []
        self.total = 0.0
        self.stale = False
        self._known = bytearray()
        self.rows: TableRows | None = None
        self.tabs: Sequence[QTextOption.Tab] = ()
        self._next = 0
        self._wide = 0.0
        self._letter = 1.0

    # What stands where

    def drop(self) -> None:
        """Forget the page: another one is about to be written."""
        self.shaped, self._counts, self.tops, self._known = Shaped((), (), 0, 0), [], [], bytearray()
        self.rows = None

    def take(self, shaped: Shaped, font: QFont) -> None:
        """Take a page that was filled in; its blocks' heights are guessed.

        Args:
            shaped: the page.
            font: of the running text.
        """
        self.shaped = shaped
        self.rows = TableRows(shaped.plan) if shaped.plan is not None else None
        self._letter = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self._guess()

    def _guess(self) -> None:
        self._known, self._next, self._counts = bytearray(len(self.shaped.shapes)), 0, None
        if self.rows is not None:
            self.rows.forget()
        if len(self.tops) != len(self._known):
            self.stand_alone()

    @property
    def counts(self) -> list[int]:
        """Return how many lines each block has; a guess where nobody counted them yet."""
        if self._counts is None:
            letter, wide = self._letter, max(1.0, self._wide - _LEFT_OVER * self._letter)
            self._counts = [
                1 + int(units * letter / (wide - shape.indent if wide > 2 * shape.indent else wide))
                for shape, units in zip(self.shaped.shapes, self.shaped.units, strict=True)
            ]
        return self._counts

    def stand_alone(self) -> None:
        """Let every block stand under the one before."""
        y, tops = float(self.shaped.top), []
        for number, (shape, count) in enumerate(zip(self.shaped.shapes, self.counts, strict=True)):
            y += shape.gap if number else 0
            tops.append(y)
            y += count * shape.line
        self.stand(tops, y + self.shaped.bottom)

    def stand(self, tops: list[float], total: float) -> None:
        """Say where the blocks begin and how high the page is, px."""
        self.tops, self.total, self.stale = tops, total, False
        self.documentSizeChanged.emit(self.documentSize())

    def between(self, top: float, bottom: float) -> range:
        """Return the numbers of the blocks between two heights of the page."""
        first = max(0, bisect_right(self.tops, top) - 1)
        return range(first, max(first, bisect_right(self.tops, bottom)))

    # Lines

    def measure(self, number: int) -> bool:
        """Break a block into lines unless that was done; returns whether it has another number of them than guessed."""
        if not 0 <= number < len(self._known) or self._known[number]:
            return False
        shape = self.shaped.shapes[number]
        block = self.document().findBlockByNumber(number)
        count = self._break(block, shape)
        self._known[number] = 1
        changed = count != self.counts[number]
        self.counts[number] = count
        self.stale = self.stale or changed
        return changed

    def known(self, number: int) -> bool:
        """Say whether a block is broken into lines."""
        return bool(self._known[number])

    def measure_next(self) -> bool | None:
        """Break the first block that is not yet; returns what ``measure`` does, None when all are."""
        self._next = self._known.find(0, self._next)
        if self._next < 0:
            self._next = len(self._known)
            return None
        return self.measure(self._next)

    @property
    def finished(self) -> bool:
        """Say whether every block is broken into lines."""
        return self._known.find(0, self._next) < 0

    def _break(self, block: QTextBlock, shape: Shape) -> int:
        layout, option = block.layout(), self.document().defaultTextOption()
        backwards = block.textDirection() == Qt.LayoutDirection.RightToLeft
        option.setTextDirection(block.textDirection())
        option.setAlignment(Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft)
        if self.rows is not None and self.rows.is_row(block.blockNumber()):
            device = self.paintDevice()
            return self.rows.lay(block, option, width=self._wide, leading=shape.line, device=device)
        option.setTabs(self.tabs)
        layout.setTextOption(option)
        return put_lines(layout, self._wide - shape.indent, shape.line)

    # What Qt asks

    def documentChanged(self, _start: int, _removed: int, _added: int) -> None:
        """Guess anew when the page has another width; what is written is told by ``take``."""
        page = self.document().pageSize()
        wide = page.width() - 2 * PAD
        if not page.isNull() and wide != self._wide:
            self._wide = wide
            self._guess()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return where a block stands on the page; it is broken into lines for that."""
        number = block.blockNumber()
        if not 0 <= number < len(self.tops):
            return QRectF()
        self.measure(number)
        shape = self.shaped.shapes[number]
        box = QRectF(PAD + shape.indent, self.tops[number], self._wide - shape.indent, self.counts[number] * shape.line)
        block.layout().setPosition(box.topLeft())  # a screen reader's places are told by it
        return box

    def place(self, numbers: Iterable[int]) -> None:
        """Tell blocks where they stand: Qt answers a screen reader by what they were told last."""
        for number in numbers:
            self.blockBoundingRect(self.document().findBlockByNumber(number))

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        """Return the position at a point of the page; exactly, -1 where no letter is."""
        number, exact = max(0, bisect_right(self.tops, point.y()) - 1), accuracy is Qt.HitTestAccuracy.ExactHit
        if number >= len(self.tops):
            return -1 if exact else 0
        block = self.document().findBlockByNumber(number)
        box, shape, layout = self.blockBoundingRect(block), self.shaped.shapes[number], block.layout()
        at, x, y = int((point.y() - box.top()) // shape.line), point.x() - box.left(), point.y() - box.top()
        cell = self.rows.place_at(number, layout, x, y) if self.rows is not None else None
        line, end = cell or (layout.lineAt(max(0, min(at, layout.lineCount() - 1))), block.length())
        if exact:
            words = line.naturalTextRect()
            beside = at != int((words.center().y()) // shape.line)
            if beside or not words.left() <= x <= words.right():
                return -1
        edge = QTextLine.CursorPosition.CursorOnCharacter if exact else QTextLine.CursorPosition.CursorBetweenCharacters
        return block.position() + min(end, line.xToCursor(x, edge))

    def documentSize(self) -> QSizeF:
        """Return the page's size, px."""
        return QSizeF(self.document().pageSize().width(), self.total)

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:
        """Return the page: it has no other frame."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def pageCount(self) -> int:
        """Return 1: it scrolls."""
        return 1

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draw the letters inside the context's clip, with its selections and its caret."""
        clip = context.clip
        painter.setPen(context.palette.color(QPalette.ColorRole.Text))
        selections = context.selections  # what PySide gives of one points into it: it must outlive the drawing
        chosen = [(one.cursor.selectionStart(), one.cursor.selectionEnd(), one) for one in selections]
        for number in self.between(clip.top() - self._reach, clip.bottom()):
            block = self.document().findBlockByNumber(number)
            origin, begins, ends = self.blockBoundingRect(block).topLeft(), block.position(), block.length()
            looks = []
            for start, end, one in chosen:
                if start < begins + ends and end > begins:
                    span = QTextLayout.FormatRange()
                    span.start, span.length, span.format = start - begins, end - start, one.format
                    looks.append(span)
            origin -= block.layout().position()
            apart = self.rows is not None and self.rows.cells(number) is not None
            block.layout().draw(painter, origin, looks, QRectF() if apart else clip)  # Qt takes lines to go downwards
            if apart:
                self._draw_names(painter, block, context.palette.color(QPalette.ColorRole.PlaceholderText))
            if begins <= context.cursorPosition < begins + ends:
                block.layout().drawCursor(painter, origin, context.cursorPosition - begins, _CARET)

    def _draw_names(self, painter: QPainter, block: QTextBlock, colour: QColor) -> None:
        """Draw the names of the columns beside a row's stacked cells; they are no words of the document."""
        painter.save()
        painter.setPen(colour)
        corner = self.blockBoundingRect(block).topLeft()
        for name, y in self.rows.names_beside(block.blockNumber(), block.layout()) if self.rows is not None else ():
            name.draw(painter, corner + QPointF(0, y))
        painter.restore()

    @property
    def _reach(self) -> float:
        return max((shape.line for shape in self.shaped.shapes[:1]), default=0)
