"""A table too wide for one line a row: its cells' words break inside their columns, or cells are stacked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest

from tests.ui_manuscript.test_table_columns import rows, shown, x
from workbench.ui.manuscript.cells import Cells, shared
from workbench.ui.manuscript.cells import cells_of as cells_of_table
from workbench.ui.manuscript.letters import _coloured
from workbench.ui.manuscript.page import placed_claims
from workbench.ui.manuscript.rows import font_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextLine

    from workbench.model.dossier import Dossier
    from workbench.ui.manuscript import ManuscriptView
    from workbench.ui.manuscript.text import ManuscriptText

LONG = "Der Rat hat den Ausbau 😀 im März mit knapper Mehrheit beschlossen, und der Bau beginnt im Herbst"
WIDE = f"""# Haushalt

Die Stadt gab im Jahr 2023 mehr aus als im Jahr davor.

| Jahr | Einnahmen | Anmerkung |
|---|---|---|
| 2021 | 9,8 | {LONG} |
| 2022 | 110,1 | |
| 2023 | | {LONG} |

Danach steht ein Absatz.
"""
_HEADS = [f"Verwaltungsaufwand{letter}" for letter in "ABCDEFGHI"]
MANY = f"""# Haushalt

| Ort | {" | ".join(_HEADS)} |
{"|---" * 10}|
| Ulm | {" | ".join(str(n) for n in range(1, 10))} |
| Gebäudebewirtschaftung | {" | ".join(str(n) for n in range(3, 12))} |
| Bonn | | {" | ".join(str(n) for n in range(2, 10))} |

Danach.
"""


def lines(text: ManuscriptText, number: int) -> list[QTextLine]:
    layout = text.document().findBlockByNumber(number).layout()
    return [layout.lineAt(at) for at in range(layout.lineCount())]


def starts(text: ManuscriptText, words: str) -> list[tuple[float, float]]:
    """Return where these words stand in the rows that hold them: x and y in their block."""
    found = []
    for number, _ in rows(text):
        at = text.state.plan.blocks[number].text.find(words)
        if at >= 0:
            line = text.document().findBlockByNumber(number).layout().lineForTextPosition(at)
            found.append((x(line, at), line.y()))
    return found


def cells_of(text: ManuscriptText, number: int) -> Cells:
    found = text.document().documentLayout().rows.cells(number)  # type: ignore[attr-defined]
    assert isinstance(found, Cells)
    return found


def test_cells_break_inside_their_columns(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, WIDE)
    head, first, second, third = (number for number, _ in rows(text))
    cells = cells_of(text, head)
    for words, count in (("Anmerkung", 1), ("Der Rat", 2)):
        places = starts(text, words)
        assert [left for left, _ in places] == pytest.approx([cells.starts[2]] * count, abs=0.3)
        assert max(y for _, y in places) < text.state.metrics.line / 2
    for number in (first, third):
        assert len({round(line.y()) for line in lines(text, number)}) > 1
        assert all(
            line.x() + line.naturalTextWidth() <= text.document().pageSize().width() for line in lines(text, number)
        )
    assert text.document().findBlockByNumber(second).layout().lineCount() == 4
    assert text.document().toPlainText() == text.state.plan.text


def test_numbers_end_one_under_another(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, WIDE)
    ends = []
    for (number, _), words in zip(rows(text), ("Einnahmen", "9,8", "110,1"), strict=False):
        at = text.state.plan.blocks[number].text.index(words)
        line = text.document().findBlockByNumber(number).layout().lineForTextPosition(at)
        ends.append(x(line, at + len(words)))
    assert ends == pytest.approx([ends[0]] * 3, abs=0.3)


def test_a_row_is_as_high_as_its_highest_cell(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, WIDE)
    layout, document = text.document().documentLayout(), text.document()
    for number, _ in rows(text):
        box = layout.blockBoundingRect(document.findBlockByNumber(number))
        assert box.height() >= document.findBlockByNumber(number).layout().boundingRect().bottom() - 1
        following = layout.blockBoundingRect(document.findBlockByNumber(number + 1))
        assert following.top() >= box.bottom()


@pytest.mark.parametrize("source", [WIDE, MANY])
def test_each_place_in_a_cell_is_found_by_its_point(
    view: ManuscriptView, build: Callable[..., Dossier], source: str
) -> None:
    text = shown(view, build, source)
    tables, cursor = text.state.plan.tables, QTextCursor(text.document())
    for number, _ in rows(text):
        grid = tables.grid(number)
        assert grid is not None
        start = text.state.plan.blocks[number].position
        for one, end in grid.row(number).cells:
            for at in range(one, end):
                cursor.setPosition(start + at)
                place = text.cursorRect(cursor)
                found = text.cursorForPosition(QPoint(place.left() + 1, place.center().y())).position()
                assert abs(found - start - at) <= 1, (number, at)  # a surrogate is no place


def test_a_selection_and_a_claim_know_their_words(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, WIDE)
    at = text.state.plan.draft_text.rindex("Mehrheit")
    text.select_span(at, at + 8)
    assert text.selection_span() == (at, at + 8)
    assert text.textCursor().selectedText() == "Mehrheit"


def test_bars_have_no_colour_and_no_mark(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, WIDE)
    plan = text.state.plan
    dossier = build()
    start = plan.draft_text.index("2022")
    claim = replace(dossier.claims[0], start=start, end=plan.draft_text.index("110,1") + 5, facts=())
    text.state.set_claims((claim,), ())
    seen = text.seen(0, text.viewport().height())
    assert {role for *_, role in _coloured(text.state, seen) if role in {"", "line_strong"}} == {""}
    ((_, found),) = [one for block in seen for one in placed_claims(block, text.state)]
    assert len(found) == 2  # its two cells


def test_marks_of_one_row_stand_beside_one_another(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, WIDE)
    draft, base = text.state.plan.draft_text, build().claims
    places = [(draft.index(words), len(words)) for words in ("9,8", "Der Rat")]
    made = [replace(c, start=a, end=a + n, facts=()) for c, (a, n) in zip(base, places, strict=False)]
    text.state.set_claims(made, ())
    one, other = (mark.box for mark in view.margin().marks(0, text.viewport().height()))
    assert abs(one.top() - other.top()) < 2
    assert not one.intersects(other)


def test_a_strip_of_a_row_is_painted_as_the_whole(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, WIDE.replace(f"2021 | 9,8 | {LONG}", f"{LONG} | 9,8 | 2021"))
    at = text.state.plan.draft_text.index("9,8")
    text.state.set_claims((replace(build().claims[0], start=at, end=at + 3, facts=()),), ())
    number, _ = rows(text)[1]
    box = text.document().documentLayout().blockBoundingRect(text.document().findBlockByNumber(number)).toRect()
    box.translate(0, -text.verticalScrollBar().value())
    strip = QRect(0, box.top(), text.viewport().width(), 16)  # the first line of its cells
    whole = text.viewport().grab().toImage().copy(strip)
    assert text.viewport().grab(strip).toImage() == whole


def test_the_caret_goes_down_a_column_and_up_again(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, WIDE)
    plan = text.state.plan
    text.put_caret(plan.draft_text.index("Anmerkung") + 1)
    head, column = text.textCursor().blockNumber(), cells_of(text, text.textCursor().blockNumber()).starts[2]
    for key, order in ((Qt.Key.Key_Down, sorted), (Qt.Key.Key_Up, lambda ys: sorted(ys, reverse=True))):
        places: list[tuple[int, int, int]] = []
        while not places or head <= places[-1][0] < head + 4:
            QTest.keyClick(text, key)
            places.append((text.textCursor().blockNumber(), text.cursorRect().top(), text.cursorRect().left()))
        heights = [y for _, y, _ in places]
        assert heights == order(heights)
        assert len(set(heights)) == len(heights) > 4
        assert all(left > column for number, _, left in places if number < head + 4 and number >= head)


def test_cells_are_stacked_where_not_even_words_have_room(view: ManuscriptView, build: Callable[..., Dossier]) -> None:
    text = shown(view, build, MANY)
    head, first, joined, second = (number for number, _ in rows(text))
    flow = text.document().documentLayout()
    block = text.document().findBlockByNumber(first)
    names = list(flow.rows.names_beside(first, block.layout()))  # type: ignore[attr-defined]
    assert [name.text() for name, _ in names] == _HEADS
    cells = [starts(text, f"| {n}")[0][1] for n in range(2, 10)]
    assert cells == sorted(cells)
    name, *others = (line for line in lines(text, joined) if line.x() in {0, cells_of(text, joined).starts[0]})
    assert name.textLength() == len("Gebäudebewirtschaftung ")  # "ft" is drawn as one letter
    assert len({round(line.y()) for line in others}) == 9
    assert flow.rows.cells(head) is None  # type: ignore[attr-defined]
    below = text.document().findBlockByNumber(second)
    assert [name.text() for name, _ in flow.rows.names_beside(second, below.layout())] == _HEADS[1:]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        (f"Wirtschaft\t9,8\t{LONG}", ["Wirtschaft", "9,8", LONG]),
        (f"\t9,8\t{LONG}", ["", "9,8", LONG]),
        (f"Wirtschaft\t\t{LONG}", ["Wirtschaft", "", LONG]),
        (f"\t\t{LONG}", ["", "", LONG]),
    ],
)
def test_a_tab_ends_its_cells_line_and_no_word_is_cut(
    view: ManuscriptView, build: Callable[..., Dossier], row: str, parts: list[str]
) -> None:
    text = shown(view, build, f"Ort\tZahl\tWas\nUlm\t1\t{LONG}\n{row}\n", "a.tsv")
    number, _ = rows(text)[-1]
    cells, words = cells_of(text, number), text.state.plan.blocks[number].text
    found = dict.fromkeys(cells.starts, "")
    for line in lines(text, number):
        start = max(one for one in cells.starts if one <= line.x() + 0.5)
        units = words.encode("utf-16-le")[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
        found[start] += units.decode("utf-16-le")
    assert [found[start].strip("\t") for start in cells.starts] == parts


@pytest.mark.parametrize(("width", "whole"), [(560, True), (320, False)])
def test_a_very_long_word_breaks_where_that_spares_many_lines(
    view: ManuscriptView, build: Callable[..., Dossier], width: float, *, whole: bool
) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitänsprüfung"
    text = shown(view, build, f"| Rat | Amt |\n|---|---|\n| {LONG} | {word} {LONG} |\n")
    number, _ = rows(text)[-1]
    grid, font = text.state.plan.tables.grid(number), font_of(text.document().findBlockByNumber(number))
    assert grid is not None
    cells = cells_of_table(grid, font, width, None, 22)
    assert cells is not None
    assert (cells.widths[1] >= QFontMetricsF(font).horizontalAdvance(word)) is whole
    assert cells.widths[0] > width / 3


@pytest.mark.parametrize(
    ("wanted", "least", "room", "widths"),
    [
        ((50, 1000), (40, 60), 300, (50, 250)),  # what is short stays whole
        ((1000, 1000), (50, 200), 300, (100, 200)),  # the longest word has room
        ((1000, 3000), (50, 50), 400, (100, 300)),
        ((100, 100), (80, 90), 160, None),
    ],
)
def test_a_width_is_shared(
    wanted: tuple[float, ...], least: tuple[float, ...], room: float, widths: tuple[float, ...] | None
) -> None:
    assert shared(wanted, least, room) == (widths if widths is None else pytest.approx(widths))
