"""Talks and books in the window: graded when they are noted, corrected from their card, taken back by one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui_window.test_window_web import NoWorker
from workbench.actions.noting import Book, Talk
from workbench.model.citing import ReadBack
from workbench.model.evidence import Channel, Grade, Stance
from workbench.ui.dialogs.noting import BookDialog, CallDialog, Typed
from workbench.ui.dialogs.sheet import Sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.model.evidence import Evidence, Source
    from workbench.ui.desktop import Desktop

Dialog = TypeVar("Dialog", bound=Sheet)
_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.actions.workspace.AnalysisWorker", NoWorker)


def _noted(desktop: Desktop) -> list[tuple[Evidence, Source]]:
    assert desktop.session is not None
    dossier, claim = desktop.session.desk.dossier, desktop.session.desk.claim
    assert dossier is not None
    assert claim is not None
    return [(one, dossier.sources[one.source]) for one in dossier.evidence.get(claim.id, ())]


def _note(desktop: Desktop, qtbot: QtBot, noted: Talk | Book, *, confidential: bool = False) -> None:
    assert desktop.session is not None
    claim, before = desktop.session.desk.claim, len(_noted(desktop))
    assert claim is not None
    typed = Typed(text="Es waren 44.", stance=Stance.CONTEXT, grade=Grade.UNGRADED, confidential=confidential)
    desktop.session.clerk.evidence.note(claim.id, noted, typed)
    qtbot.waitUntil(lambda: len(_noted(desktop)) == before + 1)


def _dialog(desktop: Desktop, kind: type[Dialog], qtbot: QtBot) -> Dialog:
    assert desktop.window is not None
    window = desktop.window
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    found = next(one for one in window.findChildren(kind) if one.isVisible())
    qtbot.waitUntil(lambda: QApplication.activeWindow() is found)
    return found


def _choose_card(desktop: Desktop, row: int) -> None:
    """Choose a card and press Return on it."""
    assert desktop.window is not None
    cards = desktop.window.claim_panel.evidence
    cards.setFocus()
    cards.setCurrentIndex(cards.cards.index(row))
    QTest.keyClick(cards, Qt.Key.Key_Return)


def test_a_talk_is_graded_when_it_is_noted(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.errands is not None
    desktop.errands.run("log_call")
    dialog = _dialog(desktop, CallDialog, qtbot)
    QTest.keyClicks(dialog.person, "Jo Falk")
    dialog.text.setPlainText("Es waren 44.")
    QTest.keyClick(dialog.grade.button("primary"), Qt.Key.Key_Space)
    QTest.keyClick(dialog, Qt.Key.Key_Return, _CONTROL)
    qtbot.waitUntil(lambda: len(_noted(desktop)) == 1)
    ((evidence, source),) = _noted(desktop)
    assert (source.title, source.grade, evidence.note) == ("Jo Falk", Grade.PRIMARY, "Es waren 44.")
    assert desktop.window is not None
    assert "Primär" in str(desktop.window.claim_panel.evidence.cards.index(0).data())


def test_return_on_a_talks_card_opens_it_to_be_corrected_and_one_undo_takes_all_back(
    desktop: Desktop, qtbot: QtBot
) -> None:
    talk = Talk(person="Jo Falk", role="Sprecherin", channel=Channel.MAIL, date="2025-11", read_back=ReadBack.YES)
    _note(desktop, qtbot, talk)
    before = _noted(desktop)
    _choose_card(desktop, 0)
    dialog = _dialog(desktop, CallDialog, qtbot)
    shown = dialog.person.text(), dialog.role.text(), dialog.channel.chosen, dialog.date.text(), dialog.heard.chosen
    assert shown == ("Jo Falk", "Sprecherin", "mail", "2025-11", "yes")
    assert dialog.confidential.isHidden()
    dialog.date.setText("irgendwann")
    QTest.keyClick(dialog, Qt.Key.Key_Return, _CONTROL)
    assert dialog.isVisible()
    assert "irgendwann" in dialog.foot_words.text()
    dialog.date.setText("12.11.2999")
    QTest.keyClick(dialog, Qt.Key.Key_Return, _CONTROL)
    assert dialog.isVisible()
    assert "Zukunft" in dialog.foot_words.text()
    dialog.date.setText("12.11.2025")
    dialog.person.setText("Jo Falke")
    dialog.text.setPlainText("Es waren 46.")
    dialog.stance.choose("contradicts")
    dialog.grade.choose("tertiary")
    QTest.keyClick(dialog, Qt.Key.Key_Return, _CONTROL)
    qtbot.waitUntil(lambda: _noted(desktop) != before)
    ((evidence, source),) = _noted(desktop)
    assert (source.title, source.date, source.grade) == ("Jo Falke", "2025-11-12", Grade.TERTIARY)
    assert (evidence.note, evidence.stance) == ("Es waren 46.", Stance.CONTRADICTS)
    assert desktop.session is not None
    assert desktop.window is not None
    assert desktop.window.claim_panel.evidence.chosen == evidence.id  # the card stays chosen
    desktop.session.clerk.undo()
    qtbot.waitUntil(lambda: _noted(desktop) == before)
    dossier, claim = desktop.session.desk.dossier, desktop.session.desk.claim
    assert dossier is not None
    assert claim is not None
    assert [entry.undone for entry in dossier.history[claim.id] if entry.kind == "evidence_changed"] == [True]


def test_a_book_is_corrected_by_the_command(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.errands is not None
    assert desktop.window is not None
    desktop.errands.run("correct_note")
    assert "kein Buch" in desktop.window.notice.words
    _note(desktop, qtbot, Talk(person="Jo Falk"))
    _note(desktop, qtbot, Book(title="Der Kauv", pages="12"))
    desktop.errands.run("correct_note")
    dialog = _dialog(desktop, BookDialog, qtbot)
    assert dialog.lines["title"].text() == "Der Kauv"
    dialog.lines["title"].setText("Der Kauf")
    dialog.lines["isbn"].setText("123")
    dialog.commit()
    assert "123" in dialog.foot_words.text()
    dialog.lines["isbn"].setText("978-3-16-148410-0")
    dialog.commit()
    qtbot.waitUntil(lambda: _noted(desktop)[1][1].title == "Der Kauf")
    assert _noted(desktop)[1][1].isbn == "9783161484100"


def test_of_a_confidential_talk_nothing_that_stands_aside_is_shown(desktop: Desktop, qtbot: QtBot) -> None:
    _note(desktop, qtbot, Talk(person="Geheimer Informant", role="Türsteher", date="2025"), confidential=True)
    _choose_card(desktop, 0)
    dialog = _dialog(desktop, CallDialog, qtbot)
    assert not dialog.person.isEnabled()
    assert (dialog.person.text(), dialog.role.text(), dialog.date.text()) == ("", "", "")
    assert dialog.text.toPlainText() == "Es waren 44."
    dialog.text.setPlainText("Es waren wohl 44.")
    dialog.commit()
    qtbot.waitUntil(lambda: _noted(desktop)[0][0].note == "Es waren wohl 44.")
    assert desktop.session is not None
    revealed = desktop.session.workspace.library.reader()
    try:
        source = revealed.source(_noted(desktop)[0][1].id, reveal=True)
    finally:
        revealed.close()
    assert (source.title, source.role, source.date) == ("Geheimer Informant", "Türsteher", "2025")


def test_a_claim_with_only_a_conversation_says_that_in_the_source_view_and_what_to_do(
    desktop: Desktop, qtbot: QtBot
) -> None:
    window, errands = desktop.window, desktop.errands
    assert window is not None
    assert errands is not None
    errands.run("view_source")
    assert "noch keine Quelle mit Text" in window.source._empty.text()
    assert "hat noch keine Quelle" in window.compare.state.text()
    _note(desktop, qtbot, Talk(person="Anna Weber"))
    qtbot.waitUntil(lambda: "nur eine Notiz zu einem Gespräch oder Buch" in window.source._empty.text())
    assert "was notiert wurde" in window.compare.state.text()
    errands.run("undo")
    qtbot.waitUntil(lambda: "noch keine Quelle mit Text" in window.source._empty.text())
    assert "hat noch keine Quelle" in window.compare.state.text()
