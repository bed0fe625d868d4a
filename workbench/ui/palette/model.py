"""The palette's rows as Qt wants them: headings and entries, in words for screen readers, too."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workbench.ui.palette.entries import Shown
from workbench.ui.widgets.rows_model import Index, RowsModel


class PaletteModel(RowsModel[Shown]):
    """The rows for the letters typed so far."""

    def said(self, row: Shown) -> str:
        """Return a heading, or what a command is called and what is said of it."""
        return row.heading or (", ".join(filter(None, (row.entry.words, row.entry.about))) if row.entry else "")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be chosen: neither headings nor what can't be done now."""
        usual = super().flags(index)
        if not index.isValid():
            return usual
        entry = self.rows[index.row()].entry
        return usual if entry is not None and entry.enabled else Qt.ItemFlag.NoItemFlags
