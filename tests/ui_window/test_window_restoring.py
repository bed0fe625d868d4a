"""Restoring a backup in the window: looked at first, put beside the library, opened; the one that was open stays."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from workbench.actions import history
from workbench.errors import CancelledError
from workbench.journal import AuditProblem, BackupLook, backups_of, open_library
from workbench.ui.dialogs.restoring import RestoreDialog
from workbench.ui.errands.restoring import library_at, place_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_LONG = 20_000


@pytest.fixture
def backup(library: Path) -> Path:
    """Return a backup of the library."""
    opened = open_library(library)
    opened._changed = True
    opened.close()
    return backups_of(library)[0]


def _dialog(desktop: Desktop, chosen: Path) -> RestoreDialog:
    errands = desktop.errands
    assert errands is not None
    errands.choose_backup = lambda _window, _title, _folder: str(chosen)
    errands.run("restore_backup")
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, RestoreDialog) and one.isVisible())


def _opened(desktop: Desktop) -> Path:
    assert desktop.session is not None
    return desktop.session.workspace.library.path


def test_a_backup_is_looked_at_restored_beside_and_opened(
    backup: Path, desktop: Desktop, library: Path, qtbot: QtBot
) -> None:
    dialog = _dialog(desktop, backup)
    qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=_LONG)
    assert "Artikel: 1." in dialog.holds.text()
    assert "Behauptungen:" in dialog.holds.text()
    assert "Die Kette ist unversehrt" in dialog.checked.text()
    place = place_for(library)
    assert dialog.place.text() == str(place)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: _opened(desktop) == place, timeout=_LONG)
    assert library.exists()
    assert place_for(library) != place, "the next one goes beside both"
    assert desktop.session is not None
    qtbot.waitUntil(lambda: bool(desktop.session and desktop.session.desk.articles), timeout=_LONG)


def test_a_typed_name_is_a_library_s_whatever_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert library_at("alt") == tmp_path / "alt.sqlite"
    assert library_at("alt.db") == tmp_path / "alt.db"
    assert library_at("~/alt") == tmp_path / "home" / "alt.sqlite"
    assert library_at("~nobody-of-this-name/alt") == tmp_path / "~nobody-of-this-name" / "alt.sqlite"


def test_no_file_is_replaced_and_another_name_is_asked_for(
    backup: Path, desktop: Desktop, library: Path, qtbot: QtBot
) -> None:
    dialog = _dialog(desktop, backup)
    qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=_LONG)
    dialog.place.setText("")
    dialog.accept_button.click()
    assert "wie das neue Archiv heißen soll" in dialog.foot_words.text()
    dialog.place.setText(str(library))
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: "gibt es schon" in dialog.foot_words.text(), timeout=_LONG)
    assert dialog.accept_button.isEnabled()
    assert dialog.focusWidget() is dialog.place
    assert dialog.place.selectedText() == str(library), "typing replaces the name, Return tries again"
    assert desktop.errands is not None
    desktop.errands.choose_target = lambda _window, _title, place: f"{place}.new"
    dialog.place_requested.emit(dialog.place.text())
    assert dialog.place.text() == f"{library}.new"
    dialog.reject()
    assert _opened(desktop) == library


def test_the_open_library_is_no_backup_of_itself(desktop: Desktop, library: Path) -> None:
    assert desktop.errands is not None
    assert desktop.window is not None
    asked: list[str] = []

    def choose(_window: object, _title: str, folder: str) -> str:
        asked.append(folder)
        return str(library)

    desktop.errands.choose_backup = choose
    desktop.errands.run("restore_backup")
    assert not any(isinstance(one, RestoreDialog) and one.isVisible() for one in QApplication.topLevelWidgets())
    assert "ist dieses Archiv selbst" in desktop.window.notice.words
    assert asked[0] != str(library.parent), "where no backup lies yet, the library alone would be offered"


def test_what_is_no_backup_is_said_and_cannot_be_restored(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    foreign = library.with_name("foreign.sqlite")
    foreign.write_bytes(b"no backup" * 100)
    dialog = _dialog(desktop, foreign)
    qtbot.waitUntil(lambda: "ist keine Sicherung eines Archivs" in dialog.foot_words.text(), timeout=_LONG)
    assert not dialog.accept_button.isEnabled()
    assert not dialog.place.isEnabled()
    dialog.reject()


def test_of_many_faults_the_first_are_told_and_how_many_more_there_are(desktop: Desktop) -> None:
    dialog = RestoreDialog(desktop.window, name="a.sqlite", place="b.sqlite")
    fault = AuditProblem(code="chain-broken", details={"origin": "o", "number": "3", "event": "e"})
    dialog.show_look(BackupLook(articles=1, claims=1, entries=9, at="", problems=(fault,) * 4))
    assert dialog.checked.text().count(fault.words("de")) == 3
    assert dialog.checked.text().endswith("Weitere Fehler: 1.")
    dialog.deleteLater()


def test_closing_the_dialog_cancels_what_it_waits_for(
    backup: Path, desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def slowly(_backup: Path, *, cancel: threading.Event, tell: Callable[[float], None]) -> None:
        tell(0.25)
        begun.set()
        assert cancel.wait(20)
        ended.set()
        raise CancelledError

    monkeypatch.setattr(history, "look_at", slowly)
    dialog = _dialog(desktop, backup)
    assert begun.wait(20)
    qtbot.waitUntil(lambda: dialog.foot_words.text() == "Die Sicherung wird angesehen: 25 %", timeout=_LONG)
    dialog.reject()
    qtbot.waitUntil(ended.is_set, timeout=_LONG)
    assert desktop.window is not None
    qtbot.waitUntil(lambda: not desktop.session or not desktop.session.tasks.running, timeout=_LONG)
    assert not desktop.window.notice.isVisible(), "who closed it knows"
