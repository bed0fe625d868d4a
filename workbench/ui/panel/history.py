"""A claim's history: when, from → to, who."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.model.claims import HistoryEntry
from workbench.model.events import EventKind
from workbench.ui.language import spoken
from workbench.ui.panel.closeness import Closeness
from workbench.ui.panel.history_words import history_words
from workbench.ui.theme import current_theme
from workbench.ui.times import clock
from workbench.ui.widgets.lines import shortened
from workbench.ui.widgets.lists import make_plain
from workbench.ui.widgets.rings import ROOM
from workbench.ui.widgets.rows_model import Index, Role, RowsModel

ROW: Final = 20
_MOST: Final = 8
_EDGE: Final = 2  # px of the list besides its rows
_FEW: Final = 2  # rows shown until all are asked for; a third is shown rather than a button for it


class HistoryModel(RowsModel[HistoryEntry]):
    """The entries of one claim, newest first."""

    def set_rows(self, rows: tuple[HistoryEntry, ...]) -> None:
        """Show other entries; the same ones keep the selection."""
        if rows != self.rows:
            super().set_rows(rows)

    def said(self, row: HistoryEntry) -> str:
        """Return when it was, what happened and who did it."""
        return f"{clock(row.at, spoken())}  {history_words(row)}  {row.by}"

    def hint(self, row: HistoryEntry) -> str:
        """Return the same: a long entry is cut where it is painted."""
        return self.said(row)


class HistoryDelegate(QStyledItemDelegate):
    """Paints time, what happened, and who."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a row's size."""
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry; what was taken back is struck through."""
        entry: HistoryEntry = index.data(Role.ROW)
        theme = current_theme()
        area = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 3, 3)
        area.adjust(ROOM, 0, -ROOM, 0)
        font = theme.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.colour("text2"))
        time = clock(entry.at, spoken())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, time)
        by = metrics.elidedText(entry.by, Qt.TextElideMode.ElideRight, 110)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, by)
        left = max(52, metrics.horizontalAdvance(time) + 12)
        room = area.width() - left - metrics.horizontalAdvance(by) - 12
        font.setStrikeOut(entry.undone)
        painter.setFont(font)
        painter.setPen(theme.colour("text3" if entry.undone else "text"))
        words = shortened(history_words(entry), metrics, room)
        key = entry.after if entry.kind == EventKind.VERDICT_GIVEN and not entry.undone else ""
        before, arrow, after = words.rpartition("→ ") if key in theme.tokens.ratings else (words, "", "")
        said = before + arrow
        painter.drawText(area.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, said)
        if after:
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(theme.rating_colour(key))
            left += metrics.horizontalAdvance(said)
            painter.drawText(area.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, after)
        painter.restore()


class HistoryList(QListView):
    """The history as a plain list that takes the height it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = HistoryModel(self)
        self.setModel(self.history)
        self.setItemDelegate(HistoryDelegate(self))
        make_plain(self)
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.whole, self._folded = False, False

    @property
    def in_line(self) -> bool:
        """Say whether the newest entry alone is shown, beside the heading."""
        return self._folded and not self.whole

    def saved(self, closeness: Closeness) -> int:
        """Return how many px its heading spares where the newest entry stands beside it."""
        folded = closeness >= Closeness.FOLDED and not self.whole and not self.isHidden()
        return ROW * self._rows(folded=False) + _EDGE if folded else 0

    def set_closeness(self, closeness: Closeness) -> None:
        """Show the newest entry alone where two have no room."""
        self._folded = closeness >= Closeness.FOLDED
        self._fit()

    def set_entries(self, entries: tuple[HistoryEntry, ...]) -> None:
        """Show the newest entries, or all of them once they were asked for."""
        self.history.set_rows(entries)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is: on an entry."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.history.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and digits to the window."""
        if event.text() and not event.text().isspace():
            event.ignore()
            return
        super().keyPressEvent(event)

    def show_whole(self, whole: bool) -> None:
        """Show all entries, or the newest alone."""
        self.whole = whole
        self._fit()

    @property
    def hidden_entries(self) -> int:
        """Return how many entries there are besides those shown at first."""
        return self._hidden(folded=self._folded)

    def _hidden(self, *, folded: bool) -> int:
        count = self.history.rowCount()
        if folded:
            return max(0, count - 1)
        return count - _FEW if count > _FEW + 1 else 0

    def _rows(self, *, folded: bool) -> int:
        """Return how many entries are seen."""
        count, hidden = self.history.rowCount(), self._hidden(folded=folded)
        return min(max(1, count if self.whole else count - hidden), _MOST)

    def _fit(self) -> None:
        rows = self._rows(folded=self._folded)
        more = self.whole and self.history.rowCount() > rows
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(ROW * rows + (0 if self.in_line else _EDGE))
