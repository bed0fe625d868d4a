"""Facts, claims and figures found by where they stand, and claims that are no sentence cut to a length."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.showing import number_of
from workbench.model.facts import FactKind
from workbench.text.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.compare.signs.mentions import Stated
    from workbench.model.facts import Fact

LONGEST: Final = 3_000  # code points; the analysis cuts sentences at half of that
_NEAR: Final = 200  # code points in which a person's name or title stands beside an age
_BLANK: Final = re.compile(r"\s+")


class Standing:
    """Facts of a text, found by where they stand."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Sort the facts; what is returned keeps the order they were given in."""
        self._facts = tuple(facts)
        self._stretches = Stretches((fact.start, fact.end) for fact in self._facts)

    def near(self, start: int, end: int) -> list[Fact]:
        """Return the facts that have a place in common with ``start:end`` (code points)."""
        return [self._facts[at] for at in self._stretches.touching(start, end)]


class People:
    """Who is named in a text, and as what, found beside an age."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Sort the people and their titles."""
        self._facts = [fact for fact in facts if fact.kind in {FactKind.PERSON, FactKind.TITLE}]
        self._stretches = Stretches((fact.start, fact.end) for fact in self._facts)
        people = [at for at, fact in enumerate(self._facts) if fact.kind is FactKind.PERSON]
        ended = sorted((self._facts[at].end, at) for at in people)
        self._ends = [end for end, _ in ended]
        self._last = list(accumulate((at for _, at in ended), max))

    def beside(self, fact: Fact) -> list[Fact]:
        """Return who stands right beside a fact, and the last who is named before it, each with what stands there."""
        near = set(self._stretches.touching(fact.start - _NEAR, fact.end + _NEAR))
        if before := bisect_right(self._ends, fact.start):
            last = self._facts[self._last[before - 1]]
            near.update(self._stretches.touching(last.start - _NEAR, last.end + _NEAR))
        return [self._facts[at] for at in sorted(near)]


class Homes:
    """Claims of a text, found by where they stand."""

    def __init__(self, claims: Sequence[Stated]) -> None:
        """Sort the claims."""
        self._claims = claims
        self._stretches = Stretches((claim.start, claim.end) for claim in claims)

    def of(self, place: int) -> Stated | None:
        """Return the first claim that a place (code points) stands in."""
        at = self._stretches.first(place)
        return self._claims[at] if at >= 0 else None

    def number(self, place: int) -> int:
        """Return the number of the first claim that a place stands in, 0 for none."""
        return number_of(self.of(place))

    def near(self, start: int, end: int) -> list[Stated]:
        """Return the claims that have a place in common with ``start:end`` (code points), in order."""
        return [self._claims[at] for at in self.places(start, end)]

    def places(self, start: int, end: int) -> list[int]:
        """Return which claims these are, by their index."""
        return self._stretches.touching(start, end)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a claim, with the facts that begin there."""

    number: int
    start: int
    end: int
    facts: tuple[Fact, ...]


def in_pieces(text: str, claims: Iterable[Stated]) -> list[Stated]:
    """Return claims of which each is as long as a sentence may be, in order.

    No analysis makes a longer one; who marks a whole article by hand has its figures held against each other piece by
    piece, as if it were several claims. Each piece has the claim's number.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    return [piece for claim in claims for piece in ([claim] if _is_short(claim) else _pieces(text, claim))]


def _is_short(claim: Stated) -> bool:
    return claim.end - claim.start <= LONGEST


def _pieces(text: str, claim: Stated) -> Iterator[Stated]:
    facts = sorted(claim.facts, key=lambda fact: fact.start)
    at = 0
    for start, end in cut(text, claim.start, claim.end):
        first = at
        while at < len(facts) and facts[at].start < end:
            at += 1
        yield _Piece(number_of(claim), start, end, tuple(facts[first:at]))


def cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch of text (code points) in pieces of ``LONGEST`` at most, cut behind a blank where there is one."""
    while end - start > LONGEST:
        blanks = list(_BLANK.finditer(text, start + LONGEST // 2, start + LONGEST))
        stop = blanks[-1].end() if blanks else start + LONGEST
        yield start, stop
        start = stop
    yield start, end
