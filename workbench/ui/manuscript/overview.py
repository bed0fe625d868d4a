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
# left and right end of a tick in px: false is widest, open a short one at the right
_SHAPES: Final = {"false": (0, 8), "conflict": (0, 8), "disputed": (2, 8), "open": (4, 8)}


class Overview(QWidget):
    """Ticks at the height of the claims in the draft; a click goes there."""

    asked = Signal(int)  # code point

    def __init__(self, state: PageState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._known: tuple[object, int] | None = None
        self._found: list[tuple[int, str]] = []
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a tick per row of pixels and kind, however many claims share it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._state.theme.colour("page"))
        for y, key in self._ticks():
            self._tick(painter, y, key)
        chosen = self._state.by_id.get(self._state.selected)
        if chosen:
            painter.setPen(QPen(self._state.theme.colour("accent"), 1))
            painter.drawRect(QRectF(0.5, self._y(chosen.start) - 2.5, WIDTH - 1, 6))
        painter.end()

    def _tick(self, painter: QPainter, y: int, key: str) -> None:
        theme = self._state.theme
        if key == _UNSEEN:
            painter.fillRect(QRectF(2, y, WIDTH - 2, _TICK), theme.colour("unseen"))
            painter.fillRect(QRectF(0, y, 2, _TICK), theme.colour("text"))
        else:
            left, right = _SHAPES[key]
            painter.fillRect(QRectF(left, y, right - left, _TICK), theme.rating_colour(key))

    def _ticks(self) -> list[tuple[int, str]]:
        """Return the ticks, kept until claims, mode or height change."""
        strike = self._state.mode == "strike"
        source = self._state.never if strike else self._state.order
        if self._known is None or self._known[0] is not source or self._known[1] != self.height():
            places = (
                ((self._y(sentence.start), _UNSEEN) for sentence in self._state.never)
                if strike
                else ((self._y(claim.start), self._state.rating_key(claim)) for claim in self._state.order)
            )
            shown = ((y // 2 * 2, key) for y, key in places if key in _SHAPES or key == _UNSEEN)
            self._found, self._known = list(dict.fromkeys(shown)), (source, self.height())
        return self._found

    def _y(self, offset: int) -> int:
        return 2 + int(offset / max(1, len(self._state.plan.draft_text)) * (self.height() - 4))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the place."""
        share = min(max((event.position().y() - 2) / max(1, self.height() - 4), 0.0), 1.0)
        self.asked.emit(int(share * len(self._state.plan.draft_text)))
