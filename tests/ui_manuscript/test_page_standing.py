"""A long page is laid out where it is seen; while the rest is counted, nothing moves under the eyes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest

from workbench.ui.manuscript import standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from workbench.model.dossier import Dossier
    from workbench.ui.manuscript import ManuscriptView
    from workbench.ui.manuscript.flowing import FlowingText

_WORDS = "Die Stadt zahlte für das lange Gelände am Fluss, wie ein Sprecher sagte. "
_TEXT = "\n\n".join(f"{number} WIIIM {_WORDS * (number * 7 % 11 + 1)}" for number in range(400))


@pytest.fixture
def page(view: ManuscriptView, build: Callable[..., Dossier]) -> ManuscriptView:
    view.set_dossier(build(_TEXT, []))
    return view


def _standing(text: FlowingText) -> dict[int, float]:
    """Return where the blocks in view stand in it, px."""
    top = text.verticalScrollBar().value()
    seen = text.flow.between(top, top + text.viewport().height())
    return {number: text.flow.tops[number] - top for number in seen}


def _closed_up(text: FlowingText) -> bool:
    """Say whether the blocks in view are laid out and stand under each other, none over another."""
    flow, seen = text.flow, list(_standing(text))
    ends = {number: flow.tops[number] + flow.counts[number] * flow.shaped.shapes[number].line for number in seen}
    return all(flow.known(number) for number in seen) and all(
        flow.tops[after] == ends[before] + flow.shaped.shapes[after].gap for before, after in pairwise(seen)
    )


def test_what_is_in_view_is_laid_out_and_little_else(page: ManuscriptView) -> None:
    text = page.text_view()
    assert _closed_up(text)
    assert sum(text.flow.known(number) for number in range(400)) < 100


@pytest.mark.parametrize("share", [0.0, 0.3, 0.77, 1.0])
def test_counting_moves_nothing_that_is_in_view(page: ManuscriptView, qtbot: QtBot, share: float) -> None:
    text = page.text_view()
    page.scroll_to_top(int(len(_TEXT) * share))
    assert _closed_up(text)
    before, value = _standing(text), text.verticalScrollBar().value()
    qtbot.waitUntil(lambda: text.flow.finished and not text.flow.stale)
    assert _standing(text) == before or share == 1.0  # the end of a page that gets shorter
    assert _closed_up(text)
    assert share in {0.0, 1.0} or text.verticalScrollBar().value() != value  # what lies above was guessed


@pytest.mark.parametrize("step", [37, -37, 400, -400, 5000, -5000])
def test_however_one_scrolls_no_line_stands_over_another(page: ManuscriptView, step: int) -> None:
    text = page.text_view()
    page.scroll_to_top(len(_TEXT) // 2)
    for _ in range(30):
        text.verticalScrollBar().setValue(text.verticalScrollBar().value() + step)
        assert _closed_up(text)


def test_what_scrolling_leaves_on_the_screen_is_what_painting_all_would_give(
    page: ManuscriptView, qtbot: QtBot
) -> None:
    text = page.text_view()
    page.scroll_to_top(len(_TEXT) // 2)

    def whole() -> bool:
        painted = page.grab().toImage()
        return page.screen().grabWindow(page.winId()).toImage().convertToFormat(painted.format()) == painted

    for step in (50, 50, -50, -120, -120, 300, -900, 10):
        text.verticalScrollBar().setValue(text.verticalScrollBar().value() + step)
        qtbot.waitUntil(whole)


def test_the_words_at_the_top_stay_there_in_another_width(page: ManuscriptView) -> None:
    page.scroll_to_top(_TEXT.index("200 WIIIM"))
    for width in (500, 900, 420):
        page.resize(width, page.height())
        assert page.top() == _TEXT.index("200 WIIIM")
        assert _closed_up(page.text_view())


def test_the_end_of_the_page_is_reached_by_key(page: ManuscriptView, qtbot: QtBot) -> None:
    text = page.text_view()
    text.setFocus()
    for _ in range(2):  # before the lines are counted, and after
        QTest.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        bottom = text.viewport().height() - text.cursorRect().bottom()
        assert 0 <= bottom < 100
        assert text.cursorForPosition(QPoint(0, text.viewport().height() - 1)).block() == text.document().lastBlock()
        QTest.keyClick(text, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        assert text.verticalScrollBar().value() < 100
        qtbot.waitUntil(lambda: text.flow.finished and not text.flow.stale)


@pytest.mark.parametrize("steps", [0, 3])
def test_the_end_somebody_scrolled_to_stays_the_end(page: ManuscriptView, qtbot: QtBot, steps: int) -> None:
    text = page.text_view()
    page.set_zoom(steps)
    bar = text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() == bar.maximum()
    qtbot.waitUntil(lambda: text.flow.finished and not text.flow.stale)
    assert bar.value() == bar.maximum()
    assert _closed_up(text)


def test_a_screen_reader_is_told_where_letters_stand(page: ManuscriptView, qtbot: QtBot) -> None:
    text = page.text_view()
    reader = QAccessible.queryAccessibleInterface(text)
    place = text.document().findBlockByNumber(200).position() + 3
    for _ in range(2):  # before the lines are counted, and after
        text.setTextCursor(_cursor(text, place))
        told = reader.textInterface().characterRect(place)
        here = text.cursorRect()
        assert told.y() == pytest.approx(text.viewport().mapToGlobal(here.topLeft()).y(), abs=2)
        qtbot.waitUntil(lambda: text.flow.finished and not text.flow.stale)


def _cursor(text: FlowingText, place: int) -> QTextCursor:
    cursor = QTextCursor(text.document())
    cursor.setPosition(place)
    return cursor


def test_a_turn_of_counting_ends_with_the_block_that_took_it(
    page: ManuscriptView, monkeypatch: pytest.MonkeyPatch
) -> None:
    flow, now = page.text_view().flow, [0.0]
    counted: list[int] = []

    def slowly(number: int) -> bool:
        counted.append(number)
        now[0] += standing.TURN
        return False

    monkeypatch.setattr(standing, "perf_counter", lambda: now[0])
    monkeypatch.setattr(flow, "measure", slowly)
    assert standing.count_on([flow])
    assert len(counted) == 1
