"""Speakers whom an office, a title, a statement or the next sentence tells, and names that only their place tells."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()


def last_speaker(text: str, language: str) -> str | None:
    return [fact.speaker for fact in ANALYSER.facts(text, language=language) if fact.kind is FactKind.QUOTE][-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"Tonight, we wear white!" Minority Leader Nancy Pelosi tweeted.', "Nancy Pelosi"),
        (
            'Rep. Lois Frankel spoke. "Tonight, we wear white!" Minority Leader Nancy Pelosi tweeted.',
            "Nancy Pelosi",
        ),
        (
            '"We are working to free them," the statement, signed by Information Minister Lambert Mende, said.',
            "Lambert Mende",
        ),
        (
            'Uhuru Kenyatta met the doctors. A furious Kenyatta on Tuesday accused them of "blackmail".',
            "Uhuru Kenyatta",
        ),
        (
            'In a series of tweets, KMPDU on Wednesday said its members would return "as was guided by the court".',
            "KMPDU",
        ),
        (
            'A Department of Health spokeswoman said no. She added the government had a "strong plan to improve it".',
            "Department of Health",
        ),
        (
            'Nasser al-Hariri said it was like a cartoon. "This is the second time," said al-Hariri in a statement.',
            "Nasser al-Hariri",
        ),
        (
            '"Who seeks this is an enemy," Italian army Lt. Gen. Rosario Castellano, deputy commander, said.',
            "Rosario Castellano",
        ),
        (
            '"There is no one good player. Some are fast," tournament organizer and hockey player Beth Thompson said.',
            "Beth Thompson",
        ),
        (
            'Sales rose, according to Fang Gang, a Beijing-based beer specialist. "It is cheap," he says.',
            "Fang Gang",
        ),
        (
            'Labour MP Gisela Stuart met Mr Flanagan. The German-born Member of Parliament said there are "more here".',
            "Gisela Stuart",
        ),
        ('Sales rose, according to Green Valley, a campaign group. "It is cheap," he says.', None),
    ],
)
def test_english_speaker_told_elsewhere(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "en") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Der Rat will das Werk „so schnell wie möglich“ bauen. Das sagte Karl Bauer am Montag.", "Karl Bauer"),
        (
            "Die Junta will nicht gehen, sondern „assistieren“. Das erklärte Minister Karl Bauer vom Rat.",
            "Karl Bauer",
        ),
        ("Ein Zeuge sagte, es sei „ein lauter Knall“ gewesen. Das berichtete Karl Bauer.", None),
        ("Der Rat will das Werk „so schnell wie möglich“ bauen. Das sagte Karl Bauer: „Es eilt.“", "Karl Bauer"),
        (
            "In diese Richtung geht die Kritik von Eva Stein. Sie warf dem Rat vor, „alle Daten“ zu verkaufen.",
            "Eva Stein",
        ),
        ("Karl Bauer hatte dies bekannt gegeben. Erst wollte er „ein Haus mit sechs Räumen vorlegen“.", "Karl Bauer"),
        ("„Offenbar sind die Fragen zu lästig“, so das Fazit von Karl Bauer.", "Karl Bauer"),
        ("Karl Bauer sagte, das reiche nicht. Die Stadt verfolge „ein falsches Ziel“.", "Karl Bauer"),
        ("Viele riefen „Nieder mit dem Rat!“ Minister Karl Bauer sagte, die Kritik müsse man hinnehmen.", None),
    ],
)
def test_german_speaker_told_elsewhere(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "de") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Bauer veröffentlichte eine Erklärung. Darin heißt es: „Wir trauern.“", "Karl Bauer"),
        ("Die SPD schrieb einen Brief an Karl Bauer. In dem Brief heißt es: „Wir trauern.“", "SPD"),
        ("Karl Bauer schickte ein Telegramm. In dem Telegramm hieß es: „Wir trauern.“", "Karl Bauer"),
        ("Greenpeace veröffentlichte eine Studie. Dort heißt es: „Die Meere sterben.“", "Greenpeace"),
        ("Karl Bauer hielt eine Rede. „Wir trauern“, hieß es in der Rede.", "Karl Bauer"),
        ("Karl Bauer bekam einen Brief. Darin heißt es: „Wir trauern.“", None),
        ("Bei Karl Bauer ging ein Brief ein. In dem Brief hieß es: „Wir trauern.“", None),
    ],
)
def test_document_speaks_for_whoever_gave_it_out(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "de") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kritik kam auch von der SPD. Das sei „ein Skandal“.", "SPD"),
        ("Lob gab es von Karl Bauer. Der Plan sei „ein großer Wurf“.", "Karl Bauer"),
        ("Kritik übte Karl Bauer. Das sei „ein Skandal“.", "Karl Bauer"),
        ("Karl Bauer übte Kritik an dem Plan. Das sei „ein Skandal“.", "Karl Bauer"),
        ("Die Polizei geht von einem „gezielten Anschlag“ aus.", "Polizei"),
        ("Karl Bauer rechnet mit einem „harten Winter für alle“.", "Karl Bauer"),
        ("Karl Bauer trat für ein „soziales und gerechtes Europa“ ein.", "Karl Bauer"),
        ("Das Kraftfahrt-Bundesamt wies das zurück. Die Behörde sprach von einem „Irrtum“.", "Kraftfahrt-Bundesamt"),
        ("Nach dem Spiel war Karl Bauer bedient: „Das war nichts.“", "Karl Bauer"),
        ("Nach Ansicht der Opposition ist das „ein Skandal“. Karl Bauer schwieg.", None),
    ],
)
def test_critics_authorities_and_what_they_expect(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "de") == speaker
