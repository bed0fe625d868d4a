"""A large library's backup is made elsewhere: nobody waits, nothing is left out, a failure is told the next time."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from workbench.errors import LibraryError
from workbench.journal import backup, backups_of, open_library
from workbench.journal import backup_turns as turns
from workbench.journal.connection import connect, value
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.journal import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LARGE", 1)


class Elsewhere:
    """Stands in for the process; remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def __call__(self, path: Path, reason: str) -> None:
        self.asked.append((path.name, reason))


@pytest.fixture
def elsewhere() -> Elsewhere:
    return Elsewhere()


def write(library: Library) -> None:
    with library.writing("Ines") as writing:
        writing.append(EventKind.ORIGIN_STARTED, library.origin, {"reason": "test", "previous_origin": ""})


def test_a_small_library_is_copied_at_once(path: Path, elsewhere: Elsewhere) -> None:
    with closing(open_library(path, aside=elsewhere)) as library:
        write(library)
    assert elsewhere.asked == []
    assert len(backups_of(path)) == 1


@pytest.mark.usefixtures("large")
def test_a_large_one_is_handed_over_on_closing(path: Path, elsewhere: Elsewhere) -> None:
    with closing(open_library(path, aside=elsewhere)) as library:
        write(library)
        assert elsewhere.asked == []
    assert elsewhere.asked == [("library.sqlite", "closing")]
    assert backups_of(path) == ()
    turns.back_up(path, "closing")
    (made,) = backups_of(path)
    assert made.stem.endswith("-closing")
    with closing(connect(path)) as library, closing(connect(made)) as copy:
        counted = [value(one, "SELECT count(*) FROM events") for one in (library, copy)]
    assert counted[0] == counted[1] > 1


@pytest.mark.usefixtures("large")
def test_what_no_copy_holds_yet_is_made_up_for(path: Path, elsewhere: Elsewhere) -> None:
    with closing(open_library(path, aside=elsewhere)) as library:
        write(library)
    with closing(open_library(path, aside=elsewhere)):
        pass  # nothing written this time: the copy asked for last time never came
    assert len(elsewhere.asked) == 2
    turns.back_up(path, "closing")
    with closing(open_library(path, aside=elsewhere)):
        pass
    assert len(elsewhere.asked) == 2


@pytest.mark.usefixtures("large")
def test_commands_one_after_the_other_copy_once(path: Path, elsewhere: Elsewhere) -> None:
    with closing(open_library(path)) as library:
        write(library)
    for _ in range(3):
        library = open_library(path, aside=elsewhere)
        write(library)
        library.close(every=30)
    assert elsewhere.asked == []
    assert timedelta() <= turns.age(path) < timedelta(minutes=30)
    library = open_library(path, aside=elsewhere)
    library.close()
    assert elsewhere.asked == [("library.sqlite", "closing")]


def test_nothing_new_is_not_copied_twice(path: Path) -> None:
    with closing(open_library(path)) as library:
        write(library)
    before = backups_of(path)
    assert before
    turns.back_up(path, "regular")
    assert backups_of(path) == before


def test_two_never_work_in_one_folder(path: Path) -> None:
    open_library(path).close()
    with (
        turns.turn(path),
        pytest.raises(LibraryError) as busy,
        turns.turn(path, patience=0),
    ):
        pass
    assert busy.value.code == "library-locked"
    with turns.turn(path, patience=0):
        pass


def test_a_failure_is_noted_and_told_until_a_copy_succeeds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    library = open_library(path)
    write(library)
    with monkeypatch.context() as patch:
        patch.setattr(backup, "copy_to", full)
        library.close()
        assert turns.failure(path) == "No space left on device"
        turns.back_up(path, "closing")
    with closing(open_library(path)) as again:
        assert again.backup_failure() == "No space left on device"
        error = LibraryError("backup-failed", path=path, cause=again.backup_failure())
        assert "Platz" in error.sentence("de")
        write(again)
    assert turns.failure(path) == ""


def test_a_regular_one_that_fails_says_so_and_is_tried_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with closing(open_library(path)) as library:
        write(library)
        with monkeypatch.context() as patch:
            patch.setattr(backup, "copy_to", full)
            with pytest.raises(LibraryError) as failed:
                library.backup_every(0)
        assert failed.value.code == "backup-failed"
        assert library.backup_every(0) is not None


def test_a_folder_that_cannot_be_made_is_one_sentence(path: Path) -> None:
    with closing(open_library(path)) as library:
        write(library)
        backup.folder_of(path).write_text("in the way", encoding="utf-8")
        with pytest.raises(LibraryError) as failed:
            library.backup_every(0)
    assert failed.value.code == "backup-failed"
