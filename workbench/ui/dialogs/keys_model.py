"""The commands with their keys, for the dialog that changes them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from workbench.ui.command import MENU_WORDS, Command, command_words
from workbench.ui.commands import COMMANDS
from workbench.ui.keymap import current_keymap, may_change
from workbench.ui.language import key_words
from workbench.ui.palette.fuzzy import ranked

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Column(IntEnum):
    """What stands in a row."""

    WORDS = 0
    MENU = 1
    KEYS = 2


class KeysModel(QAbstractTableModel):
    """One row per command whose key may change, those that fit the words searched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.commands: tuple[Command, ...] = ()
        self.search("")

    def search(self, words: str) -> None:
        """Show the commands that fit, in either language or by their key."""
        every = [command for name, command in COMMANDS.items() if may_change(name)]
        self.beginResetModel()
        if words.strip():
            fitting = ranked(words, every, lambda c: f"{command_words(c)} {_keys(c)} {c.text}")
            self.commands = tuple(command for command, _ in fitting)
        else:
            self.commands = tuple(every)
        self.endResetModel()

    def refresh(self) -> None:
        """Read the keys anew."""
        if self.commands:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.commands) - 1, Column.KEYS))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of commands."""
        return 0 if parent.isValid() else len(self.commands)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell; what differs from the usual keys is said to screen readers too."""
        if not index.isValid() or index.row() >= len(self.commands):
            return None
        command = self.commands[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            menu = QCoreApplication.translate("Commands", MENU_WORDS[command.menu])
            return (command_words(command), menu, _keys(command))[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{command_words(command)}, {_keys(command) or QCoreApplication.translate('Keys', 'no key')}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        names = (translate("Keys", "Command"), translate("Keys", "Menu"), translate("Keys", "Keys"))
        return names[section] if section < len(names) else None


def _keys(command: Command) -> str:
    keys = current_keymap().keys(command.name)
    shown = [key_words(key) for key in keys]
    mark = " •" if current_keymap().changed(command.name) else ""
    return ", ".join(shown) + mark
