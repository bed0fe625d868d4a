"""The strip beside the scroll bar: where in the whole text something still needs a person.

Only what is not done is drawn (open, disputed, false, in conflict), each by another shape: a long text stays quiet.
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
            left, right = _SHAPES[key]
            painter.fillRect(QRectF(left, y, right - left, _TICK), self._state.theme.rating_colour(key))
        chosen = self._state.by_id.get(self._state.selected)
        if chosen:
            painter.setPen(QPen(self._state.theme.colour("accent"), 1))
            painter.drawRect(QRectF(0.5, self._y(chosen.start) - 2.5, WIDTH - 1, 6))
        painter.end()

    def _ticks(self) -> list[tuple[int, str]]:
        """Return the ticks, kept until claims or height change."""
        known = (self._state.order, self.height())
        if self._known is None or self._known[0] is not known[0] or self._known[1] != known[1]:
            keys = ((self._y(claim.start), self._state.rating_key(claim)) for claim in self._state.order)
            self._found = list(dict.fromkeys((y // 2 * 2, key) for y, key in keys if key in _SHAPES))
            self._known = known
        return self._found

    def _y(self, offset: int) -> int:
        return 2 + int(offset / max(1, len(self._state.plan.draft_text)) * (self.height() - 4))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the place."""
        share = min(max((event.position().y() - 2) / max(1, self.height() - 4), 0.0), 1.0)
        self.asked.emit(int(share * len(self._state.plan.draft_text)))
