"""Sums over two sentences: "It must save £7.2m. Of this, …", "… the remaining 27 safes", "£88 more than the present …".

The parts stand in other sentences than the total, so a finding needs that one slip of the pen in one of the figures
(a digit changed, dropped or two swapped, another scale word) would make the sum right, and that no sum nearby is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from workbench.compare.arithmetic.reckoning import (
    Figure,
    Figures,
    figure_of,
    figures_of,
    mended,
    plain,
    right,
    slipped,
    sum_finding,
)
from workbench.compare.arithmetic.together import summed_up
from workbench.compare.signs.bare import bare_figures
from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import values_of
from workbench.compare.signs.standing import LONGEST
from workbench.model.agreement import same_unit
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding
from workbench.text.pieces import found_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.signs.mentions import Stated

_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY})
_SAID: Final = said("rests")
_OF_THIS: Final = re.compile(rf"{_SAID['of_this']}\b", re.IGNORECASE)
_REST: Final = re.compile(rf"\b{_SAID['rest']}\s+$", re.IGNORECASE)
_MORE: Final = re.compile(
    rf"\s+(?:{_SAID['more']}|(?P<fewer>{_SAID['less']}))\s+{_SAID['than']}\s+(?:[^\W\d]+\s+){{0,3}}", re.IGNORECASE
)
_COLON: Final = re.compile(r"[^.;!?\n\d]{0,30}:\s")
_STOP: Final = re.compile(r"[.!?;](?=\s)|\n")
_LEFT_OUT: Final = re.compile(rf"\b{_SAID['left_out']}\b", re.IGNORECASE)
_RUNOFF: Final = re.compile(rf"\b{_SAID['runoff']}\b", re.IGNORECASE)
_TURNOUT: Final = re.compile(rf"\b{_SAID['turnout']}\b", re.IGNORECASE)
_FULL: Final = 100.0
_ROUNDED: Final = 0.25  # points
_WINDOW: Final = 320  # characters before a figure in which its total stands
_FAR: Final = 800  # characters before what remains
_BOTH: Final = 2
_MOST: Final = 5
_CROWD: Final = 24  # amounts that what remains may be of; more is a list


def wrong_rests(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each total whose parts in other sentences give another sum, one slip of the pen away.

    What remains is taken from amounts within 800 characters before it; where more than 24 that may be added stand
    there, it is a list, and nothing is said of that rest.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    figures = Figures(figures_of(claims, _AMOUNTS))
    found: dict[int, Finding] = {}
    for total, parts in (
        *_of_this(text, claims, figures),
        *_listed(text, claims, figures),
        *summed_up(text, claims),
        *_remaining(text, figures),
    ):
        found.setdefault(total.fact.start, sum_finding(total, parts))
    for more in _differences(text, figures.all):
        found.setdefault(more[0].fact.start, sum_finding(*more))
    return [*found.values(), *_duels(text, claims)]


def _alike(one: Fact, other: Fact) -> bool:
    """Say whether two amounts may be added: of one currency or noun, or one of nothing named."""
    if None in {one.unit, other.unit}:
        return FactKind.MONEY not in {one.kind, other.kind} or min(_size(one), _size(other)) >= len("1000")
    return one.kind is other.kind and same_unit(one, other)


def _size(fact: Fact) -> int:
    return len(f"{float(str(fact.value)):.0f}")


def _of_this(text: str, claims: Sequence[Stated], figures: Figures) -> Iterator[tuple[Figure, list[Figure]]]:
    """Yield "save £7.2 million in the coming year. Of this, £3.1 million …" where it is off."""
    for place, claim in enumerate(claims):
        if not _OF_THIS.match(text, claim.start) or _LEFT_OUT.search(text, claim.start, claim.end):
            continue
        stop = _STOP.search(text, claim.start, claim.end + 1)
        end = min(claim.end, stop.start() if stop else claim.end)
        parts = [one for one in _with_bare(text, claims, figures, place) if one.fact.end <= end]
        total = figures.last_ending(claim.start - _WINDOW // 2, claim.start)
        if total is not None and _BOTH < len(parts) <= _MOST and _off(total, parts):
            yield total, parts


def _listed(text: str, claims: Sequence[Stated], figures: Figures) -> Iterator[tuple[Figure, list[Figure]]]:
    """Yield "2.1 billion: Landauer has 1.3 billion and Wohnwelt 800 million" where it is off, "Only 31 are left: …"."""
    for place in range(len(claims)):
        everything = _with_bare(text, claims, figures, place)
        for at, total in enumerate(everything):
            if not _COLON.match(text, total.fact.end):
                continue
            last = min(len(text), total.fact.end + LONGEST)
            stop = _STOP.search(text, total.fact.end, last)
            end = stop.start() if stop else last
            parts = [one for one in everything[at + 1 :] if one.fact.end <= end]
            left_out = _LEFT_OUT.search(text, total.fact.end, end)
            if _BOTH <= len(parts) <= _MOST and not left_out and _off(total, parts):
                yield total, parts


def _with_bare(text: str, claims: Sequence[Stated], figures: Figures, place: int) -> list[Figure]:
    """Return a claim's figures in order, numbers of nothing named among them."""
    claim = claims[place]
    bare = [figure_of(fact, claim, place) for fact in bare_figures(text, claim)]
    return sorted([*figures.of(place), *bare], key=lambda one: one.fact.start)


def _remaining(text: str, figures: Figures) -> Iterator[tuple[Figure, list[Figure]]]:
    """Yield "117 of the 189 safes … The remaining 27 safes" where it is off."""
    for at, rest in enumerate(figures.all):
        if not _REST.search(text, max(0, rest.fact.start - 40), rest.fact.start):
            continue
        before = figures.before(at, rest.fact.start - _FAR)
        near = [one for one in before if _alike(one.fact, rest.fact)]
        if len(near) > _CROWD:
            continue
        sums = [
            (total, parts)
            for total in near
            for count in (1, 2)
            for parts in combinations([one for one in near if one is not total and one.value < total.value], count)
            if total.value > rest.value
        ]
        if any(abs(total.value - sum(p.value for p in parts) - rest.value) < 1 for total, parts in sums):
            continue
        off = [
            (total, [*parts, rest])
            for total, parts in sums
            if (len(parts) == 1 or all(p.place == rest.place for p in parts)) and _off(total, [*parts, rest])
        ]
        listed = [one for one in off if len(one[1]) > _BOTH]
        off = listed or off
        if len({(total.value, *(p.value for p in parts)) for total, parts in off}) == 1:
            yield off[0]


def _differences(text: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, list[Figure]]]:
    """Yield "£1,874 a year. That is £808 more than the present £1,786" where it is off."""
    for at, (difference, base) in enumerate(pairwise(figures)):
        way = _MORE.fullmatch(text, difference.fact.end, base.fact.start)
        if way is None or not _alike(difference.fact, base.fact) or not at:
            continue
        near = [one for one in figures[max(0, at - 2) : at] if difference.fact.start - one.fact.end < _WINDOW]
        made = [(base, [one, difference]) if way["fewer"] else (one, [base, difference]) for one in near]
        made = [(total, parts) for total, parts in made if all(_alike(total.fact, p.fact) for p in parts)]
        if made and not any(right(total, parts) for total, parts in made):
            yield from [(total, parts) for total, parts in made if _off(total, parts)][-1:]


def _duels(text: str, claims: Sequence[Stated]) -> Iterator[Finding]:
    """Yield a run-off's two shares that one slip of the pen keeps from a hundred."""
    if next(found_in(_RUNOFF, text), None) is None:
        return
    for claim in claims:
        shares = [figure_of(f, claim, 0) for f in claim.facts if f.kind is FactKind.PERCENT]
        if (
            len(shares) != _BOTH
            or not all(plain(one.fact) for one in shares)
            or _TURNOUT.search(text, claim.start, claim.end)
        ):
            continue
        missing = _FULL - sum(one.value for one in shares)
        decimal = all(not one.value.is_integer() for one in shares)
        if decimal and abs(missing) > _ROUNDED and any(mended(one, one.value + missing) for one in shares):
            whole = replace(shares[0].fact, value=_FULL)
            found = sum_finding(shares[0], shares[1:])
            sums = values_of(sum=replace(whole, value=round(_FULL - missing, 2)), total=whole)
            yield replace(found, details=sums)


def _off(total: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether amounts that may be added give another total, one slip of the pen away."""
    return all(_alike(total.fact, part.fact) for part in parts) and slipped(total, parts)
