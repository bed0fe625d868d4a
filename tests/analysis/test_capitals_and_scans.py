"""Capitals and scans: what is certain is read right, what is not stays silent, never a wrong value; places stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.test_analysis_properties import check
from workbench.analysis import Analyser
from workbench.analysis.capitals import in_plain_case
from workbench.analysis.misread import read_right
from workbench.analysis.smoothing import smoothed
from workbench.model.facts import NUMERIC, FactKind

ANALYSER = Analyser()
TODAY = "2025-02-15"


def figures(text: str, language: str) -> list[tuple[str, object]]:
    facts = ANALYSER.facts(text, language=language, date=TODAY)
    return [(fact.text, fact.value) for fact in facts if fact.kind in NUMERIC | {FactKind.DATE}]


@pytest.mark.parametrize(
    ("loud", "plain"),
    [
        (
            "DIE REGIERUNG ZAHLT 3 MILLIONEN EURO AN DIE STADT KÖLN",
            "Die Regierung zahlt 3 Millionen Euro an die Stadt Köln",
        ),
        (
            "ANGELA MERKEL UND DER US-PRÄSIDENT TREFFEN SICH IN PARIS",
            "Angela Merkel und der US-Präsident treffen sich in Paris",
        ),
        ("EU UND NATO WOLLEN 54 MRD. EURO FÜR DIE UKRAINE", "EU und NATO wollen 54 Mrd. Euro für die Ukraine"),
        ("WINDKRAFTANLAGEN LIEFERN 240 MEGAWATT STROM", "Windkraftanlagen liefern 240 Megawatt Strom"),
        ("ER FUHR MIT 54 KM/H DURCH KÖLN AM DIENSTAG", "Er fuhr mit 54 km/h durch Köln am Dienstag"),
        (
            "THE GOVERNMENT WILL PAY $3 MILLION TO THE CITY OF LEEDS",
            "The government will pay $3 million to the city of Leeds",
        ),
        (
            "FBI ARRESTS TWO MEN IN NEW YORK ON MONDAY 3 MAY 2024",
            "FBI arrests two men in New York on Monday 3 May 2024",
        ),
        (
            "EILMELDUNG: EZB SENKT LEITZINS UM 25 BASISPUNKTE AUF 2,75 PROZENT",
            "Eilmeldung: EZB senkt Leitzins um 25 Basispunkte auf 2,75 Prozent",
        ),
        ("VW BAUT BIS 2030 RUND 35.000 STELLEN AB", "VW baut bis 2030 rund 35.000 Stellen ab"),
        ("JOE BIDEN SIGNS BILL IN WASHINGTON ON MONDAY", "Joe Biden signs bill in Washington on Monday"),
        ("CDU, CSU, SPD, FDP", "CDU, CSU, SPD, FDP"),
        ("BERLIN (dpa) - Die CDU stimmte zu.", "BERLIN (dpa) - Die CDU stimmte zu."),
        ("NATO", "NATO"),
        ("", ""),
    ],
)
def test_capitals_alone_are_spelt_as_one_would(loud: str, plain: str) -> None:
    assert in_plain_case(loud) == plain


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Regierung zahlte am 5. März 2024 rund 3 Millionen Euro an 40 Städte."),
        ("de", "Die Preise in Köln stiegen im Februar um 2,5 Prozent auf 1.200 Euro."),
        ("de", "Der Bürgermeister kam am Dienstag nach zwei Stunden mit 240 Megawatt Strom."),
        ("en", "The government paid 3 million dollars to 40 cities on March 5, 2024."),
        ("en", "Prices in Leeds rose by 2.5 percent to $1,200 in February."),
    ],
)
def test_figures_and_dates_are_those_of_the_text_in_small_letters(language: str, text: str) -> None:
    loud = text.upper()
    assert [value for _, value in figures(loud, language)] == [value for _, value in figures(text, language)]
    assert [words for words, _ in figures(loud, language)] == [words.upper() for words, _ in figures(text, language)]
    check(loud, ANALYSER.analyse(loud, language=language))


def test_names_in_capitals_are_names() -> None:
    facts = ANALYSER.analyse("ANGELA MERKEL UND EMMANUEL MACRON TREFFEN SICH IN PARIS.", language="de").facts
    assert {(fact.text, fact.value) for fact in facts} >= {("ANGELA MERKEL", "Angela Merkel"), ("PARIS", "Paris")}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Im Jahr 2O24 stieg die Quote um 6,l Prozent.", [("2O24", "2024"), ("6,l Prozent", 6.1)]),
        ("de", "Der Preis stieg auf l2 Euro.", [("l2 Euro", 12)]),
        ("de", "Es kamen 1.2OO Menschen und 1OO Kinder.", [("1.2OO Menschen", 1200), ("1OO Kinder", 100)]),
        ("de", "Die Quote lag bei 1l Prozent.", [("1l Prozent", 11)]),
        ("de", "Er trank 5l Wasser von O2, dazu CO2 und H2O.", [("5l", 5)]),
        ("de", "Es kostete 1 0 0 Euro.", [("1 0 0 Euro", 100)]),
        ("de", "Es waren 54 Mi11ionen Euro.", [("54 Mi11ionen Euro", 54_000_000)]),
        ("de", "Die Bank ﬁnanziert 5 Millionen Euro.", [("5 Millionen Euro", 5_000_000)]),
        ("de", "Es waren 54\u2007Euro.", [("54\u2007Euro", 54)]),
        ("de", "Es sind 6,S Prozent.", []),
        ("de", "Es sind 2S Prozent.", []),
        ("de", "Es kostete 5 0 Euro.", []),
        ("de", "Es waren 97, 4 Milliarden Euro.", []),
        ("de", "Es waren 54 Milliarclen Euro.", []),
        ("de", "Er bot 54 Milli-\narden Dollar für die Firma.", [("54 Milli", None)]),
        ("de", "Er bot rund 54\nMilliarden Dollar für die Firma.", [("54", None)]),
        ("de", "Er zahlte rund 97,4\r\nProzent des Preises.", [("97,4", None)]),
        ("de", "Er zahlte 20-\n24 Euro im Monat.", [("24 Euro", None)]),
        ("de", "Es waren 54 Millionäre.", [("54 Millionäre", 54)]),
        ("de", "Er kam 2024.\n5 Menschen sahen ihn.", [("2024", "2024"), ("5 Menschen", 5)]),
        ("en", "It was 54 mi11ion dollars.", [("54 mi11ion dollars", 54_000_000)]),
        ("en", "It was 54 miliion dollars.", []),
        ("en", "In 2019, 4 million people came.", [("2019", "2019"), ("4 million people", 4_000_000)]),
    ],
)
def test_scans(language: str, text: str, found: list[tuple[str, object]]) -> None:
    assert [one for one in figures(text, language) if one[0] != "20"] == found


LETTERS = st.sampled_from(
    [
        *"OolI|SB05",
        "1 0 0 Euro ",
        "ﬁ",
        "ﬃ",
        "\u2007",
        "\u3000",
        "Milli-\n",
        "-\n",
        "\n",
        "DIE ",
        "REGIERUNG ",
        "ẞ",
        "İ",
        "ŉ",
        "2O24 ",
    ]
)


@settings(max_examples=30, deadline=None)
@given(data=st.data(), language=st.sampled_from(["de", "en", ""]))
def test_scanned_noise_leaves_offsets_exact(data: st.DataObject, language: str) -> None:
    text = data.draw(
        st.sampled_from(
            [
                "DIE REGIERUNG ZAHLT AM 5. MÄRZ 2024 RUND 3 MILLIONEN EURO AN JÜRGEN MÜLLER.",
                "Im Jahr 2O24 bot Elon Musk 97,4 Milliarden Dollar für die Firma, sagte Anna Meier.",
                "THE GOVERNMENT PAID JOHN MILLER $3 MILLION IN NEW YORK ON MAY 5.",
            ]
        )
    )
    for place in sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=10)), reverse=True):
        text = text[:place] + data.draw(LETTERS) + text[place:]
    check(text, ANALYSER.analyse(text, language=language, date=TODAY, min_checkable=0.1))


@settings(max_examples=200, deadline=None)
@given(text=st.lists(st.one_of(LETTERS, st.text(max_size=6), st.text(max_size=6).map(str.upper))).map("".join))
def test_neither_changes_a_length(text: str) -> None:
    assert len(read_right(text)) == len(text)
    assert len(in_plain_case(text)) == len(text)
    smooth = smoothed(text)
    assert all(smooth.back(at, at + 1)[0] < smooth.back(at, at + 1)[1] <= len(text) for at in range(len(smooth.text)))
