"""The strip beside the scroll bar: where in the whole text something still needs a person.

Only what is not done is drawn (open, disputed, false, in conflict), each by another shape: a long text stays quiet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from workbench.model.wording import rating_key

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from workbench.ui.manuscript.state import PageState

WIDTH: Final = 8
_TICK: Final = 2.0
# left and right end of a tick in px: false is widest, open a short one at the right
_SHAPES: Final = {"false": (0, 8), "conflict": (0, 8), "disputed": (2, 8), "open": (4, 8)}


class Overview(QWidget):
    """Ticks at the height of the claims in the draft; a click goes there."""

    asked = Signal(int)  # code point

    def __init__(self, state: PageState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_state(self, state: PageState) -> None:
        """Take another state."""
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a tick per row of pixels and kind, however many claims share it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._state.theme.colour("page"))
        length, height = max(1, len(self._state.plan.draft_text)), self.height() - 4
        drawn: set[tuple[int, str]] = set()
        for claim in self._state.order:
            key = rating_key(claim)
            y = 2 + int(claim.start / length * height)
            if key in _SHAPES and (y // 2, key) not in drawn:
                drawn.add((y // 2, key))
                left, right = _SHAPES[key]
                painter.fillRect(QRectF(left, y, right - left, _TICK), self._state.theme.rating_colour(key))
        chosen = self._state.by_id.get(self._state.selected)
        if chosen:
            y = 2 + int(chosen.start / length * height)
            painter.setPen(QPen(self._state.theme.colour("accent"), 1))
            painter.drawRect(QRectF(0.5, y - 2.5, WIDTH - 1, 6))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the place."""
        share = min(max((event.position().y() - 2) / max(1, self.height() - 4), 0.0), 1.0)
        self.asked.emit(int(share * len(self._state.plan.draft_text)))
