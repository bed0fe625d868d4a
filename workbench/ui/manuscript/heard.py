"""What is heard of a claim: whole when one goes to it, afterwards only what changed about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.text.messages import say
from workbench.ui.manuscript.words import facts_spoken, rating_spoken, spoken

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.claims import Claim


def whole(claim: Claim, findings: int, language: Language) -> str:
    """Return a claim as it is heard in full: how it stands, what was noticed, its words.

    Args:
        claim: as it stands.
        findings: how many name it.
        language: of the interface.

    Returns:
        "Claim 7, false, 1 of 4 facts wrong, 1 finding. Musk bought …"
    """
    counted = (
        _counted("finding", findings, language),
        _counted("evidence", claim.evidence_count, language),
        _counted("query", _asked(claim), language),
        _signed(claim, language),
    )
    parts = [spoken(claim, language), *(part for part in counted if part)]
    return f"{', '.join(parts)}. {_line(claim)}"


def difference(before: Claim, now: Claim, language: Language) -> str:
    """Return what changed about a claim, empty for nothing that is worth saying."""
    parts = [*_ticked(before, now, language)]
    if before.standing_verdicts != now.standing_verdicts:
        parts.append(say("manuscript.spoken", language, number=now.number, rating=rating_spoken(now, language)))
    if set(now.signed_by) - set(before.signed_by):
        parts.append(_signed(now, language))
    if before.assigned != now.assigned:
        key = "spoken-for" if now.assigned else "spoken-for-nobody"
        parts.append(say(f"manuscript.{key}", language, name=now.assigned))
    if before.workflow is not now.workflow and now.workflow.value:
        parts.append(say(f"workflow.{now.workflow.value}", language))
    if before.evidence_count != now.evidence_count:
        parts.append(
            _counted("evidence", now.evidence_count, language) or say("manuscript.spoken-no-evidence", language)
        )
    if _asked(before) != _asked(now):
        parts.append(_counted("query", _asked(now), language) or say("manuscript.spoken-no-query", language))
    return ", ".join(parts)


class Told:
    """Knows what was said last, so that nothing is said twice."""

    def __init__(self) -> None:
        self._last: Claim | None = None

    def words(self, claim: Claim, findings: int, language: Language) -> str:
        """Return what to say of the selected claim now, empty when all of it was said."""
        before, self._last = self._last, claim
        if before is None or (before.id, before.text) != (claim.id, claim.text):
            return whole(claim, findings, language)
        return difference(before, claim, language)

    def forget(self) -> None:
        """Say the next claim in full: none is selected any more."""
        self._last = None


def _ticked(before: Claim, now: Claim, language: Language) -> list[str]:
    old = {fact.number: fact.state for fact in before.facts}
    changed = [fact for fact in now.facts if old.get(fact.number) is not fact.state]
    if not changed:
        return []
    told = [
        say("manuscript.spoken-fact", language, fact=one.text, state=say(f"state.{one.state.value}", language))
        for one in changed
    ]
    return [*told, facts_spoken(now, language)] if len(now.facts) > 1 else told


def _counted(what: str, count: int, language: Language) -> str:
    if not count:
        return ""
    return say(f"manuscript.spoken-{what}" if count == 1 else f"manuscript.spoken-{what}-many", language, count=count)


def _asked(claim: Claim) -> int:
    return sum(not query.answer for query in claim.queries)


def _signed(claim: Claim, language: Language) -> str:
    signers = ", ".join(claim.signed_by)
    return say("manuscript.spoken-signed", language, names=signers) if signers else ""


def _line(claim: Claim) -> str:
    return " ".join(claim.text.split())
