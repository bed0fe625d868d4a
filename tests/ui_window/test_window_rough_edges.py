"""Small things a checker meets in a long night: nothing open any more, a saved filter found by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.model.claims import Rating
from workbench.ui.filters import Filter, Order, choice_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_LONG = 20_000


def test_when_nothing_is_open_any_more_the_key_says_so(desktop: Desktop, qtbot: QtBot) -> None:
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    desk = session.desk
    assert desk.dossier is not None
    window.focus_manuscript()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_J)
    assert window.status._saved.text() == ""
    ids = [claim.id for claim in desk.dossier.live_claims]
    session.clerk.rate_many(ids, Rating.VERIFIED, "Geprüft.")
    qtbot.waitUntil(lambda: all(claim.settled for claim in desk.shown), timeout=_LONG)
    before = desk.claim
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_J)
    assert desk.claim == before
    assert window.notice.words == "Keine Behauptung ist mehr offen."
    desk.set_filter(Filter(rating="open"))
    assert window.status._saved.text().startswith("Keine Behauptung passt zum Filter")
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_J)
    assert window.status._saved.text().startswith("Keine Behauptung passt zum Filter")


def test_a_saved_filter_is_found_in_the_palette_by_its_name(desktop: Desktop) -> None:
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    assert desktop.errands is not None
    desktop.errands.choosing._keep({"Nur Geld": choice_words(Filter(kind="money"), Order.NUMBERS)})
    desktop.errands.run("palette")
    QTest.keyClicks(window.palette_view.field, "nur geld")
    QTest.keyClick(window.palette_view.field, Qt.Key.Key_Return)
    assert not window.palette_view.isVisible()
    assert session.desk.filter == Filter(kind="money")
    assert session.desk.order is Order.NUMBERS


def test_the_palette_says_when_nothing_fits(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    assert desktop.errands is not None
    desktop.errands.run("palette")
    QTest.keyClicks(window.palette_view.field, "qqqxxx")
    rows = window.palette_view.model.rows
    assert [(row.heading, row.entry) for row in rows] == [("Nichts passt zu diesen Buchstaben", None)]
    QTest.keyClick(window.palette_view.field, Qt.Key.Key_Return)
    assert window.palette_view.isVisible()


def test_a_view_left_by_key_leaves_the_keyboard_in_the_manuscript_and_not_on_undo(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    assert desktop.errands is not None
    desktop.errands.run("view_source")
    window._focus_pane(window.source)
    assert window.source.isAncestorOf(window.focusWidget())
    desktop.errands.run("view_read")
    assert window.manuscript.isAncestorOf(window.focusWidget()) or window.focusWidget() is window.manuscript


@pytest.mark.parametrize("language", ["de", "en"])
def test_at_twice_the_size_on_a_small_screen_the_views_keep_whole_words(desktop: Desktop, language: str) -> None:
    window = desktop.window
    assert window is not None
    assert desktop.errands is not None
    desktop.errands.run(f"language_{language}")
    window.resize(800, 500)
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    assert window.width() == 800
    assert window.toolbar.views.width() >= window.toolbar.views.sizeHint().width()


def test_a_long_reason_is_never_moved_sideways(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    form = window.claim_panel.form
    form.reason.setPlainText("القيمة 97 مليون يورو " + "Lang" * 400 + " Es waren 44. " * 4000)
    QApplication.processEvents()
    assert not form.reason.horizontalScrollBar().isVisible()
    assert not form.correction.horizontalScrollBar().isVisible()


def test_words_selected_in_a_field_that_was_left_stand_as_words(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    form = window.claim_panel.form
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Es waren 44")
    form.reason.selectAll()
    QTest.keyClick(form.reason, Qt.Key.Key_Tab)
    assert form.correction.hasFocus()
    assert not form.reason.textCursor().hasSelection()
