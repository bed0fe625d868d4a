"""Commands that write for others."""

from __future__ import annotations

from typing import Final

from workbench.ui.command import QT_TRANSLATE_NOOP, Command, Menu, Need

COMMANDS: Final = (
    Command(
        name="report",
        text=QT_TRANSLATE_NOOP("Commands", "Report…"),
        menu=Menu.REPORT,
        keys=("Ctrl+E",),
        need=Need.ARTICLE,
    ),
    Command(
        name="print",
        text=QT_TRANSLATE_NOOP("Commands", "Print…"),
        menu=Menu.REPORT,
        keys=("Ctrl+P",),
        need=Need.ARTICLE,
    ),
    Command(
        name="corrections",
        text=QT_TRANSLATE_NOOP("Commands", "Corrections for the author…"),
        menu=Menu.REPORT,
        need=Need.ARTICLE,
    ),
    Command(
        name="handover",
        text=QT_TRANSLATE_NOOP("Commands", "Handover: the talk with the author…"),
        menu=Menu.REPORT,
        keys=("Ctrl+Shift+E",),
        need=Need.ARTICLE,
    ),
    Command(
        name="query_letter",
        text=QT_TRANSLATE_NOOP("Commands", "Query letter to the author…"),
        menu=Menu.REPORT,
        need=Need.ARTICLE,
    ),
    Command(
        name="copy_queries",
        text=QT_TRANSLATE_NOOP("Commands", "Copy the queries as mail text"),
        menu=Menu.REPORT,
        need=Need.ARTICLE,
    ),
    Command(
        name="take_reply",
        text=QT_TRANSLATE_NOOP("Commands", "Add the author's reply…"),
        menu=Menu.REPORT,
        need=Need.ARTICLE,
        writes=True,
    ),
)
