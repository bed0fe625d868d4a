"""Rows of words that wrap: as high as their lines need inside the padding, so that none is cut short."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

_PADDING: Final = 2 * 8  # px left and right of a row's words in the style sheet, which Qt forgets where it wraps


class WrappedRows(QStyledItemDelegate):
    """Measures a row's words for the width that they are painted in."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return a row's size."""
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(0, 0, -_PADDING, 0)
        return super().sizeHint(inner, index)


def wrap_rows(view: QListView) -> None:
    """Let a list's rows wrap, broken anew for another width and never elided."""
    view.setWordWrap(True)
    view.setItemDelegate(WrappedRows(view))
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
