"""Whatever opens and closes the library's files in this process, no other process deletes the log under it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from workbench.journal import open_library
from workbench.journal.connection import value
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.journal import Library

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="locks of an open file description")
_ANOTHER = """
import sys
from pathlib import Path
from workbench.journal import open_library
library = open_library(Path(sys.argv[1]))
print(len(library.reads.articles()))
library.close()
"""


def _look_at_all(path: Path) -> None:
    """Do what a file dialog does with the files of the folder it lists."""
    for file in path.parent.iterdir():
        if file.is_file():
            with file.open("rb") as opened:
                opened.read(16)


def _come_and_go(path: Path) -> None:
    """Have another process open the library and close it."""
    subprocess.run([sys.executable, "-c", _ANOTHER, str(path)], check=True, capture_output=True, timeout=60)


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _write(library: Library, subject: str) -> None:
    with library.writing("M. Kessler") as writing:
        writing.append(EventKind.ORIGIN_STARTED, subject, {"reason": "test"})


@pytest.mark.parametrize("looks", [1, 3])
def test_what_is_written_after_a_look_at_the_files_is_kept(tmp_path: Path, looks: int) -> None:
    path = tmp_path / "library.sqlite"
    library = open_library(path)
    for _ in range(looks):
        _look_at_all(path)
        _come_and_go(path)
    assert _log(path).exists()
    _write(library, "after")
    _come_and_go(path)
    library.close()
    again = open_library(path)
    try:
        assert value(again._db, "SELECT count(*) FROM events WHERE subject = 'after'") == 1
    finally:
        again.close()


def test_a_closed_library_leaves_no_log_and_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    open_library(path).close()
    assert not _log(path).exists()
    library = open_library(path)
    library.close()
    library.close()
    _come_and_go(path)
    assert not _log(path).exists()


def test_two_windows_of_one_process_hold_it_each(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    one, other = open_library(path), open_library(path)
    one.close()
    _come_and_go(path)
    assert _log(path).exists()
    _write(other, "later")
    other.close()
    assert not _log(path).exists()
