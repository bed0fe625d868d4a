"""How a fact is drawn: key, box, words, kind, and its value at the right edge, or below where the two have no room.

Words and value of an amount or a date are never cut short (the look forbids it): a row that lacks room gets lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.wording import kind_words, value_words
from workbench.ui.language import spoken
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import paint_icon
from workbench.ui.widgets.cards import Lines, paint_line, wrapped
from workbench.ui.widgets.keys import paint_caps
from workbench.ui.widgets.rings import ROOM
from workbench.ui.widgets.rows_model import Index, Role

if TYPE_CHECKING:
    from workbench.ui.theme import Theme

ROW: Final = 24
_BOX: Final = 16
_LEFT: Final = 48  # px of key and box before the words
_GAP: Final = 16  # px between words and value
_KIND_GAP: Final = 8
_LINE: Final = 20
_KEPT: Final = 64  # rows laid out
_MOST_LINES: Final = 4  # of words; a title of office may be a sentence


def value_beside(fact: Fact) -> str:
    """Return what stands at the right edge: the value, of a quotation who said it, as its words stand at the left."""
    return (fact.speaker or "") if fact.kind is FactKind.QUOTE else value_words(fact, spoken())


@dataclass(frozen=True, slots=True)
class FactRow:
    """What a row shows at one width.

    Attributes:
        words: the fact's own, wrapped.
        kind: what it is, in words.
        value: what stands at the right edge, empty for nothing.
        kind_at, value_at: px down to their lines, from the first.
    """

    words: Lines
    kind: str
    value: str
    kind_at: int = 0
    value_at: int = 0

    @property
    def height(self) -> int:
        """Return the row's height in px."""
        return ROW + max(_LINE * (self.words.count - 1), self.kind_at, self.value_at)

    @property
    def kind_beside(self) -> int:
        """Return how many px right of the row's words the kind begins: behind their last line, or below them."""
        last = self.words.count - 1
        if last < 0 or self.kind_at > _LINE * last:
            return 0
        return ceil(self.words.layout.lineAt(last).naturalTextWidth()) + _KIND_GAP


def arranged(fact: Fact, width: int, theme: Theme) -> FactRow:
    """Return how a fact stands in a row: its words with their kind behind them, and its value.

    A quotation keeps one line, as its words stand whole above it. A value that repeats the words is left out where it
    has no room beside them.

    Args:
        fact: to show.
        width: of the row, px.
        theme: in force.
    """
    text, value, kind = " ".join(fact.text.split()), value_beside(fact), kind_words(fact.kind.value, spoken())
    strong, small, font = QFontMetrics(theme.font("ui_strong")), QFontMetrics(theme.font("small")), "ui_strong"
    room, behind = width - _LEFT - 2 * ROOM, small.horizontalAdvance(kind) + _KIND_GAP
    if fact.kind is FactKind.QUOTE:
        value = small.elidedText(value, Qt.TextElideMode.ElideRight, room // 2)
        left = room - small.horizontalAdvance(value) - _GAP - behind
        return FactRow(wrapped(text, theme.font(font), left, most=1), kind, value)
    if strong.horizontalAdvance(text) + behind + _GAP + small.horizontalAdvance(value) <= room:
        return FactRow(wrapped(text, theme.font(font), room, most=1), kind, value)
    words = wrapped(text, theme.font(font), room, most=_MOST_LINES)
    last = _LINE * (words.count - 1)
    beside = words.layout.lineAt(words.count - 1).naturalTextWidth() + behind <= room
    together = beside or behind + _GAP + small.horizontalAdvance(value) <= room
    kind_at = last if beside else last + _LINE
    value_at = last + (_LINE if together else 2 * _LINE)
    return FactRow(words, kind, "", kind_at) if value in {text, ""} else FactRow(words, kind, value, kind_at, value_at)


class FactsDelegate(QStyledItemDelegate):
    """Paints one fact a row."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._rows: dict[tuple[Fact, int, int, str], tuple[FactRow, Theme]] = {}

    def row(self, fact: Fact, width: int) -> FactRow:
        """Return how a fact stands in a row ``width`` px wide; kept, as each is asked for several times a painting."""
        theme = current_theme()
        key = fact, width, id(theme), spoken()
        if key not in self._rows:
            if len(self._rows) >= _KEPT:
                self._rows.clear()
            self._rows[key] = arranged(fact, width, theme), theme  # the theme is kept: its id stays its own
        return self._rows[key][0]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size."""
        width = self._view.viewport().width()
        return QSize(width, self.row(index.data(Role.ROW), width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one fact."""
        fact: Fact = index.data(Role.ROW)
        theme, area, state = current_theme(), QRect(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)
        first = QRect(area.left(), area.top(), area.width(), ROW)
        if fact.number < 10:  # noqa: PLR2004  keys reach to nine
            paint_caps(painter, first.adjusted(ROOM, 0, 0, 0), (str(fact.number),), theme)
        paint_state(painter, QRect(area.left() + ROOM + 24, area.top() + 4, _BOX, _BOX), fact.state, theme)
        self._paint_words(painter, first.adjusted(ROOM + _LEFT, 0, -ROOM, 0), fact, area.width(), theme)
        painter.restore()

    def _paint_words(self, painter: QPainter, first: QRect, fact: Fact, width: int, theme: Theme) -> None:
        row = self.row(fact, width)
        painter.setPen(theme.colour("text"))
        row.words.layout.draw(painter, QPointF(first.left(), first.top() + (ROW - _LINE) / 2))
        tone, font = theme.colour("text2"), theme.font("small")
        paint_line(painter, first.adjusted(row.kind_beside, row.kind_at, 0, row.kind_at), row.kind, font, tone)
        if row.value:
            paint_line(painter, first.translated(0, row.value_at), row.value, font, tone, right=True)


def paint_state(painter: QPainter, box: QRect, state: FactState, theme: Theme) -> None:
    """Paint the box of a fact: empty, ticked or crossed."""
    tone = {FactState.OPEN: "line_strong", FactState.CONFIRMED: "verified", FactState.WRONG: "false"}[state]
    painter.setPen(QPen(theme.colour(tone), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)
    if state is FactState.CONFIRMED:
        paint_icon(painter, QRectF(box).adjusted(1, 1, -1, -1), "check", theme, role=tone)
    elif state is FactState.WRONG:
        paint_icon(painter, QRectF(box).adjusted(1, 1, -1, -1), "close", theme, role=tone)
