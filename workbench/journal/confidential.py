"""Confidential sources: name, contact and notes in tables of their own, a salted hash in the event."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING, Any

from workbench.journal.chain import canonical
from workbench.journal.connection import row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database


def is_named(payload: Mapping[str, Any]) -> bool:
    """Say whether a payload names a confidential source, which no event may."""
    source = payload.get("source")
    return isinstance(source, dict) and bool(source.get("confidential")) and bool(source.get("title"))


def hide(db: Database, payload: dict[str, Any], confidential: Mapping[str, str]) -> dict[str, Any]:
    """Store what must not be in the journal and return the payload without it.

    The source's title goes; so does an evidence's note when it is what the confidential notes say.

    Args:
        db: the library, inside the event's transaction.
        payload: of ``evidence_attached``.
        confidential: ``name``, ``contact``, ``notes``.
    """
    source, evidence = payload["source"]["id"], payload["evidence"]
    name, contact = confidential.get("name") or "", confidential.get("contact") or ""
    notes = confidential.get("notes") or ""
    known = row(db, "SELECT * FROM secrets WHERE source = ?", (source,))
    salt = known["salt"] if known else secrets.token_hex(16)
    if known is None:
        sql = "INSERT INTO secrets (source, salt, name, contact) VALUES (?, ?, ?, ?)"
        db.execute(sql, (source, salt, name, contact))
    else:
        name, contact = known["name"], known["contact"]
    if notes:
        sql = "INSERT OR REPLACE INTO secret_notes (evidence, source, notes) VALUES (?, ?, ?)"
        db.execute(sql, (evidence["id"], source, notes))
    note = "" if notes and (evidence.get("note") or "").strip() == notes.strip() else evidence.get("note") or ""
    return {
        **payload,
        "source": {**payload["source"], "title": "", "confidential": True},
        "evidence": {**evidence, "note": note},
        "confidential": salted(salt, name, contact),
    }


def salted(salt: str, name: str, contact: str) -> str:
    """Return the hash that stands for a confidential source in its event."""
    return hashlib.sha256((salt + canonical([name, contact])).encode()).hexdigest()


def forget(db: Database, source: str) -> bool:
    """Delete a source's name, contact and notes; say whether there was anything."""
    found = db.execute("DELETE FROM secrets WHERE source = ?", (source,)).rowcount
    return bool(found + db.execute("DELETE FROM secret_notes WHERE source = ?", (source,)).rowcount)
