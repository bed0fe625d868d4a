"""The page's parts in their places: margin, text and overview beside each other, the ground and the focus ring."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget

from workbench.ui.manuscript.flowing import FlowingText
from workbench.ui.manuscript.made import empty_plan
from workbench.ui.manuscript.margin import Margin
from workbench.ui.manuscript.metrics import PAD, column, metrics
from workbench.ui.manuscript.overview import WIDTH as OVERVIEW
from workbench.ui.manuscript.overview import Overview
from workbench.ui.manuscript.standing import Standing
from workbench.ui.manuscript.state import PageState
from workbench.ui.theme import current_theme
from workbench.ui.widgets.rings import BY_KEYBOARD, PASSING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from workbench.model.claims import Claim

_RING = 2  # px around the page for the focus ring


class PageFrame(QWidget):
    """Holds the parts of a page and what they share, and keeps the words at the top where they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._ring = self._by_keys = self._resting = False
        self._state = PageState(empty_plan(), theme=theme, metrics=metrics(theme.tokens), language="en")
        self._text = FlowingText(self._state, self)
        self._standing = self._text.standing = Standing(self._text)
        self._margin = Margin(self._text, self._state, self)
        self._overview = Overview(self._state, self)
        self._standing.moved.connect(self._margin.update)
        self._overview.asked.connect(self._on_asked)
        self.setFocusProxy(self._text)
        self._text.installEventFilter(self)

    def text_view(self) -> FlowingText:
        """Return the text itself, for linking scroll bars."""
        return self._text

    def overview(self) -> Overview:
        """Return the strip beside the scroll bar."""
        return self._overview

    def margin(self) -> Margin:
        """Return the margin with the marks."""
        return self._margin

    def top(self) -> int:
        """Return the draft's code point at the top of the view, 0 at the beginning of the page."""
        return self._top_offset() or 0

    def scroll_to_top(self, offset: int) -> None:
        """Bring a code point of the draft to the top of the view; 0 is the beginning of the page."""
        if offset:
            self._text.scroll_to(self._state.plan.to_document(offset), share=0.0)
        else:
            self._text.verticalScrollBar().setValue(0)

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Lay the page out at the end, once: panes that come and go give it one size after another, each a wrapping."""
        self._resting = True
        try:
            yield
        finally:
            self._resting = False
            self._follow_size()

    # Inside

    def _repaint(self) -> None:
        self._text.viewport().update()
        self._margin.update()
        self._overview.update()
        self.update()

    def _repaint_claim(self, claim: Claim | None) -> None:
        """Paint anew what shows whether a claim is selected; struck through, that is more than its own lines."""
        if self._state.mode != "read":
            self._repaint()
        elif claim is not None:
            rows = self._text.rows_of(claim.start, claim.end)
            self._text.viewport().update(rows)
            self._margin.update(0, rows.top(), self._margin.width(), rows.height())
            self._overview.update()

    def _top_offset(self) -> int | None:
        if not self._text.verticalScrollBar().value():
            return None
        return self._state.plan.to_draft(self._text.cursorForPosition(QPoint(PAD, 0)).position())

    def _on_asked(self, offset: int) -> None:
        self._text.scroll_to(self._state.plan.to_document(offset), share=1 / 3)

    def _arrange(self) -> None:
        """Place margin, text and overview; the text is laid out anew only when its measure changed."""
        inner = self.rect().adjusted(_RING, _RING, -_RING, -_RING)
        bar = self._text.verticalScrollBar().sizeHint().width()
        strip = OVERVIEW if not self._overview.isHidden() else 0
        state = self._state
        placed = column(state.theme.tokens, state.metrics, inner.width() - bar - strip)
        left = placed.left - PAD
        self._margin.setGeometry(inner.left(), inner.top(), left - inner.left(), inner.height())
        self._text.setGeometry(QRect(left, inner.top(), inner.right() + 1 - left, inner.height()))
        self._text.set_strip(strip)
        self._overview.setGeometry(inner.right() + 1 - bar - strip, inner.top() + 4, strip, inner.height() - 8)
        self._overview.raise_()
        width = placed.measure + 2 * PAD
        if width != self._text.lineWrapColumnOrWidth():
            self._text.setLineWrapColumnOrWidth(width)
            state.forget_places()
            self._standing.begin()
        self._standing.settle()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out for its new size."""
        super().resizeEvent(event)
        if not self._resting:
            self._follow_size()

    def _follow_size(self) -> None:
        """Keep the words at the top of the view in their place, and the selected claim in sight where it was."""
        seen = self._selected_in_sight()
        top, width = self._top_offset(), self._text.lineWrapColumnOrWidth()
        self._arrange()
        if top is not None and width != self._text.lineWrapColumnOrWidth():
            self._text.scroll_to(self._state.plan.to_document(top), share=0.0)
        if seen and not self._selected_in_sight():
            claim = self._state.by_id[self._state.selected]
            self._text.scroll_to(self._state.plan.to_document(claim.start), share=1 / 3)

    def _selected_in_sight(self) -> bool:
        """Say whether the selected claim's first line stands whole in the view."""
        claim = self._state.by_id.get(self._state.selected)
        if claim is None:
            return False
        above = self._text.above_view(self._state.plan.to_document(claim.start))
        return 0 <= -above <= self._text.viewport().height() - self._state.metrics.line

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Draw the focus ring when the keyboard brought the focus."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            came, reason = event.type() == QEvent.Type.FocusIn, event.reason()  # type: ignore[attr-defined]
            if came and reason not in PASSING:
                self._by_keys = reason in BY_KEYBOARD
            ring = came and self._by_keys
            if ring != self._ring:
                self._ring = ring
                self.update(QRegion(self.rect()) - QRegion(self.rect().adjusted(_RING, _RING, -_RING, -_RING)))
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page's ground and the focus ring."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._state.theme.colour("page"))
        if self._ring:
            pen = painter.pen()
            pen.setColor(self._state.theme.colour("focus"))
            pen.setWidth(_RING)
            painter.setPen(pen)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
