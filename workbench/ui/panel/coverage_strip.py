"""The strip of the coverage panel: one field per sentence, so that what nobody looked at is seen at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from workbench.ui.panel.coverage_rows import State

_HEIGHT: Final = 16
_WIDE: Final = 10  # px; narrower fields have a thinner frame and gap
_ORDER: Final[dict[State, int]] = {"done": 0, "half": 1, "never": 2}


class SentenceStrip(QWidget):
    """One field per sentence: filled, half (facts open), framed (never looked at)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states: tuple[State, ...] = ()
        self._known: tuple[tuple[State, ...], int, int] | None = None
        self._fields: dict[State, list[QRect]] = {}
        self.setFixedHeight(_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the fields of a kind at once; with many sentences they lose their gaps, not their shapes."""
        if not self.states:
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        frame = 2 if self.width() / len(self.states) > _WIDE else 1
        for state, fields in self._laid_out().items():
            painter.setBrush(theme.colour("text" if state == "never" else "track"))
            painter.drawRects(fields)
            if state == "never":
                painter.setBrush(theme.colour("unseen"))
                inner = [field.adjusted(frame, frame, -frame, -frame) for field in fields]
                painter.drawRects([field for field in inner if not field.isEmpty()])
            else:
                painter.setBrush(theme.colour("text3"))
                top = _HEIGHT // 2 if state == "half" else 0
                painter.drawRects([field.adjusted(0, top, 0, 0) for field in fields])

    def _laid_out(self) -> dict[State, list[QRect]]:
        """Return the fields by kind; of many that share a pixel the one that needs a person most is shown."""
        known = (self.states, self.width(), self.height())
        if self._known != known:
            step = self.width() / len(self.states)
            gap = 2 if step > _WIDE else 1
            worst: dict[int, tuple[int, State]] = {}
            for place, state in enumerate(self.states):
                left = round(place * step)
                width = max(1, round((place + 1) * step) - left - gap)
                before = worst.get(left)
                if before is None or _ORDER[state] > _ORDER[before[1]]:
                    worst[left] = (width, state)
            self._fields = {state: [] for state in _ORDER}
            for left, (width, state) in worst.items():
                self._fields[state].append(QRect(left, 0, width, _HEIGHT))
            self._known = known
        return {state: fields for state, fields in self._fields.items() if fields}
