"""Dialogs that ask for words: a question to the author, an answer, a web address."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from workbench.actions.pages import is_address
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.widgets.pane import label

_WIDTH: Final = 560  # px
_HEIGHT: Final = 264  # px, without words that are asked about


class WordsDialog(Sheet):
    """Asks for one text.

    Args:
        parent: the window.
        title: of the dialog.
        subtitle: beside it.
        name: of the field.
        action: of the default button.
        about: the words that are asked about, shown above the field; the dialog may cover them in the window.
    """

    words_given = Signal(str)

    def __init__(
        self, parent: QWidget | None, title: str, *, subtitle: str, name: str, action: str, about: str = ""
    ) -> None:  # fmt: skip
        super().__init__(parent, keys="Ctrl+Return")
        self.name(title, action=action)
        self.subtitle.setText(subtitle)
        height = _HEIGHT
        if about:
            shown = label("claim", about, wrap=True)
            self.body.addWidget(shown)
            self.body.addSpacing(8)
            shown.ensurePolished()
            margins = self.body.contentsMargins()
            height += shown.heightForWidth(_WIDTH - margins.left() - margins.right()) + 8
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(96)
        self.field(name, self.text)
        self.resize(_WIDTH, height)
        self.text.setFocus()

    def commit(self) -> None:
        """Take the text; an empty one is asked for."""
        words = self.text.toPlainText().strip()
        if not words:
            self.complain(self.tr("Write one sentence first."))
            return
        self.words_given.emit(words)
        self.accept()


class AddressDialog(Sheet):
    """Asks for the web address of an article; one in the clipboard is taken as a start."""

    address_given = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, keys="Return")
        self.name(self.tr("Fetch an article from the web"), action=self.tr("Fetch"))
        self.subtitle.setText(self.tr("This leaves your computer: the website sees who asks."))
        self.line = QLineEdit()
        copied = QGuiApplication.clipboard().text().strip()
        if is_address(copied) and len(copied.split()) == 1:
            self.line.setText(copied)
            self.line.selectAll()
        self.line.setPlaceholderText("https://")
        self.field(self.tr("Address"), self.line)
        self.resize(560, 200)
        self.line.setFocus()

    def commit(self) -> None:
        """Take the address; what is none is asked for again."""
        words = self.line.text().strip()
        if not is_address(words):
            self.complain(self.tr("Paste an address that starts with https:// or http://."))
            self.line.setFocus()
            return
        self.address_given.emit(words)
        self.accept()
