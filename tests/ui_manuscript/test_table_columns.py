"""A table's columns stand one under another where they fit; no word and no offset changes for that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QTextCursor

from workbench.intake import read_bytes
from workbench.ui.manuscript import filling
from workbench.ui.manuscript.letters import _coloured
from workbench.ui.manuscript.tables import MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextLine

    from workbench.model.dossier import Dossier
    from workbench.ui.manuscript import ManuscriptView
    from workbench.ui.manuscript.plan import PageBlock
    from workbench.ui.manuscript.text import ManuscriptText

NARROW = """# Haushalt

Die Stadt gab im Jahr 2023 mehr aus als im Jahr davor.

| Jahr | Einnahmen | Anmerkung |
|---|---|---|
| 2021 | 9,8 | Pandemie |
| 2022 | 10,1 | erstmals im Plus |
| 2023 | 12,75 | |
| 2024 | | offen |

Danach steht ein Absatz.
"""
CORNER = (
    "<html lang=de><body><article><h1>Haushalt</h1><p>Die Stadt gab viel aus, wie sie am Montag sagte.</p><table>"
    "<tr><th></th><th>2021</th><th>2022</th></tr><tr><td>Einnahmen</td><td>9,8</td><td>10,1</td></tr>"
    "<tr><td>Ausgaben</td><td>110,4</td><td>1,2</td></tr></table><p>Danach.</p></article>"
)


def shown(view: ManuscriptView, build: Callable[..., Dossier], text: str, name: str = "a.md") -> ManuscriptText:
    document = read_bytes(text.encode(), name=name)
    dossier = build()
    draft = replace(dossier.draft, text=document.text, blocks=document.blocks, images=document.images)
    view.set_dossier(replace(dossier, draft=draft, claims=(), sentences=()))
    return view.text_view()


def rows(text: ManuscriptText) -> list[tuple[int, QTextLine]]:
    """Return the numbers of the rows' blocks, each with its first line."""
    layout, document = text.document().documentLayout(), text.document()
    found = []
    for number, block in enumerate(text.state.plan.blocks):
        if block.role == "table":
            layout.blockBoundingRect(document.findBlockByNumber(number))
            found.append((number, document.findBlockByNumber(number).layout().lineAt(0)))
    return found


def x(line: QTextLine, at: int) -> float:
    return float(line.cursorToX(at)[0])  # type: ignore[index]


def bars(text: ManuscriptText) -> list[list[float]]:
    blocks = text.state.plan.blocks
    return [[x(line, at) for at, c in enumerate(blocks[n].text) if c == "|"] for n, line in rows(text)]


def test_bars_stand_one_under_another_and_the_document_is_as_it_was(
    view: ManuscriptView, build: Callable[..., Dossier]
) -> None:
    text = shown(view, build, NARROW)
    first, *others = bars(text)
    assert len(first) == 2
    for row in others:
        assert row == pytest.approx(first, abs=0.3)
    assert text.document().toPlainText() == text.state.plan.text
    assert [text.document().findBlockByNumber(n).layout().lineCount() for n, _ in rows(text)] == [1] * 5


def test_numbers_end_one_under_another(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, NARROW)
    blocks = text.state.plan.blocks
    ends = [
        x(line, blocks[n].text.index(c) + len(c))
        for (n, line), c in zip(rows(text), ("Einnahmen", "9,8", "10,1", "12,75"), strict=False)
    ]
    assert ends == pytest.approx([ends[0]] * 4, abs=0.3)


def test_a_wider_type_moves_the_columns_and_keeps_them(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, NARROW)
    before = bars(text)[0]
    view.set_zoom(3)
    after = bars(text)
    assert after[0][-1] > before[-1] + 5
    for row in after:
        assert row == pytest.approx(after[0], abs=0.3)


def test_a_head_over_an_empty_corner_stands_over_its_columns(
    view: ManuscriptView, build: Callable[..., Dossier]
) -> None:
    text = shown(view, build, CORNER, "a.html")
    head, *others = bars(text)
    assert [len(row) for row in others] == [2, 2]
    for row in others:
        assert row[1:] == pytest.approx(head, abs=0.3)
    (number, line), *_ = rows(text)
    assert line.x() > 40
    formats = text.document().findBlockByNumber(number).layout().formats()
    assert formats[0].format.fontWeight() == QFont.Weight.DemiBold


def test_a_point_in_a_cell_finds_its_letter_and_a_selection_its_words(
    view: ManuscriptView, build: Callable[..., Dossier]
) -> None:
    text = shown(view, build, NARROW)
    at = text.state.plan.draft_text.index("erstmals")
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.state.plan.to_document(at) + 3)
    place = text.cursorRect(cursor)
    found = text.cursorForPosition(QPoint(place.left(), place.center().y()))
    assert text.state.plan.to_draft(found.position()) == at + 3
    text.select_span(at, at + 8)
    assert text.selection_span() == (at, at + 8)


def test_cells_between_tabs_stand_in_columns_too(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, "Ort;Besucher;Art\nUlm;10;Bad\nLindenau an der Aue;12000;Museum\n", "a.csv")
    blocks = text.state.plan.blocks
    starts = [x(line, blocks[n].text.rindex("\t") + 1) for n, line in rows(text)]
    ends = [x(line, blocks[n].text.rindex("\t")) for n, line in rows(text)]
    assert starts == pytest.approx([starts[0]] * 3, abs=0.3)
    assert ends == pytest.approx([ends[0]] * 3, abs=0.3)


def test_a_table_of_very_many_rows_is_not_looked_through(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, NARROW.replace("| 2024 | | offen |", "| 2024 | 7 | offen |\n" * (2 * MOST_ROWS)))
    tables = text.state.plan.tables
    number, _ = rows(text)[0]
    assert tables.grid(number) is None
    assert len(tables.bars(number)) == 2


def test_rows_that_run_right_to_left_stay_as_they_are(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, NARROW.replace("Pandemie", "جائحة"))
    document = text.document()
    assert [document.findBlockByNumber(n).layout().formats() for n, _ in rows(text)] == [[]] * 5


@pytest.mark.parametrize("mode", ["read", "strike"])
def test_bars_are_fainter_than_words_in_both_views(
    view: ManuscriptView, build: Callable[..., Dossier], mode: str
) -> None:
    text = shown(view, build, NARROW)
    view.set_mode(mode)  # type: ignore[arg-type]
    found = list(_coloured(text.state, text.seen(0, text.viewport().height())))
    faint = {start for start, _, role in found if role == "line_strong"}
    words = text.document().toPlainText()
    assert faint == {at for at, c in enumerate(words) if c == "|"}
    assert not [one for one in found if one[2] == "text" and any(one[0] <= at < one[1] for at in faint)]


def test_a_tables_rows_are_given_their_letters_all_at_once(
    view: ManuscriptView, build: Callable[..., Dossier], monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    give = filling._Looks.give

    def counted(looks: filling._Looks, cursor: QTextCursor, first: PageBlock, last: PageBlock, gap: int) -> None:
        given.append(first.role)
        give(looks, cursor, first, last, gap)

    monkeypatch.setattr(filling._Looks, "give", counted)
    text = shown(view, build, "\n".join(f"Ort {at};{at}" for at in range(300)), name="a.csv")
    assert given.count("table") < 3
    plan, document = text.state.plan, text.document()
    sizes = {document.findBlock(row.position).begin().fragment().charFormat().font().pixelSize() for row in plan.blocks}
    rows = [document.findBlock(row.position) for row in plan.blocks if row.role == "table"]
    assert len(rows) == 300
    assert {row.begin().fragment().charFormat().font().pixelSize() for row in rows} == {min(sizes)}
    assert min(sizes) < document.defaultFont().pixelSize()
