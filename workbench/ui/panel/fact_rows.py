"""How a fact is drawn: key, box, words, kind, and its value at the right edge, or below where the two have no room.

Words and value of an amount or a date are never cut short (the look forbids it): a row that lacks room gets lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.wording import kind_words, spelled_words
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
    return (fact.speaker or "") if fact.kind is FactKind.QUOTE else spelled_words(fact, spoken())


@dataclass(frozen=True, slots=True)
class FactRow:
    """What a row shows at one width.

    Attributes:
        words: the fact's own, wrapped.
        value: what stands at the right edge, empty for nothing.
        below: the value has a line of its own under the words.
    """

    words: Lines
    value: str
    below: bool = False

    @property
    def height(self) -> int:
        """Return the row's height in px."""
        return ROW + _LINE * (self.words.count - 1 + self.below)


def arranged(fact: Fact, width: int, theme: Theme) -> FactRow:
    """Return how a fact stands in a row.

    A quotation keeps one line, as its words stand whole above it. A value that repeats the words is left out where it
    has no room beside them.

    Args:
        fact: to show.
        width: of the row, px.
        theme: in force.
    """
    text, value = " ".join(fact.text.split()), value_beside(fact)
    strong, small = QFontMetrics(theme.font("ui_strong")), QFontMetrics(theme.font("small"))
    room = width - _LEFT - 2 * ROOM
    if fact.kind is FactKind.QUOTE:
        value = small.elidedText(value, Qt.TextElideMode.ElideRight, room // 2)
        left = room - small.horizontalAdvance(value) - _GAP
        return FactRow(wrapped(text, theme.font("ui_strong"), left, most=1), value)
    if strong.horizontalAdvance(text) + _GAP + small.horizontalAdvance(value) <= room:
        return FactRow(wrapped(text, theme.font("ui_strong"), room, most=1), value)
    words = wrapped(text, theme.font("ui_strong"), room, most=_MOST_LINES)
    return FactRow(words, "") if value == text else FactRow(words, value, below=bool(value))


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
        last = first.translated(0, _LINE * (row.words.count - 1 + row.below))
        tone, font = theme.colour("text2"), theme.font("small")
        taken = paint_line(painter, last, row.value, font, tone, right=True) + _GAP if row.value else 0
        if row.words.count == 1:
            after = round(row.words.layout.lineAt(0).naturalTextWidth()) + _KIND_GAP
            kind = kind_words(fact.kind.value, spoken())
            if after + QFontMetrics(font).horizontalAdvance(kind) <= first.width() - (0 if row.below else taken):
                paint_line(painter, first.adjusted(after, 0, 0, 0), kind, font, tone)


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
