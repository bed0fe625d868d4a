"""Persons whose whole names are alike but for a last letter: "Nadia Feroze" beside "Nadia Feroz".

Between words a last letter may be an ending; between two names that begin with the same given names it is a slip. A
single "s" may be a genitive's and says nothing, unless it doubles the name's own: "Holliss" beside "Hollis".
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from workbench.compare.signs.mentions import Stated

_SHORTEST: Final = 4
_CROWD: Final = 12  # people of one given name; more is a list
_POSSESSIVE: Final = ("'s", "’s", "'", "’")


def told_apart_by_an_ending(claims: Iterable[Stated]) -> Iterator[tuple[str, str]]:
    """Yield pairs of last names, as written, that a last letter alone tells apart beside the same given names.

    Args:
        claims: with the persons among their facts.
    """
    yield from (pair for pair in namesakes(claims, _bare) if _last_letter(*pair))


def namesakes(claims: Iterable[Stated], written: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of last names that stand behind the same given names, the shorter one first.

    Args:
        claims: with the persons among their facts.
        written: returns what of a last name counts, nothing for one that does not.
    """
    people: dict[str, dict[str, None]] = defaultdict(dict)
    for claim in claims:
        for fact in claim.facts:
            if fact.kind is FactKind.PERSON and isinstance(fact.value, str):
                given, _, last = fact.value.rpartition(" ")
                if name := written(last):
                    people[given].setdefault(name)
    for given, names in people.items():
        if given and len(names) <= _CROWD:
            for one, other in combinations(names, 2):
                yield (one, other) if len(one) <= len(other) else (other, one)


def _bare(name: str) -> str:
    return next((name.removesuffix(end) for end in _POSSESSIVE if name.endswith(end)), name)


def _last_letter(short: str, long: str) -> bool:
    if len(short) < _SHORTEST or long[:-1] != short or not long[-1].islower():
        return False
    return long[-1] != "s" or short[-1] == "s"
