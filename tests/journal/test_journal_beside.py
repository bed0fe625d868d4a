"""Files beside the library: whole or not at all, for their owner's eyes, never through a link somebody laid."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest

from workbench.journal.beside import blot_unsaved, unsaved_file, write_beside

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the unsaved verdicts of a library would wait."""
    return unsaved_file(tmp_path / "library.db")


def test_what_is_kept_is_whole_private_and_alone(file: Path) -> None:
    write_beside(file, {"a": "ä"})
    write_beside(file, {"b": "ß"})
    assert json.loads(file.read_text("utf-8")) == {"b": "ß"}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [*file.parent.iterdir()] == [file]
    write_beside(file, {})
    assert not [*file.parent.iterdir()]


def test_what_lies_in_the_way_is_neither_written_through_nor_left_readable(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("mine", "utf-8")
    file.with_suffix(".new").symlink_to(other)
    write_beside(file, {"a": "typed"})
    assert other.read_text("utf-8") == "mine"
    assert not file.is_symlink()
    left = file.with_suffix(".new")
    left.write_text("half", "utf-8")
    left.chmod(0o644)
    write_beside(file, {"a": "typed"})
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_crash_leaves_nothing_behind_once_nothing_is_unsaved(file: Path) -> None:
    file.with_suffix(".new").write_text("Huber", "utf-8")
    write_beside(file, {})
    assert not [*file.parent.iterdir()]


def test_a_folder_that_cannot_take_it_keeps_the_earlier_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_beside(file, {"a": 1})

    def full(_fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_beside(file, {"a": 2})
    assert json.loads(file.read_text("utf-8")) == {"a": 1}
    assert [*file.parent.iterdir()] == [file]


def test_erasing_takes_away_what_a_crash_left_half_written(file: Path, tmp_path: Path) -> None:
    left = file.with_suffix(".new")
    left.write_text("Huber", "utf-8")
    assert blot_unsaved(tmp_path / "library.db", ())
    assert not left.exists()
