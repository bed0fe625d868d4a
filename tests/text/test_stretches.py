"""Stretches found by where they stand: the answers are those of looking through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.stretches import Stretches

PLACES = st.integers(min_value=0, max_value=30)
SPANS = st.lists(st.tuples(PLACES, PLACES).map(lambda pair: (min(pair), max(pair))), max_size=12)


@given(SPANS, PLACES, PLACES)
def test_what_meets_a_place_is_what_looking_through_all_finds(spans: list[tuple[int, int]], one: int, two: int) -> None:
    start, end = min(one, two), max(one, two)
    expected = [at for at, (a, b) in enumerate(spans) if a < end and start < b]
    found = Stretches(spans)
    assert found.touching(start, end) == expected
    assert found.touches(start, end) is bool(expected)


@given(SPANS, PLACES)
def test_the_first_that_holds_a_place_is_the_first_given(spans: list[tuple[int, int]], place: int) -> None:
    expected = next((at for at, (a, b) in enumerate(spans) if a <= place < b), -1)
    assert Stretches(spans).first(place) == expected
    assert Stretches(spans).holds(place) is (expected >= 0)
