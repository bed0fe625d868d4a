"""Figures easily misread: sides of a size, opening hours, shares with a slash, versions, days before a noun."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import NUMERIC, FactKind

ANALYSER = Analyser()


def read(text: str, language: str, date: str = "2025-06-15") -> list[tuple[str, object, str | None]]:
    facts = ANALYSER.facts(text, language=language, date=date)
    return [(fact.text, fact.value, fact.unit) for fact in facts if fact.kind in NUMERIC | {FactKind.DATE}]


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        ("de", "Das Foto misst 10x15 cm und hängt im Flur.", [("10", 10, "cm"), ("15 cm", 15, "cm")]),
        ("de", "Das Bild ist 10 × 15 cm groß.", [("10", 10, "cm"), ("15 cm", 15, "cm")]),
        ("de", "Das Bild ist 10×15 cm groß.", [("10", 10, "cm"), ("15 cm", 15, "cm")]),
        ("de", "Der Raum misst 4 x 5 Meter.", [("4", 4, "m"), ("5 Meter", 5, "m")]),
        ("de", "Die Platte ist 2 mal 3 Meter groß.", [("2", 2, "m"), ("3 Meter", 3, "m")]),
        ("de", "Der Teich ist 2,5x3,5 m groß.", [("2,5", 2.5, "m"), ("3,5 m", 3.5, "m")]),
        ("de", "Der 20x30 cm große Rahmen fehlt.", [("20", 20, "cm"), ("30 cm", 30, "cm")]),
        ("de", "Die Kiste ist 30x20x10 cm groß.", [("30", 30, "cm"), ("20", 20, "cm"), ("10 cm", 10, "cm")]),
        ("de", "Ein 5x5-Meter-Raum reicht.", [("5", 5, "m"), ("5-Meter", 5, "m")]),
        ("en", "The photo measures 10x15 cm.", [("10", 10, "cm"), ("15 cm", 15, "cm")]),
        ("en", "The canvas (80×120 cm) is gone.", [("80", 80, "cm"), ("120 cm", 120, "cm")]),
        ("en", "The screen is 8x10 inches.", [("8", 8, "in"), ("10 inches", 10, "in")]),
        ("en", "A 6x4-metre room is enough.", [("6", 6, "m"), ("4-metre", 4, "m")]),
        ("en", "The plot is 40 by 60 feet.", [("40", 40, "ft"), ("60 feet", 60, "ft")]),
        # What is multiplied is no side of a size.
        ("de", "Sie spielten 2 x 45 Minuten.", [("45 Minuten", 45, "minute")]),
        ("de", "Er zahlte 5 mal 100 Euro.", [("100 Euro", 100, "EUR")]),
        ("de", "Die 4x100-Meter-Staffel siegte.", []),
        ("de", "Er nahm 3x das falsche Mittel.", []),
        ("de", "Der Bildschirm zeigt 1920x1080 Pixel.", []),
        ("de", "Das Bild hat 1920 x 1080 Pixel.", [("1080 Pixel", 1080, "Pixel")]),
        ("de", "Der Code 0x15 stimmt.", []),
        ("en", "They played 2 x 45 minutes.", [("45 minutes", 45, "minute")]),
        ("en", "He paid 3 x 50 dollars.", [("50 dollars", 50, "USD")]),
        ("en", "The 4x100m relay was cancelled.", []),
        ("en", "The 4 x 400 metres was cancelled.", [("400 metres", 400, "m")]),
        # A relay's name, told by its words or by who runs it; kilometres are a size of wide things alone.
        ("de", "Die 4x7,5 km der Männer gewann Norwegen.", []),
        ("de", "Über 4x7,5 km siegte Frankreich.", []),
        ("de", "Die 4x100 m der Frauen fallen aus.", []),
        ("de", "Die 4 x 400-Meter-Staffel fällt aus.", []),
        ("de", "In der Mixed-Staffel über 4x6 Kilometer siegte Ulm.", []),
        ("de", "Im 3x3-Basketball gewann Lettland.", []),
        ("de", "Das 4x6 Kilometer große Gebiet ist gesperrt.", [("4", 4, "km"), ("6 Kilometer", 6, "km")]),
        ("de", "Der Raum für Männer misst 4x5 Meter.", [("4", 4, "m"), ("5 Meter", 5, "m")]),
        ("en", "Jamaica won the women's 4 x 400 metres.", []),
        ("en", "The 4x6 km event was postponed.", []),
        ("en", "The 3x3 basketball tournament was postponed.", []),
        ("en", "The men's room is 4 x 5 metres.", [("4", 4, "m"), ("5 metres", 5, "m")]),
        ("en", "The 4x6 km area was closed.", [("4", 4, "km"), ("6 km", 6, "km")]),
    ],
)
def test_sides_of_a_size_have_one_measure(
    language: str, text: str, sides: list[tuple[str, object, str | None]]
) -> None:
    assert read(text, language) == sides


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("de", "Er arbeitet von 9 bis 5.", []),
        ("de", "Der Laden hat von 8 bis 18 geöffnet.", []),
        ("de", "Das Amt ist werktags von 9 bis 17 besetzt.", []),
        ("de", "Geöffnet ist täglich von 10 bis 18.", []),
        ("de", "Öffnungszeiten: 10 bis 17.", []),
        ("de", "Die Zahl sank von 9 auf 5.", [9, 5]),
        ("de", "Er arbeitet mit 9 bis 12 Helfern.", [None]),
        ("en", "He works from 9 to 5.", []),
        ("en", "The shop is open from 9 to 5 on weekdays.", []),
        ("en", "The library is open from 10 to 6 daily.", []),
        ("en", "Most staff worked from 8 to 4, others later.", []),
        ("en", "The desk is staffed from 9 to 5 every day.", []),
        ("en", "The number fell from 9 to 5.", [9, 5]),
        ("en", "The firm, open since spring, grew from 9 to 15 people.", [9, 15]),
    ],
)
def test_hours_of_work_and_opening_are_no_amounts(language: str, text: str, figures: list[int | None]) -> None:
    facts = ANALYSER.facts(text, language=language, date="2025-06-15")
    assert [fact.value for fact in facts if fact.kind is FactKind.QUANTITY] == figures


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("de", "Heute gibt es 2/3 weniger Unfälle.", ("2/3", 0.6667, None)),
        ("de", "Es waren 2/3 weniger als erwartet.", ("2/3", 0.6667, None)),
        ("de", "Rund 2/3 mehr Gäste kamen.", ("2/3", 0.6667, None)),
        ("de", "Die Zahl sank um 1/3.", ("1/3", 0.3333, None)),
        ("de", "Die Preise liegen 1/4 höher.", ("1/4", 0.25, None)),
        ("de", "Etwa 1/3 sind Frauen.", ("1/3", 0.3333, None)),
        ("en", "There are 2/3 fewer accidents.", ("2/3", 0.6667, None)),
        ("en", "The price fell by 1/3.", ("1/3", 0.3333, None)),
        ("en", "Prices are 1/4 lower than before.", ("1/4", 0.25, None)),
        ("en", "About 1/3 are women.", ("1/3", 0.3333, None)),
        ("de", "Das Heft 1/2 fehlt.", None),
        ("de", "Die Ausgabe 2/3 erschien.", None),
        ("en", "The deal must be done by 2/3.", None),
        ("en", "The 2/3 majority was missed.", None),
    ],
)
def test_a_share_with_a_slash_counts_nothing(
    language: str, text: str, share: tuple[str, object, str | None] | None
) -> None:
    found = [fact for fact in read(text, language) if fact[1] != "today"]
    assert [one for one in found if not isinstance(one[1], str)] == ([share] if share else [])


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("de", "Das Projekt heißt Industrie 4.0.", []),
        ("de", "Er fährt einen Golf 2.0 TDI.", []),
        ("de", "Das System iOS 9.3 ist da.", []),
        ("de", "Das ist Demokratie 2.0, sagt er.", []),
        ("de", "Die Erde bebte mit einer Stärke von 5.0.", [5]),
        ("en", "The revised travel ban 2.0 was blocked.", []),
        ("en", "This is capitalism 2.0, he said.", []),
        ("en", "They call it globalisation 2.0 now.", []),
        ("en", "Industry 4.0 technologies are spreading.", []),
        ("en", "The Web 2.0 companies boomed.", []),
        ("en", "The average of 2.0 was low.", [2]),
        ("en", "The index rose 2.0 on that day.", [2]),
        ("en", "It was a magnitude 5.0 earthquake.", [5]),
        ("en", "He averaged 2.0 goals a game.", [2]),
    ],
)
def test_a_version_is_no_amount(language: str, text: str, figures: list[float]) -> None:
    assert [value for _, value, _ in read(text, language)] == figures


@pytest.mark.parametrize(
    ("language", "date", "text", "value"),
    [
        ("en", "2016-02-20", "The prime minister set a June 23 referendum.", "2016-06-23"),
        ("en", "2017-01-20", "Britain voted to leave in a June 23 referendum.", "2016-06-23"),
        ("en", "2017-03-20", "Since the June 23 referendum, the pound has fallen.", "2016-06-23"),
        ("en", "2017-03-20", "Since a June 23 vote, the pound has fallen.", "2016-06-23"),
        ("en", "2017-03-20", "Since the vote on June 23, the pound has fallen.", "2016-06-23"),
        ("en", "2017-04-20", "France holds a May 7 runoff election.", "2017-05-07"),
        ("de", "2017-03-20", "Seit dem Referendum vom 23. Juni ist das Pfund gefallen.", "2016-06-23"),
        ("de", "2017-03-20", "Seit dem 23. Juni ist das Pfund schwächer.", "2016-06-23"),
    ],
)
def test_a_day_before_a_noun_is_a_date(language: str, date: str, text: str, value: str) -> None:
    assert [found for _, found, _ in read(text, language, date)] == [value]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Die Zahl sank auf 50.", [FactKind.QUANTITY]),
        ("Die Zahl der Toten erhöhte sich von 9 auf 14.", [FactKind.QUANTITY, FactKind.QUANTITY]),
        ("Die Gemeinde wuchs auf 500.", [FactKind.QUANTITY]),
        ("Es kamen mehr als 50.", [FactKind.QUANTITY]),
        ("Kiel wurde 4.", [FactKind.RANK]),
        ("Der Läufer kam als 3. in das Ziel.", [FactKind.RANK]),
    ],
)
def test_the_full_stop_of_a_sentence_makes_no_rank(text: str, kinds: list[FactKind]) -> None:
    found = ANALYSER.facts(text, language="de", date="2025-06-15")
    assert [fact.kind for fact in found if fact.kind in NUMERIC] == kinds
