"""Confidential sources: name, contact and notes in tables of their own, salted hashes in the events.

A capture of such a source keeps its bytes and text, but no file name, no address, and no WARC, as the address stands
in it. A note of a talk with such a source goes into those tables too, with the facts read out of it; the event and the
projection hold ``secret:`` and a hash in its place, so that undo brings back the note that was, and erasing takes all
of them. Role, day of the talk, author and the like would tell who it is and stand aside the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workbench.journal.chain import canonical
from workbench.journal.connection import row, value
from workbench.model.citing import PARTICULARS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database

MARK: Final = "secret:"
_TELLING: Final = ("publisher", "date", *PARTICULARS)  # of a source, besides name and contact


def protect(db: Database, payload: dict[str, Any], confidential: Mapping[str, str] | None) -> dict[str, Any]:
    """Store what must not be in the journal and return the payload without it.

    Whatever names a confidential source is protected, also where nobody thought of it.

    Args:
        db: the library, inside the event's transaction.
        payload: of any event; only those with a ``source`` or ``evidence`` can name one.
        confidential: ``name``, ``contact``, ``notes``.
    """
    source, evidence = _part(payload, "source"), _part(payload, "evidence")
    named = (source or {}).get("id") or (evidence or {}).get("source")
    if not named or not (confidential is not None or _is_confidential(db, source, named)):
        return payload
    given = confidential or {}
    name = given.get("name") or (source or {}).get("title") or ""
    if "waiting" in payload:  # its address may be another now, and the latest one counts
        db.execute("UPDATE secrets SET contact = ? WHERE source = ?", (given.get("contact") or "", named))
    salt, stands_for = _keep_name(db, named, name, given.get("contact") or "")
    fresh = dict(payload)
    if source is not None:
        fresh["source"] = _keep_particulars(db, salt, {**source, "title": "", "confidential": True, "id": named})
    if (capture := _part(payload, "capture")) is not None:
        fresh["capture"] = {**capture, **dict.fromkeys(("file_name", "final_url", "warc"), "")}
    if evidence is not None:
        fresh["evidence"] = _keep_note(db, salt, evidence, given.get("notes") or "")
    if evidence is not None or confidential is not None:
        fresh["confidential"] = stands_for
    return fresh


def _part(payload: Mapping[str, Any], name: str) -> dict[str, Any] | None:
    found = payload.get(name)
    return found if isinstance(found, dict) else None


def _is_confidential(db: Database, source: Mapping[str, Any] | None, named: str) -> bool:
    if source is not None and source.get("confidential"):
        return True
    return bool(value(db, "SELECT confidential FROM sources WHERE id = ?", (named,)))


def _keep_name(db: Database, source: str, name: str, contact: str) -> tuple[str, str]:
    """Keep a source's name once; return its salt and the hash that stands for it."""
    import secrets  # noqa: PLC0415 - reading needs none

    known = row(db, "SELECT salt, name, contact FROM secrets WHERE source = ?", (source,))
    if known is None:
        known = {"salt": secrets.token_hex(16), "name": name, "contact": contact}
        sql = "INSERT INTO secrets (source, salt, name, contact) VALUES (?, ?, ?, ?)"
        db.execute(sql, (source, *known.values()))
    elif name and not known["name"]:  # its address waited before anybody could read its title
        known["name"] = name
        db.execute("UPDATE secrets SET name = ? WHERE source = ?", (name, source))
    return known["salt"], _salted(known["salt"], [known["name"], known["contact"]])


def _keep_particulars(db: Database, salt: str, source: dict[str, Any]) -> dict[str, Any]:
    """Keep what would tell who a source is (role, day of the talk, author …) aside, with a mark in its place."""
    told = {name: source[name] for name in _TELLING if source.get(name)}
    if not told:
        return source
    mark = MARK + _salted(salt, [source["id"], canonical(told)])
    sql = "INSERT OR REPLACE INTO secret_notes (evidence, source, notes) VALUES (?, ?, ?)"
    db.execute(sql, (mark, source["id"], canonical(told)))
    return {**source, **dict.fromkeys(told, ""), "particulars": mark}


def _keep_note(db: Database, salt: str, evidence: dict[str, Any], more: str) -> dict[str, Any]:
    """Keep an evidence's note (and the facts of a mere note) aside, with a mark in its place."""
    note = evidence.get("note") or ""
    if more.strip() and more.strip() != note.strip():
        note = f"{note}\n{more}".strip()
    if not note or note.startswith(MARK):
        return evidence
    facts = [] if evidence.get("capture") else evidence.get("facts") or []
    mark = MARK + _salted(salt, [evidence["id"], note])
    sql = "INSERT OR REPLACE INTO secret_notes (evidence, source, notes) VALUES (?, ?, ?)"
    db.execute(sql, (mark, evidence["source"], canonical({"note": note, "facts": facts})))
    return {**evidence, "note": mark, "facts": [] if facts else evidence.get("facts") or []}


def _salted(salt: str, words: list[str]) -> str:
    import hashlib  # noqa: PLC0415 - reading needs none

    return hashlib.sha256((salt + canonical(words)).encode()).hexdigest()


def forget(db: Database, source: str) -> bool:
    """Delete a source's name, contact and notes; say whether there was anything."""
    found = db.execute("DELETE FROM secrets WHERE source = ?", (source,)).rowcount
    return bool(found + db.execute("DELETE FROM secret_notes WHERE source = ?", (source,)).rowcount)
