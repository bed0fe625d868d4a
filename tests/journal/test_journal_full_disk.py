"""A full disk is called that, wherever SQLite meets it, and what was written before stands."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.journal.desk import Desk
from workbench.errors import InputError, LibraryError
from workbench.journal import backup, open_library
from workbench.journal import backup_turns as turns
from workbench.journal.connection import told
from workbench.journal.engine import sqlite3

if TYPE_CHECKING:
    from pathlib import Path


class Room(NamedTuple):
    """What ``shutil.disk_usage`` answers."""

    free: int


@pytest.mark.parametrize(("closed", "code"), [(True, "library-readonly"), (False, "library-failed")])
def test_a_folder_nothing_may_be_put_into_is_told_from_other_faults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: bool, code: str
) -> None:
    monkeypatch.setattr("os.access", lambda _path, _mode: not closed)
    with pytest.raises(LibraryError) as refused, told(tmp_path / "library.sqlite"):
        raise sqlite3.OperationalError("unable to open database file")
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("words", "free", "code"),
    [
        ("database or disk is full", 10**9, "library-full"),
        ("disk I/O error", 0, "library-full"),
        ("disk I/O error", 10**9, "library-failed"),
        ("attempt to write a readonly database", 10**9, "library-readonly"),
        ("database is locked", 0, "library-locked"),
        ("no such table: claims", 0, "library-failed"),
    ],
)
def test_a_full_disk_is_told_from_other_faults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, free: int, code: str
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: Room(free))
    with pytest.raises(LibraryError) as caught, told(tmp_path / "library.sqlite"):
        raise sqlite3.OperationalError(words)
    assert caught.value.code == code


def test_a_copy_on_a_full_disk_names_the_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(backup, "copy_to", full)
    (tmp_path / "stick").mkdir()
    with closing(open_library(tmp_path / "library.sqlite")) as library, pytest.raises(InputError) as caught:
        library.backup_to(tmp_path / "stick" / "copy.sqlite")
    assert caught.value.details["path"] == tmp_path / "stick" / "copy.sqlite"


def test_a_restored_library_without_room_is_named_not_its_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with closing(open_library(tmp_path / "library.sqlite")) as library:
        Desk(library).begin()
    made, place = backup.backups_of(tmp_path / "library.sqlite")[0], tmp_path / "stick" / "new.sqlite"
    monkeypatch.setattr(backup, "copy_to", full)
    with pytest.raises(LibraryError) as caught:
        backup.restore_library(made, place, beside=True)
    assert (caught.value.code, caught.value.details["path"]) == ("library-full", place)
    assert not list(place.parent.iterdir())


def test_a_note_without_room_for_its_words_is_still_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    assert turns.failure(path) == ""
    backup.folder_of(path).mkdir()
    (backup.folder_of(path) / "failed.txt").write_text("", encoding="utf-8")
    assert turns.failure(path) == "No space left on device"
