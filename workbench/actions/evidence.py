"""Evidence: attached (``attaching``), then changed, graded and removed; ``noting`` writes down talks and books."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.actions.attaching import attach_file, attach_page, attach_prepared, attach_source_again, span_of
from workbench.actions.claims import claim_of
from workbench.actions.making import Attached, passage_of, spoken_of
from workbench.actions.twice import refuse_moved_twice
from workbench.compare import Words
from workbench.errors import NotFoundError
from workbench.evidence.locators import locator_of, whole_locator
from workbench.evidence.recording import end_of
from workbench.model.events import EventKind
from workbench.model.ids import ClaimId
from workbench.model.plain import to_plain
from workbench.model.timecodes import time_locator, time_within

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace
    from workbench.model.changes import Changes
    from workbench.model.evidence import Evidence, Grade, Stance

__all__ = [
    "Attached", "attach_file", "attach_page", "attach_prepared", "attach_source_again", "change_evidence",
    "evidence_of", "grade_source", "remove_evidence", "span_of", "time_locator", "with_words",
]  # fmt: skip


def evidence_of(workspace: Workspace, claim_id: str, evidence_id: str) -> Evidence:
    """Return a piece of evidence of a claim.

    Raises:
        NotFoundError: ``claim-unknown``, ``evidence-unknown``.
    """
    reads = workspace.library.reads
    attached = reads.evidence(claim_of(reads, claim_id).article).get(ClaimId(claim_id), ())
    found = next((one for one in attached if one.id == evidence_id), None)
    if found is None:
        raise NotFoundError("evidence-unknown", evidence=evidence_id)
    return found


def change_evidence(
    workspace: Workspace,
    claim_id: str,
    evidence_id: str,
    *,
    stance: Stance | None = None,
    span: tuple[int, int] | None = None,
    note: str | None = None,
    time: str | None = None,
) -> Changes:
    """Change stance, passage (code points in the capture's text), note or time code; None leaves a part as it is.

    An empty time code puts back the place that the text says (page, paragraph, or its own time code).

    Raises:
        NotFoundError: ``evidence-unknown``.
        InputError: ``timecode-malformed``, ``timecode-past-end``, ``timecode-past-words``.
        RuleError: ``evidence-twice``: there the same source stands already.
    """
    evidence = before = evidence_of(workspace, claim_id, evidence_id)
    if span is not None and evidence.capture:
        capture = workspace.library.reads.capture(evidence.capture)
        passage, locator, facts = passage_of(workspace, capture, span, "")
        claim = claim_of(workspace.library.reads, claim_id)
        speaks = spoken_of(claim, facts, Words(passage.exact, passage.start) if passage else Words(""))
        evidence = replace(evidence, passage=passage, locator=locator, facts=facts, speaks_of=speaks)
    if note is not None and not evidence.capture:
        evidence = with_words(workspace, claim_id, evidence, note)
    evidence = replace(
        evidence,
        for_earlier_words=False,  # told of what is there, never written
        stance=evidence.stance if stance is None else stance,
        note=evidence.note if note is None else note,
        locator=_placed(workspace, evidence, time),
    )
    refuse_moved_twice(workspace, before, evidence)
    with workspace.library.writing(workspace.actor) as journal:
        return journal.append(EventKind.EVIDENCE_CHANGED, claim_id, {"evidence": to_plain(evidence)})


def _placed(workspace: Workspace, evidence: Evidence, time: str | None) -> str:
    """Return where evidence stands: at the time code typed, else where its text says."""
    if time is None:
        return evidence.locator
    reads = workspace.library.reads
    capture = reads.capture(evidence.capture) if evidence.capture else None
    if time.strip():
        return time_within(time, end_of(capture, reads.capture_bytes(capture.sha256)) if capture else None)
    if capture is None:
        return ""
    return locator_of(capture, evidence.passage.start) if evidence.passage else whole_locator(capture)


def with_words(workspace: Workspace, claim_id: str, evidence: Evidence, text: str) -> Evidence:
    """Return a note of a talk or book with other words, and the facts that stand in them."""
    if text == evidence.note:
        return evidence
    facts = workspace.worker.facts(text)
    claim = claim_of(workspace.library.reads, claim_id)
    return replace(evidence, note=text, facts=facts, speaks_of=spoken_of(claim, facts, Words(text)))


def remove_evidence(workspace: Workspace, claim_id: str, evidence_id: str) -> Changes:
    """Take evidence off a claim; the capture stays in the library.

    Raises:
        NotFoundError: ``evidence-unknown``.
    """
    evidence_of(workspace, claim_id, evidence_id)
    with workspace.library.writing(workspace.actor) as journal:
        return journal.append(EventKind.EVIDENCE_REMOVED, claim_id, {"evidence": evidence_id})


def grade_source(workspace: Workspace, source_id: str, grade: Grade) -> Changes:
    """Say how close a source is to what happened.

    Raises:
        NotFoundError: ``source-unknown``.
    """
    with workspace.library.writing(workspace.actor) as journal:
        source = replace(journal.source(source_id), grade=grade)
        return journal.append(EventKind.SOURCE_CHANGED, source_id, {"source": to_plain(source)})
