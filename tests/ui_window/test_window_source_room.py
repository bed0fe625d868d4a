"""Beside a source the article keeps a line that can be read, and no pane is squeezed to nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from workbench.compare.alike.matching import FactMatch
from workbench.model.facts import Fact, FactKind
from workbench.ui.source.compare_list import CompareList, CompareRow
from workbench.ui.source.compare_panel import ComparePanel
from workbench.ui.source.text_view import SourceTextView
from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

LINE = "Eine schlechtere Bühne für stille Verhandlung"  # 45 characters
assert len(LINE) == 45


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1440, 900), (1920, 1080)])
def test_the_article_beside_a_source_holds_45_characters_a_line(
    desktop: Desktop, qtbot: QtBot, width: int, height: int
) -> None:
    window = desktop.window
    assert window is not None
    window.resize(width, height)
    window.set_view("source")
    qtbot.waitUntil(lambda: window.width() == width and window.source.isVisible())
    needed = QFontMetricsF(current_theme().font("manuscript")).horizontalAdvance(LINE)
    qtbot.waitUntil(lambda: window.inner.sizes()[0] >= 500)
    assert window.manuscript.text_view().document().textWidth() >= needed
    assert window.source.width() >= 320


def test_the_article_is_wrapped_once_for_each_change_of_view(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desktop.window
    assert window is not None
    window.resize(1440, 900)
    text, widths = window.manuscript.text_view(), list[int]()
    wrap, library = text.setLineWrapColumnOrWidth, window.left.width()

    def wrap_seen(width: int) -> None:
        widths.append(width)
        wrap(width)

    monkeypatch.setattr(text, "setLineWrapColumnOrWidth", wrap_seen)
    window.set_view("source")
    qtbot.waitUntil(lambda: not window.outer.sizes()[0])
    window.set_view("read")
    qtbot.waitUntil(lambda: window.outer.sizes()[0] == library)
    qtbot.wait(0)
    assert widths == [widths[0], text.lineWrapColumnOrWidth()]


def test_where_panes_stand_under_each_other_each_has_room(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    window.set_view("source")
    window.resize(900, 800)
    qtbot.waitUntil(lambda: min(window.inner.sizes()) > 100)


def test_where_the_source_takes_the_manuscripts_place_it_takes_the_focus(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    window.resize(1280, 800)
    window.set_view("source")
    window.focus_manuscript()
    window.resize(860, 533)
    qtbot.waitUntil(lambda: not window.pages.isVisible())
    assert window.source.isAncestorOf(window.focusWidget())


def test_a_source_opened_in_a_low_window_has_the_focus(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    window.resize(860, 533)
    window.focus_manuscript()
    window.set_view("source")
    qtbot.waitUntil(lambda: not window.pages.isVisible() and window.source.isVisible())
    assert window.source.isAncestorOf(window.focusWidget())


def test_a_low_source_and_its_comparison_share_the_height(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    window.resize(853, 533)
    window.set_view("source")
    qtbot.waitUntil(lambda: not window.pages.isVisible() and window.source.width() > 800)

    def shared() -> bool:
        _, source, panel = window.inner.sizes()
        return abs(source - panel) <= 1

    qtbot.waitUntil(shared)
    assert not window.source.about.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, sizes are not propagated
@pytest.mark.parametrize(("height", "spent"), [(250, False), (500, True)])
def test_a_low_comparison_spends_no_foot(qtbot: QtBot, height: int, *, spent: bool) -> None:
    panel = ComparePanel()
    qtbot.addWidget(panel)
    panel.resize(400, height)
    panel.show()
    assert panel.foot.isVisible() is spent


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (853, 533)])
def test_one_way_back_shows_the_key(desktop: Desktop, qtbot: QtBot, width: int, height: int) -> None:
    window = desktop.window
    assert window is not None
    window.resize(width, height)
    window.set_view("source")
    qtbot.waitUntil(lambda: window.source.isVisible() and window.width() == width)
    pane, panel = window.source, window.compare
    assert pane._close._key  # no source yet: the claim's own panel stands beside
    window.panels.setCurrentWidget(panel)
    qtbot.waitUntil(panel.isVisible)
    QApplication.sendPostedEvents()
    assert bool(pane._close._key) is not panel.foot.isVisible()
    window.panels.setCurrentWidget(window.claim_panel)
    assert pane._close._key


@pytest.mark.parametrize("scrolled", [False, True])
def test_a_passage_stays_in_view_in_a_lower_pane_unless_somebody_scrolled(qtbot: QtBot, *, scrolled: bool) -> None:
    view = SourceTextView()
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    qtbot.waitExposed(view)
    line = f"{LINE}. " * 12
    view.set_text("\n\n".join([line] * 20))
    start = 10 * (len(line) + 2)
    view.set_passage(start, start + len(LINE))
    view.show_passage()
    text = view.text_view()
    if scrolled:
        text.verticalScrollBar().setValue(0)
    view.resize(400, 160)
    cursor = text.textCursor()
    cursor.setPosition(start)
    shown = 0 <= text.cursorRect(cursor).top() < text.viewport().height()
    assert shown is not scrolled


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, sizes are not propagated
@pytest.mark.parametrize(("width", "lines"), [(400, 2), (900, 1)])
def test_a_wide_comparison_takes_one_line_for_each_fact(qtbot: QtBot, width: int, lines: int) -> None:
    fact = Fact(number=1, start=0, end=4, text="54 Milliarden Dollar", kind=FactKind.MONEY, value=54e9, unit="USD")
    other = replace(fact, text="$44 billion", value=44e9)
    shown = CompareList()
    qtbot.addWidget(shown)
    shown.set_rows(
        (
            CompareRow(FactMatch(fact=fact, relation="differ", other=other)),
            CompareRow(FactMatch(fact=fact, relation="silent")),
        )
    )
    shown.show()
    for size in (900, 400, width):  # also where it comes from the other width
        shown.resize(size, shown.height())
        QApplication.processEvents()
    silent = shown.visualRect(shown.comparison.index(1)).height()
    assert shown.visualRect(shown.comparison.index(0)).height() == (silent if lines == 1 else 52)
    assert shown.height() == sum(shown.visualRect(shown.comparison.index(row)).height() for row in (0, 1)) + 2
