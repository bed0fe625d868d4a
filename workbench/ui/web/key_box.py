"""How to get a service's key, and a field for it: what is typed is never shown and goes to the keyring alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from workbench.evidence.keys import SERVICES
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label


class KeyField(QLineEdit):
    """A field that keeps Return to itself: the dialog's default button is for something else."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Return and let nobody else have it."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()


class KeyBox(QFrame):
    """Hidden until a key is missing.

    Args:
        service: whose key (``evidence.keys.SERVICES``).
        words: how to get one.
        hint: what a key looks like.

    Signals:
        key_given: service and key, to be stored.
        page_requested: where one gets a key.
    """

    key_given = Signal(str, str)
    page_requested = Signal(str)

    def __init__(self, service: str, words: str, hint: str) -> None:
        super().__init__()
        self._service = service
        self.setProperty("role", "card")
        self.field, self.keep = KeyField(), QPushButton(self.tr("Store the key"))
        page = QPushButton(self.tr("Open the page"))
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        for button in (page, self.keep):
            button.setAutoDefault(False)
        row.addWidget(page)
        row.addWidget(self.field, 1)
        row.addWidget(self.keep)
        column.addWidget(label("", words, wrap=True))
        nest(column, row)
        page.clicked.connect(lambda: self.page_requested.emit(SERVICES[service].page))
        self.keep.clicked.connect(self._give)
        self.field.returnPressed.connect(self._give)
        self.hide()

    def ask(self) -> None:
        """Show the box and wait for a key."""
        self.show()
        self.field.setFocus()

    def _give(self) -> None:
        typed = self.field.text()
        self.field.clear()
        self.key_given.emit(self._service, typed)
