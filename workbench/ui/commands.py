"""Every command of the window, declared once: menus, palette, cheat sheet and shortcuts grow from this table."""

from __future__ import annotations

from typing import Final

from workbench.ui.command import QT_TRANSLATE_NOOP, Command, Menu, Need

_GENERAL: Final = (
    Command(name="open_file", text=QT_TRANSLATE_NOOP("Commands", "Open file…"), menu=Menu.ARTICLE, keys=("Ctrl+O",)),
    Command(
        name="open_address",
        text=QT_TRANSLATE_NOOP("Commands", "Fetch from an address…"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+L",),
    ),
    Command(
        name="paste_article",
        text=QT_TRANSLATE_NOOP("Commands", "Paste text as article"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+V",),
    ),
    Command(
        name="new_draft",
        text=QT_TRANSLATE_NOOP("Commands", "Open new draft…"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+Shift+O",),
        need=Need.ARTICLE,
        rule=True,
    ),
    Command(
        name="paste_draft",
        text=QT_TRANSLATE_NOOP("Commands", "Paste text as new draft"),
        menu=Menu.ARTICLE,
        keys=("Ctrl+Shift+V",),
        need=Need.ARTICLE,
    ),
    Command(
        name="analyse_again",
        text=QT_TRANSLATE_NOOP("Commands", "Analyse again"),
        menu=Menu.ARTICLE,
        need=Need.ARTICLE,
    ),
    Command(
        name="open_demonstration",
        text=QT_TRANSLATE_NOOP("Commands", "Open the demonstration library"),
        menu=Menu.ARTICLE,
        rule=True,
    ),
    Command(name="open_own", text=QT_TRANSLATE_NOOP("Commands", "Open my library"), menu=Menu.ARTICLE),
    Command(name="quit", text=QT_TRANSLATE_NOOP("Commands", "Quit"), menu=Menu.ARTICLE, keys=("Ctrl+Q",), rule=True),
    Command(name="undo", text=QT_TRANSLATE_NOOP("Commands", "Undo"), menu=Menu.EDIT, keys=("Ctrl+Z",), need=Need.UNDO),
    Command(
        name="redo",
        text=QT_TRANSLATE_NOOP("Commands", "Redo"),
        menu=Menu.EDIT,
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        need=Need.REDO,
    ),
    Command(
        name="find",
        text=QT_TRANSLATE_NOOP("Commands", "Find in the manuscript"),
        menu=Menu.EDIT,
        keys=("Ctrl+F",),
        need=Need.ARTICLE,
        rule=True,
    ),
    Command(
        name="find_next",
        text=QT_TRANSLATE_NOOP("Commands", "Find next"),
        menu=Menu.EDIT,
        keys=("F3",),
        need=Need.ARTICLE,
    ),
    Command(
        name="find_previous",
        text=QT_TRANSLATE_NOOP("Commands", "Find previous"),
        menu=Menu.EDIT,
        keys=("Shift+F3",),
        need=Need.ARTICLE,
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
)

_VIEW: Final = (
    Command(
        name="view_read",
        text=QT_TRANSLATE_NOOP("Commands", "Read"),
        menu=Menu.VIEW,
        keys=("Ctrl+1",),
        need=Need.ARTICLE,
        check="view",
    ),
    Command(
        name="view_strike",
        text=QT_TRANSLATE_NOOP("Commands", "Strike through"),
        menu=Menu.VIEW,
        keys=("Ctrl+2",),
        need=Need.ARTICLE,
        check="view",
    ),
    Command(
        name="view_source",
        text=QT_TRANSLATE_NOOP("Commands", "Source"),
        menu=Menu.VIEW,
        keys=("Ctrl+3",),
        need=Need.ARTICLE,
        check="view",
    ),
    Command(
        name="order_text",
        text=QT_TRANSLATE_NOOP("Commands", "Order: text"),
        menu=Menu.VIEW,
        need=Need.ARTICLE,
        check="order",
        rule=True,
    ),
    Command(
        name="order_numbers",
        text=QT_TRANSLATE_NOOP("Commands", "Order: numbers first"),
        menu=Menu.VIEW,
        need=Need.ARTICLE,
        check="order",
    ),
    Command(
        name="zoom_in",
        text=QT_TRANSLATE_NOOP("Commands", "Larger type"),
        menu=Menu.VIEW,
        keys=("Ctrl++", "Ctrl+="),
        rule=True,
    ),
    Command(name="zoom_out", text=QT_TRANSLATE_NOOP("Commands", "Smaller type"), menu=Menu.VIEW, keys=("Ctrl+-",)),
    Command(name="zoom_reset", text=QT_TRANSLATE_NOOP("Commands", "Usual type"), menu=Menu.VIEW, keys=("Ctrl+0",)),
    Command(
        name="next_pane",
        text=QT_TRANSLATE_NOOP("Commands", "Next pane"),
        menu=Menu.VIEW,
        keys=("F6",),
        rule=True,
    ),
    Command(
        name="previous_pane", text=QT_TRANSLATE_NOOP("Commands", "Previous pane"), menu=Menu.VIEW, keys=("Shift+F6",)
    ),
    Command(
        name="manuscript",
        text=QT_TRANSLATE_NOOP("Commands", "Back to the manuscript"),
        menu=Menu.VIEW,
        keys=("Esc",),
    ),
    Command(
        name="theme_light",
        text=QT_TRANSLATE_NOOP("Commands", "Light theme"),
        menu=Menu.VIEW,
        check="theme",
        rule=True,
    ),
    Command(name="theme_dark", text=QT_TRANSLATE_NOOP("Commands", "Dark theme"), menu=Menu.VIEW, check="theme"),
    Command(
        name="theme_system", text=QT_TRANSLATE_NOOP("Commands", "Theme of the system"), menu=Menu.VIEW, check="theme"
    ),
    Command(
        name="language_de",
        text=QT_TRANSLATE_NOOP("Commands", "Interface in German"),
        menu=Menu.VIEW,
        check="language",
        rule=True,
    ),
    Command(
        name="language_en",
        text=QT_TRANSLATE_NOOP("Commands", "Interface in English"),
        menu=Menu.VIEW,
        check="language",
    ),
)

_RATINGS: Final = tuple(
    Command(name=f"rate_{name}", text=text, menu=Menu.CLAIM, keys=(key,), need=Need.CLAIM, rule=rule)
    for name, text, key, rule in (
        ("verified", QT_TRANSLATE_NOOP("Commands", "Verified"), "V", True),
        ("disputed", QT_TRANSLATE_NOOP("Commands", "Disputed"), "D", False),
        ("false", QT_TRANSLATE_NOOP("Commands", "False"), "F", False),
        ("unverifiable", QT_TRANSLATE_NOOP("Commands", "Unverifiable"), "U", False),
        ("not-checkable", QT_TRANSLATE_NOOP("Commands", "Not checkable"), "N", False),
        ("open", QT_TRANSLATE_NOOP("Commands", "Withdraw the verdict"), "O", False),
    )
)

_CLAIM: Final = (
    Command(
        name="next_open",
        text=QT_TRANSLATE_NOOP("Commands", "Next open claim"),
        menu=Menu.CLAIM,
        keys=("J",),
        need=Need.ARTICLE,
    ),
    Command(
        name="previous_open",
        text=QT_TRANSLATE_NOOP("Commands", "Previous open claim"),
        menu=Menu.CLAIM,
        keys=("K",),
        need=Need.ARTICLE,
    ),
    Command(
        name="next_claim",
        text=QT_TRANSLATE_NOOP("Commands", "Next claim"),
        menu=Menu.CLAIM,
        keys=("Shift+J",),
        need=Need.ARTICLE,
    ),
    Command(
        name="previous_claim",
        text=QT_TRANSLATE_NOOP("Commands", "Previous claim"),
        menu=Menu.CLAIM,
        keys=("Shift+K",),
        need=Need.ARTICLE,
    ),
    Command(
        name="next_unseen",
        text=QT_TRANSLATE_NOOP("Commands", "Next sentence never looked at"),
        menu=Menu.CLAIM,
        keys=("G",),
        need=Need.ARTICLE,
    ),
    Command(
        name="previous_unseen",
        text=QT_TRANSLATE_NOOP("Commands", "Previous sentence never looked at"),
        menu=Menu.CLAIM,
        keys=("Shift+G",),
        need=Need.ARTICLE,
    ),
    *_RATINGS,
    Command(
        name="mark",
        text=QT_TRANSLATE_NOOP("Commands", "Mark the selection as a claim"),
        menu=Menu.CLAIM,
        keys=("M",),
        need=Need.ARTICLE,
        rule=True,
    ),
    Command(
        name="dismiss",
        text=QT_TRANSLATE_NOOP("Commands", "Dismiss the claim"),
        menu=Menu.CLAIM,
        keys=("Del", "Backspace"),
        need=Need.CLAIM,
    ),
    Command(
        name="nothing_to_check",
        text=QT_TRANSLATE_NOOP("Commands", "Nothing to check in this sentence"),
        menu=Menu.CLAIM,
        keys=("0",),
        need=Need.SENTENCE,
    ),
    Command(
        name="query",
        text=QT_TRANSLATE_NOOP("Commands", "Query the author…"),
        menu=Menu.CLAIM,
        keys=("Q",),
        need=Need.CLAIM,
        rule=True,
    ),
    Command(
        name="sign",
        text=QT_TRANSLATE_NOOP("Commands", "Sign off"),
        menu=Menu.CLAIM,
        keys=("Ctrl+Shift+S",),
        need=Need.SIGNABLE,
    ),
)

_EVIDENCE: Final = (
    Command(
        name="attach",
        text=QT_TRANSLATE_NOOP("Commands", "Attach source…"),
        menu=Menu.EVIDENCE,
        keys=("S",),
        need=Need.CLAIM,
    ),
    Command(
        name="attach_again",
        text=QT_TRANSLATE_NOOP("Commands", "Last source again"),
        menu=Menu.EVIDENCE,
        keys=(".",),
        need=Need.CLAIM,
    ),
    Command(
        name="log_call",
        text=QT_TRANSLATE_NOOP("Commands", "Log a conversation…"),
        menu=Menu.EVIDENCE,
        keys=("L",),
        need=Need.CLAIM,
    ),
)

_REST: Final = (
    Command(
        name="report",
        text=QT_TRANSLATE_NOOP("Commands", "Report…"),
        menu=Menu.REPORT,
        keys=("Ctrl+E",),
        need=Need.ARTICLE,
    ),
    Command(
        name="corrections",
        text=QT_TRANSLATE_NOOP("Commands", "Corrections for the author…"),
        menu=Menu.REPORT,
        need=Need.ARTICLE,
    ),
    Command(
        name="query_letter",
        text=QT_TRANSLATE_NOOP("Commands", "Query letter to the author…"),
        menu=Menu.REPORT,
        need=Need.ARTICLE,
    ),
    Command(name="palette", text=QT_TRANSLATE_NOOP("Commands", "Commands"), menu=Menu.HELP, keys=("Ctrl+K",)),
    Command(name="cheat_sheet", text=QT_TRANSLATE_NOOP("Commands", "Keys at a glance"), menu=Menu.HELP, keys=("?",)),
    Command(name="about", text=QT_TRANSLATE_NOOP("Commands", "About the workbench"), menu=Menu.HELP, rule=True),
)


def _ticks() -> tuple[Command, ...]:
    """Return the commands for facts 1 to 9; the palette names them, the menus would only be longer."""
    one = QT_TRANSLATE_NOOP("Commands", "Fact {number}: next state")
    all_mentions = QT_TRANSLATE_NOOP("Commands", "Fact {number}: next state, in every mention")
    return tuple(
        Command(name=f"{name}_{n}", text=text, menu=Menu.CLAIM, keys=(keys.format(n),), need=Need.CLAIM, hidden=True)
        for name, text, keys in (("tick", one, "{}"), ("tick_everywhere", all_mentions, "Shift+{}"))
        for n in range(1, 10)
    )


COMMANDS: Final[dict[str, Command]] = {
    command.name: command for command in (*_GENERAL, *_VIEW, *_CLAIM, *_EVIDENCE, *_REST, *_ticks())
}
