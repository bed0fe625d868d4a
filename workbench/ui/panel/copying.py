"""A claim with its verdict and sources as plain text, for a mail or a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.model.wording import rating_words, stance_words
from workbench.ui.language import spoken
from workbench.ui.panel.evidence import source_title

if TYPE_CHECKING:
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Evidence


def claim_text(dossier: Dossier, claim: Claim) -> str:
    """Return a claim in lines; a confidential source stays a source known to the desk."""
    translate = QCoreApplication.translate
    number = translate("Copying", "Claim {number}, {rating}").format(
        number=claim.number, rating=rating_words(claim, spoken())
    )
    lines = [f"{number}: {_one_line(claim.text)}"]
    if claim.verdict is not None and claim.verdict.reason:
        lines.append(translate("Copying", "Reason: {words}").format(words=claim.verdict.reason))
    if claim.verdict is not None and claim.verdict.correction:
        lines.append(translate("Copying", "Correction: {words}").format(words=claim.verdict.correction))
    lines += [_evidence_line(dossier, one) for one in dossier.evidence.get(claim.id, ())]
    return "\n".join(lines)


def _evidence_line(dossier: Dossier, evidence: Evidence) -> str:
    source = dossier.sources.get(evidence.source)
    known = source is not None and not source.confidential
    parts = [source_title(source), source.location if known and source is not None else ""]
    capture = dossier.captures.get(evidence.capture)
    passage = evidence.passage
    if known and capture is not None and passage is not None:
        parts.append(f"“{_one_line(capture.text[passage.start : passage.end])}”")
    words = " · ".join(part for part in parts if part)
    return f"– {stance_words(evidence, spoken())}: {words}"


def _one_line(words: str) -> str:
    return " ".join(words.split())
