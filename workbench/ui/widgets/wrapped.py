"""Rows of words that wrap: as high as their lines need inside the padding, so that none is cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from workbench.ui.theme import current_theme
from workbench.ui.widgets.lines import breakable, broken, styled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextLayout

_SIDE: Final = 8  # px left and right of a row's words in the style sheet, which Qt forgets where it wraps
_AIR: Final = 4  # px above and below them, so that two rows are not read as one
_LINE: Final = 20
_BETWEEN: Final = 12  # px between two columns
_TEXT: Final = 3  # px that Qt leaves left and right of words and of an icon
_LEAST: Final = 40  # px of a line
_DECORATED: Final = QStyleOptionViewItem.ViewItemFeature.HasDecoration
_LEADS: Final = Qt.ItemDataRole.UserRole  # the short words at the front of a row, one for each column


class WrappedRows(QStyledItemDelegate):
    """Measures a row's words for the width that they are painted in; one longer than a line breaks."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Let a word break that the row, painted or measured, is too narrow for."""
        super().initStyleOption(option, index)
        view = option.widget
        if not isinstance(view, QListView):
            return
        icon = option.decorationSize.width() + 2 * _TEXT if option.features & _DECORATED else 0
        room = view.viewport().width() - 2 * _SIDE - 2 * _TEXT - icon
        option.text = breakable(option.text, option.fontMetrics, max(_LEAST, room))
        option.icon = QIcon()  # its room is kept: Qt would put it in the middle of the lines

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the words as the style does, and the icon beside their first line."""
        super().paint(painter, option, index)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if not isinstance(icon, QIcon):
            return
        known = QStyleOptionViewItem(option)
        self.initStyleOption(known, index)
        style = option.widget.style() if option.widget is not None else QApplication.style()
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemDecoration, known, option.widget)
        words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, known, option.widget)
        lines = option.fontMetrics.boundingRect(words, int(Qt.TextFlag.TextWordWrap), known.text).height()
        first = words.top() + (words.height() - lines) // 2 + option.fontMetrics.height() // 2
        place.moveTop(first - place.height() // 2)
        icon.paint(painter, place)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return a row's size."""
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(0, 0, -2 * _SIDE, 0)
        size = super().sizeHint(inner, index)
        return QSize(size.width(), size.height() + 2 * _AIR)


class LedRows(QStyledItemDelegate):
    """Paints rows with short words in front, such as a number and minutes: each kind ends in a column of its own."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._ends: tuple[int, ...] = ()

    def measure(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Take the columns' room from what stands in them."""
        metrics = QFontMetrics(current_theme().font("ui"))
        at, ends = _SIDE, []
        for column in zip(*rows, strict=True):
            at += max(metrics.horizontalAdvance(words) for words in column)
            ends.append(at)
            at += _BETWEEN
        self._ends = tuple(ends)

    def _words(self, width: int, index: QModelIndex | QPersistentModelIndex) -> QTextLayout:
        return broken(styled(index.data(), current_theme().font("ui"), ()), width - self._left - _SIDE, leading=_LINE)

    @property
    def _left(self) -> int:
        return self._ends[-1] + _BETWEEN if self._ends else _SIDE

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return a row's size."""
        width = option.rect.width()
        return QSize(width, self._words(width, index).lineCount() * _LINE + 2 * _AIR)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground as the style does, then the columns and the words."""
        theme, area = current_theme(), QRect(option.rect)
        view = option.widget
        style = view.style() if view is not None else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        painter.save()
        painter.setFont(theme.font("ui"))
        painter.setPen(theme.colour("text2"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        for end, words in zip(self._ends, index.data(_LEADS), strict=True):
            painter.drawText(QRect(area.left(), area.top() + _AIR, end, _LINE), flags, words)
        painter.setPen(theme.colour("text"))
        self._words(area.width(), index).draw(painter, QPointF(area.left() + self._left, area.top() + _AIR))
        painter.restore()


def wrap_rows(view: QListView, rows: QStyledItemDelegate | None = None) -> None:
    """Let a list's rows wrap, broken anew for another width and never elided."""
    view.setWordWrap(True)
    view.setItemDelegate(rows or WrappedRows(view))
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def led_item(leads: tuple[str, ...], words: str, *, heard: str) -> QListWidgetItem:
    """Return a row for ``LedRows``.

    Args:
        leads: what stands in the columns at the front.
        words: what follows and wraps.
        heard: all of it, for a screen reader.
    """
    item = QListWidgetItem(words)
    item.setData(_LEADS, leads)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, heard)
    return item
