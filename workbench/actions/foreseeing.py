"""What a correction would bring about: what beside it no longer fits once it is put in. Nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench import compare
from workbench.model.articles import BlockKind
from workbench.model.placing import spot

if TYPE_CHECKING:
    from threading import Event

    from workbench.jobs import AnalysisWorker
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.model.findings import Finding

_LONGEST: Final = 4_000  # code points read twice while somebody waits: some 50 ms each
_READ: Final = 0.0  # every sentence may hold a figure that has to fit, also one nobody would check


def misfits(
    worker: AnalysisWorker, dossier: Dossier, claim: Claim, correction: str, *, cancel: Event | None = None
) -> tuple[Finding, ...]:
    """Return what would be noticed with a correction in the text and is not without it, close by.

    The claim's paragraph and those beside it are read: a weekday stands beside its date, a percentage beside its
    amounts. Places are code points in that stretch, not in the draft.

    Args:
        worker: reads, waiting for whatever it is at.
        dossier: the article.
        claim: standing in its draft.
        correction: as it is typed.
        cancel: set to stop, also while it waits.

    Raises:
        WorkerError: the process died; CancelledError: cancelled, or it was closed.
    """
    start, end = _around(dossier, claim)
    text, at = dossier.draft.text, spot(claim, correction)
    if not claim.live or not correction.strip() or end - start > _LONGEST:
        return ()
    before, after = text[start : claim.start + at.start], text[claim.start + at.end : end]
    known = {_key(one) for one in _noticed(worker, dossier, text[start:end], cancel)}
    found = _noticed(worker, dossier, f"{before}{at.words}{after}", cancel)
    return tuple(one for one in found if _key(one) not in known)


def _around(dossier: Dossier, claim: Claim) -> tuple[int, int]:
    """Return where the claim's paragraph with its neighbours begins and ends; headings end it."""
    blocks = dossier.draft.blocks
    held = [n for n, block in enumerate(blocks) if block.start < claim.end and claim.start < block.end]
    if not held:
        return claim.start, claim.end
    first, last = held[0], held[-1]
    if first > 0 and blocks[first - 1].kind is BlockKind.PARAGRAPH:
        first -= 1
    if last + 1 < len(blocks) and blocks[last + 1].kind is BlockKind.PARAGRAPH:
        last += 1
    return blocks[first].start, blocks[last].end


def _noticed(worker: AnalysisWorker, dossier: Dossier, text: str, cancel: Event | None) -> tuple[Finding, ...]:
    article = dossier.article
    found = worker.analyse(text, language=article.language, date=article.date, min_checkable=_READ, cancel=cancel)
    return compare.within_article(text, found.suggestions, date=article.date)


def _key(finding: Finding) -> tuple[str, tuple[tuple[str, str], ...]]:
    return finding.code, tuple(sorted(finding.details.items()))
