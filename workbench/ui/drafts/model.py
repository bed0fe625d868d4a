"""The rows of the list of changes for Qt."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.ui.drafts.rows import ChangeRow, Words, change_rows, change_words
from workbench.ui.drafts.words import kind_name, outcome_words

if TYPE_CHECKING:
    from workbench.model.drafts import DraftChange, DraftComparison

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole
    WORDS = Qt.ItemDataRole.UserRole + 1


class ChangesModel(QAbstractListModel):
    """Rows of one comparison; it holds what was compared last and no truth of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: DraftComparison | None = None
        self._rows: tuple[ChangeRow, ...] = ()
        self.unfolded = False

    def set_comparison(self, comparison: DraftComparison | None) -> None:
        """Show another comparison."""
        self.beginResetModel()
        self._comparison = comparison
        self._rows = change_rows(comparison, unfolded=self.unfolded)
        self.endResetModel()

    def unfold(self) -> None:
        """Show or fold the unchanged claims."""
        self.unfolded = not self.unfolded
        self.set_comparison(self._comparison)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, its words in pieces, or what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role == Role.WORDS:
            return self._words(row)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(row)
        return None

    def _words(self, row: ChangeRow) -> tuple[Words, ...]:
        if row.change is None or self._comparison is None:
            return ()
        return change_words(row.change, self._comparison.old.text, self._comparison.new.text)

    def _spoken(self, row: ChangeRow) -> str:
        if row.change is None:
            numbers = ", ".join(map(str, row.folded))
            return numbers or f"{kind_name(row.kind)}: {row.count}"
        number = f"{row.change.number}: " if row.change.number else ""
        words = "".join(words.text for words in self._words(row) if words.change != "gone")
        return f"{kind_name(row.kind)} {number}{words}. {outcome_words(row.change)}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: headings are only read."""
        if index.isValid() and self._rows[index.row()].change is None and not self._rows[index.row()].folded:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def row_of(self, change: DraftChange | None) -> int:
        """Return the row of a change, -1 when it isn't listed."""
        return next((n for n, row in enumerate(self._rows) if change is not None and row.change is change), -1)
