"""German bodies told by their kind and what they are for, and subjects behind prepositions and brackets."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()


def last_speaker(text: str) -> str | None:
    return [fact.speaker for fact in ANALYSER.facts(text, language="de") if fact.kind is FactKind.QUOTE][-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Der Verband der Automobilindustrie erklärte: „Die Lage ist schlimm.“", "Verband der Automobilindustrie"),
        ("Der Bund für Umwelt und Naturschutz erklärte: „Die Lage ist schlimm.“", "Bund für Umwelt und Naturschutz"),
        ("„Die Lage ist schlimm“, sagte der Zentralrat der Muslime am Montag.", "Zentralrat der Muslime"),
        ("Das Institut für Wirtschaftsforschung schreibt: „Alles wird gut.“", "Institut für Wirtschaftsforschung"),
        (
            "„Die Lage ist schlimm“, warnte das Netzwerk für Frauen und Gesundheit.",
            "Netzwerk für Frauen und Gesundheit",
        ),
        (
            "Die Gesellschaft für bedrohte Völker teilte mit, „die Lage ist schlimm“.",
            "Gesellschaft für bedrohte Völker",
        ),
        ("Die Handelskammer Hamburg nannte den Plan „einen schweren Fehler“.", "Handelskammer Hamburg"),
        ("Der Stadtrat von Goslar nannte den Plan „einen schweren Fehler“.", "Stadtrat von Goslar"),
        ("Die Rebellengruppe M23 nannte den Angriff „einen feigen Akt“.", "Rebellengruppe M23"),
        ("Die Hochschulrektorenkonferenz nannte den Plan „einen Fehler“.", "Hochschulrektorenkonferenz"),
        ("Der Verband tagte im Norden der Stadt Goslar. Dort hieß es: „Die Lage ist schlimm.“", None),
    ],
)
def test_a_body_s_name_goes_on_behind_its_kind(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Es ging um das Gesetz, zu dem der Bundesgerichtshof festgestellt hatte, „es sei in Teilen ungültig“.",
            "Bundesgerichtshof",
        ),
        (
            "Es ging um den Streit, in dessen Folge Karl Schmidt festgestellt hatte, „das Gesetz sei ungültig“.",
            "Karl Schmidt",
        ),
        ("Karl Bauer, mit dem der Minister gesprochen hatte, erklärte: „Die Regelung ist falsch.“", "Karl Bauer"),
        (
            "Karl Schmidt hat in einem Gespräch mit Peter Bauer (SPD, früher PDS) bekräftigt, „es bleibe dabei“.",
            "Karl Schmidt",
        ),
        ("Gestern hat Karl Schmidt abgestritten, „dass die Türen nicht sicher genug sind“.", "Karl Schmidt"),
        ("Karl Schmidt machte außerdem zur Bedingung, „dass die Proteste aufhören“.", "Karl Schmidt"),
        ("Karl Schmidt kam zu dem Schluss, „dass die Proteste bald aufhören“.", "Karl Schmidt"),
        ("Da Karl Schmidt davon ausging, „dass die Proteste bald aufhören“, blieb er.", "Karl Schmidt"),
    ],
)
def test_the_subject_stands_behind_a_preposition_or_before_brackets(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker
