"""Evidence: attach files and pages, attach the last source again, change and remove; ``noting`` does the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from workbench.actions.articles import now
from workbench.actions.capturing import Prepared, find_passage, passages_for, prepare_file, prepare_page
from workbench.actions.claims import claim_of
from workbench.compare import match_facts
from workbench.errors import InputError, NotFoundError
from workbench.evidence.locators import locator_of, whole_locator
from workbench.model.events import EventKind
from workbench.model.evidence import Capture, Evidence, Grade, Source, Stance, unnamed_source
from workbench.model.ids import ClaimId, EvidenceId, SourceId, fresh_id
from workbench.model.plain import to_plain
from workbench.model.timecodes import parse_timecode, timecode
from workbench.text.anchors import Anchor, find_all, make_anchor
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from threading import Event

    from workbench.actions.pages import Progress
    from workbench.actions.workspace import Workspace
    from workbench.model.changes import Changes
    from workbench.model.facts import Fact
    from workbench.model.waiting import Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """What was attached to a claim, for the answer to the person."""

    changes: Changes
    evidence: Evidence
    source: Source


def attach_prepared(
    workspace: Workspace,
    claim_id: str,
    prepared: Prepared,
    *,
    span: tuple[int, int] | None = None,
    stance: Stance = Stance.CONTEXT,
    grade: Grade = Grade.UNGRADED,
    confidential: bool = False,
    note: str = "",
    time: str = "",
    waited: Waiting | None = None,
) -> Attached:
    """Attach a prepared file or page: source, capture and evidence in one event.

    Args:
        workspace: where.
        claim_id: the claim.
        prepared: what ``prepare_file`` or ``prepare_page`` returned.
        span: the passage in the capture's text (code points); None for the whole.
        stance: the checker's choice; what nobody chose is only context.
        grade: how close the source is to what happened.
        confidential: keep title, file name and address out of the journal, and with it the WARC, which holds it.
        note: internal remark.
        time: where in a recording, as typed ("12:34"); empty for where the text or link says.
        waited: the address that waited for this page and waits no more.
    """
    source = Source(
        id=SourceId((waited.source if waited else "") or fresh_id()),
        kind=prepared.kind,
        title=prepared.title,
        location=prepared.location,
        publisher=prepared.publisher,
        date=prepared.date,
        author=prepared.author,
        grade=grade,
        confidential=confidential,
    )
    capture, span = _as_known(workspace, prepared.capture, span)
    blobs: dict[str, bytes] = {capture.sha256: prepared.content}
    if confidential:
        capture = replace(capture, file_name="", final_url="", warc="")
    elif capture.warc:
        blobs[capture.warc] = prepared.warc
    evidence = make_evidence(workspace, claim_id, source, capture, span=span, stance=stance, note=note)
    if time:
        evidence = replace(evidence, locator=time_locator(time))
    return append_evidence(workspace, evidence, source, capture, blobs=blobs, waited=waited.id if waited else "")


def _as_known(
    workspace: Workspace, capture: Capture, span: tuple[int, int] | None
) -> tuple[Capture, tuple[int, int] | None]:
    """Return capture and passage in the text that the library keeps for these bytes.

    A later version of a reader may find other text in the same bytes; offsets count in the text that is kept.
    """
    try:
        known = workspace.library.reads.capture(capture.sha256)
    except NotFoundError:
        return capture, span
    if known.text == capture.text:
        return capture, span
    found = find_all(known.text, capture.text[slice(*span)]) if span else []
    kept = replace(capture, text=known.text, language=known.language, pages=known.pages)
    return kept, found[0] if found else None


def attach_file(
    workspace: Workspace,
    claim_id: str,
    path: Path,
    *,
    stance: Stance = Stance.CONTEXT,
    quote: str = "",
    grade: Grade = Grade.UNGRADED,
    confidential: bool = False,
    time: str = "",
    cancel: Event | None = None,
) -> Attached:
    """Read a file and attach it, at the quoted passage or the one that fits best.

    Raises:
        InputError: the file can't be used, or ``passage-not-found``.
    """
    claim = claim_of(workspace.library.reads, claim_id)
    prepared = prepare_file(workspace, claim, path, propose=not quote.strip(), cancel=cancel)
    return attach_prepared(
        workspace,
        claim_id,
        prepared,
        span=span_of(prepared, quote),
        stance=stance,
        grade=grade,
        confidential=confidential,
        time=time,
    )


def attach_page(
    workspace: Workspace,
    claim_id: str,
    url: str,
    *,
    stance: Stance = Stance.CONTEXT,
    quote: str = "",
    grade: Grade = Grade.UNGRADED,
    confidential: bool = False,
    time: str = "",
    cancel: Event | None = None,
    progress: Progress | None = None,
) -> Attached:
    """Fetch a page and attach it, at the quoted passage or the one that fits best.

    Raises:
        InputError: the page can't be fetched or read, or ``passage-not-found``; nothing is written then.
    """
    claim = claim_of(workspace.library.reads, claim_id)
    prepared = prepare_page(workspace, claim, url, propose=not quote.strip(), cancel=cancel, progress=progress)
    return attach_prepared(
        workspace,
        claim_id,
        prepared,
        span=span_of(prepared, quote),
        stance=stance,
        grade=grade,
        confidential=confidential,
        time=time,
    )


def span_of(prepared: Prepared, quote: str) -> tuple[int, int] | None:
    """Return the quoted passage, else the one that fits best, if any."""
    if quote.strip():
        return find_passage(prepared.capture.text, quote)
    best = prepared.proposals[:1]
    return (best[0].start, best[0].end) if best else None


def attach_source_again(workspace: Workspace, claim_id: str) -> Attached:
    """Attach the source attached last to another claim, at the passage that fits it best.

    Raises:
        InputError: ``no-last-source``.
    """
    reads = workspace.library.reads
    last = reads.last_evidence()
    if last is None:
        raise InputError("no-last-source")
    source = reads.source(last.source)
    if not last.capture:
        evidence = make_evidence(workspace, claim_id, source, None, span=None, stance=last.stance, note=last.note)
        return append_evidence(workspace, evidence, source, None, new_source=False)
    capture = reads.capture(last.capture)
    proposals = passages_for(workspace, claim_of(reads, claim_id), capture)
    span = (proposals[0].start, proposals[0].end) if proposals else None
    evidence = make_evidence(workspace, claim_id, source, capture, span=span, stance=last.stance)
    return append_evidence(workspace, evidence, source, capture, new_source=False)


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
    passage, locator, facts = _passage(workspace, capture, span, note)
    matches = match_facts(claim.facts, facts)
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
        speaks_of=tuple(m.fact.number for m in matches if m.relation != "silent"),
    )


def _passage(
    workspace: Workspace, capture: Capture | None, span: tuple[int, int] | None, note: str
) -> tuple[Anchor | None, str, tuple[Fact, ...]]:
    """Return the anchored passage, its locator, and the facts found in it (or in the note)."""
    if capture is None:
        return None, "", workspace.worker.facts(note)
    if span is None:
        return None, whole_locator(capture), ()
    start, end = span
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
        InputError: ``timecode-malformed``.
    """
    evidence = evidence_of(workspace, claim_id, evidence_id)
    if span is not None and evidence.capture:
        capture = workspace.library.reads.capture(evidence.capture)
        passage, locator, facts = _passage(workspace, capture, span, "")
        claim = claim_of(workspace.library.reads, claim_id)
        speaks = tuple(m.fact.number for m in match_facts(claim.facts, facts) if m.relation != "silent")
        evidence = replace(evidence, passage=passage, locator=locator, facts=facts, speaks_of=speaks)
    if note is not None and not evidence.capture:
        evidence = with_words(workspace, claim_id, evidence, note)
    evidence = replace(
        evidence,
        stance=evidence.stance if stance is None else stance,
        note=evidence.note if note is None else note,
        locator=_placed(workspace, evidence, time),
    )
    with workspace.library.writing(workspace.actor) as journal:
        return journal.append(EventKind.EVIDENCE_CHANGED, claim_id, {"evidence": to_plain(evidence)})


def _placed(workspace: Workspace, evidence: Evidence, time: str | None) -> str:
    """Return where evidence stands: at the time code typed, else where its text says."""
    if time is None:
        return evidence.locator
    if time.strip():
        return time_locator(time)
    if not evidence.capture:
        return ""
    capture = workspace.library.reads.capture(evidence.capture)
    return locator_of(capture, evidence.passage.start) if evidence.passage else whole_locator(capture)


def with_words(workspace: Workspace, claim_id: str, evidence: Evidence, text: str) -> Evidence:
    """Return a note of a talk or book with other words, and the facts that stand in them."""
    if text == evidence.note:
        return evidence
    facts = workspace.worker.facts(text)
    matches = match_facts(claim_of(workspace.library.reads, claim_id).facts, facts)
    speaks = tuple(match.fact.number for match in matches if match.relation != "silent")
    return replace(evidence, note=text, facts=facts, speaks_of=speaks)


def time_locator(words: str) -> str:
    """Return the locator of a time code as a person types it ("12:34", "754s").

    Raises:
        InputError: ``timecode-malformed``.
    """
    seconds = parse_timecode(words)
    if seconds is None:
        raise InputError("timecode-malformed", time=words)
    return f"t{timecode(seconds)}"


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
