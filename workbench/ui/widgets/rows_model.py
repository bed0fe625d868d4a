"""What every list's model does alike: rows of one kind, each handed to the delegate whole, or said in words."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
RowT = TypeVar("RowT")
SPOKEN: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole


class RowsModel(QAbstractListModel, Generic[RowT]):
    """Holds what was read last and no truth of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RowT, ...] = ()

    @property
    def rows(self) -> tuple[RowT, ...]:
        """Return the rows shown."""
        return self._rows

    def set_rows(self, rows: tuple[RowT, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def row_at(self, index: Index) -> RowT | None:
        """Return the row of an index; None where there is none (any more)."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or its words for screen readers."""
        row = self.row_at(index)
        if row is None or role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.hint(row)) or None
        return self.said(row) if role in SPOKEN else None

    def said(self, row: RowT) -> str:
        """Return a row's words for screen readers."""
        raise NotImplementedError

    def hint(self, _row: RowT) -> str:
        """Return what a row's tooltip says; nothing unless a list has more to say than it shows."""
        return ""
