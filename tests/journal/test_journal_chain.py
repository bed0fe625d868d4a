"""The chain: sealed, guarded, and the audit finds every way it can be broken."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from tests.journal.desk import TEXT, Desk, fact, kinds_of
from workbench.errors import LibraryError, NotFoundError
from workbench.journal import Library, chain, open_library
from workbench.journal.audit import AuditProblem
from workbench.journal.connection import rows
from workbench.journal.engine import sqlite3
from workbench.journal.schema import GUARDS
from workbench.model.ids import fresh_id
from workbench.text.messages import known, say

if TYPE_CHECKING:
    from pathlib import Path

REPLACING = """INSERT OR REPLACE INTO events SELECT ?, 99, at, actor, kind, subject, v, payload, previous_hash, hash
    FROM events WHERE seq = 2"""
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
payloads = st.recursive(
    st.none() | st.booleans() | numbers | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcß€", max_size=4), inner, max_size=3),
    max_leaves=8,
)


def codes(library: Library, **options: Any) -> list[str]:
    return [problem.code for problem in library.audit(**options).problems]


def unguarded(library: Library, *statements: str) -> None:
    """Tamper with the file as somebody would who knows SQLite: without the guards, and put them back."""
    for name in GUARDS:
        library._db.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        library._db.execute(statement)
    for name, body in GUARDS.items():
        library._db.execute(f"CREATE TRIGGER {name} {body}")


def test_each_hash_is_that_of_the_canonical_event(desk: Desk) -> None:
    desk.attach(desk.claims[0])
    previous = chain.FIRST_HASH
    events = rows(desk.library._db, "SELECT * FROM events ORDER BY seq")
    for number, event in enumerate(events, start=1):
        fields = {name: content for name, content in event.items() if name not in {"seq", "hash"}}
        fields["payload"] = json.loads(event["payload"])
        assert event["hash"] == hashlib.sha256(rfc8785.dumps(fields)).hexdigest()
        assert (event["origin_seq"], event["lamport"], event["previous_hash"]) == (number, number, previous)
        previous = event["hash"]
    assert desk.library.reads.heads()[0].hash == previous


@given(payloads)
def test_canonical_json_reads_back_as_the_same(data: Any) -> None:
    text = chain.canonical(data)
    assert chain.parsed(text) == chain.parsed(json.dumps(data))
    assert chain.canonical(chain.parsed(text)) == text


@given(payloads)
def test_canonical_json_is_written_as_the_book_says(data: Any) -> None:
    try:
        book = str(rfc8785.dumps(data), "utf-8")
    except rfc8785.IntegerDomainError:
        return
    assert chain.canonical(data) == book
    assert repr(chain.told_and_read(data)[1]) == repr(chain.parsed(book))


@pytest.mark.parametrize(
    "data",
    [
        [0.00001, 0.0001, -0.0, 1.0, 1e15, 1e16, 1e18, 1.5e-7, 123456789.125],
        {"\ue000": 1, "\U0001f600": 2, "ä": 3, "a": 4},
        {"words": '\u2028 \x00 \x7f \\ " \n', "long": [[number / 7] for number in range(100)]},
    ],
)
def test_what_python_writes_otherwise_is_written_as_the_book_says(data: Any) -> None:
    assert chain.canonical(data) == str(rfc8785.dumps(data), "utf-8")


def test_what_is_long_is_written_and_hashed_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is what it is in one go, but other threads have their turns meanwhile."""
    monkeypatch.setattr("workbench.text.pieces._PIECE", 40)
    encode, hashes = chain._ENCODE, hashlib.sha256
    written: list[int] = []
    hashed: list[bytes] = []

    def noted(data: object) -> str:
        written.append(len(encode(data)))
        return encode(data)

    class Hash:
        def update(self, piece: bytes) -> None:
            hashed.append(piece)

        def hexdigest(self) -> str:
            return hashes(b"".join(hashed)).hexdigest()

    monkeypatch.setattr(chain, "_ENCODE", noted)
    long: dict[str, Any] = {"draft": {"text": 'Ä 😀 "zwölf"\\ \n' * 100}, "list": [{"text": "Größe"}] * 40}
    text = chain.canonical(long)
    assert text == str(rfc8785.dumps(long), "utf-8")
    fields: dict[str, Any] = dict.fromkeys(chain.FIELDS, "x")
    whole = str(rfc8785.dumps(fields | {"payload": long}), "utf-8")
    monkeypatch.setattr(hashlib, "sha256", Hash)
    assert chain.hash_of(fields | {"payload": text}) == hashes(whole.encode()).hexdigest()
    assert max(written) < 100
    assert max(map(len, hashed)) < 200


def test_numbers_too_large_for_json_survive_as_floating_ones(desk: Desk) -> None:
    claim = desk.claims[0]
    facts = [fact(1, 0, "Milliarden", TEXT, value=10**number) for number in (15, 18, 20, 40)]
    desk.append("claim_moved", claim, {"start": 0, "end": 40, "text": TEXT[:40], "facts": facts})
    values = [one.value for one in desk.library.reads.claims_by_id([claim])[0].facts]
    assert values == [10**15, 1e18, 1e20, 1e40]
    assert desk.library.audit(rebuild=True).ok


def test_every_payload_names_the_computers_user(path: Path) -> None:
    library = open_library(path, user="lehrling")
    Desk(library).begin()
    users = {json.loads(found["payload"])["user"] for found in rows(library._db, "SELECT payload FROM events")}
    assert users == {"lehrling"}
    library.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET actor = 'Mallory' WHERE seq = 2",
        "DELETE FROM events WHERE seq = 2",
        "INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 2",
        REPLACING.replace("?", "99, event_id, 'o', 99"),
        REPLACING.replace("?", "99, 'e', origin, origin_seq"),
        REPLACING.replace("?", "2, 'e', 'o', 1"),
        "UPDATE blobs SET content = x'00'",
        "DELETE FROM blobs",
    ],
)
def test_guards_refuse_to_rewrite_what_was_written(desk: Desk, statement: str) -> None:
    desk.attach(desk.claims[0])
    before = rows(desk.library._db, "SELECT * FROM events")
    with pytest.raises(sqlite3.IntegrityError):
        desk.library._db.execute(statement)
    assert rows(desk.library._db, "SELECT * FROM events") == before
    assert codes(desk.library) == []


@pytest.mark.parametrize(
    ("tampering", "expected"),
    [
        ("UPDATE events SET payload = replace(payload, 'Ein Angebot', 'Kein Angebot') WHERE seq = 2", "event-changed"),
        ("UPDATE events SET actor = 'Mallory' WHERE seq = 3", "event-changed"),
        ("UPDATE events SET at = '2020-01-01T00:00:00Z' WHERE seq = 1", "event-changed"),
        ("DELETE FROM events WHERE seq = 2", "event-missing"),
        ("UPDATE events SET previous_hash = hash WHERE seq = 3", "chain-broken"),
        ("UPDATE blobs SET content = x'789c4b040000620062'", "capture-changed"),
        ("UPDATE blobs SET content = x'00'", "capture-changed"),
        ("DELETE FROM blobs", "capture-missing"),
    ],
)
def test_the_audit_finds_tampering(desk: Desk, tampering: str, expected: str) -> None:
    desk.attach(desk.claims[0])
    unguarded(desk.library, tampering)
    assert expected in codes(desk.library)


@pytest.mark.parametrize("name", sorted(GUARDS))
def test_the_audit_misses_each_guard(desk: Desk, name: str) -> None:
    desk.library._db.execute(f"DROP TRIGGER {name}")
    assert codes(desk.library) == ["guard-missing"]


@pytest.mark.parametrize(
    ("tampering", "table"),
    [
        ("UPDATE verdicts SET reason = 'x'", "verdicts"),
        ("UPDATE claims SET place = 'gone' WHERE number = 2", "claims"),
        ("DELETE FROM facts", "facts"),
        ("UPDATE article_counts SET settled = 0", "article_counts"),
        ("INSERT INTO erasures VALUES ('s', 'x', 'y')", "erasures"),
        ("DELETE FROM search_items WHERE kind = 'reason'", "search_items"),
    ],
)
def test_the_rebuild_finds_a_changed_table(desk: Desk, tampering: str, table: str) -> None:
    desk.verdict(desk.claims[0])
    assert codes(desk.library, rebuild=True) == []
    desk.library._db.execute(tampering)
    assert codes(desk.library) == []
    found = desk.library.audit(rebuild=True)
    assert [problem.details["table"] for problem in found.problems] == [table]
    assert found.rebuilt


def test_the_head_of_a_report_is_found_until_history_is_cut_off(desk: Desk) -> None:
    desk.verdict(desk.claims[0])
    head = desk.library.reads.heads()[0].hash
    desk.library.undo("Anna")
    assert codes(desk.library, head=head) == []
    assert codes(desk.library, head=head[:12].upper()) == []
    assert codes(desk.library, head="f" * 64) == ["head-unknown"]
    assert codes(desk.library, head="0" * 8) == ["head-unknown"]
    unguarded(desk.library, "DELETE FROM events WHERE seq > 3")
    assert codes(desk.library) == []
    assert codes(desk.library, head=head) == ["head-unknown"]


def test_every_problem_has_words() -> None:
    details = dict.fromkeys(
        ("cause", "table", "name", "number", "origin", "event", "head", "capture", "kind", "rows"), "?"
    )
    for code in ("file-damaged", "reference-broken", "guard-missing", "event-missing", "chain-broken", "event-changed",
                 "head-unknown", "capture-changed", "capture-missing", "replay-failed", "table-differs"):  # fmt: skip
        problem = AuditProblem(code=code, details=details)
        assert problem.words("de") != problem.words("en")
    assert all(known(f"audit.{name}") for name in ("fine", "rebuilt", "head-known"))
    assert "3" in say("audit.fine", "de", events=3)


def test_a_failing_projector_leaves_neither_event_nor_projection(desk: Desk) -> None:
    before, state = kinds_of(desk.library), desk.state()
    ticks = [{"claim": desk.claims[0], "fact": 1, "state": "wrong"}, {"claim": "nobody", "fact": 1, "state": "wrong"}]
    with pytest.raises(NotFoundError):
        desk.append("facts_ticked", desk.claims[0], {"ticks": ticks})
    with pytest.raises(KeyError):
        desk.append("verdict_given", desk.claims[0], {"rating": "false"})
    assert (kinds_of(desk.library), desk.state()) == (before, state)
    assert desk.library.audit(rebuild=True).ok


def test_an_exception_in_the_middle_takes_everything_back(desk: Desk) -> None:
    before = kinds_of(desk.library)
    with pytest.raises(ZeroDivisionError):
        _dismiss_and_stumble(desk)
    assert kinds_of(desk.library) == before
    assert desk.library.reads.claims(desk.article)[0].place == "standing"


def _dismiss_and_stumble(desk: Desk) -> None:
    with desk.library.writing("Anna") as writing:
        writing.append("claim_dismissed", desk.claims[0], {})
        assert writing.claims(desk.article)[0].place == "dismissed"
        raise ZeroDivisionError


@pytest.mark.parametrize("bad", [{"x": float("nan")}, {"x": b"bytes"}, {"x": "\ud800"}])
def test_a_payload_that_is_no_json_is_refused(desk: Desk, bad: dict[str, Any]) -> None:
    before = kinds_of(desk.library)
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the canonical form objects to
        desk.append("claim_dismissed", desk.claims[0], bad)
    assert kinds_of(desk.library) == before


def test_bytes_must_be_what_their_hash_says(desk: Desk) -> None:
    with pytest.raises(ValueError, match="abc"):
        desk.append("claim_dismissed", desk.claims[0], {}, blobs={"abc": b"something"})


def test_unknown_kinds_and_newer_versions_are_kept_and_change_nothing(desk: Desk) -> None:
    state = desk.state()
    changes = desk.append("claim_sung", desk.claims[0], {"melody": [1, 2]})
    assert (changes.kinds, changes.claims) == (frozenset(), frozenset())
    assert desk.state() == state
    assert desk.library.undoable() == "article_imported"
    assert desk.library.audit(rebuild=True).ok
    head = chain.head_of(desk.library._db, desk.library.origin)
    fields = {"event_id": fresh_id(), "origin": "elsewhere", "at": "2025-01-01T00:00:00Z", "actor": "Bea"}
    newer = {"kind": "claim_dismissed", "subject": desk.claims[0], "v": 2, "payload": "{}"}
    event = chain.seal(desk.library._db, {**fields, **newer})
    assert event.lamport == head.origin_seq + 1
    assert [one.origin for one in desk.library.reads.heads()] == sorted([desk.library.origin, "elsewhere"])
    assert desk.library.audit(rebuild=True).ok


def test_two_connections_writing_in_turn_keep_one_chain(desk: Desk, path: Path) -> None:
    other = Desk(open_library(path), "Bea")
    other.article, other.claims = desk.article, desk.claims
    seen = desk.library.data_version()
    for _ in range(3):
        other.verdict(desk.claims[0])
        desk.tick(desk.claims[0])
    assert desk.library.data_version() > seen
    assert other.library.origin == desk.library.origin
    assert other.library.undo("Bea").undone == "facts_ticked"
    assert desk.state() == other.state()
    assert desk.library.audit(rebuild=True).ok
    other.library.close()


def test_a_locked_library_says_so(desk: Desk, path: Path) -> None:
    other = open_library(path)
    other._db.execute("PRAGMA busy_timeout = 1")
    with (
        desk.library.writing("Anna"),
        pytest.raises(LibraryError) as refused,
        other.writing("Bea"),
    ):
        pass
    assert refused.value.code == "library-locked"
    other.close()
