"""Verdicts, sign-offs, workflow and questions to the author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.actions.claims import claim_of
from workbench.errors import InputError, NotFoundError, RuleError
from workbench.model.changes import Changes
from workbench.model.claims import Rating, Workflow, check_sign_off
from workbench.model.events import EventKind
from workbench.model.ids import fresh_id

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace
    from workbench.model.claims import Claim

# A verdict against the text, or one that gives up, must say why; what is verified shows it by its evidence.
NEED_REASON = frozenset({Rating.DISPUTED, Rating.FALSE, Rating.UNVERIFIABLE})


def give_verdict(
    workspace: Workspace,
    claim_id: str,
    rating: Rating,
    reason: str = "",
    *,
    correction: str = "",
    replaces: str | None = None,
    seen: str | None = None,
) -> Changes:
    """Give a verdict; ``open`` withdraws the standing one.

    Args:
        workspace: where.
        claim_id: the claim.
        rating: the rating.
        reason: why; must be given for disputed, false and unverifiable.
        correction: the words proposed instead.
        replaces: the verdict it replaces (its id, or "" for none). None: whatever stands now, conflicts included.
        seen: the verdict the person saw (the same). Where a colleague's came since, both stand; one's own is replaced.

    Returns:
        What changed: nothing where the same person's same verdict stands already.

    Raises:
        RuleError: ``reason-missing``.
    """
    check_reason(rating, reason)
    with workspace.library.writing(workspace.actor) as journal:
        claim = claim_of(journal, claim_id)
        if seen is not None and any(
            verdict.id != seen and verdict.by != workspace.actor for verdict in claim.standing_verdicts
        ):
            replaces = seen
        if replaces is None and _stands(claim, rating, reason, correction, by=workspace.actor):
            return Changes()
        payload = given(claim, rating, reason, correction=correction, replaces=replaces)
        return journal.append(EventKind.VERDICT_GIVEN, claim_id, payload)


def _stands(claim: Claim, rating: Rating, reason: str, correction: str, *, by: str) -> bool:
    """Say whether somebody's verdict stands in the very same words."""
    verdict = claim.verdict
    said = rating, reason.strip(), correction.strip(), by
    return verdict is not None and said == (verdict.rating, verdict.reason, verdict.correction, verdict.by)


def check_reason(rating: Rating, reason: str) -> None:
    """Refuse a verdict that must say why and does not.

    Raises:
        RuleError: ``reason-missing``.
    """
    if rating in NEED_REASON and not reason.strip():
        raise RuleError("reason-missing")


def given(
    claim: Claim, rating: Rating, reason: str, *, correction: str = "", replaces: str | None = None
) -> dict[str, object]:
    """Return the payload of a verdict on a claim; the arguments are those of ``give_verdict``."""
    standing = [verdict.id for verdict in claim.standing_verdicts]
    replaced = standing if replaces is None else [replaces] if replaces else []
    return {
        "verdict": fresh_id(),
        "rating": rating.value,
        "reason": reason.strip(),
        "correction": correction.strip(),
        "replaces": replaced[0] if replaced else "",
        "settles": list(replaced),
    }


def sign(workspace: Workspace, claim_id: str) -> Changes:
    """Put the actor's initials under the standing verdict.

    Raises:
        RuleError: own verdict, signed already, no verdict, or a conflict.
    """
    with workspace.library.writing(workspace.actor) as journal:
        verdict = check_sign_off(claim_of(journal, claim_id), workspace.actor)
        payload = {"sign_off": fresh_id(), "verdict": verdict.id}
        return journal.append(EventKind.VERDICT_SIGNED, claim_id, payload)


def set_workflow(workspace: Workspace, claim_id: str, workflow: Workflow) -> Changes:
    """Say where a claim stands besides its rating."""
    with workspace.library.writing(workspace.actor) as journal:
        claim_of(journal, claim_id)
        return journal.append(EventKind.WORKFLOW_SET, claim_id, {"workflow": workflow.value})


def assign(workspace: Workspace, claim_id: str, name: str) -> Changes:
    """Say who is to check a claim; an empty name takes it back."""
    with workspace.library.writing(workspace.actor) as journal:
        claim_of(journal, claim_id)
        return journal.append(EventKind.CLAIM_ASSIGNED, claim_id, {"to": name.strip()})


def raise_query(workspace: Workspace, claim_id: str, text: str) -> Changes:
    """Ask the author.

    Raises:
        InputError: ``text-empty``.
    """
    if not text.strip():
        raise InputError("query-empty")
    with workspace.library.writing(workspace.actor) as journal:
        claim_of(journal, claim_id)
        return journal.append(EventKind.QUERY_RAISED, claim_id, {"query": fresh_id(), "text": text.strip()})


def answer_query(workspace: Workspace, claim_id: str, query_id: str, answer: str) -> Changes:
    """Note the author's answer.

    Raises:
        InputError: ``query-empty``; NotFoundError: ``query-unknown``.
    """
    if not answer.strip():
        raise InputError("query-empty")
    with workspace.library.writing(workspace.actor) as journal:
        if not any(query.id == query_id for query in claim_of(journal, claim_id).queries):
            raise NotFoundError("query-unknown", query=query_id)
        return journal.append(EventKind.QUERY_ANSWERED, claim_id, {"query": query_id, "answer": answer.strip()})
