"""A file's own date is the article's only where the text speaks of nothing later."""

from __future__ import annotations

from datetime import date

import pytest

from tests.intake.made import docx, para
from workbench.intake import read_bytes
from workbench.intake.saved import day_if_it_may_be

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Die Werft meldete gestern Insolvenz an.", True),
        ("Der Rat tagte am 10. Februar 2025 in Kiel.", True),
        ("Der Rat tagte am 11. Februar 2025 in Kiel.", True),
        ("Der Rat tagte am 12. Februar 2025 in Kiel.", False),
        ("Der Rat tagte am 14.03.2026 in Kiel.", False),
        ("The council met on March 3, 2025.", False),
        ("Im Jahr 2025 wurde gebaut, 2018 geplant.", True),
        ("Im Jahr 2026 wird gebaut.", False),
        ("Die Wahl am 12. Februar soll folgen.", True),  # of no certain year
        ("Bis 2045 soll die Stadt klimaneutral sein.", True),  # a plan: nobody writes in 2045 yet
        ("Die Wahl ist am 3. Dezember 2026.", False),  # of its year at the latest
        ("Gezahlt wurden 2026 Euro und 12.026 Euro, $2026 und 2026,50.", True),
        ("Am 31. Februar 2026", False),
    ],
)
def test_a_text_that_speaks_of_later_days_was_not_written_then(text: str, *, kept: bool) -> None:
    assert day_if_it_may_be("2025-02-11", text, today=TODAY) == ("2025-02-11" if kept else "")


def test_without_a_date_there_is_none() -> None:
    assert day_if_it_may_be("", "Am 12. Februar 2025", today=TODAY) == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Der Rat tagte gestern in Kiel.", "2025-02-11"),
        ("Der Rat tagte am 12. März 2025 in Kiel und beschloss den Haushalt.", ""),
        ("Von Jana Weber, 12. März 2025", "2025-03-12"),  # what is printed counts
    ],
)
def test_a_word_file_that_was_used_again_has_no_date(line: str, expected: str) -> None:
    body = para("Kopf", '<w:pStyle w:val="berschrift1"/>') + para(line) + para("Der Haushalt wächst um 3 Prozent.")
    assert read_bytes(docx(body), "a.docx").date == expected
