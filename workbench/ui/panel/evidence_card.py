"""Draws an evidence card: source and grade, the passage with its facts marked, stance, place and time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.text.offsets import Utf16Map
from workbench.ui.language import core, spoken
from workbench.ui.panel.evidence import Role
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import paint_icon
from workbench.ui.times import clock

if TYPE_CHECKING:
    from workbench.ui.panel.evidence import Card
    from workbench.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_LINE: Final = 20
_PADDING: Final = 12
_BETWEEN: Final = 8
_MOST_LINES: Final = 3
_BEFORE: Final = 60  # code points shown before the first marked fact of a long passage
_ICONS: Final = {"supports": "equal", "contradicts": "not-equal", "context": "document"}


def excerpt(card: Card) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the quoted passage, begun shortly before its first fact, and the marks in it (code points)."""
    first = min((start for start, _ in card.marks), default=0)
    cut = max(0, first - _BEFORE)
    cut = card.passage.find(" ", cut) + 1 if cut else 0
    before, after = ("„", "“") if spoken() == "de" else ("“", "”")
    opening = f"{before}… " if cut else before
    words = f"{opening}{card.passage[cut:].strip()}{after}" if card.evidence.passage else card.passage[cut:]
    shift = (len(opening) if card.evidence.passage else 0) - cut
    return words, tuple((start + shift, end + shift) for start, end in card.marks if start >= cut)


class CardDelegate(QStyledItemDelegate):
    """Paints cards; their height follows the passage."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.width = 376

    def height(self, index: Index) -> int:
        """Return a card's height with the gap below it."""
        card: Card = index.data(Role.CARD)
        lines = self._lay_out(card, self.width - 2 * _PADDING)[1]
        return 2 * 8 + _LINE * (2 + bool(card.said) + lines) + _BETWEEN

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a card's size."""
        return QSize(self.width, self.height(index))

    def _lay_out(self, card: Card, width: int) -> tuple[QTextLayout, int]:
        theme = current_theme()
        words, marks = excerpt(card)
        layout = QTextLayout(words, theme.font("passage"))
        offsets = Utf16Map(words)
        formats = []
        for start, end in marks:
            span = QTextLayout.FormatRange()
            span.start, span.length = offsets.to_utf16(start), offsets.to_utf16(end) - offsets.to_utf16(start)
            look = QTextCharFormat()
            look.setBackground(theme.colour("mark"))
            span.format = look
            formats.append(span)
        layout.setFormats(formats)
        layout.beginLayout()
        count = 0
        while count < _MOST_LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, width))
            line.setPosition(QPointF(0, count * _LINE + (_LINE - line.height()) / 2))
            count += 1
        layout.endLayout()
        return layout, count

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        card: Card = index.data(Role.CARD)
        theme = current_theme()
        area = QRect(option.rect).adjusted(0, 0, 0, -_BETWEEN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        current = state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected
        painter.setPen(QPen(theme.colour("focus" if current else "line"), 2 if current else 1))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1) if current else _half(area), 4, 4)
        inner = area.adjusted(_PADDING, 8, -_PADDING, -8)
        self._paint_head(painter, QRect(inner.left(), inner.top(), inner.width(), _LINE), card, theme)
        top = inner.top() + _LINE
        if card.said:
            self._paint_said(painter, QRect(inner.left(), top, inner.width(), _LINE), card.said, theme)
            top += _LINE
        layout, lines = self._lay_out(card, inner.width())
        painter.setPen(theme.colour("reading"))
        layout.draw(painter, QPointF(inner.left(), top))
        foot = QRect(inner.left(), top + _LINE * lines, inner.width(), _LINE)
        self._paint_foot(painter, foot, card, theme)
        painter.restore()

    def _paint_head(self, painter: QPainter, row: QRect, card: Card, theme: Theme) -> None:
        room = row.width()
        if card.grade:
            small = QFontMetrics(theme.font("key_cap"))
            width = small.horizontalAdvance(card.grade) + 12
            chip = QRect(row.right() - width, row.top() + 1, width, 18)
            painter.setPen(QPen(theme.colour("line_strong"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_half(chip), 3, 3)
            painter.setFont(theme.font("key_cap"))
            painter.setPen(theme.colour("text2"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, card.grade)
            room -= width + 8
        painter.setFont(theme.font("ui_strong"))
        painter.setPen(theme.colour("text"))
        title = QFontMetrics(theme.font("ui_strong")).elidedText(card.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_said(self, painter: QPainter, row: QRect, said: str, theme: Theme) -> None:
        """Paint who spoke how and when; a long role is shortened before the day is."""
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        words = QFontMetrics(theme.font("small"))
        first, dot, rest = said.partition(" · ")
        room = row.width() - words.horizontalAdvance(dot + rest)
        shown = words.elidedText(first, Qt.TextElideMode.ElideRight, max(room, 0)) + dot + rest
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_foot(self, painter: QPainter, row: QRect, card: Card, theme: Theme) -> None:
        stance = card.evidence.stance.value
        paint_icon(painter, QRectF(row.left(), row.top() + 3, 14, 14), _ICONS[stance], theme, role="text2")
        strong, small = theme.font("small"), theme.font("small")
        strong.setWeight(strong.Weight.DemiBold)
        painter.setPen(QColor(theme.colour("text2")))
        painter.setFont(strong)
        words = core(f"stance.{stance}")
        left = row.adjusted(20, 0, 0, 0)
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(small)
        left = left.adjusted(QFontMetrics(strong).horizontalAdvance(words) + 12, 0, 0, 0)
        about = " · ".join(part for part in (card.about, card.kin) if part)
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, about)
        time = clock(card.evidence.at, spoken())
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, time)


def _half(area: QRect) -> QRectF:
    return QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
