"""Multiples: "doubled from 100 to 250", "300 pupils, more than twice as many as the 200 of 2010" do not fit.

A multiple is said loosely: "doubled" of 1.9 and of 2.2 times as much, "nearly doubled" of 1.5. "More than twice" has no
end above, but what is less than twice is none.
"""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.compare.arithmetic.growth import both, changes, exact_ratio, ratio_of
from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of, place_of, values_of
from workbench.model.agreement import same_unit
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding, FindingPlace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.signs.mentions import Stated

_SAID: Final = said("multiples")
_HEDGED: Final = rf"(?:(?P<more>{_SAID['more']})\s+|(?P<nearly>{_SAID['nearly']})\s+)?"
_CHANGED: Final = re.compile(
    rf"\b(?P<none>{_SAID['none']}\s+)?{_HEDGED}(?P<word>{_SAID['times']})\b(?!\s+{_SAID['than']}\b)", re.IGNORECASE
)
_CLAUSE: Final = re.compile(rf"[,;:()–—]|\b{_SAID['clauses']}\b", re.IGNORECASE)
_DENIED: Final = re.compile(rf"\b{_SAID['denied']}\b", re.IGNORECASE)
_OF_IT: Final = re.compile(rf"(?:\W|\b{_SAID['of_it']}\b)*", re.IGNORECASE)
_GOES_ON: Final = re.compile(rf"(?:\W|\b(?:{_SAID['of_it']}|{_SAID['told_next']})\b)*", re.IGNORECASE)
_STOP: Final = re.compile(r"[.!?](?:\s+|$)|\n+|$")
_AS_MANY: Final = re.compile(
    rf"[^.;:\n\d]{{0,30}}?,\s+(?:{_SAID['joints']}\s+)?{_HEDGED}"
    rf"(?P<word>(?:{_SAID['so_many']})|(?:{_SAID['double']}))\s+(?:[^\W\d]+\s+){{0,4}}[$€£]?",
    re.IGNORECASE,
)
_FACTORS: Final = (
    ("verdoppel", 2.0), ("verdreifach", 3.0), ("vervierfach", 4.0), ("halbier", 0.5), ("doppel", 2.0), ("zweimal", 2.0),
    ("dreimal", 3.0), ("dreifach", 3.0), ("viermal", 4.0), ("vierfach", 4.0), ("fünfmal", 5.0), ("fünffach", 5.0),
    ("doubl", 2.0), ("twice", 2.0), ("tripl", 3.0), ("quadrupl", 4.0), ("halv", 0.5), ("three", 3.0), ("four", 4.0),
    ("five", 5.0),
)  # fmt: skip
_REACH: Final = 40
_LOOSE: Final = 0.12
_NEARLY: Final = 0.3


def wrong_multiples(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each multiple that stands between two figures of one claim, or beside them, and is none.

    Also in the sentence after them, where that names nothing else.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    findings: list[Finding] = []
    for claim in claims:
        number, pairs = number_of(claim), list(changes(text, claim))
        findings += _changed(text, claim, pairs[0], number) if len(pairs) == 1 else _as_many(text, claim, number)
        findings += _told_next(text, pairs[0], claims) if len(pairs) == 1 else ()
    return findings


def _changed(text: str, claim: Stated, pair: tuple[Fact, Fact], number: int) -> Iterator[Finding]:
    """Yield a finding when "doubled" or "halved" stands beside a pair that did neither."""
    start, end = min(fact.start for fact in pair), max(fact.end for fact in pair)
    words = list(_CHANGED.finditer(text, max(claim.start, start - _REACH), min(claim.end, end + _REACH)))
    if len(words) != 1 or words[0]["none"] or not _off(words[0], *pair):
        return
    if _of_this(text, claim, words[0], start, end):
        yield _finding(words[0], *pair, number)


def _told_next(text: str, pair: tuple[Fact, Fact], claims: Sequence[Stated]) -> Iterator[Finding]:
    """Yield a finding when the next sentence says of a pair alone that it doubled, and it did not."""
    stop = _STOP.search(text, max(fact.end for fact in pair))
    end = _STOP.search(text, stop.end()) if stop else None
    if (
        stop is None
        or end is None
        or end[0].startswith("?")
        or _CLAUSE.search(text, min(fact.start for fact in pair), stop.start())
    ):
        return
    word = _CHANGED.search(text, stop.end(), end.start())
    if word is None or word["none"] or not _off(word, *pair):
        return
    if _GOES_ON.fullmatch(text, stop.end(), word.start()) and _OF_IT.fullmatch(text, word.end(), end.start()):
        home = next((claim for claim in claims if claim.start <= word.start() < claim.end), None)
        yield _finding(word, *pair, number_of(home))


def _of_this(text: str, claim: Stated, word: re.Match[str], start: int, end: int) -> bool:
    """Say whether a multiple is told of the figures between ``start`` and ``end``, and not denied.

    In another clause only where nothing else is named there: a company doubles its staff, a price will double one day.
    """
    first = max([claim.start, *(mark.end() for mark in _CLAUSE.finditer(text, claim.start, word.start()))])
    mark = _CLAUSE.search(text, word.end(), claim.end)
    last = mark.start() if mark else claim.end
    if _DENIED.search(text, first, last):
        return False
    if last <= start:  # what comes first names the thing, what follows goes on
        return bool(_OF_IT.fullmatch(text, last, start))
    if first >= end:
        joint = _CLAUSE.search(text, end, first)
        return bool(_OF_IT.fullmatch(text, joint.end() if joint else end, word.start())) and bool(
            _OF_IT.fullmatch(text, word.end(), last)
        )
    return True


def _as_many(text: str, claim: Stated, number: int) -> Iterator[Finding]:
    """Yield a finding where a figure is held against another one in the same breath: "twice as many as the 200"."""
    amounts = [fact for fact in claim.facts if fact.kind is not FactKind.DATE and not _multiple(fact)]
    for one, other in pairwise(amounts):
        between = _AS_MANY.fullmatch(text, one.end, other.start)
        if between and _alike(one, other) and _off(between, other, one):
            yield _finding(between, other, one, number)


def _multiple(fact: Fact) -> bool:
    """Say whether a fact is the multiple itself: "twice", "doppelt", "three times"."""
    return fact.kind is FactKind.QUANTITY and _factor(fact.text) > 0


def _alike(one: Fact, other: Fact) -> bool:
    exact = all(fact.bound is None and fact.value_range is None for fact in (one, other))
    bare = one.kind is other.kind is FactKind.QUANTITY and other.unit is None
    return exact and one.kind is other.kind and (bare or same_unit(one, other))


def _off(word: re.Match[str], first: Fact, second: Fact) -> bool:
    ratio, factor = ratio_of(first, second), _factor(word["word"])
    if ratio is None or not factor:
        return False
    low, high = factor * (1 - (_NEARLY if word["nearly"] else _LOOSE)), factor * (1 + _LOOSE)
    if word["more"]:  # of "more than halved" less is left
        low, high = (factor, math.inf) if factor > 1 else (0.0, factor)
    elif word["nearly"] and factor < 1:
        low, high = factor * (1 - _LOOSE), factor * (1 + _NEARLY)
    return not (ratio[0] <= high and low <= ratio[1])


def _factor(words: str) -> float:
    return next((factor for stem, factor in _FACTORS if words.casefold().startswith(stem)), 0.0)


def _finding(word: re.Match[str], first: Fact, second: Fact, number: int) -> Finding:
    start, end = word.span("more") if word["more"] else word.span("word")
    end = word.end("word")
    place = FindingPlace(start=start, end=end, text=word.string[start:end], claim=number)
    details = values_of(first=first, second=second) | {"written": place.text}
    return Finding(
        code="multiple-wrong",
        places=(place, *(place_of(fact, number) for fact in (first, second))),
        details=details | both("actual", round(exact_ratio(first, second), 2)),
    )
