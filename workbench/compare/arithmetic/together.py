"""What a sentence's list sums up to: "20 Plätze in Ulm, 30 in Bonn, zusammen 60 Plätze".

Where "und" joins the last part, ``sums`` says so of any total that is off. Commas alone join what is no part as
well, so here every figure of the sentence must be one, and one slip of the pen must be why the sum is wrong.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.compare.arithmetic.reckoning import figure_of, plain, right, slipped
from workbench.compare.arithmetic.sums import fits, is_total, parted
from workbench.compare.signs.bare import bare_figures
from workbench.compare.signs.phrases import said
from workbench.model.facts import NUMERIC, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.arithmetic.reckoning import Figure
    from workbench.compare.signs.mentions import Stated
    from workbench.model.facts import Fact

_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY})
_FIGURES: Final = NUMERIC | {FactKind.DATE}
_DIGIT: Final = re.compile(r"\d")
_STOP: Final = re.compile(r"[.!?;](?=\s)|\n")
_SAID: Final = said("together")
_OTHERS: Final = re.compile(rf"\b{_SAID['others']}\b", re.IGNORECASE)
_TOTAL: Final = re.compile(rf"\b(?:{said('sums')['in_total']}|{said('sums')['in_all']})\b", re.IGNORECASE)
_AND: Final = re.compile(rf"\b{said('sums')['joints']}\b", re.IGNORECASE)
_FEWEST: Final = 2
_CROWD: Final = 60  # figures of a sentence; among more none is a list of parts
_MOST: Final = 8
_LEAST: Final = 0.6  # of the total; below that some are not named
_BEHIND: Final = 30  # characters


def summed_up(text: str, claims: Sequence[Stated]) -> Iterator[tuple[Figure, list[Figure]]]:
    """Yield each total with the figures of its sentence that come before it, where their sum is another.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    for place, claim in enumerate(claims):
        facts = [fact for fact in claim.facts if fact.kind in _FIGURES]
        if not _FEWEST <= len(facts) <= _CROWD or not _TOTAL.search(text, claim.start, claim.end):
            continue
        figures = sorted([*facts, *bare_figures(text, claim)], key=lambda fact: fact.start)
        for at, total in enumerate(figures):
            if at < _FEWEST or not is_total(text, figures[at - 1].end, total):
                continue
            start = max([claim.start, *(stop.end() for stop in _STOP.finditer(text, claim.start, total.start))])
            parts = [fact for fact in figures[:at] if fact.start >= start]
            if not _all_parts(total, parts) or not _one_list(text, start, total, parts):
                continue
            whole, made = figure_of(total, claim, place), [figure_of(part, claim, place) for part in parts]
            if _off(whole, made):
                yield whole, made


def _off(total: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether one slip of the pen keeps parts from their total; the last of them alone may be what it sums up."""
    near = _LEAST <= sum(part.value for part in parts) / total.value <= 1 / _LEAST
    return near and slipped(total, parts) and not any(right(total, parts[at:]) for at in range(1, len(parts) - 1))


def _all_parts(total: Fact, parts: Sequence[Fact]) -> bool:
    """Say whether all figures of a sentence before its total may be parts of it."""
    if not _FEWEST <= len(parts) <= _MOST or any(fact.kind not in _AMOUNTS for fact in (total, *parts)):
        return False
    whole = replace(total, unit=parts[0].unit) if total.unit is None and total.kind is parts[0].kind else total
    return all(plain(fact) for fact in (total, *parts)) and all(fits(whole, part) for part in parts)


def _one_list(text: str, start: int, total: Fact, parts: Sequence[Fact]) -> bool:
    """Say whether parts are one list from where their sentence starts, with no other figure among them."""
    if _OTHERS.search(text, start, total.end + _BEHIND) or _AND.search(text, parts[-1].end, total.start):
        return False  # "ein Kind", "und die Fahrerin" count as well
    links = [text[one.end : other.start] for one, other in pairwise((*parts, total))]
    if _DIGIT.search(text[start : parts[0].start]) or any(_DIGIT.search(link) or link.count(",") > 1 for link in links):
        return False
    return all(map(parted, links[:-1]))
