"""Erasing takes captured bytes, readable text and typed names too; the chain stays whole and says who erased when."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

import pytest

from tests.journal.desk import Desk
from workbench.actions.history import erasure_words
from workbench.errors import LibraryError
from workbench.journal import Library, backup, erasing, open_library, restore_library
from workbench.journal.backup_turns import turn
from workbench.journal.beside import drafts_file, unsaved_file
from workbench.journal.connection import rows, value
from workbench.model.events import EventKind
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

NAME, CONTACT, MAIL = "Rumpelstilzchen", "0170-5550199", "Zitronenfalter tanzen um Mitternacht"
CONTENT = f"{MAIL}, schreibt {NAME}.".encode()
SECRET = {"name": NAME, "contact": CONTACT, "notes": "Trifft sich nur im Hexenhaus"}
WORDS = (NAME, CONTACT, "Hexenhaus", "Zitronenfalter", "Mitternacht")


def traces(folder: Path, words: tuple[str, ...] = WORDS) -> dict[str, list[str]]:
    """Return which files hold which words, as bytes, whatever their case; captured bytes are packed, so packed too."""
    found = {}
    for file in (file for file in folder.rglob("*") if file.is_file()):
        held = file.read_bytes().lower()
        found[file.name] = [word for word in words if word.lower().encode() in held]
        found[file.name] += ["bytes"] * (zlib.compress(CONTENT).lower()[8:] in held)
    return {name: held for name, held in found.items() if held}


def attach(desk: Desk, **more: Any) -> str:
    source, _ = desk.attach(desk.claims[0], title="habicht.eml", content=CONTENT, confidential=SECRET, **more)
    return source


def type_about(desk: Desk) -> None:
    """Name the source wherever a person may type."""
    claim = desk.claims[0]
    desk.verdict(claim, reason=f"💶 {NAME}s Wort, {NAME} war dabei.", correction="")
    query = desk.query(claim, f"Kennt {NAME} das?")
    desk.append(EventKind.QUERY_ANSWERED, claim, {"query": query, "answer": f"{NAME}? Nie gehört."})
    verdict = desk.library.reads.claims_by_id([claim])[0].verdicts[-1].id
    talk = {"talk": "t-1", "verdict": verdict, "decision": "stays", "wording": "", "note": f"{NAME} nicht erwähnen"}
    desk.append(EventKind.TALK_DECIDED, claim, talk)
    facts = [
        {"number": 1, "start": 0, "end": len(NAME), "text": NAME, "kind": "person", "value": NAME},
        {"number": 2, "start": len(NAME) + 6, "end": len(NAME) + 10, "text": "2018", "kind": "date", "value": "2018"},
    ]
    other = {"id": "e-open", "claim": claim, "source": "s-open", "stance": "context", "facts": facts}
    person = {"id": "s-open", "kind": "call", "title": "Presseamt"}
    payload = {"evidence": {**other, "note": f"{NAME} ging 2018."}, "source": person, "new_source": True}
    desk.append(EventKind.EVIDENCE_ATTACHED, claim, payload)
    step = {"verdict": "v-many", "rating": "false", "reason": f"Siehe {NAME}", "correction": "", "replaces": ""}
    steps = [{"kind": "verdict_given", "subject": desk.claims[1], "payload": {**step, "settles": []}}]
    desk.append(EventKind.MANY_DONE, desk.article, {"steps": steps})


def test_no_byte_of_file_text_passage_or_typed_name_is_left(path: Path) -> None:
    desk = Desk(open_library(path)).begin()
    source = attach(desk)
    type_about(desk)
    desk.library.backup_every(0)
    evidence = desk.library.reads.evidence(desk.article)[desk.claims[0]][0]
    passage = {"exact": MAIL, "prefix": "", "suffix": NAME, "start": 0, "end": len(MAIL), "sha256": "0" * 64}
    changed = {"id": evidence.id, "claim": desk.claims[0], "source": source, "stance": "supports"}
    capture = {"capture": evidence.capture, "passage": passage}
    desk.append(EventKind.EVIDENCE_CHANGED, desk.claims[0], {"evidence": changed | capture})
    assert {"library.sqlite", "library.sqlite-wal", "captures.sqlite"} & traces(path.parent).keys()
    erasure = desk.library.erase(source, "Anna")
    assert traces(path.parent) == {}
    assert (erasure.files, len(erasure.copies), erasure.failed) == (1, 1, ())
    assert desk.claims[1] in erasure.changes.claims
    audit = desk.library.audit(rebuild=True)
    assert audit.ok, audit.problems
    assert [(one.by, one.captures) for one in audit.erasures] == [("Anna", 1)]
    assert "Anna" in audit.erasures[0].words("de")
    found = desk.library.reads.claims_by_id(desk.claims[:1])[0]
    assert found.verdicts[0].reason == "💶 […] Wort, […] war dabei."
    assert found.queries[0].answer == "[…]? Nie gehört."
    said = desk.library.reads.evidence(desk.article)[desk.claims[0]]
    assert (said[0].capture, said[0].passage, said[0].note, said[0].stance) == ("", None, "", "supports")
    (fact,) = said[1].facts
    assert said[1].note[fact.start : fact.end] == "2018"
    desk.library.close()
    assert traces(path.parent) == {}


def test_undo_and_redo_bring_nothing_back(path: Path) -> None:
    desk = Desk(open_library(path)).begin()
    source = attach(desk)
    type_about(desk)
    desk.library.undo("Anna")
    desk.library.erase(source, "Anna")
    steps = 0
    while desk.library.undoable() and steps < 20:
        desk.library.undo("Anna")
        steps += 1
    for _ in range(steps):
        desk.library.redo("Anna")
    assert steps > 5
    assert traces(path.parent) == {}
    assert desk.library.audit(rebuild=True).ok
    desk.library.close()


def test_what_another_source_gave_openly_stays(desk: Desk) -> None:
    source = attach(desk)
    desk.attach(desk.claims[1], title="Leserbrief", content=CONTENT)
    erasure = desk.library.erase(source, "Anna")
    assert erasure.files == 0
    sha256 = sha256_of(CONTENT)
    assert desk.library.reads.capture_bytes(sha256) == CONTENT
    assert desk.library.reads.capture(sha256).text == CONTENT.decode()
    assert desk.library.reads.search("Zitronenfalter")
    assert desk.library.audit(rebuild=True).ok


def test_the_same_bytes_can_be_attached_anew(desk: Desk) -> None:
    desk.library.erase(attach(desk), "Anna")
    desk.attach(desk.claims[1], title="Leserbrief", content=CONTENT)
    assert desk.library.reads.capture_bytes(sha256_of(CONTENT)) == CONTENT
    assert desk.library.reads.capture(sha256_of(CONTENT)).text == CONTENT.decode()
    assert desk.library.audit(rebuild=True).ok


def test_a_source_made_confidential_later_goes_whole(path: Path) -> None:
    desk = Desk(open_library(path)).begin()
    source, _ = desk.attach(desk.claims[0], title=NAME, content=CONTENT)
    desk.append(EventKind.SOURCE_ARCHIVED, source, {"url": f"https://a.example/{NAME}", "copied_at": "2026-01-01"})
    named = {"id": source, "kind": "file", "title": "", "confidential": True, "role": "Hüterin des Hexenhaus"}
    secret = {"name": NAME, "contact": CONTACT, "notes": ""}
    desk.append(EventKind.SOURCE_CONFIDED, source, {"source": named}, confidential=secret)
    desk.verdict(desk.claims[0], reason=f"Nach {NAME}s Papieren.")
    desk.library.erase(source, "Anna")
    assert traces(path.parent) == {}
    assert desk.library.audit(rebuild=True).ok
    assert desk.library.reads.source(source, reveal=True).archived == ""
    desk.library.close()


def test_parts_of_a_persons_name_go_unless_the_article_uses_them(desk: Desk) -> None:
    claim = desk.claims[0]
    talk = {"id": "e-1", "claim": claim, "source": "s-1", "stance": "context", "note": "54"}
    person = {"id": "s-1", "kind": "call", "title": f"{NAME} Altman", "confidential": True}
    desk.append(EventKind.EVIDENCE_ATTACHED, claim, {"evidence": talk, "source": person, "new_source": True})
    desk.verdict(claim, reason=f"{NAME} sagt, Altman lehnte ab.")
    desk.library.erase("s-1", "Anna")
    assert desk.library.reads.claims_by_id([claim])[0].verdicts[0].reason == "[…] sagt, Altman lehnte ab."


def test_an_address_that_waited_and_a_page_looked_at_again_go_too(path: Path) -> None:
    desk = Desk(open_library(path)).begin()
    url, claim = f"https://wald.example/{NAME}", desk.claims[0]
    waiting = {"id": "w-1", "claim": claim, "url": url, "stance": "context", "quote": MAIL, "note": NAME}
    failure = {"code": "host-unknown", "details": {"host": f"{NAME}.example"}}
    desk.append(EventKind.ADDRESS_KEPT, "w-1", {"waiting": waiting, "failure": failure})
    desk.append(EventKind.ADDRESS_TRIED, "w-1", {"failure": failure})
    sha256 = sha256_of(CONTENT)
    capture = {"sha256": sha256, "size": 1, "media_type": "text/html", "at": "", "text": MAIL, "final_url": url}
    payload = {
        "evidence": {"id": "e-1", "claim": claim, "source": "s-1", "stance": "context", "capture": sha256},
        "source": {"id": "s-1", "kind": "web", "title": NAME, "location": url},
        "new_source": True,
        "capture": {**capture, "warc": sha256_of(b"WARC")},
        "waited": "w-1",
    }
    blobs = {sha256: CONTENT, sha256_of(b"WARC"): b"WARC"}
    desk.append(EventKind.EVIDENCE_ATTACHED, claim, payload, blobs=blobs)
    later = {**capture, "sha256": sha256_of(b"later"), "text": f"Neu: {NAME}"}
    recheck = {"id": "r-1", "outcome": "changed", "before": sha256, "status": "", "final_url": url}
    looked = {"recheck": recheck, "capture": later, "source": {"id": "s-1"}}
    desk.append(EventKind.SOURCE_RECHECKED, "s-1", looked, blobs={sha256_of(b"later"): b"later"})
    confided = {"source": {"id": "s-1", "kind": "web", "title": "", "confidential": True}}
    desk.append(EventKind.SOURCE_CONFIDED, "s-1", confided, confidential={"name": NAME, "contact": url, "notes": ""})
    erasure = desk.library.erase("s-1", "Anna")
    assert erasure.files == 3
    assert value(desk.library._db, "SELECT count(*) FROM blobs") == 0
    assert traces(path.parent) == {}
    assert desk.library.audit(rebuild=True).ok
    desk.library.close()


def test_a_backup_made_before_holds_nothing_and_is_whole_when_restored(path: Path) -> None:
    desk = Desk(open_library(path)).begin()
    source = attach(desk)
    type_about(desk)
    desk.attach(desk.claims[2], title="Meldung", content=b"Twitter: $44 billion")
    desk.library.close()
    (made,) = backup.backups_of(path)
    copy = made.rename(made.with_name("20260101-100000-000000-closing.sqlite"))  # of another day: closing thins a day
    library = open_library(path)
    library.erase(source, "Anna")
    library.close()
    restore_library(copy, path)
    again = open_library(path)
    audit = again.audit(rebuild=True)
    assert audit.ok, audit.problems
    assert [one.by for one in audit.erasures] == ["Anna"]
    assert again.reads.source(source, reveal=True).erased
    assert again.reads.capture_bytes(sha256_of(b"Twitter: $44 billion"))
    assert "[…] Wort" in again.reads.search("Wort dabei")[0].snippet
    again.close()
    assert traces(path.parent) == {}


def test_what_a_killed_backup_or_restoring_left_half_made_goes(path: Path) -> None:
    desk = Desk(open_library(path)).begin()
    source = attach(desk)
    folder = backup.folder_of(path)
    folder.mkdir()
    half = folder / "20260101-100000-000000-closing.sqlite.part"
    for left in (half, half.with_name(f"{half.name}-journal"), path.with_name(f"{path.name}.restored.part-0a")):
        left.write_bytes(NAME.encode())
    desk.library.erase(source, "Anna")
    desk.library.close()
    assert traces(path.parent) == {}
    assert not half.exists()


def test_no_other_process_copies_freed_pages(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def scrub(db: Database, path: Path) -> None:
        with pytest.raises(LibraryError) as busy, turn(path, patience=0):
            pass
        asked.append(busy.value.code)

    monkeypatch.setattr(erasing, "scrub", scrub)
    desk.library.erase(attach(desk), "Anna")
    assert asked == ["library-locked"]


def test_copies_made_on_wish_and_copies_that_cannot_be_changed_are_named(desk: Desk, tmp_path: Path) -> None:
    source, gone, there = attach(desk), tmp_path / "gone.sqlite", tmp_path / "there.sqlite"
    for copy in (gone, there):
        desk.library.backup_to(copy)
    gone.unlink()
    made = desk.library.backup_every(0)
    assert made is not None
    made.write_bytes(b"no database any more")
    erasure = desk.library.erase(source, "Anna")
    assert erasure.elsewhere == (there,)
    assert erasure.failed == (made,)


@pytest.mark.parametrize("kind", [EventKind.EVIDENCE_ATTACHED, EventKind.ARTICLE_IMPORTED])
def test_who_changes_an_event_behind_the_journals_back_is_still_seen(desk: Desk, kind: EventKind) -> None:
    desk.library.erase(attach(desk), "Anna")
    db = desk.library._db
    db.execute("DROP TRIGGER events_no_update")
    db.execute("UPDATE events SET payload = replace(payload, '{', '{ ') WHERE kind = ?", (kind,))
    assert "event-changed" in [problem.code for problem in desk.library.audit().problems]


def test_erasing_again_after_a_lock_says_so_twice_and_harms_nothing(library: Library) -> None:
    desk = Desk(library).begin()
    source = attach(desk)
    library.erase(source, "Anna")
    again = library.erase(source, "Berta")
    assert (again.entries, again.files) == (0, 0)
    assert [one.by for one in library.audit(rebuild=True).erasures] == ["Anna", "Berta"]
    assert not rows(library._db, "SELECT * FROM secrets")


def test_what_was_typed_and_not_saved_loses_the_name_too(path: Path) -> None:
    desk = Desk(open_library(path)).begin()
    source = attach(desk)
    typed = {"base": "", "rating": "false", "reason": f"💶 {NAME}s Wort", "correction": f"laut {CONTACT} 44"}
    file = unsaved_file(path)
    file.write_text(json.dumps({desk.claims[1]: typed, "c-elsewhere": typed | {"reason": "Ä"}}), encoding="utf-8")
    erasure = desk.library.erase(source, "Anna")
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept[desk.claims[1]] == typed | {"reason": "💶 […] Wort", "correction": "laut […] 44"}
    assert kept["c-elsewhere"]["reason"] == "Ä"
    assert erasure.failed == ()
    desk.library.close()


@pytest.mark.parametrize("words", ["", "[1]", "{", '{"c": 1}', "\x00"])
def test_an_unsaved_file_that_cannot_be_read_may_hold_it_and_is_named(path: Path, words: str) -> None:
    desk = Desk(open_library(path)).begin()
    source = attach(desk)
    words = words.replace('"c"', f'"{desk.claims[0]}"')
    unsaved_file(path).write_text(words, encoding="utf-8")
    assert desk.library.erase(source, "Anna").failed == (unsaved_file(path),)
    assert unsaved_file(path).read_text(encoding="utf-8") == words
    desk.library.close()


@pytest.mark.parametrize(("text", "named"), [(f"{NAME} sagt es.", True), ("Niemand sagt es.", False), (None, True)])
def test_a_new_draft_that_names_it_is_said(path: Path, text: str | None, named: bool) -> None:
    desk = Desk(open_library(path)).begin()
    source = attach(desk)
    drafts = [{"article": desk.article, "document": {"text": text}}, {"article": "a-other", "document": {"text": NAME}}]
    drafts_file(path).write_text("?" if text is None else json.dumps(drafts), encoding="utf-8")
    erasure = desk.library.erase(source, "Anna")
    assert erasure.drafts == ((drafts_file(path),) if named else ())
    assert any("neue Fassung" in words for words in erasure_words(erasure, "de")) is named
    desk.library.close()


def test_a_copy_in_the_place_of_a_link_is_named_where_it_lies(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    target.symlink_to(tmp_path / "nowhere.sqlite")
    desk.library.backup_to(target)
    erased = desk.library.erase(attach(desk), "Anna")
    assert erased.elsewhere == (target,)
