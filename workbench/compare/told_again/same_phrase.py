"""One phrase with two figures: "Trump's first 100 days" here, "Trump's first 200 days" there.

Where the same words run up to a figure and on behind it, telling ones on both sides or a name before it, both places
say one thing, claims or not. A finding needs that one slip of the pen tells the figures apart, and that the phrase
stands with these two alone. Years are of one thing each ("the 2017 budget"), changes of all ("rose by 3 percent").
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.around import telling
from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of, place_of, values_of
from workbench.compare.signs.slips import one_step
from workbench.compare.signs.standing import Homes
from workbench.model.facts import NUMERIC, Fact, FactKind
from workbench.model.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.signs.mentions import Stated

_FIGURE: Final = re.compile(r"(?<![\w.,:/–-])(?<!\d[ \u00a0])(?:\d{1,3}(?:[ \u00a0]\d{3})+|\d[\d.,]*\d)(?![\w:/]|-\d)")
_BEFORE: Final = re.compile(r"(?:[^\W\d_][\w'’-]* ){1,4}[$€£]?$")
_BEHIND: Final = re.compile(r"(?:[ -](?:%|[^\W\d_][\w'’-]*)){1,4}")
_WORD: Final = re.compile(r"%|[^\W\d_][\w'’]*")
_THOUSANDS: Final = re.compile(r"[., \u00a0](?=\d{3}(?!\d))")
_ENDED: Final = re.compile(r"[.!?](?=[\s\"”“»])|\n")
_CHANGE: Final = re.compile(said("growth")["change"], re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_SAID: Final = said("same_phrase")
_SHORT: Final = re.compile(_SAID["short"], re.IGNORECASE)
_UNTOLD: Final = re.compile(_SAID["untold"], re.IGNORECASE)
_REACH: Final = 80
_MOST: Final = 400  # figures; more is a table


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure of the text, its digits and the words up to it, the nearest first, and behind it."""

    start: int
    end: int
    digits: str
    before: tuple[str, ...]
    behind: tuple[str, ...]


def wrong_phrases(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each phrase that stands with two figures a slip of the pen apart.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    phrases: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    places, homes = list(_places(text)), Homes(claims)
    for place in places if len(places) <= _MOST else ():
        phrases[place.before[0].casefold(), place.behind[0].casefold()].append(place)
    return [
        _finding(text, homes, one, other)
        for alike in phrases.values()
        if len({place.digits for place in alike}) == len(("one", "other"))
        for one, other in [_first_of_each(alike)]
        if one_step(one.digits, other.digits) and _one_phrase(one, other) and _ENDED.search(text, one.end, other.start)
    ]


def _places(text: str) -> Iterator[_Place]:
    for match in _FIGURE.finditer(text):
        before = _BEFORE.search(text[max(0, match.start() - _REACH) : match.start()])
        behind = _BEHIND.match(text, match.end())
        if before and behind and not _YEAR.fullmatch(match[0]):
            up_to, on = (tuple(_WORD.findall(found[0])) for found in (before, behind))
            digits = _THOUSANDS.sub("", match[0])
            yield _Place(match.start(), match.end(), digits, up_to[::-1], on)


def _first_of_each(alike: Sequence[_Place]) -> tuple[_Place, _Place]:
    return alike[0], next(place for place in alike if place.digits != alike[0].digits)


def _one_phrase(one: _Place, other: _Place) -> bool:
    """Say whether the words that run up to and on behind two figures tell what both are of."""
    before, behind = _run(one.before, other.before), _run(one.behind, other.behind)
    if any(_CHANGE.fullmatch(word) for word in before):
        return False
    named = any(word[0].isupper() and _tells(word) for word in before)
    told = sum(map(_tells, before))
    return told > 0 and ((named and told > 1) or any(map(_tells, behind)))


def _run(ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    pairs = takewhile(lambda pair: pair[0].casefold() == pair[1].casefold(), zip(ours, theirs, strict=False))
    return [word for word, _ in pairs]


def _tells(word: str) -> bool:
    return bool(_SHORT.fullmatch(word)) or (telling(word) and not _UNTOLD.fullmatch(word))


def _finding(text: str, homes: Homes, one: _Place, other: _Place) -> Finding:
    facts = [_fact(text, homes, place) for place in (one, other)]
    places = tuple(place_of(fact, claim) for fact, claim in facts)
    return Finding(code="numbers-differ", places=places, details=values_of(first=facts[0][0], second=facts[1][0]))


def _fact(text: str, homes: Homes, place: _Place) -> tuple[Fact, int]:
    """Return what a figure was read as, or its bare number where it is in no claim, and its claim's number."""
    for claim in homes.near(place.start, place.end):
        for fact in claim.facts:
            if fact.kind in NUMERIC and fact.start <= place.start and place.end <= fact.end:
                return fact, number_of(claim)
    value = float(place.digits.replace(",", ".")) if place.digits.count(",") + place.digits.count(".") <= 1 else None
    words = text[place.start : place.end]
    return Fact(start=place.start, end=place.end, text=words, kind=FactKind.QUANTITY, value=value), 0
