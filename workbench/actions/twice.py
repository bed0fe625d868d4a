"""The same source attached to the same claim again, at the same place: one piece of evidence says it.

2026-11-29: a page is the same when it came from the same address with the same words: its bytes differ with each
fetch. Another passage or time of it is evidence of its own, and so are its words once they have changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.actions.claims import claim_of
from workbench.errors import RuleError
from workbench.model.ids import ClaimId

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace
    from workbench.model.evidence import Capture, Evidence, Source


def refuse_twice(workspace: Workspace, evidence: Evidence, source: Source, capture: Capture | None) -> None:
    """Refuse evidence that stands beside its claim already.

    Args:
        workspace: where.
        evidence: as it would be written.
        source: where it comes from, with all that is known of it.
        capture: what it cites; None for a note.

    Raises:
        RuleError: ``evidence-twice``.
    """
    reads = workspace.library.reads
    article = claim_of(reads, evidence.claim).article
    there = reads.evidence(article).get(ClaimId(evidence.claim), ())
    if not there:
        return
    sources = reads.sources(article, reveal=True)
    for one in there:
        if (
            one.id != evidence.id
            and _place(one) == _place(evidence)
            and _same(workspace, one, sources[one.source], source, capture)
        ):
            raise RuleError("evidence-twice")


def refuse_moved_twice(workspace: Workspace, before: Evidence, after: Evidence) -> None:
    """Refuse to put evidence where the same source stands beside the claim already; where it was, it may stay.

    Raises:
        RuleError: ``evidence-twice``.
    """
    if _place(before) == _place(after):
        return
    reads = workspace.library.reads
    sources = reads.sources(claim_of(reads, after.claim).article, reveal=True)
    refuse_twice(workspace, after, sources[after.source], reads.capture(after.capture) if after.capture else None)


def _place(evidence: Evidence) -> tuple[object, ...]:
    span = (evidence.passage.start, evidence.passage.end) if evidence.passage else None
    return span, evidence.locator, "" if evidence.capture else evidence.note


def _same(workspace: Workspace, there: Evidence, known: Source, source: Source, capture: Capture | None) -> bool:
    """Say whether evidence cites this very source: of a page the address and the words count, of a file its bytes."""
    if source.id == known.id or capture is None or not there.capture or known.erased:
        return source.id == known.id and there.capture == (capture.sha256 if capture else "")
    if known.kind is not source.kind:
        return False
    if there.capture == capture.sha256:
        return not capture.final_url or known.location == source.location
    if not capture.final_url or known.location != source.location or not capture.text:
        return False
    return workspace.library.reads.capture(there.capture).text == capture.text
