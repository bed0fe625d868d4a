"""Facts as newspapers write them: every shape of number, share, change, age, rank and date, in both languages."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import NUMERIC, Fact, FactKind

ANALYSER = Analyser()
DATE = "2025-02-13"  # a Thursday


def facts(text: str, language: str, date: str = DATE) -> list[Fact]:
    found = ANALYSER.facts(text, language=language, date=date)
    return [fact for fact in found if fact.kind in NUMERIC or fact.kind is FactKind.DATE]


AMOUNTS_DE = [
    ("Es waren 1 234 567 Menschen.", "1 234 567 Menschen", "quantity", 1234567, "Menschen"),
    ("Das kostet 1'234'567 Franken.", "1'234'567 Franken", "money", 1234567, "CHF"),
    ("Es kostet 1.500,- Euro.", "1.500,- Euro", "money", 1500, "EUR"),
    ("Man zahlt 1,4881 Dollar.", "1,4881 Dollar", "money", 1.4881, "USD"),
    ("Er zahlte AU$ 5 Mio. dafür.", "AU$ 5 Mio.", "money", 5000000, "AUD"),
    ("Der Preis ist mit zehn Millionen schwedischen Kronen dotiert.", "zehn Millionen schwedischen Kronen", "money",
     10000000, "SEK"),
    ("Es sind 3,5 Bio. US-Dollar.", "3,5 Bio. US-Dollar", "money", 3.5e12, "USD"),
    ("Er kaufte eine 150.000-Euro-Villa.", "150.000-Euro", "money", 150000, "EUR"),
    ("eine Viertelmillion Menschen", "eine Viertelmillion Menschen", "quantity", 250000, "Menschen"),
    ("ein halbes Dutzend Eier", "halbes Dutzend Eier", "quantity", 6, "Eier"),
    ("zwei Dritteln der Wähler", "zwei Dritteln", "quantity", 0.6667, None),
    ("Das sind 1/3 der Stimmen.", "1/3", "quantity", 0.3333, None),
    ("Das sind ¾ der Fläche.", "¾", "quantity", 0.75, None),
    ("ein 100-Meter-Lauf", "100-Meter", "quantity", 100, "m"),
    ("ein 12-Punkte-Plan", "12-Punkte", "quantity", 12, "Punkte"),
    ("ein 42-seitiges Manifest", "42-seitiges", "quantity", 42, "Seiten"),
    ("mit einer dreiköpfigen Besatzung", "dreiköpfigen", "quantity", 3, "Personen"),
    ("das Sechsfache des Preises", "Sechsfache", "quantity", 6, None),
    ("Zwei der Männer flohen.", "Zwei", "quantity", 2, None),
    ("mehr als 1500 Arbeiter kamen", "1500 Arbeiter", "quantity", 1500, "Arbeiter"),
    ("bei -5 Grad", "-5 Grad", "quantity", -5, "°C"),
    ("bei −7,5 Prozent", "−7,5 Prozent", "percent", -7.5, None),
    ("mit einer 2,6%igen Rendite", "2,6%igen", "percent", 2.6, None),
    ("an der 5-Prozent-Hürde", "5-Prozent", "percent", 5, None),
    ("Das dauerte 2:30 Stunden.", "2:30 Stunden", "duration", 2.5, "hour"),
    ("nach 5 Stunden und 24 Minuten", "5 Stunden und 24 Minuten", "duration", 5.4, "hour"),
    ("Es dauerte zweieinhalb Jahre.", "zweieinhalb Jahre", "duration", 2.5, "year"),
    ("einen Tag nach dem Einsatz", "einen Tag", "duration", 1, "day"),
    ("Der 25-Jährige floh.", "25-Jährige", "duration", 25, "year"),
    ("im Alter von 82 gestorben", "82", "duration", 82, "year"),
    ("Die 7-Tage-Inzidenz stieg.", "7-Tage", "duration", 7, "day"),
    ("Sie belegt den dritten Platz.", "dritten Platz", "rank", 3, None),
    ("Er steht an zweiter Stelle.", "zweiter Stelle", "rank", 2, None),
    ("Er wurde Dritter.", "Dritter", "rank", 3, None),
    ("Sie kam auf den 2. Platz.", "2. Platz", "rank", 2, None),
]  # fmt: skip
AMOUNTS_EN = [
    ("It cost NZ $ 26 million.", "NZ $ 26 million", "money", 26000000, "NZD"),
    ("They paid CHF 30,000.", "CHF 30,000", "money", 30000, "CHF"),
    ("It cost 2tn dollars.", "2tn dollars", "money", 2e12, "USD"),
    ("It cost £5m.", "£5m", "money", 5000000, "GBP"),
    ("It cost a quarter of a million dollars.", "a quarter of a million dollars", "money", 250000, "USD"),
    ("He made a $44-billion deal.", "$44-billion", "money", 44e9, "USD"),
    ("It has a 131-page report.", "131-page", "quantity", 131, "page"),
    ("Traffic increased 18-fold.", "18-fold", "quantity", 18, None),
    ("one in three visits", "one in three", "quantity", 0.3333, None),
    ("Three of them fled.", "Three", "quantity", 3, None),
    ("some 100,000 Greeks came", "100,000 Greeks", "quantity", 100000, "Greeks"),
    ("over 1000 featured articles", "1000", "quantity", 1000, "articles"),
    ("It fell by a third.", "a third", "quantity", 0.3333, None),
    ("Nearly half were sold.", "half", "quantity", 0.5, None),
    ("winds of 200 km / h", "200 km / h", "quantity", 200, "km/h"),
    ("their nine-month-old child", "nine-month-old", "duration", 9, "month"),
    ("She joined aged 14.", "14", "duration", 14, "year"),
    ("when she was six", "six", "duration", 6, "year"),
    ("It could fall to fourth place.", "fourth place", "rank", 4, None),
    ("They came fourth.", "fourth", "rank", 4, None),
    ("It is the #2 browser.", "#2", "rank", 2, None),
]


@pytest.mark.parametrize(
    ("language", "text", "words", "kind", "value", "unit"),
    [("de", *case) for case in AMOUNTS_DE] + [("en", *case) for case in AMOUNTS_EN],
)
def test_one_amount_as_written(
    *, language: str, text: str, words: str, kind: str, value: float, unit: str | None
) -> None:
    [fact] = facts(text, language)
    assert (fact.text, fact.kind.value, fact.value, fact.unit) == (words, kind, value, unit)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Er stieg von 3 auf 5 Prozent.", [("3", 3, None), ("5 Prozent", 5, None)]),
        ("de", "10, 20 und 30 Prozent", [("10", 10, None), ("20", 20, None), ("30 Prozent", 30, None)]),
        ("de", "von 1,2 auf 1,5 Milliarden Dollar", [("1,2", 1.2e9, "USD"), ("1,5 Milliarden Dollar", 1.5e9, "USD")]),
        ("de", "die 16- und 17-Jährigen", [("16", 16, "year"), ("17-Jährigen", 17, "year")]),
        ("de", "von 0 auf 100 km/h", [("0", 0, "km/h"), ("100 km/h", 100, "km/h")]),
        ("en", "It rose from 9 to 10 percent.", [("9", 9, None), ("10 percent", 10, None)]),
        (
            "en",
            "It rose from $1.2 billion to $1.5 billion.",
            [("$1.2 billion", 1.2e9, "USD"), ("$1.5 billion", 1.5e9, "USD")],
        ),
    ],
)
def test_a_change_or_a_list_is_several_facts_of_one_unit(
    language: str, text: str, found: list[tuple[str, float, str | None]]
) -> None:
    assert [(fact.text, fact.value, fact.unit) for fact in facts(text, language)] == found


@pytest.mark.parametrize(
    ("language", "text", "words", "ends"),
    [
        ("de", "im Alter von ein bis sechs Jahren", "ein bis sechs Jahren", (1, 6)),
        ("de", "bei 16- bis 24-jährigen Frauen", "16- bis 24-jährigen", (16, 24)),
        ("de", "zwischen 20 Euro und 30 Euro", "20 Euro und 30 Euro", (20, 30)),
        ("de", "zwei oder drei Tore", "zwei oder drei Tore", (2, 3)),
        ("en", "ranging from 3 to 5 percent", "3 to 5 percent", (3, 5)),
        ("en", "two or three goals", "two or three goals", (2, 3)),
        ("en", "$20,000-$30,000", "$20,000-$30,000", (20000, 30000)),
    ],
)
def test_both_ends_of_a_range(language: str, text: str, words: str, ends: tuple[float, float]) -> None:
    [fact] = facts(text, language)
    assert (fact.text, fact.value, fact.value_range) == (words, None, ends)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Schalke 04 und Hannover 96 trafen auf Mainz 05."),
        ("de", "Das Spiel endete 3 : 2 und 2-1."),
        ("de", "auf der A 7 bei Kassel"),
        ("de", "ISBN 978-3-16-148410-0"),
        ("de", "Flug LH 441 und die Boeing 737-300"),
        ("de", "nach § 218 und Artikel 5"),
        ("de", "Aktenzeichen 9 AZR 1040/06"),
        ("de", "iPhone 15 und Apollo 11"),
        ("en", "No. 10 Downing Street"),
        ("en", "They lost 1 – 2, then 0 – 0."),
        ("en", "Category 4, Highway 61, Room 101"),
        ("en", "in the first half"),
        ("en", "for the 101st time"),
    ],
)
def test_numbers_in_names_and_results_are_no_facts(language: str, text: str) -> None:
    assert facts(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "approximate", "bound"),
    [
        ("de", "20 Menschen oder mehr", False, "min"),
        ("de", "Das Lager verfügt über 59 Prozent.", False, None),
        ("en", "107 or more", False, "min"),
        ("en", "damages as high as US$ 10 billion", False, "max"),
        ("en", "closer to 40,000", True, None),
    ],
)
def test_bounds_behind_and_before(language: str, text: str, approximate: bool, bound: str | None) -> None:
    [fact] = facts(text, language)
    assert (fact.approximate, fact.bound) == (approximate, bound)


@pytest.mark.parametrize("text", ["Stefan Meier (32) leitet das Team.", "Peter Müller, 32, kam."])
def test_an_age_stands_behind_a_name(text: str) -> None:
    [fact] = facts(text, "de")
    assert (fact.text, fact.kind, fact.value, fact.unit) == ("32", FactKind.DURATION, 32, "year")


DATES = [
    ("de", "am Montag, den 10. Februar 2025", [("Montag, den 10. Februar 2025", "2025-02-10")]),
    ("de", "am Mittwoch, den 14. August", [("Mittwoch, den 14. August", "2024-08-14")]),
    ("de", "vom 3. bis 5. März 2010", [("3.", "2010-03-03"), ("5. März 2010", "2010-03-05")]),
    ("de", "vom 2. auf den 3. Mai", [("2.", "2025-05-02"), ("3. Mai", "2025-05-03")]),
    ("de", "(15.-18.03.2018)", [("15.", "2018-03-15"), ("18.03.2018", "2018-03-18")]),
    ("de", "am 20.06. beraten", [("20.06.", "2025-06-20")]),
    ("de", "von Januar bis März 2008", [("Januar", "2008-01"), ("März 2008", "2008-03")]),
    ("de", "um 500 v. Chr. gebaut", [("500 v. Chr.", "-0499")]),
    ("de", "im ersten Halbjahr 2012", [("ersten Halbjahr 2012", "2012-H1")]),
    ("de", "im vierten Quartal", [("vierten Quartal", "2024-Q4")]),
    ("de", "im Sommer 2010", [("Sommer 2010", "2010-SU")]),
    ("de", "im letzten Sommer", [("letzten Sommer", "2024-SU")]),
    ("de", "am vergangenen Wochenende", [("vergangenen Wochenende", "2025-W06-WE")]),
    ("de", "vor drei Jahren kam er", [("vor drei Jahren", "2022")]),
    ("de", "vor zwei Wochen kam er", [("vor zwei Wochen", "2025-W05")]),
    ("de", "vor einem halben Jahr", [("vor einem halben Jahr", "2024-08")]),
    ("de", "Er wird in zwei Wochen kommen.", [("in zwei Wochen", "2025-W09")]),
    ("de", "die Saison 2010/11", [("2010/11", "2010/2011")]),
    ("de", "in den neunziger Jahren", [("neunziger Jahren", "199X")]),
    ("de", "Ende der 60er Jahre", [("Ende der 60er Jahre", "196X")]),
    ("de", "am Freitag vergangener Woche", [("Freitag vergangener Woche", "2025-02-07")]),
    ("de", "im März vergangenen Jahres", [("März vergangenen Jahres", "2024-03")]),
    ("de", "Am 3. Mai 2010 kam er. Am nächsten Tag ging er.",
     [("3. Mai 2010", "2010-05-03"), ("nächsten Tag", "2010-05-04")]),
    ("de", "im neunzehnten Jahrhundert", [("neunzehnten Jahrhundert", "18XX")]),
    ("de", "die diesjährige Wahl", [("diesjährige", "2025")]),
    ("de", "am gestrigen Mittwoch", [("gestrigen Mittwoch", "2025-02-12")]),
    ("de", "in der übernächsten Woche", [("übernächsten Woche", "2025-W09")]),
    ("de", "im laufenden Jahr", [("laufenden Jahr", "2025")]),
    ("de", "an Weihnachten 2010", [("Weihnachten 2010", "2010-12-25")]),
    ("de", "Jahrgang 1950", [("1950", "1950")]),
    ("en", "on Monday, February 10, 2025", [("Monday, February 10, 2025", "2025-02-10")]),
    ("en", "from January to March 2008", [("January", "2008-01"), ("March 2008", "2008-03")]),
    ("en", "in the first half of 2012", [("first half of 2012", "2012-H1")]),
    ("en", "in the summer of 2012", [("summer of 2012", "2012-SU")]),
    ("en", "last weekend", [("last weekend", "2025-W06-WE")]),
    ("en", "three years ago", [("three years ago", "2022")]),
    ("en", "half a century ago", [("half a century ago", "1975")]),
    ("en", "They will meet in two weeks.", [("in two weeks", "2025-W09")]),
    ("en", "Friday last week", [("Friday last week", "2025-02-07")]),
    ("en", "in March last year", [("March last year", "2024-03")]),
    ("en", "On May 3, 2010 he came. The next day he left. He died the same year.",
     [("May 3, 2010", "2010-05-03"), ("the same year", "2010")]),
    ("en", "in the nineteenth century", [("nineteenth century", "18XX")]),
    ("en", "in the mid-80s", [("mid-80s", "198X")]),
    ("en", "last night", [("last night", "2025-02-12")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "found"), DATES)
def test_dates_as_written(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert [(fact.text, fact.value) for fact in facts(text, language) if fact.kind is FactKind.DATE] == found


def test_a_length_of_time_before_today_stays_a_length_without_the_articles_date() -> None:
    [fact] = facts("vor drei Jahren", "de", "")
    assert (fact.text, fact.kind, fact.value, fact.unit) == ("drei Jahren", FactKind.DURATION, 3, "year")


def test_what_took_some_time_is_no_date() -> None:
    [length, _] = facts("In vier Tagen legte er 80 Kilometer zurück.", "de")
    assert (length.kind, length.value, length.unit) == (FactKind.DURATION, 4, "day")


@pytest.mark.parametrize("piece", ["1", "1.1.", "ein ", "3, ", "vor 3 Jahren ", "Montag, den ", "von 3 auf ", "1/2 "])
def test_endless_figures_are_read_without_a_crash(piece: str) -> None:
    text = piece * (4000 // len(piece))
    assert all(text[fact.start : fact.end] == fact.text for fact in facts(text, "de"))
