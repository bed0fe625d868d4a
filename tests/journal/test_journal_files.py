"""The file: forks, foreign and damaged files, migrations, backups, restoring."""

from __future__ import annotations

import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.journal.desk import Desk, kinds_of
from workbench import paths
from workbench.errors import InputError, LibraryError, NotFoundError
from workbench.journal import Library, backup, open_library, origin, restore_library
from workbench.journal.connection import rows, value
from workbench.journal.engine import sqlite3

if TYPE_CHECKING:
    from collections.abc import Callable


def origins(library: Library) -> list[dict[str, str]]:
    sql = """SELECT payload ->> 'reason' AS reason, payload ->> 'previous_origin' AS previous, origin FROM events
             WHERE kind = 'origin_started' ORDER BY seq"""
    return rows(library._db, sql)


def refused(path: Path, *, create: bool = True) -> str:
    with pytest.raises(LibraryError) as caught:
        open_library(path, create=create)
    return caught.value.code


def made(path: Path) -> Path:
    """Make a library with an article and a verdict, and close it."""
    library = open_library(path)
    desk = Desk(library).begin()
    desk.verdict(desk.claims[0])
    desk.attach(desk.claims[0])
    library.close()
    return path


def test_settings_of_the_connection(library: Library) -> None:
    expected = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0,
                "recursive_triggers": 1}  # fmt: skip
    assert {name: value(library._db, f"PRAGMA {name}") for name in expected} == expected
    assert value(library._db, "PRAGMA busy_timeout") > 0


def test_reopening_goes_on_with_the_origin(path: Path) -> None:
    made(path)
    for _ in range(2):
        library = open_library(path)
        assert [one["reason"] for one in origins(library)] == ["created"]
        library.close()


def _copied(path: Path, elsewhere: Path) -> Path:
    target = elsewhere / "copy.sqlite"
    shutil.copy(path, target)
    return target


def _put_back(path: Path, elsewhere: Path) -> Path:
    """An older state copied over the file in place: same path, same inode."""
    older = elsewhere / "older.sqlite"
    shutil.copy(path, older)
    library = open_library(path)
    desk = Desk(library).begin()
    desk.verdict(desk.claims[0])
    library.close()
    with older.open("rb") as source, path.open("r+b") as target:
        target.truncate()
        shutil.copyfileobj(source, target)
    return path


def _other_machine(path: Path, _elsewhere: Path) -> Path:
    (paths.data_folder() / "installation").write_text("another", encoding="ascii")
    return path


@pytest.mark.parametrize("fork", [_copied, _put_back])
def test_a_fork_starts_a_new_origin(path: Path, tmp_path: Path, fork: Callable[[Path, Path], Path]) -> None:
    made(path)
    target = fork(path, tmp_path)
    library = open_library(target)
    first, second = origins(library)
    assert (second["reason"], second["previous"]) == ("copied", first["origin"])
    assert library.origin == second["origin"]
    assert library.undoable() == ""
    assert len(library.reads.heads()) == 2
    assert library.audit(rebuild=True).ok
    library.close()


def test_who_only_reads_on_another_machine_takes_nothing_over_and_who_writes_forks(path: Path) -> None:
    made(path)
    name = (paths.data_folder() / "installation").read_text(encoding="ascii")
    _other_machine(path, path)
    library = open_library(path)
    assert len(library.reads.articles()) == 1
    assert library.undoable() == ""
    library.close()
    (paths.data_folder() / "installation").write_text(name, encoding="ascii")
    library = open_library(path)
    assert library.undoable() != "", "what the first one did can still be undone"
    library.close()

    _other_machine(path, path)
    library = open_library(path)
    Desk(library).import_article("Noch einer.")
    first, second = origins(library)
    assert (second["reason"], second["previous"]) == ("copied", first["origin"])
    assert library.origin == second["origin"]
    assert library.undoable() == "article_imported"
    assert len(library.reads.heads()) == 2
    assert library.audit(rebuild=True).ok
    library.close()


def test_both_copies_go_on_and_their_chains_never_meet(path: Path, tmp_path: Path) -> None:
    made(path)
    copy = _copied(path, tmp_path)
    events: list[set[tuple[str, int]]] = []
    for file in (path, copy):
        library = open_library(file)
        desk = Desk(library)
        desk.import_article("Noch einer.")
        found = rows(library._db, "SELECT origin, origin_seq, hash FROM events")
        events.append({(one["origin"], one["origin_seq"]) for one in found})
        library.close()
    assert len(events[0] & events[1]) == 5  # what both had before the fork


def test_a_data_folder_that_can_not_be_written_only_weakens_the_check(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_DATA", str(blocked))
    made(path)
    library = open_library(path)
    assert [one["reason"] for one in origins(library)] == ["created"]
    library.close()


def test_a_missing_file_is_made_only_when_wished(path: Path) -> None:
    assert refused(path, create=False) == "library-missing"
    assert not path.exists()
    open_library(path.parent / "deeper" / "library.sqlite").close()


@pytest.mark.parametrize("content", [b"Ein Artikel, keine Datenbank. " * 200, b"\x00" * 5000, b"SQLite format 3"])
def test_a_foreign_file_is_refused_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refused(path) == "library-not-ours"
    assert path.read_bytes() == content


@pytest.mark.parametrize("create", [True, False])
def test_a_folder_is_no_library(path: Path, create: bool) -> None:
    path.mkdir()
    assert refused(path, create=create) == "library-not-ours"


def test_a_foreign_database_is_refused_and_left_as_it_is(path: Path) -> None:
    foreign = sqlite3.connect(path)
    foreign.execute("CREATE TABLE recipes (name)")
    foreign.close()
    before = path.read_bytes()
    assert refused(path) == "library-not-ours"
    assert path.read_bytes() == before


def test_a_newer_library_is_refused_and_so_is_its_backup(path: Path, tmp_path: Path) -> None:
    library = open_library(path)
    sql = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('workbench', '9999_songs', '')"
    library._db.execute(sql)
    library.close()
    assert refused(path) == "library-newer"
    with pytest.raises(LibraryError) as caught:
        restore_library(path, tmp_path / "restored.sqlite")
    assert caught.value.code == "library-newer"
    assert not (tmp_path / "restored.sqlite").exists()


def _clobber_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\x00" * 100)


def _clobber_middle(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)


@pytest.mark.parametrize("damage", [_clobber_header, _clobber_middle])
def test_a_damaged_library_is_set_aside_and_a_backup_brings_it_back(path: Path, damage: Callable[[Path], None]) -> None:
    made(path)
    damage(path)
    content = path.read_bytes()
    with pytest.raises(LibraryError) as caught:
        open_library(path)
    assert caught.value.code == "library-damaged"
    aside = caught.value.details["aside"]
    assert isinstance(aside, Path)
    assert aside.read_bytes() == content
    assert not path.exists()
    restore_library(backup.backups_of(path)[0], path)
    library = open_library(path)
    assert library.audit(rebuild=True).ok
    assert library.reads.articles()[0].settled == 1
    library.close()


def test_after_an_unclean_exit_the_file_is_checked(path: Path, tmp_path: Path) -> None:
    library = open_library(path)
    desk = Desk(library).begin()
    desk.verdict(desk.claims[0])
    left = tmp_path / "left"
    left.mkdir()
    for companion in ("", "-wal"):
        shutil.copy(f"{path}{companion}", left / f"library.sqlite{companion}")
    library.close()
    reopened = open_library(left / "library.sqlite")
    assert reopened.reads.articles()[0].settled == 1
    assert reopened.audit(rebuild=True).ok
    reopened.close()


def test_a_migration_backs_up_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(path)
    library = open_library(path)
    events = kinds_of(library)
    library._db.execute("DELETE FROM _sqlite_migrations WHERE name = '0003_search'")
    for table in ("search_items", "search_words", "search_pieces"):
        library._db.execute(f"DROP TABLE {table}")
    library.close()
    before = set(backup.backups_of(path))
    library = open_library(path)
    assert kinds_of(library) == events
    added = set(backup.backups_of(path)) - before
    assert [one.stem.rsplit("-", 1)[1] for one in added] == ["migration"]
    library.close()


def test_closing_backs_up_when_something_changed_and_only_then(path: Path) -> None:
    library = open_library(path)
    library.close()
    assert backup.backups_of(path) == ()
    made(path)
    assert len(backup.backups_of(path)) == 1
    open_library(path).close()
    assert len(backup.backups_of(path)) == 1


def test_backup_every_waits_for_its_time_and_for_a_change(desk: Desk) -> None:
    assert desk.library.backup_every(30) is None
    made_now = desk.library.backup_every(0)
    assert made_now is not None
    assert made_now.is_file()
    assert desk.library.backup_every(0) is None


def test_backups_hold_captured_bytes_once_and_restoring_joins_them(path: Path) -> None:
    library = open_library(path)
    desk = Desk(library).begin()
    desk.attach(desk.claims[0], content=b"text")
    sha = "".join(found["sha256"] for found in rows(library._db, "SELECT sha256 FROM blobs"))
    state = desk.state()
    library.close()
    copy = sqlite3.connect(backup.backups_of(path)[0])
    assert copy.execute("SELECT count(*) FROM blobs").fetchone()[0] == 0
    copy.close()
    restore_library(backup.backups_of(path)[0], path)
    restored = open_library(path)
    assert restored.reads.capture_bytes(sha) == b"text"
    assert Desk(restored).state() == state
    assert restored.audit(rebuild=True).ok
    assert [one["reason"] for one in origins(restored)] == ["created", "restored"]
    restored.close()


def test_a_plain_copy_of_the_file_can_be_restored_too(path: Path, tmp_path: Path) -> None:
    copy = _copied(made(path), tmp_path)
    path.unlink()
    restore_library(copy, path)
    library = open_library(path)
    assert library.reads.articles()[0].settled == 1
    library.close()


def test_restoring_keeps_what_it_replaces(path: Path) -> None:
    made(path)
    restore_library(backup.backups_of(path)[0], path)
    assert len(list(path.parent.glob("library.replaced-*.sqlite"))) == 1


def test_a_copy_made_on_wish_is_whole(desk: Desk, tmp_path: Path) -> None:
    desk.attach(desk.claims[0])
    target = tmp_path / "elsewhere" / "copy.sqlite"
    target.parent.mkdir()
    desk.library.backup_to(target)
    assert list(target.parent.iterdir()) == [target]
    copy = open_library(target)
    assert Desk(copy).state() == desk.state()
    assert copy.audit(rebuild=True).ok
    copy.close()


def test_a_copy_is_remembered_before_it_is_made(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever ends the copying: erasing must be able to name every copy there may be."""
    target = tmp_path / "copy.sqlite"

    def interrupted(*_: object, **__: object) -> None:
        target.write_bytes(b"whole already")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(backup, "copy_to", interrupted)
        with pytest.raises(KeyboardInterrupt):
            desk.library.backup_to(target)
    assert not desk.library.reads._db.conn.in_transaction
    assert origin.copies_made(desk.library.reads._db) == (target,)


def test_a_copy_that_can_not_be_written_says_so(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    for target, code in (
        ("file/copy.sqlite", "folder-missing"), ("nowhere/copy.sqlite", "folder-missing"),
        ("folder", "file-unwritable"),
    ):  # fmt: skip
        with pytest.raises(InputError) as caught:
            desk.library.backup_to(tmp_path / target)
        assert caught.value.code == code
    assert not (tmp_path / "nowhere").exists(), "a slip in the path makes no folder"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="There is no folder here in which nobody may write")
def test_a_copy_into_a_folder_in_which_nobody_may_write_names_the_copy(desk: Desk) -> None:
    target = Path("/proc/copy.sqlite")
    with pytest.raises(InputError) as caught:
        desk.library.backup_to(target)
    assert (caught.value.code, caught.value.details["path"]) == ("file-unwritable", target)


def test_a_backup_is_restored_where_there_is_no_folder_yet(path: Path, tmp_path: Path) -> None:
    made(path)
    target = tmp_path / "new computer" / "workbench" / "library.sqlite"
    restore_library(backup.backups_of(path)[0], target)
    open_library(target, create=False).close()


def test_restoring_refuses_what_is_no_backup(path: Path, tmp_path: Path) -> None:
    made(path)
    before = path.read_bytes()
    foreign = tmp_path / "foreign.sqlite"
    foreign.write_bytes(b"no backup" * 100)
    with pytest.raises(LibraryError) as caught:
        restore_library(foreign, path)
    assert caught.value.code == "backup-not-ours"
    with pytest.raises(InputError):
        restore_library(tmp_path / "missing.sqlite", path)
    assert path.read_bytes() == before


def test_a_backup_that_was_not_copied_whole_is_told_from_what_is_none(path: Path, tmp_path: Path) -> None:
    made(path)
    content = backup.backups_of(path)[0].read_bytes()
    for size in (100, len(content) // 2):
        cut = tmp_path / "cut.sqlite"
        cut.write_bytes(content[:size])
        with pytest.raises(LibraryError) as caught:
            restore_library(cut, tmp_path / "new.sqlite")
        assert caught.value.code == "backup-damaged"


def test_restoring_over_an_open_library_is_refused(path: Path) -> None:
    made(path)
    library = open_library(path)
    with pytest.raises(LibraryError) as caught:
        restore_library(backup.backups_of(path)[0], path)
    assert caught.value.code == "library-locked"
    library.close()


def test_backups_are_thinned_like_a_diary() -> None:
    start = datetime(2026, 11, 22, 12, tzinfo=UTC)
    every = [start - timedelta(hours=12 * n) for n in range(1000)]
    names = [Path(f"{when:%Y%m%d-%H%M%S-%f}-closing.sqlite") for when in every]
    keep = sorted(backup.kept(names), reverse=True)
    assert keep[:7] == names[0:13:2]
    days = [datetime.strptime(one.name[:8], "%Y%m%d").replace(tzinfo=UTC) for one in keep]
    assert len({(day.isocalendar().year, day.isocalendar().week) for day in days}) >= 4
    assert len({(day.year, day.month) for day in days}) == 12
    assert len(keep) <= 7 + 4 + 12
    assert backup.kept(keep) == set(keep)
    older = [Path(f"20200101-00000{n}-000000-migration.sqlite") for n in range(5)]
    assert {one for one in backup.kept(names + older) if "migration" in one.name} == set(older[2:])


def test_a_reader_sees_what_is_written_and_writes_nothing(desk: Desk) -> None:
    reader = desk.library.reader()
    with reader.snapshot():
        before = reader.articles()
        desk.verdict(desk.claims[0])
        assert reader.articles() == before
    assert reader.articles()[0].settled == 1
    with pytest.raises(sqlite3.OperationalError):
        reader._db.execute("DELETE FROM claims")
    with pytest.raises(NotFoundError):
        reader.source("nobody")
    reader.close()


def test_a_file_that_can_not_be_read_any_more_says_so(desk: Desk) -> None:
    reader = desk.library.reader()
    desk.library._db.execute("ALTER TABLE claims RENAME TO gone")
    with pytest.raises(LibraryError) as caught:
        reader.claims(desk.article)
    assert caught.value.code == "library-failed"
    reader.close()
    desk.library._db.execute("ALTER TABLE gone RENAME TO claims")


def test_a_number_given_twice_is_our_own_fault(desk: Desk) -> None:
    suggestion = {"start": 0, "end": 4, "text": "Musk"}
    where = {"article": desk.article, "draft": desk.library.reads.article(desk.article).draft, "number": 1}
    with pytest.raises(sqlite3.IntegrityError):
        desk.append("claim_marked", "claim", {**where, "suggestion": suggestion})
    assert len(desk.library.reads.claims(desk.article)) == 4


def test_several_windows_may_open_a_new_library_at_once(path: Path) -> None:
    ready = threading.Barrier(4)

    def work(name: str) -> None:
        ready.wait()
        with closing(open_library(path)) as library:
            for number in range(3):
                Desk(library, name).import_article(f"Text {number} von {name}.")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, ["Anna", "Bea", "Cem", "Dora"]))
    library = open_library(path)
    assert [article.number for article in library.reads.articles()] == list(range(1, 13))
    assert len(library.reads.heads()) == 1
    assert library.audit(rebuild=True).ok
    library.close()
