"""Two ages are one person's only where no name, sex or office says otherwise."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings
from workbench.compare.signs.sexes import sex_of_name
from workbench.model.facts import Fact, FactKind
from workbench.model.wording import finding_words

CHIEF = "Der 58-jährige Vorstandschef führt die Werft in Kiel seit 2012."
MINISTER = "Der 58-jährige Minister besuchte die Werft in Kiel."
NAMED = "Vorstandschef Bernd Kallweit kündigte die Schließung der Werft in Kiel an."


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", (NAMED, CHIEF, "Betriebsratschefin Petra Oswald, 51, kritisierte die Schließung der Werft in Kiel.")),
        ("de", (CHIEF, "Die Schließung kritisierte Petra Oswald (51), Betriebsratschefin der Werft in Kiel.")),
        ("de", (MINISTER, "Petra Oswald, 51, kritisierte die Schließung der Werft in Kiel.")),
        ("de", (NAMED, CHIEF, "Aufsichtsratschef Peter Oswald, 51, kritisierte die Schließung der Werft in Kiel.")),
        ("de", (NAMED, "Das Haus des 58-jährigen Vorstandschefs steht nahe der Werft in Kiel.",
                "Peter Oswald, 51, kritisierte die Schließung der Werft in Kiel.")),
        ("de", (MINISTER, "Betriebsratschef Peter Oswald, 51, kritisierte die Schließung der Werft in Kiel.")),
        ("de", (MINISTER, "Peter Oswald (51), Trainer der Werftelf in Kiel, besuchte die Werft.")),
        ("en", ("Chief executive Bernard Hall announced the closure of the yard in Kiel.",
                "The 58-year-old chief executive has led the yard in Kiel since 2012.",
                "Union leader Peter Oswald, 51, criticised the closure of the yard in Kiel.")),
        ("en", ("The 58-year-old mayor visited the yard in Kiel.",
                "Union leader Peter Oswald, 51, visited the yard in Kiel.")),
    ],
)  # fmt: skip
def test_ages_of_two_people_are_not_held_against_each_other(language: str, sentences: tuple[str, ...]) -> None:
    assert findings("\n\n".join(sentences) + "\n", language) == []


@pytest.mark.parametrize(
    "sentences",
    [
        (MINISTER, "Peter Oswald, 51, kritisierte die Schließung der Werft in Kiel."),
        ("Der 58-jährige Vorstandschef Bernd Kallweit führt die Werft in Kiel.",
         "Der 51-jährige Vorstandschef will die Werft in Kiel schließen."),
        ("Bernd Kallweit, 58, führt die Werft in Kiel seit 2012.",
         "Der 51-jährige Konzernchef will die Werft in Kiel schließen."),
        ("Vorstandschef Bernd Kallweit, 58, führt die Werft in Kiel seit 2012.",
         "Der 51-jährige Konzernchef will die Werft in Kiel schließen."),
    ],
)  # fmt: skip
def test_where_nothing_says_otherwise_they_are(sentences: tuple[str, ...]) -> None:
    (finding,) = findings("\n\n".join(sentences) + "\n")
    assert finding.code == "ages-differ"
    first, second = (place.text[:2] for place in finding.places)
    said = f"Hier {first} Jahre alt, dort {second} Jahre alt; ist dieselbe Person gemeint?"
    assert finding_words(finding, "de") == said
    said = f"Here {first} years old, there {second} years old; is the same person meant?"
    assert finding_words(finding, "en") == said


@pytest.mark.parametrize(
    ("text", "value", "sex"),
    [
        ("Petra Oswald", "Petra Oswald", "f"),
        ("Oswald", "Petra Oswald", "f"),
        ("Oswald", "Oswald", ""),  # a surname alone, though a man's name
        ("Bernd Kallweit", "Bernd Kallweit", "m"),
        ("Kim Novak", "Kim Novak", ""),
        ("Paris Hilton", "Paris Hilton", ""),
        ("Quendolin Meyer", "Quendolin Meyer", ""),
    ],
)
def test_a_first_name_tells_the_sex(text: str, value: str, sex: str) -> None:
    person = Fact(start=0, end=len(text), text=text, kind=FactKind.PERSON, value=value)
    assert sex_of_name(person) == sex


def test_nobody_has_no_sex() -> None:
    assert sex_of_name(None) == ""
