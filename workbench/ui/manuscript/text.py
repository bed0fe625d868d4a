"""The text of the manuscript: a read-only ``QTextEdit`` that paints its own page.

The letters are Qt's; grounds and lines are ours. Colours live in the painting alone, never in the document, so a
change of theme, mode or rating costs no layout. Letter keys are left to the window's shortcuts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeySequence,
    QPainter,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QTextEdit, QToolTip

from workbench.text.messages import say
from workbench.ui.manuscript.corrections import REACH
from workbench.ui.manuscript.furniture import paint_furniture
from workbench.ui.manuscript.handles import EdgeTool
from workbench.ui.manuscript.letters import paint_letters
from workbench.ui.manuscript.lines import Pixels
from workbench.ui.manuscript.lookup import Finder
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.manuscript.page import ReadPage, SeenBlock, reaching, seen_blocks
from workbench.ui.manuscript.placing import PlacedText
from workbench.ui.manuscript.rules import Pencil
from workbench.ui.manuscript.strike import StrikePage
from workbench.ui.manuscript.words import card
from workbench.ui.widgets.piecewise import over_edges, paint_pieces
from workbench.ui.widgets.viewport import give_viewport

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QHelpEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from workbench.model.claims import Claim
    from workbench.ui.manuscript.edges import Edge
    from workbench.ui.manuscript.spans import SpanIndex
    from workbench.ui.manuscript.state import PageState

T = TypeVar("T")
_CARET = 2  # px: to be found again on a large page
_TO_START = QKeySequence.StandardKey.MoveToStartOfDocument, QKeySequence.StandardKey.SelectStartOfDocument
_HELD = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta})


class Page(Protocol):
    """Draws what lies under and over the letters."""

    def grounds(self, pencil: Pencil) -> None:
        """Draw under the letters."""

    def lines(self, pencil: Pencil) -> None:
        """Draw over the letters."""


class ManuscriptText(PlacedText):
    """Shows the page; says what was clicked or asked for."""

    clicked = Signal(str)
    activated = Signal(str)
    mark_requested = Signal(int, int)
    context_requested = Signal(str, QPoint)
    zoom_requested = Signal(int)
    scrolled = Signal(int)
    stepped = Signal(object, object)

    def __init__(self, state: PageState, parent: QWidget | None = None) -> None:
        super().__init__(state, parent)
        give_viewport(self)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.document().documentLayout().setPaintDevice(self.viewport())  # it measured by Qt's own, which is gone
        self._caret = False
        self._strip = 0
        self.edges = EdgeTool(state, self)
        self.finder = Finder(self)
        self.edges.shape_changed.connect(self.viewport().update)
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
        self.setAcceptDrops(False)  # so that the window is asked
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so that scrolling moves pixels
        self.document().documentLayout().documentSizeChanged.connect(state.forget_places)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._keep_strip())
        self._chosen = False  # words are selected, or were before the caret moved
        self.cursorPositionChanged.connect(self._on_caret_moved)
        self.viewport().setMouseTracking(True)
        self.setCursorWidth(_CARET)

    def caret_to_start(self) -> None:
        """Bring the caret to the beginning, and select nothing."""
        self.setTextCursor(QTextCursor(self.document()))

    def set_strip(self, width: int) -> None:
        """Keep ``width`` px free beside the scroll bar, and the bar's place where a short text shows none."""
        self._strip = width
        self._keep_strip()

    def _keep_strip(self) -> None:
        bar = self.verticalScrollBar()
        hidden = 0 if bar.maximum() > bar.minimum() else bar.sizeHint().width()
        self.setViewportMargins(0, 0, self._strip + hidden, 0)

    def seen(self, top: float, bottom: float) -> list[SeenBlock]:
        """Return the draft's blocks with lines between two pixel rows of the viewport."""
        return seen_blocks(self.document(), self.state, scroll=self.verticalScrollBar().value(), top=top, bottom=bottom)

    def claim_at(self, point: QPoint) -> Claim | None:
        """Return the shortest claim under a point of the viewport."""
        return self._item_at(point, self.state.claims)

    def claim_covering(self, position: int) -> Claim | None:
        """Return the shortest claim around a document position."""
        return self._item_covering(position, self.state.claims)

    def _item_at(self, point: QPoint, index: SpanIndex[T]) -> T | None:
        at = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(at, Qt.HitTestAccuracy.ExactHit)
        return self._item_covering(position, index) if position >= 0 else None

    def _item_covering(self, position: int, index: SpanIndex[T]) -> T | None:
        number = self.document().findBlock(position).blockNumber()
        if not 0 <= number < len(self.state.plan.blocks):
            return None
        unit = position - self.state.plan.blocks[number].position
        found = [p for p in index.in_block(number) if p.start <= unit < p.end]
        return min(found, key=lambda p: p.end - p.start).item if found else None

    def hint_at(self, point: QPoint) -> str:
        """Return the card of the claim under a point; struck through, also of a correction, and of what nobody saw."""
        claim = self._corrected_at(point) or self.claim_at(point)
        if claim:
            return card(claim, self.state.plan.draft_text, self.state.language)
        unseen = self.state.unseen if self.state.mode == "strike" else None
        return say("manuscript.never-seen", self.state.language) if unseen and self._item_at(point, unseen) else ""

    def _corrected_at(self, point: QPoint) -> Claim | None:
        """Return the claim whose correction stands at a point of the viewport."""
        page = self.page_of(self.seen(point.y(), point.y())) if self.state.mode == "strike" else None
        found = page.corrections() if isinstance(page, StrikePage) else []
        return next((one.claim for one in found if one.box.contains(QPointF(point))), None)

    def show_caret(self, visible: bool) -> None:
        """Show the caret while the keyboard moves it."""
        if visible != self._caret:
            self._caret = visible
            self.viewport().update()

    @property
    def caret_shown(self) -> bool:
        """Say whether the caret is shown."""
        return self._caret

    @property
    def caret_in_view(self) -> bool:
        """Say whether the caret's line can be seen; one shown out of sight is as good as hidden."""
        return self.viewport().rect().intersects(self.cursorRect())

    def _on_caret_moved(self) -> None:
        """Paint the caret and the selection where they are now; one that nobody sees costs nothing."""
        before, self._chosen = self._chosen, self.textCursor().hasSelection()
        if self._caret or self._chosen or before:
            self.viewport().update()

    def caret_offset(self) -> int:
        """Return the code point where the caret stands, or the selection begins."""
        return self.state.plan.to_draft(self.textCursor().selectionStart())

    # Places and words, in code points of the draft

    def selection_span(self) -> tuple[int, int] | None:
        """Return the selected words, blanks at both ends left out; None when nothing is selected."""
        start, end = self.raw_selection()
        words = self.words_shown()[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
        return (start, end) if start < end else None

    def select_span(self, start: int, end: int) -> None:
        """Select words and bring them into view."""
        plan, cursor = self.state.plan, self.textCursor()
        self.go_to(start, gently=True)
        cursor.setPosition(plan.to_document(start))
        cursor.setPosition(plan.to_document(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def words_shown(self) -> str:
        """Return the draft's text."""
        return self.state.plan.draft_text

    def raw_selection(self) -> tuple[int, int]:
        """Return what is selected, blanks included, or twice where the caret stands."""
        cursor, plan = self.textCursor(), self.state.plan
        return plan.to_draft(cursor.selectionStart()), plan.to_draft(cursor.selectionEnd())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds, letters, lines, in this order: no tint may hide a line."""
        paint_pieces(self.viewport(), event, self._paint)

    def _paint(self, painter: QPainter, box: QRect) -> None:
        """Paint what stands in ``box`` of the viewport."""
        painter.fillRect(over_edges(box), self.state.theme.colour("page"))
        seen = self.seen(box.top(), box.bottom())
        page = self.page_of(seen)
        pencil = Pencil(painter, Pixels(painter))
        paint_furniture(pencil, self.document(), self.state, seen, scroll=self.verticalScrollBar().value())
        page.grounds(pencil)
        paint_letters(painter, self, QRectF(box), seen, caret=self._caret and self.hasFocus())
        page.lines(pencil)
        self.edges.paint(pencil, seen)

    def page_of(self, seen: list[SeenBlock]) -> Page:
        """Return what draws under and over the letters of the blocks seen."""
        if self.state.mode == "read":
            return ReadPage(self.state, seen)
        edge = self.lineWrapColumnOrWidth() - PAD
        around = self.seen(*reaching(seen, REACH)) if seen else seen
        return StrikePage(self.state, seen, around, edge=edge, right=self.viewport().width() - 1)

    # Events

    def changeEvent(self, event: QEvent) -> None:
        """Keep the manuscript's own font: Qt would hand the interface's to the document."""
        self.state.forget_places()
        if event.type() == QEvent.Type.FontChange:
            QAbstractScrollArea.changeEvent(self, event)
        else:
            super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus; only a caret or a selection looks otherwise then."""
        self._leave_as_painted(super().focusInEvent, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give the focus away, and look otherwise only where that can be seen."""
        self._leave_as_painted(super().focusOutEvent, event)

    def _leave_as_painted(self, told: Callable[[QFocusEvent], None], event: QFocusEvent) -> None:
        """Have Qt told of the focus: it would paint the whole page for a frame that the page does not have."""
        waits = not self.updatesEnabled()
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
        told(event)
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, waits)
        self._on_caret_moved()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Tell the margin."""
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit(dy)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the card of the claim under the pointer."""
        if event.type() == QEvent.Type.ToolTip:
            asked: QHelpEvent = event  # type: ignore[assignment]
            QToolTip.showText(asked.globalPos(), self.hint_at(asked.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge, or let the pointer select; the caret hides."""
        self.show_caret(False)
        edge = self._edge_at(event.position())
        if edge is not None and event.button() == Qt.MouseButton.LeftButton:
            self.edges.grip(edge)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an edge (with Ctrl letter by letter), or show that one can be dragged."""
        if self.edges.dragging:
            place = self.state.plan.to_draft(self.cursorForPosition(event.position().toPoint()).position())
            self.edges.drag(place, freely=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            if not self.viewport().rect().contains(event.position().toPoint()):
                self.see(place)
            return
        edge = self._edge_at(event.position()) if not event.buttons() else None
        if edge != self.edges.hovered:
            self.edges.hovered = edge
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.IBeamCursor)
            self.viewport().update()
        super().mouseMoveEvent(event)

    def _edge_at(self, point: QPointF) -> Edge | None:
        return self.edges.edge_at(point, self.seen(point.y() - 1, point.y() + 1)) if self.state.selected else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Place the edge; a click without dragging chooses the claim under it."""
        if self.edges.dragging:
            self.edges.release()
            return
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            claim = self.claim_at(event.position().toPoint())
            if claim:
                self.clicked.emit(claim.id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl the window is asked for another size (Qt would change the font behind our back)."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; Enter marks the selection or opens the claim at the caret; letters go to the window."""
        cursor = self.textCursor()
        if event.key() in _HELD:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter(cursor)
        elif event.key() == Qt.Key.Key_Escape and self.edges.span is not None:
            self.edges.drop()
        elif event.key() == Qt.Key.Key_Escape and cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)
        elif (
            event.text().isprintable() and event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
        else:
            self.show_caret(True)
            before = self.claim_covering(cursor.position())
            self.move_caret(event)
            here = self.claim_covering(self.textCursor().position())
            if here is not before:
                self.stepped.emit(here, before)

    def move_caret(self, event: QKeyEvent) -> None:
        """Do what a key does to the caret or the view; the beginning is that of the draft, below our own header."""
        super().keyPressEvent(event)
        if any(map(event.matches, _TO_START)):
            kept = QTextCursor.MoveMode.KeepAnchor if event.matches(_TO_START[1]) else QTextCursor.MoveMode.MoveAnchor
            cursor, plan = self.textCursor(), self.state.plan
            cursor.setPosition(plan.to_document(plan.to_draft(0)), kept)
            self.setTextCursor(cursor)

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
        data = QMimeData()
        data.setText(self.words_shown()[slice(*self.raw_selection())])
        return data
