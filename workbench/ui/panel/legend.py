"""How to read the strike-through view."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workbench.ui.manuscript.lines import Pixels
from workbench.ui.manuscript.rules import Pencil
from workbench.ui.theme import current_theme
from workbench.ui.widgets.pane import Pane

_ROW: Final = 24
_TEXT: Final = 112


class Legend(Pane):
    """Five samples drawn as the manuscript draws them, with their meaning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = ""
        self._rows: tuple[tuple[str, str, str], ...] = ()
        self.setFixedHeight(_ROW * 6)
        self.settle()

    def retranslate(self) -> None:
        """Say what each sample means."""
        self._heading = self.tr("How to read this view")
        self._rows = (
            ("confirmed", self.tr("confirmed"), self.tr("Fact checked and confirmed")),
            ("wrong", self.tr("54 bn"), self.tr("Fact wrong, correction in the margin")),
            ("faulted", self.tr("whole claim"), self.tr("False or disputed as a whole")),
            ("open", self.tr("open"), self.tr("Fact still open")),
            ("never", self.tr("whole sentence"), self.tr("never looked at")),
        )
        self.setAccessibleName(self._heading)
        self.setAccessibleDescription("; ".join(f"{sample}: {words}" for _, sample, words in self._rows))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint heading and samples."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(QRectF(0, 0, self.width(), _ROW), Qt.AlignmentFlag.AlignVCenter, self._heading)
        for place, (kind, sample, words) in enumerate(self._rows, start=1):
            row = QRectF(0, place * _ROW, self.width(), _ROW)
            self._paint_sample(painter, row, kind, sample)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text2"))
            painter.drawText(row.adjusted(_TEXT, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_sample(self, painter: QPainter, row: QRectF, kind: str, sample: str) -> None:
        theme = current_theme()
        font = theme.font("passage")
        width = QFontMetrics(font).horizontalAdvance(sample)
        middle = row.center().y() + 1
        painter.setFont(font)
        box = QRectF(0, row.top() + 3, width + 2, _ROW - 6)
        if kind == "never":
            painter.fillRect(box, theme.colour("unseen"))
        painter.setPen(theme.colour("struck" if kind == "confirmed" else "text"))
        painter.drawText(row.adjusted(1, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, sample)
        if kind == "confirmed":
            painter.setPen(QPen(theme.colour("text2"), 1.5))
            painter.drawLine(QPointF(0, middle), QPointF(width, middle))
        elif kind == "wrong":
            painter.setPen(QPen(theme.colour("false"), 1))
            painter.drawLine(QPointF(0, middle - 1), QPointF(width, middle - 1))
            painter.drawLine(QPointF(0, middle + 2), QPointF(width, middle + 2))
            painter.drawText(row.adjusted(width + 8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, "→ 44")
        elif kind == "faulted":
            style = theme.tokens.rating("false")
            pencil = Pencil(painter, Pixels(painter))
            pencil.rating(0, width, row.bottom() - 4, style, theme.rating_colour("false"))
        elif kind == "open":
            painter.setPen(QPen(theme.colour("accent"), 1.5))
            painter.drawRect(box)
