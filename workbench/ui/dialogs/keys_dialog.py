"""Changing the keys: choose a command, press its new key; a key that is taken is refused with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from workbench.errors import InputError
from workbench.ui.command import command_words
from workbench.ui.dialogs.keys_model import Column, KeysModel
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.keymap import current_keymap
from workbench.ui.language import spoken
from workbench.ui.widgets.digits import shifted_digit
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label

if TYPE_CHECKING:
    from workbench.ui.command import Command


class KeysDialog(Sheet):
    """Every change holds at once; wishes are told, refusals come back through ``complain``."""

    keys_given = Signal(str, object)
    reset_requested = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.name(self.tr("Change the keys"))
        self.search, self.table, self.keys = QLineEdit(), QTableView(), QKeySequenceEdit()
        self.model = KeysModel(self)
        self._chosen_words = label("ui_strong")
        self.usual, self.none, self.all = QPushButton(), QPushButton(), QPushButton()
        self._build()
        self._name_parts()
        self.search.textEdited.connect(self._on_search)
        self.search.installEventFilter(self)
        self.table.installEventFilter(self)
        self.keys.installEventFilter(self)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show())
        self.keys.editingFinished.connect(self._on_keys)
        self.usual.clicked.connect(lambda: self._give(None))
        self.none.clicked.connect(lambda: self._give(()))
        self.all.clicked.connect(self.reset_requested)
        self.table.selectRow(0)
        self.search.setFocus()
        self.resize(720, 600)

    def _build(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(28)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(Column.WORDS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.MENU, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.KEYS, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(Column.KEYS, 176)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.keys.setMaximumSequenceLength(1)
        self.keys.setFixedWidth(176)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._chosen_words, 1)
        for widget in (self.keys, self.usual, self.none):
            row.addWidget(widget)
        self.body.addWidget(self.search)
        self.body.addSpacing(8)
        self.body.addWidget(self.table, 1)
        self.body.addSpacing(8)
        nest(self.body, row)
        self.foot.insertWidget(1, self.all)
        for button in (self.usual, self.none, self.all):
            button.setAutoDefault(False)

    def _name_parts(self) -> None:
        self.search.setPlaceholderText(self.tr("Search commands or keys"))
        self.search.setAccessibleName(self.tr("Search commands or keys"))
        self.table.setAccessibleName(self.tr("Commands and their keys"))
        self.usual.setText(self.tr("Usual key"))
        self.none.setText(self.tr("No key"))
        self.all.setText(self.tr("All usual keys"))
        self.foot_words.setText(self.tr("Return on a command, then press its new key. • marks what you changed."))

    def chosen(self) -> Command | None:
        """Return the command in the chosen row."""
        row = self.table.currentIndex().row()
        return self.model.commands[row] if 0 <= row < len(self.model.commands) else None

    def _show(self) -> None:
        command = self.chosen()
        self._chosen_words.setText(command_words(command) if command else "")
        self._clear()
        for widget in (self.keys, self.usual, self.none):
            widget.setEnabled(command is not None)
        if command:
            self.keys.setAccessibleName(self.tr("New key for {command}").format(command=command_words(command)))

    def _clear(self) -> None:
        """Forget the key pressed and wait for another."""
        self.keys.clear()
        self._wait()

    def _wait(self) -> None:
        """Say that a key is waited for; Qt puts its own long words back each time."""
        for field in self.keys.findChildren(QLineEdit):
            field.setPlaceholderText(self.tr("new key"))
            field.setAccessibleName(self.tr("new key"))

    def _on_search(self, words: str) -> None:
        self.model.search(words)
        self.table.selectRow(0)
        self._show()

    def _on_keys(self) -> None:
        keys = self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if keys:
            self._give((keys,))

    def _give(self, keys: tuple[str, ...] | None) -> None:
        command = self.chosen()
        if command is not None:
            self.complain("")
            self.keys_given.emit(command.name, keys)
            self._clear()
            self.model.refresh()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._clear()  # losing the focus, too, brings Qt's words back

    def _refuse(self, key: str) -> None:
        """Say why a key can be no command's: the sign that Shift makes of a digit differs from keyboard to keyboard."""
        try:
            current_keymap().check_needed(key)
        except InputError as error:
            self.complain(error.sentence(spoken()))
        self._clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search to the list with Down, from a command to its new key with Return.

        Whatever key is let go ends a new key: Qt waits for the one pressed, and with Shift let go first another
        comes (``/`` is pressed, ``7`` is let go on a German keyboard).
        """
        if watched is self.keys and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            QTimer.singleShot(0, self, self._on_keys)
        if watched is self.keys and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._wait)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.keys and event.key() == Qt.Key.Key_Backtab:
                self.focusNextPrevChild(False)  # which the field would take for the key wanted
                return True
            if watched is self.keys and (digit := shifted_digit(event)):
                self._refuse(f"Shift+{digit}")
                return True
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if watched is self.table and enter:
                self.keys.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
            if watched is self.search and (enter or event.key() == Qt.Key.Key_Down):
                self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return super().eventFilter(watched, event)
