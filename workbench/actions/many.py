"""One decision about many claims of an article: one event, so one undo takes all of it back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.actions.verdicts import check_reason, given
from workbench.errors import InputError, NotFoundError, RuleError
from workbench.model.changes import Changes
from workbench.model.claims import Rating, check_sign_off
from workbench.model.events import EventKind
from workbench.model.ids import fresh_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from workbench.actions.workspace import Workspace
    from workbench.journal.writing import Writing
    from workbench.model.claims import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What became of many claims that were to be signed.

    Attributes:
        changes: what was written: nothing where none may be signed.
        signed: how many got the initials.
        left: how many did not, by the code of the rule that kept them (``check_sign_off``), the usual rule first.
    """

    changes: Changes
    signed: int
    left: Mapping[str, int]


def rate_many(workspace: Workspace, claim_ids: Sequence[str], rating: Rating, reason: str = "") -> Changes:
    """Give every claim the same verdict with the same reason; ``open`` withdraws the standing ones.

    No reason given for one rating is kept under another. A claim rated so already keeps its correction, and where
    nothing new is said of it all it has (``stays_rated``).

    Returns:
        What changed: nothing where every claim is rated so already.

    Raises:
        RuleError: ``reason-missing``.
        InputError: ``claims-none`` or ``claims-of-articles``; NotFoundError: ``claim-unknown``.
    """
    check_reason(rating, reason)

    def payload(claim: Claim) -> dict[str, object] | None:
        if stays_rated(claim, rating, reason, by=workspace.actor):
            return None
        verdict = claim.verdict
        same = verdict is not None and verdict.rating is rating
        return given(claim, rating, reason, correction=verdict.correction if verdict is not None and same else "")

    return _each(workspace, claim_ids, EventKind.VERDICT_GIVEN, payload)


def stays_rated(claim: Claim, rating: Rating, reason: str, *, by: str = "") -> bool:
    """Say whether a verdict for many says nothing new of a claim: its reason, person and sign-off stay.

    Args:
        claim: one of the many.
        rating: for all of them.
        reason: likewise; without one a claim of that rating keeps its own.
        by: whose verdict it is, asked where there is a reason.
    """
    verdict = claim.verdict
    if verdict is None:
        return rating is Rating.OPEN and not claim.standing_verdicts
    said = reason.strip()
    return verdict.rating is rating and (not said or (said, by) == (verdict.reason, verdict.by))


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


def sign_many(workspace: Workspace, claim_ids: Sequence[str]) -> Signed:
    """Put the actor's initials under every verdict among these that may bear them; the others stay as they are.

    Raises:
        InputError: ``claims-none`` or ``claims-of-articles``; NotFoundError: ``claim-unknown``.
    """
    with workspace.library.writing(workspace.actor) as journal:
        steps, left = [], Counter[str]()
        claims = _claims_of(journal, claim_ids)
        for claim in claims:
            try:
                verdict = check_sign_off(claim, workspace.actor)
            except RuleError as rule:
                left[rule.code] += 1
            else:
                steps.append(_step(EventKind.VERDICT_SIGNED, claim, {"sign_off": fresh_id(), "verdict": verdict.id}))
        changes = journal.append(EventKind.MANY_DONE, claims[0].article, {"steps": steps}) if steps else Changes()
        return Signed(changes=changes, signed=len(steps), left=dict(left.most_common()))


def _each(
    workspace: Workspace,
    claim_ids: Sequence[str],
    kind: EventKind,
    payload: Callable[[Claim], dict[str, object] | None],
) -> Changes:
    """Write one event about claims; one for which there is no payload stays as it is."""
    with workspace.library.writing(workspace.actor) as journal:
        claims = _claims_of(journal, claim_ids)
        said = ((claim, payload(claim)) for claim in claims)
        steps = [_step(kind, claim, one) for claim, one in said if one is not None]
        return journal.append(EventKind.MANY_DONE, claims[0].article, {"steps": steps}) if steps else Changes()


def _step(kind: EventKind, claim: Claim, payload: dict[str, object]) -> dict[str, object]:
    return {"kind": kind.value, "subject": claim.id, "payload": payload}


def _claims_of(journal: Writing, claim_ids: Sequence[str]) -> list[Claim]:
    """Return the claims of these ids in their order, each once: at least one, all of one article."""
    ids = list(dict.fromkeys(claim_ids))
    if not ids:
        raise InputError("claims-none")
    claims: dict[str, Claim] = {claim.id: claim for claim in journal.claims_by_id(tuple(ids))}
    missing = next((one for one in ids if one not in claims), "")
    if missing:
        raise NotFoundError("claim-unknown", claim=missing)
    if len({claim.article for claim in claims.values()}) > 1:
        raise InputError("claims-of-articles")
    return [claims[one] for one in ids]
