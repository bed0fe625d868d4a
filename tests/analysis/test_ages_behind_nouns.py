"""Ages between commas behind what somebody is: by trade, by kinship, in a case before a court."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("The captain, 51, had been detained.", [51]),
        ("The former treasurer, 53, pleaded guilty.", [53]),
        ("A neighbour, 78, called the police and a volunteer, 19, broke the door.", [78, 19]),
        ("The striker, 24, joined from Lille.", [24]),
        ("Her cousin, 30, a toddler, 2, and a schoolgirl, 9, were on board.", [30, 2, 9]),
        ("They saw the numbers 3, 11, 19 and 27.", []),
        ("Seats, 51, had been sold.", []),
    ],
)
def test_an_age_follows_what_somebody_is(text: str, ages: list[int]) -> None:
    found = ANALYSER.facts(text, language="en", date="2026-03-14")
    assert [one.value for one in found if one.kind is FactKind.DURATION and one.unit == "year"] == ages
