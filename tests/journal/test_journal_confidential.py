"""Confidential sources: never in the journal, gone for good when erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journal.desk import Desk, kinds_of
from workbench.errors import LibraryError, NotFoundError, RuleError
from workbench.journal import backup, open_library
from workbench.journal.connection import rows
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from pathlib import Path

NAME, CONTACT, NOTES = "Rumpelstilzchen", "0170-5550199", "Trifft sich nur im Wald"
SECRET = {"name": NAME, "contact": CONTACT, "notes": NOTES}


def traces(folder: Path) -> dict[str, list[str]]:
    """Return which files hold which of the secret words, as bytes."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    found = {file.name: [w for w in SECRET.values() if w.encode() in file.read_bytes()] for file in files}
    return {name: words for name, words in found.items() if words}


def everything_but_secrets(desk: Desk) -> str:
    names = [found["name"] for found in rows(desk.library._db, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [name for name in names if name not in {"secrets", "secret_notes"}]
    return repr([rows(desk.library._db, f'SELECT * FROM "{name}"') for name in kept])  # noqa: S608 - our own names


def test_only_its_own_tables_hold_a_confidential_source(desk: Desk) -> None:
    source, evidence = desk.attach(desk.claims[0], title=NAME, confidential=SECRET)
    assert not [word for word in SECRET.values() if word in everything_but_secrets(desk)]
    reads = desk.library.reads
    assert (reads.source(source).title, reads.source(source).location) == ("", "")
    assert reads.source(source).confidential
    revealed = reads.source(source, reveal=True)
    assert (revealed.title, revealed.location) == (NAME, CONTACT)
    assert reads.sources(desk.article)[source].title == ""
    assert reads.sources(desk.article, reveal=True)[source].title == NAME
    claim = desk.claims[0]
    assert (reads.evidence(desk.article)[claim][0].id, reads.evidence(desk.article)[claim][0].note) == (evidence, NOTES)


@pytest.mark.parametrize("words", [NAME, CONTACT, "Wald", "billion"])
def test_search_finds_nothing_of_it(desk: Desk, words: str) -> None:
    desk.attach(desk.claims[0], title=NAME, confidential=SECRET)
    assert desk.library.reads.search(words) == ()


def test_two_libraries_hash_one_name_differently(desk: Desk, tmp_path: Path) -> None:
    other = Desk(open_library(tmp_path / "other.sqlite")).begin()
    secrets = []
    for one in (desk, other):
        one.attach(one.claims[0], title=NAME, confidential=SECRET)
        secrets.append(rows(one.library._db, "SELECT secret FROM sources")[0]["secret"])
    assert len(secrets[0]) == 64
    assert secrets[0] != secrets[1]
    other.library.close()


def test_a_name_nobody_thought_of_hiding_is_hidden(desk: Desk) -> None:
    claim, source = desk.claims[0], "source-1"
    evidence = {"id": "evidence-1", "claim": claim, "source": source, "stance": "context"}
    named = {"id": source, "kind": "person", "title": NAME, "confidential": True}
    desk.append("evidence_attached", claim, {"evidence": evidence, "source": named, "new_source": True})
    desk.append("source_changed", source, {"source": {**named, "grade": "primary"}})
    assert NAME not in everything_but_secrets(desk)
    assert desk.library.reads.source(source, reveal=True).title == NAME
    assert desk.library.audit(rebuild=True).ok


def test_notes_of_a_confidential_talk_and_their_facts_stay_aside_through_changes_and_undo(desk: Desk) -> None:
    claim, source = desk.claims[0], "source-1"
    facts = [{"number": 1, "start": 0, "end": 3, "text": "Tom", "kind": "person", "value": "Tom"}]
    talk = {"id": "evidence-1", "claim": claim, "source": source, "stance": "context", "note": NOTES, "facts": facts}
    named = {"id": source, "kind": "call", "title": NAME, "confidential": True}
    desk.append("evidence_attached", claim, {"evidence": talk, "source": named, "new_source": True})
    (attached,) = desk.library.reads.evidence(desk.article)[claim]
    assert (attached.note, attached.facts[0].text) == (NOTES, "Tom")
    desk.append("evidence_changed", claim, {"evidence": {**talk, "note": "Doch anders, sagt Rumpelstilzchen"}})
    assert desk.library.reads.evidence(desk.article)[claim][0].note.startswith("Doch")
    for word in (NAME, NOTES, "Doch anders", "Tom"):
        assert word not in everything_but_secrets(desk)
    desk.library.undo("Anna")
    assert desk.library.reads.evidence(desk.article)[claim] == (attached,)
    assert desk.library.audit(rebuild=True).ok
    desk.library.erase(source, "Anna")
    (erased,) = desk.library.reads.evidence(desk.article)[claim]
    assert (erased.note, erased.facts) == ("", ())
    desk.library.redo("Anna")
    assert desk.library.reads.evidence(desk.article)[claim][0].note == ""


def test_erasing_leaves_no_byte_and_a_whole_chain(path: Path) -> None:
    desk = Desk(open_library(path)).begin()
    source, _ = desk.attach(desk.claims[0], title=NAME, confidential=SECRET)
    desk.library.backup_every(0)
    desk.library._db.execute("PRAGMA wal_checkpoint")
    desk.verdict(desk.claims[0])
    assert traces(path.parent)
    changes = desk.library.erase(source, "Anna").changes
    assert changes.claims == {desk.claims[0]}
    assert traces(path.parent) == {}
    assert len(backup.backups_of(path)) == 1
    assert kinds_of(desk.library)[-1] == "source_erased"
    found = desk.library.reads.source(source, reveal=True)
    assert (found.title, found.erased, found.confidential) == ("", True, True)
    assert desk.library.reads.evidence(desk.article)[desk.claims[0]][0].note == ""
    assert desk.library.audit(rebuild=True).ok
    desk.library.close()
    assert traces(path.parent) == {}


def test_erasing_takes_the_name_out_of_what_people_typed(desk: Desk) -> None:
    claim = desk.claims[0]
    source, _ = desk.attach(claim, title=NAME, confidential=SECRET)
    payload = {"verdict": "v-typed", "rating": "verified", "correction": "", "replaces": "", "settles": []}
    with desk.library.writing("Anna") as writing:
        writing.append(EventKind.VERDICT_GIVEN, claim, payload | {"reason": f"💶 {NAME}s Wort, {NAME} war dabei."})
    with desk.library.writing("Anna") as writing:
        writing.append(EventKind.QUERY_RAISED, claim, {"query": "q-typed", "text": f"Kennt {NAME} das?"})
    assert desk.library.reads.search(NAME) == ()
    assert "[…] Wort" in desk.library.reads.search("Wort dabei")[0].snippet
    assert not [reason for reason in desk.library.reads.earlier_reasons("") if NAME in reason]
    desk.library.erase(source, "Anna")
    found = desk.library.reads.claims_by_id((claim,))[0]
    assert found.verdicts[-1].reason == "💶 […] Wort, […] war dabei."
    assert found.queries[0].text == "Kennt […] das?"
    assert NAME not in repr(desk.library.reads.history(desk.article))
    assert desk.library.reads.search(NAME) == ()
    assert desk.library.reads.search("Wort dabei")
    assert desk.library.audit(rebuild=True).ok


def test_erasing_is_not_undone_and_undo_goes_on_before_it(desk: Desk) -> None:
    source, _ = desk.attach(desk.claims[0], title=NAME, confidential=SECRET)
    desk.library.erase(source, "Anna")
    assert desk.library.undo("Anna").undone == "evidence_attached"
    assert desk.library.redo("Anna").undone == "evidence_attached"
    assert desk.library.reads.source(source, reveal=True).erased


def test_only_confidential_sources_can_be_erased(desk: Desk) -> None:
    source, _ = desk.attach(desk.claims[0])
    with pytest.raises(RuleError) as refused:
        desk.library.erase(source, "Anna")
    assert refused.value.code == "erase-open"
    with pytest.raises(NotFoundError):
        desk.library.erase("nobody", "Anna")


def test_erasing_while_another_window_reads_says_so_and_can_be_repeated(desk: Desk) -> None:
    source, _ = desk.attach(desk.claims[0], title=NAME, confidential=SECRET)
    desk.library._db.execute("PRAGMA busy_timeout = 1")
    reader = desk.library.reader()
    with reader.snapshot():
        reader.articles()
        with pytest.raises(LibraryError) as refused:
            desk.library.erase(source, "Anna")
    assert refused.value.code == "library-locked"
    assert desk.library.reads.source(source, reveal=True).title == ""
    desk.library.erase(source, "Anna")
    assert traces(desk.library.path.parent) == {}
    reader.close()
