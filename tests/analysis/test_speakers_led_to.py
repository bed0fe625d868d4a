"""Speakers in German whom genitives, a kind of body, a paper or "Das bestätigte" lead to, and who is told of only."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()
WORDS = "„Die Lage ist ernst und wird schlechter“"


def speakers(text: str) -> list[str | None]:
    return [fact.speaker for fact in ANALYSER.facts(text, language="de") if fact.kind is FactKind.QUOTE]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{WORDS}. Das erklärte Karl Bauer.", "Karl Bauer"),
        (f"{WORDS}. Dies bestätigte der Parteivorsitzende Karl Bauer am Abend.", "Karl Bauer"),
        (f"{WORDS}. Dies urteilte heute das Bundesverfassungsgericht.", "Bundesverfassungsgericht"),
        (f"{WORDS}. Das hat der Minister Karl Bauer am Montag bestätigt.", "Karl Bauer"),
        (f"{WORDS}. Das russische Außenministerium erklärte, es sei ein Gespräch geplant.", None),
    ],
)
def test_the_next_sentence_takes_the_words_up(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            f"{WORDS}, sagte der Vorsitzende des Haushaltsausschusses des Parlaments Alain Lamassoure.",
            "Alain Lamassoure",
        ),
        (f"Laut dem Direktor der peruanischen Luftfahrtbehörde Roberto Rodriguez ist {WORDS}.", "Roberto Rodriguez"),
        (f"{WORDS}, sagte der Anwalt des Ministers Karl Bauer.", None),
        (f"Nach Angaben der Hilfsorganisation Ärzte ohne Grenzen heißt es {WORDS}.", "Ärzte ohne Grenzen"),
        (f"Der arabische Fernsehsender al-Dschasira berichtete: {WORDS}.", "al-Dschasira"),
        (f"Die Zeitung Haaretz schrieb: {WORDS}.", "Haaretz"),
        (f"{WORDS}, so verdi-Verhandlungsführer Frank Bäsler.", "Frank Bäsler"),
    ],
)
def test_offices_and_kinds_of_bodies_lead_to_a_name(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Laut einer am Dienstag veröffentlichten Pressemitteilung des WFP „ist die Lage ernst und schlimm“.", "WFP"),
        ("Nach den Berechnungen der Associated Press „ist die Lage ernst und wird schlimmer“.", "Associated Press"),
        ("Laut einer Studie der Universität Köln „ist die Lage ernst und wird schlimmer“.", "Universität Köln"),
        (f"{WORDS}, so das Ergebnis einer Studie der Stiftung Warentest.", "Warentest"),
        (f"{WORDS}, heißt es in einer Studie der Stiftung Warentest.", "Warentest"),
        ("Nach dem Schreiben der Aufgaben ging er und rief „Endlich ist jetzt Schluss“.", None),
    ],
)
def test_a_paper_leads_to_whoever_wrote_it(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_whoever_is_asked_is_no_speaker() -> None:
    text = "Wolfgang Jüttner hatte Günter Lenz gestern aufgefordert, „sein Mandat sofort niederzulegen“."
    assert speakers(text) == ["Wolfgang Jüttner"]


def test_whoever_is_told_of_does_not_go_on_speaking() -> None:
    told = "Carolyn McCarthy erklärte, Kirsten Gillibrand sei „das Postergirl der NRA“"
    assert speakers(f"{told} und kündigte an, „gegen sie kandidieren zu wollen“.") == ["Carolyn McCarthy"] * 2


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Jean-Luc Mélenchon hat in einem Interview angeregt, „Sarkozy solle in Deutschland antreten“.",
            "Jean-Luc Mélenchon",
        ),
        ("Ryanair errechnete, „dass jeder Fluggast 90 Euro ausgibt“.", "Ryanair"),
    ],
)
def test_verbs_of_plans_and_sums_report(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]
