"""A long source in parts: no place is lost between them, and whatever is asked for brings its part."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.evidence import locator_of
from workbench.model.evidence import Capture
from workbench.model.ids import Sha256
from workbench.ui.language import speak
from workbench.ui.source.columns import column_stops
from workbench.ui.source.parts import LONGEST, paragraph_starts, part_at, parts_around, parts_of
from workbench.ui.source.text_view import SourceFact, SourceTextView
from workbench.ui.theme import current_theme

SENTENCE = "Der Kaufpreis betrug 44 Milliarden 💶 Dollar, sagte die Sprecherin. "
LONG = "\n\n".join(f"{n}. {SENTENCE * 6}" for n in range(200))
PAGES = tuple(LONG.index(f"\n\n{n}. ") + 2 if n else 0 for n in range(0, 200, 10))
assert len(LONG) > 3 * LONGEST


@pytest.fixture
def source(themed: QApplication, qtbot: QtBot) -> SourceTextView:
    speak(themed, "en")
    view = SourceTextView()
    qtbot.addWidget(view)
    view.resize(620, 400)
    view.set_text(LONG)
    view.show()
    return view


@given(
    text=st.text(alphabet=st.sampled_from("ab .\n💶"), max_size=400),
    longest=st.integers(min_value=1, max_value=60),
    pages=st.lists(st.integers(min_value=1, max_value=400), max_size=5),
)
def test_parts_follow_each_other_without_a_gap(text: str, longest: int, pages: list[int]) -> None:
    parts = parts_of(text, (0, *sorted(set(pages))), longest=longest)
    assert parts[0][0] == 0
    assert parts[-1][1] == len(text)
    assert all(one[1] == other[0] for one, other in pairwise(parts))
    assert all(end - start <= longest for start, end in parts)
    assert all(start < end for start, end in parts[:-1])
    for offset in range(len(text)):
        start, end = parts[part_at(parts, offset)]
        assert start <= offset < end


@given(
    text=st.text(alphabet=st.sampled_from("ab .\n💶"), min_size=2, max_size=400),
    longest=st.integers(min_value=1, max_value=60),
    at=st.integers(min_value=0, max_value=399),
    length=st.integers(min_value=1, max_value=80),
)
def test_a_part_holds_a_passage_whole(text: str, longest: int, at: int, length: int) -> None:
    start = min(at, len(text) - 1)
    end = min(start + length, len(text))
    even = parts_of(text, longest=longest)
    parts = parts_around(text, even, (start, end), longest=longest)
    assert parts[0][0] == 0
    assert parts[-1][1] == len(text)
    assert all(one[1] == other[0] for one, other in pairwise(parts))
    if end - start <= longest:
        first, last = parts[part_at(parts, start)]
        assert first <= start
        assert end <= last
    else:
        assert parts == even


def test_a_passage_across_an_edge_is_shown_whole_with_words_before_it(source: SourceTextView) -> None:
    edge = source._parts[1][0]
    source.set_passage(edge - 300, edge + 300)
    source.show_passage()
    first, last = source._parts[source._at]
    assert first + 500 < edge - 300
    assert last >= edge + 300
    assert source._here(edge - 300, edge + 300) == (edge - 300 - first, edge + 300 - first)
    assert max(end - start for start, end in source._parts) <= LONGEST + 7_000
    source.set_passage(edge + 400, edge + 410)
    assert source._parts == source._even
    assert source.passage() == (edge + 400, edge + 410)


def test_a_part_ends_where_a_reader_would_stop() -> None:
    assert parts_of("kurz") == ((0, 4),)
    for start, _ in parts_of(LONG)[1:]:
        assert LONG[start - 2 : start] == "\n\n"
    for start, _ in parts_of(LONG, PAGES)[1:]:
        assert start in PAGES
    one_line = SENTENCE * 1000
    for start, _ in parts_of(one_line)[1:]:
        assert one_line[start - 2 : start] == ". "


@pytest.mark.parametrize("pages", [(), PAGES])
def test_paragraphs_keep_their_numbers_in_every_part(source: SourceTextView, pages: tuple[int, ...]) -> None:
    source.set_text(LONG, pages=pages)
    capture = Capture(sha256=Sha256("0" * 64), size=1, media_type="text/plain", at="", text=LONG, pages=pages)
    for place in (0, len(LONG) // 2, len(LONG) - 300):
        start = LONG.index("Kaufpreis", place)
        source.set_passage(start, start + 9)
        source.show_passage()
        plan = source.text_view().state.plan
        number = plan.number_at(start - source._base)
        said = locator_of(capture, start).replace("¶", ":").rpartition(":")[2]
        assert str(source.paragraph_numbers()[number]) == said
    assert paragraph_starts("\n a\n\nb", ()) == ([1, 5], [1, 2])


def test_a_passage_far_down_is_brought_marked_and_selected_at_its_place(source: SourceTextView) -> None:
    start = LONG.index("199. ")
    source.set_passage(start, start + 40)
    source.set_facts([SourceFact(start + 5, start + 12), SourceFact(3, 9)])
    source.show_passage()
    assert source.text_view().passage.in_block(source.text_view().state.plan.number_at(start - source._base))
    source.select_span(start + 5, start + 18)
    assert source.selection_span() == (start + 5, start + 18)
    assert source.text_view().textCursor().selectedText() == LONG[start + 5 : start + 18]
    assert source.bar.words == f"Part {len(source._parts)} of {len(source._parts)}"


def test_find_goes_through_all_parts_and_round(source: SourceTextView) -> None:
    assert source.finder.find("100. der kaufpreis").of == 1
    span = source.selection_span()
    assert span is not None
    assert LONG[slice(*span)] == "100. Der Kaufpreis"
    assert source.finder.find("0. Der", forward=True).at == 12
    assert source.finder.find("nirgends").of == 0
    assert source.selection_span() is not None


def test_page_down_at_the_end_turns_and_page_up_turns_back(source: SourceTextView, qtbot: QtBot) -> None:
    text = source.text_view()
    text.setFocus()
    bar = text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert not source.bar.before.isEnabled()
    bar.setValue(bar.maximum())
    QTest.keyClick(text, Qt.Key.Key_PageDown)
    assert source.bar.words.startswith("Part 2 of")
    bar.setValue(0)
    QTest.keyClick(text, Qt.Key.Key_PageUp)
    assert source.bar.words.startswith("Part 1 of")
    source.bar.after.click()
    assert source.bar.words.startswith("Part 2 of")


def test_pages_are_named_where_they_begin_and_in_the_bar(source: SourceTextView) -> None:
    source.set_text(LONG, pages=PAGES)
    assert source.bar.words.startswith("Pages 1–")
    assert source.bar.words.endswith("of 20")
    assert list(source._numbers.first_of.values())[:3] == [1, 2, 3]
    source.set_text("kurz", pages=(0,))
    assert source.bar.isHidden()
    assert source.paragraph_numbers() == (1,)
    source.set_text("")
    assert source.paragraph_numbers() == ()


@pytest.mark.usefixtures("qapp")
def test_a_column_is_as_wide_at_every_start() -> None:
    font = current_theme().font("source")
    cells = ["WWWWW", *(f"iiii{letter}" for letter in "abcdefghijkl")]  # equally long: the first is one too many
    (stop,) = column_stops([f"{cell}	1" for cell in cells], font)
    (narrow,) = column_stops([f"{cell}	1" for cell in cells[1:]], font)
    assert stop == narrow


def test_columns_of_a_table_stand_under_each_other(source: SourceTextView) -> None:
    font = current_theme().font("source")
    rows = ["Aktie\tKurs\tSumme", "Twitter, Inc.\t53,01\t44 Milliarden", "X\t1\t2"]
    stops = column_stops(rows, font)
    assert len(stops) == 2
    assert stops[0] > QFontMetricsF(font).horizontalAdvance("Twitter, Inc.")
    assert column_stops(["Ein Satz.", "Noch einer.", "Ein\tTab"], font) == []
    source.set_text("\n".join(rows))
    lines = [block.layout.lineAt(0) for block in source.text_view().seen(0, 400)]
    places = {line.x() + line.cursorToX(row.rindex("\t") + 1)[0] for line, row in zip(lines, rows, strict=True)}  # type: ignore[index]
    assert len(places) == 1
    source.set_text("Kein\tTab\nhier\nund\nda")
    assert source.text_view().document().firstBlock().blockFormat().tabPositions() == []


def test_a_wide_table_is_scrolled_sideways_and_no_cell_breaks(source: SourceTextView) -> None:
    view = source
    cells = [f"Eine Spalte {n}" for n in range(9)]
    view.set_text("\n".join(["\t".join(cells)] * 12))
    page = view.text_view()
    assert page.document().begin().layout().lineCount() == 1
    bar = page.horizontalScrollBar()
    assert bar.maximum() > 0
    before = page.seen(0, 40)[0].origin.x()
    bar.setValue(100)
    assert page.seen(0, 40)[0].origin.x() == before - 100, "what is painted goes with the letters"
    moved = page.viewport().grab().toImage()
    bar.setValue(0)
    still, width, height = page.viewport().grab().toImage(), page.viewport().width(), page.viewport().height()
    assert still.copy(120, 0, width - 120, height) == moved.copy(20, 0, width - 120, height), "and the letters with it"
    assert still.copy(20, 0, width - 120, height) != moved.copy(20, 0, width - 120, height)
    view.set_text("Ein Satz, der sich brechen lässt, " * 20)
    assert page.document().begin().layout().lineCount() > 1
    assert bar.maximum() == 0
