"""Small parts of the library: its search field and the buttons of its lists."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import paint_icon
from workbench.ui.widgets.keys import caps_width, paint_caps


class SearchField(QLineEdit):
    """A line edit with its icon in front and its key at the end while it is empty."""

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = (key,) if key else ()
        self.setTextMargins(22, 0, 0, 0)
        self.setFixedHeight(32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon, and the key cap over the empty end."""
        super().paintEvent(event)
        theme = current_theme()
        painter = QPainter(self)
        paint_icon(painter, QRectF(9, (self.height() - 16) / 2, 16, 16), "search", theme, role="text2")
        if self._key and not self.text() and not self.hasFocus():
            width = caps_width(self._key, theme)
            paint_caps(painter, QRect(self.width() - width - 8, 0, width, self.height()), self._key, theme)


class ShelfButton(QAbstractButton):
    """One of the four lists: its name and how many articles stand in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self.setCheckable(True)
        self.setAutoExclusive(True)  # for screen readers, as of a rating
        self.setFixedHeight(28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, name and number."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(self.rect(), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.setFont(theme.font("ui_strong" if self.isChecked() else "ui"))
        painter.setPen(theme.colour("text"))
        inner = self.rect().adjusted(8, 0, -8, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setPen(theme.colour("text2"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self.count))
