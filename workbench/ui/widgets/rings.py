"""A list that the keyboard reaches shows where it stands: only a chosen row wears the ring of the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QAbstractItemView


def choose_reached(view: QAbstractItemView, event: QFocusEvent) -> None:
    """Choose the current row, else the first, of a list without a choice that was reached by keyboard."""
    if event.reason() == Qt.FocusReason.MouseFocusReason or view.selectionModel().hasSelection():
        return
    current = view.currentIndex()
    view.setCurrentIndex(current if current.isValid() else view.model().index(0, 0))
