"""Seats that parties have together, and the seats of each: "CDU und SPD kommen zusammen auf 83 Sitze", "41", "44".

Only where one sentence names all the parties and their seats together, and another one the same parties with a figure
each: a coalition's figure alone says nothing of the parties whose seats come next.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.arithmetic.reckoning import Figure, figure_of, plain, slipped, sum_finding
from workbench.compare.signs.bare import bare_figures
from workbench.compare.signs.phrases import said
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from workbench.compare.signs.mentions import Stated
    from workbench.model.findings import Finding

_SAID: Final = said("blocs")
_TOGETHER: Final = re.compile(rf"\b{_SAID['together']}\b", re.IGNORECASE)
_OTHER: Final = re.compile(rf"\b{_SAID['other']}\b", re.IGNORECASE)
_SEATS: Final = re.compile(said("tallies")["seats"], re.IGNORECASE)
_NAME: Final = re.compile(r"\b[A-ZÄÖÜ][\w-]+")
_LINK: Final = rf"(?:,\s*|\s+{_SAID['joints']}\s+|\s*[&/]\s*)(?:{_SAID['articles']}\s+)?"
_NAMED: Final = re.compile(rf"(?:{_NAME.pattern})(?:{_LINK}{_NAME.pattern})+")
_STOP: Final = re.compile(r"[.!?](?=\s)|\n")
_ENDING: Final = re.compile(rf"{_SAID['ending']}$")
_FEWEST: Final = 2
_FAR: Final = 500  # characters


def wrong_blocs(text: str, claims: Sequence[Stated]) -> Iterator[Finding]:
    """Yield a finding for seats together that one slip of the pen keeps from being the sum of each party's.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    blocs = [found for place in range(len(claims)) if (found := _together(text, claims, place))]
    shares = [one for place in range(len(claims)) if blocs and (one := _each(text, claims, place))]
    for total, parties in blocs:
        parts = [
            sorted(one.values(), key=lambda figure: figure.fact.start)
            for one in shares
            if one.keys() == parties and all(abs(p.fact.start - total.fact.start) < _FAR for p in one.values())
        ]
        if len(parts) == 1 and slipped(total, parts[0]):
            yield sum_finding(total, parts[0])


def _together(text: str, claims: Sequence[Stated], place: int) -> tuple[Figure, frozenset[str]] | None:
    """Return the only seats of a sentence, of parties that it names one after the other; None where it has none."""
    claim = claims[place]
    seats = [fact for fact in claim.facts if fact.kind is FactKind.QUANTITY and _SEATS.fullmatch(fact.unit or "")]
    if len(seats) != 1 or not plain(seats[0]) or not _TOGETHER.search(text, claim.start, claim.end):
        return None
    named = [match[0] for match in _NAMED.finditer(text, claim.start, claim.end)]
    if len(named) != 1 or _OTHER.search(text, claim.start, claim.end):
        return None
    return figure_of(seats[0], claim, place), _parties(named[0])


def _parties(words: str) -> frozenset[str]:
    return frozenset(_key(match[0]) for match in _NAME.finditer(words) if not _TOGETHER.fullmatch(match[0]))


def _key(name: str) -> str:
    """Return a party's name in one form: "Grüne", "Grünen"."""
    return _ENDING.sub("", name)


def _each(text: str, claims: Sequence[Stated], place: int) -> Mapping[str, Figure]:
    """Return each party's seats, of a sentence that has a figure right behind each name and no other figure."""
    claim, found = claims[place], dict[str, Figure]()
    figures = _figures(text, claims, place)
    units = {one.fact.unit for one in figures if one.fact.unit}
    if len(figures) < _FEWEST or not units or not all(map(_SEATS.fullmatch, units)):
        return {}
    if _OTHER.search(text, claim.start, claim.end) or _STOP.search(text, claim.start, claim.end - 1):
        return {}
    start = claim.start
    for one in figures:
        names = [match[0] for match in _NAME.finditer(text, start, one.fact.start)]
        if not names:
            return {}
        found[_key(names[-1])] = one
        start = one.fact.end
    return found


def _figures(text: str, claims: Sequence[Stated], place: int) -> list[Figure]:
    claim = claims[place]
    facts = [fact for fact in claim.facts if fact.kind is FactKind.QUANTITY and plain(fact)]
    everything = sorted([*facts, *bare_figures(text, claim)], key=lambda fact: fact.start)
    return [figure_of(fact, claim, place) for fact in everything]
