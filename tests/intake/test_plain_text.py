"""Plain text: the draft is the file; headings, questions, wrapped paragraphs and the title."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.intake import read_bytes, read_text
from workbench.intake.plain_text import blocks_of, title_of

ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "articles" / "000_b5e7597d68b4a479.txt"
LONG = "Das ist ein Absatz, der lang genug ist, um unter einer Überschrift zu stehen, und er hat einen Punkt."


def kinds(text: str) -> list[tuple[str, int]]:
    return [(block.kind.value, block.level) for block in blocks_of(text)]


@pytest.mark.skipif(not ARTICLE.exists(), reason="the real article lies outside the checkout")
def test_the_real_article() -> None:
    content = ARTICLE.read_bytes()
    document = read_bytes(content, ARTICLE.name)
    assert document.text == content.decode().removeprefix("\ufeff").replace("\r\n", "\n")
    assert document.language == "de"
    assert document.title == "Elon Musk, ikonischer Tech-Unternehmer, versucht, OpenAI für die astronomische…"
    headings = [document.text[b.start : b.end] for b in document.blocks if b.level == 2]
    assert headings == [
        "Elon Musks Vorschlag",
        "Reaktion von Sam Altman",
        "Kontext der Rivalität",
        "Folgen der Weigerung",
        "Finanzielle Perspektiven",
        "Häufig gestellte Fragen",
    ]
    questions = [document.text[b.start : b.end] for b in document.blocks if b.level == 3]
    assert len(questions) == 9
    assert all(question.endswith("?") for question in questions)
    assert len(document.blocks) == 37


def test_a_headline_above_the_text_is_the_title() -> None:
    text = f"Das Angebot für OpenAI\n\n{LONG}\n\nDie Folgen\n{LONG}\n"
    assert kinds(text) == [("heading", 1), ("paragraph", 0), ("heading", 2), ("paragraph", 0)]
    assert title_of(text, blocks_of(text)) == "Das Angebot für OpenAI"


def test_headline_standfirst_and_byline_are_lines_of_their_own() -> None:
    headline, standfirst = (
        "Bad im Tal: Der Rat stimmt für den Umbau",
        "Knappe Mehrheit nach einer langen Debatte im Saal",
    )
    for gap in ("\n", "\n\n"):
        text = gap.join((headline, standfirst, "Von unserem Redakteur Volker Stamm")) + f"\n\n{LONG}\n"
        assert title_of(text, blocks_of(text)) == headline
        assert kinds(text)[0] == ("heading", 1)
        assert [text[b.start : b.end] for b in blocks_of(text)][:2] == [headline, standfirst]


@pytest.mark.parametrize(
    "line",
    [
        "Ein Satz mit Punkt.",
        "Ein Zitat?“",
        "Er sagte:",
        "und so weiter …",
        "2025",
        "—",
        "Eine Zeile, die viel zu lang ist, um noch als Überschrift zu gelten, weil sie über neunzig Zeichen hat",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert kinds(f"{LONG}\n{line}\n{LONG}\n{LONG}")[1][0] == "paragraph"


def test_a_last_short_line_is_no_heading() -> None:
    assert kinds(f"{LONG}\nBerlin, im Mai")[1] == ("paragraph", 0)


def test_one_question_is_a_paragraph_several_with_answers_are_headings() -> None:
    assert kinds(f"{LONG}\nWarum kauft er das?\n{LONG}")[1] == ("paragraph", 0)
    assert kinds(f"Wer kauft?\n{LONG}\nWarum?\n{LONG}") == [
        ("heading", 3),
        ("paragraph", 0),
        ("heading", 3),
        ("paragraph", 0),
    ]
    assert kinds("„Wer kauft?“\n„Warum nur?“\n„Ich weiß es nicht.“") == [("paragraph", 0)] * 3


def test_list_items() -> None:
    assert kinds("- eins\n• zwei\n3. drei\n12) zwölf") == [("list_item", 0)] * 4


def test_a_wrapped_sentence_that_goes_on_with_a_date_or_a_dash_is_no_list() -> None:
    for cut in (
        "12. März 2024 mit, gegen zehn Uhr und vor allen Leuten, wie sie",
        "– es war der zwölfte März – mit, vor allen Leuten, wie sie nun",
    ):
        wrapped = (
            f"Die Stadt gab 2023 insgesamt 128,4 Millionen Euro aus, teilte sie am\n{cut}\nauch im Stadtrat sagte."
        )
        assert kinds(wrapped) == [("paragraph", 0)]


def test_items_behind_a_wrapped_line_stay_items() -> None:
    text = "Das alles ist für die nächsten Jahre in der Stadt schon geplant worden:\n1. Mehr Busse\n2. Mehr Bahnen"
    assert kinds(text)[1:] == [("list_item", 0)] * 2


def test_a_paragraph_wrapped_by_hand_is_one_block() -> None:
    wrapped = (
        "Der Unternehmer Elon Musk hat ein Angebot in Höhe von 97,4\n"
        "Milliarden Dollar für das Unternehmen OpenAI vorgelegt, das\n"
        "Sam Altman leitet. Der lehnte es noch am selben Tag ab.\n"
    )
    text = f"{wrapped}\n{wrapped}"
    assert [text[b.start : b.end] for b in blocks_of(text)] == [wrapped.strip(), wrapped.strip()]


def test_lines_that_end_sentences_are_paragraphs_of_their_own() -> None:
    assert kinds(f"{LONG}\n{LONG}\n{LONG}") == [("paragraph", 0)] * 3


def test_blocks_leave_out_the_space_around_a_line() -> None:
    text = "\n  \t Eingerückt und gut.  \n\n\u00a0\n"
    assert [text[b.start : b.end] for b in blocks_of(text)] == ["Eingerückt und gut."]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kurz. Dann mehr.", "Kurz"),
        ("Kurz und ohne Ende", "Kurz und ohne Ende"),
        ("*Betont* und _mehr_.", "Betont und mehr"),
        ("Wirklich?", "Wirklich?"),
        ("Am 1. März kam er. Dann ging er.", "Am 1. März kam er"),
        ("Das war am 27. Oktober.", "Das war am 27. Oktober"),
        ("Es war 2018. Danach nicht.", "Es war 2018"),
        ("x" * 200, "x" * 80 + "…"),
        ("", ""),
    ],
)
def test_a_title_made_from_the_first_sentence(text: str, title: str) -> None:
    assert title_of(text, blocks_of(text)) == title


@pytest.mark.parametrize(
    "text",
    [
        " " * 2_000_000 + "x",
        "_" * 300_000 + "x",
        "." * 300_000,
        "„" * 300_000,
        "<!-- -->" * 20_000,
        "<" * 300_000,
        ". " * 200_000,
    ],
    ids=["spaces", "lines", "dots", "quotes", "comments", "brackets", "stops"],
)
def test_hostile_lines_end(text: str) -> None:
    assert read_text(f"Anfang.\n{text}\nEnde.").blocks


@settings(max_examples=80, deadline=None)
@given(st.text(st.sampled_from("aÄ .?\n-1„“\t😀"), max_size=300))
def test_blocks_are_ordered_lie_inside_and_cover_every_word(text: str) -> None:
    blocks = blocks_of(text)
    edges = [edge for block in blocks for edge in (block.start, block.end)]
    assert edges == sorted(edges)
    assert all(0 <= b.start < b.end <= len(text) for b in blocks)
    outside = text
    for block in reversed(blocks):
        outside = outside[: block.start] + outside[block.end :]
    assert not outside.strip()
