"""Draws an evidence card: source and grade, the passage with its facts marked, stance, place and time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.language import core, spoken
from workbench.ui.panel.closeness import Closeness
from workbench.ui.panel.telling_facts import shortened
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import paint_icon
from workbench.ui.times import clock
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
from workbench.ui.widgets.lines import before_amounts
from workbench.ui.widgets.lines import shortened as lines_shortened

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.ui.panel.evidence import Card
    from workbench.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_MOST_LINES: Final = 3
_BEFORE: Final = 60  # code points shown before the first marked fact of a long passage
_LOOKED_AT: Final = 2_000  # code points before the first marked fact, and twice as many in all
_LEADS: Final = (60, 36, 24, 12, 1)  # the same in a card of one line, the fewer the less room there is
_DENSE: Final = 6  # px
_LINE_CARD, _BELOW_LINE = 28, 4  # px of a card in one line, and below it
_SOME: Final = 180  # px that stance and source get before an amount stands beside them
_FIGURE = re.compile(r"\d")
_DATE = re.compile(r"(?:\D*\b\d{1,2}\b)*\D*\b(?:1[5-9]|20)\d\d\b\D*")  # "2022", "October 2022", "10. Februar 2025"
_GAP: Final = 12
_GLYPH: Final = 20  # px of an icon with the room after it
_ICONS: Final = {"supports": "equal", "contradicts": "not-equal", "context": "document"}


def excerpt(card: Card) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the quoted passage, begun shortly before its first fact, and the marks in it (code points)."""
    passage, marks = shortened(*_beginning(card))
    return _quoted(card, passage, marks, max(0, min((start for start, _ in marks), default=0) - _BEFORE))


def one_line(card: Card, metrics: QFontMetrics, width: int) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    """Return as much of the passage as one line holds, its amount whole, and the marks in it; None where none fits.

    Args:
        card: whose passage.
        metrics: of its font.
        width: px.
    """
    passage, marks = shortened(*_beginning(card))
    start = next((start for start, _ in (*_figures(passage, marks), *marks)), 0)
    after = sum(one > start for one, _ in marks)  # facts behind the one that must be seen
    for lead in _LEADS:
        words, spans = _quoted(card, passage, marks, max(0, start - lead))
        kept = before_amounts(lines_shortened(words, metrics, width), words, spans)
        told = len(kept.removesuffix("…").rstrip())
        shown = tuple((a, b) for a, b in spans if b <= told)
        if not marks or len(shown) >= len(spans) - after > 0:
            return kept, shown
    return None


def _quoted(
    card: Card, passage: str, marks: tuple[tuple[int, int], ...], cut: int
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a passage in quotation marks from the first word after ``cut`` on, never from within a marked fact."""
    cut = next((end for start, end in marks if start < cut < end), cut)
    cut = passage.find(" ", cut) + 1 if cut else 0
    before, after = ("„", "“") if spoken() == "de" else ("“", "”")
    opening = f"{before}… " if cut else before
    words = f"{opening}{passage[cut:].strip()}{after}" if card.evidence.passage else passage[cut:]
    shift = (len(opening) if card.evidence.passage else 0) - cut
    return words, tuple((start + shift, end + shift) for start, end in marks if start >= cut)


def _beginning(card: Card) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return as much of a passage as a card could show: from its first fact on, of a whole page but a piece."""
    first = min((start for start, _ in card.marks), default=0)
    start = max(0, first - _LOOKED_AT) if len(card.passage) > _LOOKED_AT else 0
    end = start + 2 * _LOOKED_AT
    marks = tuple((a - start, b - start) for a, b in card.marks if b <= end)
    return card.passage[start:end], marks


class CardDelegate(QStyledItemDelegate):
    """Paints cards; their height follows the passage and what is to be said of its place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.width = 376
        self.closeness = Closeness.ROOMY
        self.unfolded = -1  # the row the keys came to, which shows more than the others
        self._heights: dict[tuple[Card, int, Closeness, str, Language], int] = {}

    def _of(self, index: Index) -> Closeness:
        return min(self.closeness, Closeness.DENSE) if index.row() == self.unfolded else self.closeness

    def height(self, index: Index) -> int:
        """Return a card's height with the gap below it."""
        return self.height_at(index, self._of(index))

    def height_at(self, index: Index, closeness: Closeness) -> int:
        """Return the same as it stands more or less closely; kept, as each step is asked for whenever a part grows."""
        card, width = index.data(Role.CARD), self.width - 2 * PADDING
        key = card, width, closeness, current_theme().font("passage").key(), spoken()
        if key not in self._heights:
            self._heights[key] = _height(card, width, closeness)
        return self._heights[key]

    def forget(self) -> None:
        """Let go of heights at another width, and of cards no longer shown: one may name a source that was erased."""
        self._heights.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a card's size."""
        return QSize(self.width, self.height(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        card: Card = index.data(Role.CARD)
        theme, closeness = current_theme(), self._of(index)
        air = _air(closeness)
        area = QRect(option.rect).adjusted(0, 0, 0, -_BELOW_LINE if closeness >= Closeness.LINES else -air)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        current = bool(state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected)
        paint_frame(painter, area, theme, current=current)
        inner = area.adjusted(PADDING, air, -PADDING, -air)
        if closeness >= Closeness.LINES:
            above = (area.height() - LINE) // 2
            _paint_in_line(painter, area.adjusted(PADDING, above, -PADDING, above + LINE - area.height()), card, theme)
        elif closeness is Closeness.SHORT:
            row = QRect(inner.left(), inner.top(), inner.width(), LINE)
            _paint_stance(painter, row, card, theme)
            _paint_head(painter, row.adjusted(_GLYPH, 0, 0, 0), card, theme)
            self._paint_passage(painter, row.translated(0, LINE), card, closeness)
        else:
            self._paint_whole(painter, inner, card, closeness)
        painter.restore()

    def _paint_whole(self, painter: QPainter, inner: QRect, card: Card, closeness: Closeness) -> None:
        row, theme = QRect(inner.left(), inner.top(), inner.width(), LINE), current_theme()
        _paint_head(painter, row, card, theme)
        row.translate(0, LINE)
        if card.said:
            _paint_said(painter, row, card.said, theme)
            row.translate(0, LINE)
        count = self._paint_passage(painter, row, card, closeness)
        _paint_foot(painter, row.translated(0, LINE * count), card, theme)

    def _paint_passage(self, painter: QPainter, row: QRect, card: Card, closeness: Closeness) -> int:
        """Paint the passage from a row on; return how many lines it takes."""
        lines = _lines(card, row.width(), closeness)
        painter.setPen(current_theme().colour("reading"))
        lines.layout.draw(painter, QPointF(row.topLeft()))
        return lines.count


def _height(card: Card, width: int, closeness: Closeness) -> int:
    """Return a card's height with the gap below it; ``width`` is that of its lines, px."""
    if closeness >= Closeness.LINES:
        return _LINE_CARD + _BELOW_LINE
    lines = _lines(card, width, closeness).count
    if closeness is Closeness.SHORT:
        return 3 * _DENSE + LINE * (1 + lines)
    rows = 2 + bool(card.said) + lines + (not _fits(card, width))
    return 3 * _air(closeness) + LINE * rows


def _air(closeness: Closeness) -> int:
    """Return the px above and below a card's lines, and as many below the card."""
    return BETWEEN if closeness is Closeness.ROOMY else _DENSE


def _lines(card: Card, width: int, closeness: Closeness) -> Lines:
    theme, font = current_theme(), current_theme().font("passage")
    short = one_line(card, QFontMetrics(font), width) if closeness is not Closeness.ROOMY else None
    words, marks = short or excerpt(card)
    most = 1 if short else _MOST_LINES
    return wrapped(words, font, width, most=most, marks=marks, ground=theme.colour("mark"))


def _paint_in_line(painter: QPainter, row: QRect, card: Card, theme: Theme) -> None:
    """Paint stance, source and grade in a line; between them, where it has room whole, the amount the passage names."""
    _paint_stance(painter, row, card, theme)
    font = theme.font("passage")
    amount = _amount(card)
    width = QFontMetrics(font).horizontalAdvance(amount) if amount else 0
    right = row.right() - _chips(card, theme)
    told = width + _GAP if width and right - width - _GAP >= row.left() + _SOME else 0
    head = _paint_head(painter, row.adjusted(_GLYPH, 0, 0, 0), card, theme, kept=told)
    if told:
        place = QRect(right - width, row.top(), width, row.height())
        painter.fillRect(place, theme.colour("mark"))
        paint_line(painter, place, amount, font, theme.colour("reading"))
    room = row.adjusted(_GLYPH + head + _GAP, 0, right - told - row.right(), 0)
    if card.said and QFontMetrics(theme.font("small")).horizontalAdvance(card.said) <= room.width():
        paint_line(painter, room, card.said, theme.font("small"), theme.colour("text2"))


def _amount(card: Card) -> str:
    """Return the amount a passage is attached for, else another figure in it; empty for none."""
    passage, marks = shortened(*_beginning(card))
    figures = _figures(passage, marks)
    return passage[slice(*figures[0])] if figures else ""


def _figures(passage: str, marks: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """Return the marks that hold figures: amounts first, then dates."""
    figures = [(start, end) for start, end in marks if _FIGURE.search(passage[start:end])]
    return sorted(figures, key=lambda mark: bool(_DATE.fullmatch(passage[mark[0] : mark[1]])))


def _chips(card: Card, theme: Theme) -> int:
    return sum(chip_width(words, theme) + BETWEEN for words in (card.grade, card.aside) if words)


def _paint_stance(painter: QPainter, row: QRect, card: Card, theme: Theme) -> None:
    place = QRectF(row.left(), row.top() + 3, 14, 14)
    paint_icon(painter, place, _ICONS[card.evidence.stance.value], theme, role="text2")


def _paint_head(painter: QPainter, row: QRect, card: Card, theme: Theme, *, kept: int = 0) -> int:
    """Paint title and grade, return where the title ends; a lock says besides the words that a source stands aside.

    ``kept`` px before the grade stay empty.
    """
    taken = paint_chip(painter, row, card.grade, theme) if card.grade else 0
    if card.aside:
        taken += paint_chip(painter, row.adjusted(0, 0, -taken, 0), card.aside, theme)
        paint_icon(painter, QRectF(row.left(), row.top() + 2, 14, 14), "lock", theme, role="text2")
        row = row.adjusted(_GLYPH, 0, 0, 0)
    room, tone = row.adjusted(0, 0, -taken - kept, 0), theme.colour("text")
    return paint_line(painter, room, card.title, theme.font("ui_strong"), tone) + (_GLYPH if card.aside else 0)


def _paint_said(painter: QPainter, row: QRect, said: str, theme: Theme) -> None:
    """Paint who spoke how and when; a long role is shortened before the day is."""
    first, dot, rest = said.partition(" · ")
    font = theme.font("small")
    room = row.width() - QFontMetrics(font).horizontalAdvance(dot + rest)
    shown = QFontMetrics(font).elidedText(first, Qt.TextElideMode.ElideRight, max(room, 0)) + dot + rest
    paint_line(painter, row, shown, font, theme.colour("text2"))


def _about(card: Card) -> str:
    earlier = core("stance.earlier") if card.evidence.for_earlier_words else ""
    return " · ".join(part for part in (earlier, card.about, card.kin) if part)


def _foot(card: Card) -> tuple[str, str]:
    """Return stance and time of capture in words."""
    return core(f"stance.{card.evidence.stance.value}"), clock(card.evidence.at, spoken())


def _fits(card: Card, width: int) -> bool:
    """Say whether place and kin stand in one line with stance and time; else they get one of their own."""
    if not _about(card):
        return True
    small, (stance, time) = QFontMetrics(current_theme().font("small")), _foot(card)
    strong = current_theme().font("small")
    strong.setWeight(strong.Weight.DemiBold)
    words = small.horizontalAdvance(_about(card)) + small.horizontalAdvance(time)
    return _GLYPH + QFontMetrics(strong).horizontalAdvance(stance) + words + 2 * _GAP <= width


def _paint_foot(painter: QPainter, row: QRect, card: Card, theme: Theme) -> None:
    stance, time = _foot(card)
    tone, strong, small = theme.colour("text2"), theme.font("small"), theme.font("small")
    strong.setWeight(strong.Weight.DemiBold)
    if not _fits(card, row.width()):
        paint_line(painter, row, _about(card), small, tone)
        row = row.translated(0, LINE)
    _paint_stance(painter, row, card, theme)
    left = row.adjusted(_GLYPH, 0, 0, 0)
    left.adjust(paint_line(painter, left, stance, strong, tone) + _GAP, 0, 0, 0)
    if _fits(card, row.width()):
        paint_line(painter, left, _about(card), small, tone)
    paint_line(painter, row, time, small, tone, right=True)
