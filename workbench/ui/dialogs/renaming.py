"""The dialog that gives a saved filter another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from workbench.ui.dialogs.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class RenameDialog(Sheet):
    """Asks which filter and how it is to be called; a name that is taken is refused.

    Args:
        parent: the window.
        known: the names there are, at least one.
    """

    renamed = Signal(str, str)

    def __init__(self, parent: QWidget | None, known: Sequence[str]) -> None:
        super().__init__(parent, keys="Return")
        self.name(self.tr("Rename a saved filter"), action=self.tr("Rename"))
        self._known = tuple(known)
        self.box, self.line = QComboBox(), QLineEdit()
        self.box.addItems(list(known))
        self.field(self.tr("Saved filter"), self.box)
        self.field(self.tr("New name"), self.line)
        self.body.addStretch(1)
        self.box.currentTextChanged.connect(self._begin)
        self._begin(self.box.currentText())
        self.resize(440, 264)
        self.line.setFocus()

    def _begin(self, name: str) -> None:
        """Begin with the name there is: most are only mended."""
        self.line.setText(name)
        self.line.selectAll()

    def commit(self) -> None:
        """Tell both names; what is missing is said."""
        before, after = self.box.currentText(), " ".join(self.line.text().split())
        if not after:
            self.complain(self.tr("Type a name first."))
            self.line.setFocus()
        elif after != before and after in self._known:
            self.complain(self.tr("Another saved filter has this name already."))
            self.line.setFocus()
        else:
            self.accept()
            self.renamed.emit(before, after)
