"""What a talk with the author is about, as text with marks: one item for the view."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.model.correction_pieces import correction_pieces
from workbench.model.talks import TalkDecision, decision_of
from workbench.model.wording import rating_words
from workbench.ui.language import spoken
from workbench.ui.panel.evidence import source_title
from workbench.ui.times import clock

if TYPE_CHECKING:
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.model.talks import Talk


def decision_name(decision: TalkDecision) -> str:
    """Return a decision in words."""
    return {
        TalkDecision.ACCEPTED: QCoreApplication.translate("Handover", "Accepted"),
        TalkDecision.CHANGED: QCoreApplication.translate("Handover", "Other words"),
        TalkDecision.STAYS: QCoreApplication.translate("Handover", "Stays as it is"),
    }[decision]


def decided_words(talk: Talk | None) -> str:
    """Return what was decided, by whom and when; empty for nothing."""
    if talk is None:
        return ""
    wording = f": {talk.wording}" if talk.wording else ""
    return f"{decision_name(talk.decision)}{wording} ({talk.by}, {clock(talk.at, spoken())})"


def item_html(dossier: Dossier, claim: Claim) -> str:
    """Return one item; everything typed or read is escaped."""
    verdict, decided = claim.verdict, decided_words(decision_of(claim, dossier.talks))
    words = " ".join(claim.text.split())
    parts = [f"<h3>{claim.number} · {escape(rating_words(claim, spoken()))}</h3>", f"<p>„{escape(words)}“</p>"]
    if verdict is not None and verdict.correction:
        marks = {"gone": "<s>{}</s>", "new": "<b><u>{}</u></b>", "same": "{}"}
        pieces = correction_pieces(claim.text, verdict.correction)
        proposed = " ".join(marks[piece.change].format(escape(piece.words.strip())) for piece in pieces)
        parts.append(f"<p><b>{_tr('Proposed')}:</b> {proposed}</p>")
    if verdict is not None and verdict.reason:
        parts.append(f"<p><b>{_tr('Why')}:</b> {escape(verdict.reason)} ({escape(verdict.by)})</p>")
    sources = dict.fromkeys(source_title(dossier.sources.get(one.source)) for one in dossier.evidence.get(claim.id, ()))
    if sources:
        parts.append(f"<p><b>{_tr('Sources')}:</b> {escape('; '.join(sources))}</p>")
    parts += [f"<p><b>{_tr('Query')}:</b> {escape(query.text)}</p>" for query in claim.queries if not query.answer]
    parts.append(f"<p><b>{_tr('Decided')}:</b> {escape(decided) or '______________________'}</p>")
    return "".join(parts)


def _tr(words: str) -> str:
    return {
        "Proposed": QCoreApplication.translate("Handover", "Proposed"),
        "Why": QCoreApplication.translate("Handover", "Why"),
        "Sources": QCoreApplication.translate("Handover", "Sources"),
        "Query": QCoreApplication.translate("Handover", "Query"),
        "Decided": QCoreApplication.translate("Handover", "Decided"),
    }[words]
