"""Commands on articles, drafts and libraries."""

from __future__ import annotations

from typing import Final

from workbench.ui.command import QT_TRANSLATE_NOOP, Command, Menu, Need

COMMANDS: Final = (
    Command(
        name="open_file",
        text=QT_TRANSLATE_NOOP("Commands", "Open file…"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+O",),
        writes=True,
    ),
    Command(
        name="open_address",
        text=QT_TRANSLATE_NOOP("Commands", "Fetch from an address…"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+L",),
        writes=True,
    ),
    Command(
        name="paste_article",
        text=QT_TRANSLATE_NOOP("Commands", "Paste text as article"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+V",),
        writes=True,
    ),
    Command(
        name="new_draft",
        text=QT_TRANSLATE_NOOP("Commands", "Open new draft…"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+Shift+O",),
        need=Need.ARTICLE,
        rule=True,
        writes=True,
    ),
    Command(
        name="paste_draft",
        text=QT_TRANSLATE_NOOP("Commands", "Paste text as new draft"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+Shift+V",),
        need=Need.ARTICLE,
        writes=True,
    ),
    Command(
        name="take_as_draft",
        text=QT_TRANSLATE_NOOP("Commands", "Take it in as a draft of the earlier article"),
        menu=Menu.ARTICLE,
        need=Need.ARTICLE,
        hidden=True,
        writes=True,
    ),
    Command(
        name="accept_draft",
        text=QT_TRANSLATE_NOOP("Commands", "Accept the new draft"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+Return", "Ctrl+Enter"),
        need=Need.OFFERED,
        writes=True,
    ),
    Command(
        name="discard_draft",
        text=QT_TRANSLATE_NOOP("Commands", "Discard the new draft"),
        menu=Menu.ARTICLE,
        need=Need.OFFERED,
    ),
    Command(
        name="recall_draft",
        text=QT_TRANSLATE_NOOP("Commands", "Show the discarded draft again"),
        menu=Menu.ARTICLE,
        need=Need.ARTICLE,
        hidden=True,
        writes=True,
    ),
    Command(
        name="article_details",
        text=QT_TRANSLATE_NOOP("Commands", "Details: due date, outlet, checker…"),
        menu=Menu.ARTICLE,
        keys=("F2",),
        need=Need.ARTICLE,
        rule=True,
        writes=True,
    ),
    Command(
        name="article_findings",
        text=QT_TRANSLATE_NOOP("Commands", "Notes on the article as a whole…"),
        menu=Menu.ARTICLE,
        need=Need.ARTICLE,
    ),
    *(
        Command(name=f"article_{name}", text=text, menu=Menu.ARTICLE, need=Need.ARTICLE, hidden=True, writes=True)
        for name, text in (
            ("active", QT_TRANSLATE_NOOP("Commands", "Article: in work")),
            ("waiting", QT_TRANSLATE_NOOP("Commands", "Article: waiting for the author")),
            ("done", QT_TRANSLATE_NOOP("Commands", "Article: done")),
            ("filed", QT_TRANSLATE_NOOP("Commands", "Article: file away")),
        )
    ),
    Command(
        name="analyse_again",
        text=QT_TRANSLATE_NOOP("Commands", "Analyse again"),
        menu=Menu.ARTICLE,
        need=Need.ARTICLE,
        writes=True,
    ),
    Command(
        name="open_demonstration",
        text=QT_TRANSLATE_NOOP("Commands", "Open the demonstration library"),
        menu=Menu.ARTICLE,
        rule=True,
    ),
    Command(name="open_own", text=QT_TRANSLATE_NOOP("Commands", "Open my library"), menu=Menu.ARTICLE),
    Command(name="open_library", text=QT_TRANSLATE_NOOP("Commands", "Open another library…"), menu=Menu.ARTICLE),
    Command(name="write_backup", text=QT_TRANSLATE_NOOP("Commands", "Write a backup now…"), menu=Menu.ARTICLE),
    Command(name="restore_backup", text=QT_TRANSLATE_NOOP("Commands", "Restore a backup…"), menu=Menu.ARTICLE),
    Command(name="quit", text=QT_TRANSLATE_NOOP("Commands", "Quit"), menu=Menu.ARTICLE, keys=("Ctrl+Q",), rule=True),
)
