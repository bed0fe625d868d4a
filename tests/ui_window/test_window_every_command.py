"""No command is left out of the test that undoes everything: each one that writes names the act it stands for there."""

from __future__ import annotations

from typing import Final

from tests.actions.everything import ACTS
from workbench.ui.commands import COMMANDS

_RATINGS: Final = ("verified", "disputed", "false", "unverifiable", "not-checkable")
WRITING: Final[dict[str, tuple[str, ...]]] = {
    "accept_draft": ("revise",),
    "apply_correction": ("revise",),
    "apply_corrections": ("revise",),
    "article_details": ("details",),
    **{f"article_{state}": ("state",) for state in ("active", "waiting", "done", "filed")},
    "assign": ("assign", "assign_many"),
    "assign_many": ("assign_many",),
    "attach": (
        "attach",
        "attach_page",
        "keep",
        "passage",
        "time",
        "grade",
        "voice",
        "note",
        "stance",
        "unattach",
        "confide",
    ),
    "attach_again": ("attach_again",),
    "cite_book": ("book",),
    "confide": ("confide",),
    "correct_note": ("amend",),
    "dismiss": ("dismiss", "dismiss_many"),
    "dismiss_many": ("dismiss_many",),
    "earlier_checks": ("attach_page",),
    **{f"edge_{edge}": ("edges",) for edge in ("end_on", "end_back", "start_on", "start_back", "mode")},
    "handover": ("decide",),
    "log_call": ("call",),
    "mark": ("mark",),
    "merge": ("merge",),
    "new_draft": ("revise",),
    "nothing_to_check": ("sentence",),
    "open_address": ("import", "keep"),
    "open_file": ("import",),
    "paste_article": ("import",),
    "paste_draft": ("revise",),
    "place_lost": ("place",),
    "query": ("query", "answer", "answer_anew"),
    "rate_many": ("rate_many",),
    "rate_open": ("withdraw",),
    **{f"rate_{rating}": ("verdict", "rate_many") for rating in _RATINGS},
    "sign": ("sign", "sign_many"),
    "sign_many": ("sign_many",),
    "split": ("split",),
    "take_as_draft": ("revise",),
    "take_reply": ("reply",),
    "time_code": ("time",),
    **{f"{tick}_{number}": ("tick", "tick_to") for tick in ("tick", "tick_everywhere") for number in range(1, 10)},
    "waiting": ("drop", "arrive", "readdress"),
    "web_sources": ("recheck", "archive"),
    "workflow": ("workflow",),
    **{f"workflow_{state}": ("workflow",) for state in ("with-author", "changed", "cut", "none")},
}
# These show, find, set or write files for others; "analyse_again" writes what undo passes over,
# "erase_source" what it must not bring back.
READING: Final = frozenset(
    {
        "about", "analyse_again", "article_findings", "back", "cancel_job", "cancel_jobs",
        "card", "caret", "change_keys", "change_name", "cheat_sheet", "claim_list",
        "clear_filter",
        "copy_claim", "copy_correction", "copy_queries", "corrections", "discard_draft", "erase_source", "find",
        "filter_claims", "find_next", "find_previous", "forget_filter", "forward", "give_up_typed", "language_de",
        "language_en",
        "manuscript", "next_claim", "next_open", "next_pane", "next_unsaved", "next_unseen",
        "next_unsigned", "open_demonstration", "open_library",
        "open_own",
        "order_numbers", "order_text", "palette", "preferences", "previous_claim", "previous_open",
        "previous_pane", "previous_unseen", "print", "query_letter", "quit", "recall_draft", "redo", "references",
        "rename_filter", "report", "restore_backup", "save_filter", "save_original", "write_backup",
        "search_library", "select_shown", "theme_dark", "theme_light", "theme_system", "time_left", "tour", "undo",
        "view_drafts", "view_read", "view_source", "view_strike", "zoom_in", "zoom_out", "zoom_reset",
    }
)  # fmt: skip


def test_every_command_is_known_to_write_or_not() -> None:
    assert set(WRITING) | READING == set(COMMANDS)
    assert not set(WRITING) & READING


def test_every_writing_command_stands_for_acts_and_every_act_for_a_command() -> None:
    acts = {act for told in WRITING.values() for act in told}
    assert acts == set(ACTS)
