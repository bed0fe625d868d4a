"""The palette's rows as Qt wants them: headings and entries, in words for screen readers, too."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from workbench.ui.palette.entries import Shown

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the delegate asks for."""

    SHOWN = Qt.ItemDataRole.UserRole


class PaletteModel(QAbstractListModel):
    """The rows for the letters typed so far."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Shown, ...] = ()

    def set_rows(self, rows: tuple[Shown, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or its words for screen readers."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Role.SHOWN:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.heading or (", ".join(filter(None, (row.entry.words, row.entry.about))) if row.entry else "")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be chosen: neither headings nor what can't be done now."""
        usual = super().flags(index)
        if not index.isValid():
            return usual
        entry = self.rows[index.row()].entry
        return usual if entry is not None and entry.enabled else Qt.ItemFlag.NoItemFlags
