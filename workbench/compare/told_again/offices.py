"""One person under two offices nobody holds at once: "Bürgermeister Ralf Timm" here, "Landrat Timm" there.

The offices stand in the languages' tables. Only what stands right at a name counts, and an article whose words speak of
a change of office ("former", "gewählt", "ex-") near either of them is left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of
from workbench.model.facts import FactKind
from workbench.model.findings import Finding, FindingPlace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.signs.mentions import Stated
    from workbench.model.facts import Fact

_SAID: Final = said("offices")
_OFFICE: Final = "|".join(f"(?P<{name}>{words})" for name, words in said("held").items())
_BEFORE: Final = re.compile(rf"(?<![\w-])(?:{_OFFICE}),?\s+$")
_AFTER: Final = re.compile(rf",\s+{_SAID['apposed']}\s+(?:{_OFFICE})(?![\w-])")
_CHANGED: Final = re.compile(rf"\b{_SAID['changed']}\b", re.IGNORECASE)
_REACH: Final = 40


def wrong_offices(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each person whom the text gives two offices that exclude each other.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    held: dict[str, dict[str, FindingPlace]] = defaultdict(dict)
    changed: set[str] = set()
    for claim in claims:
        for fact in claim.facts:
            if fact.kind is not FactKind.PERSON or not isinstance(fact.value, str):
                continue
            for office, start, end in _offices(text, fact):
                held[fact.value].setdefault(
                    office, FindingPlace(start=start, end=end, text=text[start:end], claim=number_of(claim))
                )
                if _CHANGED.search(text, claim.start, claim.end):
                    changed.add(fact.value)
    return [
        _finding(one, other)
        for name, places in held.items()
        if name not in changed and len(places) == 2  # noqa: PLR2004  # a third is a life told
        for one, other in combinations(sorted(places.values(), key=lambda place: place.start), 2)
    ]


def _offices(text: str, fact: Fact) -> Iterator[tuple[str, int, int]]:
    """Yield the office right before a name and the one behind it in apposition, with where they and the name stand."""
    before = _BEFORE.search(text, max(0, fact.start - _REACH), fact.start)
    if before:
        yield _name(before), before.start(), fact.end
    after = _AFTER.match(text, fact.end, fact.end + _REACH)
    if after:
        yield _name(after), fact.start, after.end()


def _name(found: re.Match[str]) -> str:
    return next(name for name, words in found.groupdict().items() if words)


def _finding(one: FindingPlace, other: FindingPlace) -> Finding:
    return Finding(code="offices-differ", places=(one, other), details={"first": one.text, "second": other.text})
