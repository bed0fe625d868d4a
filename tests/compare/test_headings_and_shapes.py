"""Figures of headings in other words than the body's, dates longer than a day, and amounts of no named currency."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings
from workbench.compare.signs.dates_outside import Calendar, dates_outside
from workbench.compare.signs.slips import date_step, keys_of
from workbench.model.facts import Fact, FactKind

_GERMAN = (
    "{} Verletzte bei Zugunglück in Ulm\n\nUlm. Bei einem Unfall sind am Montag in Ulm 127 Menschen verletzt worden."
    " Ein Regionalzug stieß mit einem Güterzug zusammen. Die Polizei ermittelt gegen einen Fahrdienstleiter.\n"
)
_DOLLARS = (
    "White House: Trump paid ${} million in taxes\n\nThe White House said on Tuesday night that Donald Trump paid $38 "
    "million in taxes in 2005. It called the report on his taxes illegal.\n"
)
_AGE = (
    "Anna Berger, {}, wins the Leeds marathon\n\nLEEDS. The 63-year-old runner Anna Berger won the Leeds marathon on "
    "Sunday. Thousands watched the race in Leeds.\n"
)
_QUARTER = (
    "Der Umsatz der Halden AG stieg im vierten Quartal 2024 um 5 Prozent, teilte die Halden AG mit. Anleger lobten den "
    "Umsatz der Halden AG im vierten Quartal {} am Montag.\n"
)


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("de", _GERMAN, "127", "172"),
        ("en", _DOLLARS, "38", "83"),
        ("en", _AGE, "63", "36"),
    ],
)
def test_a_heading_that_says_it_otherwise_is_held_against_the_body(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert findings(text.format(right), language) == []
    (finding,) = findings(text.format(wrong), language)
    assert finding.code == "headline-differs"
    assert [text.format(wrong)[place.start : place.end] for place in finding.places] == [
        place.text for place in finding.places
    ]


def test_the_quarter_of_another_year_is_a_slip() -> None:
    assert findings(_QUARTER.format("2024"), "de") == []
    assert [finding.code for finding in findings(_QUARTER.format("2023"), "de")] == ["dates-differ"]


@pytest.mark.parametrize(
    ("one", "other", "step"),
    [
        ("2016-Q4", "2015-Q4", "year"),
        ("2016-Q4", "2016-Q3", ""),
        ("2009-SU", "2012-SU", "year"),
        ("2017-H1", "2017-H2", ""),
        ("2015/2016", "2012/2016", "year"),
        ("2015/2016", "2017/2018", ""),
        ("198X", "189X", "year"),
        ("12XX", "21XX", "year"),
        ("198X", "19XX", ""),
        ("198X", "198X", ""),
        ("2016-Q4", "2016", ""),
    ],
)
def test_longer_times_step_by_their_years(one: str, other: str, step: str) -> None:
    assert date_step(one, other) == date_step(other, one) == step
    if step:
        ours, theirs = (
            set(keys_of(Fact(start=0, end=4, text=iso, kind=FactKind.DATE, value=iso))) for iso in (one, other)
        )
        assert ours & theirs


@pytest.mark.parametrize(
    ("usual", "odd", "found"),
    [
        ("Bafin", "Bafiin", True),
        ("Putin", "Putiin", True),
        ("Fußballern", "Fußballerin", False),
    ],
)
def test_a_doubled_i_is_no_feminine_ending(usual: str, odd: str, found: bool) -> None:
    text = (
        f"Die Bank wurde von {usual} geprüft, teilte {usual} am Freitag in Bonn mit. "
        f"Die Bank habe mit {odd} gesprochen, hieß es in Bonn.\n"
    )
    assert [finding.code for finding in findings(text, "de")] == (["spelling-odd"] if found else [])


@pytest.mark.parametrize(
    ("usual", "odd", "found"),
    [("Edenbachen", "Edenbachne", True), ("Duchroth", "Duchrotth", True), ("Edenbachen", "Edenbacher", False)],
)
def test_a_place_nobody_knows_is_mistyped(usual: str, odd: str, found: bool) -> None:
    text = f"{odd} 20.07.2016\n{usual}: Zustimmung zur Fusion nur eine Formalie\n"
    assert [finding.code for finding in findings(text, "de")] == (["spelling-odd"] if found else [])


def test_another_scale_word_is_told_beside_a_better_pair() -> None:
    text = (
        "The firm Silvan is paying $26 million for the plant in Cardiff. Silvan said the $26 billion for the plant in "
        "Cardiff is well spent. Silvan is paying $28 million for the plant in Cardiff.\n"
    )
    told = {frozenset(place.text for place in finding.places) for finding in findings(text, "en")}
    assert {frozenset(("$26 million", "$26 billion"))} <= told


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong", "code"),
    [
        (
            "de",
            (
                "Die Kosten von {} Millionen Euro verteilen sich auf 48 Millionen Euro für Leitungen, 22 Millionen "
                "Euro für Wärmepumpen und 15 Millionen Euro für Speicher."
            ),
            "85",
            "95",
            "sum-wrong",
        ),
        (
            "de",
            (
                "Die Zahl der Diebstähle in Ulm fiel von 3.200 im Jahr 2022 auf 2.400 im Jahr 2023, ein Rückgang um {} "
                "Prozent, teilte die Polizei in Ulm mit."
            ),
            "25",
            "35",
            "change-wrong",
        ),
        (
            "en",
            (
                "Of the 800 patients asked by the hospital in Bristol, 200 had waited for more than four hours, or {} "
                "percent."
            ),
            "25",
            "35",
            "share-wrong",
        ),
        (
            "de",
            "Von den 1.500 Lehrern in Erfurt gehen {} in den kommenden Jahren in den Ruhestand.",
            "500",
            "5.100",
            "part-exceeds",
        ),
        ("en", "Of the port's 900 workers, {} went on strike on Monday in Hull.", "600", "6,000", "part-exceeds"),
        (
            "de",
            (
                "Bürgermeister Karl Wolter gibt sein Amt auf. Wolter wurde 1960 in Goslar geboren. „Es ist Zeit für "
                "Jüngere“, sagte der {}-Jährige am Montag."
            ),
            "64",
            "46",
            "age-wrong",
        ),
    ],
)
def test_sums_shares_and_ages_in_other_words(language: str, text: str, right: str, wrong: str, code: str) -> None:
    assert findings(text.format(right), language) == []
    assert [finding.code for finding in findings(text.format(wrong), language)] == [code]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Dec 14, 2016", ["2016-12-14"]),
        ("im Dezember des Jahres 2016", ["2016-12"]),
        ("fourth quarter of 2016", ["2016-Q4"]),
        ("Dec 45, 2016", ["2016"]),
        ("45. Dezember 2016", ["2016-12"]),
    ],
)
def test_outside_of_claims_only_days_there_are_count(words: str, expected: list[str]) -> None:
    assert [fact.value for fact in dates_outside(words, 0, len(words), Calendar(["2016-12-01"]))] == expected


_FRAUD = (
    "# {}\n\nThe Port of Belmont lost {} million between 2019 and 2022 in a scheme that prosecutors described as "
    "theft.\n\nPinkney, who is 58, was born in Savannah. The police arrested him.\n"
)
_BETRUG = (
    "# {}\n\nDer Hafen von Belmont verlor {} Millionen Euro, wie die Staatsanwaltschaft am Montag in Kiel sagte.\n\n"
    "Der Verdächtige Karl Pinkert, 58, wurde in Kiel festgenommen.\n"
)


@pytest.mark.parametrize(
    ("language", "heading", "lost", "places"),
    [
        ("en", "Harbor Authority Loses 54 Million Dollars in Fraud", "$45", ["54 Million Dollars", "$45 million"]),
        ("en", "Harbor Authority Loses 54 Million Euros in Fraud", "€45", ["54 Million Euros", "€45 million"]),
        ("en", "Harbor Authority Loses 45 Million Dollars in Fraud", "$45", []),
        ("en", "Harbor Authority Lays Off 54 Workers After Fraud", "$45", []),
        ("en", "Harbor Authority Sells 54 Boats", "$45", []),
        ("en", "Fraudster Pinkney, 85, held", "$45", ["85", "58"]),
        ("en", "Fraudster Pinkney held at the age of 85", "$45", ["85", "58"]),
        ("en", "Fraudster Pinkney, 58, held", "$45", []),
        ("de", "Hafen Belmont verliert 54 Millionen Euro", "45", ["54 Millionen Euro", "45 Millionen Euro"]),
        ("de", "Hafen Belmont entlässt 85 Arbeiter", "45", []),
        ("de", "Hafen Belmont mit 85 Schiffen", "45", []),
        ("de", "Pinkert, 85, festgenommen", "45", ["85", "58"]),
    ],
)
def test_a_figure_of_a_heading_with_something_behind_it_is_no_age(
    language: str, heading: str, lost: str, places: list[str]
) -> None:
    found = findings((_FRAUD if language == "en" else _BETRUG).format(heading, lost), language)
    assert [place.text for finding in found for place in finding.places] == places


_WRIGHT = "# Comic Artist Bernie Wright Dead At 68\n\nThe artist Wright died on Saturday in Boston{}.\n\n{}"
_ZEICHNER = "# Zeichner Bernd Wright mit 68 gestorben\n\nDer Zeichner Wright starb am Samstag in Kiel.\n\n{}"


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("en", _WRIGHT.format("", "Wright began his career as an artist for the Sun at the age of 18.\n"), []),
        ("de", _ZEICHNER.format("Wright begann seine Karriere bei der Kieler Zeitung im Alter von 18 Jahren.\n"), []),
        ("en", _WRIGHT.format(" at the age of 18", ""), ["68", "18"]),
    ],
)
def test_an_age_at_which_somebody_began_is_of_those_days(language: str, text: str, places: list[str]) -> None:
    assert [place.text for finding in findings(text, language) for place in finding.places] == places
