"""Names a letter apart that are two, days of a running story, and a day told in two years."""

from __future__ import annotations

from typing import Final

import pytest

from tests.compare.read_articles import findings
from workbench.compare.near_names import two_names

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


def test_days_of_a_running_story_are_two() -> None:
    text = (
        "Faraday Future said on Feb 3 that it remains committed to its planned plant. "
        "The city manager of Las Vegas said on Feb 2 that Faraday will build a warehouse."
    )
    assert findings(text, "en", date="2017-02-05") == []
    slip = text.replace("Feb 2", "Feb 23")
    assert [finding.code for finding in findings(slip, "en", date="2017-02-05")] == ["dates-differ"]


def test_the_same_day_of_another_year_needs_no_words_in_common() -> None:
    text = "London told Brussels of its wish on March 29, 2017. Nobody clapped when the letter came on March 29, {}."
    assert findings(text.format(2017), "en") == []
    assert [finding.code for finding in findings(text.format(2020), "en")] == ["dates-differ"]
