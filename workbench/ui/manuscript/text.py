"""The text of the manuscript: a read-only ``QTextEdit`` that paints its own page.

The letters are Qt's; grounds and lines are ours. Colours live in the painting alone, never in the document, so a
change of theme, mode or rating costs no layout. Letter keys are left to the window's shortcuts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QTextEdit, QToolTip

from workbench.ui.manuscript.drops import dropped
from workbench.ui.manuscript.lines import Pixels
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.manuscript.page import ReadPage, SeenBlock, seen_blocks
from workbench.ui.manuscript.plan import Role
from workbench.ui.manuscript.rules import Pencil
from workbench.ui.manuscript.strike import StrikePage, bright_spans
from workbench.ui.manuscript.words import card

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QColor,
        QContextMenuEvent,
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QHelpEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
    )
    from PySide6.QtWidgets import QWidget

    from workbench.model.claims import Claim
    from workbench.ui.manuscript.state import PageState

_HEADER_BLOCKS = 3  # at most: outlet, title, byline
_HEADER_COLOURS = {Role.OUTLET: "text3", Role.BYLINE: "text3", Role.TITLE: "text", Role.HEADING: "text"}


class Page(Protocol):
    """Draws what lies under and over the letters."""

    def grounds(self, pencil: Pencil) -> None:
        """Draw under the letters."""

    def lines(self, pencil: Pencil) -> None:
        """Draw over the letters."""


class ManuscriptText(QTextEdit):
    """Shows the page; says what was clicked, asked for or dropped on it."""

    clicked = Signal(str)
    activated = Signal(str)
    mark_requested = Signal(int, int)
    context_requested = Signal(str, QPoint)
    files_dropped = Signal(list)
    scrolled = Signal(int)

    def __init__(self, state: PageState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._caret = False
        self.setObjectName("manuscript")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setAcceptDrops(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so that scrolling moves pixels
        self.document().documentLayout().documentSizeChanged.connect(state.forget_places)
        self.cursorPositionChanged.connect(self.viewport().update)

    def set_strip(self, width: int) -> None:
        """Keep ``width`` px free beside the scroll bar."""
        self.setViewportMargins(0, 0, width, 0)

    def seen(self, top: float, bottom: float) -> list[SeenBlock]:
        """Return the draft's blocks with lines between two pixel rows of the viewport."""
        return seen_blocks(self.document(), self.state, scroll=self.verticalScrollBar().value(), top=top, bottom=bottom)

    def claim_at(self, point: QPoint) -> Claim | None:
        """Return the shortest claim under a point of the viewport."""
        at = point.toPointF() if isinstance(point, QPoint) else point
        at.setY(at.y() + self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(at, Qt.HitTestAccuracy.ExactHit)
        return self.claim_covering(position) if position >= 0 else None

    def claim_covering(self, position: int) -> Claim | None:
        """Return the shortest claim around a document position."""
        number = self.document().findBlock(position).blockNumber()
        if not 0 <= number < len(self.state.plan.blocks):
            return None
        unit = position - self.state.plan.blocks[number].position
        found = [p for p in self.state.claims.in_block(number) if p.start <= unit < p.end]
        return min(found, key=lambda p: p.item.end - p.item.start).item if found else None

    def show_caret(self, visible: bool) -> None:
        """Show the caret while the keyboard moves it."""
        self._caret = visible
        self.viewport().update()

    # Places and words, in code points of the draft

    def selection_span(self) -> tuple[int, int] | None:
        """Return the selected words, blanks at both ends left out; None when nothing is selected."""
        cursor, plan = self.textCursor(), self.state.plan
        start, end = plan.to_draft(cursor.selectionStart()), plan.to_draft(cursor.selectionEnd())
        words = plan.draft_text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
        return (start, end) if start < end else None

    def select_span(self, start: int, end: int) -> None:
        """Select words and bring them into view."""
        plan, cursor = self.state.plan, self.textCursor()
        self.go_to(start, gently=True)
        cursor.setPosition(plan.to_document(start))
        cursor.setPosition(plan.to_document(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def find_words(self, words: str, *, forward: bool) -> bool:
        """Select the next or previous occurrence, going round at the ends."""
        plan, cursor = self.state.plan, self.textCursor()
        hits = [m.span() for m in re.finditer(re.escape(words), plan.draft_text, re.IGNORECASE)] if words else []
        if not hits:
            return False
        here = plan.to_draft(cursor.selectionEnd() if forward else cursor.selectionStart())
        if forward:
            hit = next((span for span in hits if span[0] >= here), hits[0])
        else:
            hit = next((span for span in reversed(hits) if span[1] <= here), hits[-1])
        self.select_span(*hit)
        return True

    def go_to(self, offset: int, *, gently: bool = False) -> None:
        """Put the caret at a code point and bring it to the upper third; ``gently``: only when it is out of sight."""
        position = self.state.plan.to_document(offset)
        cursor = self.textCursor()
        cursor.setPosition(position)
        before = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        if not gently or self.verticalScrollBar().value() != before:
            self.scroll_to(position, share=1 / 3)

    def scroll_to(self, position: int, *, share: float) -> None:
        """Scroll so that a document position's line stands at ``share`` of the view's height, at once."""
        block = self.document().findBlock(position)
        box = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        y = box.top() + (line.y() if line.isValid() else 0)
        self.verticalScrollBar().setValue(round(y - share * self.viewport().height()))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds, letters, lines, in this order: no tint may hide a line."""
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        box = event.rect()
        painter.fillRect(box, self.state.theme.colour("page"))
        seen = self.seen(box.top(), box.bottom())
        page = self.page_of(seen)
        pencil = Pencil(painter, Pixels(painter))
        page.grounds(pencil)
        self._letters(painter, QRectF(box), seen)
        page.lines(pencil)
        painter.end()

    def page_of(self, seen: list[SeenBlock]) -> Page:
        """Return what draws under and over the letters of the blocks seen."""
        if self.state.mode == "read":
            return ReadPage(self.state, seen)
        edge = self.lineWrapColumnOrWidth() - PAD
        return StrikePage(self.state, seen, edge=edge, right=self.viewport().width() - 2)

    def _letters(self, painter: QPainter, box: QRectF, seen: list[SeenBlock]) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        colours = self.palette()
        receding = self.state.mode == "strike"
        colours.setColor(QPalette.ColorRole.Text, self.state.theme.colour("struck" if receding else "reading"))
        context.palette = colours
        scroll = self.verticalScrollBar().value()
        context.clip = box.translated(0, scroll)
        chosen = self._coloured(seen)
        if self.textCursor().hasSelection():
            chosen.append(self._selection(self.textCursor(), "on_accent", "accent"))
        context.selections = chosen
        if self._caret and self.hasFocus():
            context.cursorPosition = self.textCursor().position()
        painter.save()
        painter.translate(0, -scroll)
        self.document().documentLayout().draw(painter, context)
        painter.restore()

    def _coloured(self, seen: list[SeenBlock]) -> list[QAbstractTextDocumentLayout.Selection]:
        """Return what has another colour than the running text: header, headings, and what does not recede."""
        plan = self.state.plan
        spans: list[tuple[int, int, str]] = []
        numbers = [*range(min(_HEADER_BLOCKS, len(plan.blocks))), *(block.number for block in seen)]
        for number in dict.fromkeys(numbers):
            block = plan.blocks[number]
            if block.role in _HEADER_COLOURS:
                spans.append((block.position, block.position + block.units, _HEADER_COLOURS[block.role]))
        if self.state.mode == "strike":
            spans += [(start, end, "text") for start, end in bright_spans(self.state, seen)]
        return [self._selection(self._span(start, end), role) for start, end, role in spans]

    def _span(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _selection(self, cursor: QTextCursor, role: str, ground: str = "") -> QAbstractTextDocumentLayout.Selection:
        made = QAbstractTextDocumentLayout.Selection()
        style = QTextCharFormat()
        style.setForeground(self._colour(role))
        if ground:
            style.setBackground(self._colour(ground))
        made.cursor, made.format = cursor, style
        return made

    def _colour(self, role: str) -> QColor:
        return self.state.theme.colour(role)

    # Events

    def changeEvent(self, event: QEvent) -> None:
        """Keep the manuscript's own font: Qt would hand the interface's to the document."""
        self.state.forget_places()
        if event.type() == QEvent.Type.FontChange:
            QAbstractScrollArea.changeEvent(self, event)
        else:
            super().changeEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Tell the margin."""
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit(dy)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the card of the claim under the pointer."""
        if event.type() == QEvent.Type.ToolTip:
            asked: QHelpEvent = event  # type: ignore[assignment]
            claim = self.claim_at(asked.pos())
            words = card(claim, self.state.plan.draft_text, self.state.language) if claim else ""
            QToolTip.showText(asked.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the pointer select; the caret hides."""
        self.show_caret(False)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without dragging chooses the claim under it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            claim = self.claim_at(event.position().toPoint())
            if claim:
                self.clicked.emit(claim.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; Enter marks the selection or opens the claim at the caret; letters go to the window."""
        cursor = self.textCursor()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter(cursor)
        elif event.key() == Qt.Key.Key_Escape and cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)
        elif (
            event.text().isprintable() and event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
        else:
            self.show_caret(True)
            super().keyPressEvent(event)

    def _enter(self, cursor: QTextCursor) -> None:
        if cursor.hasSelection():
            span = self.selection_span()
            if span:
                self.mark_requested.emit(*span)
            return
        claim = self.claim_covering(cursor.position())
        if claim:
            self.activated.emit(claim.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the window."""
        claim = self.claim_at(event.pos())
        self.context_requested.emit(claim.id if claim else "", event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the draft's own words, blank lines included."""
        cursor, plan, data = self.textCursor(), self.state.plan, QMimeData()
        start, end = plan.to_draft(cursor.selectionStart()), plan.to_draft(cursor.selectionEnd())
        data.setText(plan.draft_text[start:end])
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and links."""
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take files and links."""
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand them to the window."""
        found = dropped(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.files_dropped.emit(found)
