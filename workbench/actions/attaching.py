"""Attaching: a file, a page, or the source attached last, at the passage quoted or the one that fits best."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from workbench.actions.capturing import Prepared, find_passage, passages_for, prepare_file, prepare_page
from workbench.actions.claims import claim_of
from workbench.actions.making import Attached, append_evidence, make_evidence
from workbench.actions.twice import refuse_twice
from workbench.errors import InputError, NotFoundError
from workbench.model.evidence import Capture, Grade, Source, Stance
from workbench.model.ids import SourceId, fresh_id
from workbench.model.timecodes import time_within
from workbench.text.anchors import locate, make_anchor
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from pathlib import Path
    from threading import Event
    from typing import Unpack

    from workbench.actions.pages import Progress
    from workbench.actions.workspace import Workspace
    from workbench.model.waiting import Waiting


class Typed(TypedDict, total=False):
    """What a person says of a source besides where it is and which words count; see ``attach_prepared``."""

    stance: Stance
    grade: Grade
    confidential: bool
    note: str
    time: str


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

    Raises:
        InputError: ``timecode-malformed``, ``timecode-past-end``, ``timecode-past-words``.
        RuleError: ``evidence-twice``.
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
        evidence = replace(evidence, locator=time_within(time, prepared.ends))
    refuse_twice(workspace, evidence, source, prepared.capture)
    return append_evidence(workspace, evidence, source, capture, blobs=blobs, waited=waited.id if waited else "")


def _as_known(
    workspace: Workspace, capture: Capture, span: tuple[int, int] | None
) -> tuple[Capture, tuple[int, int] | None]:
    """Return capture and passage in the text that the library keeps for these bytes.

    A later version of a reader may find other text in the same bytes; offsets count in the text that is kept. A passage
    that is not certain there is lost, and the whole source is cited, never another place of the same words.
    """
    try:
        known = workspace.library.reads.capture(capture.sha256)
    except NotFoundError:
        return capture, span
    if known.text == capture.text:
        return capture, span
    kept = replace(capture, text=known.text, language=known.language, pages=known.pages)
    if span is None:
        return kept, None
    anchor = make_anchor(capture.text, *span, sha256_of(capture.text))
    return kept, locate(anchor, known.text, sha256_of(known.text))


def attach_file(
    workspace: Workspace,
    claim_id: str,
    path: Path,
    *,
    quote: str = "",
    cancel: Event | None = None,
    **typed: Unpack[Typed],
) -> Attached:
    """Read a file and attach it, at the quoted passage or the one that fits best.

    Raises:
        InputError: the file can't be used, or ``passage-not-found``; and what ``attach_prepared`` refuses.
    """
    claim = claim_of(workspace.library.reads, claim_id)
    prepared = prepare_file(workspace, claim, path, propose=not quote.strip(), cancel=cancel)
    return attach_prepared(workspace, claim_id, prepared, span=span_of(prepared, quote), **typed)


def attach_page(
    workspace: Workspace,
    claim_id: str,
    url: str,
    *,
    quote: str = "",
    cancel: Event | None = None,
    progress: Progress | None = None,
    **typed: Unpack[Typed],
) -> Attached:
    """Fetch a page and attach it, at the quoted passage or the one that fits best.

    Raises:
        InputError: the page can't be fetched or read, or ``passage-not-found``; and what ``attach_prepared``
            refuses; nothing is written then.
    """
    claim = claim_of(workspace.library.reads, claim_id)
    prepared = prepare_page(workspace, claim, url, propose=not quote.strip(), cancel=cancel, progress=progress)
    return attach_prepared(workspace, claim_id, prepared, span=span_of(prepared, quote), **typed)


def span_of(prepared: Prepared, quote: str) -> tuple[int, int] | None:
    """Return the quoted passage, else the one that fits best, if any."""
    if quote.strip():
        return find_passage(prepared.capture.text, quote)
    best = prepared.proposals[:1]
    return (best[0].start, best[0].end) if best else None


def attach_source_again(workspace: Workspace, claim_id: str, *, cancel: Event | None = None) -> Attached:
    """Attach the source attached last to another claim, at the passage that fits it best.

    It stands as context: whether a passage that nobody chose supports or contradicts, a person says.

    Args:
        workspace: where.
        claim_id: the claim.
        cancel: set to stop while a long source is looked through; nothing is written then.

    Raises:
        InputError: ``no-last-source``; RuleError: ``evidence-twice``; CancelledError: the person cancelled.
    """
    reads = workspace.library.reads
    last = reads.last_evidence()
    if last is None:
        raise InputError("no-last-source")
    source = reads.source(last.source)
    if not last.capture:
        evidence = make_evidence(workspace, claim_id, source, None, span=None, stance=Stance.CONTEXT, note=last.note)
        refuse_twice(workspace, evidence, source, None)
        return append_evidence(workspace, evidence, source, None, new_source=False)
    capture = reads.capture(last.capture)
    proposals = passages_for(workspace, claim_of(reads, claim_id), capture, cancel)
    span = (proposals[0].start, proposals[0].end) if proposals else None
    evidence = make_evidence(workspace, claim_id, source, capture, span=span, stance=Stance.CONTEXT)
    refuse_twice(workspace, evidence, source, capture)
    return append_evidence(workspace, evidence, source, capture, new_source=False)
