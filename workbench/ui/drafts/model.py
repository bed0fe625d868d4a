"""The rows of the list of changes for Qt."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from workbench.ui.drafts.rows import ChangeRow, change_rows
from workbench.ui.drafts.words import heading_name, kind_name, outcome_words, proposal_words, ticks_words
from workbench.ui.widgets.rows_model import Index, RowsModel

if TYPE_CHECKING:
    from workbench.model.drafts import DraftChange, DraftComparison
    from workbench.ui.drafts.rows import Words


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole
    WORDS = Qt.ItemDataRole.UserRole + 1


class ChangesModel(RowsModel[ChangeRow]):
    """Rows of one comparison."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: DraftComparison | None = None
        self.unfolded = False

    def set_comparison(self, comparison: DraftComparison | None, folded: tuple[ChangeRow, ...] | None = None) -> None:
        """Show another comparison; ``folded`` are its rows with the unchanged claims folded, where they are made."""
        self._comparison = comparison
        ready = folded is not None and not self.unfolded
        self.set_rows(folded if folded and ready else change_rows(comparison, unfolded=self.unfolded))

    def unfold(self) -> None:
        """Show or fold the unchanged claims."""
        self.unfolded = not self.unfolded
        self.set_comparison(self._comparison)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, its words in pieces, or what a screen reader says."""
        row = self.row_at(index)
        return row.words if row is not None and role == Role.WORDS else super().data(index, role)

    def said(self, row: ChangeRow) -> str:
        """Return a row's words for screen readers."""
        if row.change is None:
            numbers = ", ".join(map(str, row.folded))
            return numbers or f"{heading_name(row)}: {row.count}"
        number = f"{row.change.number}: " if row.change.number else ""
        said = f"{kind_name(row.kind)} {number}{_heard(row.words)}."
        proposal = " ".join(part for part in (proposal_words(row.change), _heard(row.proposed)) if part)
        told = (proposal, outcome_words(row.change), ticks_words(row.change))
        return " ".join((said, ". ".join(part for part in told if part)))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: headings are only read."""
        if index.isValid() and self._rows[index.row()].change is None and not self._rows[index.row()].folded:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def row_of(self, change: DraftChange | None) -> int:
        """Return the row of a change, -1 when it isn't listed."""
        return next((n for n, row in enumerate(self._rows) if change is not None and row.change is change), -1)


def _heard(words: tuple[Words, ...]) -> str:
    return " ".join("".join(one.text for one in words if one.change != "gone").split())
