from __future__ import annotations

import os

import pytest

from workbench.text.characters import mended, one_line


@pytest.mark.parametrize("whole", ["", "plain", "für 😀", "e\u0301"])
def test_whole_text_stays_as_it_is(whole: str) -> None:
    assert mended(whole) == whole


@pytest.mark.parametrize(("broken", "shown"), [(os.fsdecode(b"a\xff.txt"), "a\ufffd.txt"), ("\ud83d", "\ufffd")])
def test_half_characters_are_shown_as_unknown(broken: str, shown: str) -> None:
    assert mended(broken) == shown
    assert mended(broken).encode()


@pytest.mark.parametrize(
    ("brought", "printed"),
    [
        ("Bericht\u202egpj.exe", "Bericht\ufffdgpj.exe"),
        ("\x1b[2Jweg", "\ufffd[2Jweg"),
        ("zwei\nZeilen", "zwei Zeilen"),
        ("Sil\u00adbe 👩\u200d🚒", "Sil\u00adbe 👩\u200d🚒"),
    ],
)
def test_what_would_turn_or_clear_a_terminal_is_shown_as_unknown(brought: str, printed: str) -> None:
    assert one_line(brought) == printed
