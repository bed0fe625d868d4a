"""Commands that help."""

from __future__ import annotations

from typing import Final

from workbench.ui.command import QT_TRANSLATE_NOOP, Command, Menu, Need

COMMANDS: Final = (
    Command(name="palette", text=QT_TRANSLATE_NOOP("Commands", "Commands"), menu=Menu.HELP, keys=("Ctrl+K",)),
    Command(name="cheat_sheet", text=QT_TRANSLATE_NOOP("Commands", "Keys at a glance"), menu=Menu.HELP, keys=("?",)),
    Command(name="tour", text=QT_TRANSLATE_NOOP("Commands", "Tour in five steps"), menu=Menu.HELP, need=Need.ARTICLE),
    Command(name="about", text=QT_TRANSLATE_NOOP("Commands", "About the workbench"), menu=Menu.HELP, rule=True),
)
