"""Reworded sentences find the one they came from, in order; every sentence is in one block."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.sentence_pairs import Block, pair_sentences

_WORDS = st.lists(
    st.lists(st.sampled_from(["die", "Stadt", "zahlt", "zwölf", "Millionen", "Euro"]), max_size=6), max_size=8
)


@pytest.mark.parametrize(
    ("left", "right", "blocks"),
    [
        ("Das Land gibt 12 Euro|Er geht", "Er kommt|Das Land zahlt 12 Euro|Er geht",
         [(0, 0, 0, 1), (0, 1, 1, 2), (1, 2, 2, 3)]),
        ("a b c d und e f g h|x", "a b c d|e f g h|x y", [(0, 1, 0, 2), (1, 2, 2, 3)]),
        ("a b c d|e f g h|x", "a b c d und e f g h|x y", [(0, 2, 0, 1), (2, 3, 1, 2)]),
        ("ganz andere Worte|hier", "nichts davon steht|dort", [(0, 2, 0, 2)]),
        ("eins|zwei", "", [(0, 2, 0, 0)]),
    ],
)  # fmt: skip
def test_sentences_find_theirs(left: str, right: str, blocks: list[tuple[int, int, int, int]]) -> None:
    sides = ([one.split() for one in side.split("|") if one] for side in (left, right))
    assert pair_sentences(*sides) == [Block(*block) for block in blocks]


@given(_WORDS, _WORDS)
def test_every_sentence_is_in_one_block_and_in_order(left: list[list[str]], right: list[list[str]]) -> None:
    blocks = pair_sentences(left, right)
    assert [i for block in blocks for i in range(block.left_from, block.left_to)] == list(range(len(left)))
    assert [j for block in blocks for j in range(block.right_from, block.right_to)] == list(range(len(right)))
