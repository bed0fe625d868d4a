"""One decision about many claims of an article: one event, so one undo takes all of it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.actions.verdicts import check_reason, given
from workbench.errors import InputError, NotFoundError
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.actions.workspace import Workspace
    from workbench.model.changes import Changes
    from workbench.model.claims import Claim, Rating


def rate_many(workspace: Workspace, claim_ids: Sequence[str], rating: Rating, reason: str = "") -> Changes:
    """Give every claim the same verdict with the same reason; ``open`` withdraws the standing ones.

    Raises:
        RuleError: ``reason-missing``.
        InputError: ``claims-none`` or ``claims-of-articles``; NotFoundError: ``claim-unknown``.
    """
    check_reason(rating, reason)
    return _each(workspace, claim_ids, EventKind.VERDICT_GIVEN, lambda claim: given(claim, rating, reason))


def dismiss_many(workspace: Workspace, claim_ids: Sequence[str]) -> Changes:
    """Dismiss claims; their numbers stay taken.

    Raises:
        InputError: ``claims-none`` or ``claims-of-articles``; NotFoundError: ``claim-unknown``.
    """
    return _each(workspace, claim_ids, EventKind.CLAIM_DISMISSED, lambda _claim: {})


def assign_many(workspace: Workspace, claim_ids: Sequence[str], name: str) -> Changes:
    """Say who is to check claims; an empty name takes it back.

    Raises:
        InputError: ``claims-none`` or ``claims-of-articles``; NotFoundError: ``claim-unknown``.
    """
    return _each(workspace, claim_ids, EventKind.CLAIM_ASSIGNED, lambda _claim: {"to": name.strip()})


def _each(
    workspace: Workspace, claim_ids: Sequence[str], kind: EventKind, payload: Callable[[Claim], dict[str, object]]
) -> Changes:
    ids = list(dict.fromkeys(claim_ids))
    if not ids:
        raise InputError("claims-none")
    with workspace.library.writing(workspace.actor) as journal:
        claims: dict[str, Claim] = {claim.id: claim for claim in journal.claims_by_id(tuple(ids))}
        missing = next((one for one in ids if one not in claims), "")
        if missing:
            raise NotFoundError("claim-unknown", claim=missing)
        articles = {claim.article for claim in claims.values()}
        if len(articles) > 1:
            raise InputError("claims-of-articles")
        steps = [{"kind": kind.value, "subject": one, "payload": payload(claims[one])} for one in ids]
        return journal.append(EventKind.MANY_DONE, articles.pop(), {"steps": steps})
