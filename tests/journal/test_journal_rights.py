"""Files and folders nobody may look into: each says so in its own sentence, and what is opened to us goes on.

Root may read everything, so a name no file can have stands for a closed folder: Python can't look at either.
"""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.journal.desk import Desk
from workbench import paths
from workbench.errors import InputError, LibraryError
from workbench.journal import open_library, opening, restore_library
from workbench.journal.engine import sqlite3

if TYPE_CHECKING:
    from workbench.journal import Library

UNSEEN = Path("x" * 300)


def as_its_bits_say(path: Path, mode: int) -> bool:
    """Answer like ``os.access`` for an owner who is not root."""
    wanted = 0o400 if mode & os.R_OK else 0o200
    return bool(Path(path).stat().st_mode & wanted)


@pytest.mark.parametrize("create", [True, False])
def test_a_library_nobody_may_look_at_is_refused_in_one_sentence(tmp_path: Path, create: bool) -> None:
    with pytest.raises(LibraryError) as caught:
        open_library(tmp_path / UNSEEN, create=create)
    assert caught.value.code == "library-failed"


def test_a_library_nobody_may_read_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_library(path).close()
    path.chmod(0)
    monkeypatch.setattr("os.access", as_its_bits_say)
    with pytest.raises(LibraryError) as caught:
        open_library(path)
    assert caught.value.sentence("en").endswith("(no permission).")


def test_a_copy_to_a_place_nobody_may_look_at_says_so(library: Library, tmp_path: Path) -> None:
    for target in (UNSEEN, UNSEEN / "copy.sqlite"):
        with pytest.raises(InputError) as caught:
            library.backup_to(tmp_path / target)
        assert caught.value.code == "file-unwritable"


def test_restoring_from_and_to_places_nobody_may_look_at_says_which(path: Path, tmp_path: Path) -> None:
    open_library(path).close()
    with pytest.raises(InputError) as caught:
        restore_library(tmp_path / UNSEEN, path)
    assert (caught.value.code, caught.value.details["path"]) == ("file-unreadable", tmp_path / UNSEEN)
    with pytest.raises(InputError) as caught:
        restore_library(path, tmp_path / UNSEEN)
    assert (caught.value.code, caught.value.details["path"]) == ("file-unwritable", tmp_path / UNSEEN)


def closed(path: Path, monkeypatch: pytest.MonkeyPatch, what: str = "file") -> None:
    """Take the right to write a library's file, or its folder."""
    (path if what == "file" else path.parent).chmod(0o444 if what == "file" else 0o555)
    monkeypatch.setattr("os.access", as_its_bits_say)


def left_beside(path: Path) -> set[str]:
    return {file.name for file in path.parent.iterdir() if not file.is_dir()}


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_library_that_may_not_be_written_is_read_and_left_as_it_is(
    path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    library = open_library(path)
    desk = Desk(library).begin()
    desk.verdict(desk.claims[0])
    library.close()
    before, beside = path.read_bytes(), left_beside(path)
    closed(path, monkeypatch, what)
    library = open_library(path)
    assert library.to_read
    library.check_place()
    assert library.audit(rebuild=True).problems == ()
    reader = library.reader()
    assert [one.settled for one in reader.claims_by_id([desk.claims[0]])] == [True]
    reader.close()
    with pytest.raises(LibraryError) as caught, library.writing("Rita Roth"):
        pytest.fail("written")
    assert caught.value.code == "library-readonly"
    assert left_beside(path) == beside
    library.close()
    assert (path.read_bytes(), left_beside(path)) == (before, beside)


def test_a_library_opened_to_be_read_follows_whoever_has_it_open(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_library(path).close()
    writing = open_library(path)
    desk = Desk(writing)
    closed(path, monkeypatch)
    library = open_library(path)
    version = library.data_version()
    desk.begin()
    assert library.data_version() != version
    assert len(library.reads.articles()) == 1
    library.check_place()
    library.close()
    writing.close()


def test_behind_a_link_the_log_beside_the_file_counts(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_library(path).close()
    link = path.with_name("link") / path.name
    link.parent.mkdir()
    link.symlink_to(path)
    writing = open_library(path)
    desk = Desk(writing)
    closed(path, monkeypatch)
    library = open_library(link)
    desk.begin()
    assert len(library.reads.articles()) == 1
    library.check_place()
    library.close()
    writing.close()


def test_a_library_opened_to_be_read_that_is_gone_says_so_until_it_is_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library(path).close()
    closed(path, monkeypatch)
    library = open_library(path)
    away = path.rename(path.with_suffix(".away"))
    with pytest.raises(LibraryError) as caught:
        library.check_place()
    assert caught.value.code == "library-gone"
    away.rename(path)
    library.check_place()
    library.close()


def test_a_library_nobody_can_look_at_for_now_counts_as_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_library(path).close()
    closed(path, monkeypatch)
    library = open_library(path)

    def away(_path: Path, **_: object) -> os.stat_result:
        raise OSError(116, "Stale file handle")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", away)
        library.check_place()
    library.close()


@pytest.mark.parametrize("happens", ["opened to us", "written"])
def test_a_library_opened_to_be_read_says_when_it_is_not_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, happens: str
) -> None:
    open_library(path).close()
    closed(path, monkeypatch)
    library = open_library(path)
    path.chmod(0o644)
    if happens == "written":
        writing = open_library(path)
        Desk(writing).begin()
        writing.close()
        path.chmod(0o444)
    with pytest.raises(LibraryError) as caught:
        library.check_place()
    assert caught.value.code == "library-reopen"
    library.close()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("PRAGMA application_id = 7", "library-not-ours"),
        ("DELETE FROM _sqlite_migrations WHERE name LIKE '0010%'", "library-readonly"),
        ("UPDATE _sqlite_migrations SET name = '9999' WHERE name LIKE '0010%'", "library-newer"),
    ],
)
def test_a_library_that_may_not_be_written_is_refused_where_reading_makes_no_sense(
    path: Path, monkeypatch: pytest.MonkeyPatch, statement: str, code: str
) -> None:
    open_library(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(statement)
    closed(path, monkeypatch)
    with pytest.raises(LibraryError) as caught:
        open_library(path)
    assert caught.value.code == code


def test_a_foreign_file_that_may_not_be_written_stays_where_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(b"Ein Artikel, keine Datenbank. " * 200)
    closed(path, monkeypatch)
    with pytest.raises(LibraryError) as caught:
        open_library(path)
    assert caught.value.code == "library-not-ours"
    assert path.read_bytes().startswith(b"Ein Artikel")


def test_a_log_left_by_somebody_who_could_only_read_is_freed_with_its_library(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library(path).close()
    logs = [path.with_name(f"{path.name}-{kind}") for kind in ("wal", "shm")]
    for log in logs:
        log.touch(0o444)
    seen: set[int] = set()
    monkeypatch.setattr("os.access", as_its_bits_say)
    monkeypatch.setattr(opening, "_check_ours", lambda _path: seen.update(log.stat().st_mode for log in logs))
    open_library(path).close()
    assert seen == {path.stat().st_mode}


def test_a_folder_nobody_may_look_into_keeps_nothing_from_starting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_HOUSE", str(UNSEEN))
    assert paths.styled("ratings.toml") == paths.resource("ratings.toml")
    assert paths.stands(UNSEEN)
    assert not paths.is_folder(UNSEEN)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_library_that_may_only_be_read_is_backed_up_whole_and_left_as_it_is(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    library = open_library(path)
    Desk(library).begin()
    library.close()
    (tmp_path / "elsewhere").mkdir()
    target, before, beside = tmp_path / "elsewhere" / "copy.sqlite", path.read_bytes(), left_beside(path)
    closed(path, monkeypatch, what)
    with closing(open_library(path)) as library:
        assert library.to_read
        assert library.backup_to(target) is False
    assert (path.read_bytes(), left_beside(path)) == (before, beside)
    path.parent.chmod(0o755)
    with closing(open_library(target)) as copy:
        assert len(copy.reads.articles()) == 1
        assert copy.audit(rebuild=True).problems == ()
        assert copy.backup_to(tmp_path / "elsewhere" / "remembered.sqlite") is True


def test_sqlite_has_the_last_word_on_whether_a_library_may_be_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A network share may say yes and mean no."""
    library = open_library(path)
    Desk(library).begin()
    library.close()

    def refused(*_args: object, **_options: object) -> None:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    with monkeypatch.context() as patch:
        patch.setattr(opening, "_bring_up_to_date", refused)
        with closing(open_library(path)) as library:
            assert library.to_read
            assert len(library.reads.articles()) == 1
        with pytest.raises(LibraryError, match="may not write"):
            open_library(path.with_name("new.sqlite"))
    with closing(open_library(path)) as library:
        assert not library.to_read
