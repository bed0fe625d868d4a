"""A text whose places are told by code points of the draft: where they stand on the screen, and brought into view."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.ui.manuscript.state import PageState

_AIR: Final = 4  # px between a line and what is shown under it


class PlacedText(QTextEdit):
    """Knows where code points and document positions stand."""

    def __init__(self, state: PageState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state

    def put_caret(self, offset: int) -> None:
        """Put the caret at a code point; Qt brings it into view, whoever calls scrolls afterwards."""
        cursor = self.textCursor()
        cursor.setPosition(self.state.plan.to_document(offset))
        self.setTextCursor(cursor)

    def go_to(self, offset: int, *, gently: bool = False) -> None:
        """Put the caret at a code point and bring it to the upper third; ``gently``: only when it is out of sight."""
        position = self.state.plan.to_document(offset)
        cursor = self.textCursor()
        cursor.setPosition(position)
        before = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        if not gently or self.verticalScrollBar().value() != before:
            self.scroll_to(position, share=1 / 3)

    def below(self, offset: int) -> QPoint:
        """Return the place on the screen under a code point's line."""
        return self.on_screen(offset).bottomLeft()

    def on_screen(self, offset: int) -> QRect:
        """Return where a code point stands on the screen, with some air above and below."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.state.plan.to_document(offset))
        box = self.cursorRect(cursor).adjusted(0, -_AIR, 0, _AIR)
        return QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    def see(self, offset: int) -> None:
        """Bring a code point's line into view, by as little as it takes."""
        plan, cursor = self.state.plan, QTextCursor(self.document())
        cursor.setPosition(plan.to_document(offset))
        box, height = self.cursorRect(cursor), self.viewport().height()
        over = min(0, box.top()) or max(0, box.bottom() + self.state.metrics.line - height)
        if over:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + over)

    def scroll_to(self, position: int, *, share: float) -> None:
        """Scroll so that a document position's line stands at ``share`` of the view's height, at once."""
        self.verticalScrollBar().setValue(round(self._y(position) - share * self.viewport().height()))

    def rows_of(self, start: int, end: int) -> QRect:
        """Return the rows of the viewport where code points stand, with all that is drawn around their lines."""
        plan, line = self.state.plan, self.state.metrics.line
        scroll = self.verticalScrollBar().value()
        top, bottom = self._y(plan.to_document(start)) - scroll, self._y(plan.to_document(end)) - scroll
        if plan.tabled:  # the cells of a row stand beside one another: an end may be higher than what is before it
            boxes = [self._box(plan.to_document(at)).translated(0, -scroll) for at in (start, end)]
            top, bottom = min(top, boxes[0].top()), max(bottom, boxes[1].bottom() - line)
        top, bottom = top - line, bottom + 2 * line
        return QRect(0, floor(top), self.viewport().width(), ceil(bottom - top) + 1)

    def above_view(self, position: int) -> int:
        """Return how many pixels of a document position's line stand above the view."""
        return self.verticalScrollBar().value() - round(self._y(position))

    def _y(self, position: int) -> float:
        block, box = self.document().findBlock(position), self._box(position)
        line = block.layout().lineForTextPosition(position - block.position())
        return box.top() + (line.y() if line.isValid() else 0)

    def _box(self, position: int) -> QRectF:
        return self.document().documentLayout().blockBoundingRect(self.document().findBlock(position))
