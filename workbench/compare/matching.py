"""A claim's facts against a passage's: which agree, which differ, on which the passage is silent."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from workbench.compare.slips import slip
from workbench.model.agreement import agree, bounds_of
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

Relation = Literal["agree", "differ", "silent"]
_FEW: Final = 3  # figures of one kind in a passage; among more, another value says nothing
_DIFFERING: Final = frozenset(
    {FactKind.MONEY, FactKind.PERCENT, FactKind.QUANTITY, FactKind.DURATION, FactKind.DATE, FactKind.RANK}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactMatch:
    """What a passage says to one fact of a claim; ``other`` is the passage's fact, None when it is silent."""

    fact: Fact
    relation: Relation
    other: Fact | None = None


def match_facts(claim_facts: Sequence[Fact], passage_facts: Sequence[Fact]) -> tuple[FactMatch, ...]:
    """Pair the facts of a claim with those of a passage, in the claim's order.

    A fact agrees when any fact of the passage agrees with it. It differs when the passage has few other figures of
    its kind and unit, none of which agrees with another fact of the claim; the nearest one is named then.

    Args:
        claim_facts: facts of a claim.
        passage_facts: facts of a passage, in any language: only values are compared.
    """
    agreeing = [next((other for other in passage_facts if agree(fact, other)), None) for fact in claim_facts]
    spoken_for = [other for other in passage_facts if any(agree(fact, other) for fact in claim_facts)]
    matches = []
    for fact, other in zip(claim_facts, agreeing, strict=True):
        if other is not None:
            matches.append(FactMatch(fact=fact, relation="agree", other=other))
            continue
        rival = _rival(fact, [o for o in passage_facts if o not in spoken_for])
        matches.append(FactMatch(fact=fact, relation="differ" if rival else "silent", other=rival))
    return tuple(matches)


def _rival(fact: Fact, others: list[Fact]) -> Fact | None:
    """Return the passage's fact that most likely is about the same thing and gives another value."""
    if fact.kind not in _DIFFERING:
        return None
    rivals = [other for other in others if agree(fact, other) is False]
    distinct = {(other.value, other.unit, other.value_range) for other in rivals}
    if fact.kind is FactKind.DATE and len(distinct) > 1:
        return None
    if len(distinct) > _FEW:
        rivals = [other for other in rivals if slip(fact, other)]
    return min(rivals, key=lambda other: _distance(fact, other), default=None)


def _distance(one: Fact, other: Fact) -> float:
    """Return how far two values lie apart: by their ratio, dates by days."""
    ours, theirs = bounds_of(one), bounds_of(other)
    if ours is None or theirs is None:
        return math.inf
    a, b = _finite(ours), _finite(theirs)
    if one.kind is FactKind.DATE or a <= 0 or b <= 0:
        return abs(a - b)
    return abs(math.log(a / b))


def _finite(bounds: tuple[float, float]) -> float:
    ends = [end for end in bounds if math.isfinite(end)]
    return sum(ends) / len(ends) if ends else 0.0
