"""Quotations and their speakers; scare quotes and names of works are kept apart."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()


def quotes(text: str, language: str) -> list[tuple[str, str | None]]:
    facts = ANALYSER.facts(text, language=language)
    return [(fact.text, fact.speaker) for fact in facts if fact.kind is FactKind.QUOTE]


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("de", "Elon Musk kam. „Das ist nicht zu verkaufen“, sagte Musk.", "Das ist nicht zu verkaufen", "Elon Musk"),
        (
            "de",
            "„Das ist nicht zu verkaufen“, sagte Außenminister Guido Westerwelle.",
            "Das ist nicht zu verkaufen",
            "Guido Westerwelle",
        ),
        ("de", "Sam Altman erklärte: „Wir verkaufen das nicht.“", "Wir verkaufen das nicht.", "Sam Altman"),
        ("de", "Elon Musk bezeichnete Sam Altman als „Betrüger“.", "Betrüger", "Elon Musk"),
        ("de", "Elon Musk hat Sam Altman als „Betrüger“ bezeichnet.", "Betrüger", "Elon Musk"),
        (
            "de",
            "Laut Elon Musk ist das „ein sehr großer Fehler gewesen“.",
            "ein sehr großer Fehler gewesen",
            "Elon Musk",
        ),
        (
            "de",
            "Sam Altman lehnte ab. Seine Nachricht war kurz: „Nein danke, wir verkaufen nicht.“",
            "Nein danke, wir verkaufen nicht.",
            "Sam Altman",
        ),
        ("de", "Sam Altman lehnte ab. »Wir verkaufen das nicht«, sagte er.", "Wir verkaufen das nicht", "Sam Altman"),
        ("de", "„Wir verkaufen das heute nicht“, sagte ein Sprecher.", "Wir verkaufen das heute nicht", None),
        (
            "de",
            "„Er sagte ‚nein danke‘ zu mir und ging“, sagte Sam Altman.",
            "Er sagte ‚nein danke‘ zu mir und ging",
            "Sam Altman",
        ),
        ("en", "“We are not for sale,” said Sam Altman.", "We are not for sale,", "Sam Altman"),
        ("en", '"We are not for sale," Sam Altman said.', "We are not for sale,", "Sam Altman"),
        ("en", "Sam Altman told reporters: “We are not for sale.”", "We are not for sale.", "Sam Altman"),
        ("en", "Elon Musk called Sam Altman a “swindler”.", "swindler", "Elon Musk"),
        ("en", "According to Sam Altman, it is “not going to be for sale”.", "not going to be for sale", "Sam Altman"),
        ("en", "Sam Altman refused. “We are not for sale,” he said.", "We are not for sale,", "Sam Altman"),
        ("en", "“We are not for sale,” a spokesman said.", "We are not for sale,", None),
    ],
)
def test_a_quotation_and_its_speaker(language: str, text: str, words: str, speaker: str | None) -> None:
    assert quotes(text, language) == [(words, speaker)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das „soziale“ Netz ist alt."),
        ("de", "Die Zeitung „Wall Street Journal“ hat Recht."),
        ("de", "Der Film „Das Leben der Anderen“ lief im Kino."),
        ("de", "Die „New York Times“ hat Recht."),
        ("en", "The so-called “Freedom Tower” is tall."),
        ("en", "The “social” network is old."),
        ("de", "„Sicher im Kreis!?“ lautete das Thema des Abends."),
        ("en", 'The last two steps mean: "I know the way." That is all.'),
        ("en", 'The brand is known for the motto "Go with the flow". Sales rose.'),
        ("en", 'One theme is "Expect the unexpected," and another is "go with the flow."'),
        ("en", 'The dancers start with the beat of "dhin, dhin" and bow.'),
        ("en", 'The other so-called "religious leaders," as it were, left.'),
        ("en", 'He believes in a theory - called the "Unitary Executive Theory" - of power.'),
        ("de", "Das Zeichen „ steht allein."),
        ("de", "Die „Zeit“ sieht darin „ein Risiko“."),
        ("en", "It’s the dogs’ house."),
    ],
)
def test_scare_quotes_and_works_are_no_quotations(language: str, text: str) -> None:
    assert quotes(text, language) == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Ministers approved the tram, ending what campaigners called “three decades of broken promises”.",
            "three decades of broken promises",
            None,
        ),
        ("Sarah Marsh resigned over what Peter Hale called “a betrayal”.", "a betrayal", "Peter Hale"),
        (
            "The firm closed what critics dubbed the “last honest mill in the north”.",
            "last honest mill in the north",
            None,
        ),
    ],
)
def test_what_somebody_called_so_is_a_quotation(text: str, words: str, speaker: str | None) -> None:
    assert quotes(text, "en") == [(words, speaker)]


@pytest.mark.parametrize("text", ["He plays what is called “free jazz”.", "They saw the film called “The Long Night”."])
def test_what_is_called_so_by_nobody_is_none(text: str) -> None:
    assert quotes(text, "en") == []


def test_a_work_is_a_title_or_an_organisation() -> None:
    facts = ANALYSER.facts("Der Film „Das Leben der Anderen“ lief im Kino.", language="de")
    assert [(f.kind, f.value) for f in facts] == [(FactKind.TITLE, "Das Leben der Anderen")]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            'Lee Kendrick said: "It is horrific. "Police met an awful scene. "The woman was found." He left.',
            'It is horrific. "Police met an awful scene. "The woman was found.',
            "Lee Kendrick",
        ),
        (
            "“They have no business being there,’’ says Hamid Karzai.",
            "They have no business being there,",
            "Hamid Karzai",
        ),
    ],
)
def test_marks_that_are_repeated_or_unlike_hold_one_quotation(text: str, words: str, speaker: str) -> None:
    assert quotes(text, "en") == [(words, speaker)]
