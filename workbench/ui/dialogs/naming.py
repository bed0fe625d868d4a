"""The dialog that asks for a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from workbench.ui.dialogs.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NameDialog(Sheet):
    """Asks who is to check a claim."""

    name_given = Signal(str)

    def __init__(self, parent: QWidget | None, before: str) -> None:
        super().__init__(parent, keys="Return")
        self.name(self.tr("Assign the claim"), action=self.tr("Assign"))
        self.line = QLineEdit(before)
        self.line.selectAll()
        self.field(self.tr("Name"), self.line)
        self.resize(440, 180)
        self.line.setFocus()

    def commit(self) -> None:
        """Take the name; an empty one is asked for."""
        name = " ".join(self.line.text().split())
        if not name:
            self.complain(self.tr("Write a name first."))
            self.line.setFocus()
            return
        self.name_given.emit(name)
        self.accept()
