"""Pages after their capture: addresses that wait, rechecks, copies elsewhere; and a reply of the author's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workbench.errors import NotFoundError
from workbench.journal.connection import row
from workbench.journal.project_claims import touch
from workbench.journal.project_evidence import (
    concern_claims_of,
    insert_evidence,
    keep_capture,
    no_longer_waits,
    source_row,
)
from workbench.journal.projecting import Payload, projector
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from workbench.journal.chain import StoredEvent
    from workbench.journal.recorder import Recorder


@projector(EventKind.ADDRESS_KEPT)
def _kept(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    waiting, source = payload["waiting"], payload.get("source") or {}
    if source:  # of a confidential one; the row makes it erasable like any other
        recorder.insert("sources", source_row({**source, "kind": "web"}, secret=payload.get("confidential") or ""))
    words: dict[str, Any] = {name: waiting.get(name) or "" for name in ("url", "stance", "quote", "grade", "date")}
    note = (payload.get("evidence") or {}).get("note") or waiting.get("note") or ""
    again = recorder.find("waiting", event.subject) is not None  # another address for the same: no try yet
    fresh = {"id": event.subject, **words, "note": note, "confidential": int(bool(waiting.get("confidential")))}
    claim = waiting.get("claim") or None
    made = {"source": source.get("id") or "", "by": event.actor, "at": event.at, "lamport": event.lamport}
    recorder.insert("waiting", {**fresh, "for_claim": claim, **made})
    if waiting.get("time"):
        recorder.insert("waiting_times", {"id": event.subject, "time": waiting["time"]})
    _concern(recorder, claim)
    _keep_try(recorder, event, payload["failure"], tries=0 if again else 1)


@projector(EventKind.ADDRESS_TRIED)
def _tried(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    waiting = recorder.find("waiting", event.subject)
    recorder.concerns(kinds=["waiting"])
    _concern(recorder, waiting["for_claim"] if waiting else None)
    before = recorder.find("tries", event.subject)
    if payload.get("typed") and before:
        failure = json.dumps(payload["failure"], sort_keys=True)
        recorder.update("tries", event.subject, failure=failure, at=event.at, count=before["count"] + 1)
    else:
        _keep_try(recorder, event, payload["failure"])


def _keep_try(recorder: Recorder, event: StoredEvent, failure: Payload, *, tries: int = 1) -> None:
    """Keep the latest failure of an address; older ones stay in the journal."""
    sql = """INSERT INTO tries (waiting, failure, "at", count) VALUES (?, ?, ?, ?) ON CONFLICT (waiting) DO UPDATE
             SET failure = excluded.failure, "at" = excluded."at", count = count + excluded.count"""
    recorder.db.execute(sql, (event.subject, json.dumps(failure, sort_keys=True), event.at, tries))


@projector(EventKind.ADDRESS_DROPPED)
def _dropped(recorder: Recorder, event: StoredEvent, _payload: Payload) -> None:
    waiting = recorder.find("waiting", event.subject)
    if waiting is None:
        raise NotFoundError("waiting-unknown", waiting=event.subject)
    no_longer_waits(recorder, event.subject)
    _concern(recorder, waiting["for_claim"])


def _concern(recorder: Recorder, claim: str | None) -> None:
    recorder.concerns(claims=[claim] if claim else [])


@projector(EventKind.SOURCE_RECHECKED)
def _rechecked(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    source = recorder.find("sources", event.subject)
    if source is None:
        raise NotFoundError("source-unknown", source=event.subject)
    recheck, capture = payload["recheck"], payload.get("capture")
    if capture:
        keep_capture(recorder, capture, findable=False)  # found through the capture that the evidence names
    words = {name: recheck.get(name) or "" for name in ("outcome", "before", "status", "final_url")}
    fresh = {"id": recheck["id"], "source": event.subject, **words, "capture": capture["sha256"] if capture else None}
    recorder.insert("rechecks", {**fresh, "by": event.actor, "at": event.at, "lamport": event.lamport})
    concern_claims_of(recorder, event.subject)


@projector(EventKind.SOURCE_ARCHIVED)
def _archived(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    if recorder.find("sources", event.subject) is None:
        raise NotFoundError("source-unknown", source=event.subject)
    recorder.insert("archived", {"id": event.subject, "url": payload["url"], "copied_at": payload["copied_at"]})
    concern_claims_of(recorder, event.subject)


@projector(EventKind.QUERIES_ANSWERED)
def _answered(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    """Close every query that a reply answers, each with its words as evidence."""
    recorder.insert("sources", source_row(payload["source"], secret=""))
    for answer in payload["answers"]:
        claim = answer["claim"]
        touch(recorder, claim)
        if row(recorder.db, "SELECT id FROM queries WHERE id = ? AND claim = ?", (answer["query"], claim)) is None:
            raise NotFoundError("query-unknown", query=answer["query"])
        recorder.update("queries", answer["query"], answer=answer["answer"], answered_at=event.at)
        insert_evidence(recorder, event, answer["evidence"], claim=claim)
        recorder.note(claim, "", answer["answer"])
