"""What a command of the window is; ``commands`` declares them all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication


class Need(StrEnum):
    """What must be there for a command to make sense."""

    NOTHING = ""
    ARTICLE = "article"
    CLAIM = "claim"
    BEHIND = "behind"
    FILTER = "filter"
    MANY = "many"
    AHEAD = "ahead"
    UNDO = "undo"
    REDO = "redo"
    SENTENCE = "sentence"
    OFFERED = "offered"
    RUNNING = "running"
    ANY_RUNNING = "any-running"


class Menu(StrEnum):
    """The menus, in order."""

    ARTICLE = "article"
    EDIT = "edit"
    VIEW = "view"
    CLAIM = "claim"
    EVIDENCE = "evidence"
    REPORT = "report"
    HELP = "help"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the translators, who look for this name; it is translated when it is shown."""
    return text


MENU_WORDS: Final = {
    Menu.ARTICLE: QT_TRANSLATE_NOOP("Commands", "Article"),
    Menu.EDIT: QT_TRANSLATE_NOOP("Commands", "Edit"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Commands", "View"),
    Menu.CLAIM: QT_TRANSLATE_NOOP("Commands", "Claim"),
    Menu.EVIDENCE: QT_TRANSLATE_NOOP("Commands", "Evidence"),
    Menu.REPORT: QT_TRANSLATE_NOOP("Commands", "Report"),
    Menu.HELP: QT_TRANSLATE_NOOP("Commands", "Help"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing a person can do.

    Attributes:
        name: its name in the code.
        text: English words, translated under "Commands".
        menu: where it stands.
        keys: shortcuts as Qt writes them; the first is shown.
        need: what must be there.
        check: it is one of a group, named here, of which one is checked.
        hidden: kept out of the menus (the palette still has it).
        rule: a line above it in its menu.
        writes: it makes no sense where the library can only be read.
    """

    name: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    need: Need = Need.NOTHING
    check: str = ""
    hidden: bool = False
    rule: bool = False
    writes: bool = False

    def words(self) -> str:
        """Return the command in the interface's language."""
        return QCoreApplication.translate("Commands", self.text)


def command_words(command: Command) -> str:
    """Return a command's words with its fact's number filled in."""
    number = command.name.rpartition("_")[2]
    return command.words().format(number=number)
