"""Names a letter apart that are two, and a day told in two years."""

from __future__ import annotations

from typing import Final

import pytest

from tests.compare.read_articles import findings
from workbench.compare.spelling.near_names import two_names

TWO: Final = (
    (
        "de",
        "Freiburg",
        "Freiberg",
        (
            "Der Zug fuhr am Montag von {0} nach {1}. In {0} stiegen viele ein, {0} baut den "
            "Bahnhof um. {0} wartet auf Geld."
        ),
    ),
    (
        "en",
        "Colombia",
        "Columbia",
        (
            "The president of {0} visited British {1} on Monday. {0} wants more trade. {0} sells "
            "coffee, and {0} buys wheat."
        ),
    ),
    (
        "en",
        "Barrett",
        "Barnett",
        ("Judge {0} heard lawyer {1} on Monday. {0} asked many questions. {0} adjourned the case. {0} left early."),
    ),
)


@pytest.mark.parametrize(("language", "one", "other", "text"), TWO)
def test_well_known_names_a_letter_apart_are_two(language: str, one: str, other: str, text: str) -> None:
    assert two_names(one, other)
    assert findings(text.format(one, other), language) == []


def test_a_word_beside_both_tells_that_one_name_was_meant() -> None:
    text = "In Bad Homburg tagte der Rat. Bad Homburg baut um. Bad Homberg hat kein Geld, sagte der Bürgermeister."
    assert [finding.code for finding in findings(text)] == ["spelling-odd"]


def test_the_same_day_of_another_year_needs_no_words_in_common() -> None:
    text = "London told Brussels of its wish on March 29, 2017. Nobody clapped when the letter came on March 29, {}."
    assert findings(text.format(2017), "en") == []
    assert [finding.code for finding in findings(text.format(2020), "en")] == ["dates-differ"]


def test_a_day_kept_for_decades_is_an_anniversary() -> None:
    text = "The treaty of London was signed on March 29, 1975. Nobody clapped when the letter came on March 29, 2017."
    assert findings(text, "en") == []
    kept = "Activists recalled the founding of the state on December 1, 1962. They met on December 1, 2004, in prison."
    assert findings(kept, "en") == []


def test_decades_have_no_day_to_share() -> None:
    text = "The band from London played loud punk in the 1970s. The band from London played loud punk in the 1980s."
    assert [finding.code for finding in findings(text, "en")] == ["dates-differ"]
