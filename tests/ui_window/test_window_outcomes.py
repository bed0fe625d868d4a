"""Whatever becomes of a job, nothing goes on waiting for it; a write bears the name of whoever asked for it."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from tests.ui_window.test_window_web import dialog_of, parts
from workbench.actions import answering, verdicts
from workbench.errors import FaultError, WorkbenchError
from workbench.model.claims import Rating
from workbench.ui.tasks import BackgroundBuild
from workbench.ui.web.reply_dialog import ReplyDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.model.changes import Changes
    from workbench.ui.desktop import Desktop

_SENTENCE = FaultError().sentence("de")


def _break(*_given: Any, **_named: Any) -> NoReturn:
    raise ValueError


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """Return the faults of ours that the application's hook was given."""
    found: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _fault, _trace: found.append(kind))
    return found


def test_a_long_write_that_breaks_leaves_nothing_in_the_foot(
    desktop: Desktop, qtbot: QtBot, shown: list[type[BaseException]]
) -> None:
    session, _, _ = parts(desktop)
    window = desktop.window
    assert window is not None
    goes, told = threading.Event(), list[WorkbenchError]()

    def job(_cancel: threading.Event, _tell: object) -> Changes:
        assert goes.wait(20)
        raise ValueError

    session.clerk.submit_long(lambda: "Wird gesichert …", job, failed=told.append)
    qtbot.waitUntil(window.jobs.isVisible)
    goes.set()
    qtbot.waitUntil(window.status.isVisible)
    assert shown == [ValueError]
    assert [error.code for error in told] == ["own-fault"]
    qtbot.waitUntil(lambda: not session.clerk._under_way)
    session.clerk.undo()  # means what broke, and takes back nothing older
    with qtbot.waitSignal(session.clerk.undo_withheld):
        pass


def test_a_write_that_breaks_is_said_in_one_sentence(
    desktop: Desktop, qtbot: QtBot, shown: list[type[BaseException]]
) -> None:
    session, _, _ = parts(desktop)
    window = desktop.window
    assert window is not None
    session.clerk.submit(_break)
    qtbot.waitUntil(lambda: window.notice.words == _SENTENCE)
    assert shown == [ValueError]


def test_a_verdict_that_breaks_is_kept_as_one_that_could_not_be_written(
    desktop: Desktop, qtbot: QtBot, shown: list[type[BaseException]], monkeypatch: pytest.MonkeyPatch
) -> None:
    session, desk, _ = parts(desktop)
    window, claim = desktop.window, desk.claim
    assert window is not None
    assert claim is not None
    monkeypatch.setattr(verdicts, "give_verdict", _break)
    form = window.claim_panel.form
    form.reason.setPlainText("steht so im Register")
    session.clerk.give_verdict(claim.id, "verified", "steht so im Register", "")
    qtbot.waitUntil(lambda: _SENTENCE in window.notice.words)
    assert form.reason.toPlainText() == "steht so im Register"
    assert shown == [ValueError]


def test_a_reply_that_breaks_can_be_left(
    desktop: Desktop, qtbot: QtBot, shown: list[type[BaseException]], monkeypatch: pytest.MonkeyPatch
) -> None:
    session, desk, errands = parts(desktop)
    claim = desk.claim
    assert claim is not None
    session.clerk.raise_query(claim.id, "Woher stammt die Zahl?")
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.open_queries))
    errands.run("take_reply")
    dialog = dialog_of(desktop, ReplyDialog, qtbot)
    dialog.text.setPlainText("Hallo,\n\n1. Aus der Meldung.\n\nViele Grüße")
    dialog.commit()
    qtbot.waitUntil(lambda: dialog.looking_through)
    next(iter(dialog.fields.values())).setPlainText("Aus der Meldung.")
    monkeypatch.setattr(answering, "store_reply", _break)
    dialog.commit()
    qtbot.waitUntil(lambda: _SENTENCE in dialog.foot_words.text())
    assert shown == [ValueError]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_demonstration_that_breaks_is_not_waited_for(
    qapp: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda given: shown.append(given.exc_type))
    build = BackgroundBuild(lambda: "", _break, qapp)
    with qtbot.waitSignal(build.done) as told:
        build.start()
    build.wait()
    assert isinstance(told.args[0], FaultError)
    assert shown == [ValueError]


def test_who_asked_for_a_write_that_waits_is_its_author(desktop: Desktop, qtbot: QtBot) -> None:
    session, desk, errands = parts(desktop)
    first, second, third = (one.id for one in desk.shown)
    waits = threading.Event()
    session.tasks.write(lambda: waits.wait(20))
    session.clerk.give_verdict(first, "verified", "steht so im Register", "")

    def job(_cancel: threading.Event, _tell: object) -> Changes:
        return verdicts.give_verdict(session.clerk.workspace, second, Rating.FALSE, "laut Register", correction="2019")

    session.clerk.submit_long(lambda: "lang", job)
    errands.go_on_as("Jo Kern")
    assert session.clerk.name == "Jo Kern"
    session.clerk.give_verdict(third, "verified", "auch das", "")
    waits.set()
    qtbot.waitUntil(lambda: all(one.settled for one in desk.shown))
    assert [one.verdicts[-1].by for one in desk.shown] == ["Ines Vogt", "Ines Vogt", "Jo Kern"]


def test_undo_that_waits_takes_back_what_its_own_person_did(desktop: Desktop, qtbot: QtBot) -> None:
    session, desk, errands = parts(desktop)
    claim = desk.shown[0].id
    session.clerk.give_verdict(claim, "verified", "steht so im Register", "")
    qtbot.waitUntil(lambda: desk.shown[0].settled)
    waits = threading.Event()
    session.tasks.write(lambda: waits.wait(20))
    session.clerk.undo()
    errands.go_on_as("Jo Kern")
    waits.set()
    qtbot.waitUntil(lambda: not desk.shown[0].settled)


def test_reading_that_takes_its_time_is_said_beside_the_states(desktop: Desktop, qtbot: QtBot) -> None:
    session, desk, _ = parts(desktop)
    window = desktop.window
    assert window is not None
    goes = threading.Event()
    session.tasks.read(lambda _reading: goes.wait(20), lambda _done: None)
    desk.refresh()
    assert "gelesen" not in window.status._saved.text()  # a short one needs no word
    qtbot.waitUntil(lambda: "wird gelesen …" in window.status._saved.text())
    assert window.status.isVisible()
    desk.refresh()  # asked for once more meanwhile: goes on
    goes.set()
    qtbot.waitUntil(lambda: "gelesen" not in window.status._saved.text())
    assert not window.status._slow.isActive()
