"""What runs is said in the foot of the window, when it takes its time; nothing else moves."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from workbench.ui.running import JobBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.tasks import Tasks
    from workbench.ui.window import MainWindow


@pytest.fixture
def parts(desktop: Desktop) -> tuple[MainWindow, Tasks]:
    assert desktop.window is not None
    assert desktop.session is not None
    return desktop.window, desktop.session.tasks


def _places(window: MainWindow) -> list[QRect]:
    return [part.geometry() for part in (window.outer, window.library, window.manuscript, window.panels)]


def test_a_job_takes_the_line_of_the_states_and_gives_it_back(parts: tuple[MainWindow, Tasks], qtbot: QtBot) -> None:
    window, tasks = parts
    places, goes = _places(window), threading.Event()
    tasks.long(lambda: "Der Text wird gelesen …", lambda _cancel: goes.wait(20), lambda _done: None)
    assert window.status.isVisible()  # a short job needs no word
    qtbot.waitUntil(window.jobs.isVisible)
    assert not window.status.isVisible()
    assert _places(window) == places
    goes.set()
    qtbot.waitUntil(window.status.isVisible)
    assert not window.jobs.isVisible()
    assert _places(window) == places


def test_a_short_job_is_not_mentioned(parts: tuple[MainWindow, Tasks], qtbot: QtBot) -> None:
    window, tasks = parts
    with qtbot.waitSignal(tasks.job_finished):
        tasks.long(lambda: "kurz", lambda _cancel: None, lambda _done: None)
    assert not window.jobs._wait.isActive()
    assert window.status.isVisible()


def test_three_jobs_stand_side_by_side_and_the_others_are_counted(
    parts: tuple[MainWindow, Tasks], qtbot: QtBot
) -> None:
    window, tasks = parts
    window.resize(1280, 800)
    goes = threading.Event()
    started = [
        tasks.long(lambda: "https://zeitung.example/" + "x" * 300, lambda _cancel: goes.wait(20), lambda _done: None)
        for _ in range(5)
    ]
    qtbot.waitUntil(window.jobs.isVisible)
    bars = window.jobs.findChildren(JobBar)
    assert [bar.isVisible() for bar in bars] == [True, True, True]  # of the others none is made
    assert window.jobs._more.text() == "und 2 weitere Vorgänge"
    assert window.width() == 1280
    assert all(bar.geometry().right() < window.width() for bar in bars[:3])
    window.jobs.remove(started[0])
    assert [bar.job for bar in window.jobs._bars.values()] == started[1:4]
    qtbot.waitUntil(lambda: all(bar.isVisible() for bar in window.jobs._bars.values()))
    assert window.jobs._more.text() == "und 1 weiterer Vorgang"
    goes.set()
    qtbot.waitUntil(window.status.isVisible)


def test_a_job_is_cancelled_in_the_foot(parts: tuple[MainWindow, Tasks], qtbot: QtBot) -> None:
    window, tasks = parts
    job = tasks.long(lambda: "lang", lambda cancel: cancel.wait(20), lambda _done: None)
    qtbot.waitUntil(window.jobs.isVisible)
    assert window.jobs._more.text() == ""  # there are no others, nor fewer than none
    bar = window.jobs.findChild(JobBar)
    assert bar is not None
    bar._cancel.setFocus()
    QTest.keyClicks(bar._cancel, " ")
    assert job.cancelled.is_set()
    qtbot.waitUntil(window.status.isVisible)


def test_a_focus_among_the_states_never_comes_to_cancel(parts: tuple[MainWindow, Tasks], qtbot: QtBot) -> None:
    window, tasks = parts
    goes = threading.Event()
    window.status.figures.setFocus()
    assert window.status.figures.hasFocus()
    job = tasks.long(lambda: "lang", lambda _cancel: goes.wait(20), lambda _done: None)
    qtbot.waitUntil(window.jobs.isVisible)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(window.focusWidget() or window, key)
    assert not job.cancelled.is_set()
    goes.set()
    qtbot.waitUntil(window.status.isVisible)
    assert window.status.figures.hasFocus()
