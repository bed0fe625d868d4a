"""Captions of tables: a paragraph right over or under one whose words say so, in every format; sentences stay text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest

from tests.intake.made import odt
from workbench.intake import read_bytes
from workbench.text.caption_words import names_table
from workbench.text.tables import names_source

if TYPE_CHECKING:
    from workbench.model.articles import Document

TITLED = "Tabelle 1: Einnahmen der Stadt. Quelle: Kämmerei"
SOURCE = "Quelle: Amt für Statistik"
SENTENCE = "Tabelle 1 zeigt, dass die Einnahmen seit 2021 gestiegen sind."
ROWS = "| Jahr | Einnahmen |\n|---|---|\n| 2021 | 9,8 |\n| 2022 | 10,1 |"
HTML_ROWS = "<table><tr><th>Jahr</th><th>Einnahmen</th></tr><tr><td>2021</td><td>9,8</td></tr></table>"


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


def markdown(*parts: str) -> Document:
    return read_bytes("\n\n".join(("# Haushalt", "Die Stadt spart.", *parts, "Danach.")).encode(), name="a.md")


def page(*parts: str) -> Document:
    inside = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    whole = f"<html lang=de><body><article><h1>Haushalt</h1><p>Die Stadt spart.</p>{inside}<p>Danach.</p></article>"
    return read_bytes(whole.encode(), name="a.html")


def word(*parts: str, style: str = "Normal", bold: bool = False) -> Document:
    made = docx.Document()
    made.add_heading("Haushalt", 1)
    made.add_paragraph("Die Stadt spart.")
    for part in parts:
        if part == ROWS:
            table = made.add_table(2, 2)
            for cell, words in zip(
                (c for r in table.rows for c in r.cells), ["Jahr", "Einnahmen", "2021", "9,8"], strict=True
            ):
                cell.text = words
        else:
            made.add_paragraph("", style=style).add_run(part).bold = bold
    made.add_paragraph("Danach.")
    kept = io.BytesIO()
    made.save(kept)
    return read_bytes(kept.getvalue(), name="a.docx")


def rtf(*parts: str) -> Document:
    rows = "\\trowd Jahr\\cell Einnahmen\\cell\\row \\trowd 2021\\cell 9,8\\cell\\row "
    inside = "".join(rows if part == ROWS else part + "\\par\\par " for part in parts)
    return read_bytes(
        ("{\\rtf1 Haushalt\\par\\par Die Stadt spart.\\par\\par " + inside + "Danach.}").encode("cp1252"), name="a.rtf"
    )


def office(*parts: str) -> Document:
    cells = "".join(
        "<table:table-row>" + "".join(f"<table:table-cell><text:p>{one}</text:p></table:table-cell>" for one in row)
        + "</table:table-row>" for row in (("Jahr", "Einnahmen"), ("2021", "9,8"))
    )  # fmt: skip
    body = ("Die Stadt spart.", *parts, "Danach.")
    inside = (f"<table:table>{cells}</table:table>" if part == ROWS else f"<text:p>{part}</text:p>" for part in body)
    return read_bytes(odt("".join(inside)), name="a.odt")


@pytest.mark.parametrize("made", [markdown, word, rtf, page, office])
def test_a_number_over_a_table_and_a_source_under_it_are_its_captions(made: object) -> None:
    rows = HTML_ROWS if made is page else ROWS
    found = kinds(made(TITLED, rows, SOURCE))  # type: ignore[operator]
    assert ("caption", TITLED) in found
    assert ("caption", SOURCE) in found
    assert [kind for kind, words in found if words in {"Die Stadt spart.", "Danach."}] == ["paragraph"] * 2


@pytest.mark.parametrize("made", [markdown, word, rtf, page, office])
def test_a_sentence_beside_a_table_stays_text(made: object) -> None:
    rows = HTML_ROWS if made is page else ROWS
    found = kinds(made(SENTENCE, rows, SENTENCE))  # type: ignore[operator]
    assert [kind for kind, words in found if words == SENTENCE] == ["paragraph"] * 2


def test_a_caption_in_italics_and_the_source_under_it_belong_to_the_table_above() -> None:
    document = markdown(ROWS, "*Tabelle 2. Bevölkerung nach Quartalen*", SOURCE)
    assert [words for kind, words in kinds(document) if kind == "caption"] == [
        "Tabelle 2. Bevölkerung nach Quartalen",
        SOURCE,
    ]
    assert document.images == ()


def test_away_from_a_table_words_make_no_caption() -> None:
    assert {kind for kind, _ in kinds(markdown(TITLED, "Ein Absatz.", ROWS, "Ein Absatz.", SOURCE))} == {
        "heading", "paragraph", "table",
    }  # fmt: skip


@pytest.mark.parametrize("heading", ["### Tabelle 1: Einnahmen", "**Tabelle 1: Einnahmen**"])
def test_a_heading_with_a_table_s_number_is_its_caption(heading: str) -> None:
    assert ("caption", "Tabelle 1: Einnahmen") in kinds(markdown(heading, ROWS))


def test_a_bold_line_of_a_word_file_and_its_caption_style_are_captions() -> None:
    assert ("caption", "Tabelle 1: Einnahmen") in kinds(word("Tabelle 1: Einnahmen", ROWS, bold=True))
    assert ("caption", "Einnahmen der Stadt") in kinds(word("Einnahmen der Stadt", ROWS, style="Caption"))


def test_a_caption_that_html_tells_is_one_whatever_it_says() -> None:
    rows = HTML_ROWS.replace("<table>", "<table><caption>Einnahmen der Stadt</caption>")
    assert ("caption", "Einnahmen der Stadt") in kinds(page(rows, SOURCE))


def test_a_picture_under_a_table_s_source_is_told_beside_its_caption() -> None:
    document = markdown(ROWS, SOURCE, "![x](a.jpg)", "Abb. 3: Das Rathaus")
    at = document.text.index("Abb. 3")
    assert ("caption", "Abb. 3: Das Rathaus") in kinds(document)
    assert document.images == (at,)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Tabelle 1: Einnahmen", True),
        ("Tab. 4 – Löhne", True),
        ("Table 2. Population by quarter", True),
        ("Table 5 (in million euros)", True),
        ("Übersicht 2: Kosten", True),
        ("Tabelle 12.3 Haushalt", True),
        ("Tabelle: Einnahmen", True),
        ("Tabelle 3 zeigt, dass alles teurer wird.", False),
        ("Table 2 shows the population.", False),
        ("Table tennis is fun.", False),
        ("Tabelle 1: " + "Wort " * 200, False),
    ],
)
def test_a_table_s_caption_begins_with_its_number_or_name(words: str, *, named: bool) -> None:
    assert names_table(words) == named


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Quelle: Stadtkämmerei", True),
        ("Quellen: Bund, Länder", True),
        ("Source: ONS", True),
        ("Datenquelle: Eurostat", True),
        ("Sources close to the matter said so.", False),
        ("Quelle der Zahlen ist das Amt.", False),
    ],
)
def test_a_source_is_named_with_a_colon(words: str, *, named: bool) -> None:
    assert names_source(words) == named
