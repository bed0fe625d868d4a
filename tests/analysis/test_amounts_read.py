"""Amounts: span, kind, value and unit in both languages."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import NUMERIC, Fact

ANALYSER = Analyser()


def amounts(text: str, language: str) -> list[Fact]:
    return [fact for fact in ANALYSER.facts(text, language=language) if fact.kind in NUMERIC]


GERMAN = [
    ("Das Angebot von 97,4 Milliarden Dollar lag vor.", "97,4 Milliarden Dollar", "money", 97400000000, "USD"),
    ("Er hat 97,4 Mrd. US-$ geboten.", "97,4 Mrd. US-$", "money", 97400000000, "USD"),
    ("Twitter für 9,74 Milliarden zurückkaufen", "9,74 Milliarden", "money", 9740000000, None),
    ("Er zahlte 5 Mio. € für das Haus.", "5 Mio. €", "money", 5000000, "EUR"),
    ("Das kostet 8 Billionen Euro.", "8 Billionen Euro", "money", 8 * 10**12, "EUR"),
    ("Der Umsatz lag bei 8,5 Mrd Euro.", "8,5 Mrd Euro", "money", 8500000000, "EUR"),
    ("Es kostet € 5,50 im Laden.", "€ 5,50", "money", 5.5, "EUR"),
    ("Es waren EUR 3 Mio. im Jahr.", "EUR 3 Mio.", "money", 3000000, "EUR"),
    ("Es kostet 50 Cent.", "50 Cent", "money", 0.5, "EUR"),
    ("anderthalb Millionen Euro wurden gezahlt.", "anderthalb Millionen Euro", "money", 1500000, "EUR"),
    ("eine 54-Milliarden-Dollar-Übernahme", "54-Milliarden-Dollar", "money", 54000000000, "USD"),
    ("Er bot 200 Millionen Schweizer Franken.", "200 Millionen Schweizer Franken", "money", 200000000, "CHF"),
    ("Sie zahlten 3 Millionen Pfund.", "3 Millionen Pfund", "money", 3000000, "GBP"),
    ("Es kostete 10\u00a0000 Euro.", "10\u00a0000 Euro", "money", 10000, "EUR"),
    ("Es kostete 1.234,50 Euro.", "1.234,50 Euro", "money", 1234.5, "EUR"),
    ("Es waren 500 Tsd. Euro.", "500 Tsd. Euro", "money", 500000, "EUR"),
    ("knapp 100", "100", "quantity", 100, None),
    ("ein Drittel der Aktien", "ein Drittel", "quantity", 0.3333, None),
    ("zwei Drittel der Stimmen", "zwei Drittel", "quantity", 0.6667, None),
    ("die Hälfte der Stimmen", "Hälfte", "quantity", 0.5, None),
    ("ein Dutzend Menschen kam", "ein Dutzend Menschen", "quantity", 12, "Menschen"),
    ("dreihundertfünfzigtausend Menschen", "dreihundertfünfzigtausend Menschen", "quantity", 350000, "Menschen"),
    ("eine halbe Million Menschen", "eine halbe Million Menschen", "quantity", 500000, "Menschen"),
    ("die 54-Milliarden-Übernahme", "54-Milliarden", "quantity", 54000000000, None),
    ("mit 309 Insassen an Bord", "309 Insassen", "quantity", 309, "Insassen"),
    ("der 2.800 Meter langen Bahn", "2.800 Meter", "quantity", 2800, "m"),
    ("mit 150 Stundenkilometern", "150 Stundenkilometern", "quantity", 150, "km/h"),
    ("1.234,5 Tonnen Stahl", "1.234,5 Tonnen", "quantity", 1234.5, "t"),
    ("bei minus 5 Grad", "minus 5 Grad", "quantity", -5, "°C"),
    ("die 27 EU-Staaten stimmten zu", "27 EU-Staaten", "quantity", 27, "EU-Staaten"),
    ("drei neue Fälle wurden gemeldet", "drei", "quantity", 3, "Fälle"),
    ("zweieinhalb Millionen Menschen", "zweieinhalb Millionen Menschen", "quantity", 2500000, "Menschen"),
    ("Die Quote liegt bei 7,5 Prozent.", "7,5 Prozent", "percent", 7.5, None),
    ("Es waren 50 %.", "50 %", "percent", 50, None),
    ("Sie stieg um 5,3 Prozentpunkte.", "5,3 Prozentpunkte", "percent", 5.3, None),
    ("eine fünfprozentige Steuer", "fünfprozentige", "percent", 5, None),
    ("eine 50-prozentige Beteiligung", "50-prozentige", "percent", 50, None),
    ("Es dauerte drei Jahre.", "drei Jahre", "duration", 3, "year"),
    ("nach dem dreitägigen Flug", "dreitägigen", "duration", 3, "day"),
    ("die 38-jährige Frau", "38-jährige", "duration", 38, "year"),
    ("Sie ist 38 Jahre alt.", "38 Jahre", "duration", 38, "year"),
    ("vor einem Jahr", "einem Jahr", "duration", 1, "year"),
    ("seit zwei Wochen", "zwei Wochen", "duration", 2, "week"),
    ("nach 90 Minuten", "90 Minuten", "duration", 90, "minute"),
    ("das drittgrößte Unternehmen", "drittgrößte", "rank", 3, None),
    ("die zweitgrößten Städte", "zweitgrößten", "rank", 2, None),
    ("auf Platz 3 der Liste", "Platz 3", "rank", 3, None),
    ("auf Platz drei der Liste", "Platz drei", "rank", 3, None),
    ("Nummer 1 der Welt", "Nummer 1", "rank", 1, None),
]
ENGLISH = [
    ("The $97.4bn offer stood.", "$97.4bn", "money", 97400000000, "USD"),
    ("He bid 97.4 billion dollars.", "97.4 billion dollars", "money", 97400000000, "USD"),
    ("It was a $44-billion deal.", "$44-billion", "money", 44000000000, "USD"),
    ("He bought Twitter for $44 billion.", "$44 billion", "money", 44000000000, "USD"),
    ("It cost about $3.5m.", "$3.5m", "money", 3500000, "USD"),
    ("He paid €5k for it.", "€5k", "money", 5000, "EUR"),
    ("It cost £1.2bn.", "£1.2bn", "money", 1200000000, "GBP"),
    ("It cost 50 cents.", "50 cents", "money", 0.5, "USD"),
    ("It lost US$2.1 trillion.", "US$2.1 trillion", "money", 2.1e12, "USD"),
    ("They spent 200 million Swiss francs.", "200 million Swiss francs", "money", 200000000, "CHF"),
    ("two and a half million people", "two and a half million people", "quantity", 2500000, "people"),
    ("two hundred and fifty thousand votes", "two hundred and fifty thousand votes", "quantity", 250000, "votes"),
    ("about 300 ants were found", "300 ants", "quantity", 300, "ants"),
    ("3m people live there", "3m people", "quantity", 3000000, "people"),
    ("a third of the shares", "a third", "quantity", 0.3333, None),
    ("two-thirds of them", "two-thirds", "quantity", 0.6667, None),
    ("half of the money", "half", "quantity", 0.5, None),
    ("half a million people", "half a million people", "quantity", 500000, "people"),
    ("a dozen eggs", "a dozen eggs", "quantity", 12, "eggs"),
    ("1,234.5 tonnes of steel", "1,234.5 tonnes", "quantity", 1234.5, "t"),
    ("minus 5 degrees Celsius", "minus 5 degrees Celsius", "quantity", -5, "°C"),
    ("at 60 miles per hour", "60 miles per hour", "quantity", 60, "mph"),
    ("two men were arrested", "two men", "quantity", 2, "men"),
    ("a hundred people came", "a hundred people", "quantity", 100, "people"),
    ("It fell by 15%.", "15%", "percent", 15, None),
    ("up to 20 percent of them", "20 percent", "percent", 20, None),
    ("some 7.5 per cent of them", "7.5 per cent", "percent", 7.5, None),
    ("a 38-year-old man", "38-year-old", "duration", 38, "year"),
    ("a two-year deal", "two-year", "duration", 2, "year"),
    ("a year ago", "a year", "duration", 1, "year"),
    ("for three months", "three months", "duration", 3, "month"),
    ("the second-largest company", "second-largest", "rank", 2, None),
    ("the third largest city", "third largest", "rank", 3, None),
    ("the 3rd largest city", "3rd largest", "rank", 3, None),
    ("No. 1 in the world", "No. 1", "rank", 1, None),
]


@pytest.mark.parametrize(
    ("language", "text", "words", "kind", "value", "unit"),
    [("de", *case) for case in GERMAN] + [("en", *case) for case in ENGLISH],
)
def test_one_amount(*, language: str, text: str, words: str, kind: str, value: float, unit: str | None) -> None:
    [fact] = amounts(text, language)
    assert (fact.text, fact.kind.value, fact.value, fact.unit) == (words, kind, value, unit)


@pytest.mark.parametrize(
    ("language", "text", "kind", "unit", "ends"),
    [
        ("de", "zwischen 3 und 5 Prozent", "percent", None, (3, 5)),
        ("de", "3 bis 5 Prozent", "percent", None, (3, 5)),
        ("de", "3-5 Prozent", "percent", None, (3, 5)),
        ("de", "3–5 Millionen Euro", "money", "EUR", (3e6, 5e6)),
        ("de", "3 Millionen bis 5 Millionen Euro", "money", "EUR", (3e6, 5e6)),
        ("en", "between $3 and $5 billion", "money", "USD", (3e9, 5e9)),
        ("en", "3 to 5 percent", "percent", None, (3, 5)),
        ("en", "10-15 people", "quantity", "people", (10, 15)),
    ],
)
def test_ranges(language: str, text: str, kind: str, unit: str | None, ends: tuple[float, float]) -> None:
    [fact] = amounts(text, language)
    assert (fact.kind.value, fact.unit, fact.value_range, fact.value) == (kind, unit, ends, None)


@pytest.mark.parametrize(
    ("language", "text", "approximate", "bound"),
    [
        ("de", "knapp 100 Menschen", True, None),
        ("de", "rund 1,5 Mio. Euro", True, None),
        ("de", "um die 100 Leute", True, None),
        ("de", "mindestens 40 Menschen", False, "min"),
        ("de", "mehr als 40 Menschen", False, "min"),
        ("de", "bis zu 40 Menschen", False, "max"),
        ("de", "höchstens 40 Menschen", False, "max"),
        ("de", "weniger als 40 Menschen", False, "max"),
        ("de", "genau 40 Menschen", False, None),
        ("en", "about 40 people", True, None),
        ("en", "nearly 40 people", True, None),
        ("en", "at least 40 people", False, "min"),
        ("en", "more than 40 people", False, "min"),
        ("en", "up to 40 people", False, "max"),
        ("en", "fewer than 40 people", False, "max"),
        ("en", "exactly 40 people", False, None),
    ],
)
def test_hedges_and_bounds(language: str, text: str, approximate: bool, bound: str | None) -> None:
    [fact] = amounts(text, language)
    assert (fact.approximate, fact.bound) == (approximate, bound)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "GPT-4 und Boeing 747 nach Artikel 5 und § 5"),
        ("de", "um 20 Uhr begann es, um 15:30 Uhr endete es"),
        ("de", "1. Erster Punkt"),
        ("de", "Das Spiel endete 2:1."),
        ("de", "ein Bruchteil der Summe"),
        ("de", "Das steht auf Seite 12."),
        ("de", "am 3. März"),
        ("de", "im Jahr 2018"),
        ("de", "Version 3.5.2 erschien"),
        ("en", "Boeing 747 and GPT-4"),
        ("en", "at 5 p.m. or 15:30"),
        ("en", "on page 5 of Article 3"),
        ("en", "one of them"),
        ("en", "Apollo 11 landed"),
        ("en", "in 2018 he left"),
        ("en", "a 5k run"),
    ],
)
def test_ordinary_numbers_are_no_amounts(language: str, text: str) -> None:
    assert amounts(text, language) == []
