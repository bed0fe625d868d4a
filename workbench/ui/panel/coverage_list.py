"""A list of the coverage panel: sentences nobody looked at, or facts; model, painter and list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.model.wording import kind_words, rating_key
from workbench.ui.language import spoken
from workbench.ui.panel.coverage_rows import OpenFact, Unseen
from workbench.ui.panel.fact_rows import paint_state
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.widgets.cards import Lines, paint_line, wrapped
from workbench.ui.widgets.lists import make_plain
from workbench.ui.widgets.rings import ROOM, choose_reached
from workbench.ui.widgets.rows_model import Index, Role, RowsModel
from workbench.ui.widgets.viewport import give_viewport

if TYPE_CHECKING:
    from collections.abc import Callable

Entry = Unseen | OpenFact
_SIDE: Final = 13  # px left and right of a sentence
_MOST_LINES: Final = 3  # of a sentence; a longer one ends in "…"
_LINE: Final = 20
_FACT_ROW: Final = 24
_NUMBER: Final = 60  # px for a claim's number and rating at the right
_ENDLESS: Final = 8000  # px: no screen is as high, so what comes below is measured when it is laid out
_AT_ONCE: Final = 60  # rows laid out in one turn of the event loop


class CoverageModel(RowsModel[Entry]):
    """Unseen sentences or open facts, each with words for screen readers, made when a row is first asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: Callable[[Any], str] = str

    def show_rows(self, rows: tuple[Entry, ...], words: Callable[[Any], str]) -> bool:
        """Show other rows, said by ``words``; return whether they are others."""
        self._words = words
        if rows == self.rows:
            return False
        self.set_rows(rows)
        return True

    def said(self, row: Entry) -> str:
        """Return a row's words."""
        return self._words(row)


class RowsDelegate(QStyledItemDelegate):
    """Paints an unseen sentence (serif, with its claim below) or an open fact."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.width = 376
        self._heights: dict[tuple[str, int], int] = {}
        self.current: tuple[int, int] | None = None

    def height(self, row: Entry) -> int:
        """Return a row's height."""
        if isinstance(row, OpenFact):
            return _FACT_ROW
        known = self._heights.get((row.words, self.width))
        if known is not None:
            return known
        height = 8 + max(1, self._lines(row, self.width - 2 * _SIDE).count) * _LINE + _LINE + 8
        self._heights[row.words, self.width] = height
        return height

    def _lines(self, row: Unseen, width: int) -> Lines:
        return wrapped(row.words, current_theme().font("passage"), width, most=_MOST_LINES)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size."""
        return QSize(self.width, self.height(index.data(Role.ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(Role.ROW)
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and bool(
            option.state & QStyle.StateFlag.State_Selected
        )
        if isinstance(row, OpenFact):
            self._paint_fact(painter, area, row, focused=focused)
        else:
            self._paint_sentence(painter, area, row, str(index.data()), focused=focused)
        painter.restore()

    def _paint_sentence(self, painter: QPainter, area: QRect, row: Unseen, words: str, *, focused: bool) -> None:
        theme = current_theme()
        here = self.current == (row.sentence.start, row.sentence.end)
        painter.setPen(QPen(theme.colour("focus" if here or focused else "line"), 2 if here or focused else 1))
        painter.setBrush(theme.colour("accent_soft" if here else "raised"))
        inset = 1 if here or focused else 0.5
        painter.drawRect(QRectF(area).adjusted(inset, inset, -inset, -inset + (0 if here or focused else 1)))
        inner = area.adjusted(_SIDE, 8, -_SIDE, -8)
        painter.setPen(theme.colour("reading"))
        self._lines(row, inner.width()).layout.draw(painter, QPointF(inner.topLeft()))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        about = words.rpartition("\n")[2]
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, about)

    def _paint_fact(self, painter: QPainter, area: QRect, row: OpenFact, *, focused: bool) -> None:
        theme = current_theme()
        if focused:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)
        area = area.adjusted(ROOM, 0, -ROOM, 0)
        paint_state(painter, QRect(area.left(), area.top() + 4, 16, 16), row.fact.state, theme)
        words = area.adjusted(24, 0, -_NUMBER, 0)
        text, kind = " ".join(row.fact.text.split()), kind_words(row.fact.kind.value, spoken())
        after = paint_line(painter, words, text, theme.font("ui_strong"), theme.colour("text")) + 8
        small, tone = theme.font("small"), theme.colour("text2")
        if after + QFontMetrics(small).horizontalAdvance(kind) <= words.width():  # else the fact takes its room
            paint_line(painter, words.adjusted(after, 0, 0, 0), kind, small, tone)
        paint_line(painter, area.adjusted(0, 0, -26, 0), str(row.claim.number), small, tone, right=True)
        box = QRectF(area.right() - 16, area.top() + 5, 14, 14)
        glyphs.paint_rating(painter, box, rating_key(row.claim), theme)


class RowsList(QListView):
    """A list of rows: as high as they need, lower where there is no room; then it scrolls."""

    row_requested = Signal(object)

    def __init__(self, *, least: int, even: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._whole = 2
        self._fitted = 0
        self.rows = CoverageModel(self)
        self.painter = RowsDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self.painter)
        make_plain(self)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(even)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.least = least
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.clicked.connect(lambda index: self.row_requested.emit(index.data(Role.ROW)))
        self.activated.connect(lambda index: self.row_requested.emit(index.data(Role.ROW)))

    def set_rows(self, rows: tuple[Entry, ...], words: Callable[[Any], str]) -> None:
        """Show the rows; ``words`` says one."""
        if self.rows.show_rows(rows, words):
            self._fitted = 0
        self.setVisible(bool(rows))  # before the rows are measured: only what is shown has its width
        self._fit()
        self.viewport().update()  # another sentence may be the one in the middle of attention

    def bring(self, sentence: tuple[int, int] | None) -> None:
        """Mark the sentence in the middle of attention and bring it into view, as far down as rows are laid out."""
        self.painter.current = sentence
        rows = enumerate(self.rows.rows if sentence is not None else ())
        spans = ((n, row.sentence) for n, row in rows if isinstance(row, Unseen))
        place = next((n for n, one in spans if (one.start, one.end) == sentence), -1)
        if place >= 0:
            self.scrollTo(self.rows.index(place, 0))
        self.viewport().update()

    def _fit(self) -> None:
        width = max(200, self.viewport().width())
        if width == self._fitted:
            return
        self._fitted = self.painter.width = width
        self._whole = 2
        for row in self.rows.rows:
            self._whole += self.painter.height(row)
            if self._whole > _ENDLESS:
                break
        self.setMinimumHeight(min(self._whole, self.least))
        self.setMaximumHeight(self._whole)
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Return the least height: the layout gives what there is on top of it, up to all rows."""
        return QSize(200, min(self._whole, self.least))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is: on a row."""
        super().focusInEvent(event)
        choose_reached(self, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the sentences out for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and digits to the window."""
        if event.text() and not event.text().isspace():
            event.ignore()
            return
        super().keyPressEvent(event)
