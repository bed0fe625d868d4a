"""A claim's facts against a passage's: which agree, which differ, on which the passage is silent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from workbench.compare.alike.about import Words, told
from workbench.compare.alike.comparables import (
    DIFFERING,
    comparable,
    distance,
    likeness,
    other_currency,
    same_value,
    scaled,
)
from workbench.compare.alike.fitting import fit
from workbench.compare.alike.parts import Parts
from workbench.compare.alike.saying import Neighbours, Saying
from workbench.compare.signs.meanings import met
from workbench.compare.signs.slips import slip
from workbench.model.agreement import agree
from workbench.model.facts import NUMERIC, Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Relation = Literal["agree", "differ", "unlike", "silent"]
_FEW: Final = 3  # figures of one kind in a passage; among more, another value says nothing
_LEAST: Final = -0.5  # from which fit on two figures are about one thing
_PAIRS: Final = 40_000  # of figures that are held against each other; among more only those next to each other
_CROWD: Final = 24  # figures of a passage for each of the claim's
_MORE: Final = {FactKind.DATE: 0.5}  # of them many stand in a story told over days


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
    Where both have so many figures that there are more than 40,000 pairs, each of the claim's is held against those
    next to it in value alone, 24 at least: a table of a thousand rows against an article of a thousand figures.

    Args:
        claim_facts: facts of a claim.
        passage_facts: facts of a passage, in any language.
        claim: the claim's words; without them and the passage's, any few other figures of a kind differ.
        passage: the passage's words.
    """
    same = cache(same_value)
    said, meant = Saying(claim_facts, lambda other, fact: same(fact, other)), Saying(passage_facts, same)
    agreeing = [meant.first(fact) for fact in claim_facts]
    others = [other for other in passage_facts if said.first(other) is None]
    if any(fact.bound for fact in (*claim_facts, *passage_facts)):
        agreeing = _firmly_first(claim_facts, passage_facts, agreeing, same)
        back = _firmly_first(passage_facts, claim_facts, [said.first(other) for other in passage_facts], same)
        others = [other for other, fact in zip(passage_facts, back, strict=True) if fact is None]
    open_facts = [fact for fact, other in zip(claim_facts, agreeing, strict=True) if other is None]
    if not _stand(claim, open_facts) or not _stand(passage, others):
        near = Neighbours(others, _most(open_facts))
        rivals = {id(fact): rival for fact in open_facts if (rival := _rival(fact, near.of(fact)))}
    else:
        rivals = _rivals(
            open_facts, others, (claim or Words(""), claim_facts), (passage or Words(""), passage_facts), same
        )
    return tuple(
        FactMatch(fact=fact, relation="agree", other=other)
        if other is not None
        else FactMatch(fact=fact, relation=_relation(fact, rivals.get(id(fact))), other=rivals.get(id(fact)))
        for fact, other in zip(claim_facts, agreeing, strict=True)
    )


def _firmly_first(
    facts: Sequence[Fact],
    others: Sequence[Fact],
    found: Sequence[Fact | None],
    same: Callable[[Fact, Fact], bool | None],
) -> list[Fact | None]:
    """Return what agrees with each fact, the same figure before one that a bound only leaves room for.

    "At least 107 people" leaves room for 238, but where the claim has 107, too, it says nothing of its 238 wounded.
    """
    firm = Saying(others, lambda fact, other: same(fact, other) and not _loose(fact, other))
    back = Saying(facts, lambda other, fact: same(fact, other) and not _loose(fact, other))
    return [
        firm.first(fact) or (None if loose is None or back.first(loose) is not None else loose)
        for fact, loose in zip(facts, found, strict=True)
    ]


def _loose(fact: Fact, other: Fact) -> bool:
    """Say whether two figures agree by nothing but an open end: "at least 107" and 238."""
    if fact.kind not in NUMERIC or (fact.bound is None and other.bound is None):
        return False
    return not same_value(replace(fact, bound=None), replace(other, bound=None))


def _most(facts: Sequence[Fact]) -> int:
    """Return how many figures of a passage are held against each of a claim's."""
    return max(_CROWD, _PAIRS // max(1, len(facts)))


def _stand(words: Words | None, facts: Sequence[Fact]) -> bool:
    """Say whether any of the facts stands where its offsets say."""
    return words is not None and any(words.holds(fact) for fact in facts)


def _relation(fact: Fact, rival: Fact | None) -> Relation:
    if rival is None:
        return "silent"
    return "unlike" if other_currency(fact, rival) else "differ"


def _rivals(
    facts: Sequence[Fact],
    others: Sequence[Fact],
    claim: tuple[Words, Sequence[Fact]],
    passage: tuple[Words, Sequence[Fact]],
    same: Callable[[Fact, Fact], bool | None],
) -> dict[int, Fact]:
    """Return for a fact, by its identity, the passage's figure about the same thing; the best fitting pairs first."""
    near = Neighbours([other for other in others if passage[0].holds(other)], _most(facts))
    pairs = [
        (fact, other) for fact in facts if claim[0].holds(fact) for other in near.of(fact) if comparable(fact, other)
    ]
    if not pairs:
        return {}
    mine, its = told(*claim), told(*passage)
    ours = {at: mine.about(fact) for at, fact in {id(fact): fact for fact, _ in pairs}.items()}
    theirs = {at: its.about(other) for at, other in {id(other): other for _, other in pairs}.items()}
    parts = Parts(passage[0], theirs.values())
    weighed = []
    for fact, other in pairs:
        if parts.make_up(ours[id(fact)], theirs[id(other)]):
            continue
        weight = fit(ours[id(fact)], theirs[id(other)], same) + likeness(fact, other)
        if scaled(fact, other) and met(ours[id(fact)].names, theirs[id(other)].names):
            weight = max(weight, _LEAST)
        weighed.append((weight, fact, other))
    weighed.sort(key=lambda pair: (-pair[0], distance(pair[1], pair[2])))
    found: dict[int, Fact] = {}
    taken: set[int] = set()
    for weight, fact, other in weighed:
        if weight >= _LEAST + _MORE.get(fact.kind, 0.0) and id(fact) not in found and id(other) not in taken:
            found[id(fact)] = other
            taken.add(id(other))
    return found


def _rival(fact: Fact, others: Sequence[Fact]) -> Fact | None:
    """Return the passage's fact that most likely is about the same thing, where nobody knows the words around."""
    if fact.kind not in DIFFERING:
        return None
    rivals = [other for other in others if agree(fact, other) is False]
    distinct = {(other.value, other.unit, other.value_range) for other in rivals}
    if fact.kind is FactKind.DATE and len(distinct) > 1:
        return None
    if len(distinct) > _FEW:
        rivals = [other for other in rivals if slip(fact, other)]
    return min(rivals, key=lambda other: distance(fact, other), default=None)
