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

from workbench.ui.manuscript.columns import columns_of, heading_format, stops, widened
from workbench.ui.manuscript.filling import margins, shapes
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.manuscript.plan import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFont, QPainter, QTextBlock, QTextDocument, QTextFrame, QTextOption

    from workbench.ui.manuscript.columns import Columns
    from workbench.ui.manuscript.filling import Shape
    from workbench.ui.manuscript.metrics import Metrics
    from workbench.ui.manuscript.plan import PagePlan
    from workbench.ui.theme import Theme

_SAMPLE: Final = "the quick brown fox jumps over the lazy dog, ein Satz mit üblichen Wörtern. "
_BASELINE: Final = 0.8  # of a line's fixed height above its baseline, as in Qt's own layout
_LEFT_OVER: Final = 3  # letters that would fit on a line and don't, since the next word is longer
_CARET: Final = 2  # px
_ENDLESS: Final = 100_000.0  # px, wider than any row that is measured


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
        self._columns: dict[int, Columns | None] = {}  # of tables, by their first block
        self._next = 0
        self._wide = 0.0
        self._letter = 1.0

    # What stands where

    def drop(self) -> None:
        """Forget the page: another one is about to be written."""
        self.shaped, self._counts, self.tops, self._known = Shaped((), (), 0, 0), [], [], bytearray()

    def take(self, shaped: Shaped, font: QFont) -> None:
        """Take a page that was filled in; its blocks' heights are guessed.

        Args:
            shaped: the page.
            font: of the running text.
        """
        self.shaped = shaped
        self._letter = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self._guess()

    def _guess(self) -> None:
        self._known, self._next, self._counts = bytearray(len(self.shaped.shapes)), 0, None
        self._columns.clear()
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
        inset = self._align(block, option) if self.shaped.plan is not None else 0.0
        layout.setTextOption(option)
        layout.beginLayout()
        count, width, rise = 0, max(1.0, self._wide - shape.indent), _BASELINE * shape.line
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width - inset)
            line.setPosition(QPointF(inset, count * shape.line + rise - line.ascent() - max(0.0, line.leading())))
            count += 1
        layout.endLayout()
        return count

    def _align(self, block: QTextBlock, option: QTextOption) -> float:
        """Make a table's row stand in its columns if they fit; returns how far it is set in."""
        plan, number, layout = self.shaped.plan, block.blockNumber(), block.layout()
        if plan is None or plan.blocks[number].role is not Role.TABLE:
            return 0.0
        grid = plan.tables.grid(number)
        if grid is None:
            return 0.0
        if grid.start not in self._columns:
            self._columns[grid.start] = columns_of(grid, block, self._wide, self.paintDevice())
        layout.clearFormats()
        columns, row = self._columns[grid.start], grid.row(number)
        headed = [heading_format(block.length() - 1)] if number == grid.head else []
        layout.setFormats(headed)
        if columns is None or row.first is None:
            return 0.0
        if not grid.barred:
            option.setTabs(stops(grid, columns))
            return 0.0
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_ENDLESS)
        layout.endLayout()
        inset, wider = widened(grid, row, row.first, columns, layout)
        layout.setFormats([*headed, *wider])
        return inset

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
        at = int((point.y() - box.top()) // shape.line)
        line, x = layout.lineAt(max(0, min(at, layout.lineCount() - 1))), point.x() - box.left()
        if exact:
            words = line.naturalTextRect()
            if not (0 <= at < layout.lineCount() and words.left() <= x <= words.right()):
                return -1
        edge = QTextLine.CursorPosition.CursorOnCharacter if exact else QTextLine.CursorPosition.CursorBetweenCharacters
        return block.position() + line.xToCursor(x, edge)

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
            block.layout().draw(painter, origin, looks, clip)
            if begins <= context.cursorPosition < begins + ends:
                block.layout().drawCursor(painter, origin, context.cursorPosition - begins, _CARET)

    @property
    def _reach(self) -> float:
        return max((shape.line for shape in self.shaped.shapes[:1]), default=0)
