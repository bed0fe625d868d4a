"""More than two hundred sentences in each language, written before the rules were tried on them, one a line.

A line is a sentence, "=>" and its facts in any order: "words = kind value unit", ~ for approximate, min or max for a
bound, 3..5 for a range. Dates are compared by value alone. Beside them stand oddities (``odd_*.txt``) which rules were
made from: figures that name something, ages, old years, weeks, degrees.
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
    files = [HERE / f"{name}_{language}.txt" for name in ("facts", "odd")]
    written = [line for file in files for line in file.read_text("utf-8").splitlines()]
    parted = [line.partition(" =>") for line in written]
    return [(language, sentence, facts) for sentence, _, facts in parted]


@pytest.mark.parametrize(("language", "text", "facts"), [*lines("de"), *lines("en")])
def test_each_line_is_read_as_noted(language: str, text: str, facts: str) -> None:
    found = ANALYSER.facts(text, language=language, date=TODAY)
    wanted = [one.strip() for one in facts.split("|") if one.strip()]
    assert sorted(noted(one) for one in found if one.kind in NUMERIC | {FactKind.DATE}) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The company reported it and said it was pleased. Der Umsatz stieg auf 3 Mio. Euro. It was a record.",
            "3 Mio. Euro = money 3000000 EUR",
        ),
        (
            "The firm was founded long ago. Die Firma zahlt 3,5 Mio. Euro an die Stadt. It is proud of that.",
            "3,5 Mio. Euro = money 3500000 EUR",
        ),
        (
            "Das Unternehmen hat viele Kunden. Sales rose 3.5 percent to 1,200 units. Es ist stolz auf das Jahr.",
            "1,200 units = quantity 1200 units",
        ),
    ],
)
def test_a_sentence_of_the_other_language_keeps_its_figures(text: str, wanted: str) -> None:
    found = ANALYSER.analyse(text, date=TODAY).facts
    assert wanted in [noted(one) for one in found]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("cell", "wanted"),
    [("%12", "%12 = percent 12"), ("12-02-2025", "date 2025-02-12"), ("Land\t%7,5\t13-02-2025", "date 2025-02-13")],
)
def test_cells_of_tables_as_other_countries_write_them(language: str, cell: str, wanted: str) -> None:
    assert wanted in [noted(one) for one in ANALYSER.facts(cell, language=language, date=TODAY)]
