"""The palette's rows as Qt wants them: headings and entries, in words for screen readers, too."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workbench.model.wording import rating_key
from workbench.ui.language import core
from workbench.ui.palette.entries import Entry, Shown
from workbench.ui.widgets.rows_model import Index, RowsModel


def _told(entry: Entry) -> tuple[str, ...]:
    """Return an entry's words, what is said of it, and the rating whose glyph stands before it."""
    rating = core(f"rating.{rating_key(entry.claim)}") if entry.claim is not None else ""
    return entry.words, entry.about, rating


class PaletteModel(RowsModel[Shown]):
    """The rows for the letters typed so far."""

    def said(self, row: Shown) -> str:
        """Return a heading, or what an entry is called, what is said of it, and how a claim is rated."""
        return row.heading or (", ".join(filter(None, _told(row.entry))) if row.entry else "")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be chosen: neither headings nor what can't be done now."""
        usual = super().flags(index)
        if not index.isValid():
            return usual
        entry = self.rows[index.row()].entry
        return usual if entry is not None and entry.enabled else Qt.ItemFlag.NoItemFlags
