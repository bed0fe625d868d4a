"""Names: who, what and where, with the article's full name as value."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()
NAMES = {FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE, FactKind.TITLE}


def names(text: str, language: str) -> list[tuple[str, str, object]]:
    facts = ANALYSER.facts(text, language=language)
    return [(fact.text, fact.kind.value, fact.value) for fact in facts if fact.kind in NAMES]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Elon Musk kam.", [("Elon Musk", "person", "Elon Musk")]),
        ("de", "Musk ging. Elon Musk kam.", [("Musk", "person", "Elon Musk"), ("Elon Musk", "person", "Elon Musk")]),
        (
            "de",
            "Elon Musk kam. Musks Angebot lag vor.",
            [("Elon Musk", "person", "Elon Musk"), ("Musks", "person", "Elon Musk")],
        ),
        (
            "de",
            "Präsident Emmanuel Macron kam.",
            [("Präsident", "title", "Präsident"), ("Emmanuel Macron", "person", "Emmanuel Macron")],
        ),
        (
            "de",
            "Außenminister Guido Westerwelle kam.",
            [("Außenminister", "title", "Außenminister"), ("Guido Westerwelle", "person", "Guido Westerwelle")],
        ),
        ("de", "Ursula von der Leyen kam.", [("Ursula von der Leyen", "person", "Ursula von der Leyen")]),
        ("de", "Das Angebot lag in Paris vor.", [("Paris", "place", "Paris")]),
        ("de", "Deutschlands Wirtschaft wuchs.", [("Deutschlands", "place", "Deutschland")]),
        ("de", "Die Beispiel GmbH wuchs.", [("Beispiel GmbH", "organisation", "Beispiel GmbH")]),
        ("de", "OpenAI und xAI wuchsen.", [("OpenAI", "organisation", "OpenAI"), ("xAI", "organisation", "xAI")]),
        ("de", "ChatGPT nutzt KI.", []),
        ("de", "Die Kritik am Angebot wuchs.", []),
        ("de", "Insgesamt wuchs das Angebot.", []),
        (
            "en",
            "Sam Altman left. Altman's offer stood.",
            [("Sam Altman", "person", "Sam Altman"), ("Altman", "person", "Sam Altman")],
        ),
        (
            "en",
            "President Barack Obama met Mr. Smith.",
            [
                ("President", "title", "President"),
                ("Barack Obama", "person", "Barack Obama"),
                ("Smith", "person", "Smith"),
            ],
        ),
        (
            "en",
            "He studied at Stanford University in California.",
            [("Stanford University", "organisation", "Stanford University"), ("California", "place", "California")],
        ),
        (
            "en",
            "The University of Copenhagen grew.",
            [("University of Copenhagen", "organisation", "University of Copenhagen")],
        ),
        ("en", "It may rain on Monday.", []),
    ],
)
def test_names(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert names(text, language) == expected


def test_a_surname_two_people_share_is_not_certain() -> None:
    found = names("Bill Clinton und Hillary Clinton kamen. Clinton sprach.", "de")
    assert found[-1] == ("Clinton", "person", None)


@pytest.mark.parametrize(
    ("one", "other", "value"), [("Anna", "Anne", None), ("Jennifer", "Jennfer", "Jennifer Berger")]
)
def test_given_names_a_letter_apart_are_two_people_unless_one_is_mistyped(
    one: str, other: str, value: str | None
) -> None:
    text = f"{one} Berger trains the girls of Lindau. {other} Berger said so. Berger was born in 1994."
    assert names(text, "en")[-1] == ("Berger", "person", value)


def test_an_office_behind_a_name() -> None:
    assert ("Geschäftsführer", "title", "Geschäftsführer") in names("Sam Altman, sein Geschäftsführer, lehnt ab.", "de")


def test_an_office_behind_a_person_is_told_once() -> None:
    text = "Sam Altman, der Chef von OpenAI, sagte noch am selben Tag ab."
    assert [one for one in names(text, "de") if one[1] == "title"] == [("Chef", "title", "Chef")]
