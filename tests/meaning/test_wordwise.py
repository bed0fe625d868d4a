"""Words that mean the same count as shared, across languages; rare ones more; a source's vocabulary is read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.meaning import Encoder
from workbench.meaning.wordwise import WordShares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Dictionary:
    """An encoder that knows which words mean the same."""

    meanings = (("penalty", "elfmeter"), ("sister", "schwester"), ("goal", "tor"), ("the", "der"))

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.read += texts
        rows = np.zeros((len(texts), 1000), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            known = next((number for number, group in enumerate(self.meanings) if text in group), None)
            row[known if known is not None else 10 + hash(text) % 990] = 1.0
        return rows


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


def test_a_word_of_the_same_meaning_is_shared() -> None:
    shares = WordShares(Dictionary())
    penalty, nothing = shares("Der Elfmeter", ["the penalty", "rain on Sunday"])
    assert penalty > 0.9
    assert nothing == 0


def test_what_every_window_says_weighs_little() -> None:
    shares = WordShares(Dictionary())
    found = shares("Schwester Elfmeter", ["penalty", "penalty sister", *["penalty again"] * 30])
    assert found[1] > 2 * found[0]


def test_the_vocabulary_of_a_source_is_read_once() -> None:
    dictionary = Dictionary()
    shares = WordShares(dictionary)
    windows = ["penalty and sister", "nothing here"]
    shares("Elfmeter", windows)
    shares("Schwester", windows)
    assert dictionary.read.count("sister") == 1


def test_the_real_encoder_knows_both_languages(encoder: Encoder) -> None:
    windows = [
        "Allegedly, his sister pleaded with him to see a medical doctor.",
        "The festival runs through March this year.",
        "Five players were booked in the match.",
    ]
    shares = encoder.word_shares("Die Schwester soll ihn angefleht haben, zu einem Arzt zu gehen.", windows)
    assert shares.index(max(shares)) == 0


@pytest.mark.parametrize("windows", [[], [""], ["123 !?"], ["\ud800x" * 3, "💶" * 50, "a" * 9000]])
def test_odd_windows_share_nothing(windows: list[str]) -> None:
    assert WordShares(Dictionary())("Elfmeter", windows) == [0.0] * len(windows)
    assert WordShares(Dictionary())("", windows) == [0.0] * len(windows)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=6))
def test_shares_lie_between_nothing_and_all(text: str, windows: list[str]) -> None:
    found = WordShares(Dictionary())(text, windows)
    assert len(found) == len(windows)
    assert all(0 <= share <= 1.0001 for share in found)
