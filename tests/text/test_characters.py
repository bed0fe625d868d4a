from __future__ import annotations

import os

import pytest

from workbench.text.characters import mended


@pytest.mark.parametrize("whole", ["", "plain", "für 😀", "e\u0301"])
def test_whole_text_stays_as_it_is(whole: str) -> None:
    assert mended(whole) == whole


@pytest.mark.parametrize(("broken", "shown"), [(os.fsdecode(b"a\xff.txt"), "a\ufffd.txt"), ("\ud83d", "\ufffd")])
def test_half_characters_are_shown_as_unknown(broken: str, shown: str) -> None:
    assert mended(broken) == shown
    assert mended(broken).encode()
