"""Files and folders nobody may look into: each says so in its own sentence, and what is opened to us goes on.

Root may read everything, so a name no file can have stands for a closed folder: Python can't look at either.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench import paths
from workbench.errors import InputError, LibraryError
from workbench.journal import open_library, opening, restore_library
from workbench.journal.engine import opened, sqlite3

if TYPE_CHECKING:
    from sqlite_utils import Database

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


def test_a_copy_that_may_only_be_read_starts_no_origin_and_says_so(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library(path).close()
    copy = tmp_path / "copy.sqlite"
    shutil.copy(path, copy)

    def opened_to_read(where: Path, **_options: bool) -> Database:
        """Open as SQLite does by itself where the file's rights allow no more."""
        address = f"{where.as_uri()}?mode=ro"
        return opened(sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False))

    with monkeypatch.context() as patch:
        patch.setattr("workbench.journal.library.open_file", opened_to_read)
        with pytest.raises(LibraryError) as caught:
            open_library(copy)
    assert caught.value.code == "library-readonly"
    open_library(copy).close()


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
