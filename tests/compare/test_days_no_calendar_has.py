"""Days that no month has, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings
from workbench.model.wording import finding_words


@pytest.mark.parametrize(
    ("language", "text", "day", "words"),
    [
        ("en", "The trial in Boston is due to begin on September 31.", "September 31", "September has 30 days."),
        ("en", "The trial in Boston began on April 31, 2019.", "April 31, 2019", "April has 30 days."),
        ("en", "The trial in Boston began on 29 February 2023.", "29 February 2023", "February 2023 has 28 days."),
        ("en", "The trial in Boston began on the 31st of June.", "31st of June", "June has 30 days."),
        ("de", "Der Prozess in Köln beginnt am 31. September.", "31. September", "Der September hat 30 Tage."),
        ("de", "Der Prozess in Köln begann am 30. Februar 2024.", "30. Februar 2024", "Der Februar 2024 hat 29 Tage."),
        ("de", "Der Prozess in Köln begann am 31.04.2023.", "31.04.2023", "Der April hat 30 Tage."),
    ],
)
def test_a_day_no_month_has(language: str, text: str, day: str, words: str) -> None:
    (found,) = findings(text, language)
    assert (found.code, [place.text for place in found.places]) == ("no-such-day", [day])
    assert finding_words(found, "de" if language == "de" else "en") == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The trial in Boston is due to begin on September 30."),
        ("en", "The trial in Boston began on August 31, 2019."),
        ("en", "The trial in Boston began on February 29, 2024."),
        ("en", "The trial in Boston began on February 29."),
        ("en", "In September 31 people drowned off Malta."),
        ("en", "At the age of 31 April Jones moved to Boston."),
        ("de", "Der Prozess in Köln beginnt am 30. September."),
        ("de", "Der Prozess in Köln begann am 29. Februar 2024."),
        ("de", "Der Prozess in Köln begann am 31.03.2023."),
        ("en", "In Boston, 31 may have died on Monday."),
        ("en", "The trial in Boston began at 9 on June 30, 31 years after the fire."),
        ("de", "Köln fiel auf Rang 31. September und Oktober waren schlecht für den Verein."),
        ("de", "Im September ertranken vor Malta 31 Menschen."),
    ],
)
def test_days_there_are_and_figures_that_are_none(language: str, text: str) -> None:
    assert findings(text, language) == []
