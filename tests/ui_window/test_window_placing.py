"""A claim that a new draft has lost is placed by hand, by keys: from the drafts, from the page, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from workbench.model.claims import Place, Rating
from workbench.model.drafts import ChangeKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.jobs import AnalysisWorker
    from workbench.model.claims import Claim
    from workbench.ui.desktop import Desktop
    from workbench.ui.session import Session
    from workbench.ui.window import MainWindow

    Parts = tuple[Desktop, MainWindow, Session]

_LONG = 20_000
_POPUP = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, popups are not raised
_HERE = "Die Firma ließ er bald hinter sich."


@pytest.fixture
def parts(one_worker: AnalysisWorker, desktop: Desktop, qtbot: QtBot) -> Parts:
    """Return the desktop with a verdict on a claim that the draft on offer has lost."""
    _ = one_worker
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    lost = _claim(session, 2)
    session.clerk.give_verdict(lost.id, "verified", "Interview.", "")
    qtbot.waitUntil(lambda: _claim(session, 2).settled, timeout=_LONG)
    return desktop, window, session


def _claim(session: Session, number: int) -> Claim:
    assert session.desk.dossier is not None
    return next(claim for claim in session.desk.dossier.claims if claim.number == number)


def _revise(parts: Parts, qtbot: QtBot, *changes: tuple[str, str]) -> None:
    _, window, session = parts
    assert session.desk.dossier is not None
    text = session.desk.dossier.draft.text
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.view == "drafts" and session.drafts.current is not None, timeout=_LONG)


def _take(parts: Parts, qtbot: QtBot) -> None:
    _, window, session = parts
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.drafts.comparison is not None and not session.drafts.comparison.pending)
    qtbot.waitUntil(lambda: session.desk.dossier is not None and len(session.desk.dossier.drafts) == 2)


def _press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def test_in_the_drafts_a_lost_claim_is_placed_at_the_selected_words_and_taken_back(parts: Parts, qtbot: QtBot) -> None:
    _, window, session = parts
    _revise(parts, qtbot, ("OpenAI verließ er 2018.", _HERE))
    _press(window, Qt.Key.Key_P)
    assert window.notice.words.startswith("Übernehmen Sie die neue Fassung zuerst")
    _take(parts, qtbot)
    session.drafts.select_claim(_claim(session, 2).id)
    assert session.drafts.current is not None
    assert session.drafts.current.kind is ChangeKind.GONE
    assert window.changes._place.isVisible()
    _press(window, Qt.Key.Key_P)
    assert "Markieren Sie die Wörter" in window.notice.words
    text = window.drafts.new.text
    text.finder.find(_HERE)
    text.setFocus()
    _press(window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: _claim(session, 2).place is Place.REWORDED, timeout=_LONG)
    placed = _claim(session, 2)
    assert (placed.text, placed.rating) == (_HERE, Rating.OPEN)
    assert placed.verdicts[0].withdrawn_by_draft
    qtbot.waitUntil(
        lambda: session.drafts.current is not None and session.drafts.current.kind is ChangeKind.REWORDED, timeout=_LONG
    )
    assert session.drafts.current.number == 2
    assert "Behauptung 2 ist hier gesetzt" in window.status._saved.text()
    _press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _claim(session, 2).place is Place.GONE, timeout=_LONG)


@_POPUP
def test_on_the_page_one_of_several_lost_claims_is_chosen_by_keys(parts: Parts, qtbot: QtBot) -> None:
    _, window, session = parts
    _press(window, Qt.Key.Key_P)
    assert window.notice.words.startswith("Keine Behauptung ist verloren")
    _revise(
        parts, qtbot, ("OpenAI verließ er 2018.", _HERE), ("Altman reiste nach Paris.", "Wer fährt schon gern weg?")
    )
    _take(parts, qtbot)
    _press(window, Qt.Key.Key_Escape)
    assert window.view == "read"
    _press(window, Qt.Key.Key_C)
    assert window.claims._lost.isVisible()
    assert window.claims._lost.text() == "2 verloren: hier setzen"
    window.manuscript.finder.find(_HERE)
    window.focus_manuscript()
    _press(window, Qt.Key.Key_P)
    menu = next(
        one for one in window.findChildren(QMenu) if one.isVisible() and one.actions()[0].text().startswith("2 ")
    )
    assert [action.text().partition("   ")[0] for action in menu.actions()] == ["2", "3"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _claim(session, 2).live, timeout=_LONG)
    assert _claim(session, 2).text == _HERE
    assert session.desk.claim is not None
    qtbot.waitUntil(lambda: session.desk.claim is not None and session.desk.claim.number == 2, timeout=_LONG)
    assert "vor der Änderung" in window.claim_panel._standing.words
    assert window.claims._lost.text() == "1 verloren: hier setzen"


@_POPUP
def test_a_lost_claim_is_found_by_its_number_and_meant_by_the_next_p(parts: Parts, qtbot: QtBot) -> None:
    _, window, session = parts
    _revise(
        parts, qtbot, ("OpenAI verließ er 2018.", _HERE), ("Altman reiste nach Paris.", "Wer fährt schon gern weg?")
    )
    _take(parts, qtbot)
    _press(window, Qt.Key.Key_Escape)
    _press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.focusWidget(), "#3")
    _press(window, Qt.Key.Key_Return)
    assert window.notice.words.startswith("Behauptung 3 ist verloren")
    window.manuscript.finder.find("Wer fährt schon gern weg?")
    window.focus_manuscript()
    _press(window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: _claim(session, 3).live, timeout=_LONG)
    assert _claim(session, 3).text == "Wer fährt schon gern weg?"
    assert _claim(session, 2).place is Place.GONE
