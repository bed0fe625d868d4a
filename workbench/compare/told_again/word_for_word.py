"""One sentence that stands twice, word for word, with another figure or date: a teaser and its article, a caption.

Nothing is weighed here and no shape asked for: where as many words run up to a figure and on behind it in both places,
whoever wrote the one copied the other. A phrase that stands with three values is a list's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, takewhile
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.around import telling
from workbench.compare.signs.showing import place_of, values_of
from workbench.model.agreement import agree
from workbench.model.facts import NUMERIC, FactKind
from workbench.model.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.signs.mentions import Mention

_WORD: Final = re.compile(r"[$€£%]|\w[\w'’]*")
_END: Final = re.compile(r"[.!?;…](?=[\s\"”“»)])|\n")
_REACH: Final = 200  # code points on either side
_RUN: Final = 7  # words that are the same, on both sides together
_TELLING: Final = 3  # of them
_VALUES: Final = 2  # that a copied sentence stands with; a third makes it a list's
_MOST: Final = 400  # figures; more is a table
_KINDS: Final = NUMERIC | {FactKind.DATE}


@dataclass(frozen=True, slots=True)
class Place:
    """A figure with the words of its sentence up to it, the nearest first, and those behind it."""

    mention: Mention
    before: tuple[str, ...]
    behind: tuple[str, ...]


def wrong_copies(text: str, mentions: Sequence[Mention]) -> list[Finding]:
    """Return a finding for each sentence that stands twice with two figures.

    Args:
        text: the draft.
        mentions: its figures and dates, headings among them, in order.
    """
    alike: dict[str, list[Place]] = defaultdict(list)
    for place in places_of(text, mentions) if len(mentions) <= _MOST else ():
        alike[place.before[0]].append(place)
    copies = [
        (one, other)
        for places in alike.values()
        for one, other in combinations(places, 2)
        if _copied(one, other) and _apart(text, one, other)
    ]
    said: dict[int, frozenset[object]] = defaultdict(frozenset)
    for pair in copies:
        values = {place.mention.fact.value for place in pair}
        for place in pair:
            said[place.mention.fact.start] |= values
    found: dict[frozenset[object], Finding] = {}
    for one, other in copies:
        told = said[one.mention.fact.start] | said[other.mention.fact.start]
        if len(told) == _VALUES and _differ(one, other):
            found.setdefault(told, _finding(one, other))
    return list(found.values())


def places_of(text: str, mentions: Sequence[Mention]) -> Iterator[Place]:
    """Yield the figures and dates that have words before them in their sentence, as far as it reaches."""
    for mention in mentions:
        fact = mention.fact
        if fact.kind not in _KINDS or fact.value is None:
            continue
        left, right = text[max(0, fact.start - _REACH) : fact.start], text[fact.end : fact.end + _REACH]
        ends = [match.end() for match in _END.finditer(left)]
        stop = _END.search(right)
        before = _WORD.findall(left[ends[-1] if ends else 0 :].casefold())
        behind = _WORD.findall(right[: stop.start() if stop else _REACH].casefold())
        if before:
            yield Place(mention, tuple(before[::-1]), tuple(behind))


def _copied(one: Place, other: Place) -> bool:
    """Say whether so many words around two figures are the same that one sentence is the other's copy."""
    words = [*_run(one.before, other.before), *_run(one.behind, other.behind)]
    if len(words) < _RUN or sum(map(telling, words)) < _TELLING:
        return False
    ours, theirs = (_figures(place) for place in (one, other))
    return ours <= theirs or theirs <= ours  # two studies told alike differ in all their figures


def _figures(place: Place) -> frozenset[str]:
    """Return the other figures of a place's sentence."""
    return frozenset(word for word in (*place.before, *place.behind) if word[0].isdigit())


def _run(ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    return [word for word, _ in takewhile(lambda pair: pair[0] == pair[1], zip(ours, theirs, strict=False))]


def _apart(text: str, one: Place, other: Place) -> bool:
    """Say whether a line or a whole sentence parts two places: two sentences side by side tell two things alike."""
    start, end = one.mention.fact.end, other.mention.fact.start
    return "\n" in text[start:end] or len(_END.findall(text, start, end)) > 1


def _differ(one: Place, other: Place) -> bool:
    ours, theirs = one.mention.fact, other.mention.fact
    exact = len(str(ours.value)) == len(str(theirs.value)) if ours.kind is FactKind.DATE else ours.unit == theirs.unit
    written = ours.text.casefold() != theirs.text.casefold()  # the same words may be of two years
    return exact and written and ours.kind is theirs.kind and agree(ours, theirs) is not True


def _finding(one: Place, other: Place) -> Finding:
    facts = [place.mention.fact for place in (one, other)]
    places = tuple(place_of(place.mention.fact, place.mention.claim) for place in (one, other))
    code = "dates-differ" if facts[0].kind is FactKind.DATE else "numbers-differ"
    return Finding(code=code, places=places, details=values_of(first=facts[0], second=facts[1]))
