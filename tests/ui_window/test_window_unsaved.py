"""The library can't be written for a while: what was typed is kept, marked and found again, and undo waits."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from tests.ui_window.locking import held
from tests.ui_window.test_window_web import dialog_of
from workbench.actions.attaching import attach_file
from workbench.errors import LibraryError
from workbench.journal.beside import typed_file
from workbench.journal.engine import sqlite3
from workbench.model.claims import Rating
from workbench.ui.claims_list.model import Role
from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.dialogs.many import RateManyDialog
from workbench.ui.dialogs.noting import BookDialog, CallDialog
from workbench.ui.dialogs.words import WordsDialog
from workbench.ui.filters import Filter
from workbench.ui.handover.dialog import HandoverDialog
from workbench.ui.library.details import DetailsDialog
from workbench.ui.panel.unsaved import load_unsaved
from workbench.ui.typed import load_typed
from workbench.ui.web.reply_dialog import ReplyDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.model.claims import Claim
    from workbench.ui.desktop import Desktop
    from workbench.ui.dialogs.sheet import Sheet
    from workbench.ui.errands import Errands
    from workbench.ui.session import Session
    from workbench.ui.window import MainWindow

_LONG = 60_000  # ms: what was noted is read by the analysing process, which may have to start
pytestmark = pytest.mark.usefixtures("one_worker")
_WORDS = "Woher stammt die Zahl?"


def _parts(desktop: Desktop) -> tuple[Session, MainWindow, Errands]:
    assert desktop.session is not None
    assert desktop.window is not None
    assert desktop.errands is not None
    return desktop.session, desktop.window, desktop.errands


def _claims(desktop: Desktop) -> tuple[Claim, ...]:
    assert desktop.session is not None
    assert desktop.session.desk.dossier is not None
    return desktop.session.desk.dossier.live_claims


def _marked(window: MainWindow) -> list[int]:
    """Return the numbers of the claims that the list marks."""
    model = window.claims.model
    rows = [model.index(row) for row in range(model.rowCount())]
    return [row.data(Role.CLAIM).number for row in rows if row.data(Role.UNSAVED)]


def _ask(desktop: Desktop, qtbot: QtBot) -> str:
    """Ask the author about the claim on the desk; return the query's id."""
    session, _, _ = _parts(desktop)
    session.clerk.raise_query(_claims(desktop)[0].id, "Sind es 54?")
    qtbot.waitUntil(lambda: bool(_claims(desktop)[0].queries), timeout=_LONG)
    return _claims(desktop)[0].queries[0].id


def _type_query(dialog: Any) -> None:
    dialog.text.setPlainText(_WORDS)


def _type_call(dialog: Any) -> None:
    dialog.person.setText("Jo Falk")
    dialog.text.setPlainText(_WORDS)


def _type_book(dialog: Any) -> None:
    dialog.lines["title"].setText("Chronik")
    dialog.text.setPlainText(_WORDS)


def _type_details(dialog: Any) -> None:
    dialog.title.setText(_WORDS)
    dialog.state.setCurrentIndex(1)


def _values(dialog: Sheet) -> list[str]:
    lines = [one.text() for one in dialog.findChildren(QLineEdit)]
    return [*lines, *(one.toPlainText() for one in dialog.findChildren(QPlainTextEdit))]


@pytest.mark.parametrize(
    "asked",
    [
        ("query", WordsDialog, _type_query),
        ("answer", WordsDialog, _type_query),
        ("log_call", CallDialog, _type_call),
        ("cite_book", BookDialog, _type_book),
        ("article_details", DetailsDialog, _type_details),
    ],
)
def test_words_that_could_not_be_written_are_there_again(
    desktop: Desktop, library: Path, qtbot: QtBot, asked: tuple[str, type[Any], Callable[[Any], None]]
) -> None:
    command, kind, fill = asked
    session, window, errands = _parts(desktop)
    query = _ask(desktop, qtbot) if command == "answer" else ""

    def run() -> None:
        if query:
            errands.claims.on_answer(query)
        else:
            errands.run(command)

    with held(desktop, library):
        run()
        dialog = dialog_of(desktop, kind, qtbot)
        fill(dialog)
        typed = _values(dialog)
        dialog.commit()
        qtbot.waitUntil(lambda: bool(window.notice.words), timeout=_LONG)
    assert "gesperrt" in window.notice.words
    assert "aufgehoben" in window.notice.words
    assert _marked(window) == ([] if command == "article_details" else [1])
    window.notice._action.click()
    again = dialog_of(desktop, kind, qtbot)
    assert _values(again) == typed
    assert not session.words.refused()
    with qtbot.waitSignal(session.clerk.saved, timeout=_LONG):
        again.commit()
    assert not session.words.typed
    assert _marked(window) == []
    with qtbot.waitSignal(session.clerk.reverted, timeout=_LONG):
        session.clerk.undo()  # taken back knowingly: the dialog begins anew
    qtbot.waitUntil(lambda: not session.tasks._open, timeout=_LONG)
    run()
    fresh = dialog_of(desktop, kind, qtbot)
    assert _WORDS not in _values(fresh)
    fresh.reject()


def test_a_correction_of_a_talk_is_there_again(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    session, window, errands = _parts(desktop)
    errands.run("log_call")
    first = dialog_of(desktop, CallDialog, qtbot)
    _type_call(first)
    first.commit()
    qtbot.waitUntil(lambda: bool(_claims(desktop)[0].evidence_count), timeout=_LONG)
    with held(desktop, library):
        errands.run("correct_note")
        dialog = dialog_of(desktop, CallDialog, qtbot)
        dialog.text.setPlainText("Falk: doch 54.")
        dialog.commit()
        qtbot.waitUntil(lambda: bool(window.notice.words), timeout=_LONG)
    errands.run("next_unsaved")
    again = dialog_of(desktop, CallDialog, qtbot)
    assert again.text.toPlainText() == "Falk: doch 54."
    again.reject()  # seen, and given up
    errands.run("correct_note")
    last = dialog_of(desktop, CallDialog, qtbot)
    assert last.text.toPlainText() == _WORDS
    last.reject()
    assert not session.words.typed


def test_a_reason_for_many_is_there_again(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    _, window, errands = _parts(desktop)
    errands.run("select_shown")
    with held(desktop, library):
        errands.run("rate_many")
        dialog = dialog_of(desktop, RateManyDialog, qtbot)
        dialog.ratings.choose("disputed")
        dialog.reason.setText("Eine Quelle.")
        dialog.commit()
        qtbot.waitUntil(lambda: bool(window.notice.words), timeout=_LONG)
    assert "aufgehoben" in window.notice.words
    errands.run("rate_false")
    again = dialog_of(desktop, RateManyDialog, qtbot)
    assert (again.ratings.chosen, again.reason.text()) == ("false", "Eine Quelle.")
    again.commit()
    qtbot.waitUntil(lambda: all(one.rating is Rating.FALSE for one in _claims(desktop)), timeout=_LONG)
    assert _marked(window) == []


def test_a_verdict_for_many_goes_to_all_of_them_or_to_none(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    session, window, errands = _parts(desktop)
    errands.run("select_shown")
    meant = window.claims.picked
    assert len(meant) > 1
    with held(desktop, library):
        errands.run("rate_many")
        dialog = dialog_of(desktop, RateManyDialog, qtbot)
        dialog.ratings.choose("disputed")
        dialog.reason.setText("Eine Quelle.")
        dialog.commit()
        qtbot.waitUntil(lambda: bool(window.notice.words), timeout=_LONG)
    assert len(_marked(window)) == len(meant)  # each of them, not the first alone
    window.claims.pick_one()
    session.desk.set_filter(Filter(rating="false"))
    errands.run("next_unsaved")
    assert window.notice.words.startswith("Nicht alle Behauptungen")
    session.desk.set_filter(Filter())
    errands.run("next_unsaved")
    again = dialog_of(desktop, RateManyDialog, qtbot)
    assert window.claims.picked == meant
    assert again.reason.text() == "Eine Quelle."
    again.commit()
    qtbot.waitUntil(lambda: all(one.rating is Rating.DISPUTED for one in _claims(desktop)), timeout=_LONG)


def test_agreed_words_stay_in_the_talk(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    session, _window, errands = _parts(desktop)
    first, second, _ = _claims(desktop)
    for one in (first, second):
        session.clerk.give_verdict(one.id, "false", "Falsch.", "")
    qtbot.waitUntil(lambda: _claims(desktop)[1].settled, timeout=_LONG)
    errands.run("handover")
    dialog = dialog_of(desktop, HandoverDialog, qtbot)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    with held(desktop, library):
        QTest.keyClick(dialog.list, Qt.Key.Key_J)
        QTest.keyClicks(dialog.wording, "im Jahr 2018")
        QTest.keyClick(dialog.list, Qt.Key.Key_2)
        QTest.keyClick(dialog.list, Qt.Key.Key_K)
        qtbot.waitUntil(lambda: "gesperrt" in dialog.foot_words.text(), timeout=_LONG)
    assert dialog.wording.text() == "im Jahr 2018"
    assert dialog.claim is not None
    assert dialog.claim.id == second.id
    dialog.reject()
    errands.run("handover")
    again = dialog_of(desktop, HandoverDialog, qtbot)
    assert again.claim is not None
    assert (again.claim.id, again.wording.text()) == (second.id, "im Jahr 2018")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is again)
    QTest.keyClick(again.list, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: "im Jahr 2018" in again.list.item(1).text(), timeout=_LONG)
    again.reject()
    assert not session.words.typed


def test_answers_stay_in_the_reply_until_they_are_written(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    _, window, errands = _parts(desktop)
    _ask(desktop, qtbot)
    errands.run("take_reply")
    dialog = dialog_of(desktop, ReplyDialog, qtbot)
    dialog.text.setPlainText("1. Es sind 44.")
    dialog.commit()
    qtbot.waitUntil(lambda: dialog.looking_through, timeout=_LONG)
    with held(desktop, library):
        dialog.commit()
        dialog.reject()  # too early: nobody knows yet whether they stand
        assert dialog.isVisible()
        qtbot.waitUntil(lambda: "gesperrt" in dialog.foot_words.text(), timeout=_LONG)
    assert dialog.isVisible()
    dialog.commit()
    qtbot.waitUntil(lambda: bool(_claims(desktop)[0].queries[0].answer), timeout=_LONG)
    assert not any(one.isVisible() for one in window.findChildren(ReplyDialog))


def _rate(window: MainWindow, rating: Rating, reason: str) -> None:
    form = window.claim_panel.form
    form.choose(rating)
    QTest.keyClicks(form.reason, reason)
    QTest.keyClick(form.reason, Qt.Key.Key_Return)


def test_verdicts_that_could_not_be_written_are_marked_and_gone_to(
    desktop: Desktop, library: Path, qtbot: QtBot
) -> None:
    session, window, errands = _parts(desktop)
    first, second, third = _claims(desktop)
    form, told = window.claim_panel.form, list[LibraryError]()
    session.clerk.verdict_refused.connect(lambda _claim, error: told.append(error))
    with held(desktop, library):
        _rate(window, Rating.FALSE, "Es waren 44.")
        session.desk.select(second.id)
        _rate(window, Rating.DISPUTED, "Unklar.")
        assert _marked(window) == []  # on their way, nobody knows
        session.desk.select(third.id)
        qtbot.waitUntil(lambda: len(told) == 2, timeout=_LONG)
    assert "Behauptung 2" in window.notice.words
    assert _marked(window) == [1, 2]
    assert window.manuscript._state.unsaved == {first.id, second.id}
    assert window.status._unsaved.text() == "2 Behauptungen nicht gespeichert"
    window.notice._action.click()
    assert session.desk.claim is not None
    assert session.desk.claim.id == second.id
    assert (form.reason.toPlainText(), form._chosen) == ("Unklar.", Rating.DISPUTED)
    assert window.focusWidget() is form.reason
    assert window.claim_panel._head._title.text() == "Behauptung 2*"
    assert window.claim_panel._head._title.accessibleName() == "Behauptung 2, nicht gespeichert"
    assert "nicht gespeichert" in form._reason_label.text()
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _claims(desktop)[1].rating is Rating.DISPUTED, timeout=_LONG)
    assert _marked(window) == [1]
    QTest.keyClick(window.manuscript.text_view(), Qt.Key.Key_Z)
    assert session.desk.claim is not None
    assert session.desk.claim.id == first.id
    assert form.reason.toPlainText() == "Es waren 44."
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _claims(desktop)[0].rating is Rating.FALSE, timeout=_LONG)
    assert _marked(window) == []
    assert not window.status._unsaved.isVisible()
    assert window.claim_panel._head._title.text() == "Behauptung 1"
    errands.run("next_unsaved")
    assert "ungespeichert" in window.status._saved.text()


def test_what_was_typed_and_left_is_marked_too(desktop: Desktop) -> None:
    session, window, _ = _parts(desktop)
    form = window.claim_panel.form
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Es waren")
    assert _marked(window) == []  # it is being typed
    session.desk.select(_claims(desktop)[1].id)
    assert _marked(window) == [1]
    session.desk.select(_claims(desktop)[0].id)
    form.give_up()
    session.desk.select(_claims(desktop)[1].id)
    assert _marked(window) == []


def test_a_withdrawal_that_fails_leaves_what_is_typed(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    session, window, _ = _parts(desktop)
    form = window.claim_panel.form
    _rate(window, Rating.FALSE, "Es waren 44.")
    qtbot.waitUntil(lambda: _claims(desktop)[0].settled, timeout=_LONG)
    QTest.keyClicks(form.reason, " Nachgelesen.")
    typed = form.reason.toPlainText()
    with held(desktop, library):
        form.withdraw()
        qtbot.waitUntil(lambda: bool(window.notice.words), timeout=_LONG)
    assert form.verdicts.of(_claims(desktop)[0].id) is not None
    session.desk.select(_claims(desktop)[1].id)
    session.desk.select(_claims(desktop)[0].id)
    assert form.reason.toPlainText() == typed
    form.withdraw()
    qtbot.waitUntil(lambda: not _claims(desktop)[0].settled, timeout=_LONG)
    assert (form.reason.toPlainText(), form.verdicts.unsaved[0]) == ("", {})


@pytest.mark.parametrize("early", [False, True])
def test_undo_after_a_failure_takes_back_nothing_older_unasked(
    desktop: Desktop, library: Path, qtbot: QtBot, *, early: bool
) -> None:
    session, window, errands = _parts(desktop)
    _rate(window, Rating.FALSE, "Es waren 44.")
    qtbot.waitUntil(lambda: _claims(desktop)[0].settled, timeout=_LONG)
    session.desk.select(_claims(desktop)[1].id)
    reverted: list[object] = []
    session.clerk.reverted.connect(lambda *_told: reverted.append(_told))
    with held(desktop, library, patience=300 if early else 20):
        _rate(window, Rating.DISPUTED, "Unklar.")
        if early:  # behind a write that still waits, and fails
            errands.run("undo")
        else:
            qtbot.waitUntil(lambda: bool(window.notice.words), timeout=_LONG)
            errands.run("undo")
        qtbot.waitUntil(lambda: "Noch einmal" in window.notice.words, timeout=_LONG)
    assert "Strg+Z nimmt den Eintrag davor zurück: Urteil" in window.notice.words
    assert reverted == []
    assert _claims(desktop)[0].settled
    errands.run("undo")
    qtbot.waitUntil(lambda: not _claims(desktop)[0].settled, timeout=_LONG)
    assert window.claim_panel.form.verdicts.of(_claims(desktop)[1].id) is not None


def test_what_is_written_is_told_as_written(desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    session, window, _ = _parts(desktop)

    def broken(_own: str = "") -> str:
        raise LibraryError("library-locked", path="x")

    monkeypatch.setattr(session.workspace.library, "undoable", broken)
    _rate(window, Rating.FALSE, "Es waren 44.")
    qtbot.waitUntil(lambda: _claims(desktop)[0].settled, timeout=_LONG)
    qtbot.waitUntil(lambda: not session.clerk._under_way, timeout=_LONG)
    assert not window.notice.isVisible()
    assert window.claim_panel.form.verdicts.unsaved[0] == {}
    assert "Gespeichert" in window.status._saved.text()


@pytest.mark.parametrize("written", [True, False])
def test_a_window_that_closes_meanwhile_keeps_what_was_not_written(
    desktop: Desktop, library: Path, qtbot: QtBot, *, written: bool
) -> None:
    session, _, errands = _parts(desktop)
    writing, db = session._writing, session.workspace.library._db
    writing.submit(lambda: db.execute(f"PRAGMA busy_timeout = {5000 if written else 20}").fetchone()).result()
    errands.run("query")
    dialog = dialog_of(desktop, WordsDialog, qtbot)
    dialog.text.setPlainText(_WORDS)
    with closing(sqlite3.connect(str(library), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        dialog.commit()
        if written:
            other.execute("ROLLBACK")
        desktop.close()
    kept = [fields for fields in load_typed(library).values() if _WORDS in fields]
    assert bool(kept) is not written
    assert typed_file(library).exists() is not written


def test_words_are_kept_for_the_next_window(
    desktop: Desktop, library: Path, open_desktop: Callable[[Path], Desktop], qtbot: QtBot
) -> None:
    _, window, errands = _parts(desktop)
    with held(desktop, library):
        errands.run("query")
        dialog = dialog_of(desktop, WordsDialog, qtbot)
        dialog.text.setPlainText(_WORDS)
        dialog.commit()
        _rate(window, Rating.FALSE, "Es waren 44.")
        qtbot.waitUntil(lambda: "Behauptung 1" in window.notice.words, timeout=_LONG)
    desktop.close()
    assert len(load_unsaved(library)) == 1
    made = open_desktop(library)
    qtbot.waitUntil(lambda: made.session is not None and made.session.desk.whole, timeout=_LONG)
    assert made.window is not None
    assert made.window.claim_panel.form.reason.toPlainText() == "Es waren 44."
    assert _marked(made.window) == [1]
    assert made.errands is not None
    made.errands.run("query")
    assert dialog_of(made, WordsDialog, qtbot).text.toPlainText() == _WORDS


def test_a_note_beside_a_source_is_there_again(desktop: Desktop, library: Path, qtbot: QtBot, tmp_path: Path) -> None:
    session, window, errands = _parts(desktop)
    first, second, _ = _claims(desktop)
    page = tmp_path / "seite.txt"
    page.write_text("Es waren 44 Milliarden Dollar.", encoding="utf-8")
    made = list[str]()
    session.tasks.write(lambda: attach_file(session.workspace, first.id, page).evidence.id, made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=_LONG)
    session.desk.refresh()
    qtbot.waitUntil(lambda: bool(_claims(desktop)[0].evidence_count), timeout=_LONG)
    errands.evidence.on_evidence(made[0])
    note = window.compare.note
    with held(desktop, library):
        note.setPlainText("Noch anrufen.")
        window.compare._keep_note()
        qtbot.waitUntil(lambda: bool(window.notice.words), timeout=_LONG)
    session.desk.select(second.id)
    assert note.toPlainText() == ""
    errands.run("next_unsaved")
    qtbot.waitUntil(lambda: note.toPlainText() == "Noch anrufen.", timeout=_LONG)
    window.compare._keep_note()
    qtbot.waitUntil(lambda: not session.words.typed, timeout=_LONG)
    assert _marked(window) == []


def test_a_source_left_while_it_is_attached_is_kept(
    desktop: Desktop, library: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    _, window, errands = _parts(desktop)
    page = tmp_path / "seite.txt"
    page.write_text("Es waren 44 Milliarden Dollar.", encoding="utf-8")
    errands.run("attach")
    dialog = dialog_of(desktop, AttachDialog, qtbot)
    dialog.take_path(str(page))
    qtbot.waitUntil(lambda: dialog._prepared is not None, timeout=_LONG)
    dialog._note.setPlainText("Noch anrufen.")
    with held(desktop, library, patience=200):
        dialog.commit()
        dialog.reject()
        qtbot.waitUntil(lambda: "aufgehoben" in window.notice.words, timeout=_LONG)
    errands.run("attach")
    again = dialog_of(desktop, AttachDialog, qtbot)
    assert again._note.toPlainText() == "Noch anrufen."
    again.reject()
