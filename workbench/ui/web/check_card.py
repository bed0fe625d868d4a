"""Draws the card of a published check: who rated it and how, what was claimed, title, date, language, link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.theme import current_theme
from workbench.ui.widgets.cards import (
    BETWEEN,
    LINE,
    PADDING,
    Lines,
    chip_width,
    paint_chip,
    paint_frame,
    paint_line,
    wrapped,
)
from workbench.ui.widgets.cards_model import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from workbench.ui.web.check_cards import CheckCard

Index = QModelIndex | QPersistentModelIndex
_MOST_LINES: Final = 3
_MOST_RATING: Final = 2  # lines of a rating that is a sentence
_CHIP_SHARE: Final = 0.5  # of a card's width that a chip may take; some newsrooms rate in sentences


class CheckDelegate(QStyledItemDelegate):
    """Paints cards; their height follows the words claimed and the rating."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.width = 800

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a card's size with the gap below it."""
        card: CheckCard = index.data(Role.CARD)
        width = self.width - 2 * PADDING
        rating = _rating(card, width)
        lines = _claimed(card, width).count + (rating.count if rating else 0) + bool(card.title)
        return QSize(self.width, 2 * 8 + LINE * (2 + lines) + BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        card: CheckCard = index.data(Role.CARD)
        theme, area = current_theme(), QRect(option.rect).adjusted(0, 0, 0, -BETWEEN)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        current = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        paint_frame(painter, area, theme, current=current, chosen=chosen)
        inner = area.adjusted(PADDING, 8, -PADDING, -8)
        row = QRect(inner.left(), inner.top(), inner.width(), LINE)
        rating = _rating(card, inner.width())
        taken = 0 if rating else paint_chip(painter, row, card.rating, theme)
        name = row.adjusted(0, 0, -taken, 0)
        paint_line(painter, name, card.check.publisher, theme.font("ui_strong"), theme.colour("text"))
        row.translate(0, LINE)
        for lines, tone in ((rating, "text"), (_claimed(card, inner.width()), "reading")):
            if lines is not None:
                painter.setPen(theme.colour(tone))
                lines.layout.draw(painter, QPointF(row.topLeft()))
                row.translate(0, LINE * lines.count)
        if card.title:
            paint_line(painter, row, card.title, theme.font("small"), theme.colour("text"))
            row.translate(0, LINE)
        taken = paint_line(painter, row, card.about, theme.font("small"), theme.colour("text2"))
        link = row.adjusted(taken + 24, 0, 0, 0)
        paint_line(painter, link, card.link, theme.font("small"), theme.colour("accent_text"), right=True)
        painter.restore()


def _claimed(card: CheckCard, width: int) -> Lines:
    return wrapped(card.claimed or "–", current_theme().font("passage"), width, most=_MOST_LINES)


def _rating(card: CheckCard, width: int) -> Lines | None:
    """Return a rating that is too long for a chip as lines of its own: a rating is not cut short for its looks."""
    theme = current_theme()
    if chip_width(card.rating, theme) <= width * _CHIP_SHARE:
        return None
    font = theme.font("small")
    font.setWeight(font.Weight.DemiBold)
    return wrapped(card.rating, font, width, most=_MOST_RATING)
