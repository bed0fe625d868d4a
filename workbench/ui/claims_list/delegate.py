"""Draws a claim in the list: number, glyph, two lines of its words, who is to check it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.model.wording import rating_key
from workbench.ui.claims_list.model import Role
from workbench.ui.library.delegate import two_lines
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.widgets.lines import shortened

if TYPE_CHECKING:
    from workbench.model.claims import Claim

_LEFT: Final = 60
_LINE: Final = 20
_WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class ClaimDelegate(QStyledItemDelegate):
    """Paints from the present theme; every row has the same height, so that six thousand cost nothing."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return a row's size."""
        return QSize(200, 8 + 2 * _LINE + 8)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one claim."""
        claim: Claim = index.data(Role.CLAIM)
        theme, area, state = current_theme(), QRect(option.rect), option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("accent_soft"))
            painter.fillRect(area.left(), area.top(), 3, area.height(), theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("hover"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("focus"))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        number = QRect(area.left() + 4, area.top() + 8, 28, _LINE)
        painter.setFont(theme.font("margin_number"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(claim.number))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(area.left() + 37, number.center().y() - 6, 14, 14)
        glyphs.paint_rating(painter, box, rating_key(claim), theme)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_words(painter, area.adjusted(_LEFT, 8, -12, -8), claim, chosen=chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect, claim: Claim, *, chosen: bool) -> None:
        theme = current_theme()
        small = QFontMetrics(theme.font("small"))
        painter.setFont(theme.font("small"))
        room = area.width()
        if claim.assigned:
            name = small.elidedText(claim.assigned, Qt.TextElideMode.ElideRight, area.width() // 2)
            painter.setPen(theme.colour("text2" if chosen else "text3"))  # the third tone is too faint on its ground
            line = QRect(area.left(), area.bottom() - _LINE + 1, room, _LINE)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
            area = area.adjusted(0, 0, 0, -_LINE)
        text = claim.text.replace("\n", " ")
        painter.setPen(theme.colour("text"))
        words = shortened(text, small, room) if claim.assigned else two_lines(text, small, room)
        painter.drawText(area, _WRAP, words)
