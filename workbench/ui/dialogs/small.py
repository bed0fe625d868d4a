"""Dialogs that only show: about, the keys at a glance, what a new draft did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workbench import __version__
from workbench.ui.command import MENU_WORDS, Menu, command_words
from workbench.ui.commands import COMMANDS
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.keymap import current_keymap
from workbench.ui.widgets.keys import KeyCaps
from workbench.ui.widgets.pane import label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workbench.actions.articles import Revised


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
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 16, 0)
        row.setSpacing(40)
        for menus in ((Menu.CLAIM,), (Menu.EVIDENCE, Menu.REPORT, Menu.ARTICLE, Menu.EDIT), (Menu.VIEW, Menu.HELP)):
            column = QVBoxLayout()
            column.setSpacing(4)
            for menu in menus:
                self._add(column, menu)
            column.addStretch(1)
            row.addLayout(column, 1)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body.addWidget(scroll)
        self.resize(1080, 640)

    def _add(self, column: QVBoxLayout, menu: Menu) -> None:
        column.addWidget(label("label", QCoreApplication.translate("Commands", MENU_WORDS[menu])))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(4)
        for place, (words, keys) in enumerate(self._rows(menu)):
            grid.addWidget(KeyCaps(*keys), place, 0)
            grid.addWidget(label("", words, wrap=True), place, 1)
        column.addLayout(grid)
        column.addSpacing(16)

    def _rows(self, menu: Menu) -> list[tuple[str, tuple[str, ...]]]:
        keymap = current_keymap()
        shown = [c for c in COMMANDS.values() if c.menu is menu and keymap.keys(c.name) and not c.hidden]
        rows: list[tuple[str, tuple[str, ...]]] = [(command_words(c), (f"@{c.name}",)) for c in shown]
        if menu is Menu.CLAIM:
            rows += [
                (self.tr("Fact: open, confirmed, wrong"), ("1", "9")),
                (self.tr("The same in every mention"), ("Shift+1", "Shift+9")),
                (self.tr("Save the verdict"), ("Return",)),
            ]
        return rows


class RevisedDialog(Sheet):
    """What a new draft did to the claims, by number."""

    def __init__(self, parent: QWidget | None, revised: Revised) -> None:
        super().__init__(parent)
        self.name(self.tr("What has changed"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(3, 1)
        rows = (
            ("≠", self.tr("Reworded"), revised.reworded, self.tr("open again; the old verdict stands in the history")),
            ("+", self.tr("New"), revised.new, self.tr("suggested by the analysis")),
            ("−", self.tr("Gone"), revised.gone, self.tr("passage lost; the number stays taken")),
            ("↕", self.tr("Moved"), revised.moved, self.tr("the verdict still holds")),
            ("=", self.tr("Unchanged"), revised.unchanged, ""),
        )
        for place, (sign, words, numbers, about) in enumerate(rows):
            grid.addWidget(label("ui_strong", sign), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label("ui_strong", words), place, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label("small", str(len(numbers))), place, 2, Qt.AlignmentFlag.AlignTop)
            text = numbers_words(numbers) + (f"  ·  {about}" if numbers and about else "")
            grid.addWidget(label("small", text, wrap=True), place, 3)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.resize(640, 320)


def numbers_words(numbers: Sequence[int]) -> str:
    """Return "1–5, 8, 9" for the numbers of claims."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run(run) for run in runs)


def _run(run: list[int]) -> str:
    if len(run) < 3:  # noqa: PLR2004  a pair is no range
        return ", ".join(map(str, run))
    return f"{run[0]}–{run[-1]}"
