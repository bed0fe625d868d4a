"""What was noticed about an article as a whole, each note whole: the notice over the manuscript has less room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget

from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.widgets.wrapped import wrap_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class WholeDialog(Sheet):
    """Only shows.

    Args:
        parent: the window.
        notes: a sentence each.
    """

    def __init__(self, parent: QWidget | None, notes: Sequence[str]) -> None:
        super().__init__(parent)
        self.name(self.tr("Notes on the article as a whole"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Notes on the article as a whole"))
        wrap_rows(self.list)
        self.list.addItems(list(notes))
        self.list.setCurrentRow(0)
        self.body.addWidget(self.list, 1)
        self.list.setFocus()
        self.resize(640, 360)
