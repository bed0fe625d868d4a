"""Whether a claim is said again: no sign tells alone, and a long sentence may say more than was checked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.compare import Signs, share_said

NOTHING = Signs(near=0.2, under_title=0.2, facts=0, figures=0, dates=0, said=0.0, said_around=0.0)


@pytest.mark.parametrize(
    "signs",
    [
        replace(NOTHING, facts=18, figures=9, dates=9),
        replace(NOTHING, said=1.0, said_around=1.0),
        replace(NOTHING, near=0.65, under_title=0.65),
    ],
    ids=["figures", "words", "meaning"],
)
def test_no_sign_tells_alone(signs: Signs) -> None:
    assert not signs.again


def test_half_the_meaning_a_figure_and_half_the_words_are_enough() -> None:
    found = replace(NOTHING, near=0.5, under_title=0.5, facts=1, figures=1, said=0.5, said_around=0.5)
    assert found.again
    assert found.odds > replace(found, figures=0).odds > replace(found, figures=0, facts=0).odds


def test_words_are_said_in_whatever_language() -> None:
    german = "Bei dem Erdbeben starben 56 Menschen."
    assert share_said("The earthquake killed 56 people.", german) > share_said("The train cost 12 euros.", german)


def test_one_word_alone_is_said_too_easily() -> None:
    assert share_said("Erdbeben", "The earthquake killed 56 people.") == 0.5
    assert share_said("", "The earthquake killed 56 people.") == 0.0
