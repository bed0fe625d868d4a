"""One article against itself: two figures about the same thing that disagree by value.

Two figures are about the same thing only when kind and unit are the same and the words around them say so. The bar is
low where one figure looks like a slip of the other, and high otherwise: a checker who is warned in vain stops reading.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from workbench.compare.mentions import Mention, mentions_of, shared, weights_of
from workbench.compare.showing import values_of
from workbench.compare.slips import is_slip
from workbench.compare.weekdays import wrong_weekdays
from workbench.model.agreement import agree, same_unit
from workbench.model.facts import FactKind
from workbench.model.findings import Finding, FindingPlace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.compare.mentions import Stated

_SLIP_OVERLAP: Final = 0.3  # share of the weight of the words around the poorer of two figures
_PLAIN_OVERLAP: Final = 0.7
_PLAIN_WORDS: Final = 3


def within_article(text: str, claims: Sequence[Stated]) -> tuple[Finding, ...]:
    """Return what disagrees inside one draft, each finding naming every place, in the order of the text.

    Args:
        text: the draft.
        claims: suggestions or claims with offsets in it.
    """
    standing = sorted((claim for claim in claims if claim.start >= 0), key=lambda claim: claim.start)
    mentions = mentions_of(text, standing)
    weights = weights_of(mentions)
    pairs = [(one, other) for one, other in combinations(mentions, 2) if _disagree(one, other, weights)]
    findings = [_finding(group) for group in _joined(pairs)]
    findings += wrong_weekdays(text, mentions)
    return tuple(sorted(findings, key=lambda finding: finding.places[0].start))


def _disagree(one: Mention, other: Mention, weights: Mapping[str, float]) -> bool:
    a, b = one.fact, other.fact
    if one.place == other.place or a.kind is not b.kind or not same_unit(a, b) or agree(a, b) is not False:
        return False
    if a.kind is FactKind.DATE:
        return False
    common = shared(one, other)
    weight = sum(max(weights.get(p, 0.0), weights.get(q, 0.0)) for p, q in common)
    poorer = min(_weight(one, weights), _weight(other, weights))
    overlap = weight / poorer if poorer else 0.0
    named = bool(one.names & other.names)
    if is_slip(a, b):
        return overlap >= _SLIP_OVERLAP and (named or len(common) >= 2) and not _elsewhere(one, other)  # noqa: PLR2004
    single = one.siblings == other.siblings == 1 and one.quoted < 0 and other.quoted < 0
    return single and overlap >= _PLAIN_OVERLAP and len(common) >= _PLAIN_WORDS and named


def _elsewhere(one: Mention, other: Mention) -> bool:
    """Say whether one stands in a quotation that names something the other's sentence does not."""
    if one.quoted == other.quoted:
        return False
    inner, outer = (one, other) if one.quoted >= 0 else (other, one)
    return not inner.names & outer.names


def _weight(mention: Mention, weights: Mapping[str, float]) -> float:
    return sum(weights.get(word, 0.0) for word in mention.names | mention.stems)


def _joined(pairs: list[tuple[Mention, Mention]]) -> list[list[Mention]]:
    """Join pairs that give the same two values: one finding names every place."""
    groups: dict[frozenset[object], dict[int, Mention]] = {}
    for pair in pairs:
        key = frozenset((m.fact.value, m.fact.unit, m.fact.value_range) for m in pair)
        groups.setdefault(key, {}).update({m.fact.start: m for m in pair})
    return [[group[start] for start in sorted(group)] for group in groups.values()]


def _finding(group: list[Mention]) -> Finding:
    first = group[0]
    second = next(m for m in group if agree(m.fact, first.fact) is False)
    places = tuple(FindingPlace(start=m.fact.start, end=m.fact.end, text=m.fact.text, claim=m.claim) for m in group)
    return Finding(code="numbers-differ", places=places, details=values_of(first=first.fact, second=second.fact))
