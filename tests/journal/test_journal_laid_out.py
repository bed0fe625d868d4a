"""What spares tests the making of a library makes no other one: a copy goes on as its own, a blank is as made here."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from tests.journal.desk import Desk
from tests.kept_library import Blanks, lay_out
from workbench.journal import backups_of, open_library
from workbench.journal.connection import connect
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from pathlib import Path


def _tables(path: Path) -> list[tuple[str, str]]:
    with closing(connect(path)) as db:
        return db.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def _kinds(path: Path) -> list[str]:
    with closing(connect(path)) as db:
        return [kind for (kind,) in db.execute("SELECT kind FROM events ORDER BY seq").fetchall()]


def test_a_library_laid_out_goes_on_under_its_own_origin(tmp_path: Path) -> None:
    kept, path = tmp_path / "kept.sqlite", tmp_path / "here" / "library.sqlite"
    path.parent.mkdir()
    with closing(open_library(kept)) as library:
        Desk(library).begin()
        origin = library.origin
    lay_out(kept, path)
    with closing(open_library(path)) as copy:
        assert copy.origin == origin
        assert copy.audit(rebuild=True).problems == ()
    assert _kinds(path) == _kinds(kept)
    assert [one.name for one in backups_of(path)] == [one.name for one in backups_of(kept)] != []


def test_a_blank_becomes_the_library_that_is_made_without(tmp_path: Path) -> None:
    new, blank = tmp_path / "new.sqlite", tmp_path / "blank.sqlite"
    folder = tmp_path / "made before"
    folder.mkdir()
    open_library(new).close()
    Blanks(folder).open_file(blank, create=True).close()
    assert _kinds(blank) == []
    open_library(blank).close()
    assert _kinds(blank) == _kinds(new) == [EventKind.ORIGIN_STARTED]
    assert _tables(blank) == _tables(new) != []
