"""What stays of an event when a source it speaks of is erased: its shape, never its words.

2026-11-28: captured bytes and readable text of a confidential source, its passages and everything typed that names it
stood in events, which never change. A newsroom's lawyer expects "erased" to mean gone from the file, so erasing
blackens those events: the hash that the chain rests on stays as it was sealed, and ``source_erased`` names each event
and the hash of what is left of it. The chain still proves every other event whole, and what was blackened, when and by
whom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workbench.journal.masks import BLOT
from workbench.model.events import EventKind
from workbench.model.waiting import TELLING

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping
    from re import Pattern

    from workbench.journal.projecting import Payload

_KEPT: Final = ("id", "kind", "grade", "channel", "group")  # of a source
_NAMING: Final = ("file_name", "final_url", "warc")  # of a capture
_TYPED: Final[Mapping[str, tuple[str, ...]]] = {
    EventKind.VERDICT_GIVEN: ("reason", "correction"),
    EventKind.QUERY_RAISED: ("text",),
    EventKind.QUERY_ANSWERED: ("answer",),
    EventKind.TALK_DECIDED: ("wording", "note"),
}
_WITH_NOTES: Final = frozenset({EventKind.EVIDENCE_ATTACHED, EventKind.EVIDENCE_CHANGED})
_DRAFTS: Final = frozenset({EventKind.ARTICLE_IMPORTED, EventKind.DRAFT_ADDED})
TYPING: Final = frozenset(
    {*_TYPED, *_WITH_NOTES, *_DRAFTS, EventKind.MANY_DONE, EventKind.QUERIES_ANSWERED, EventKind.ADDRESS_KEPT}
)


def own_words_gone(kind: str, payload: Payload, *, shared: Container[str]) -> Payload:
    """Return the payload of an event that speaks of the erased source, without anything of it.

    Args:
        kind: of the event.
        payload: its data; left as it is.
        shared: hashes of captures that other sources gave too; they stay, without this one's file name and address.
    """
    fresh = dict(payload)
    if isinstance(source := payload.get("source"), dict):
        fresh["source"] = _bare_source(source)
    if isinstance(capture := payload.get("capture"), dict):
        fresh["capture"] = {**capture, **dict.fromkeys(_NAMING, "")} if capture["sha256"] in shared else None
    if isinstance(evidence := payload.get("evidence"), dict):
        fresh["evidence"] = _bare_evidence(evidence, shared)
    if kind == EventKind.SOURCE_RECHECKED:
        fresh["recheck"] = payload["recheck"] | {"status": "", "final_url": ""}
    elif kind == EventKind.SOURCE_ARCHIVED:
        fresh |= {"url": "", "copied_at": ""}
    elif kind == EventKind.QUERIES_ANSWERED:
        answers = payload["answers"]
        fresh["answers"] = [a | {"answer": BLOT, "evidence": _bare_evidence(a["evidence"], shared)} for a in answers]
    elif kind in {EventKind.ADDRESS_KEPT, EventKind.ADDRESS_TRIED}:
        fresh["failure"] = _unnamed(payload["failure"])
        if "waiting" in payload:
            fresh["waiting"] = payload["waiting"] | {"url": "", "quote": "", "note": ""}
    return fresh


def _bare_source(source: Payload) -> Payload:
    return {name: source[name] for name in _KEPT if name in source} | {"title": "", "confidential": True}


def _bare_evidence(evidence: Payload, shared: Container[str]) -> Payload:
    capture = evidence.get("capture") or ""
    bare: Payload = {
        "capture": capture if capture in shared else "",
        "passage": None,
        "locator": "",
        "note": "",
        "facts": [],
    }
    return evidence | bare


def _unnamed(failure: Payload) -> Payload:
    details = failure.get("details") or {}
    return failure | {"details": {name: "…" if name in TELLING else words for name, words in details.items()}}


def names_gone(kind: str, payload: Payload, pattern: Pattern[str]) -> Payload:
    """Return the payload of any other event with a blot wherever a person typed what names the erased source.

    Args:
        kind: of the event.
        payload: its data; left as it is.
        pattern: finds the names.
    """
    if kind == EventKind.MANY_DONE:
        steps = [step | {"payload": names_gone(step["kind"], step["payload"], pattern)} for step in payload["steps"]]
        return payload | {"steps": steps}

    def blot(words: str) -> str:
        return pattern.sub(BLOT, words)

    fresh = payload | {name: blot(payload[name]) for name in _TYPED.get(kind, ()) if payload.get(name)}
    if kind in _WITH_NOTES:
        fresh["evidence"] = _note_blotted(payload["evidence"], pattern)
    elif kind == EventKind.QUERIES_ANSWERED:
        fresh["answers"] = [
            each | {"answer": blot(each["answer"]), "evidence": _note_blotted(each["evidence"], pattern)}
            for each in payload["answers"]
        ]
    elif kind == EventKind.ADDRESS_KEPT:
        fresh["waiting"] = payload["waiting"] | {"note": blot(payload["waiting"].get("note") or "")}
    elif kind in _DRAFTS:
        fresh["draft"] = _draft_blotted(payload["draft"], blot)
    return fresh


def _draft_blotted(draft: Payload, blot: Callable[[str], str]) -> Payload:
    """Return a draft with blots in the author's comments alone: its text is the article."""
    notes = draft.get("notes")
    if not notes:
        return draft
    said = [note | {name: blot(note[name]) for name in ("text", "author") if note.get(name)} for note in notes]
    return draft | {"notes": said}


def _note_blotted(evidence: Payload, pattern: Pattern[str]) -> Payload:
    """Return evidence with blots in its note; facts behind one move along, facts under one go."""
    note = evidence.get("note") or ""
    spans = [match.span() for match in pattern.finditer(note)]
    if not spans:
        return evidence
    fresh = evidence | {"note": pattern.sub(BLOT, note)}
    if not evidence.get("capture"):  # else the facts count in the capture's text
        fresh["facts"] = [moved for fact in evidence.get("facts") or [] if (moved := _moved(fact, spans)) is not None]
    return fresh


def _moved(fact: Mapping[str, Any], spans: list[tuple[int, int]]) -> dict[str, Any] | None:
    start, end = fact["start"], fact["end"]
    if any(first < end and start < last for first, last in spans):
        return None
    by = sum(len(BLOT) - (last - first) for first, last in spans if last <= start)
    return {**fact, "start": start + by, "end": end + by}
