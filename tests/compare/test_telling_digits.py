"""Amounts whose digits alone tell a slip, however differently the two places speak of them."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings

_BETWEEN = "\n\nThe couple met at school in Grimsby. Neighbours called them careful people who save every penny.\n\n"


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "A dinner lady who won £12.4million on the Lotto vowed to keep her job.",
            "The £1.24million win is the biggest in the town for years.",
            {"£12.4million", "£1.24million"},
        ),
        (
            "The treasurer stole £387,000 from a hospice to fund a gambling habit.",
            "Detectives said £378,000 was gone and most of it would never be seen again.",
            {"£387,000", "£378,000"},
        ),
    ],
)
def test_the_same_digits_in_another_order_need_no_word_in_common(first: str, second: str, figures: set[str]) -> None:
    found = findings(first + _BETWEEN + second, "en")
    assert [{place.text for place in one.places} for one in found] == [figures]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The school paid £12.4million for a new hall.", "Parents gave £3.1million to a fund for sick children."),
        ("The school paid £124 for a new lamp.", "Tickets for the concert cost £125 at the door."),
        ("Vale paid £23.5m for the striker.", "Rangers earned $25.3m in prizes from their sponsors."),
    ],
)
def test_other_digits_or_another_unit_do(first: str, second: str) -> None:
    assert not findings(first + _BETWEEN + second, "en")
