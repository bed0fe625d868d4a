"""Backups while the window is open: made when due, and one that fails is said once, in one sentence."""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.actions import history
from workbench.errors import CancelledError
from workbench.journal import backup, backups_of, open_library
from workbench.journal import backup_turns as turns

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_HELD = "Die Sicherung wird geschrieben … Schließen oder wechseln Sie das Archiv, sobald das fertig ist."


def test_a_backup_is_made_when_it_is_due(desktop: Desktop, qtbot: QtBot) -> None:
    session = desktop.session
    assert session is not None
    library = session.workspace.library
    library._changed = True
    library._backed_up -= 29 * 60
    before = backups_of(library.path)
    session.back_up()
    qtbot.waitUntil(lambda: not session.tasks._open)
    assert backups_of(library.path) == before
    library._backed_up -= 2 * 60
    session.back_up()
    qtbot.waitUntil(lambda: backups_of(library.path) != before)
    assert backups_of(library.path)[0].stem.endswith("-regular")


def test_a_backup_that_fails_is_said_and_nothing_else_stops(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, window = desktop.session, desktop.window
    assert session is not None
    assert window is not None
    qtbot.waitUntil(lambda: session.desk.whole)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    library = session.workspace.library
    library._changed, library._backed_up = True, library._backed_up - 31 * 60
    with monkeypatch.context() as patch:
        patch.setattr(backup, "copy_to", full)
        session.back_up()
        qtbot.waitUntil(lambda: "Datenträger ist voll" in window.notice.words)
    assert turns.failure(library.path)
    window.notice.hide()
    session.back_up()
    qtbot.waitUntil(lambda: not session.tasks._open)
    assert not window.notice.isVisible()


def test_one_that_failed_after_the_window_was_closed_is_said_in_the_next(desktop: Desktop, qtbot: QtBot) -> None:
    session, window = desktop.session, desktop.window
    assert session is not None
    assert window is not None
    with turns.turn(session.workspace.library.path):  # makes the folder
        pass
    turns.note_failure(session.workspace.library.path, "Datenträger voll")
    session.back_up()
    qtbot.waitUntil(lambda: "Datenträger voll" in window.notice.words)


def _write(desktop: Desktop, target: Path) -> None:
    assert desktop.errands is not None
    desktop.errands.choose_copy = lambda _window, _title, _folder, _name: str(target)
    desktop.errands.run("write_backup")


def _said(desktop: Desktop) -> str:
    assert desktop.window is not None
    return desktop.window.notice.words


def test_a_backup_is_written_on_wish_whole_and_told(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    target, asked = tmp_path / "stick" / "kopie.sqlite", list[tuple[str, str]]()
    target.parent.mkdir()
    assert desktop.errands is not None
    assert desktop.session is not None

    def choose(_window: object, _title: str, folder: str, name: str) -> str:
        asked.append((folder, name))
        return str(target)

    desktop.errands.choose_copy = choose
    desktop.errands.run("write_backup")
    qtbot.waitUntil(lambda: _said(desktop) == f"Die Sicherung ist geschrieben: {target}")
    assert list(target.parent.iterdir()) == [target]
    with closing(open_library(target)) as copy:
        assert len(copy.reads.articles()) == 1
    (folder, name) = asked[0]
    assert Path(folder).is_dir()
    assert name.startswith("library-2")
    assert name.endswith(".sqlite")


def test_no_backup_takes_the_place_of_a_file(desktop: Desktop, library: Path) -> None:
    before = library.stat().st_ino
    _write(desktop, library)
    assert "gibt es schon" in _said(desktop)
    assert library.stat().st_ino == before


def test_a_backup_that_cannot_be_written_says_where_and_why(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    _write(desktop, tmp_path / "nowhere" / "kopie.sqlite")
    qtbot.waitUntil(lambda: str(tmp_path / "nowhere") in _said(desktop))
    assert "gibt es nicht" in _said(desktop)
    target = tmp_path / "kopie.sqlite"
    with monkeypatch.context() as patch:
        patch.setattr(backup, "copy_to", full)
        _write(desktop, target)
        qtbot.waitUntil(lambda: str(target) in _said(desktop))
    assert "lässt sich nicht schreiben" in _said(desktop)
    _write(desktop, target)
    qtbot.waitUntil(lambda: _said(desktop) == f"Die Sicherung ist geschrieben: {target}")


@pytest.fixture
def slow_backup(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Have backups go on until they are cancelled; return what is set when one has begun."""
    begun = threading.Event()

    def slowly(_workspace: object, _path: Path, *, cancel: threading.Event, tell: Callable[[float], None]) -> bool:
        tell(0.25)
        begun.set()
        assert cancel.wait(20)
        raise CancelledError

    monkeypatch.setattr(history, "backup", slowly)
    return begun


def test_a_long_backup_says_how_far_it_is_can_be_cancelled_and_is_not_begun_twice(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot, slow_backup: threading.Event
) -> None:
    assert desktop.window is not None
    assert desktop.errands is not None
    target, jobs = tmp_path / "kopie.sqlite", desktop.window.jobs
    _write(desktop, target)
    assert slow_backup.wait(20)
    qtbot.waitUntil(jobs.isVisible)
    _write(desktop, target)
    assert "gibt es schon" in _said(desktop), "it is being written"
    desktop.errands.run("cancel_job")
    qtbot.waitUntil(lambda: not jobs.isVisible())
    assert "gibt es schon" not in _said(desktop)


def test_neither_library_nor_window_goes_while_a_backup_of_it_is_written(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot, slow_backup: threading.Event
) -> None:
    """Closing waits for its end: the window would stand still for as long, and nobody would hear how it ended."""
    assert desktop.errands is not None
    assert desktop.session is not None
    session, other = desktop.session, tmp_path / "other.sqlite"
    _write(desktop, tmp_path / "kopie.sqlite")
    assert slow_backup.wait(20)
    desktop.errands.another_library_requested.emit(other)
    assert _said(desktop) == _HELD
    assert desktop.session is session
    assert desktop.window is not None
    desktop.window.notice.hide()
    assert not desktop.window.close()
    assert _said(desktop) == _HELD
    qtbot.waitUntil(desktop.window.jobs.isVisible)
    desktop.errands.run("cancel_job")
    qtbot.waitUntil(lambda: not session.tasks.held_by)
    desktop.errands.another_library_requested.emit(other)
    assert desktop.session is not session
