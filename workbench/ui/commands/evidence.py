"""Commands on sources."""

from __future__ import annotations

from typing import Final

from workbench.ui.command import QT_TRANSLATE_NOOP, Command, Menu, Need

COMMANDS: Final = (
    Command(
        name="attach",
        text=QT_TRANSLATE_NOOP("Commands", "Attach source…"),
        menu=Menu.EVIDENCE,
        keys=("S",),
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="attach_again",
        text=QT_TRANSLATE_NOOP("Commands", "Last source again"),
        menu=Menu.EVIDENCE,
        keys=(".",),
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="log_call",
        text=QT_TRANSLATE_NOOP("Commands", "Log a conversation…"),
        menu=Menu.EVIDENCE,
        keys=("L",),
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="cite_book",
        text=QT_TRANSLATE_NOOP("Commands", "Cite a book…"),
        menu=Menu.EVIDENCE,
        keys=("B",),
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="correct_note",
        text=QT_TRANSLATE_NOOP("Commands", "Correct a conversation or book…"),
        menu=Menu.EVIDENCE,
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="time_code",
        text=QT_TRANSLATE_NOOP("Commands", "Time code of the passage…"),
        menu=Menu.EVIDENCE,
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="confide",
        text=QT_TRANSLATE_NOOP("Commands", "Make the source confidential"),
        menu=Menu.EVIDENCE,
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="erase_source",
        text=QT_TRANSLATE_NOOP("Commands", "Erase the source for good…"),
        menu=Menu.EVIDENCE,
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="earlier_checks",
        text=QT_TRANSLATE_NOOP("Commands", "Earlier checks elsewhere…"),
        menu=Menu.EVIDENCE,
        keys=("E",),
        need=Need.CLAIM,
        rule=True,
    ),
    Command(
        name="web_sources",
        text=QT_TRANSLATE_NOOP("Commands", "Look at the web sources again…"),
        menu=Menu.EVIDENCE,
        keys=("R",),
        need=Need.ARTICLE,
    ),
    Command(
        name="waiting",
        text=QT_TRANSLATE_NOOP("Commands", "Waiting addresses…"),
        menu=Menu.EVIDENCE,
    ),
    Command(
        name="save_original",
        text=QT_TRANSLATE_NOOP("Commands", "Save the original…"),
        menu=Menu.EVIDENCE,
        need=Need.CLAIM,
    ),
    Command(
        name="references",
        text=QT_TRANSLATE_NOOP("Commands", "Sources for a reference manager…"),
        menu=Menu.EVIDENCE,
        need=Need.ARTICLE,
    ),
)
