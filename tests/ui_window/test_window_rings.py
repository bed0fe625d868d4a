"""The ring of the focus: around flat words at a distance, along the edge of a page, clear of what stands in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from tests.ui_window.test_window_every_dialog import ready
from workbench.ui.library.parts import ShelfButton
from workbench.ui.theme import current_theme
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.rings import Ring

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

__all__ = ["ready"]


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def _place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _rings(window: QWidget) -> list[Ring]:
    return [ring for ring in window.findChildren(Ring) if ring.isVisible()]


def _reach(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendPostedEvents()


def test_the_ring_stands_clear_of_flat_words_which_keep_their_place(ready: Desktop) -> None:
    window = _window(ready)
    flat = [one for one in window.findChildren(KeyButton) if one.property("flat") and one.isVisible()]
    assert len(flat) > 5
    for button in flat:
        window.focus_manuscript()
        window.claim_panel.reveal(button)
        before = _place(window, button)
        _reach(button)
        window.claim_panel.reveal(button)
        (ring,) = _rings(window)
        around = _place(window, ring)
        assert _place(window, button) == before
        assert (before.left() - around.left(), around.right() - before.right()) == (5, 5)
        assert around.top() < before.top()
        assert around.bottom() > before.bottom()
        seen = ring.visibleRegion().boundingRect()
        assert seen.width() == ring.width(), button.text()  # nothing around cuts it off
    window.focus_manuscript()
    assert _rings(window) == []


def test_the_ring_goes_where_its_words_go(desktop: Desktop) -> None:
    window = _window(desktop)
    attach = window.claim_panel.attach
    _reach(attach)
    (ring,) = _rings(window)
    before = _place(window, ring)
    window.claim_panel.noted.setText("Ein Wort\nüber das andere")  # above it
    window.claim_panel.noted.show()
    QApplication.sendPostedEvents()
    assert _place(window, ring).top() > before.top()
    assert _place(window, ring).center() == _place(window, attach).center()


@pytest.mark.parametrize("name", ["facts", "history", "open_facts"])
def test_the_ring_of_a_row_touches_nothing_in_it(ready: Desktop, name: str, qtbot: QtBot) -> None:
    assert ready.errands is not None
    window = _window(ready)
    ready.errands.run("view_strike" if name == "open_facts" else "view_read")
    panel = window.coverage if name == "open_facts" else window.claim_panel
    list_ = getattr(panel, name)
    assert isinstance(list_, QListView)
    qtbot.waitUntil(lambda: list_.viewport().width() > 200 and list_.model().rowCount() > 0)
    _reach(list_)
    list_.setCurrentIndex(list_.model().index(0, 0))
    row = list_.visualRect(list_.model().index(0, 0))
    picture = list_.viewport().grab(row).toImage()
    ground = picture.pixelColor(row.width() // 2, 3)
    for x in (3, 4, row.width() - 5, row.width() - 4):
        column = {picture.pixelColor(x, y).name() for y in range(4, row.height() - 4)}
        assert column == {ground.name()}, (name, x)


def test_a_list_of_the_library_wears_a_ring_of_two_pixels(desktop: Desktop) -> None:
    shelf = _window(desktop).library.findChildren(ShelfButton)[0]
    _reach(shelf)
    picture, focus = shelf.grab().toImage(), current_theme().colour("focus").name()
    middle = shelf.height() // 2
    ends = (0, 1, shelf.width() - 2, shelf.width() - 1)
    assert [picture.pixelColor(x, middle).name() for x in ends] == [focus] * 4


def test_a_page_reached_by_key_wears_a_ring(ready: Desktop, qtbot: QtBot) -> None:
    assert ready.errands is not None
    window = _window(ready)
    ready.errands.run("view_source")
    qtbot.waitUntil(lambda: window.source.isVisible() and window.source.text.height() > 100)
    page, focus = window.source.text, current_theme().colour("focus").name()
    window.focus_manuscript(ring=True)
    assert page.grab().toImage().pixelColor(1, 50).name() != focus
    window.source.focus_text()
    QApplication.sendPostedEvents()
    picture = page.grab().toImage()
    assert picture.pixelColor(1, 50).name() == focus
    assert picture.pixelColor(page.width() - 1, page.height() - 2).name() == focus
    page.text_view().setFocus(Qt.FocusReason.MouseFocusReason)  # a mouse shows by itself where it is
    window.focus_manuscript()
    page.text_view().setFocus(Qt.FocusReason.MouseFocusReason)
    assert page.grab().toImage().pixelColor(1, 50).name() != focus


def _away_and_back(widget: QWidget) -> None:
    """Give the keys to another window, and come back."""
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        QApplication.sendEvent(widget, QFocusEvent(kind, Qt.FocusReason.ActiveWindowFocusReason))


def test_what_the_keys_reached_looks_the_same_after_another_window(ready: Desktop, qtbot: QtBot) -> None:
    assert ready.errands is not None
    window = _window(ready)
    cards = window.claim_panel.evidence
    _reach(cards)
    cards.setCurrentIndex(cards.cards.index(0))
    assert cards._delegate.unfolded == 0
    _away_and_back(cards)
    assert cards._delegate.unfolded == 0
    window.focus_manuscript()
    assert cards._delegate.unfolded == -1

    page, focus = window.manuscript.text_view(), current_theme().colour("focus").name()
    _reach(cards)
    _reach(page)
    _away_and_back(page)
    assert window.manuscript.grab().toImage().pixelColor(1, 50).name() == focus
    ready.errands.run("view_source")
    qtbot.waitUntil(lambda: window.source.isVisible() and window.source.text.height() > 100)
    window.source.focus_text()
    _away_and_back(window.source.text.text_view())
    assert window.source.text.grab().toImage().pixelColor(1, 50).name() == focus
