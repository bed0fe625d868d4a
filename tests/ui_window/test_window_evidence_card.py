"""What is said of evidence from its card: time code, silence, place; and what an unfinished dialog leaves behind."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui_window.test_window_web import PAGE, NoWorker, attach_page, dialog_of, parts, serve
from workbench.actions import evidence, history, shaping
from workbench.actions.noting import Talk
from workbench.journal.beside import unsaved_file
from workbench.model.evidence import Grade, Stance
from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.dialogs.erasing import EraseDialog
from workbench.ui.dialogs.noting import Typed
from workbench.ui.dialogs.timing import TimeDialog, TimeField, time_of
from workbench.ui.widgets.cards_model import Role

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer
    from pytestqt.qtbot import QtBot

    from workbench.actions.pages import Progress
    from workbench.actions.workspace import Workspace
    from workbench.journal.erasing import Erasure
    from workbench.model.evidence import Evidence
    from workbench.ui.desktop import Desktop

_PATIENCE = 20_000  # ms
_POPUP = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, popups are not raised


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.actions.workspace.AnalysisWorker", NoWorker)


def _only(desktop: Desktop) -> Evidence:
    _, desk, _ = parts(desktop)
    assert desk.dossier is not None
    ((found,),) = desk.dossier.evidence.values()
    return found


def _talk(desktop: Desktop, qtbot: QtBot) -> None:
    session, desk, _ = parts(desktop)
    assert desk.claim is not None
    typed = Typed(text="Es waren 44.", stance=Stance.CONTEXT, grade=Grade.UNGRADED, confidential=False)
    session.clerk.evidence.note(desk.claim.id, Talk(person="Jo Falk", role="Sprecherin"), typed)
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.evidence))


def _card_words(desktop: Desktop, row: int = 0) -> str:
    assert desktop.window is not None
    return str(desktop.window.claim_panel.evidence.cards.index(row).data())


def test_evidence_given_for_earlier_words_says_so_on_its_card_and_beside_its_stance(
    desktop: Desktop, qtbot: QtBot
) -> None:
    words = "für den früheren Wortlaut"
    session, desk, _ = parts(desktop)
    _talk(desktop, qtbot)
    assert words not in _card_words(desktop)
    assert desk.claim is not None
    claim = desk.claim
    session.clerk.submit(lambda: shaping.move_claim(session.workspace, claim.id, claim.start + 4, claim.end))
    qtbot.waitUntil(lambda: words in _card_words(desktop), timeout=_PATIENCE)
    given = _only(desktop)
    assert given.for_earlier_words
    assert desk.dossier is not None
    assert desktop.window is not None
    panel = desktop.window.compare
    panel.show_evidence(desk.dossier, given)
    assert words.casefold() in panel._stance_label.text().casefold()
    session.clerk.evidence.change_stance(claim.id, given.id, given.stance.value)
    qtbot.waitUntil(lambda: words not in _card_words(desktop), timeout=_PATIENCE)
    panel.show_evidence(desk.dossier, _only(desktop))
    assert words.casefold() not in panel._stance_label.text().casefold()


@pytest.mark.parametrize(
    ("typed", "time", "faulty"),
    [
        ("12:34", "00:12:34", False),
        ("1h2m3s", "01:02:03", False),
        ("", "", False),
        ("12:99", "", True),
        ("x", "", True),
    ],
)
def test_a_time_code_is_known_or_refused_in_one_sentence(qtbot: QtBot, typed: str, time: str, faulty: bool) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.time == time
    assert bool(field.fault) is faulty
    assert field.fault.count(".") == (1 if faulty else 0)
    assert time_of(f"t{time}") == time
    assert time_of("p2:3") == ""


def test_a_time_code_typed_beside_the_source_stands_on_the_card_and_undo_takes_it_back(
    desktop: Desktop, web: HTTPServer, qtbot: QtBot
) -> None:
    session, _, errands = parts(desktop)
    attach_page(desktop, web, qtbot)
    place = _only(desktop).locator
    assert desktop.window is not None
    errands.evidence.on_evidence(_only(desktop).id)
    field = desktop.window.compare.time
    QTest.keyClicks(field, "mittags")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "kein Zeitcode" in desktop.window.compare._fault.text()
    assert field.text() == "mittags"
    assert _only(desktop).locator == place
    field.clear()
    QTest.keyClicks(field, "12:34")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _only(desktop).locator == "t00:12:34")
    assert field.text() == "00:12:34"
    assert "00:12:34" in _card_words(desktop)
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _only(desktop).locator == place)  # where the text says it stands
    session.clerk.undo()
    qtbot.waitUntil(lambda: _only(desktop).locator == "t00:12:34")


def test_a_place_past_the_recordings_end_is_refused_beside_it_and_in_the_dialog(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    session, desk, errands = parts(desktop)
    film, claim = tmp_path / "film.srt", desk.claim
    film.write_text("1\n00:00:01,000 --> 00:01:10,000\nTwitter kostete 44 Milliarden.\n", encoding="utf-8")
    assert claim is not None
    session.clerk.submit(
        lambda: evidence.attach_file(session.workspace, claim.id, film, quote="44 Milliarden", time="0:30").changes
    )
    qtbot.waitUntil(lambda: desk.dossier is not None and bool(desk.dossier.sources), timeout=_PATIENCE)
    assert desktop.window is not None
    errands.evidence.on_evidence(_only(desktop).id)
    panel = desktop.window.compare
    panel.time.clear()
    QTest.keyClicks(panel.time, "1:11")
    QTest.keyClick(panel.time, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "hinter dem Ende der Aufnahme" in panel._fault.text())
    assert panel._fault.isVisible()
    assert not panel.refuse_time("another", "Zu spät.")  # told elsewhere once other evidence is shown
    assert "hinter dem Ende" in panel._fault.text()
    errands.run("time_code")
    dialog = dialog_of(desktop, TimeDialog, qtbot)
    dialog.line.setText("1:12")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "00:01:12 liegt hinter dem Ende" in dialog.foot_words.text())
    assert _only(desktop).locator == "t00:00:30"
    dialog.line.setText("1:09")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _only(desktop).locator == "t00:01:09")
    window = desktop.window
    qtbot.waitUntil(lambda: not window.findChildren(TimeDialog))


def test_a_talk_gets_a_time_code_by_the_command(desktop: Desktop, qtbot: QtBot) -> None:
    _, _, errands = parts(desktop)
    assert desktop.window is not None
    errands.run("time_code")
    assert "noch keinen Beleg" in desktop.window.notice.words
    _talk(desktop, qtbot)
    errands.run("time_code")
    dialog = dialog_of(desktop, TimeDialog, qtbot)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClicks(dialog.line, "1:99")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert "kein Zeitcode" in dialog.foot_words.text()
    dialog.line.setText("1:09")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _only(desktop).locator == "t00:01:09")


@_POPUP
def test_a_source_is_made_confidential_from_its_card_and_undo_takes_it_back(desktop: Desktop, qtbot: QtBot) -> None:
    session, desk, _ = parts(desktop)
    assert desktop.window is not None
    _talk(desktop, qtbot)
    cards = desktop.window.claim_panel.evidence
    assert not cards.cards.index(0).data(Role.CARD).aside
    _choose(desktop, "Quelle vertraulich machen")
    qtbot.waitUntil(lambda: "vertraulich" in _card_words(desktop))
    assert "Jo Falk" not in _card_words(desktop)
    assert "Sprecherin" not in _card_words(desktop)
    assert "Rechtsabteilung" in desktop.window.notice.words
    assert desk.dossier is not None
    assert all(source.confidential and not source.title for source in desk.dossier.sources.values())
    assert cards.cards.index(0).data(Role.CARD).aside == "vertraulich"
    session.clerk.undo()
    qtbot.waitUntil(lambda: "Jo Falk" in _card_words(desktop))


@_POPUP
def test_a_source_is_graded_from_its_card(desktop: Desktop, qtbot: QtBot) -> None:
    session, _, _ = parts(desktop)
    _talk(desktop, qtbot)
    _choose(desktop, "Sekundär")
    qtbot.waitUntil(lambda: "Sekundär" in _card_words(desktop))
    session.clerk.undo()
    qtbot.waitUntil(lambda: "Sekundär" not in _card_words(desktop))


def test_the_command_makes_the_chosen_source_confidential(desktop: Desktop, qtbot: QtBot) -> None:
    _, _, errands = parts(desktop)
    assert desktop.window is not None
    _talk(desktop, qtbot)
    errands.run("confide")
    qtbot.waitUntil(lambda: "vertraulich" in _card_words(desktop))
    errands.run("confide")
    qtbot.waitUntil(lambda: "schon vertraulich" in desktop.window.notice.words)  # type: ignore[union-attr]


def test_a_confidential_source_is_erased_after_asking(desktop: Desktop, qtbot: QtBot) -> None:
    session, desk, errands = parts(desktop)
    assert desktop.window is not None
    _talk(desktop, qtbot)
    errands.run("erase_source")
    assert "vertraulich" in desktop.window.notice.words  # only what was promised silence is erased
    errands.run("confide")
    qtbot.waitUntil(lambda: "vertraulich" in _card_words(desktop))
    errands.run("erase_source")
    dialog = dialog_of(desktop, EraseDialog, qtbot)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()  # Return is no consent
    assert desk.dossier is not None
    assert not any(source.erased for source in desk.dossier.sources.values())
    errands.run("erase_source")
    again = dialog_of(desktop, EraseDialog, qtbot)
    again.accept_button.click()
    qtbot.waitUntil(lambda: "Name gelöscht" in _card_words(desktop), timeout=_PATIENCE)
    qtbot.waitUntil(again.accept_button.isHidden, timeout=_PATIENCE)
    assert again.cancel.text() == "Schließen"
    assert again.words.height() >= again.words.heightForWidth(again.words.width())  # nothing of it is cut
    again.reject()
    errands.run("erase_source")
    assert "gelöscht" in desktop.window.notice.words
    assert session.workspace.library.path.read_bytes().find(b"Jo Falk") == -1


def test_erasing_takes_the_name_out_of_what_was_typed_and_not_saved(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, _, errands = parts(desktop)
    assert desktop.window is not None
    _talk(desktop, qtbot)
    errands.run("confide")
    qtbot.waitUntil(lambda: "vertraulich" in _card_words(desktop))
    form = desktop.window.claim_panel.form
    form.reason.setPlainText("Jo Falk sagt 44.")
    reached, go, erase = threading.Event(), threading.Event(), history.erase

    def slow(workspace: Workspace, source: str, *, progress: Progress, cancel: threading.Event) -> Erasure:
        reached.set()
        assert go.wait(20)
        return erase(workspace, source, progress=progress, cancel=cancel)

    monkeypatch.setattr(history, "erase", slow)
    errands.run("erase_source")
    dialog = dialog_of(desktop, EraseDialog, qtbot)
    dialog.accept_button.click()
    qtbot.waitUntil(reached.is_set, timeout=_PATIENCE)
    desktop._watch.timeout.emit()  # what is typed is kept now and then, also meanwhile
    go.set()
    qtbot.waitUntil(dialog.accept_button.isHidden, timeout=_PATIENCE)
    session._writing.submit(lambda: None).result()
    dialog.reject()
    assert form.reason.toPlainText() == "[…] sagt 44."
    assert not form.reason.document().isUndoAvailable()
    kept = unsaved_file(session.workspace.library.path).read_text(encoding="utf-8")
    assert "Falk" not in kept
    assert "sagt 44." in kept


def test_erasing_stops_where_somebody_cancels_in_time(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, desk, errands = parts(desktop)
    _talk(desktop, qtbot)
    errands.run("confide")
    qtbot.waitUntil(lambda: "vertraulich" in _card_words(desktop))
    reached, erase = threading.Event(), history.erase

    def slow(workspace: Workspace, source: str, *, progress: Progress, cancel: threading.Event) -> Erasure:
        progress(1, 9)
        reached.set()
        assert cancel.wait(20)
        return erase(workspace, source, progress=progress, cancel=cancel)

    monkeypatch.setattr(history, "erase", slow)
    errands.run("erase_source")
    dialog = dialog_of(desktop, EraseDialog, qtbot)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: "1 von 9" in dialog.foot_words.text(), timeout=_PATIENCE)
    assert reached.is_set()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "nichts geändert" in dialog.foot_words.text(), timeout=_PATIENCE)
    assert dialog.isVisible()
    assert desk.dossier is not None
    assert not any(source.erased for source in desk.dossier.sources.values())
    monkeypatch.setattr(history, "erase", erase)
    dialog.accept_button.click()
    qtbot.waitUntil(dialog.accept_button.isHidden, timeout=_PATIENCE)
    dialog.reject()
    assert not dialog.isVisible()
    assert session.workspace.library.audit(rebuild=True).ok


def _choose(desktop: Desktop, words: str) -> None:
    _open_menu(desktop)
    assert desktop.window is not None
    menus = desktop.window.claim_panel.evidence.findChildren(QMenu)
    next(action for menu in menus for action in menu.actions() if action.text() == words).trigger()
    for menu in menus:
        menu.close()


def _open_menu(desktop: Desktop) -> None:
    assert desktop.window is not None
    cards = desktop.window.claim_panel.evidence
    cards.customContextMenuRequested.emit(cards.visualRect(cards.cards.index(0)).center())


def test_what_was_typed_comes_back_after_escape(desktop: Desktop, qtbot: QtBot) -> None:
    session, desk, errands = parts(desktop)
    assert desktop.window is not None
    errands.run("attach")
    dialog = dialog_of(desktop, AttachDialog, qtbot)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClicks(dialog._path, "/nirgends/papier.pdf")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.foot_words.text() != "" and "wird gelesen" not in dialog.foot_words.text())
    dialog._note.setPlainText("Anna fragen")
    dialog.grade.choose("primary")
    dialog.time.setText("12:34")
    before = dialog.unfinished
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert "aufgehoben" in desktop.window.notice.words
    assert session.queue.waiting == ()
    first = desk.claim
    desk.step(forward=True)
    qtbot.waitUntil(lambda: desk.claim != first)
    errands.run("attach")
    other = dialog_of(desktop, AttachDialog, qtbot)
    assert other.unfinished.note == ""  # it belongs to the other claim
    other.reject()
    desk.step(forward=False)
    qtbot.waitUntil(lambda: desk.claim == first)
    errands.run("attach")
    again = dialog_of(desktop, AttachDialog, qtbot)
    assert again.unfinished == before
    again._note.clear()
    again._path.clear()
    again.quote.clear()
    again.time.clear()
    again.reject()
    errands.run("attach")
    fresh = dialog_of(desktop, AttachDialog, qtbot)
    assert fresh.unfinished.where == ""
    fresh.reject()


def _attach_file(desktop: Desktop, qtbot: QtBot, path: Path, *, note: str = "") -> AttachDialog:
    _, _, errands = parts(desktop)
    errands.run("attach")
    dialog = dialog_of(desktop, AttachDialog, qtbot)
    dialog.take_path(str(path))
    qtbot.waitUntil(lambda: dialog.ready, timeout=_PATIENCE)
    dialog._note.setPlainText(note)
    dialog.commit()
    dialog.commit()  # a second press of the key while it is written
    return dialog


def test_a_source_attached_twice_is_refused_in_the_dialog_and_what_was_typed_stays(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    assert desktop.window is not None
    window = desktop.window
    (tmp_path / "quelle.txt").write_text("Es waren 44 Milliarden.", encoding="utf-8")
    _attach_file(desktop, qtbot, tmp_path / "quelle.txt")
    qtbot.waitUntil(lambda: not window.findChildren(AttachDialog), timeout=_PATIENCE)
    dialog = _attach_file(desktop, qtbot, tmp_path / "quelle.txt", note="Anna fragen")
    qtbot.waitUntil(lambda: "schon an dieser Behauptung" in dialog.foot_words.text(), timeout=_PATIENCE)
    assert (dialog.isVisible(), dialog.unfinished.note) == (True, "Anna fragen")
    dialog._note.clear()
    _only(desktop)
    dialog.reject()


def test_an_address_that_failed_waits_after_escape_with_everything_typed(
    desktop: Desktop, web: HTTPServer, qtbot: QtBot
) -> None:
    session, _, errands = parts(desktop)
    url = serve(web, "/slow", PAGE, status=503)
    errands.run("attach")
    dialog = dialog_of(desktop, AttachDialog, qtbot)
    dialog.take_path(url)
    dialog._note.setPlainText("Anna fragen")  # while it is being read
    dialog.stance.choose("supports")
    dialog.time.setText("12:34")
    qtbot.waitUntil(lambda: not dialog.later.isHidden(), timeout=_PATIENCE)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(session.queue.waiting) == 1)
    (waiting,) = session.queue.waiting
    assert (waiting.url, waiting.stance) == (url, Stance.SUPPORTS)
    assert waiting.time in {"12:34", "00:12:34"}
    assert "Anna fragen" in waiting.note
