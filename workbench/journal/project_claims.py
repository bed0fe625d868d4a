"""What people do with claims: mark, dismiss, move, assign, tick, judge, ask, sign."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workbench.errors import NotFoundError
from workbench.journal.connection import Row, rows
from workbench.journal.project_analysis import insert_claim, why
from workbench.journal.project_facts import replace_facts
from workbench.journal.projecting import Payload, projector
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from workbench.journal.chain import StoredEvent
    from workbench.journal.recorder import Recorder


def touch(recorder: Recorder, claim: str, **values: Any) -> Row:
    """Note that a person acted on a claim (and change columns of it); return the row as it was.

    Raises:
        NotFoundError: ``claim-unknown``.
    """
    found = recorder.find("claims", claim)
    if found is None:
        raise NotFoundError("claim-unknown", claim=claim)
    recorder.update("claims", claim, touched=1, **values)
    recorder.concerns(claims=[claim])
    return found


def withdraw(recorder: Recorder, payload: Payload) -> None:
    """Let go of the verdicts that were given for other words than the claim has now."""
    for verdict in payload.get("withdraws") or ():
        recorder.update("verdicts", verdict, withdrawn_by_draft=1)


@projector(EventKind.CLAIM_MARKED)
def _marked(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    numbered = {name: payload[name] for name in ("article", "draft", "number")}
    insert_claim(recorder, {**payload["suggestion"], **numbered, "id": event.subject}, by_hand=True)
    recorder.note(event.subject, "", payload["suggestion"]["text"])


@projector(EventKind.CLAIM_DISMISSED)
def _dismissed(recorder: Recorder, event: StoredEvent, _payload: Payload) -> None:
    before = touch(recorder, event.subject, place="dismissed")
    recorder.note(event.subject, before["place"], "dismissed")


@projector(EventKind.CLAIM_MOVED)
def _moved(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    values = {name: payload[name] for name in ("start", "end", "text")}
    if "kinds" in payload:
        values["kinds"] = json.dumps(payload["kinds"] or [])
    before = touch(recorder, event.subject, **values, **why(payload))
    replace_facts(recorder, event.subject, payload.get("facts") or (), keep_states=True)
    withdraw(recorder, payload)
    recorder.note(event.subject, before["text"], payload["text"])


@projector(EventKind.CLAIM_ASSIGNED)
def _assigned(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    before = touch(recorder, event.subject, assigned=payload["to"])
    recorder.note(event.subject, before["assigned"], payload["to"])


@projector(EventKind.WORKFLOW_SET)
def _workflow_set(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    before = touch(recorder, event.subject, workflow=payload["workflow"])
    recorder.note(event.subject, before["workflow"], payload["workflow"])


@projector(EventKind.FACTS_TICKED)
def _ticked(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    for tick in payload["ticks"]:
        claim, number, state = tick["claim"], tick["fact"], tick["state"]
        touch(recorder, claim)
        fact = recorder.find("facts", claim, number)
        if fact is None:
            raise NotFoundError("fact-unknown", claim=claim, fact=number)
        decided = {"decided_by": event.actor, "decided_at": event.at} if state != "open" else {}
        covered = event.subject if claim != event.subject and decided else ""
        fresh = {"state": state, "decided_by": "", "decided_at": "", "covered_by": covered, **decided}
        recorder.update("facts", (claim, number), **fresh)
        recorder.note(claim, f"{fact['text']}: {fact['state']}", f"{fact['text']}: {state}")


@projector(EventKind.VERDICT_GIVEN)
def _verdict_given(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    """A verdict names what it replaces: one verdict, or two and more that stood in conflict."""
    touch(recorder, event.subject)
    before = _rating(recorder, event.subject)
    replaces = payload.get("replaces") or ""
    for verdict in payload.get("settles") or [replaces]:
        recorder.update("verdicts", verdict, standing=0)
    recorder.insert(
        "verdicts",
        {
            "id": payload["verdict"],
            "claim": event.subject,
            "rating": payload["rating"],
            "reason": payload.get("reason") or "",
            "correction": payload.get("correction") or "",
            "replaces": replaces,
            "by": event.actor,
            "at": event.at,
            "lamport": event.lamport,
            "standing": 1,
            "withdrawn_by_draft": 0,
        },
    )
    recorder.note(event.subject, before, payload["rating"])


def _rating(recorder: Recorder, claim: str) -> str:
    """Return the standing rating; ``conflict`` when two stand."""
    sql = "SELECT rating FROM verdicts WHERE claim = ? AND standing = 1 AND withdrawn_by_draft = 0"
    standing = [found["rating"] for found in rows(recorder.db, sql, (claim,))]
    return "conflict" if len(standing) > 1 else (standing or ["open"])[0]


@projector(EventKind.VERDICT_SIGNED)
def _signed(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    touch(recorder, event.subject)
    signed = {"claim": event.subject, "verdict": payload["verdict"], "by": event.actor, "at": event.at}
    recorder.insert("sign_offs", {"id": payload["sign_off"], **signed, "lamport": event.lamport})
    recorder.note(event.subject, "", event.actor)


@projector(EventKind.QUERY_RAISED)
def _query_raised(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    touch(recorder, event.subject)
    asked = {"claim": event.subject, "text": payload["text"], "by": event.actor, "at": event.at}
    blank = {"answer": "", "answered_at": "", "lamport": event.lamport}
    recorder.insert("queries", {"id": payload["query"], **asked, **blank})
    recorder.note(event.subject, "", payload["text"])


@projector(EventKind.QUERY_ANSWERED)
def _query_answered(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    touch(recorder, event.subject)
    query = recorder.find("queries", payload["query"])
    if query is None:
        raise NotFoundError("query-unknown", query=payload["query"])
    recorder.update("queries", query["id"], answer=payload["answer"], answered_at=event.at)
    recorder.note(event.subject, query["text"], payload["answer"])
