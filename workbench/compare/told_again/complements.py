"""Two shares that make up the whole, told one after the other: "54 Prozent kamen von weit her. Die Einheimischen …".

They are such where the second says so: by a word that closes the reckoning ("demnach", "die übrigen", "another") or by
the other side of a vote. A finding needs that one digit of one of the two would make the hundred full. A vote may leave
some out, so that less than a hundred tells nothing of it but in a ballot of yes and no where nobody abstains.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import place_of, values_of
from workbench.compare.signs.slips import one_step
from workbench.compare.signs.standing import LONGEST
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.signs.mentions import Mention

_SAID: Final = said("complements")
_CLOSING: Final = re.compile(rf"\b{_SAID['closing']}\b", re.IGNORECASE)
_FOR: Final = re.compile(rf"\b{_SAID['favour']}\b", re.IGNORECASE)
_AGAINST: Final = re.compile(rf"\b{_SAID['against']}\b", re.IGNORECASE)
_BALLOT: Final = re.compile(rf"\b{_SAID['ballot']}\b", re.IGNORECASE)
_ABSTAIN: Final = re.compile(rf"\b{_SAID['abstain']}\b", re.IGNORECASE)
_CHANGED: Final = re.compile(rf"\b{_SAID['changed']}\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"[.!?][\"”“»«]?\s|\n")
_FULL: Final = 100
_FAR: Final = 240  # characters between the two
_ROUNDED: Final = 1  # a point: both were rounded


def wrong_complements(text: str, mentions: Sequence[Mention]) -> list[Finding]:
    """Return a finding for each two shares of one whole that one digit keeps from a hundred.

    Args:
        text: the draft.
        mentions: its figures and dates, in order.
    """
    shares = [one for one in mentions if one.fact.kind is FactKind.PERCENT and not one.headline]
    return [_finding(one, other) for one, other in _pairs(text, shares)]


def _pairs(text: str, shares: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield neighbouring shares that are off and whose sentences say that they are two parts of a whole.

    The figures are asked first: looking through sentences is what takes time.
    """
    for at, (one, other) in enumerate(pairwise(shares)):
        alone = all(
            abs(near.fact.start - mine.fact.start) > _FAR
            for near in (*shares[max(0, at - 1) : at], *shares[at + 2 : at + 3])
            for mine in (one, other)
        )
        near = other.fact.start - one.fact.end <= _FAR
        if near and _off(one.fact, other.fact) and _of_one(text, one.fact, other.fact, alone=alone):
            yield one, other


def _of_one(text: str, one: Fact, other: Fact, *, alone: bool) -> bool:
    full = float(str(one.value)) + float(str(other.value)) > _FULL
    if not full and not alone:
        return False
    (a, b), (c, d) = (_sentence(text, fact) for fact in (one, other))
    if _CHANGED.search(text, a, d) or text[b:c].strip():
        return False  # another time or a sentence between them
    votes = _votes(text, one, other)
    if votes and full:
        return True
    if not alone or _ABSTAIN.search(text, a, d):
        return False
    return bool(_BALLOT.search(text, a, d)) if votes else b <= c and bool(_CLOSING.search(text, c, d))


def _votes(text: str, one: Fact, other: Fact) -> bool:
    """Say whether one share is for and the other against."""
    (a, b), (c, d) = (_sentence(text, fact) for fact in (one, other))
    if b > c:
        b = c = (one.end + other.start) // 2
    ours, theirs = text[a:b], text[c:d]
    return bool((_FOR.search(ours) and _AGAINST.search(theirs)) or (_AGAINST.search(ours) and _FOR.search(theirs)))


def _sentence(text: str, fact: Fact) -> tuple[int, int]:
    starts = [m.end() for m in _SENTENCE.finditer(text, max(0, fact.start - _FAR), fact.start)]
    last = min(len(text), fact.end + LONGEST)
    end = _SENTENCE.search(text, fact.end, last)
    return (starts[-1] if starts else max(0, fact.start - _FAR)), (end.end() if end else last)


def _off(one: Fact, other: Fact) -> bool:
    """Say whether two shares are not a hundred, and would be if one digit of one were another."""
    if any(fact.bound or fact.approximate or fact.value_range or fact.value is None for fact in (one, other)):
        return False
    ours, theirs = float(str(one.value)), float(str(other.value))
    if abs(ours + theirs - _FULL) <= _ROUNDED or not 0 < min(ours, theirs) <= max(ours, theirs) < _FULL:
        return False
    wanted = ((ours, _FULL - theirs), (theirs, _FULL - ours))
    return any(_written(have) != _written(want) and one_step(_written(have), _written(want)) for have, want in wanted)


def _written(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _finding(one: Mention, other: Mention) -> Finding:
    places = (place_of(one.fact, one.claim), place_of(other.fact, other.claim))
    total = float(str(one.fact.value)) + float(str(other.fact.value))
    made, whole = replace(one.fact, value=round(total, 2)), replace(one.fact, value=_FULL)
    return Finding(code="sum-wrong", places=places, details=values_of(sum=made, total=whole))
