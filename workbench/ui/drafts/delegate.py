"""Draws the list of changes: headings with their sign and count, words with what went and what came."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.model.wording import rating_key
from workbench.ui.drafts.model import Role
from workbench.ui.drafts.rows import numbers_words
from workbench.ui.drafts.words import heading_name, heading_sign, outcome_words, proposal_words, quoted, ticks_words
from workbench.ui.theme import current_theme
from workbench.ui.theme.glyphs import paint_rating
from workbench.ui.widgets.cards import Lines, wrapped
from workbench.ui.widgets.lines import broken, styled
from workbench.ui.widgets.rings import paint_row_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from workbench.ui.drafts.rows import ChangeRow, Words
    from workbench.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_SIDE: Final = 16
_INDENT: Final = 52
_LINE: Final = 20
_HEADING: Final = 48
_BELOW: Final = 4  # px between the rule under a heading and its first row, which may be selected
_FOLDED: Final = 36
_PAD: Final = 10
_GLYPH: Final = 14
_WIDE: Final = 560  # px for words from which short ones stand side by side
_BETWEEN: Final = 20  # px between two of them
_OUTCOME_LINES: Final = 2
_REASON_LINES: Final = 3


class ChangesDelegate(QStyledItemDelegate):
    """Paints a row from the present theme."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.width = 376
        self.fold_words = ""
        self._sizes: dict[int, QSize] = {}  # by the rows' ids: Qt asks for all of them again and again

    def forget_sizes(self) -> None:
        """Measure every row anew: there are others, or their words or width changed."""
        self._sizes.clear()

    def _room(self) -> int:
        return self.width - _INDENT - _SIDE

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size: as many lines as its words need."""
        row: ChangeRow = index.data(Role.ROW)
        known = self._sizes.get(id(row))
        if known is None:
            known = self._sizes[id(row)] = self._measured(row)
        return known

    def _measured(self, row: ChangeRow) -> QSize:
        if row.change is None:
            return QSize(self.width, _HEADING if not row.folded else self._folded_height(row))
        height = _text_height(laid_out(row.words, self._room(), current_theme()))
        below = max((top + one.count * _LINE for (one, _), (_, top) in self._beside(row)), default=0)
        return QSize(self.width, _PAD + height + below + _PAD)

    def _folded_height(self, row: ChangeRow) -> int:
        metrics = QFontMetrics(current_theme().font("small"))
        width = metrics.horizontalAdvance(f"{numbers_words(row.folded)}   {self.fold_words}")
        return _FOLDED + _LINE * (width // max(1, self.width - 2 * _SIDE))

    def _told(self, row: ChangeRow) -> tuple[tuple[Lines, QColor], ...]:
        """Return what stands under a change's words, each in its colour.

        What had been asked where the author wrote something else or let it stand, what becomes of the claim, the reason
        of a verdict that was withdrawn, and the ticks that went.
        """
        assert row.change is not None  # noqa: S101  the caller looked
        change, theme, room = row.change, current_theme(), self._room()
        verdict, font, quiet = change.withdrawn, theme.font("small"), theme.colour("text2")
        reason = quoted(verdict.reason) if verdict and verdict.reason else ""
        rated = theme.rating_colour(verdict.rating.value) if verdict is not None else quiet
        proposed, said = laid_out(row.proposed, room, theme), theme.font("ui_strong") if row.proposed else font
        plain = theme.colour("text")
        return (
            (wrapped(proposal_words(change), said, room, most=_OUTCOME_LINES), plain if row.proposed else quiet),
            (Lines(proposed, proposed.lineCount() if row.proposed else 0), plain),
            (wrapped(outcome_words(change), font, room, most=_OUTCOME_LINES), rated),
            (wrapped(reason, font, room, most=_REASON_LINES), quiet),
            (wrapped(ticks_words(change), font, room, most=1), quiet),
        )

    def _beside(self, row: ChangeRow) -> list[tuple[tuple[Lines, QColor], tuple[int, int]]]:
        """Return what is told with its place (px, right and down): short words side by side where a list is wide.

        Under two drafts one above the other the list is wide and low: a change must be seen whole there.
        """
        room, found, right, down = self._room(), [], 0, 0
        for lines, colour in self._told(row):
            if not lines.count:
                continue
            wide = ceil(max(lines.layout.lineAt(line).naturalTextWidth() for line in range(lines.count)))
            if right and (room < _WIDE or lines.count > 1 or right + wide > room):
                right, down = 0, down + _LINE
            found.append(((lines, colour), (right, down)))
            right += wide + _BETWEEN
            if lines.count > 1:
                right, down = 0, down + lines.count * _LINE
        return found

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: ChangeRow = index.data(Role.ROW)
        theme, area = current_theme(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.change is None and row.folded:
            self._paint_folded(painter, area, row, theme, option)
        elif row.change is None:
            self._paint_heading(painter, area, row, theme)
        else:
            self._paint_change(painter, area, index, theme, option)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, row: ChangeRow, theme: Theme) -> None:
        inner = area.adjusted(_SIDE, 12, -_SIDE, -4 - _BELOW)
        painter.setFont(theme.font("ui_strong"))
        painter.setPen(theme.colour("text"))
        painter.drawText(
            QRect(inner.left(), inner.top(), 20, inner.height()), Qt.AlignmentFlag.AlignCenter, heading_sign(row)
        )
        name = QRect(inner.left() + 28, inner.top(), inner.width() - 60, inner.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, heading_name(row))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(row.count))
        painter.fillRect(inner.left(), area.bottom() - _BELOW, inner.width(), 1, theme.colour("line_strong"))

    def _paint_folded(
        self, painter: QPainter, area: QRect, row: ChangeRow, theme: Theme, option: QStyleOptionViewItem
    ) -> None:
        inner = area.adjusted(_SIDE, 8, -_SIDE, -8)
        numbers = f"{numbers_words(row.folded)}   "
        link = QTextCharFormat()
        link.setForeground(theme.colour("accent_text"))
        looks = [(len(numbers), len(numbers + self.fold_words), link)]
        layout = broken(styled(numbers + self.fold_words, theme.font("small"), looks), inner.width(), leading=_LINE)
        painter.setPen(theme.colour("text2"))
        layout.draw(painter, QPointF(inner.topLeft()))
        _paint_focus(painter, area, theme, option)

    def _paint_change(
        self, painter: QPainter, area: QRect, index: Index, theme: Theme, option: QStyleOptionViewItem
    ) -> None:
        row: ChangeRow = index.data(Role.ROW)
        change = row.change
        assert change is not None  # noqa: S101  the caller looked
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("accent_soft"))
            painter.fillRect(area.left(), area.top(), 3, area.height(), theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("hover"))
        painter.fillRect(area.left() + _SIDE, area.bottom(), area.width() - 2 * _SIDE, 1, theme.colour("line"))
        top, left = area.top() + _PAD, area.left()
        claim = change.new or change.old
        if claim is not None:
            painter.setFont(theme.font("margin_number"))
            painter.setPen(theme.colour("text2"))
            number = QRectF(left + 4, top, _INDENT - _GLYPH - 17, _LINE)
            painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(claim.number))
            glyph = QRectF(left + _INDENT - _GLYPH - 8, top + (_LINE - _GLYPH) / 2, _GLYPH, _GLYPH)
            paint_rating(painter, glyph, rating_key(claim), theme)
        layout = laid_out(row.words, self._room(), theme)
        painter.setPen(theme.colour("text"))
        layout.draw(painter, QPointF(left + _INDENT, top))
        top += _text_height(layout)
        self._paint_told(painter, QPointF(left + _INDENT, top), row)
        _paint_focus(painter, area, theme, option)

    def _paint_told(self, painter: QPainter, place: QPointF, row: ChangeRow) -> None:
        for (lines, colour), (right, down) in self._beside(row):
            painter.setPen(colour)
            lines.layout.draw(painter, place + QPointF(right, down))


def laid_out(words: tuple[Words, ...], width: int, theme: Theme) -> QTextLayout:
    """Return words in lines: what went struck in the colour of wrong, what came underlined in that of right."""
    looks, place = [], 0
    for one in words:
        if one.change != "same":
            made = QTextCharFormat()
            made.setForeground(theme.colour("false" if one.change == "gone" else "verified"))
            made.setFontStrikeOut(one.change == "gone")
            made.setFontUnderline(one.change == "new")
            looks.append((place, place + len(one.text), made))
        place += len(one.text)
    return broken(styled("".join(one.text for one in words), theme.font("ui"), looks), width, leading=_LINE)


def _text_height(layout: QTextLayout) -> int:
    return layout.lineCount() * _LINE


def _paint_focus(painter: QPainter, area: QRect, theme: Theme, option: QStyleOptionViewItem) -> None:
    focused = option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_Selected
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        paint_row_ring(painter, area, theme)
