"""Who wrote an article and when, read from its first lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.made import docx, para
from workbench.intake import read_bytes, read_text
from workbench.intake.byline import byline_of
from workbench.model.articles import BlockKind

BODY = "Das ist ein Absatz, der lang genug ist, um unter einer Überschrift zu stehen, und er hat einen Punkt."


@pytest.mark.parametrize(
    ("line", "author", "date"),
    [
        ("Von Petra Lindner, 14. März 2025", "Petra Lindner", "2025-03-14"),
        ("Von PETRA LINDNER | 14.3.2025", "PETRA LINDNER", "2025-03-14"),
        ("*Von Jana Weber und Dr. Peter von der Heide*", "Jana Weber und Dr. Peter von der Heide", ""),
        ("von Eva Müller (Text) und Jan Ö. Çelik (Fotos)", "Eva Müller (Text) und Jan Ö. Çelik (Fotos)", ""),
        ("By Dana Whitfield | March 3, 2025", "Dana Whitfield", "2025-03-03"),
        ("By Ann O'Neill, José de la Cruz and Liu Wei", "Ann O'Neill, José de la Cruz and Liu Wei", ""),
        ("Dana Whitfield, March 3, 2025 at 10:45 a.m. EST", "Dana Whitfield", "2025-03-03"),
        ("Published on 3 Sept. 2025", "", "2025-09-03"),
        ("Stand: 14.03.2025, 10:45 Uhr", "", "2025-03-14"),
        ("Veröffentlicht am 14.3.2025, aktualisiert am 15.3.2025", "", "2025-03-14"),
        ("Freitag, 14. März 2025", "", "2025-03-14"),
        ("2025-03-14", "", "2025-03-14"),
        ("Frankfurt am Main, 14. Jänner 2025", "", "2025-01-14"),
    ],
)
def test_lines_that_say_who_and_when(line: str, author: str, date: str) -> None:
    found = byline_of(line)
    assert found is not None
    assert (found.author, found.date) == (author, date)


@pytest.mark.parametrize(
    "line",
    [
        "Von Anfang an war alles klar",
        "Von unserem Korrespondenten",
        "By the way, nobody came",
        "Von Berlin nach Paris",
        "Karl Huber starb am 14. März 2025",
        "Am 14. März 2025 starb Karl Huber.",
        "Wahl am 23. Februar 2025",
        "Bernau, 31. Februar 2025",
        "3/4/2025",
        "",
        "2025",
    ],
)
def test_other_lines_say_nothing(line: str) -> None:
    assert byline_of(line) is None


def test_author_and_date_of_a_text_without_data_of_its_own() -> None:
    document = read_bytes(f"# Der Gewinn\n\nVon Petra Lindner, 14. März 2025\n\n{BODY}\n".encode(), "gewinn.md")
    assert (document.title, document.author, document.date) == ("Der Gewinn", "Petra Lindner", "2025-03-14")
    assert [block.kind for block in document.blocks] == [BlockKind.HEADING, BlockKind.BYLINE, BlockKind.PARAGRAPH]


def test_what_the_file_says_of_itself_comes_first() -> None:
    text = f"---\nauthor: Redaktion\ndate: 2025-03-13\n---\n# Der Gewinn\n\nVon Petra Lindner, 14.3.2025\n\n{BODY}\n"
    document = read_bytes(text.encode(), "gewinn.md")
    assert (document.author, document.date) == ("Redaktion", "2025-03-13")


def test_what_is_printed_counts_more_than_who_saved_an_office_file() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dc:creator>Sekretariat</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>"
        "</cp:coreProperties>"
    )
    body = para("Ein Abschied") + para("Von Katharina Lüders, 14. März 2025") + para(BODY)
    printed = read_bytes(docx(body, {"docProps/core.xml": core}), "a.docx")
    assert (printed.author, printed.date) == ("Katharina Lüders", "2025-03-14")
    bare = read_bytes(docx(para("Ein Abschied") + para(BODY), {"docProps/core.xml": core}), "a.docx")
    assert (bare.author, bare.date) == ("Sekretariat", "2013-12-23")


def test_a_byline_above_the_headline_is_not_the_title() -> None:
    document = read_text(f"Von Petra Lindner\n\nDer Gewinn der Stadtwerke\n\n{BODY}\n")
    assert (document.title, document.author) == ("Der Gewinn der Stadtwerke", "Petra Lindner")


def test_a_headline_that_names_a_day_stays_one() -> None:
    document = read_text(f"Pariser Gipfel, 10. Februar 2025\n\n{BODY}\n")
    assert (document.author, document.date) == ("", "")
    assert document.blocks[0].kind is BlockKind.HEADING


def test_a_date_far_down_belongs_to_the_story() -> None:
    document = read_text("\n\n".join([BODY] * 7 + ["14. März 2025", BODY]))
    assert document.date == ""


@given(st.text(alphabet=st.sampled_from("Von by.,|· 0123456789März(A)ü-:"), max_size=160))
def test_no_line_is_too_strange(line: str) -> None:
    found = byline_of(line)
    assert found is None or found.author or found.date
