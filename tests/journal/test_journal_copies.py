"""Copies of a library: none is forgotten when erasing, none put where something else lies."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.journal.desk import Desk
from workbench.errors import CancelledError, InputError, LibraryError, RuleError
from workbench.journal import backup, open_library, restore_library

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["li[b]rary.sqlite", "library", "l*?.v2.sqlite"])
def test_what_a_restoring_replaced_is_found_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with closing(open_library(path)) as library:
        Desk(library).import_article("Ein Text.")
    restore_library(backup.backups_of(path)[0], path)
    (tmp_path / "library.replaced-by-hand.sqlite").touch()
    replaced = set(backup.copies_of(path)) - set(backup.backups_of(path))
    assert len(replaced) == 1
    assert replaced == {one for one in tmp_path.iterdir() if ".replaced-2" in one.name}


@pytest.mark.parametrize("what", ["own", "text", "other"])
def test_a_copy_never_takes_the_place_of_a_file(desk: Desk, tmp_path: Path, what: str) -> None:
    other = tmp_path / "other.sqlite"
    with closing(open_library(other)) as library:
        Desk(library).import_article("Ein anderer Text.")
    text = tmp_path / "text.txt"
    text.write_text("kostbar", encoding="utf-8")
    target = {"own": desk.library.path, "text": text, "other": other}[what]
    before = target.read_bytes()
    with pytest.raises(InputError) as caught:
        desk.library.backup_to(target)
    assert caught.value.code == "file-unwritable"
    assert target.read_bytes() == before


def test_a_folder_is_no_place_to_restore_to(tmp_path: Path) -> None:
    path, folder = tmp_path / "library.sqlite", tmp_path / "folder"
    folder.mkdir()
    with closing(open_library(path)) as library:
        Desk(library).import_article("Ein Text.")
    with pytest.raises(LibraryError) as caught:
        restore_library(backup.backups_of(path)[0], folder)
    assert caught.value.code == "library-not-ours"
    assert folder.is_dir()


def test_a_library_is_no_backup_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with closing(open_library(path)) as library:
        Desk(library).begin()
    link = tmp_path / "link.sqlite"
    link.hardlink_to(path)
    for source in (path, link):
        with pytest.raises(RuleError) as caught:
            restore_library(source, path)
        assert caught.value.code == "backup-itself"
    assert not list(tmp_path.glob("*.replaced-*"))
    assert not list(tmp_path.glob("*.restored*"))


def test_whoever_writes_while_a_copy_is_made_does_not_wait(desk: Desk, tmp_path: Path) -> None:
    """What is written meanwhile is not in the copy, and the copying does not begin anew for it."""
    target, shares, before = tmp_path / "copy.sqlite", list[float](), desk.library.reads.as_of()
    desk.import_article("Ein Satz. " * 200_000)  # some hundred pages more than are copied at once

    def tell(share: float) -> None:
        if not shares:
            desk.verdict(desk.claims[0])
        shares.append(share)

    assert desk.library.backup_to(target, tell=tell)
    assert before
    assert shares == sorted(shares)
    assert len(shares) > 1
    with closing(open_library(target)) as copy:
        assert not any(claim.settled for claim in copy.reads.claims_by_id(desk.claims))
        assert copy.audit(rebuild=True).ok
    assert any(claim.settled for claim in desk.library.reads.claims_by_id(desk.claims))


def test_a_copy_that_is_cancelled_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    folder, stop = tmp_path / "stick", threading.Event()
    folder.mkdir()
    stop.set()
    with pytest.raises(CancelledError):
        desk.library.backup_to(folder / "copy.sqlite", stop=stop)
    assert not list(folder.iterdir())


def test_what_came_to_its_place_while_a_copy_was_made_is_not_replaced(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    with pytest.raises(InputError) as caught:
        desk.library.backup_to(target, tell=lambda _share: target.write_bytes(b"another's"))
    assert caught.value.code == "file-unwritable"
    assert target.read_bytes() == b"another's"
    assert not list(tmp_path.glob("copy.sqlite.*"))


def test_two_windows_that_write_one_copy_at_a_time_never_leave_an_empty_one(desk: Desk, tmp_path: Path) -> None:
    target, told = tmp_path / "copy.sqlite", list[float]()

    def tell(share: float) -> None:
        told.append(share)
        if len(told) == 1:
            assert desk.library.backup_to(target)  # the other one is done first

    with pytest.raises(InputError) as caught:
        desk.library.backup_to(target, tell=tell)
    assert caught.value.code == "file-unwritable"
    with closing(open_library(target)) as copy:
        assert copy.reads.claims_by_id(desk.claims)


def test_a_copy_that_is_taken_away_half_made_is_told(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"

    def tell(_share: float) -> None:
        for half in tmp_path.glob("copy.sqlite.part*"):
            half.unlink()

    with pytest.raises(InputError) as caught:
        desk.library.backup_to(target, tell=tell)
    assert caught.value.code == "file-unwritable"
    assert not target.exists()
