"""The audit: are the chains whole, the guards in place, the bytes what they were, the tables what the events say?

The chain makes the file tamper-evident: whoever changes an event changes its hash, and with it every later one of that
origin; whoever rewrites a whole chain changes its head, which stands in every report printed before.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import InputError, WorkbenchError
from workbench.journal import chain
from workbench.journal.connection import connect, rows, value
from workbench.journal.engine import sqlite3
from workbench.journal.erasing import erased_so_far, told_by
from workbench.journal.projectors import project
from workbench.journal.schema import FROZEN, GUARDS, PROJECTIONS, migrations
from workbench.model.dossier import JournalHead
from workbench.model.events import EventKind
from workbench.model.wording import date_words
from workbench.text.hashing import sha256_of
from workbench.text.messages import counted, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sqlite_utils import Database

    from workbench.errors import Language

_HEAD: Final = re.compile("[0-9a-f]{8,64}")  # the shortest that a report may print, and the whole


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditProblem:
    """Something that is not as it should be: ``code`` is a key of ``audit.*``, ``details`` fill its places."""

    code: str
    details: Mapping[str, str] = field(default_factory=dict)

    def words(self, language: Language) -> str:
        """Return the problem as one sentence."""
        return say(f"audit.{self.code}", language, **self.details)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditErasure:
    """A confidential source that was erased: when (ISO 8601), by whom, how many events and captured bytes it took."""

    at: str
    by: str
    events: int
    captures: int

    def words(self, language: Language) -> str:
        """Return it as one sentence."""
        counts = {
            "events": counted("erase.entries", self.events, language),
            "captures": counted("erase.files", self.captures, language),
        }
        return say("audit.erased", language, at=date_words(self.at[:10], language), by=self.by, **counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditResult:
    """What the audit found.

    Attributes:
        problems: in the order found; empty when all is well.
        events: how many were verified.
        heads: one per origin.
        rebuilt: the tables were made anew and compared too.
        erasures: what was erased, the oldest first; no fault.
    """

    problems: tuple[AuditProblem, ...]
    events: int
    heads: tuple[JournalHead, ...]
    rebuilt: bool = False
    erasures: tuple[AuditErasure, ...] = ()

    @property
    def ok(self) -> bool:
        """Say whether nothing is wrong."""
        return not self.problems


def audit(db: Database, *, rebuild: bool = False, head: str = "") -> AuditResult:
    """Check a library from end to end.

    Args:
        db: the library, not written to meanwhile.
        rebuild: replay every event into an empty library in memory and compare every table.
        head: hash (or its first 8 characters at least) from a report, as it is printed there; must be among the events.

    Raises:
        InputError: ``head-malformed``: that is no hash, so nothing can be said of the library.
    """
    sought = _sought(head)
    problems = [*_file(db), *_guards(db)]
    verified = 0
    head_found = False
    before: dict[str, JournalHead] = {}
    left: dict[str, str] = erased_so_far(db)["events"]
    erasures: list[AuditErasure] = []
    for event in chain.each_event(db):
        problems += _link(event, before.get(event.origin), left.get(event.event_id, ""))
        erasures += _erasures(event)
        before[event.origin] = JournalHead(origin=event.origin, origin_seq=event.origin_seq, hash=event.hash)
        head_found |= bool(sought) and event.hash.startswith(sought)
        verified += 1
    if sought and not head_found:
        problems.append(AuditProblem(code="head-unknown", details={"head": head}))
    problems += _bytes(db)
    if rebuild:
        problems += _rebuild(db)
    found = tuple(sorted(before.values(), key=lambda one: one.origin))
    return AuditResult(
        problems=tuple(problems), events=verified, heads=found, rebuilt=rebuild, erasures=tuple(erasures)
    )


def chain_faults(db: Database, step: Callable[[], object] = bool) -> Iterator[AuditProblem]:
    """Yield what is wrong with the chains alone, as of a copy that has no captured bytes.

    Args:
        db: the library.
        step: called before each event; what it raises ends that.
    """
    before: dict[str, JournalHead] = {}
    left: dict[str, str] = erased_so_far(db)["events"]
    for event in chain.each_event(db):
        step()
        yield from _link(event, before.get(event.origin), left.get(event.event_id, ""))
        before[event.origin] = JournalHead(origin=event.origin, origin_seq=event.origin_seq, hash=event.hash)


def _sought(head: str) -> str:
    """Return a hash as the events have it, without the gaps and dots a report prints; "" when none is asked for."""
    sought = "".join(head.split()).removesuffix("…").lower()
    if head and not _HEAD.fullmatch(sought):
        raise InputError("head-malformed", head=head)
    return sought


def _file(db: Database) -> Iterator[AuditProblem]:
    answer = value(db, "PRAGMA quick_check(1)")
    if answer != "ok":
        yield AuditProblem(code="file-damaged", details={"cause": str(answer)})
    for name in {found["table"] for found in rows(db, "PRAGMA foreign_key_check")}:
        yield AuditProblem(code="reference-broken", details={"table": str(name)})


def _guards(db: Database) -> Iterator[AuditProblem]:
    standing = {found["name"]: found["sql"] for found in rows(db, "SELECT name, sql FROM sqlite_master")}
    for name, body in GUARDS.items():
        if standing.get(name) != f"CREATE TRIGGER {name} {body}":
            yield AuditProblem(code="guard-missing", details={"name": name})


def _erasures(event: chain.StoredEvent) -> Iterator[AuditErasure]:
    """Yield what an event says was erased; a restored backup names who erased what after it was made."""
    if event.kind == EventKind.SOURCE_ERASED:
        told = told_by(event.payload)
        counts = {name: len(told.get(name) or ()) for name in ("events", "captures")}
        yield AuditErasure(at=event.at, by=event.actor, **counts)
    elif event.kind == EventKind.ORIGIN_STARTED and (erased := told_by(told_by(event.payload).get("erased"))):
        counts = {name: len(erased.get(name) or ()) for name in ("events", "captures")}
        for by, at in dict.fromkeys(map(tuple, erased["sources"].values())):
            yield AuditErasure(at=at, by=by, **counts)


def _link(event: chain.StoredEvent, before: JournalHead | None, left: str) -> Iterator[AuditProblem]:
    """Yield what is wrong with an event; of a blackened one what is left must be what the chain says."""
    place = {"origin": event.origin, "number": str(event.origin_seq), "event": event.event_id}
    expected = before or JournalHead(origin=event.origin, origin_seq=0, hash=chain.FIRST_HASH)
    if event.origin_seq != expected.origin_seq + 1:
        yield AuditProblem(code="event-missing", details=place)
    elif event.previous_hash != expected.hash:
        yield AuditProblem(code="chain-broken", details=place)
    fields: dict[str, Any] = {name: getattr(event, name) for name in chain.FIELDS}
    if chain.hash_of(fields) != event.hash and sha256_of(event.payload) != left:
        yield AuditProblem(code="event-changed", details=place)


def _bytes(db: Database) -> Iterator[AuditProblem]:
    for sha256, content in db.execute("SELECT sha256, content FROM blobs ORDER BY sha256"):
        try:
            whole = sha256_of(zlib.decompress(content)) == sha256
        except zlib.error:
            whole = False
        if not whole:
            yield AuditProblem(code="capture-changed", details={"capture": sha256})
    missing = f"SELECT sha256 FROM ({FROZEN}) WHERE sha256 NOT IN (SELECT sha256 FROM blobs) ORDER BY sha256"  # noqa: S608 - our own words
    for found in rows(db, missing):
        yield AuditProblem(code="capture-missing", details={"capture": found["sha256"]})


def _rebuild(db: Database) -> Iterator[AuditProblem]:
    scratch = connect(":memory:")
    try:
        migrations().apply(scratch)
        scratch.execute("BEGIN")
        failed = _replay(db, scratch)
        if failed is not None:
            yield failed
            return
        for name in PROJECTIONS:
            yield from _compare(db, scratch, f'SELECT * FROM "{name}"', name)  # noqa: S608 - names are our own
        yield from _compare(db, scratch, "SELECT kind, ref FROM search_items", "search_items")
    finally:
        scratch.close()


def _replay(db: Database, scratch: Database) -> AuditProblem | None:
    for event in chain.each_event(db):
        try:
            fields: dict[str, Any] = {name: getattr(event, name) for name in chain.FIELDS}
            project(scratch, chain.insert(scratch, {**fields, "hash": event.hash, "seq": event.seq}))
        except (WorkbenchError, sqlite3.Error, KeyError, TypeError, ValueError) as error:
            details = {"event": event.event_id, "kind": event.kind, "cause": f"{type(error).__name__}: {error}"}
            return AuditProblem(code="replay-failed", details=details)
    return None


def _compare(db: Database, scratch: Database, sql: str, name: str) -> Iterator[AuditProblem]:
    """Compare a table row by row, both sorted by all their columns."""
    width = len(db.execute(f"{sql} LIMIT 0").description)
    ordered = f"{sql} ORDER BY {', '.join(str(column + 1) for column in range(width))}"
    different = sum(one != other for one, other in zip_longest(db.execute(ordered), scratch.execute(ordered)))
    if different:
        yield AuditProblem(code="table-differs", details={"table": name, "rows": str(different)})
