"""Commands on what is shown and how."""

from __future__ import annotations

from typing import Final

from workbench.ui.command import QT_TRANSLATE_NOOP, Command, Menu, Need

COMMANDS: Final = (
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
        name="view_drafts",
        text=QT_TRANSLATE_NOOP("Commands", "Drafts"),
        menu=Menu.VIEW,
        keys=("Ctrl+4",),
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
        name="claim_list",
        text=QT_TRANSLATE_NOOP("Commands", "List of claims"),
        menu=Menu.VIEW,
        keys=("C",),
        need=Need.ARTICLE,
        rule=True,
    ),
    Command(
        name="time_left",
        text=QT_TRANSLATE_NOOP("Commands", "What fits in the time left…"),
        menu=Menu.VIEW,
        keys=("Ctrl+T",),
        need=Need.ARTICLE,
    ),
    Command(
        name="filter_claims",
        text=QT_TRANSLATE_NOOP("Commands", "Filter claims…"),
        menu=Menu.VIEW,
        keys=("Ctrl+Shift+F",),
        need=Need.ARTICLE,
    ),
    Command(
        name="save_filter", text=QT_TRANSLATE_NOOP("Commands", "Save this filter…"), menu=Menu.VIEW, need=Need.FILTER
    ),
    Command(name="rename_filter", text=QT_TRANSLATE_NOOP("Commands", "Rename a saved filter…"), menu=Menu.VIEW),
    Command(name="forget_filter", text=QT_TRANSLATE_NOOP("Commands", "Forget a saved filter…"), menu=Menu.VIEW),
    Command(
        name="clear_filter", text=QT_TRANSLATE_NOOP("Commands", "Show all claims"), menu=Menu.VIEW, need=Need.FILTER
    ),
    Command(
        name="zoom_in",
        text=QT_TRANSLATE_NOOP("Commands", "Larger type"),
        menu=Menu.VIEW,
        keys=("Ctrl++", "Ctrl+="),
        rule=True,
    ),
    Command(name="zoom_out", text=QT_TRANSLATE_NOOP("Commands", "Smaller type"), menu=Menu.VIEW, keys=("Ctrl+-",)),
    Command(name="zoom_reset", text=QT_TRANSLATE_NOOP("Commands", "Default type"), menu=Menu.VIEW, keys=("Ctrl+0",)),
    Command(
        name="back",
        text=QT_TRANSLATE_NOOP("Commands", "Back to the last visited claim"),
        menu=Menu.VIEW,
        keys=("Alt+Left",),
        need=Need.BEHIND,
        rule=True,
    ),
    Command(
        name="forward",
        text=QT_TRANSLATE_NOOP("Commands", "Forward again"),
        menu=Menu.VIEW,
        keys=("Alt+Right",),
        need=Need.AHEAD,
    ),
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
        name="caret",
        text=QT_TRANSLATE_NOOP("Commands", "Caret in the manuscript"),
        menu=Menu.VIEW,
        keys=("F7",),
        need=Need.ARTICLE,
    ),
    Command(
        name="theme_light",
        text=QT_TRANSLATE_NOOP("Commands", "Light theme"),
        menu=Menu.VIEW,
        check="theme",
        rule=True,
    ),
    Command(name="theme_dark", text=QT_TRANSLATE_NOOP("Commands", "Dark theme"), menu=Menu.VIEW, check="theme"),
    Command(name="theme_system", text=QT_TRANSLATE_NOOP("Commands", "System theme"), menu=Menu.VIEW, check="theme"),
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
