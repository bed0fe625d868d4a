"""A weekday or a name that a source writes otherwise, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.compare.read_sources import against, told
from workbench.model.wording import finding_words

DAY, NAME = "evidence-weekday", "evidence-spelling"


@pytest.mark.parametrize(
    ("claim", "passage", "ours", "theirs"),
    [
        ("The council voted on Tuesday, 3 March.", "Councillors voted on the plan on Monday, 3 March.",
         "Tuesday, 3 March", "Monday, 3 March"),
        ("The council of Bath voted on Tuesday, March 3, 2026.", "Bath council held its vote on Monday, March 3.",
         "Tuesday, March 3, 2026", "Monday, March 3"),
        ("The trial opens on Friday (13 November).", "The court in Bonn said the trial opens Thursday, Nov. 13.",
         "Friday (13 November", "Thursday, Nov. 13"),
        ("Der Rat von Kiel stimmte am Dienstag, dem 3. März, ab.", "Abgestimmt hat der Rat am Montag, 3. März 2026.",
         "Dienstag, dem 3. März", "Montag, 3. März 2026"),
        ("Am Mittwoch (4. Februar) begann der Streik.", "Der Streik begann am Donnerstag, dem 4. Februar.",
         "Mittwoch (4. Februar", "Donnerstag, dem 4. Februar"),
        ("Der Prozess beginnt am Sonntag, 7.6.2026.", "Beginn des Prozesses: Samstag, 7. Juni 2026.",
         "Sonntag, 7.6.2026", "Samstag, 7. Juni 2026"),
        ("Der Rat von Kiel stimmte am Dienstag, dem 3. März, ab.", "The council voted on Monday, 3 March 2026.",
         "Dienstag, dem 3. März", "Monday, 3 March 2026"),
    ],
)  # fmt: skip
def test_another_weekday_beside_the_same_day(claim: str, passage: str, ours: str, theirs: str) -> None:
    assert told(claim, passage) == [(DAY, ours, theirs)]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The council voted on Tuesday, 3 March.", "Councillors voted on the plan on Tuesday, 3 March."),
        ("The council voted on Tuesday, 3 March.", "The vote of the council was on 3 March. It sits each Monday."),
        ("The council voted on Tuesday, 3 March.", "A plan was made on Monday, 2 March, and passed the next day."),
        ("The council voted on Tuesday, 3 March 2026.", "The council also voted on Monday, 3 March 2025."),
        ("The council voted on Tuesday, 3 March.", "On Tuesday, 3 March, they voted. (Not: Monday, 3 March.)"),
        ("Der Rat stimmte am Dienstag, dem 3. März, ab.", "The council voted on Tuesday, 3 March."),
        ("Am Samstag, dem 7. Juni, wird gewählt.", "Gewählt wird am Sonnabend, 7. Juni 2025."),
        ("Am Samstag, dem 7. Juni, wird gewählt.", "Am Montag kamen 7 Juniormeister nach Kiel."),
        ("Am Dienstag wird gewählt.", "Gewählt wird am Montag, dem 7. Juni."),
    ],
)
def test_the_same_weekday_another_day_or_none(claim: str, passage: str) -> None:
    assert [one for one in told(claim, passage) if one[0] == DAY] == []


@pytest.mark.parametrize(
    ("claim", "passage", "ours", "theirs"),
    [
        ("Annegret Kramp-Karenbauer verließ die Regierung.",
         "Verteidigungsministerin Kramp-Karrenbauer verlässt die Regierung im Herbst.", "Karenbauer", "Karrenbauer"),
        ("The minister, Annegret Kramp-Karenbauer, left the government.",
         "Annegret Kramp-Karrenbauer left the government on Friday.", "Karenbauer", "Karrenbauer"),
        ("Die Firma Weidenmüler lehnte das Angebot ab.", "Das Angebot lehnt die Firma Weidenmüller aus Aalen ab.",
         "Weidenmüler", "Weidenmüller"),
        ("Janet Holliss runs the hospital in Leeds.", "Janet Hollis has run the hospital since May.", "Holliss",
         "Hollis"),
        ("Stephan Kühnel leitet das Werk in Aalen.", "Das Werk wird von Stefan Kühnel geleitet, er ist 51.", "Stephan",
         "Stefan"),
        ("Das Schloss Neuschwannstein zog viele Gäste an.", "Im Schloss Neuschwanstein waren mehr Gäste als zuvor.",
         "Neuschwannstein", "Neuschwanstein"),
        ("Prime minister Benjamin Netanyahu said he was to meet Ursula von der Leyden.",
         "The talks between Netanyahu and Ursula von der Leyen were long.", "Leyden", "Leyen"),
        ("The senator Elizabeth Waren called the plan a gift.", "Senator Elizabeth Warren has called the plan a gift.",
         "Waren", "Warren"),
    ],
)  # fmt: skip
def test_a_name_the_source_writes_otherwise(claim: str, passage: str, ours: str, theirs: str) -> None:
    assert told(claim, passage) == [(NAME, ours, theirs)]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (
            "Annegret Kramp-Karrenbauer verließ die Regierung.",
            "Kramp-Karrenbauers Abschied von der Regierung kam früh.",
        ),
        ("Olaf Scholz lehnte das Angebot ab.", "Das war Scholz' Angebot, und Scholzens Leute lehnten es ab."),
        ("Wladimir Putin sprach mit Alexej Nawalny.", "Vladimir Putin never spoke with Alexei Navalny, he said."),
        ("Recep Tayyip Erdoğan lehnte das Angebot ab.", "Erdogan hat das Angebot abgelehnt."),
        ("Die Ministerin Annalena Baerbock reiste ab.", "Annalena Bärbock ist abgereist, wie sie sagte."),
        ("Hans Möller gewann die Wahl in Kiel.", "Peter Müller hat die Wahl in Kiel verloren."),
        ("Die Wahl in Freiburg war knapp.", "In Freiberg war die Wahl nicht knapp."),
        ("The minister Sergey Lavrov left the talks.", "Foreign minister Sergei Lavrov has left the talks."),
        ("Alexej Kudrin war Minister.", "Alexei Kudrin ist der frühere Minister."),
        ("The ship left Colombia for the war.", "The ship was built in British Columbia before the war."),
        ("Volodymyr Zelensky met the pope in Rome.", "Wolodymyr Selenskyj hat den Papst in Rom getroffen."),
        ("The Berliner Thomas Meier won.", "In Berlin, Thomas Meier has won."),
        ("Paul Schmidt wurde in Kassel geboren.", "Anna Schmitt ist in Kassel geboren."),
        ("Die Straße nach Bonn ist gesperrt.", "Gesperrt ist die Strasse nach Bonn."),
        ("Emmanuel Macron visited Marseilles on Friday.", "Emmanuel Macron est allé à Marseille vendredi."),
        ("Die Polizei in Hagen fand das Auto.", "Die Polizisten in Hagen fanden Autos."),
        ("Altman left, and Altmann stayed with the firm.", "It was Altman who left; Altmann is with the firm."),
    ],
)
def test_the_same_name_another_one_or_another_language(claim: str, passage: str) -> None:
    assert [one for one in told(claim, passage) if one[0] == NAME] == []


def test_both_are_said_in_both_languages() -> None:
    (day,) = against("The council voted on Tuesday, 3 March.", "Councillors voted on the plan on Monday, 3 March.")
    assert finding_words(day, "de") == "„dpa“ sagt „Monday, 3 March“, der Text „Tuesday, 3 March“."
    assert finding_words(day, "en") == "“dpa” says “Monday, 3 March”, the text “Tuesday, 3 March”."
    (name,) = against("Janet Holliss runs the hospital in Leeds.", "Janet Hollis has run the hospital since May.")
    assert finding_words(name, "de") == "„dpa“ schreibt „Hollis“, der Text „Holliss“."
    assert finding_words(name, "en") == "“dpa” writes “Hollis”, the text “Holliss”."


def test_a_day_of_no_year_is_told_in_the_sources_own_words() -> None:
    (finding,) = against(
        "Die Werft meldete am 14. März 2025 Insolvenz an.", "Die Werft meldete am 15. März Insolvenz an."
    )
    assert finding_words(finding, "de") == "„dpa“ sagt 15. März, der Text 14. März 2025."
    assert finding_words(finding, "en") == "“dpa” says 15. März, the text 14 March 2025."
