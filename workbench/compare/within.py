"""One article against itself: two figures about the same thing that disagree by value.

Two figures are about the same thing only when kind and unit are the same and the words around them say so. The bar is
low where one figure looks like a slip of the other, and high otherwise: a checker who is warned in vain stops reading.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from workbench.compare.ages import wrong_ages
from workbench.compare.growth import wrong_growth
from workbench.compare.headlines import headline_mentions
from workbench.compare.mentions import Mention, mentions_of, shared, weights_of
from workbench.compare.showing import values_of
from workbench.compare.slips import slip
from workbench.compare.weekdays import wrong_weekdays
from workbench.model.agreement import agree, same_unit, stem_of
from workbench.model.facts import NUMERIC, FactKind
from workbench.model.findings import Finding, FindingPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from workbench.compare.mentions import Stated
    from workbench.compare.slips import Likeness

# How much must be shared before two figures are about the same thing: the share of the weight of the words around the
# poorer of the two, and the number of words. The last row is for figures beside different names.
_BARS: Final[Mapping[Likeness, tuple[float, int]]] = {"strong": (0.12, 1), "weak": (0.25, 2), "": (0.7, 4)}
# A heading's figure that no figure of the text agrees with is suspicious in itself.
_HEADLINE_BARS: Final[Mapping[Likeness, tuple[float, int]]] = {"strong": (0.0, 1), "weak": (0.1, 1), "": (0.3, 2)}
_BAR_OTHER_NAMES: Final = (0.35, 2)
_LIST: Final = 3  # figures of one kind in a claim; more is a table of results
_COUNTED: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY})


def within_article(text: str, claims: Sequence[Stated]) -> tuple[Finding, ...]:
    """Return what disagrees inside one draft, each finding naming every place, in the order of the text.

    Args:
        text: the draft.
        claims: suggestions or claims with offsets in it.
    """
    standing = sorted((claim for claim in claims if claim.start >= 0), key=lambda claim: claim.start)
    mentions = mentions_of(text, standing)
    mentions += _unconfirmed(headline_mentions(text, standing, mentions), mentions)
    weights = weights_of(mentions)
    pairs = [pair for alike in _comparable(mentions) for pair in combinations(alike, 2) if _disagree(*pair, weights)]
    findings = [_finding(group) for group in _joined(pairs)]
    findings += wrong_weekdays(text, mentions) + wrong_ages(text, mentions) + wrong_growth(text, standing)
    return tuple(sorted(findings, key=lambda finding: finding.places[0].start))


def _unconfirmed(headlines: list[Mention], body: list[Mention]) -> list[Mention]:
    """Return the figures of headings that no figure of the body agrees with."""
    return [one for one in headlines if not any(agree(one.fact, other.fact) for other in body)]


def _comparable(mentions: list[Mention]) -> Iterable[list[Mention]]:
    """Group figures of one kind and unit; tables of results and what has no unit are left out."""
    groups: dict[tuple[FactKind, str], list[Mention]] = {}
    for mention in mentions:
        fact = mention.fact
        if fact.kind is FactKind.DATE and len(str(fact.value)) == len("2025-02-10"):
            groups.setdefault((fact.kind, str(fact.value)[4:]), []).append(mention)  # the same day of several years
        elif fact.kind in NUMERIC and same_unit(fact, fact) and mention.siblings <= _LIST:
            unit = stem_of(fact.unit or "") if fact.kind is FactKind.QUANTITY else fact.unit or ""
            groups.setdefault((fact.kind, unit), []).append(mention)
    return groups.values()


def _disagree(one: Mention, other: Mention, weights: Mapping[str, float]) -> bool:
    """Say whether two figures of one kind and unit mean the same and differ; what is cheap is asked first."""
    if one.place == other.place or one.fact.value == other.fact.value:
        return False
    likeness = slip(one.fact, other.fact)
    if not _possible(one, other, likeness):
        return False
    common = shared(one, other)
    poorer = min(_weight(one, weights), _weight(other, weights))
    overlap = sum(max(weights.get(p, 0.0), weights.get(q, 0.0)) for p, q in common) / poorer if poorer else 0.0
    share, words = _bar(one, other, likeness)
    return overlap >= share and len(common) >= words and agree(one.fact, other.fact) is False


def _bar(one: Mention, other: Mention, likeness: Likeness) -> tuple[float, int]:
    if one.headline != other.headline:
        return _HEADLINE_BARS[likeness]
    return _BAR_OTHER_NAMES if _other_names(one, other) else _BARS[likeness]


def _possible(one: Mention, other: Mention, likeness: Likeness) -> bool:
    """Say whether two differing figures may mean the same at all.

    A figure in a quotation and one outside must share a name: what somebody says is about what they speak of. The
    less two figures look like a slip, the less may speak against it: two percentages rarely mean the same.
    """
    if one.quoted != other.quoted and not one.names & other.names:
        return False
    if likeness == "strong" or one.headline != other.headline:
        return True
    if one.fact.kind not in _COUNTED or _other_names(one, other):
        return False
    plain = one.siblings == other.siblings == 1 and one.quoted < 0 and other.quoted < 0
    return likeness == "weak" or (plain and bool(one.names & other.names))


def _other_names(one: Mention, other: Mention) -> bool:
    """Say whether both stand beside names, but not the same: the offer for OpenAI, the joke about Twitter."""
    return bool(one.names and other.names) and not one.names & other.names


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
    first = next((m for m in group if m.headline), group[0])
    second = next(m for m in group if (m.fact.value, m.fact.value_range) != (first.fact.value, first.fact.value_range))
    places = tuple(FindingPlace(start=m.fact.start, end=m.fact.end, text=m.fact.text, claim=m.claim) for m in group)
    code = "headline-differs" if first.headline else "numbers-differ"
    code = "dates-differ" if first.fact.kind is FactKind.DATE else code
    return Finding(code=code, places=places, details=values_of(first=first.fact, second=second.fact))
