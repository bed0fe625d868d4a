"""Draws a claim in the list: number, glyph, two lines of its words, who is to check it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.model.facts import NUMERIC, FactKind
from workbench.model.wording import rating_key
from workbench.ui.claims_list.model import Role
from workbench.ui.language import core
from workbench.ui.library.delegate import two_lines
from workbench.ui.manuscript.marks import number_shown
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.widgets.lines import before_amounts, breakable, shortened
from workbench.ui.widgets.rings import paint_row_ring

if TYPE_CHECKING:
    from workbench.model.claims import Claim

_AMOUNTS: Final = NUMERIC | {FactKind.DATE}
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
            paint_row_ring(painter, area, theme)
        number = QRect(area.left() + 4, area.top() + 8, 28, _LINE)
        painter.setFont(theme.font("margin_number"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(
            number,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            number_shown(claim, {claim.id} if index.data(Role.UNSAVED) else ()),
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(area.left() + 37, number.center().y() - 6, 14, 14)
        glyphs.paint_rating(painter, box, rating_key(claim), theme)
        chosen, words = bool(state & QStyle.StateFlag.State_Selected), area.adjusted(_LEFT, 8, -12, -8)
        if index.data(Role.UNSAVED):
            words = self._paint_foot(painter, words, core("manuscript.unsaved"), strong=True)
        elif claim.assigned:
            words = self._paint_foot(painter, words, claim.assigned, strong=chosen)
        self._paint_words(painter, words, claim)
        painter.restore()

    @staticmethod
    def _paint_foot(painter: QPainter, area: QRect, words: str, *, strong: bool) -> QRect:
        """Paint what stands below the claim's words, and return the room left to them.

        Args:
            painter: on the row.
            area: of both, px.
            words: as much of them as half of the row holds.
            strong: in a tone that is not too faint on the ground of the chosen row.
        """
        small = QFontMetrics(current_theme().font("small"))
        line = QRect(area.left(), area.bottom() - _LINE + 1, area.width(), _LINE)
        painter.setFont(current_theme().font("small"))
        painter.setPen(current_theme().colour("text2" if strong else "text3"))
        shown = small.elidedText(words, Qt.TextElideMode.ElideRight, max(area.width() // 2, 120))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        return area.adjusted(0, 0, 0, -_LINE)

    @staticmethod
    def _paint_words(painter: QPainter, area: QRect, claim: Claim) -> None:
        theme = current_theme()
        small = QFontMetrics(theme.font("small"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text"))
        painter.drawText(area, _WRAP, claim_words(claim, small, area.width(), lines=area.height() // _LINE))


def claim_words(claim: Claim, metrics: QFontMetrics, room: int, *, lines: int) -> str:
    """Return a claim's words as far as its row goes; no amount in part.

    Args:
        claim: of the row.
        metrics: of the font.
        room: of a line, px.
        lines: two, or one above what stands below the words.
    """
    text = claim.text.replace("\n", " ")
    shown = shortened(text, metrics, room) if lines < 2 else two_lines(text, metrics, room)  # noqa: PLR2004
    amounts = [(one.start - claim.start, one.end - claim.start) for one in claim.facts if one.kind in _AMOUNTS]
    kept = before_amounts(shown, text, amounts)
    return shown if kept == text else breakable(kept, metrics, room)
