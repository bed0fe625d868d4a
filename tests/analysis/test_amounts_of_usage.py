"""Figures as German papers write them: bounds by "keine", "über" that is none, multiples, ages, places, weekdays."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser

ANALYSER = Analyser()


def read(text: str, date: str) -> list[tuple[str, object, str | None, str | None]]:
    facts = ANALYSER.facts(text, language="de", date=date)
    numeric = {"money", "quantity", "percent", "duration", "rank", "date"}
    return [(fact.text, fact.value, fact.unit, fact.bound) for fact in facts if fact.kind.value in numeric]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("„Vierzehn der 32 Wagen kippten“, sagte er.", [("Vierzehn", 14, None, None), ("32 Wagen", 32, "Wagen", None)]),
        ("Sechs Häuser brannten, zwei davon nieder.", [("Sechs Häuser", 6, "Häuser", None), ("zwei", 2, None, None)]),
        ("Die Wehr rückte 17-mal aus.", [("17-mal", 17, "Mal", None)]),
        ("Er bestieg den Berg mehr als 900-mal.", [("900-mal", 900, "Mal", "min")]),
        ("Aufträge über 210 Mio. US-$ sind gebucht.", [("210 Mio. US-$", 210_000_000, "USD", None)]),
        ("Er bekam ein Bußgeld über 800 Euro.", [("800 Euro", 800, "EUR", None)]),
        ("Die Strafen lagen über 800 Euro.", [("800 Euro", 800, "EUR", "min")]),
        ("Der Weg führt über den 1795 Meter hohen Pass.", [("1795 Meter", 1795, "m", None)]),
        ("Sie gingen über die 200 Meter lange Brücke.", [("200 Meter", 200, "m", None)]),
        ("Der Berg ist über 2000 Meter hoch.", [("2000 Meter", 2000, "m", "min")]),
        ("Dort leben keine zehn Familien.", [("zehn Familien", 10, "Familien", "max")]),
        ("Keine zehn Prozent stimmten zu.", [("zehn Prozent", 10, None, "max")]),
        ("Es kostet max. 100 €, mind. 20 €.", [("100 €", 100, "EUR", "max"), ("20 €", 20, "EUR", "min")]),
        ("Die Fähre kostet 1000 Lek.", [("1000 Lek", 1000, "ALL", None)]),
        ("Täglich gehen 60 cbm verloren.", [("60 cbm", 60, "m³", None)]),
        ("Kiel ist nur noch Neunter.", [("Neunter", 9, None, None)]),
        ("Er kam von einem Drittligisten.", []),
        ("Die Vorsitzende, die bald 70 wird, blieb.", [("70", 70, "year", None)]),
        ("Der Fonds wuchs auf 70, wurde dann kleiner.", [("70", 70, None, None)]),
        ("Mit 16 lernte sie, mit 29 übernahm sie.", [("16", 16, "year", None), ("29", 29, "year", None)]),
    ],
)
def test_amounts(text: str, facts: list[tuple[str, object, str | None, str | None]]) -> None:
    assert read(text, "2026-02-05") == facts


@pytest.mark.parametrize(
    ("text", "date", "value"),
    [
        ("Bis zum Donnerstagmittag fielen Züge aus.", "2026-02-05", "2026-02-05"),
        ("Er muss bis Donnerstagmittag antworten.", "2026-02-05", "2026-02-12"),
        ("Der Brief kam am Freitag, 19. März.", "2026-03-22", "2026-03-19"),
        ("Die Saison beginnt am Sonnabend, 10. Mai.", "2026-03-07", "2026-05-10"),
        ("Er starb am Montag, 10. Februar.", "2025-12-20", "2025-02-10"),
    ],
)
def test_a_day_close_by_is_of_no_other_year_whatever_its_weekday(text: str, date: str, value: str) -> None:
    assert [one[1] for one in read(text, date)] == [value]
