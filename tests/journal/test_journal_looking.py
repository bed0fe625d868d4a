"""A backup is looked at before it is restored, and goes beside what is there; whoever cancels leaves nothing behind."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.journal.desk import Desk
from workbench.errors import CancelledError, InputError, LibraryError, RuleError
from workbench.journal import audit, backup, backups_of, look_at_backup, looking, open_library, restore_library
from workbench.journal.connection import connect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def made(path: Path) -> Path:
    """Make a library with an article and a capture, and return its backup, which has no captured bytes."""
    library = open_library(path)
    desk = Desk(library).begin()
    desk.verdict(desk.claims[0])
    desk.attach(desk.claims[0])
    library.close()
    return backups_of(path)[0]


def test_a_backup_says_what_it_holds_and_that_it_is_whole(made: Path, path: Path) -> None:
    look = look_at_backup(made)
    with closing(open_library(path)) as library:
        (article,) = library.reads.articles()
        assert (look.articles, look.claims) == (1, article.claims)
        assert look.entries > 0
        assert look.problems == ()
        assert look.at == library.reads.as_of()


def test_a_changed_entry_is_told(made: Path) -> None:
    with closing(connect(made)) as db:
        db.execute("DROP TRIGGER events_no_update")
        db.execute("UPDATE events SET actor = 'Otto' WHERE seq = 3")
        db.conn.commit()
    assert "event-changed" in {problem.code for problem in look_at_backup(made).problems}


@pytest.mark.parametrize("payload", ["{", "null", "[1]", '{"erased": 3}'])
def test_an_entry_changed_into_something_else_is_told(made: Path, payload: str) -> None:
    with closing(connect(made)) as db:
        db.execute("DROP TRIGGER events_no_update")
        db.execute("UPDATE events SET payload = ? WHERE seq = 1", (payload,))  # it tells where the chain begins
        db.conn.commit()
        assert "event-changed" in {problem.code for problem in audit.audit(db).problems}
    assert "event-changed" in {problem.code for problem in look_at_backup(made).problems}


def test_tables_that_are_made_anew_when_it_is_opened_are_not_counted(made: Path) -> None:
    with closing(connect(made)) as db:
        db.execute("INSERT INTO meta VALUES ('stale', '1')")
        db.conn.commit()
    look = look_at_backup(made)
    assert (look.articles, look.claims) == (None, None)
    assert look.entries


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.sqlite"
    foreign.write_bytes(b"no backup" * 100)
    with pytest.raises(LibraryError, match=r"foreign\.sqlite"):
        look_at_backup(foreign)
    with pytest.raises(InputError):
        look_at_backup(tmp_path / "missing.sqlite")


def test_it_goes_beside_and_never_over_a_file(made: Path, path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(RuleError) as caught:
        restore_library(made, path, beside=True)
    assert caught.value.code == "file-exists"
    assert path.read_bytes() == before
    told: list[float] = []
    beside = tmp_path / "beside.sqlite"
    restore_library(made, beside, beside=True, tell=told.append)
    assert told
    assert told == sorted(told)
    with closing(open_library(beside)) as library:
        assert library.audit(rebuild=True).problems == ()


def test_what_came_there_meanwhile_stays(made: Path, tmp_path: Path) -> None:
    place = tmp_path / "place.sqlite"
    with pytest.raises(RuleError):
        restore_library(made, place, beside=True, tell=lambda _share: place.write_text("mine"))
    assert place.read_text() == "mine"
    assert not list(tmp_path.glob("place.*-*"))
    assert not list(tmp_path.glob("*.restored*"))


def test_a_place_that_no_file_can_have_is_told(made: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        restore_library(made, tmp_path / ("long" * 100), beside=True)
    assert caught.value.code == "file-unwritable"


@pytest.mark.parametrize("job", [look_at_backup, lambda made, **stop: restore_library(made, made.parent / "x", **stop)])
def test_whoever_cancels_leaves_nothing_behind(
    made: Path, job: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "_SOME", 1)
    monkeypatch.setattr(backup, "_PAGES", 1)
    stop, before = threading.Event(), sorted(made.parent.iterdir())
    with pytest.raises(CancelledError):
        job(made, stop=stop, tell=lambda _share: stop.set())
    assert sorted(made.parent.iterdir()) == before
