"""Numbers of claims in runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.runs import runs


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [((), []), ((7,), ["7"]), ((1, 2), ["1", "2"]), ((3, 1, 2), ["1–3"]), ((1, 2, 3, 4, 5, 8, 9), ["1–5", "8", "9"])],
)
def test_three_in_a_row_are_a_run(numbers: tuple[int, ...], expected: list[str]) -> None:
    assert runs(numbers) == expected


@given(st.sets(st.integers(min_value=1, max_value=60)))
def test_every_number_is_told_once(numbers: set[int]) -> None:
    told: list[int] = []
    for words in runs(numbers):
        first, _, last = words.partition("–")
        told += range(int(first), int(last or first) + 1)
    assert told == sorted(numbers)
