"""Family names that sound alike behind one given name: "Petra Schmidt" and "Petra Schmied", "Peter Meier" and "Meyer".

German writes one sound in many ways where families do; more than a letter may lie between two of them, and each may be
a usual name. Behind the same given name in one text they are one person, spelt twice, until somebody says otherwise.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from workbench.compare.spelling.given_names import sound_of
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.compare.signs.mentions import Stated

_SOUNDS: Final = (("dt", "t"), ("tz", "z"), ("ai", "ei"), ("ay", "ei"), ("ey", "ei"), ("äu", "eu"))
_HARDENED: Final = re.compile(r"d$")
_SHORTEST: Final = 4
_CROWD: Final = 12  # people of one given name; more is a list


def sounding_alike_behind(claims: Iterable[Stated]) -> Iterator[tuple[str, str]]:
    """Yield pairs of last names, as written, that sound alike behind the same given names.

    Args:
        claims: with the persons among their facts.
    """
    people: dict[str, dict[str, None]] = defaultdict(dict)
    for claim in claims:
        for fact in claim.facts:
            if fact.kind is FactKind.PERSON and isinstance(fact.value, str):
                given, _, last = fact.value.rpartition(" ")
                if len(last) >= _SHORTEST:
                    people[given].setdefault(last)
    for given, names in people.items():
        if given and len(names) <= _CROWD:
            yield from (pair for pair in combinations(names, 2) if _alike(*sorted(pair, key=len)))


def _alike(short: str, long: str) -> bool:
    return long != f"{short}s" and _heard(short) == _heard(long)  # "Scholz", and a genitive's "Scholzs"


def _heard(name: str) -> str:
    folded = name.casefold()
    for written, heard in _SOUNDS:
        folded = folded.replace(written, heard)
    return sound_of(_HARDENED.sub("t", folded))
