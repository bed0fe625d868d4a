"""Claims that change their shape: merged, split and placed ones; ticks, evidence and queries follow the words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workbench.journal.connection import rows
from workbench.journal.project_analysis import insert_claim, why
from workbench.journal.project_claims import touch, withdraw
from workbench.journal.project_facts import decide, replace_facts
from workbench.journal.projecting import Payload, projector
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.journal.chain import StoredEvent
    from workbench.journal.recorder import Recorder


@projector(EventKind.CLAIMS_MERGED)
def _merged(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    _put_aside(recorder, payload["absorbed"])
    for claim in payload["absorbed"]:
        for query in rows(recorder.db, "SELECT id FROM queries WHERE claim = ? ORDER BY id", (claim,)):
            recorder.update("queries", query["id"], claim=event.subject)
    numbers = _shape(recorder, event, payload)
    for evidence in payload.get("evidence") or ():
        speaks_of = json.dumps([numbers[said] for said in evidence["speaks_of"] if said in numbers])
        recorder.update("evidence", evidence["id"], claim=event.subject, speaks_of=speaks_of)


@projector(EventKind.CLAIM_SPLIT)
def _split(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    _shape(recorder, event, payload)
    part, facts = payload["part"], payload["part"].get("facts") or ()
    insert_claim(recorder, part, by_hand=True)
    decide(recorder, part["id"], facts, [fact["number"] for fact in facts])
    recorder.note(part["id"], "", part["text"])


@projector(EventKind.CLAIM_PLACED)
def _placed(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    """Put a lost claim at other words: its facts are open again, its verdict stays withdrawn."""
    _put_aside(recorder, payload["absorbed"])
    values = {name: payload[name] for name in ("start", "end", "text")}
    kinds = json.dumps(payload.get("kinds") or [])
    before = touch(recorder, event.subject, **values, **why(payload), kinds=kinds, place="reworded")
    replace_facts(recorder, event.subject, payload.get("facts") or (), keep_states=False)
    recorder.note(event.subject, before["text"], payload["text"])


def _put_aside(recorder: Recorder, claims: Iterable[str]) -> None:
    for claim in claims:
        gone = touch(recorder, claim, place="dismissed")
        recorder.note(claim, gone["text"], "")


def _shape(recorder: Recorder, event: StoredEvent, payload: Payload) -> dict[int, int]:
    """Give the claim its new words; return the numbers its facts got by those the event gave them."""
    values = {name: payload[name] for name in ("start", "end", "text")}
    facts = payload.get("facts") or ()
    before = touch(recorder, event.subject, **values, **why(payload), kinds=json.dumps(payload.get("kinds") or []))
    numbers = replace_facts(recorder, event.subject, facts, keep_states=True)
    decide(recorder, event.subject, facts, numbers)
    withdraw(recorder, payload)
    recorder.note(event.subject, before["text"], payload["text"])
    return {fact["number"]: number for fact, number in zip(facts, numbers, strict=True)}
