"""Backups while the window is open: made when due, and one that fails is said once, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.journal import backup, backups_of
from workbench.journal import backup_turns as turns

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop


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
