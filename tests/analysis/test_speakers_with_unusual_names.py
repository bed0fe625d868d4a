"""German speakers whose names look like towns, nouns or offices, rarer verbs of saying, and who holds an office."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()
KASSEL = "In Kassel hat der Rat am Sonntag über den Bahnhof entschieden. Die Halle soll abgerissen werden.\n\n"
TIME = "Das ist für die Menschen hier eine schwere Zeit"
MISTAKE = "„ein schwerer Fehler für alle Beteiligten“"


def last_speaker(text: str) -> str | None:
    return [fact.speaker for fact in ANALYSER.facts(KASSEL + text, language="de") if fact.kind is FactKind.QUOTE][-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Nach Meinung von Mike Montfort war es zu spät. „{TIME}“, sagt Professor Montfort.", "Mike Montfort"),
        (f"Mike Montfort will bauen. „{TIME}“, fügte Montfort hinzu.", "Mike Montfort"),
        (f"Nach der Sitzung sagte Bundesinnenminister Lindau: „{TIME}.“", "Lindau"),
        (f"BKA-Präsident Ulmen: „{TIME}.“", "Ulmen"),
        (f"„{TIME}“, sagte der Präsident der Rabbiner, Yona Reno.", "Yona Reno"),
        (f"„{TIME}“, erklärte Kiefer in einem Interview.", "Kiefer"),
        (f"„{TIME}“, sagte Kapitän İbrahim Çelik am Montag.", "İbrahim Çelik"),
        (f"„{TIME}“, sagte Ufologe Ahmet Davutoğlu am Montag.", "Ahmet Davutoğlu"),
    ],
)
def test_speakers_called_like_towns_and_nouns(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"„{TIME}“, sagte ein Mann aus Lindau.", None),
        (f"Mike Montfort wohnt in Montfort. „{TIME}“, sagte die Bürgermeisterin.", None),
        ("„Gesuchte Kinder sind hier nun zu sehen“ zeigt Fotos im Netz.", None),
    ],
)
def test_towns_and_nouns_stay_what_they_are(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    "saying",
    [
        f"Anna Berg fürchtet, das sei {MISTAKE}.",
        f"Anna Berg argwöhnte, das sei {MISTAKE}.",
        f"Anna Berg bestritt, dass das {MISTAKE} sei.",
        f"Anna Berg deutete am Montag an, das sei {MISTAKE}.",
        f"Anna Berg hat eingewandt, das sei {MISTAKE}.",
        f"Anna Berg ätzte und lästerte, das sei {MISTAKE}.",
        f"Anna Berg signalisierte, das sei {MISTAKE}.",
        f"Anna Berg mailte, das sei {MISTAKE}.",
        f"Anna Berg malte aus, das sei {MISTAKE}.",
        f"Das sei {MISTAKE}, mäkelte und nörgelte Anna Berg.",
    ],
)
def test_rarer_verbs_of_saying(saying: str) -> None:
    assert last_speaker(saying) == "Anna Berg"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Künstlerischer Leiter wird 2027 Karl Bauer. Nach Angaben des Leiters ist das {MISTAKE}.", "Karl Bauer"),
        (f"Karl Bauer ist seit 2019 Präsident der Kammer. „{TIME}“, sagte der Präsident.", "Karl Bauer"),
        (f"Minister Karl Bauer kam spät. Nach Angaben des Ministers ist das {MISTAKE}.", "Karl Bauer"),
        (f"Präsident Paul Lang empfing Präsident Karl Bauer. „{TIME}“, sagte der Präsident.", None),
    ],
)
def test_who_holds_an_office(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Zitat von Karl Bauer: „{TIME}.“\nEr sagte, das sei {MISTAKE}.", "Karl Bauer"),
        (f"Zitat von Karl Bauer: „{TIME}.“\nSie sagte, das sei {MISTAKE}.", None),
        (f"Zitat von Karl Bauer: „{TIME}.“\nEine Frau und ein Mann kamen dazu. Er sagte, das sei {MISTAKE}.", None),
    ],
)
def test_a_pronoun_means_whoever_was_quoted_before(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker
