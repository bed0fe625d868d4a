"""Dates: span and ISO value in both languages, relative ones against the article's date (a Thursday)."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.analysis.times.calendars import full_year, nearest_day, nearest_month, parse, weekday
from workbench.model.facts import FactKind

ANALYSER = Analyser()
DATE = "2025-02-13"


def dates(text: str, language: str, date: str = DATE) -> list[tuple[str, object]]:
    facts = ANALYSER.facts(text, language=language, date=date)
    return [(fact.text, fact.value) for fact in facts if fact.kind is FactKind.DATE]


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("de", "im Jahr 2018", "2018", "2018"),
        ("de", "am 10. Februar 2025 kam er", "10. Februar 2025", "2025-02-10"),
        ("de", "am 10.2.2025", "10.2.2025", "2025-02-10"),
        ("de", "am 10.02.25", "10.02.25", "2025-02-10"),
        ("de", "am 2025-02-10", "2025-02-10", "2025-02-10"),
        ("de", "im Februar 2025", "Februar 2025", "2025-02"),
        ("de", "am 3. März", "3. März", "2025-03-03"),
        ("de", "am 24. Dezember", "24. Dezember", "2024-12-24"),
        ("de", "Mitte der Neunziger", "Mitte der Neunziger", "199X"),
        ("de", "in den 1990er Jahren", "1990er Jahren", "199X"),
        ("de", "die 90er-Jahre", "90er-Jahre", "199X"),
        ("de", "am vergangenen Dienstag", "vergangenen Dienstag", "2025-02-11"),
        ("de", "am kommenden Montag", "kommenden Montag", "2025-02-17"),
        ("de", "am Dienstag sagte er", "Dienstag", "2025-02-11"),
        ("de", "gestern kam er", "gestern", "2025-02-12"),
        ("de", "vergangene Woche", "vergangene Woche", "2025-W06"),
        ("de", "im vergangenen Jahr", "vergangenen Jahr", "2024"),
        ("de", "im Vormonat", "Vormonat", "2025-01"),
        ("de", "im dritten Quartal 2024", "dritten Quartal 2024", "2024-Q3"),
        ("de", "im Q3 2024", "Q3 2024", "2024-Q3"),
        ("de", "im 19. Jahrhundert", "19. Jahrhundert", "18XX"),
        ("de", "im Februar", "Februar", "2025-02"),
        ("de", "seit 1971 lebt er dort", "1971", "1971"),
        ("de", "die Musk 2022 für 54 Milliarden Dollar übernommen hat", "2022", "2022"),
        ("en", "in 2018 he left", "2018", "2018"),
        ("en", "on February 10, 2025 he left", "February 10, 2025", "2025-02-10"),
        ("en", "on 10 February 2025", "10 February 2025", "2025-02-10"),
        ("en", "the 5th of May 2020", "5th of May 2020", "2020-05-05"),
        ("en", "on Feb. 10", "Feb. 10", "2025-02-10"),
        ("en", "on 13/2/2025", "13/2/2025", "2025-02-13"),
        ("en", "on 10/2/2025", "10/2/2025", "2025-02-10"),
        ("en", "on 10/4/2025", "10/4/2025", None),
        ("en", "in the mid-1990s", "mid-1990s", "199X"),
        ("en", "in the 1980s", "1980s", "198X"),
        ("en", "last Tuesday", "last Tuesday", "2025-02-11"),
        ("en", "he left on Tuesday", "Tuesday", "2025-02-11"),
        ("en", "yesterday he left", "yesterday", "2025-02-12"),
        ("en", "last week", "last week", "2025-W06"),
        ("en", "next year", "next year", "2026"),
        ("en", "the third quarter of 2024", "third quarter of 2024", "2024-Q3"),
        ("en", "the 19th century", "19th century", "18XX"),
        ("en", "in May he left", "May", "2024-05"),
        ("en", "in March 2020", "March 2020", "2020-03"),
    ],
)
def test_one_date(language: str, text: str, words: str, value: str | None) -> None:
    assert dates(text, language) == [(words, value)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "am 31.2.2024"),
        ("de", "Artikel 1234"),
        ("de", "97,4 Milliarden"),
        ("en", "It may rain"),
        ("en", "1066 and all"),
    ],
)
def test_no_date(language: str, text: str) -> None:
    assert dates(text, language) == []


@pytest.mark.parametrize("text", ["am 3. März", "gestern", "vergangenen Dienstag", "im Februar"])
def test_without_the_articles_date_nothing_relative_is_certain(text: str) -> None:
    assert [value for _, value in dates(text, "de", "")] == [None]


def test_today_is_a_date_only_when_the_articles_date_is_known() -> None:
    assert dates("Heute ist das anders.", "de", "") == []
    assert dates("Heute ist das anders.", "de") == [("Heute", DATE)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Er wird am Samstag fliegen.", "2025-02-15"),
        ("de", "Die Wahl findet am Sonntag statt.", "2025-02-16"),
        ("de", "Nachdem er am Montag kam, wird gestritten.", "2025-02-10"),
        ("de", "Er ist für Montag geladen.", "2025-02-17"),
        ("de", "Er ist seit Montag da.", "2025-02-10"),
        ("en", "They will meet on Monday.", "2025-02-17"),
        ("en", "After she left on Monday, they will meet.", "2025-02-10"),
        ("en", "It must be done by Friday.", "2025-02-14"),
    ],
)
def test_a_weekday_looks_ahead_where_its_clause_does(language: str, text: str, value: str) -> None:
    assert [found for _, found in dates(text, language)] == [value]


def test_two_years_of_a_span() -> None:
    assert dates("2018 bis 2020", "de") == [("2018", "2018"), ("2020", "2020")]


def test_calendar() -> None:
    base = parse(DATE)
    assert base is not None
    assert parse("gestern") is None
    assert (full_year(25), full_year(75)) == (2025, 1975)
    assert (nearest_day(base, 12, 24), nearest_day(base, 2, 30), nearest_month(base, 12)) == (
        "2024-12-24",
        None,
        "2024-12",
    )
    assert (weekday(base, 3, direction=""), weekday(base, 3, direction="past")) == (DATE, "2025-02-06")
