"""A source's tables are laid as the manuscript's, whatever they came from; a large one is scrolled sideways."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.ui.manuscript.plan import Role
from workbench.ui.source.page_plan import plan_of
from workbench.ui.source.text_view import SourceTextView

LONG = "Der Rat hat den Ausbau im März mit knapper Mehrheit beschlossen, und der Bau beginnt im Herbst"
TEXT = f"""Die Stadt gab im Jahr 2023 mehr aus als im Jahr davor.

2021 | 2022
Einnahmen | 9,8 | 10,1
Ausgaben | 110,4 | 1,2

Sprecher | Was gesagt wurde | Datum
Eva Kern | {LONG} | 12.03.2024
Petra Lang | {LONG} | 2023

Start | Politik | Sport

Danach."""
CSV = "Ort\tBesucher\n" + "\n".join(f"Ort {number}\t{number}" for number in range(9))


@pytest.fixture
def source(themed: QApplication, qtbot: QtBot) -> SourceTextView:
    view = SourceTextView()
    qtbot.addWidget(view)
    view.resize(560, 500)
    view.show()
    return view


def _x(view: SourceTextView, words: str, *, end: bool = False) -> float:
    text = view.text_view()
    plan = text.state.plan
    at = plan.draft_text.index(words) + len(words) * end
    number = plan.number_at(at)
    layout = text.document().findBlockByNumber(number).layout()
    text.document().documentLayout().blockBoundingRect(text.document().findBlockByNumber(number))
    unit = plan.local(number, at)
    return float(layout.lineForTextPosition(unit).cursorToX(unit)[0])  # type: ignore[index]


def test_rows_stand_in_columns(source: SourceTextView) -> None:
    source.set_text(TEXT)
    assert _x(source, "2021", end=True) == pytest.approx(_x(source, "110,4", end=True), abs=0.5)
    assert _x(source, "Was gesagt") == pytest.approx(_x(source, LONG), abs=0.5)
    assert source.text_view().document().toPlainText() == source.text_view().state.plan.text
    plan = source.text_view().state.plan
    assert [b.text.split(" ")[0] for b in plan.blocks if b.role is Role.TABLE][:3] == ["2021", "Einnahmen", "Ausgaben"]
    assert len([b for b in plan.blocks if b.role is Role.TABLE]) == 6


def test_paragraphs_and_listings_set_in_are_no_rows() -> None:
    set_in = "\tEin Absatz, der eingerückt ist.\n\tUnd noch ein zweiter."
    assert not plan_of(set_in).tabled
    assert not plan_of("def f(x):\n\tif x:\n\t\treturn 1\n\treturn 2").tabled
    assert plan_of("\t2021\nEinnahmen\t9,8").tabled  # an empty corner


def test_a_passage_in_a_row_is_found_again(source: SourceTextView) -> None:
    source.set_text(TEXT)
    start = TEXT.rindex("knapper")
    source.select_span(start, start + len("knapper Mehrheit"))
    assert source.selection_span() == (start, start + len("knapper Mehrheit"))
    assert source.text_view().textCursor().selectedText() == "knapper Mehrheit"
    assert len(source.paragraph_numbers()) == len(source.text_view().state.plan.blocks)


def test_a_small_table_alone_has_its_numbers_at_the_right(source: SourceTextView) -> None:
    source.set_text(CSV)
    assert _x(source, "Besucher", end=True) == pytest.approx(_x(source, "\t7", end=True), abs=0.5)


@pytest.mark.parametrize(
    "text", [CSV + "\n1\t2" * 500, "\n".join("\t".join(f"Spalte {n}" for n in range(12)) for _ in range(3))]
)
def test_a_large_one_is_scrolled_sideways(source: SourceTextView, text: str) -> None:
    source.set_text(text)
    assert not plan_of(text).tabled
    blocks = source.text_view().state.plan.blocks
    second = [_place(source, number) for number in (0, 1, 2)]
    assert second == [pytest.approx(second[0], abs=0.1)] * 3
    assert len(blocks) == len(text.split("\n"))


def _place(view: SourceTextView, number: int) -> float:
    document = view.text_view().document()
    document.documentLayout().blockBoundingRect(document.findBlockByNumber(number))
    layout = document.findBlockByNumber(number).layout()
    assert layout.lineCount() == 1
    return float(layout.lineAt(0).cursorToX(document.findBlockByNumber(number).text().index("\t") + 1)[0])  # type: ignore[index]


def test_a_table_of_thousands_of_columns_is_laid_out_in_pieces_and_nothing_of_it_is_lost(
    source: SourceTextView, themed: QApplication
) -> None:
    rows = ["\t".join(f"{row}.{column}" for column in range(1_900)) for row in range(4)]
    text = "\n".join(rows)
    source.set_text(text)
    plan = source.text_view().state.plan
    assert max(block.text.count("\t") for block in plan.blocks) < 40
    assert set(source.paragraph_numbers()) == {1, 2}  # the row that each piece is of
    at = text.index("3.1234")
    source.set_passage(at, at + 6)
    source.show_passage()
    themed.processEvents()
    source.select_span(at, at + 6)
    assert source.selection_span() == (at, at + 6)
    assert source.finder.find("2.1899").of == 1
    assert _x(source, "2.41") == pytest.approx(_x(source, "2.81"), abs=2)
    assert source.words_shown() == text
