"""Every command of the window, declared once: menus, palette, cheat sheet and shortcuts grow from this table.

One module per menu; the order within a menu is the order of its declarations.
"""

from __future__ import annotations

from typing import Final

from workbench.ui.command import Command
from workbench.ui.commands import article, claim, edit, evidence, report, view
from workbench.ui.commands import help as helping

COMMANDS: Final[dict[str, Command]] = {
    command.name: command
    for module in (article, edit, view, claim, evidence, report, helping)
    for command in module.COMMANDS
}
