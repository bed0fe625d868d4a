"""What the palette puts first for what people type, and what scattered letters must not bring, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.ui.commands import COMMANDS
from workbench.ui.language import speak
from workbench.ui.palette.entries import find_entries
from workbench.ui.palette.fuzzy import fuzzy_match
from workbench.ui.palette.gathering import command_entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from workbench.errors import Language

_HEADINGS = {"command": "Commands", "filter": "Saved filters", "source": "Sources", "claim": "Claims"}


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speak(qapp, "en")


@pytest.mark.parametrize(
    ("language", "typed", "first", "never"),
    [
        ("de", "who", "change_name", "redo"),
        ("de", "name", "change_name", "undo"),
        ("de", "wer prüft", "change_name", "undo"),
        ("de", "prüfer", "article_details", "undo"),
        ("de", "beleg", "rate_unverifiable", "workflow_with-author"),
        ("de", "verd", "rate_open", "merge"),
        ("de", "file", "open_file", "filter_claims"),
        ("de", "ub", "zoom_reset", "rename_filter"),
        ("de", "neu", "new_draft", "tick_everywhere_1"),
        ("de", "wieder", "redo", "undo"),
        ("de", "qa", "attach", "undo"),
        ("de", "berciht", "report", "redo"),
        ("en", "who", "change_name", "redo"),
        ("en", "name", "change_name", "undo"),
        ("en", "your name", "change_name", "undo"),
        ("en", "checking", "change_name", "undo"),
        ("en", "verd", "rate_open", "rate_verified"),
        ("en", "file", "open_file", "filter_claims"),
        ("en", "beleg", "rate_unverifiable", "workflow_with-author"),
        ("en", "ub", "zoom_reset", "rate_unverifiable"),
        ("en", "save", "save_filter", "redo"),
        ("en", "merge", "merge", "forget_filter"),
        ("en", "as", "assign", "undo"),
        ("en", "reprot", "report", "redo"),
    ],
)
def test_what_is_meant_stands_first_and_strewn_letters_bring_nothing(
    app: QApplication, language: Language, typed: str, first: str, never: str
) -> None:
    speak(app, language)
    commands = command_entries(dict.fromkeys(COMMANDS, True))
    found = [row.entry.name for row in find_entries(f">{typed}", commands, (), _HEADINGS) if row.entry]
    assert found[:1] == [first]
    assert {first, never} <= set(COMMANDS)
    assert never not in found


@pytest.mark.parametrize(
    ("typed", "text", "places"),
    [
        ("who", "Wiederholen", None),
        ("thda", "theme dark", (0, 1, 6, 7)),
        ("td", "theme dark", (0, 6)),
        ("thmd", "theme dark", (0, 1, 3, 6)),
        ("thrk", "theme dark", None),
        ("nxtopn", "next open", (0, 2, 3, 5, 6, 8)),
        ("anb", "an a b", (0, 1, 5)),
        ("aab", "an a big", (0, 3, 5)),  # the longest beginning is not always the right one
        ("abac", "abc ac", (0, 1, 4, 5)),
        ("dark theme", "theme dark", (0, 1, 2, 3, 4, 6, 7, 8, 9)),
    ],
)
def test_scattered_letters_begin_words(typed: str, text: str, places: tuple[int, ...] | None) -> None:
    match = fuzzy_match(typed, text)
    assert (match.places if match else None) == places


def test_a_text_of_the_same_letters_takes_no_time() -> None:
    """Trying every way to cut this would take longer than the test may run."""
    assert fuzzy_match("a" * 40 + "b", "aaaa " * 40) is None
