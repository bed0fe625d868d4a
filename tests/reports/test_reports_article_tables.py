"""The article's tables are tables in the reports: rows, cells, heads, captions, and claims in their cells."""

from __future__ import annotations

import io
import tracemalloc
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import docx
import pypdfium2 as pdfium
import pytest
from lxml import html

from tests.reports.handmade import make_dossier
from workbench.model.articles import Block, BlockKind
from workbench.reports import render
from workbench.reports.article_tables import MOST_COLUMNS, rows_of, tables_of
from workbench.reports.building import build
from workbench.reports.options import Options

if TYPE_CHECKING:
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.reports.view import BlockView

HEADED = ("Jahr | Umsatz | Rang", "2022 | 5 Millionen Euro | 7", "2023 | 6 Millionen Euro")


def tabled(*rows: str, claimed: tuple[str, ...] = ()) -> Dossier:
    """Return an article that ends in the rows of tables; an empty row parts two of them."""
    base = make_dossier()
    text, blocks = base.draft.text, list(base.draft.blocks)
    for before, row in pairwise(("", *rows)):
        text += "\n" if before else "\n\n"
        if row:
            blocks.append(Block(kind=BlockKind.TABLE, start=len(text), end=len(text) + len(row)))
            text += row
    old = [one for one in base.claims if one.live]
    moved: list[Claim] = []
    for claim, words in zip(old, claimed, strict=False):
        start = text.index(words, len(base.draft.text))
        moved.append(replace(claim, start=start, end=start + len(words), text=words, facts=()))
    claims = sorted((*moved, *old[len(moved) :]), key=lambda one: (one.start, -one.end))
    draft = replace(base.draft, text=text, blocks=tuple(blocks))
    return replace(base, draft=draft, claims=tuple(claims), sentences=())


def blocks_of(dossier: Dossier) -> tuple[BlockView, ...]:
    return build(dossier, Options(language="de")).blocks


def on_page(dossier: Dossier) -> list[html.HtmlElement]:
    tree = html.document_fromstring(render(dossier, format="html", language="de").decode())
    return list(tree.xpath("//div[@class='article']//table"))


def cells(table: Any) -> list[list[str]]:
    return [
        ["".join(cell.xpath(".//text()[not(ancestor::a[contains(@class, 'm ')])]")) for cell in row.xpath("./td|./th")]
        for row in table.xpath(".//tr")
    ]


def test_on_a_page_rows_are_rows_and_a_head_is_one() -> None:
    (table,) = on_page(tabled(*HEADED))
    assert cells(table) == [
        ["Jahr", "Umsatz", "Rang"], ["2022", "5 Millionen Euro", "7"], ["2023", "6 Millionen Euro", ""],
    ]  # fmt: skip
    assert len(table.xpath("./thead//th[@scope='col']")) == 3


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (("2021 | 2022", "Kosten | 9,8 | 10,1", "Erlös | 1,2 | 3,4"), ["", "2021", "2022"]),  # over an empty corner
        (("Jahr | Kosten", "2021 | 9,8 | teuer", "2022 | 9,9 | teurer"), ["Jahr", "Kosten", ""]),
    ],
)
def test_a_head_stands_over_the_columns_that_it_names(rows: tuple[str, ...], wanted: list[str]) -> None:
    (table,) = on_page(tabled(*rows))
    assert cells(table)[0] == wanted


def test_a_row_whose_first_cell_is_empty_keeps_its_numbers_in_their_columns() -> None:
    (table,) = on_page(tabled("Ort | Kosten | Erlös", "Ulm | 9,8 | 10,1", "9,9 | 11,2", "Bonn | 7,5"))
    assert cells(table)[2:] == [["", "9,9", "11,2"], ["Bonn", "7,5", ""]]


@pytest.mark.parametrize(
    "rows",
    [
        ("Sitz | Ulm", "Chefin | Eva Kern"),  # a fact box's first row is as good as its others
        ("2021 | 4 Euro", "2022 | 5 Euro"),
        ("Anna | Bea", "Clara | Dora"),
    ],
)
@pytest.mark.parametrize("kind", ["html", "md"])
def test_a_short_first_row_is_no_head(rows: tuple[str, ...], kind: str) -> None:
    dossier = tabled(*rows)
    if kind == "html":
        (table,) = on_page(dossier)
        assert table.xpath(".//th") == []
        assert len(table.xpath("./tbody/tr")) == len(rows)
    else:
        first = f"| {rows[0]} |"
        assert f"|---|---|\n{first}" in render(dossier, format="md", language="de").decode()


def test_two_tables_are_two_and_a_row_alone_is_a_caption() -> None:
    first, second = on_page(tabled("Umsatz in Euro |", *HEADED, "", "Stadt | Zahl\nBonn | 7"))
    assert [caption.text_content() for caption in first.xpath("./caption")] == ["Umsatz in Euro"]
    assert [len(one.xpath(".//tr")) for one in (first, second)] == [3, 2]


@pytest.mark.parametrize("kind", ["html", "md"])
def test_a_year_alone_over_its_column_is_a_head_and_no_caption(kind: str) -> None:
    dossier = tabled("| 2024", "Umsatz in Euro | 512", "Gewinn in Euro | 93")
    if kind == "html":
        (table,) = on_page(dossier)
        assert [cell.text_content() for cell in table.xpath("./thead//th")] == ["", "2024"]
        assert table.xpath("./caption") == []
    else:
        assert "|  | 2024 |\n|---|---|\n" in render(dossier, format="md", language="de").decode()


def test_tabs_part_cells_too() -> None:
    (table,) = on_page(tabled("Jahr\tUmsatz", "2022\t5 | 6"))
    assert cells(table)[1][0] == "2022"


def test_a_claim_over_cells_is_in_each_and_its_mark_once() -> None:
    (table,) = on_page(tabled(*HEADED, claimed=("2022 | 5 Millionen Euro",)))
    assert [one.text_content() for one in table.xpath(".//td/a[contains(@class, 'c ')]")] == [
        "2022",
        "5 Millionen Euro",
    ]
    assert len(table.xpath(".//a[contains(@class, 'm ')]")) == 1


def test_no_mark_is_lost_where_a_claim_begins_with_a_bar() -> None:
    dossier = tabled(*HEADED, claimed=("| 5 Millionen Euro", "5 Millionen", "| 6 Millionen Euro"))
    marked = [mark.number for block in blocks_of(dossier) for run in block.runs for mark in run.starting]
    shown = [
        mark.number
        for block in blocks_of(dossier) if block.kind == "table"
        for row in rows_of(block) for cell in row for run in cell for mark in run.starting
    ]  # fmt: skip
    assert len(shown) == 3
    assert shown == marked[-3:]
    assert len(pdfium.PdfDocument(render(dossier, format="pdf", language="de"))) > 0


def test_no_word_of_a_row_is_lost() -> None:
    for claimed in ((), ("2022 | 5",), ("Millionen Euro | 7\n2023",)):
        dossier = tabled(HEADED[0], "\n".join(HEADED[1:]), claimed=claimed)
        found = [
            ["".join(piece.text for run in cell for piece in run.pieces) for cell in row]
            for block in blocks_of(dossier) if block.kind == "table" for row in rows_of(block)
        ]  # fmt: skip
        assert found == [row.split(" | ") for row in HEADED]


def test_what_is_wider_than_paper_or_of_one_column_stays_lines() -> None:
    wide = " | ".join("x" * (MOST_COLUMNS + 1))
    assert tables_of(blocks_of(tabled(wide, wide, "", "Nur eine Spalte"))) == {}
    assert on_page(tabled(wide)) == []


@pytest.mark.parametrize(
    ("words", "whole"), [("Finanzausgleich", True), ("Finanzausgleichsanpassungsgesetzgebungsverfahren" * 2, False)]
)
def test_words_are_broken_only_where_the_columns_have_no_room_for_them(words: str, *, whole: bool) -> None:
    (table,) = on_page(tabled(*HEADED, f"2024 | {words} | 3"))
    assert ("whole" in table.get("class", "").split()) is whole


def test_figures_are_never_broken_however_narrow_their_column_is() -> None:
    wide = " | ".join(f"Finanzausgleich {'x' * at}" for at in range(12))
    (table,) = on_page(tabled(f"{wide} | Betten 2018", f"{wide} | 612", f"{wide} | 98,4 Mio. Euro"))
    assert "whole" not in table.get("class", "").split()
    whole = [cell.text_content() for cell in table.xpath(".//th | .//td") if cell.get("class") == "figure"]
    assert whole == ["Betten 2018", "612", "98,4 Mio. Euro"]


def test_cells_between_tabs_are_not_run_together_where_a_claim_is_quoted() -> None:
    dossier = tabled("Delikt\t2022\t2023", "Parken\t28.104\t30.877", claimed=("Parken\t28.104\t30.877",))
    content = render(dossier, format="pdf", language="de")
    words = "".join(page.get_textpage().get_text_range() for page in pdfium.PdfDocument(content))
    assert "28.10430.877" not in "".join(words.split("\n"))
    page = html.document_fromstring(render(dossier, format="html", language="de").decode())
    assert "Parken\u200328.104\u200330.877" in [one.text for one in page.xpath("//blockquote")]


@pytest.mark.parametrize("kind", ["html", "md"])
def test_one_very_long_row_makes_no_others_long(kind: str) -> None:
    dossier = tabled(" | ".join("x" * 4000), "\n".join(["a | b"] * 4000))
    tracemalloc.start()
    written = render(dossier, format=kind, language="de")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(written) < 2_000_000  # a cell for each column in every row would be as many again
    assert most < 100_000_000, f"{most:,}"


def test_beyond_so_many_cells_tables_stay_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.reports.article_tables.MOST_CELLS", 20)
    long = "\n".join(["x | y"] * 9)
    short = ("a | b", "c | d", "", "e | f", "g | h")
    found = tables_of(blocks_of(tabled(long, "", *short)))
    assert [table.rows[0][0][0].pieces[0].text for table in found.values() if table] == ["x"]
    assert len([table for table in tables_of(blocks_of(tabled(*short))).values() if table]) == 2


def test_in_word_the_table_is_one_and_its_claims_are_commented() -> None:
    document = docx.Document(
        io.BytesIO(render(tabled(*HEADED, claimed=("2022 | 5 Millionen Euro",)), format="docx", language="de"))
    )
    table = next(one for one in document.tables if one.cell(0, 0).text == "Jahr")
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Jahr", "Umsatz", "Rang"], ["2022", "5 Millionen Euro", "7"], ["2023", "6 Millionen Euro", ""],
    ]  # fmt: skip
    assert all(run.bold for cell in table.rows[0].cells for run in cell.paragraphs[0].runs)
    assert not any(run.bold for cell in table.rows[1].cells for run in cell.paragraphs[0].runs)
    assert table._tbl.xpath(".//w:commentRangeStart")
    assert not any("|" in paragraph.text and "Umsatz" in paragraph.text for paragraph in document.paragraphs)


def test_in_pdf_no_bar_is_left_and_the_cells_are_tagged() -> None:
    content = render(
        tabled("Umsatz in Euro |", *HEADED, claimed=("2022 | 5 Millionen Euro",)), format="pdf", language="de"
    )
    document = pdfium.PdfDocument(content)
    words = "\n".join(page.get_textpage().get_text_range() for page in document)
    assert "Umsatz in Euro" in words
    assert "Jahr | Umsatz" not in words
    assert "2022 |" not in words.partition("Behauptungen")[0]
