"""What was decided with the author about a verdict, and what such a talk is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.model.claims import Rating
from workbench.model.facts import FactState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier


class TalkDecision(StrEnum):
    """What the author and the desk agreed on."""

    ACCEPTED = "accepted"  # the proposed wording is taken; where there is none, what the desk said
    CHANGED = "changed"  # other words were agreed
    STAYS = "stays"  # the text stays as it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One decision taken in a talk.

    Attributes:
        verdict: the verdict that stood when it was taken, empty for none.
        wording: the agreed words, for ``changed``.
        note: why, or what else was said.
        by, at: who wrote it down, and when.
    """

    id: str
    claim: str
    verdict: str
    decision: TalkDecision
    wording: str = ""
    note: str = ""
    by: str
    at: str


_ORDER: Final = (Rating.FALSE, Rating.DISPUTED, Rating.UNVERIFIABLE)


def to_discuss(dossier: Dossier) -> tuple[Claim, ...]:
    """Return what a talk with the author is about, the worst first.

    False, disputed and conflicting claims, those nobody could back, then whatever has a correction or a fact marked
    wrong, then open queries. Within each, by place.
    """
    found = [(rank, claim) for claim in dossier.live_claims if (rank := _rank(claim)) is not None]
    found.sort(key=lambda entry: (entry[0], entry[1].start, entry[1].number))
    return tuple(claim for _, claim in found)


def _rank(claim: Claim) -> int | None:
    if claim.conflict:
        return 1
    if claim.rating in _ORDER:
        return _ORDER.index(claim.rating)
    corrected = claim.verdict is not None and claim.verdict.correction
    if corrected or any(fact.state is FactState.WRONG for fact in claim.facts):
        return len(_ORDER)
    return len(_ORDER) + 1 if any(not query.answer for query in claim.queries) else None


def decision_of(claim: Claim, talks: Mapping[str, Sequence[Talk]]) -> Talk | None:
    """Return what was decided about a claim's standing verdict; a decision on an earlier verdict no longer counts."""
    standing = claim.verdict.id if claim.verdict else ""
    return next((talk for talk in reversed(talks.get(claim.id, ())) if talk.verdict == standing), None)


def wordless(claim: Claim, talk: Talk) -> bool:
    """Say whether a decision accepts what no words were proposed for: what is to stand there nobody has said."""
    proposed = any(verdict.correction.strip() for verdict in claim.standing_verdicts)
    return talk.decision is TalkDecision.ACCEPTED and not talk.wording.strip() and not proposed
