"""Commands that undo, find and set."""

from __future__ import annotations

from typing import Final

from workbench.ui.command import QT_TRANSLATE_NOOP, Command, Menu, Need

COMMANDS: Final = (
    Command(
        name="undo",
        text=QT_TRANSLATE_NOOP("Commands", "Undo"),
        menu=Menu.EDIT,
        keys=("Ctrl+Z",),
        need=Need.UNDO,
        writes=True,
    ),
    Command(
        name="redo",
        text=QT_TRANSLATE_NOOP("Commands", "Redo"),
        menu=Menu.EDIT,
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        need=Need.REDO,
        writes=True,
    ),
    Command(
        name="cancel_job",
        text=QT_TRANSLATE_NOOP("Commands", "Cancel what is running"),
        menu=Menu.EDIT,
        keys=("Ctrl+.",),
        need=Need.RUNNING,
        rule=True,
    ),
    Command(
        name="cancel_jobs",
        text=QT_TRANSLATE_NOOP("Commands", "Cancel everything that is running"),
        menu=Menu.EDIT,
        need=Need.ANY_RUNNING,
    ),
    Command(
        name="find",
        text=QT_TRANSLATE_NOOP("Commands", "Find in the text"),
        menu=Menu.EDIT,
        keys=("Ctrl+F",),
        rule=True,
    ),
    Command(
        name="find_next",
        text=QT_TRANSLATE_NOOP("Commands", "Find next"),
        menu=Menu.EDIT,
        keys=("F3",),
    ),
    Command(
        name="find_previous",
        text=QT_TRANSLATE_NOOP("Commands", "Find previous"),
        menu=Menu.EDIT,
        keys=("Shift+F3",),
    ),
    Command(
        name="search_library",
        text=QT_TRANSLATE_NOOP("Commands", "Search the library"),
        menu=Menu.EDIT,
        keys=("/",),
    ),
    Command(
        name="preferences",
        text=QT_TRANSLATE_NOOP("Commands", "Preferences…"),
        menu=Menu.EDIT,
        keys=("Ctrl+,",),
        rule=True,
    ),
    Command(
        name="change_name", text=QT_TRANSLATE_NOOP("Commands", "Who is checking: change the name…"), menu=Menu.EDIT
    ),
    Command(name="change_keys", text=QT_TRANSLATE_NOOP("Commands", "Change the keys…"), menu=Menu.EDIT),
)
