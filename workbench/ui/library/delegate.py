"""Draws the library's rows: title, outlet and date, count, and the thin bar of progress."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate

from workbench.text.offsets import Utf16Map
from workbench.ui.library.model import Row
from workbench.ui.library.words import LEADS, about, due_words, hit_snippet, hit_title, progress_words, short_day
from workbench.ui.theme import current_theme
from workbench.ui.theme.glyphs import paint_rating
from workbench.ui.widgets.cards import paint_line
from workbench.ui.widgets.lines import anywhere, breakable, shortened, styled
from workbench.ui.widgets.rings import paint_row_ring
from workbench.ui.widgets.rows_model import Role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from workbench.journal import Hit
    from workbench.model.articles import Article
    from workbench.ui.theme import Theme

_SIDE: Final = 16
_LINE: Final = 20
_GLYPH: Final = 14  # px, as in the margin
_BEFORE_GLYPH: Final = 4
_AFTER_GLYPH: Final = 8
_HEADING: Final = 36
_KEPT: Final = 20_000  # titles whose height is remembered
_WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class LibraryDelegate(QStyledItemDelegate):
    """Paints a row from the present theme; titles take up to two lines."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.width = 272
        self.open_article = ""
        self._tall: dict[tuple[str, int], bool] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return a heading's or an article's size."""
        row: Row = index.data(Role.ROW)
        if row.heading:
            return QSize(self.width, _HEADING)
        if row.hit is not None:
            return QSize(self.width, 8 + (4 if row.apart else 3) * _LINE + 8)
        assert row.article is not None  # noqa: S101  a row is one of the three
        return QSize(self.width, 8 + self._title_height(row.article.title, self.width) + _LINE + 16)

    def _title_height(self, title: str, width: int) -> int:
        key = title, width
        if key not in self._tall:
            if len(self._tall) > _KEPT:
                self._tall.clear()
            metrics = QFontMetrics(current_theme().font("ui_strong"))
            self._tall[key] = metrics.horizontalAdvance(title) > width - 2 * _SIDE
        return _LINE * (2 if self._tall[key] else 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row: Row = index.data(Role.ROW)
        theme = current_theme()
        area = QRect(option.rect)
        painter.save()
        if row.heading:
            painter.setFont(theme.font("label"))
            painter.setPen(theme.colour("text2"))
            box = area.adjusted(_SIDE, 12, -_SIDE, 0)
            count = str(row.count) if row.count else ""
            room = box.width() - QFontMetrics(painter.font()).horizontalAdvance(count) - 8
            heading = QFontMetrics(painter.font()).elidedText(row.heading, Qt.TextElideMode.ElideRight, room)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, heading)
            painter.setFont(theme.font("small"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        elif row.hit is not None:
            self._ground(painter, option, area, theme, opened=False)
            self._paint_hit(painter, area, row, theme)
        elif row.article is not None:
            opened = row.article.id == self.open_article
            self._ground(painter, option, area, theme, opened=opened)
            self._paint_article(painter, area, row, theme, opened=opened)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, theme: Theme, *, opened: bool
    ) -> None:
        if opened:
            painter.fillRect(area, theme.colour("accent_soft"))
            painter.fillRect(area.left(), area.top(), 3, area.height(), theme.colour("accent"))
        elif self._view.underMouse() and _is(option, "State_MouseOver"):
            painter.fillRect(area, theme.colour("hover"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("line"))
        if self._view.hasFocus() and _is(option, "State_HasFocus", "State_Selected"):
            paint_row_ring(painter, area, theme)

    def _paint_article(self, painter: QPainter, area: QRect, row: Row, theme: Theme, *, opened: bool) -> None:
        article = row.article
        assert article is not None  # noqa: S101  the caller looked
        inner = area.adjusted(_SIDE, 8, -_SIDE, -8)
        height = self._title_height(article.title, area.width())
        painter.setFont(theme.font("ui_strong"))
        painter.setPen(theme.colour("text"))
        metrics = QFontMetrics(theme.font("ui_strong"))
        title = two_lines(article.title, metrics, inner.width())
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), height), _WRAP, title)
        line = QRect(inner.left(), inner.top() + height, inner.width(), _LINE)
        count = progress_words(article)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        small = QFontMetrics(theme.font("small"))
        room = line.width() - small.horizontalAdvance(count) - 12
        told = shortened(" · ".join(row.apart), small, room) if row.apart else fitted(article, small, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)
        self._paint_progress(painter, QRect(inner.left(), line.bottom() + 5, inner.width(), 3), article, theme, opened)

    def _paint_progress(self, painter: QPainter, bar: QRect, article: Article, theme: Theme, opened: bool) -> None:
        painter.fillRect(bar, theme.colour("raised" if opened and not theme.dark else "track"))
        if article.claims:
            done = round(bar.width() * article.settled / article.claims)
            tone = "accent" if opened else "text3"
            painter.fillRect(bar.left(), bar.top(), done, bar.height(), theme.colour(tone))

    def _paint_hit(self, painter: QPainter, area: QRect, row: Row, theme: Theme) -> None:
        assert row.hit is not None  # noqa: S101  the caller looked
        inner = area.adjusted(_SIDE, 8, -_SIDE, -8)
        _paint_hit_title(painter, QRect(inner.left(), inner.top(), inner.width(), _LINE), row.hit, theme)
        painter.setPen(theme.colour("text2"))
        below = QRect(inner.left(), inner.top() + _LINE, inner.width(), _LINE)
        if row.apart:
            paint_line(painter, below, " · ".join(row.apart), theme.font("small"), theme.colour("text2"))
            below.translate(0, _LINE)
        _paint_snippet(painter, QRect(below.topLeft(), QSize(below.width(), 2 * _LINE)), row.hit, theme)


def _is(option: QStyleOptionViewItem, *states: str) -> bool:
    """Say whether a row is in all of these states; asked only where it may be: Qt's table of them is long in making."""
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415

    state = option.state
    return all(state & QStyle.StateFlag[name] for name in states)


def _paint_hit_title(painter: QPainter, line: QRect, hit: Hit, theme: Theme) -> None:
    """Draw a claim's number and its rating's glyph as the margin does, and the article's title behind them."""
    font, tone, title = theme.font("ui_strong"), theme.colour("text"), hit_title(hit)
    if hit.rating:
        left = line.left() + paint_line(painter, line, str(hit.claim), font, tone) + _BEFORE_GLYPH
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glyph = QRectF(left, line.top() + (_LINE - _GLYPH) / 2, _GLYPH, _GLYPH)
        paint_rating(painter, glyph, hit.rating, theme)
        line, title = line.adjusted(left + _GLYPH + _AFTER_GLYPH - line.left(), 0, 0, 0), hit.title
    paint_line(painter, line, title, font, tone)


def _paint_snippet(painter: QPainter, area: QRect, hit: Hit, theme: Theme) -> None:
    """Draw two lines around a match, the match on the ground of a marker."""
    snippet_layout(hit, area.width(), theme).draw(painter, QPointF(area.topLeft()))


def snippet_layout(hit: Hit, width: int, theme: Theme) -> QTextLayout:
    """Return two lines around a match, marked in them: of a word longer than both, as much as holds the match.

    Args:
        hit: what was found.
        width: of a line, px.
        theme: in force.
    """
    marked = QTextCharFormat()
    marked.setBackground(theme.colour("mark"))
    marked.setForeground(theme.colour("text"))
    for lead in LEADS:
        words, end, marks = hit_snippet(hit, lead)
        layout = styled(words, theme.font("small"), [(*place, marked) for place in marks])
        layout.setTextOption(anywhere())
        stop = Utf16Map(words).to_code_points(_lay_two_lines(layout, width))
        if stop == len(words):
            return layout
        if stop - 2 >= end:
            break
    kept = words[:stop].rstrip()  # more follows: say so, as at the beginning
    whole = kept.rpartition(" ")[0]
    shown = f"{whole} …" if len(whole) >= end else f"{kept[:-2]}…"
    layout = styled(shown, theme.font("small"), [(*place, marked) for place in marks if place[1] < len(shown)])
    layout.setTextOption(anywhere())
    _lay_two_lines(layout, width)
    return layout


def _lay_two_lines(layout: QTextLayout, width: int) -> int:
    """Lay out two lines, and return where their text ends (UTF-16 units)."""
    end = 0
    layout.beginLayout()
    for number in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * _LINE))
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return end


def fitted(article: Article, metrics: QFontMetrics, room: int) -> str:
    """Return the line under a title in ``room`` pixels; a day is never cut: its short form, then the outlet, gives."""
    whole = about(article)
    if article.due:
        whole = " · ".join(part for part in (article.outlet, due_words(article)) if part)
    if metrics.horizontalAdvance(whole) <= room:
        return whole
    day = due_words(article) or short_day(article)
    if not (day and article.outlet):
        return metrics.elidedText(day or whole, Qt.TextElideMode.ElideRight, room)
    outlet_room = room - metrics.horizontalAdvance(f" · {day}")
    return f"{metrics.elidedText(article.outlet, Qt.TextElideMode.ElideRight, outlet_room)} · {day}"


def two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return the words that fit into two lines of ``width`` pixels, ending in "…" when some are left out.

    A word longer than a line may break between any two letters: a blank of no width says so.
    """
    text = breakable(text, metrics, width)

    def fits(words: str) -> bool:
        return metrics.boundingRect(QRect(0, 0, width, 100), _WRAP, words).height() <= metrics.lineSpacing() * 2.5

    room = 2 * width
    words = shortened(text, metrics, room)
    while not fits(words) and room > 0:
        room -= 8
        words = shortened(text, metrics, room)
    return words
