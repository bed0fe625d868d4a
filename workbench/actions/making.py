"""Evidence as it is written: its passage anchored, its facts found and matched with the claim's, in one event."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from workbench.actions.articles import now
from workbench.actions.claims import claim_of
from workbench.compare import Words, claim_words, match_facts
from workbench.evidence.locators import locator_of, said_span, whole_locator
from workbench.model.events import EventKind
from workbench.model.evidence import Capture, Evidence, Source, Stance, unnamed_source
from workbench.model.ids import ClaimId, EvidenceId, fresh_id
from workbench.model.plain import to_plain
from workbench.text.anchors import Anchor, make_anchor
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.actions.workspace import Workspace
    from workbench.model.changes import Changes
    from workbench.model.claims import Claim
    from workbench.model.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """What was attached to a claim, for the answer to the person."""

    changes: Changes
    evidence: Evidence
    source: Source


def make_evidence(
    workspace: Workspace,
    claim_id: str,
    source: Source,
    capture: Capture | None,
    *,
    span: tuple[int, int] | None,
    stance: Stance,
    note: str = "",
) -> Evidence:
    """Return evidence as it will be written: anchored, its facts found and matched with the claim's.

    Args:
        workspace: where.
        claim_id: the claim.
        source: where it comes from.
        capture: what it cites; None for a note.
        span: the passage in the capture's text (code points); None for the whole.
        stance: the checker's choice.
        note: what was said, or a remark.
    """
    claim = claim_of(workspace.library.reads, claim_id)
    passage, locator, facts = passage_of(workspace, capture, span, note)
    return Evidence(
        id=EvidenceId(fresh_id()),
        claim=ClaimId(claim_id),
        source=source.id,
        stance=stance,
        by=workspace.actor,
        at=now(),
        capture=capture.sha256 if capture else "",
        passage=passage,
        locator=locator,
        note=note,
        facts=facts,
        speaks_of=spoken_of(claim, facts, Words(passage.exact, passage.start) if passage else Words(note)),
    )


def spoken_of(claim: Claim, facts: Sequence[Fact], words: Words) -> tuple[int, ...]:
    """Return the numbers of a claim's facts that a passage or note speaks of.

    Args:
        claim: the claim.
        facts: of the passage or note.
        words: its own.
    """
    matches = match_facts(claim.facts, facts, claim=claim_words(claim), passage=words)
    return tuple(match.fact.number for match in matches if match.relation != "silent")


def passage_of(
    workspace: Workspace, capture: Capture | None, span: tuple[int, int] | None, note: str
) -> tuple[Anchor | None, str, tuple[Fact, ...]]:
    """Return the anchored passage, its locator, and the facts found in it (or in the note).

    Args:
        workspace: where.
        capture: what is cited; None for a note.
        span: the passage in its text (code points); None for the whole.
        note: what was said, where there is no capture.
    """
    if capture is None:
        return None, "", workspace.worker.facts(note)
    if span is None:
        return None, whole_locator(capture), ()
    start, end = said_span(capture, *span)
    anchor = make_anchor(capture.text, start, end, sha256_of(capture.text))
    found = workspace.worker.facts(anchor.exact, language=capture.language)
    facts = tuple(replace(f, start=f.start + start, end=f.end + start) for f in found)
    return anchor, locator_of(capture, start), facts


def append_evidence(
    workspace: Workspace,
    evidence: Evidence,
    source: Source,
    capture: Capture | None,
    *,
    blobs: Mapping[str, bytes] | None = None,
    new_source: bool = True,
    waited: str = "",
) -> Attached:
    """Write evidence and its source; what tells who a confidential one is goes where it can be erased."""
    confidential = None
    stored = told = source
    if source.confidential:
        stored, told = unnamed_source(source), replace(source, title="", location="")
        if new_source:
            confidential = {"name": source.title, "contact": source.location, "notes": ""}
    payload: dict[str, Any] = {
        "evidence": to_plain(evidence),
        "source": to_plain(told),
        "new_source": new_source,
        "capture": to_plain(capture) if capture else None,
    } | ({"waited": waited} if waited else {})
    with workspace.library.writing(workspace.actor) as journal:
        changes = journal.append(
            EventKind.EVIDENCE_ATTACHED, evidence.claim, payload, blobs=blobs, confidential=confidential
        )
    return Attached(changes=changes, evidence=evidence, source=stored)
