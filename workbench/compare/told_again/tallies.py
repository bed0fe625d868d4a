"""Votes and seats that do not add up to all of them: "37 votes to 32, four abstaining", and "all 63 were present".

Votes are told with who abstained, seats of three parties and more; all of them stand in another sentence nearby. So a
finding needs that one slip of the pen would make the sum right, and that no total nearby is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.arithmetic.reckoning import Figure, figure_of, plain, right, slipped, sum_finding
from workbench.compare.signs.bare import bare_figures
from workbench.compare.signs.phrases import said
from workbench.compare.signs.standing import Homes
from workbench.model.facts import FactKind
from workbench.model.measures import measured

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.signs.mentions import Stated
    from workbench.model.facts import Fact
    from workbench.model.findings import Finding

_SAID: Final = said("tallies")
_VOTED: Final = re.compile(rf"\b{_SAID['voted']}\b", re.IGNORECASE)
_ABSTAINED: Final = re.compile(rf"\b{_SAID['abstained']}\b", re.IGNORECASE)
_ALL: Final = re.compile(rf"\b{_SAID['all']}\s+$", re.IGNORECASE)
_CAST: Final = re.compile(rf"[^.;:\d]{{0,30}}\b{_SAID['cast']}\b", re.IGNORECASE)
_SEATS: Final = re.compile(rf"\b{_SAID['seats']}\b", re.IGNORECASE)
_MEMBERS: Final = re.compile(_SAID["members"], re.IGNORECASE)
_HOUSE: Final = re.compile(rf"\b{_SAID['house']}\b", re.IGNORECASE)
_OTHERS: Final = re.compile(rf"\b{_SAID['others']}\b", re.IGNORECASE)
_BEFORE: Final = re.compile(rf"\b{_SAID['before']}\b", re.IGNORECASE)
_STOP: Final = re.compile(r"[.!?](?=\s)|\n")
_FAR: Final = 500  # characters between the parts and all of them
_VOTES: Final = 3  # for, against, abstained
_FEWEST: Final = 3  # parties
_MOST: Final = 9


def wrong_tallies(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each vote or share-out of seats that one slip of the pen keeps from all of them.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    found: dict[int, Finding] = {}
    homes = Homes(claims)
    for place, claim in enumerate(claims):
        for parts, totals in (_votes(text, claims, place, homes), _seats(text, claims, place, homes)):
            near = [one for one in totals if abs(one.fact.start - claim.start) < _FAR]
            if not parts or any(right(total, parts) for total in near):
                continue
            off = [total for total in near if slipped(total, parts)]
            if len({total.value for total in off}) == 1:
                found.setdefault(parts[0].fact.start, sum_finding(off[0], parts))
    return list(found.values())


def _votes(text: str, claims: Sequence[Stated], place: int, homes: Homes) -> tuple[list[Figure], list[Figure]]:
    """Return those for, against and undecided of a claim, and what may be all of them."""
    claim = claims[place]
    words = text[claim.start : claim.end]
    if not _VOTED.search(words) or not _ABSTAINED.search(words):
        return [], []
    parts = [one for one in _figures(text, claims, place) if not _is_all(text, one)]
    if len(parts) != _VOTES:
        return [], []
    near = homes.places(claim.start - _FAR, claim.start + _FAR)
    return parts, [one for home in near for one in _figures(text, claims, home) if _is_all(text, one)]


def _is_all(text: str, figure: Figure) -> bool:
    fact = figure.fact
    return bool(_ALL.search(text, max(0, fact.start - 30), fact.start) or _CAST.match(text, fact.end))


def _seats(text: str, claims: Sequence[Stated], place: int, homes: Homes) -> tuple[list[Figure], list[Figure]]:
    """Return the seats of all parties a claim names, and the seats or members of a house told elsewhere."""
    claim = claims[place]
    stop = _STOP.search(text, claim.start, claim.end + 1)
    end = min(claim.end, stop.start() if stop else claim.end)
    if not _SEATS.search(text, claim.start, end) or _OTHERS.search(text, claim.start, end):
        return [], []
    parts = [one for one in _figures(text, claims, place) if one.fact.end <= end]
    if not _FEWEST <= len(parts) <= _MOST or any(not _is_seat(one) for one in parts):
        return [], []
    return parts, [
        one
        for home, other in ((home, claims[home]) for home in homes.places(claim.start - _FAR, claim.start + _FAR))
        if home != place and _HOUSE.search(text, other.start, other.end)
        if not _BEFORE.search(text, other.start, other.end)
        for one in _figures(text, claims, home)
        if one.value > max(part.value for part in parts) and _MEMBERS.fullmatch(one.fact.unit or "")
    ]


def _is_seat(figure: Figure) -> bool:
    return figure.fact.unit is None or bool(_SEATS.fullmatch(figure.fact.unit))


def _figures(text: str, claims: Sequence[Stated], place: int) -> list[Figure]:
    claim = claims[place]
    facts = [fact for fact in _counted(claim) if plain(fact)]
    everything = sorted([*facts, *bare_figures(text, claim)], key=lambda fact: fact.start)
    return [figure_of(fact, claim, place) for fact in everything]


def _counted(claim: Stated) -> Iterator[Fact]:
    for fact in claim.facts:
        if fact.kind is FactKind.QUANTITY and isinstance(fact.value, int) and measured(fact.unit) is None:
            yield fact
