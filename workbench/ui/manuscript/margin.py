"""The margin at the left of the text: repainted on scrolling, a click selects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from workbench.text.messages import say
from workbench.ui.manuscript.marks import PlacedMark, paint_mark, row_marks
from workbench.ui.manuscript.words import card
from workbench.ui.widgets.piecewise import over_edges, paint_pieces

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from workbench.ui.manuscript.state import PageState
    from workbench.ui.manuscript.text import ManuscriptText

_GAP = 5  # px between the marks and the margin's edge; the text stands another PAD further


class Margin(QWidget):
    """Numbers and glyphs beside the lines of ``text``; as high as its viewport.

    Attributes:
        air: px that stay free at its left edge.
    """

    air: int = 0

    clicked = Signal(str)
    activated = Signal(str)
    context_requested = Signal(str, QPoint)

    def __init__(self, text: ManuscriptText, state: PageState, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self._state = state
        self._hovered = ""
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        text.scrolled.connect(self._on_scrolled)

    def _on_scrolled(self, dy: int) -> None:
        self.scroll(0, dy)

    def marks(self, top: float, bottom: float) -> list[PlacedMark]:
        """Return the marks between two pixel rows."""
        return list(row_marks(self._state, self._text.seen(top, bottom), self.width() - _GAP, air=self.air))

    def mark_at(self, point: QPointF) -> PlacedMark | None:
        """Return the mark under a point."""
        reach = self._state.metrics.line
        return next((m for m in self.marks(point.y() - reach, point.y() + reach) if m.box.contains(point)), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks of the lines seen."""
        paint_pieces(self, event, self._paint)

    def _paint(self, painter: QPainter, box: QRect) -> None:
        painter.fillRect(over_edges(box), self._state.theme.colour("page"))
        for mark in self.marks(box.top(), box.bottom()):
            chosen = mark.claim.id == self._state.selected and not mark.more
            hovered = mark.claim.id == self._hovered
            paint_mark(
                painter,
                mark,
                self._state.theme,
                selected=chosen,
                hovered=hovered,
                receded=mark.claim.id in self._state.receded,
            )

    def event(self, event: QEvent) -> bool:
        """Show the card of the claim under the pointer."""
        if event.type() == QEvent.Type.ToolTip:
            asked: QHelpEvent = event  # type: ignore[assignment]
            QToolTip.showText(asked.globalPos(), self._card(asked.pos().toPointF()), self)
            return True
        return super().event(event)

    def _card(self, point: QPointF) -> str:
        mark = self.mark_at(point)
        if mark is None:
            return ""
        if mark.more:
            return say("manuscript.more", self._state.language, count=mark.more)
        unsaved = mark.claim.id in self._state.unsaved
        return card(mark.claim, self._state.plan.draft_text, self._state.language, unsaved=unsaved)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the claim."""
        mark = self.mark_at(event.position())
        if mark and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(mark.claim.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the claim."""
        mark = self.mark_at(event.position())
        if mark:
            self.activated.emit(mark.claim.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a mark can be clicked."""
        mark = self.mark_at(event.position())
        self._hover(mark.claim.id if mark else "")

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        super().leaveEvent(event)
        self._hover("")

    def _hover(self, claim: str) -> None:
        if claim != self._hovered:
            self._hovered = claim
            self.setCursor(Qt.CursorShape.PointingHandCursor if claim else Qt.CursorShape.ArrowCursor)
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        self._text.wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the window."""
        mark = self.mark_at(event.pos().toPointF())
        self.context_requested.emit(mark.claim.id if mark else "", event.globalPos())
