"""The strip of the coverage panel: one field per sentence, so that what nobody looked at is seen at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from workbench.ui.panel.coverage_rows import State


class SentenceStrip(QWidget):
    """One field per sentence: filled, half (facts open), framed (never looked at)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states: tuple[State, ...] = ()
        self.setFixedHeight(16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the fields; with many sentences they lose their gaps, not their shapes."""
        if not self.states:
            return
        theme = current_theme()
        painter = QPainter(self)
        step = self.width() / len(self.states)
        wide = step > 10  # noqa: PLR2004  px; narrower fields take a thinner frame
        gap, frame = (2, 2) if wide else (1, 1)
        for place, state in enumerate(self.states):
            left = round(place * step)
            field = QRect(left, 0, max(1, round((place + 1) * step) - left - gap), self.height())
            if state == "never":
                painter.fillRect(field, theme.colour("text"))
                painter.fillRect(field.adjusted(frame, frame, -frame, -frame), theme.colour("unseen"))
                continue
            painter.fillRect(field, theme.colour("line"))
            painter.fillRect(field.adjusted(0, 8 if state == "half" else 0, 0, 0), theme.colour("text3"))
