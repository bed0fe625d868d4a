"""An age that is a sentence of its own is a claim; a figure before a full stop inside a sentence is no age."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()


def ages(text: str, language: str) -> list[object]:
    found = ANALYSER.facts(text, language=language)
    return [one.value for one in found if one.kind is FactKind.DURATION and one.unit == "year"]


@pytest.mark.parametrize(
    ("language", "before", "sentence", "behind", "age"),
    [
        ("de", "Der Schüler kommt aus Kiel.", "Er ist 17.", "Die Polizei sucht ihn seit Montag.", 17),
        ("de", "Der Maler wohnte am Hafen.", "Er ist inzwischen 84.", "Danach zog er fort.", 84),
        ("de", "Der Maler wohnte am Hafen.", "Er war 93.", "", 93),
        ("de", "Die Malerin wohnt am Hafen.", "Sie ist erst 22.", "", 22),
        ("en", "The pupil comes from Kiel.", "He is 17.", "The police have been looking for him since Monday.", 17),
        ("en", "The painter lived by the harbour.", "He was 93.", "", 93),
        ("en", "The painter lives by the harbour.", "She is 17.", "", 17),
    ],
)
def test_an_age_alone_is_a_claim(language: str, before: str, sentence: str, behind: str, age: int) -> None:
    text = f"{before} {sentence} {behind}".strip()
    assert sentence in [one.text for one in ANALYSER.analyse(text, language=language).suggestions]
    assert ages(text, language) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "Er ist 17. geworden.",
        "Sie ist 1. Vorsitzende.",
        "Sie ist 1. Vorsitzende des Vereins in Kiel.",
        "Er ist 17. Bürgermeister der Stadt.",
        "Er war 44. Präsident der USA.",
        "Heute ist er 2. Sieger im Weitsprung.",
        "Er begann erst mit 3. Ausgabe im Mai.",
    ],
)
def test_an_ordinal_is_no_age(text: str) -> None:
    assert ages(text, "de") == []


@pytest.mark.parametrize(
    ("text", "language"), [("Er 17.", "de"), ("Er 3 4 5 6", "de"), ("17.", "de"), ("It 17.", "en")]
)
def test_a_row_of_figures_states_nothing(text: str, language: str) -> None:
    assert [one.kind for one in ANALYSER.analyse(text, language=language).sentences] == ["fragment"]
