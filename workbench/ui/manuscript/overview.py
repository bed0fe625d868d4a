"""The strip beside the scroll bar: where in the whole text something still needs a person.

Only what is not done is drawn (open, disputed, false, in conflict), each by another shape: a long text stays quiet.
Struck through, it shows the sentences nobody looked at instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from workbench.ui.manuscript.state import PageState

WIDTH: Final = 8
_TICK: Final = 2.0
_UNSEEN: Final = "unseen"
# left and right end of a tick in px, drawn in this order: open is a short one at the right, false widest and on top
_SHAPES: Final = {_UNSEEN: (2, WIDTH), "open": (4, 8), "disputed": (2, 8), "conflict": (0, 8), "false": (0, 8)}


class Overview(QWidget):
    """Ticks at the height of the claims in the draft; a click goes there."""

    asked = Signal(int)  # code point

    def __init__(self, state: PageState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._known: tuple[object, int] | None = None
        self._starts: dict[str, list[int]] = {}
        self._found: dict[str, list[QRectF]] = {}
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a tick per row of pixels and kind, however many claims share it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._state.theme.colour("page"))
        for key, ticks in self._ticks().items():
            self._draw(painter, key, ticks)
        chosen = self._state.by_id.get(self._state.selected)
        if chosen:
            painter.setPen(QPen(self._state.theme.colour("accent"), 1))
            painter.drawRect(QRectF(0.5, self._y(chosen.start) - 2.5, WIDTH - 1, 6))
        painter.end()

    def _draw(self, painter: QPainter, key: str, ticks: list[QRectF]) -> None:
        """Draw all ticks of a kind at once."""
        theme = self._state.theme
        painter.setPen(Qt.PenStyle.NoPen)
        if key == _UNSEEN:
            painter.setBrush(theme.colour("unseen"))
            painter.drawRects(ticks)
            painter.setBrush(theme.colour("text"))
            painter.drawRects([QRectF(0, tick.y(), tick.x(), tick.height()) for tick in ticks])
        else:
            painter.setBrush(theme.rating_colour(key))
            painter.drawRects(ticks)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _ticks(self) -> dict[str, list[QRectF]]:
        """Return the ticks by kind, what matters most last; kept until claims, mode or height change."""
        state = self._state
        source = state.never if state.mode == "strike" else state.order
        if self._known is None or self._known[0] is not source:
            self._starts = self._starts_by_kind()
            self._known = None
        if self._known is None or self._known[1] != self.height():
            share = self._share()
            self._found = {}
            for key, (left, right) in _SHAPES.items():
                rows = sorted({(2 + int(start * share)) // 2 * 2 for start in self._starts.get(key, ())})
                if rows:
                    self._found[key] = [QRectF(left, y, right - left, _TICK) for y in rows]
            self._known = source, self.height()
        return self._found

    def _starts_by_kind(self) -> dict[str, list[int]]:
        """Return where what is drawn starts, in code points; the same whatever the height."""
        state = self._state
        if state.mode == "strike":
            return {_UNSEEN: [sentence.start for sentence in state.never]}
        starts: dict[str, list[int]] = {}
        for claim in state.order:
            starts.setdefault(state.rating_key(claim), []).append(claim.start)
        return starts

    def _share(self) -> float:
        """Return how many pixels a code point takes."""
        return (self.height() - 4) / max(1, len(self._state.plan.draft_text))

    def _y(self, offset: int) -> int:
        return 2 + int(offset * self._share())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the place."""
        share = min(max((event.position().y() - 2) / max(1, self.height() - 4), 0.0), 1.0)
        self.asked.emit(int(share * len(self._state.plan.draft_text)))
