"""The journal's chain: events sealed by SHA-256 over their canonical JSON (RFC 8785), per origin.

The payload is stored as canonical JSON, so the whole event's canonical form is that of its other fields with the
payload's text put in its place: what was hashed is what is stored, byte for byte, and a long payload is written once.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from workbench.journal.connection import row, rows, value
from workbench.model.dossier import JournalHead
from workbench.text.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

FIELDS: Final = ("event_id", "origin", "origin_seq", "lamport", "at", "actor", "kind", "subject", "v", "payload",
                 "previous_hash")  # fmt: skip
_SAFE: Final = 2**53 - 1  # beyond, JSON numbers are floating (RFC 8785 refuses such integers)
_SMALL: Final = 0.0001  # below, Python writes an exponent
_LONG_NUMBER: Final = re.compile(r"\d{16}")  # no shorter one is beyond what is safe
_MANY: Final = 32  # things in a list
_LONG: Final = 1000  # code points; what is shorter is a moment's work
_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
VERSION: Final = 1  # of the payloads this program writes
FIRST_HASH: Final = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """One line of the journal; ``payload`` is canonical JSON, ``seq`` the place in this file alone."""

    seq: int
    event_id: str
    origin: str
    origin_seq: int
    lamport: int
    at: str
    actor: str
    kind: str
    subject: str
    v: int
    payload: str
    previous_hash: str
    hash: str

    @property
    def data(self) -> dict[str, Any]:
        """Return the payload as data."""
        loaded: dict[str, Any] = parsed(self.payload)
        return loaded


class _OddError(Exception):
    """Data that Python's own encoder might write otherwise than RFC 8785 wants it."""


def canonical(data: object) -> str:
    """Return canonical JSON; whole numbers too large for JSON become floating ones.

    Raises:
        ValueError: the data is no JSON (NaN, bytes …).
    """
    return told_and_read(data)[0]


def told_and_read(data: object) -> tuple[str, Any]:
    """Return canonical JSON, and the data as it reads back.

    Nearly all data are written by Python's own encoder, far faster than by the one that knows every corner of RFC 8785:
    an article's analysis is some ten megabytes.

    Raises:
        ValueError: the data is no JSON (NaN, bytes …).
    """
    try:
        plain = _plain(data)
        text = _written(plain)
        for piece in pieces(text):
            piece.encode()  # half a surrogate pair is no text
    except (_OddError, UnicodeEncodeError):
        text = _written_by_the_book(data)
        return text, parsed(text)
    return text, plain


def _written_by_the_book(data: object) -> str:
    import rfc8785  # noqa: PLC0415 - seldom needed

    try:
        return str(rfc8785.dumps(cast("Any", data)), "utf-8")
    except rfc8785.IntegerDomainError:
        return str(rfc8785.dumps(_floating(data)), "utf-8")


def _written(plain: Any) -> str:
    """Return data as JSON, long lists and texts piece by piece: between two the window's thread has its turn."""
    if type(plain) is dict:
        return "{" + ",".join(f"{_ENCODE(name)}:{_written(inner)}" for name, inner in plain.items()) + "}"
    if type(plain) is list and len(plain) > _MANY:
        return "[" + ",".join(_ENCODE(one) for one in plain) + "]"
    if type(plain) is str and len(plain) > _LONG:
        return '"' + "".join(_ENCODE(piece)[1:-1] for piece in pieces(plain)) + '"'
    return _ENCODE(plain)


def _plain(data: Any) -> Any:
    """Return data that both encoders write alike: names in order, "1" for 1.0.

    Raises:
        _OddError: they might not.
    """
    kind = type(data)
    if kind is str or kind is bool or data is None:
        return data
    if kind is dict:
        if not all(type(name) is str and name.isascii() for name in data):
            raise _OddError
        return {name: inner if type(inner := data[name]) is str else _plain(inner) for name in sorted(data)}
    if kind is list or kind is tuple:
        return [_plain(inner) for inner in data]
    if (kind is int or kind is float) and -_SAFE <= data <= _SAFE and (not data % 1 or abs(data) >= _SMALL):
        return data if data % 1 else int(data)
    raise _OddError


def parsed(text: str) -> Any:
    """Return canonical JSON as data; what was floating stays so (canonical JSON writes 1e18 in plain digits)."""
    return json.loads(text, parse_int=_number) if _LONG_NUMBER.search(text) else json.loads(text)


def _number(digits: str) -> float:
    number = int(digits)
    return number if abs(number) <= _SAFE else float(number)


def _floating(data: Any) -> Any:
    if isinstance(data, dict):
        return {name: _floating(inner) for name, inner in data.items()}
    if isinstance(data, list | tuple):
        return [_floating(inner) for inner in data]
    if isinstance(data, int) and not isinstance(data, bool) and abs(data) > _SAFE:
        return float(data)
    return data


def hash_of(fields: dict[str, Any]) -> str:
    """Return the hash of an event's fields (all but ``seq`` and ``hash``); ``payload`` is canonical JSON already."""
    parts = []
    for name in sorted(FIELDS):
        content = fields[name] if name == "payload" else canonical(fields[name])
        parts.append(f'"{name}":{content}')
    import hashlib  # noqa: PLC0415

    whole = hashlib.sha256()
    for piece in pieces("{" + ",".join(parts) + "}"):
        whole.update(piece.encode())
    return whole.hexdigest()


def head_of(db: Database, origin: str) -> JournalHead:
    """Return the newest event of an origin (sequence 0 and zeros before the first)."""
    sql = "SELECT origin, origin_seq, hash FROM events WHERE origin = ? ORDER BY origin_seq DESC LIMIT 1"
    found = row(db, sql, (origin,))
    return JournalHead(**found) if found else JournalHead(origin=origin, origin_seq=0, hash=FIRST_HASH)


def heads(db: Database) -> tuple[JournalHead, ...]:
    """Return every origin's head, sorted by origin (hopping along the index, not counting events)."""
    origins = rows(
        db,
        """WITH RECURSIVE o (origin) AS (SELECT min(origin) FROM events
           UNION ALL SELECT (SELECT min(origin) FROM events WHERE origin > o.origin) FROM o WHERE o.origin IS NOT NULL)
           SELECT origin FROM o WHERE origin IS NOT NULL""",
    )
    return tuple(head_of(db, found["origin"]) for found in origins)


def as_of(db: Database) -> str:
    """Return the time of the newest event (ISO 8601, UTC), empty before the first."""
    return str(value(db, "SELECT at FROM events ORDER BY seq DESC LIMIT 1") or "")


def seal(db: Database, fields: dict[str, Any]) -> StoredEvent:
    """Append an event to its origin's chain; to be called inside ``BEGIN IMMEDIATE`` alone.

    Args:
        db: the library.
        fields: ``event_id``, ``origin``, ``at``, ``actor``, ``kind``, ``subject``, ``v`` and ``payload`` (canonical).
    """
    head = head_of(db, fields["origin"])
    whole = {
        **fields,
        "origin_seq": head.origin_seq + 1,
        "lamport": (value(db, "SELECT max(lamport) FROM events") or 0) + 1,
        "previous_hash": head.hash,
    }
    whole["hash"] = hash_of(whole)
    return insert(db, whole)


def insert(db: Database, whole: dict[str, Any]) -> StoredEvent:
    """Insert a sealed event as it is, at its own ``seq`` if it has one."""
    names = [*FIELDS, "hash", *(["seq"] if "seq" in whole else [])]
    places = ", ".join("?" for _ in names)
    cursor = db.execute(
        f"INSERT INTO events ({', '.join(names)}) VALUES ({places})",  # noqa: S608 - names are our own
        [whole[name] for name in names],
    )
    return StoredEvent(**{**whole, "seq": int(cursor.lastrowid or 0)})


def each_event(db: Database, *, after: int = 0) -> Iterator[StoredEvent]:
    """Yield events in the order of this file, a thousand at a time."""
    while batch := rows(db, "SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT 1000", (after,)):
        for found in batch:
            yield StoredEvent(**found)
        after = int(batch[-1]["seq"])


def event_by_id(db: Database, event_id: str) -> StoredEvent | None:
    """Return an event, or None."""
    found = row(db, "SELECT * FROM events WHERE event_id = ?", (event_id,))
    return StoredEvent(**found) if found else None
