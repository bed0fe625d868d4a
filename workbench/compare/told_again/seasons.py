"""A season that lasts no two years: "Saison 2014/16" where the article also has "Saison 2015/16".

With a stroke between them two years follow each other, so the odd pair alone shows the slip; the other pair, which has
one of its years and the same word before it, shows what was meant. "2009–2013" may last as long as it likes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.showing import place_of, values_of
from workbench.compare.signs.standing import Homes
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding
from workbench.text.pieces import found_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.compare.signs.mentions import Stated

_SEASON: Final = re.compile(r"(?<![\w/.,–-])(?P<first>(?:19|20)\d\d)/(?P<last>(?:19|20)?\d{2})(?![\w/–-]|[.,]\d)")
_WORD: Final = re.compile(r"([^\W\d_][\w-]*) \Z")
_LONGEST: Final = 40  # letters of a word
_CENTURY: Final = 100
_YEAR: Final = 4
_SLIP: Final = 4  # years: further apart they are a span or two things


def wrong_seasons(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each season whose years do not follow each other, beside the one that was meant.

    Args:
        text: the draft.
        claims: in order, with offsets in it; seasons of headings count, too.
    """
    found = [(_years(match), match) for match in found_in(_SEASON, text)]
    right: dict[tuple[str, int, str], re.Match[str]] = {}
    for years, match in found:
        for end, year in zip(("first", "last"), years if years[1] == years[0] + 1 else (), strict=False):
            right.setdefault((end, year, _kind(text, match)), match)
    homes, findings = Homes(claims), []
    for years, match in found:
        if not -_SLIP < years[1] - years[0] <= _SLIP or years[1] == years[0] + 1:
            continue
        kind = _kind(text, match)
        alike = [right[key] for key in (("first", years[0], kind), ("last", years[1], kind)) if kind and key in right]
        meant = min(alike, key=re.Match.start, default=None)
        if meant:
            first, second = sorted((match, meant), key=re.Match.start)
            findings.append(_finding(first, second, homes))
    return findings


def _kind(text: str, match: re.Match[str]) -> str:
    """Return the word right before the years: a paper's number ("Vorlage 2014/17") is no season."""
    word = _WORD.search(text, max(0, match.start() - _LONGEST), match.start())
    return word[1].casefold() if word else ""


def _years(match: re.Match[str]) -> tuple[int, int]:
    first, last = int(match["first"]), int(match["last"])
    if len(match["last"]) == _YEAR:
        return first, last
    last += first // _CENTURY * _CENTURY
    return first, last + (_CENTURY if last < first - _SLIP else 0)  # "1999/00"


def _finding(one: re.Match[str], other: re.Match[str], homes: Homes) -> Finding:
    facts = [
        Fact(
            start=match.start(),
            end=match.end(),
            text=match[0],
            kind=FactKind.DATE,
            value="{}/{}".format(*_years(match)),
        )
        for match in (one, other)
    ]
    places = tuple(place_of(fact, homes.number(fact.start)) for fact in facts)
    return Finding(code="dates-differ", places=places, details=values_of(first=facts[0], second=facts[1]))
