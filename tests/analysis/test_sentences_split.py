"""Sentences: what ends one, what does not, and which are no statements."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.articles import Block, BlockKind

ANALYSER = Analyser()


def split(text: str, language: str) -> list[str]:
    return [text[s.start : s.end] for s in ANALYSER.analyse(text, language=language).sentences]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Am 3. März kam Dr. Müller z. B. nach Berlin.", "Er blieb bis zum 20. Jahrestag."]),
        ("de", ["Das war 2018.", "Danach ging er."]),
        ("de", ["Er wurde Dritter auf Platz 3.", "Danach ging er."]),
        ("de", ["„Nein danke. Aber gern.“ sagte er.", "Sie ging."]),
        ("de", ["Seine Nachricht: „Nein danke, wenn Sie möchten.“.", "Eine Anspielung."]),
        ("de", ["Was war das?", "Ein Gipfel!", "Ja."]),
        ("de", ["Er zahlte 5 Mio. Euro an die Bank.", "Das war alles."]),
        ("de", ["A. B. Meyer kam mit Hunden, Katzen usw.", "Die anderen blieben."]),
        ("de", ["Die Firma Beispiel Inc. kaufte das Haus.", "Es war teuer."]),
        ("de", ["Das 19. Jahrhundert endete.", "Es kam das 20. Jahrhundert."]),
        ("en", ["Mr. Smith paid $3.5 bn.", "He left."]),
        ("en", ['"I am here. You are not," he said.', "The U.S. Senate met."]),
        ("en", ["Prof. J. Doe came at 5 p.m.", "The end was near."]),
        ("en", ["He won, i.e. he lost.", "It was 2018.", "Then it ended."]),
        ("en", ["She asked: “Why? Because.”", "They left."]),
    ],
)
def test_sentences(language: str, sentences: list[str]) -> None:
    assert split(" ".join(sentences), language) == sentences


def test_a_sentence_never_crosses_a_line() -> None:
    assert split("Das ist ein Satz\nder hier weitergeht.\r\nUnd hier.", "de") == [
        "Das ist ein Satz",
        "der hier weitergeht.",
        "Und hier.",
    ]


def kinds(text: str, language: str, blocks: tuple[Block, ...] = ()) -> list[str]:
    return [s.kind for s in ANALYSER.analyse(text, language=language, blocks=blocks).sentences]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Warum möchte Elon Musk ChatGPT erwerben?", "question"),
        ("Musk könnte OpenAI kaufen.", "prediction"),
        ("Das wird die Welt verändern.", "prediction"),
        ("Hoffentlich geht das gut.", "wish"),
        ("Das ist leider absurd und wunderbar.", "opinion"),
        ("Musk kaufte Twitter.", "statement"),
        ("Hintergrund", "fragment"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert kinds(text, "de") == [kind]


def test_short_lines_without_a_stop_are_headings() -> None:
    assert kinds("Kontext der Rivalität\nMusk kaufte Twitter.", "de") == ["heading", "statement"]


def test_a_text_of_one_line_is_no_heading() -> None:
    assert kinds("Musk bought Twitter for $44 billion", "en") == ["statement"]


def test_blocks_know_the_headings() -> None:
    text = "Musk kaufte Twitter.\nDas Ende\nEr ging."
    blocks = (
        Block(kind=BlockKind.HEADING, start=0, end=20, level=1),
        Block(kind=BlockKind.PARAGRAPH, start=21, end=29),
        Block(kind=BlockKind.PARAGRAPH, start=30, end=38),
    )
    assert kinds(text, "de", blocks) == ["heading", "statement", "statement"]
