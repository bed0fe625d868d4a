"""The process that copies a large library: it outlives who started it, and waits for nobody."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from workbench.actions.workspace import open_workspace
from workbench.jobs import backup_process
from workbench.journal import backup_turns as turns
from workbench.journal import backups_of, open_library
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from pathlib import Path


def test_closing_a_large_library_leaves_a_backup_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LARGE", 1)
    path = tmp_path / "library with spaces, ä.sqlite"
    workspace = open_workspace(path, by="Ines")
    with workspace.library.writing("Ines") as writing:
        writing.append(EventKind.ORIGIN_STARTED, workspace.library.origin, {"reason": "test", "previous_origin": ""})
    workspace.close()
    assert backup_process.running[-1].wait(60) == 0
    (made,) = backups_of(path)
    with closing(open_library(made)) as copy:
        assert copy.reads.heads()
    assert turns.failure(path) == ""


def test_a_library_that_vanished_meanwhile_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["backup", str(tmp_path / "library.sqlite"), "closing"])
    monkeypatch.setattr("os.nice", lambda _: 0)
    backup_process.main()
    assert list(tmp_path.iterdir()) == []
