"""A claim's facts against a passage's: which agree, which differ, on which the passage is silent."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from workbench.compare.about import Words, about, fit
from workbench.compare.meanings import met
from workbench.compare.slips import significant, slip
from workbench.model.agreement import agree, bounds_of
from workbench.model.facts import Fact, FactKind
from workbench.model.measures import measured

if TYPE_CHECKING:
    from collections.abc import Sequence

Relation = Literal["agree", "differ", "unlike", "silent"]
_FEW: Final = 3  # figures of one kind in a passage; among more, another value says nothing
_DIFFERING: Final = frozenset(
    {FactKind.MONEY, FactKind.PERCENT, FactKind.QUANTITY, FactKind.DURATION, FactKind.DATE, FactKind.RANK}
)
_LEAST: Final = 3.0  # points that speak for one thing: two names or words, one of them close by
_MORE: Final = {FactKind.DATE: 1.0, FactKind.RANK: 1.0}  # of them many stand in a story told over days
_MOST: Final = 20.0  # times; what lies further apart was hardly meant as the same
_NEAR: Final = 1.25  # times
_LIKE: Final = {"strong": 1.0, "weak": 0.5, "": 0.0}
_SCALES: Final = (3, 6)  # digits between neighbouring scale words
_SAME_NOUN: Final = 1.0
_SAME_MEASURE: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class FactMatch:
    """What a passage says to one fact of a claim; ``other`` is the passage's fact, None when it is silent.

    ``unlike``: it gives the amount in another currency, so that nobody can say whether both agree.
    """

    fact: Fact
    relation: Relation
    other: Fact | None = None


def match_facts(
    claim_facts: Sequence[Fact],
    passage_facts: Sequence[Fact],
    *,
    claim: Words | None = None,
    passage: Words | None = None,
) -> tuple[FactMatch, ...]:
    """Pair the facts of a claim with those of a passage, in the claim's order.

    A fact agrees when any fact of the passage agrees with it. It differs when the words around a figure of the passage
    say that both are about the same thing; such a figure agrees with no fact of the claim and differs from one alone.

    Args:
        claim_facts: facts of a claim.
        passage_facts: facts of a passage, in any language.
        claim: the claim's words; without them and the passage's, any few other figures of a kind differ.
        passage: the passage's words.
    """
    agreeing = [next((other for other in passage_facts if agree(fact, other)), None) for fact in claim_facts]
    others = [other for other in passage_facts if not any(agree(fact, other) for fact in claim_facts)]
    open_facts = [fact for fact, other in zip(claim_facts, agreeing, strict=True) if other is None]
    if not _stand(claim, open_facts) or not _stand(passage, others):
        rivals = {id(fact): rival for fact in open_facts if (rival := _rival(fact, others))}
    else:
        rivals = _rivals(open_facts, others, (claim or Words(""), claim_facts), (passage or Words(""), passage_facts))
    return tuple(
        FactMatch(fact=fact, relation="agree", other=other)
        if other is not None
        else FactMatch(fact=fact, relation=_relation(fact, rivals.get(id(fact))), other=rivals.get(id(fact)))
        for fact, other in zip(claim_facts, agreeing, strict=True)
    )


def _stand(words: Words | None, facts: Sequence[Fact]) -> bool:
    """Say whether any of the facts stands where its offsets say."""
    return words is not None and any(words.holds(fact) for fact in facts)


def _relation(fact: Fact, rival: Fact | None) -> Relation:
    if rival is None:
        return "silent"
    return "unlike" if _other_currency(fact, rival) else "differ"


def _other_currency(one: Fact, other: Fact) -> bool:
    return one.kind is other.kind is FactKind.MONEY and bool(one.unit and other.unit) and one.unit != other.unit


def _rivals(
    facts: Sequence[Fact],
    others: Sequence[Fact],
    claim: tuple[Words, Sequence[Fact]],
    passage: tuple[Words, Sequence[Fact]],
) -> dict[int, Fact]:
    """Return for a fact, by its identity, the passage's figure about the same thing; the best fitting pairs first."""
    ours = {id(fact): about(claim[0], fact, claim[1]) for fact in facts}
    theirs = {id(other): about(passage[0], other, passage[1]) for other in others}
    weighed = []
    for fact in facts:
        for other in others:
            mine, its = ours[id(fact)], theirs[id(other)]
            if mine is not None and its is not None and _comparable(fact, other):
                weight = fit(mine, its) + _alike(fact, other)
                if _scaled(fact, other) and met(mine.names, its.names):
                    weight = max(weight, _LEAST)
                weighed.append((weight, fact, other))
    weighed.sort(key=lambda pair: (-pair[0], _distance(pair[1], pair[2])))
    found: dict[int, Fact] = {}
    taken: set[int] = set()
    for weight, fact, other in weighed:
        if weight >= _LEAST + _MORE.get(fact.kind, 0.0) and id(fact) not in found and id(other) not in taken:
            found[id(fact)] = other
            taken.add(id(other))
    return found


def _comparable(fact: Fact, other: Fact) -> bool:
    if fact.kind not in _DIFFERING:
        return False
    if _other_currency(fact, other):
        return True
    near = fact.kind is FactKind.DATE or slip(fact, other) or _distance(fact, other) <= math.log(_MOST)
    return agree(fact, other) is False and bool(near)


def _alike(fact: Fact, other: Fact) -> float:
    """Return what the two figures themselves say for one thing: what they count, a slip of the pen, or how near."""
    like = _LIKE[slip(fact, other)] if fact.unit == other.unit else 0.0
    near = fact.kind is not FactKind.DATE and _distance(fact, other) <= math.log(_NEAR)
    noun = 0.0
    if fact.kind is FactKind.QUANTITY:
        noun = _SAME_MEASURE if measured(fact.unit) or "°" in (fact.unit or "") else _SAME_NOUN
    return max(like, 0.5 * near) + noun


def _scaled(fact: Fact, other: Fact) -> bool:
    """Say whether only the scale word tells two amounts of one currency apart: "93 Billionen" for "93 billion"."""
    ours, theirs = fact.value, other.value
    if fact.kind is not FactKind.MONEY or fact.unit != other.unit:
        return False
    if not isinstance(ours, int | float) or not isinstance(theirs, int | float) or ours <= 0 or theirs <= 0:
        return False
    digits = significant(ours)
    return len(digits) > 1 and digits == significant(theirs) and abs(round(math.log10(ours / theirs))) in _SCALES


def _rival(fact: Fact, others: list[Fact]) -> Fact | None:
    """Return the passage's fact that most likely is about the same thing, where nobody knows the words around."""
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
