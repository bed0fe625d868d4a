"""What is said about a claim besides its rating: for whom it is, where it stands, which verdict it lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.model.claims import Workflow
from workbench.model.wording import rating_words
from workbench.ui.language import core, spoken

if TYPE_CHECKING:
    from workbench.model.claims import Claim, Verdict
    from workbench.model.dossier import Dossier


def standing_words(claim: Claim) -> str:
    """Return "für Paul Adeyemi · bei Autor:in · vor der Änderung: falsch (M. Kessler)", empty for nothing."""
    translate = QCoreApplication.translate
    parts: list[str] = []
    if claim.verified_in_part:
        parts.append(rating_words(claim, spoken()))
    if claim.verified_with_wrong_fact:
        parts.append(translate("Standing", "verified with a wrong fact"))  # either may be right: a person decides
    if claim.assigned:
        parts.append(translate("Standing", "for {name}").format(name=claim.assigned))
    if claim.workflow is not Workflow.NONE:
        parts.append(core(f"workflow.{claim.workflow.value}"))
    lost = lost_verdict(claim)
    if lost is not None:
        words = translate("Standing", "before its words changed: {rating} ({name})")
        rating = rating_words(lost, spoken())
        rating = rating if lost.in_part and spoken() == "de" else rating.lower()  # a noun keeps its capital
        parts.append(words.format(rating=rating, name=lost.by))
    return " · ".join(parts)


def lost_verdict(claim: Claim) -> Verdict | None:
    """Return the verdict that was withdrawn because the claim's words changed, while none stands in its place."""
    if claim.standing_verdicts:
        return None
    lost = [verdict for verdict in claim.verdicts if verdict.withdrawn_by_draft and verdict.standing]
    return lost[-1] if lost else None


def people_of(dossier: Dossier | None, name: str) -> tuple[str, ...]:
    """Return who works on an article, ``name`` first: whoever judged, signed, ticked, or was given a claim."""
    found: set[str] = set()
    for claim in dossier.claims if dossier else ():
        found.add(claim.assigned)
        found.update(verdict.by for verdict in claim.verdicts)
        found.update(sign_off.by for sign_off in claim.sign_offs)
        found.update(fact.decided_by for fact in claim.facts)
    return (name, *sorted(found - {"", name}, key=str.casefold))
