"""Pairs of equal elements rise on both sides, whatever the size."""

from __future__ import annotations

import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.sequences import match


@settings(max_examples=100, deadline=None)
@given(left=st.lists(st.integers(0, 6), max_size=30), right=st.lists(st.integers(0, 6), max_size=30))
def test_pairs_are_equal_and_rise(left: list[int], right: list[int]) -> None:
    pairs = match(left, right)
    assert all(left[i] == right[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in itertools.pairwise(pairs))


def test_a_long_sequence_is_cut_at_what_stands_once() -> None:
    left = [n for n in range(2000) for n in (n, -1, -2)]
    right = [n for n in left if n % 7 or n < 0]
    pairs = match(left, right)
    assert [left[i] for i, _ in pairs] == right


def test_the_longest_chain_wins_where_a_block_moved() -> None:
    block, rest = list(range(400)), list(range(1000, 2000))
    assert [(block + rest)[i] for i, _ in match(block + rest, rest + block)] == rest


def test_shuffled_and_repeated_sequences_end() -> None:
    numbers = list(range(3000))
    shuffled = random.Random(5).sample(numbers, len(numbers))  # noqa: S311 - a test's own shuffle
    assert 0 < len(match(numbers, shuffled)) < 500
    assert match([0, 1] * 2000, [1, 0, 2] * 2000) == []
    assert len(match([0] * 4000, [0] * 3000)) == 3000
