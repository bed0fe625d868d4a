"""Sources, captures, evidence; and what happens when a confidential source is erased."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workbench.errors import NotFoundError
from workbench.journal import search_index
from workbench.journal.connection import Row, rows
from workbench.journal.masks import blot_out
from workbench.journal.project_claims import touch
from workbench.journal.projecting import Payload, projector
from workbench.model.citing import PARTICULARS
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from workbench.journal.chain import StoredEvent
    from workbench.journal.recorder import Recorder


@projector(EventKind.EVIDENCE_ATTACHED)
def _attached(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    touch(recorder, event.subject)
    evidence, source = payload["evidence"], payload["source"]
    known = recorder.find("sources", source["id"])
    if payload.get("new_source") or known is None:
        recorder.insert("sources", source_row(source, secret=payload.get("confidential") or ""))
        keep_particulars(recorder, source)
    if payload.get("capture"):
        keep_capture(recorder, payload["capture"], findable=not source.get("confidential"))
    insert_evidence(recorder, event, evidence, claim=event.subject)
    recorder.note(event.subject, "", evidence["stance"])
    if payload.get("waited"):
        no_longer_waits(recorder, payload["waited"])


@projector(EventKind.EVIDENCE_CHANGED)
def _changed(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    touch(recorder, event.subject)
    before = _evidence(recorder, payload["evidence"]["id"])
    recorder.update("evidence", before["id"], **_evidence_row(payload["evidence"], claim=event.subject))
    if payload.get("source"):
        _change_source(recorder, before["source"], payload["source"])
    recorder.note(event.subject, before["stance"], payload["evidence"]["stance"])


@projector(EventKind.EVIDENCE_REMOVED)
def _removed(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    touch(recorder, event.subject)
    before = _evidence(recorder, payload["evidence"])
    recorder.delete("evidence", before["id"])
    recorder.note(event.subject, before["stance"], "")


@projector(EventKind.SOURCE_CHANGED)
def _source_changed(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    _change_source(recorder, event.subject, payload["source"])


def _change_source(recorder: Recorder, known: str, source: Payload) -> None:
    before = recorder.find("sources", known)
    if before is None:
        raise NotFoundError("source-unknown", source=known)
    recorder.update("sources", known, **source_row({**source, "id": known}, secret=before["secret"]))
    keep_particulars(recorder, {**source, "id": known})
    concern_claims_of(recorder, known)


@projector(EventKind.SOURCE_CONFIDED)
def _source_confided(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    if recorder.find("sources", event.subject) is None:
        raise NotFoundError("source-unknown", source=event.subject)
    recorder.update("sources", event.subject, **source_row(payload["source"], secret=payload["confidential"]))
    keep_particulars(recorder, payload["source"])
    concern_claims_of(recorder, event.subject)


@projector(EventKind.SOURCE_ERASED)
def _erased(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    sql = 'INSERT OR IGNORE INTO erasures (source, "by", "at") VALUES (?, ?, ?)'
    recorder.db.execute(sql, (event.subject, event.actor, event.at))
    recorder.concerns(kinds=["source"])
    blot_out(recorder, payload.get("masks") or [])
    concern_claims_of(recorder, event.subject)


def no_longer_waits(recorder: Recorder, waiting: str) -> None:
    """Take an address off the list, with the time code typed for it."""
    recorder.delete("waiting_times", waiting)
    recorder.delete("waiting", waiting)


def concern_claims_of(recorder: Recorder, source: str) -> None:
    """Name the claims whose evidence comes from a source."""
    found = rows(recorder.db, "SELECT DISTINCT claim FROM evidence WHERE source = ?", (source,))
    recorder.concerns(claims=[evidence["claim"] for evidence in found])


def source_row(source: Payload, *, secret: str) -> Row:
    """Return the row of a source; a confidential one has no title here, whatever the event says."""
    words = ("kind", "title", "location", "publisher", "date", "grade", "channel", "group")
    fresh: dict[str, Any] = {name: source.get(name) or "" for name in words}
    if source.get("confidential"):
        fresh["title"] = ""
    return {"id": source["id"], **fresh, "confidential": int(bool(source.get("confidential"))), "secret": secret}


def keep_particulars(recorder: Recorder, source: Payload) -> None:
    """Keep role, read back, author … of a source; of a confidential one the mark of what stands aside.

    A confidential source that is changed without any keeps those it has: who changed it could not read them.
    """
    mark = source.get("particulars")
    if source.get("confidential"):
        if mark:
            recorder.insert("particulars", {"id": source["id"], "words": mark})
        elif mark is not None:
            recorder.delete("particulars", source["id"])
        return
    words = {name: source[name] for name in PARTICULARS if source.get(name)}
    if words:
        recorder.insert("particulars", {"id": source["id"], "words": json.dumps(words, sort_keys=True)})
    elif set(PARTICULARS) <= source.keys():
        recorder.delete("particulars", source["id"])


def insert_evidence(recorder: Recorder, event: StoredEvent, evidence: Payload, *, claim: str) -> None:
    """Insert evidence under the event's person and time."""
    fresh = _evidence_row(evidence, claim=claim)
    recorder.insert("evidence", {**fresh, "by": event.actor, "at": event.at, "lamport": event.lamport})


def _evidence_row(evidence: Payload, *, claim: str) -> Row:
    passage = evidence.get("passage")
    return {
        "id": evidence["id"],
        "claim": claim,
        "source": evidence["source"],
        "stance": evidence["stance"],
        "capture": evidence.get("capture") or None,
        "passage": json.dumps(passage) if passage else None,
        "locator": evidence.get("locator") or "",
        "note": evidence.get("note") or "",
        "facts": json.dumps(evidence.get("facts") or []),
        "speaks_of": json.dumps(evidence.get("speaks_of") or []),
    }


def _evidence(recorder: Recorder, evidence: str) -> Row:
    found = recorder.find("evidence", evidence)
    if found is None:
        raise NotFoundError("evidence-unknown", evidence=evidence)
    return found


def keep_capture(recorder: Recorder, capture: Payload, *, findable: bool) -> None:
    """Keep a capture once, by its hash; only those of open sources can be searched.

    Bytes known from a file or a confidential source get address and proof when they are fetched openly.
    """
    recorder.db.execute(
        """INSERT INTO captures (sha256, size, media_type, "at", text, language, pages, file_name, final_url, warc)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (sha256) DO UPDATE
           SET "at" = excluded."at", final_url = excluded.final_url, warc = excluded.warc
           WHERE captures.warc = '' AND excluded.warc <> ''""",
        (
            capture["sha256"],
            capture["size"],
            capture["media_type"],
            capture["at"],
            capture["text"],
            capture.get("language") or "",
            json.dumps(capture.get("pages") or []),
            capture.get("file_name") or "",
            capture.get("final_url") or "",
            capture.get("warc") or "",
        ),
    )
    if findable:
        search_index.put(recorder.db, "capture", capture["sha256"], capture["text"])
