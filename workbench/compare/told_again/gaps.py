"""Differences told beside the two figures they lie between: "Revenue of 120 million, spending of 135 … a gap of 25".

What is called a gap, a lead or a rise, or so much more, is the difference of the only two figures of its kind nearby.
A finding needs that one slip of the pen in one of the three would make it so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.arithmetic.reckoning import Figure, Figures, figures_of, mended, sum_finding
from workbench.compare.signs.phrases import said
from workbench.model.agreement import same_unit
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.signs.mentions import Stated
    from workbench.model.facts import Fact
    from workbench.model.findings import Finding

_SAID: Final = said("gaps")
_NAMED: Final = re.compile(rf"\b{_SAID['named']}\s+(?:{_SAID['joints']}\s+){{0,3}}$", re.IGNORECASE)
_BEHIND: Final = re.compile(rf"(?:\s+[^\W\d]+)?\s+{_SAID['behind']}\b", re.IGNORECASE)
_POINTS: Final = re.compile(_SAID["points"], re.IGNORECASE)
_OTHER: Final = re.compile(rf"\b{_SAID['other']}\b", re.IGNORECASE)
_DECIMAL: Final = re.compile(r"\d[.,]\d{1,2}(?!\d)")
_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY, FactKind.PERCENT})
_REACH: Final = 60
_WINDOW: Final = 320  # characters before a difference in which its figures stand
_NEAR: Final = 24
_CLAIMS: Final = 2  # claims before it
_BOTH: Final = 2
_PART: Final = 1.5  # a figure is more than half as much again as a difference it makes


def wrong_gaps(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each difference that is not that of its figures, one slip of the pen away.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    return [sum_finding(total, parts) for total, parts in _off(text, Figures(figures_of(claims, _AMOUNTS)))]


def _off(text: str, figures: Figures) -> Iterator[tuple[Figure, list[Figure]]]:
    for at, gap in enumerate(figures.all):
        if not _is_gap(text, gap.fact):
            continue
        behind = figures.all[at + 1 : at + 2] if _BEHIND.match(text, gap.fact.end) else ()
        near = [
            one
            for one in (*figures.before(at, gap.fact.start - _WINDOW), *behind)
            if gap.place - _CLAIMS <= one.place <= gap.place
            and abs(gap.fact.start - one.fact.start) < _WINDOW
            and _of_kind(one.fact, gap.fact)
            and not _is_gap(text, one.fact)
        ]
        if len(near) != _BOTH or abs(near[0].place - near[1].place) > 1 or not _one_noun(near, gap.fact):
            continue
        less, more = sorted(near, key=lambda one: one.value)
        if less.value != more.value and _slipped(gap, less, more):
            yield more, [less, gap]


def _is_gap(text: str, fact: Fact) -> bool:
    before = text[max(0, fact.start - _REACH) : fact.start]
    told = _NAMED.search(before) or _BEHIND.match(text, fact.end)
    return bool(told) and not _OTHER.search(text, max(0, fact.start - _NEAR), fact.end + _NEAR)


def _of_kind(one: Fact, gap: Fact) -> bool:
    """Say whether a difference may lie between such figures: of percentages in points, of money in its currency."""
    if one.kind is FactKind.PERCENT or gap.kind is FactKind.PERCENT:
        return one.kind is FactKind.PERCENT and bool(_POINTS.search(gap.text))
    if None in {one.unit, gap.unit}:
        return one.kind is gap.kind and (one.unit is None or float(str(one.value)) > _PART * float(str(gap.value)))
    return one.kind is gap.kind and same_unit(one, gap)


def _one_noun(near: Sequence[Figure], gap: Fact) -> bool:
    """Say whether one of two figures counts what the difference counts, where it names that."""
    named = gap.kind is FactKind.QUANTITY and gap.unit is not None and not _POINTS.search(gap.text)
    return not named or any(same_unit(one.fact, gap) for one in near)


def _slipped(gap: Figure, less: Figure, more: Figure) -> bool:
    rounded = any(_DECIMAL.search(one.fact.text) for one in (less, more)) and not _DECIMAL.search(gap.fact.text)
    missing = more.value - less.value - gap.value
    scale = gap.value / float(re.sub(r"\D", "", gap.fact.text) or 1) if rounded else 0.0
    if abs(missing) <= max(scale, more.value * 1e-9):
        return False
    wanted = ((gap, gap.value + missing), (less, less.value + missing), (more, more.value - missing))
    return any(value > 0 and mended(one, value) for one, value in wanted)
