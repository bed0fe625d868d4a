"""Actions and menus, grown from the table of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from workbench.ui.command import MENU_WORDS, Menu, Need, command_words
from workbench.ui.commands import COMMANDS
from workbench.ui.held_key import HeldKey, KeyAction
from workbench.ui.keymap import current_keymap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow


_REPEATED: Final = frozenset(
    {f"{way}_{what}" for way in ("next", "previous") for what in ("open", "claim", "unseen")} | {"zoom_in", "zoom_out"}
)


class Actions(QObject):
    """One ``QAction`` per command; shortcuts work in the whole window, also without a menu.

    Attributes:
        held: to be told of the window's keys: a held one gives one verdict, ticks one fact, signs one claim.
    """

    command_requested = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.held = HeldKey()
        self.by_name: dict[str, KeyAction] = {}
        self._menus: dict[Menu, QMenu] = {}
        self._groups: dict[str, QActionGroup] = {}
        for name, command in COMMANDS.items():
            action = KeyAction(window, self.held)
            action.setObjectName(name)
            action.setAutoRepeat(name in _REPEATED)
            action.triggered.connect(lambda _checked=False, name=name: self.command_requested.emit(name))
            if command.check:
                action.setCheckable(True)
                self._group(command.check).addAction(action)
            self.by_name[name] = action
        self.take_keys()
        self.retranslate()  # before they are anywhere: each place would be told of every change
        window.addActions(list(self.by_name.values()))
        for menu in Menu:
            self._menus[menu] = window.menuBar().addMenu(QCoreApplication.translate("Commands", MENU_WORDS[menu]))
            self._fill(menu)

    def take_keys(self) -> None:
        """Give every action the keys in force."""
        keymap = current_keymap()
        for name, action in self.by_name.items():
            if not name.startswith("tick_everywhere"):  # a digit with Shift is another sign on every keyboard
                action.setShortcuts([QKeySequence(keys) for keys in keymap.keys(name)])

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self)
        return self._groups[name]

    def _fill(self, menu: Menu) -> None:
        for name, command in COMMANDS.items():
            if command.menu is menu and not command.hidden:
                if command.rule:
                    self._menus[menu].addSeparator()
                self._menus[menu].addAction(self.by_name[name])

    def retranslate(self) -> None:
        """Name every action and menu."""
        for name, action in self.by_name.items():
            action.setText(command_words(COMMANDS[name]))
        for menu, widget in self._menus.items():
            widget.setTitle(QCoreApplication.translate("Commands", MENU_WORDS[menu]))

    def enable(self, present: set[Need], *, writable: bool = True) -> None:
        """Enable the commands whose need is met, and that write only where that is possible."""
        for name, action in self.by_name.items():
            need, writes = COMMANDS[name].need, COMMANDS[name].writes
            met = (need is Need.NOTHING or need in present) and (writable or not writes)
            if action.isEnabled() != met:  # told anew, it tells its places; this is asked of 140 at every step
                action.setEnabled(met)

    def check(self, name: str) -> None:
        """Show the chosen one of a group."""
        self.by_name[name].setChecked(True)
