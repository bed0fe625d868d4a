"""Trained score and rules become one score: it rises with either, the mark is a half, and the file is a fitted one."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.lexicon import SPOKEN
from workbench.analysis.scores.mixing import Mix, mixes

SHARES = st.floats(0, 1)
BENT = Mix(share=0.7, mark=0.4, below=3.0, above=0.5)


def test_every_language_we_speak_has_its_mix() -> None:
    assert set(mixes()) == set(SPOKEN)
    for mix in mixes().values():
        assert 0 < mix.share < 1
        assert 0 < mix.mark < 1
        assert (mix.below, mix.above) != (1.0, 1.0)  # fitted, not left as it is


@pytest.mark.parametrize("mix", [*mixes().values(), BENT])
def test_the_mark_is_a_half_and_the_ends_are_far_from_it(mix: Mix) -> None:
    assert mix.score(mix.mark) == pytest.approx(0.5)
    assert mix.score(0) < 0.2
    assert mix.score(1) > 0.9


@given(SHARES, SHARES)
def test_a_score_never_falls(one: float, other: float) -> None:
    low, high = sorted((one, other))
    for mix in (*mixes().values(), BENT):
        assert 0 < mix.score(low) <= mix.score(high) <= 1
        assert mix.mean(low, one) <= mix.mean(high, one)


def test_either_side_of_the_mark_has_its_own_slope() -> None:
    plain = Mix(**{**asdict(BENT), "below": 1.0, "above": 1.0})
    assert BENT.score(0.3) < plain.score(0.3) < 0.5  # steeper
    assert 0.5 < BENT.score(0.6) < plain.score(0.6)  # flatter
