"""German pronouns that take up a body, or a person who is the object of the sentence before."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()
CALLED = "sprach von einer „Antwort auf den Druck“"
SAID = "„Einen Grund hat mir bis heute niemand genannt.“"


def speakers(text: str) -> list[str | None]:
    return [fact.speaker for fact in ANALYSER.facts(text, language="de") if fact.kind is FactKind.QUOTE]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Die SPD lehnt das ab. Sie {CALLED}.", "SPD"),
        (f"Der Deutsche Städtetag lehnt das ab. Er {CALLED}.", "Deutsche Städtetag"),
        ("Der ADAC lehnt das ab. Zugleich warnte er vor einer „Antwort auf den Druck“.", "ADAC"),
        (f"Die SPD kritisierte den Bürgermeister. Sie {CALLED}.", "SPD"),
        (f"Die Polizei sucht Zeugen. Sie {CALLED}.", "Polizei"),
        (
            "Die „Bewegung für Wandel“ (BFW) lehnt das ab. Ihre Kritik gilt der Zahl. Sie nannte es „Betrug am Volk“.",
            "Bewegung für Wandel",
        ),
        (f"Die SPD kritisierte die CDU. Sie {CALLED}.", None),
        (f"Die SPD kritisierte Anna Berg. Sie {CALLED}.", "Anna Berg"),
        (f"Die SPD wählte eine neue Vorsitzende. Sie {CALLED}.", None),
        (f"Der Verband lobte den Minister. Er {CALLED}.", None),
        (f"Der ADAC lobte die Ministerin. Sie {CALLED}.", None),
    ],
)
def test_a_pronoun_takes_up_the_body_that_the_sentence_before_is_about(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Grünen lehnen das ab. Sie sprachen von einer „Antwort auf den Druck“.", "Grünen"),
        ("Die Grünen in Hessen wollen das nicht. Sie nannten es einen „Freibrief für Raser“.", "Grünen"),
        ("Die Taliban haben Kabul genommen. Sie sprachen von einem „Sieg ohne Blutvergießen“.", "Taliban"),
        ("Die Grünen lobten die Forscher. Sie sprachen von einem „Sieg der Vernunft“.", None),
        ("Die Grünen lehnen das ab. Sie sprach von einem „Sieg der Vernunft“.", None),
        ("Die SPD lehnt das ab. Sie sprachen von einem „Sieg der Vernunft“.", None),
    ],
)
def test_a_plural_takes_up_a_body_of_several(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Das Innenministerium teilte es dem Abgeordneten Rainer Lang mit. Er forderte: {SAID}", "Rainer Lang"),
        (f"Die Polizei hatte den Aktivisten Jonas Frost festgehalten. Er kritisierte: {SAID}", "Jonas Frost"),
        (f"Das Gericht hat den Preis der Autorin Helga Blum zugesprochen. Sie erklärte: {SAID}", "Helga Blum"),
        (f"Der Bürgermeister dankte dem Wehrführer Klaus Krieger. Er sagte: {SAID}", None),
        (f"Der Verband dankte dem Wehrführer Klaus Krieger. Er sagte: {SAID}", None),
        (f"Die Polizei befragte den Nachbarn von Karl Müller. Er sagte: {SAID}", None),
        (f"Die Polizei befragte Zeugen zu dem Fall von Karl Müller. Er sagte: {SAID}", None),
    ],
)
def test_a_pronoun_may_mean_an_object_when_the_subject_is_no_such_body(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]
