"""Find works where the keyboard is, and says when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.ui.find_bar import Place
from workbench.ui.manuscript.lookup import look_up

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.manuscript.text import ManuscriptText


def _press(desktop: Desktop, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    assert desktop.window is not None
    QTest.keyClick(desktop.window.focusWidget() or desktop.window, key, modifiers)


def _selected(text: ManuscriptText) -> str:
    span = text.selection_span()
    return text.state.plan.draft_text[slice(*span)] if span else ""


def test_find_looks_in_the_source_when_it_has_the_focus(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    window.set_view("source")
    window.source.text.set_text("Ein Wort, das nur die Quelle kennt.")
    window.source.text.show()
    window.source.text.setFocus()
    _press(desktop, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.find_bar.field.accessibleName() == "In der Quelle suchen"
    QTest.keyClicks(window.find_bar.field, "nur die Quelle")
    assert window.source.text.selection_span() == (14, 28)
    assert window.find_bar._outcome.text() == "1 von 1"
    window.find_bar.leave()
    window.focus_manuscript()
    _press(desktop, Qt.Key.Key_F3)
    assert window.find_bar.place is Place.SOURCE  # the manuscript has none, so that finding goes on beside it
    window.find_bar.leave()
    _press(desktop, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.find_bar.field, "Musk")
    assert _selected(window.manuscript.text_view()) == "Musk"


def test_find_says_what_stands_in_the_source_beside_it_and_goes_on_there(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    window.set_view("source")
    words = "Musk zahlte 44 Milliarden. Das sagt auch Musk."
    window.source.text.set_text(words)
    window.source.text.show()
    window.focus_manuscript()
    _press(desktop, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.find_bar.field, "44 Milliarden")
    assert window.find_bar._outcome.text() == "Nicht im Manuskript · in der Quelle: 1 · Eingabetaste geht dorthin"
    _press(desktop, Qt.Key.Key_Return)
    assert window.source.text.selection_span() == (12, 25)
    assert window.find_bar._outcome.text() == "1 von 1"
    window.find_bar.leave()
    _press(desktop, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.find_bar.field, "Musk")
    assert window.find_bar._outcome.text() == "1 von 1 · in der Quelle: 2"
    window.focus_manuscript()
    for span in ((0, 4), (41, 45)):
        _press(desktop, Qt.Key.Key_F3)
        assert window.source.text.selection_span() == span
        assert window.source.isAncestorOf(window.focusWidget())
        assert window.manuscript.selection_span() is None
    _press(desktop, Qt.Key.Key_F3)  # round, by way of the manuscript
    assert window.find_bar.place is Place.MANUSCRIPT
    _press(desktop, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert window.source.text.selection_span() == (41, 45)


def test_no_words_are_found_in_the_source_of_a_claim_before(desktop: Desktop) -> None:
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    assert session.desk.dossier is not None
    window.set_view("source")
    window.source.text.set_text("Ein Wort, das nur die Quelle kennt.")
    window.source.text.show()
    window.source.show_evidence(session.desk.dossier, None)
    window.focus_manuscript()
    QTest.keyClick(window.manuscript.text_view(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.find_bar.field, "nur die Quelle")
    assert window.find_bar._outcome.text() == "Nicht im Manuskript; „/“ durchsucht das Archiv."


def test_find_next_without_words_asks_for_them_and_goes_both_ways(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    window.focus_manuscript()
    _press(desktop, Qt.Key.Key_F3)
    assert window.focusWidget() is window.find_bar.field
    QTest.keyClicks(window.find_bar.field, "er")
    text = window.manuscript.text_view()
    first, count = text.selection_span(), window.find_bar._outcome.text().partition(" von ")[2]
    assert int(count) > 2
    _press(desktop, Qt.Key.Key_F3)
    assert text.selection_span() != first
    assert window.find_bar._outcome.text() == f"2 von {count}"
    _press(desktop, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    _press(desktop, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert window.find_bar._outcome.text() == f"{count} von {count}"  # round the beginning


@pytest.mark.usefixtures("one_worker")
def test_find_looks_into_the_draft_the_keyboard_is_in(desktop: Desktop, qtbot: QtBot) -> None:
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    assert session.desk.dossier is not None
    text = session.desk.dossier.draft.text.replace("Altman", "Sutskever")
    session.intake.revise_from_text(text)
    qtbot.waitUntil(lambda: window.view == "drafts", timeout=20_000)
    for pane, word, other in ((window.drafts.old, "Altman", "Sutskever"), (window.drafts.new, "Sutskever", "Altman")):
        pane.text.setFocus()
        _press(desktop, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(window.find_bar.field, word)
        assert _selected(pane.text) == word
        window.find_bar.field.setText(other)
        _press(desktop, Qt.Key.Key_F3)
        assert "Fassung" in window.find_bar._outcome.text()


def test_in_the_library_and_without_an_article_the_keys_search_the_library(
    desktop: Desktop, open_desktop: Callable[[Path], Desktop], tmp_path: Path, qtbot: QtBot
) -> None:
    window = desktop.window
    assert window is not None
    window.library.focus_list()
    _press(desktop, Qt.Key.Key_F3)
    assert window.focusWidget() is window.library.field
    QTest.keyClicks(window.library.field, "Wort, das nirgends steht")
    QTest.keyClick(window.library.field, Qt.Key.Key_Return)
    qtbot.waitUntil(window.library._empty.isVisible, timeout=20_000)
    _press(desktop, Qt.Key.Key_F3)
    assert window.library._empty.text().startswith("Nichts gefunden")
    assert window.focusWidget() is window.library.field
    bare = open_desktop(tmp_path / "empty.sqlite")
    assert bare.window is not None
    bare_window = bare.window
    qtbot.waitUntil(lambda: bare_window.pages.currentWidget() is bare_window.welcome)
    for key, modifiers in (
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
    ):
        bare_window.welcome.focus_first()
        _press(bare, key, modifiers)
        assert bare_window.focusWidget() is bare_window.library.field


@given(text=st.text(alphabet="ab ÄÖß💶\n\u00a0\u0301", max_size=60), words=st.text(alphabet="abÄß💶 ", max_size=4))
def test_going_on_visits_every_place_once_and_comes_round(text: str, words: str) -> None:
    here, seen = (0, 0), []
    _, hits = look_up(text, words, here, forward=True)
    for _ in range(hits.of):
        here, at = look_up(text, words, here, forward=True)
        assert at.of == hits.of
        assert text[slice(*here)].split() or not words.split()
        seen.append(here)
    assert sorted(set(seen)) == seen
    if hits:
        assert look_up(text, words, here, forward=True)[0] == seen[0]
        back, at = look_up(text, words, seen[0], forward=False)
        assert (back, at.at) == (seen[-1], hits.of)


def test_an_amount_is_found_across_kinds_of_blanks() -> None:
    assert look_up("um 97,4\u00a0Milliarden", "97,4 milliarden", (0, 0), forward=True) == ((3, 18), (1, 1))


def test_hits_that_come_after_the_field_was_emptied_are_passed_over(desktop: Desktop, qtbot: QtBot) -> None:
    window, session, errands = desktop.window, desktop.session, desktop.errands
    assert window is not None
    assert session is not None
    assert errands is not None
    read: list[bool] = []
    errands.finding.on_search("Musk")
    errands.finding.on_search("")
    session.tasks.read(lambda _reading: True, read.append)  # one thread reads: this answer comes after the hits
    qtbot.waitUntil(lambda: bool(read))
    assert window.library._hits is None


def test_a_mistyped_word_shows_the_hits_of_the_near_one_and_says_so(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    library = window.library
    QTest.keyClicks(library.field, "Miliarden")
    QTest.keyClick(library.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(row.hit for row in library.model.rows))
    assert library._empty.isVisible()
    assert library._empty.text() == "So geschrieben steht nichts. Treffer für „Milliarden“:"
    library.field.setText("Milliarden")
    QTest.keyClick(library.field, Qt.Key.Key_Return)
    qtbot.waitUntil(library._empty.isHidden)
    assert any(row.hit for row in library.model.rows)
