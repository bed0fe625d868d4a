"""More than two hundred sentences in each language, written before the rules were tried on them, one a line.

A line is a sentence, "=>" and its facts in any order: "words = kind value unit", ~ for approximate, min or max for a
bound, 3..5 for a range. Dates are compared by value alone.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.test_facts_in_newsrooms import noted
from workbench.analysis import Analyser
from workbench.model.facts import NUMERIC, FactKind

ANALYSER = Analyser()
TODAY = "2025-02-13"  # a Thursday
HERE = Path(__file__).parent / "lines"


def lines(language: str) -> list[tuple[str, str, str]]:
    """Return (language, sentence, facts) of each line."""
    written = (HERE / f"facts_{language}.txt").read_text("utf-8").splitlines()
    parted = [line.partition(" =>") for line in written]
    return [(language, sentence, facts) for sentence, _, facts in parted]


@pytest.mark.parametrize(("language", "text", "facts"), [*lines("de"), *lines("en")])
def test_each_line_is_read_as_noted(language: str, text: str, facts: str) -> None:
    found = ANALYSER.facts(text, language=language, date=TODAY)
    wanted = [one.strip() for one in facts.split("|") if one.strip()]
    assert sorted(noted(one) for one in found if one.kind in NUMERIC | {FactKind.DATE}) == sorted(wanted)
