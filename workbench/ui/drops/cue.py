"""The cue over the part that a drag is meant for: a ring and one line that says what dropping does, or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import paint_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_RING: Final = 2
_DASHES: Final = [4, 3]
_PADDING: Final = 12
_EDGE: Final = 12  # px from the part's edge to the line
_ICON: Final = 16
_GAP: Final = 8


class DropCue(QWidget):
    """Lies over the window while something is dragged; takes no mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words, self.refused = "", False
        self._zone = QRect()
        self.hide()

    def show_over(self, zone: QRect, words: str, *, refused: bool) -> None:
        """Frame a part of the window (in the window's pixels) and say what dropping there does."""
        if (zone, words, refused) != (self._zone, self.words, self.refused) or self.isHidden():
            self._zone, self.words, self.refused = zone, words, refused
            self.setGeometry(self._over.rect())
            self.show()
            self.raise_()
            self.update()

    def line_box(self) -> QRect:
        """Return where the line stands: in the middle of the part, inside the window, over a part too small for it."""
        theme = current_theme()
        metrics = QFontMetrics(theme.font("ui_strong"))
        room = self.width() - 2 * _EDGE - 2 * _PADDING - _ICON - _GAP
        text = metrics.boundingRect(QRect(0, 0, room, 200), Qt.TextFlag.TextWordWrap, self.words)
        width, height = text.width() + _ICON + _GAP + 2 * _PADDING + 2, text.height() + 2 * 8
        box = QRect(0, 0, width, height)
        box.moveCenter(self._zone.center())
        if self._zone.height() < height + 2 * _EDGE:
            box.moveBottom(self._zone.top() - 4)
        left = max(_EDGE, min(box.left(), self.width() - _EDGE - width))
        return QRect(left, max(_EDGE, min(box.top(), self.height() - _EDGE - height)), width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ring and line: the accent takes, a dashed grey refuses."""
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("line_strong" if self.refused else "accent"), _RING)
        if self.refused:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self._zone).adjusted(1, 1, -1, -1), 4, 4)
        box = self.line_box()
        painter.setPen(QPen(theme.colour("line_strong" if self.refused else "accent"), 1))
        painter.setBrush(theme.colour("raised" if self.refused else "accent_soft"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        icon = QRectF(box.left() + _PADDING, box.center().y() - _ICON / 2 + 0.5, _ICON, _ICON)
        name, role = ("close", "text2") if self.refused else ("plus", "accent_text")
        paint_icon(painter, icon, name, theme, role=role)
        painter.setFont(theme.font("ui_strong"))
        painter.setPen(theme.colour("text2" if self.refused else "accent_text"))
        inner = box.adjusted(_PADDING + _ICON + _GAP, 8, -_PADDING + 2, -8)
        painter.drawText(inner, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter), self.words)
        painter.end()
