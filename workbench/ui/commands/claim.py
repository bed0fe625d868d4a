"""Commands on claims: going through them, rating, marking, ticking facts."""

from __future__ import annotations

from typing import Final

from workbench.ui.command import QT_TRANSLATE_NOOP, Command, Menu, Need

_RATINGS: Final = tuple(
    Command(name=f"rate_{name}", text=text, menu=Menu.CLAIM, keys=(key,), need=Need.CLAIM, rule=rule, writes=True)
    for name, text, key, rule in (
        ("verified", QT_TRANSLATE_NOOP("Commands", "Verified"), "V", True),
        ("disputed", QT_TRANSLATE_NOOP("Commands", "Disputed"), "D", False),
        ("false", QT_TRANSLATE_NOOP("Commands", "False"), "F", False),
        ("unverifiable", QT_TRANSLATE_NOOP("Commands", "Unverifiable"), "U", False),
        ("not-checkable", QT_TRANSLATE_NOOP("Commands", "Not checkable"), "N", False),
        ("open", QT_TRANSLATE_NOOP("Commands", "Withdraw the verdict"), "O", False),
    )
)

# The end moves sideways, the beginning up and down: Alt and an arrow alone go back and forward.
_EDGES: Final = tuple(
    Command(
        name=name, text=text, menu=Menu.CLAIM, keys=(f"Alt+Shift+{key}",), need=Need.CLAIM, hidden=True, writes=True
    )
    for name, text, key in (
        ("edge_end_on", QT_TRANSLATE_NOOP("Commands", "Claim ends a word later"), "Right"),
        ("edge_end_back", QT_TRANSLATE_NOOP("Commands", "Claim ends a word earlier"), "Left"),
        ("edge_start_back", QT_TRANSLATE_NOOP("Commands", "Claim begins a word earlier"), "Up"),
        ("edge_start_on", QT_TRANSLATE_NOOP("Commands", "Claim begins a word later"), "Down"),
    )
)

_WORKFLOWS: Final = tuple(
    Command(name=f"workflow_{name}", text=text, menu=Menu.CLAIM, need=Need.CLAIM, hidden=True, writes=True)
    for name, text in (
        ("with-author", QT_TRANSLATE_NOOP("Commands", "Claim is with the author")),
        ("changed", QT_TRANSLATE_NOOP("Commands", "Claim was changed")),
        ("cut", QT_TRANSLATE_NOOP("Commands", "Claim was cut")),
        ("none", QT_TRANSLATE_NOOP("Commands", "Claim is with nobody")),
    )
)

_CLAIMS: Final = (
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
        text=QT_TRANSLATE_NOOP("Commands", "Next of what remains"),
        menu=Menu.CLAIM,
        keys=("G",),
        need=Need.ARTICLE,
    ),
    Command(
        name="previous_unseen",
        text=QT_TRANSLATE_NOOP("Commands", "Previous of what remains"),
        menu=Menu.CLAIM,
        keys=("Shift+G",),
        need=Need.ARTICLE,
    ),
    Command(
        name="next_unsaved",
        text=QT_TRANSLATE_NOOP("Commands", "Next claim not saved"),
        menu=Menu.CLAIM,
        keys=("Z",),
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
        writes=True,
    ),
    Command(
        name="merge",
        text=QT_TRANSLATE_NOOP("Commands", "Merge with the next claim"),
        menu=Menu.CLAIM,
        keys=("Shift+M",),
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="split",
        text=QT_TRANSLATE_NOOP("Commands", "Split the claim at the caret"),
        menu=Menu.CLAIM,
        keys=("T",),
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="edge_mode",
        text=QT_TRANSLATE_NOOP("Commands", "Move the claim's edges…"),
        menu=Menu.CLAIM,
        keys=("X",),
        need=Need.CLAIM,
        writes=True,
    ),
    *_EDGES,
    Command(
        name="place_lost",
        text=QT_TRANSLATE_NOOP("Commands", "Place a lost claim here"),
        menu=Menu.CLAIM,
        keys=("P",),
        need=Need.ARTICLE,
        writes=True,
    ),
    Command(
        name="dismiss",
        text=QT_TRANSLATE_NOOP("Commands", "Dismiss the claim"),
        menu=Menu.CLAIM,
        keys=("Del", "Backspace"),
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="nothing_to_check",
        text=QT_TRANSLATE_NOOP("Commands", "Nothing to check in this sentence"),
        menu=Menu.CLAIM,
        keys=("0",),
        need=Need.SENTENCE,
        writes=True,
    ),
    Command(
        name="give_up_typed",
        text=QT_TRANSLATE_NOOP("Commands", "Discard what is not saved"),
        menu=Menu.CLAIM,
        need=Need.CLAIM,
        hidden=True,
    ),
    Command(
        name="copy_claim",
        text=QT_TRANSLATE_NOOP("Commands", "Copy with sources"),
        menu=Menu.CLAIM,
        keys=("Ctrl+Shift+C",),
        need=Need.CLAIM,
        rule=True,
    ),
    Command(
        name="select_shown",
        text=QT_TRANSLATE_NOOP("Commands", "Select all shown"),
        menu=Menu.CLAIM,
        need=Need.ARTICLE,
        rule=True,
    ),
    Command(
        name="rate_many",
        text=QT_TRANSLATE_NOOP("Commands", "Rate the selected…"),
        menu=Menu.CLAIM,
        need=Need.MANY,
        writes=True,
    ),
    Command(
        name="assign_many",
        text=QT_TRANSLATE_NOOP("Commands", "Assign the selected…"),
        menu=Menu.CLAIM,
        need=Need.MANY,
        writes=True,
    ),
    Command(
        name="dismiss_many",
        text=QT_TRANSLATE_NOOP("Commands", "Dismiss the selected"),
        menu=Menu.CLAIM,
        need=Need.MANY,
        writes=True,
    ),
    Command(
        name="sign_many",
        text=QT_TRANSLATE_NOOP("Commands", "Sign off the selected"),
        menu=Menu.CLAIM,
        need=Need.MANY,
        writes=True,
    ),
    Command(
        name="query",
        text=QT_TRANSLATE_NOOP("Commands", "Query the author…"),
        menu=Menu.CLAIM,
        keys=("Q",),
        need=Need.CLAIM,
        rule=True,
        writes=True,
    ),
    Command(
        name="assign",
        text=QT_TRANSLATE_NOOP("Commands", "Assign to…"),
        menu=Menu.CLAIM,
        keys=("A",),
        need=Need.CLAIM,
        rule=True,
        writes=True,
    ),
    Command(
        name="workflow",
        text=QT_TRANSLATE_NOOP("Commands", "With the author, changed, cut…"),
        menu=Menu.CLAIM,
        keys=("W",),
        need=Need.CLAIM,
        writes=True,
    ),
    *_WORKFLOWS,
    Command(
        name="card",
        text=QT_TRANSLATE_NOOP("Commands", "Why it is marked"),
        menu=Menu.CLAIM,
        keys=("I",),
        need=Need.CLAIM,
    ),
    Command(
        name="copy_correction",
        text=QT_TRANSLATE_NOOP("Commands", "Copy the corrected words"),
        menu=Menu.CLAIM,
        keys=("Shift+C",),
        need=Need.CLAIM,
        rule=True,
    ),
    Command(
        name="apply_correction",
        text=QT_TRANSLATE_NOOP("Commands", "New draft with this correction"),
        menu=Menu.CLAIM,
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="apply_corrections",
        text=QT_TRANSLATE_NOOP("Commands", "New draft with all corrections"),
        menu=Menu.CLAIM,
        need=Need.ARTICLE,
        writes=True,
    ),
    Command(
        name="sign",
        text=QT_TRANSLATE_NOOP("Commands", "Sign off"),
        menu=Menu.CLAIM,
        keys=("Ctrl+Shift+S",),
        need=Need.CLAIM,
        writes=True,
    ),
    Command(
        name="next_unsigned",
        text=QT_TRANSLATE_NOOP("Commands", "Next claim to sign off"),
        menu=Menu.CLAIM,
        keys=("Shift+S",),
        need=Need.ARTICLE,
    ),
)


def _ticks() -> tuple[Command, ...]:
    """Return the commands for facts 1 to 9; the palette names them, the menus would only be longer."""
    one = QT_TRANSLATE_NOOP("Commands", "Fact {number}: next state")
    all_mentions = QT_TRANSLATE_NOOP("Commands", "Fact {number}: next state, in every mention")
    return tuple(
        Command(
            name=f"{name}_{n}",
            text=text,
            menu=Menu.CLAIM,
            keys=(keys.format(n),),
            need=Need.CLAIM,
            hidden=True,
            writes=True,
        )
        for name, text, keys in (("tick", one, "{}"), ("tick_everywhere", all_mentions, "Shift+{}"))
        for n in range(1, 10)
    )


COMMANDS: Final = (*_CLAIMS, *_ticks())
