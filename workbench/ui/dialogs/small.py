"""Dialogs that only show: about, and the keys at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workbench import __version__
from workbench.ui.command import MENU_WORDS, Menu, command_words
from workbench.ui.commands import COMMANDS
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.keymap import current_keymap
from workbench.ui.widgets.keys import KeyCaps
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label

if TYPE_CHECKING:
    from pathlib import Path

_JOINED: Final = "\N{NO-BREAK SPACE}"  # no line begins with three dots


class AboutDialog(Sheet):
    """Version, library, licence."""

    def __init__(self, parent: QWidget | None, library: Path) -> None:
        super().__init__(parent)
        self.name(self.tr("About the workbench"))
        for words in (
            self.tr("Fact-checking workbench {version}").format(version=__version__),
            self.tr("The machine suggests and points out; verdicts are given by people."),
            self.tr("Library: {path}").format(path=library),
            self.tr("Apache License 2.0. Window: Qt {qt}, LGPL.").format(qt=qVersion()),
        ):
            shown = label("" if words.startswith("Fact") else "small", words, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(shown)
        self.body.addStretch(1)
        self.resize(480, 240)


class CheatSheet(Sheet):
    """Every key, by menu."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.name(self.tr("Keys at a glance"))
        every = {command.menu for command in COMMANDS.values()}
        widths = [KeyCaps(*keys).sizeHint().width() for menu in every for _, keys in self._rows(menu)]
        self._caps_width = max(widths, default=0)  # the same in every section, so that the words stand in columns
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(8, 8, 16, 8)
        row.setSpacing(40)
        for menus in ((Menu.CLAIM,), (Menu.EVIDENCE, Menu.REPORT, Menu.ARTICLE, Menu.EDIT), (Menu.VIEW, Menu.HELP)):
            column = QVBoxLayout()
            column.setSpacing(4)
            for menu in menus:
                self._add(column, menu)
            column.addStretch(1)
            nest(row, column, 1)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setProperty("reachable", True)
        scroll.setAccessibleName(self.tr("Keys at a glance"))
        self.body.addWidget(scroll)
        scroll.setFocus()
        self._page = page
        self.resize(1080, 860)

    def whole(self) -> int:
        """Return the height of all keys: where the window has it, nothing scrolls."""
        margins = self.body.contentsMargins()
        return self._page.sizeHint().height() + margins.top() + margins.bottom()

    def _add(self, column: QVBoxLayout, menu: Menu) -> None:
        column.addWidget(label("label", QCoreApplication.translate("Commands", MENU_WORDS[menu])))
        grid = QGridLayout()
        grid.setColumnMinimumWidth(0, self._caps_width)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(8)
        for place, (words, keys) in enumerate(self._rows(menu)):
            caps, row = KeyCaps(*keys), label("", words.replace(" …", f"{_JOINED}…"), wrap=True)
            row.setAccessibleName(f"{words}: {caps.spoken()}")  # a row is heard with its key, which is only painted
            grid.addWidget(caps, place, 0, Qt.AlignmentFlag.AlignTop)  # a key stands at the first of two lines
            grid.addWidget(row, place, 1)
        nest(column, grid)
        column.addSpacing(16)

    def _rows(self, menu: Menu) -> list[tuple[str, tuple[str, ...]]]:
        keymap = current_keymap()
        shown = [c for c in COMMANDS.values() if c.menu is menu and keymap.keys(c.name) and not c.hidden]
        rows: list[tuple[str, tuple[str, ...]]] = [(command_words(c), (f"@{c.name}",)) for c in shown]
        if menu is Menu.CLAIM:
            rows += [
                (self.tr("Fact: open, confirmed, wrong"), ("1", "–", "9")),
                (self.tr("The same in every mention"), ("Shift+1", "–", "Shift+9")),
                (self.tr("Save the verdict"), ("Return",)),
            ]
        if menu is Menu.EVIDENCE:
            rows.append((self.tr("On a card or in the dialog: supports, contradicts, context"), ("+", "-", "#")))
        return rows
