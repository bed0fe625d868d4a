"""What runs is cancelled from the keyboard: by its command, and by Esc where nothing nearer is to be left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.ui.find_bar import Place
from workbench.ui.running import JobBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.tasks import LongJob
    from workbench.ui.window import MainWindow

_CTRL, _NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def start(desktop: Desktop, window: MainWindow, qtbot: QtBot) -> Iterator[Callable[[], LongJob]]:
    """Return what starts a job that runs until it is cancelled, and waits until the foot shows it."""
    assert desktop.session is not None
    tasks, begun = desktop.session.tasks, list[object]()

    def run() -> LongJob:
        job = tasks.long(lambda: f"Vorgang {len(begun)}", lambda cancel: cancel.wait(20), lambda _done: None)
        begun.append(job)
        qtbot.waitUntil(window.jobs.isVisible)
        return job

    yield run
    for job in begun:
        job.cancel()  # type: ignore[attr-defined]
    qtbot.waitUntil(window.status.isVisible)


def _press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    QTest.keyClick(window.focusWidget() or window, key, held)


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Period, _CTRL), (Qt.Key.Key_Escape, _NONE)])
def test_a_key_cancels_what_runs(
    window: MainWindow, start: Callable[[], LongJob], key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    job = start()
    _press(window, key, held)
    assert job.cancelled.is_set()


@pytest.mark.parametrize("how", ["menu", "palette"])
def test_going_back_to_the_manuscript_cancels_nothing_where_it_is_chosen_by_its_words(
    desktop: Desktop, window: MainWindow, start: Callable[[], LongJob], how: str
) -> None:
    assert desktop.errands is not None
    job = start()
    window.focus_manuscript()
    if how == "menu":
        window.actions_of.by_name["manuscript"].trigger()
    else:
        desktop.errands.run("manuscript")
    assert not job.cancelled.is_set()
    _press(window, Qt.Key.Key_Escape)
    assert job.cancelled.is_set()


def test_the_command_is_there_while_something_runs(
    window: MainWindow, start: Callable[[], LongJob], qtbot: QtBot
) -> None:
    action = window.actions_of.by_name["cancel_job"]
    assert not action.isEnabled()
    start()
    assert action.isEnabled()
    action.trigger()
    qtbot.waitUntil(window.status.isVisible)
    assert not action.isEnabled()


def test_a_job_nobody_was_told_of_is_not_cancelled(desktop: Desktop, window: MainWindow, qtbot: QtBot) -> None:
    assert desktop.session is not None
    job = desktop.session.tasks.long(lambda: "kurz", lambda cancel: cancel.wait(20), lambda _done: None)
    _press(window, Qt.Key.Key_Escape)
    assert not job.cancelled.is_set()
    job.cancel()
    qtbot.waitUntil(lambda: not desktop.session.tasks.running)  # type: ignore[union-attr]


def test_the_key_stands_at_the_job_it_cancels(window: MainWindow, start: Callable[[], LongJob]) -> None:
    first, second = start(), start()
    bars = window.jobs.findChildren(JobBar)
    assert [bool(bar._cancel._key) for bar in bars] == [True, False]
    _press(window, Qt.Key.Key_Period, _CTRL)
    assert (first.cancelled.is_set(), second.cancelled.is_set()) == (True, False)
    assert bars[1]._cancel._key
    _press(window, Qt.Key.Key_Period, _CTRL)
    assert second.cancelled.is_set()


def test_what_was_dropped_by_the_hundred_is_cancelled_at_once(
    window: MainWindow, start: Callable[[], LongJob], qtbot: QtBot
) -> None:
    assert not window.jobs._all.isVisible()
    jobs = [start() for _ in range(5)]
    assert window.jobs._all.isVisible()
    QTest.mouseClick(window.jobs._all, Qt.MouseButton.LeftButton)
    assert all(job.cancelled.is_set() for job in jobs)
    qtbot.waitUntil(window.status.isVisible)


def test_everything_can_be_cancelled_while_a_job_that_is_only_counted_runs(
    window: MainWindow, start: Callable[[], LongJob]
) -> None:
    jobs, action = [start() for _ in range(4)], window.actions_of.by_name["cancel_jobs"]
    for _ in range(3):
        _press(window, Qt.Key.Key_Period, _CTRL)
    assert [job.cancelled.is_set() for job in jobs][-1] is False
    assert action.isEnabled()
    action.trigger()
    assert jobs[-1].cancelled.is_set()
    assert not action.isEnabled()


def test_esc_leaves_what_is_nearer_first(window: MainWindow, start: Callable[[], LongJob]) -> None:
    window.library.field.setFocus()
    QTest.keyClicks(window.library.field, "Musk")
    job = start()
    _press(window, Qt.Key.Key_Escape)
    assert not window.library.field.text()
    text = window.focusWidget()
    assert text is not None
    assert window.manuscript.isAncestorOf(text)
    text.selectAll()  # type: ignore[attr-defined]
    _press(window, Qt.Key.Key_Escape)
    assert not text.textCursor().hasSelection()  # type: ignore[attr-defined]
    assert not job.cancelled.is_set()
    _press(window, Qt.Key.Key_Escape)
    assert job.cancelled.is_set()


def test_esc_goes_back_from_the_source_first(window: MainWindow, start: Callable[[], LongJob]) -> None:
    window.set_view("source")
    window.focus_manuscript()
    job = start()
    _press(window, Qt.Key.Key_Escape)
    assert window.view == "read"
    assert not job.cancelled.is_set()


def test_many_files_are_begun_one_in_a_turn(desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    errands, session, begun = desktop._ask(), desktop.session, list[str]()
    assert session is not None
    monkeypatch.setattr(session.intake, "import_file", lambda path: begun.append(path.name))
    names = [f"text{number}.txt" for number in range(20)]
    errands.texts.on_files(names)
    assert not begun
    qtbot.waitUntil(lambda: begun == names)
    begun.clear()
    errands.texts.on_files(names[:2])
    assert begun == names[:2]


def test_what_waits_for_its_turn_is_cancelled_with_everything(
    desktop: Desktop, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    errands, session, begun = desktop._ask(), desktop.session, list[str]()
    assert session is not None
    monkeypatch.setattr(session.intake, "import_file", lambda path: begun.append(path.name))
    errands.texts.on_files([f"text{number}.txt" for number in range(200)])
    qtbot.waitUntil(lambda: bool(begun))
    window.jobs.cancel_all()
    so_far = len(begun)
    qtbot.wait(50)
    assert len(begun) == so_far < 200
    errands.texts.on_files([f"text{number}.txt" for number in range(20)])  # dropped later, they are begun
    qtbot.waitUntil(lambda: len(begun) == so_far + 20)


def test_what_is_begun_after_the_window_closed_is_left(desktop: Desktop) -> None:
    session = desktop.session
    assert session is not None
    desktop.close()
    session.tasks.long(lambda: "zu spät", lambda _cancel: pytest.fail("nobody waits"), lambda _done: None)
    assert not session.tasks.running


def test_esc_in_the_text_closes_the_find_bar_first(window: MainWindow, start: Callable[[], LongJob]) -> None:
    window.find_bar.open(Place.MANUSCRIPT)
    window.focus_manuscript()
    job = start()
    _press(window, Qt.Key.Key_Escape)
    assert not window.find_bar.isVisible()
    assert not job.cancelled.is_set()
    _press(window, Qt.Key.Key_Escape)
    assert job.cancelled.is_set()
