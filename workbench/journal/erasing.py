"""Erasing a confidential source: whatever is known of it leaves the file, its log and every copy we made.

What goes: name, contact, notes, what tells who it is; the bytes and readable text it gave (unless another source gave
the same bytes), its passages; its name wherever somebody typed it about the same articles. What stays: that there was a
source, its kind, grade and stance, who attached it when, and hashes. See ``blackening`` for how the chain stays whole.
"""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import LibraryError
from workbench.journal import backup, confidential
from workbench.journal.connection import connect, listed, rows, told, value
from workbench.journal.engine import sqlite3
from workbench.journal.origin import write_meta
from workbench.journal.rebuilding import empty
from workbench.journal.schema import GUARDS
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from sqlite_utils import Database

    from workbench.model.changes import Changes

STALE: Final = "stale"  # in ``meta`` of a copy: its tables are empty and are made anew when it is opened
ERASED: Final = "erased"  # in ``meta`` of a copy: what was erased after it was made
_THESE: Final = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What erasing a source did, for the person's eyes.

    Attributes:
        changes: what to read again.
        entries: how many events were blackened.
        files: how many captured files and proofs went.
        copies: backups and replaced libraries of ours that it is gone from too.
        failed: those that could not be changed and may still hold it.
        elsewhere: copies made on wish that lie where they were written and may still hold it.
        damaged: files set aside as damaged, from which nothing can be taken.
        drafts: where new drafts wait that nobody decided on, when one names it.
    """

    changes: Changes
    entries: int = 0
    files: int = 0
    copies: tuple[Path, ...] = ()
    failed: tuple[Path, ...] = ()
    elsewhere: tuple[Path, ...] = ()
    damaged: tuple[Path, ...] = ()
    drafts: tuple[Path, ...] = ()


def blacken(db: Database, payloads: Mapping[str, str], bytes_gone: Iterable[str]) -> None:
    """Put what is left of events in their place and delete captured bytes, the guards lifted; inside a transaction."""
    for guard in _guards(db):
        db.execute(f"DROP TRIGGER {guard}")
    for event, payload in payloads.items():
        db.execute("UPDATE events SET payload = ? WHERE event_id = ?", (payload, event))
    if value(db, "SELECT count(*) FROM sqlite_master WHERE name = 'blobs'"):
        db.execute(f"DELETE FROM blobs WHERE sha256 IN {_THESE}", (listed(bytes_gone),))  # noqa: S608 - our own words
    for guard in ("events_no_update", "blobs_no_delete"):
        db.execute(f"CREATE TRIGGER {guard} {GUARDS[guard]}")


def _guards(db: Database) -> list[str]:
    found = rows(db, "SELECT name FROM sqlite_master WHERE name IN ('events_no_update', 'blobs_no_delete')")
    return [each["name"] for each in found]


def erased_so_far(db: Database) -> dict[str, Any]:
    """Return everything that was ever erased here, as the chain says.

    ``events`` maps a blackened event to the hash of what is left of it, ``captures`` lists the bytes that went,
    ``sources`` maps an erased source to who did it and when.
    """
    whole: dict[str, Any] = {"events": {}, "captures": [], "sources": {}}
    sql = "SELECT kind, subject, actor, at, payload FROM events WHERE kind IN (?, ?) ORDER BY seq"
    for event in rows(db, sql, (EventKind.SOURCE_ERASED.value, EventKind.ORIGIN_STARTED.value)):
        payload = told_by(event["payload"])
        if event["kind"] == EventKind.SOURCE_ERASED:
            payload |= {"sources": {event["subject"]: [event["actor"], event["at"]]}}
        else:
            payload = told_by(payload.get("erased"))
        whole["events"] |= payload.get("events") or {}
        whole["sources"] |= payload.get("sources") or {}
        whole["captures"] = sorted({*whole["captures"], *(payload.get("captures") or ())})
    return whole


def told_by(payload: Any) -> dict[str, Any]:
    """Return what an event says, nothing for one that somebody changed into something else: the chain tells of that."""
    if isinstance(payload, str):
        try:
            payload = json.loads(payload)
        except ValueError:
            return {}
    return payload if isinstance(payload, dict) else {}


def scrub(db: Database, path: Path) -> None:
    """Write the file anew without anything deleted, and empty its log.

    Deleted rows live on in free pages and in the log until they are overwritten: VACUUM leaves them behind, the
    checkpoint empties the log.

    Raises:
        LibraryError: ``library-locked`` while another window reads: what is deleted is deleted, but its bytes may still
            be in the log until that window closes.
    """
    with told(path):
        db.execute("VACUUM")
        busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise LibraryError("library-locked", path=path)


def erase_from_copies(db: Database, path: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Take everything that was ever erased from the library out of every copy that we made of it.

    Args:
        db: the library, where it is erased already.
        path: its file.

    Returns:
        The copies that it was taken from, and those that could not be changed.
    """
    gone = erased_so_far(db)
    sql = f"SELECT event_id, payload FROM events WHERE event_id IN {_THESE}"  # noqa: S608 - our own words
    payloads = {each["event_id"]: each["payload"] for each in rows(db, sql, (listed(gone["events"]),))}
    changed, failed = [], []
    backup.sweep_restoring(path)
    for copy in backup.copies_of(path):
        try:
            with closing(connect(copy)) as opened:
                if _erase_from(opened, gone, payloads):
                    changed.append(copy)
        except (sqlite3.Error, OSError):
            failed.append(copy)
    store = backup.captures_of(path)
    try:
        _erase_bytes(store, gone["captures"])
    except (sqlite3.Error, OSError):
        failed.append(store)
    return tuple(changed), tuple(failed)


def _erase_from(copy: Database, gone: Mapping[str, Any], payloads: Mapping[str, str]) -> bool:
    copy.execute("PRAGMA journal_mode = DELETE")
    copy.execute("PRAGMA secure_delete = ON")
    sql = f"SELECT event_id, payload FROM events WHERE event_id IN {_THESE}"  # noqa: S608 - our own words
    known = {each["event_id"]: each["payload"] for each in rows(copy, sql, (listed(payloads),))}
    fresh = {event: payloads[event] for event, payload in known.items() if payload != payloads[event]}
    copy.execute("BEGIN IMMEDIATE")
    forgotten = [source for source in gone["sources"] if _forget(copy, source)]
    if fresh:
        blacken(copy, fresh, gone["captures"])
        empty(copy)
        write_meta(copy, **{STALE: "1", ERASED: json.dumps(gone, sort_keys=True)})
    copy.execute("COMMIT")
    if fresh or forgotten:
        copy.execute("VACUUM")
    return bool(fresh or forgotten)


def _forget(db: Database, source: str) -> bool:
    if not value(db, "SELECT count(*) FROM sqlite_master WHERE name = 'secrets'"):
        return False
    return confidential.forget(db, source)


def _erase_bytes(store: Path, captures: Iterable[str]) -> None:
    if not store.is_file():
        return
    with closing(connect(store)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("PRAGMA secure_delete = ON")
        sql = f"DELETE FROM blobs WHERE sha256 IN {_THESE}"  # noqa: S608 - our own words
        if db.execute(sql, (listed(captures),)).rowcount:
            db.execute("VACUUM")
