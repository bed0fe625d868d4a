"""What can still be checked in the time left: a plain count of minutes, said to the person. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.model.facts import NUMERIC, FactKind, FactState
from workbench.ui.filters import by_risk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.claims import Claim

BASE: Final = 1  # minutes for reading a claim and writing its verdict
FIGURE: Final = 2  # for each open amount, count, share, rank or date
NAME: Final = 1  # for each open name, title or place
QUOTATION: Final = 3  # for each open quotation
ACCUSATION: Final = 3  # for a claim that accuses somebody
_FIGURES: Final = NUMERIC | {FactKind.DATE}


@dataclass(frozen=True, slots=True)
class Plan:
    """What fits.

    Attributes:
        picked: claims in the order to check them.
        minutes: they take together.
        left: open claims that don't fit.
    """

    picked: tuple[Claim, ...]
    minutes: int
    left: int


def minutes_for(claim: Claim) -> int:
    """Return how many minutes a claim is counted with: its open facts decide."""
    total = BASE
    for fact in claim.facts:
        if fact.state is FactState.OPEN:
            quote = fact.kind is FactKind.QUOTE
            total += QUOTATION if quote else FIGURE if fact.kind in _FIGURES else NAME
    accused = any(reason.code == "accusation" for reason in claim.reasons)
    return total + (ACCUSATION if accused else 0)


def plan_for(claims: Sequence[Claim], minutes: int) -> Plan:
    """Pick the open claims that fit into a time, most pressing first; one that is too long makes room for the next.

    Args:
        claims: live claims.
        minutes: the time left.
    """
    waiting = sorted((claim for claim in claims if not claim.settled), key=by_risk)
    picked: list[Claim] = []
    used = 0
    for claim in waiting:
        needed = minutes_for(claim)
        if used + needed <= minutes:
            picked.append(claim)
            used += needed
    return Plan(tuple(picked), used, len(waiting) - len(picked))
