"""Given names that sound alike beside one surname: "Stefan Kühnel" and "Stephan Kühnel" are one person, spelt twice.

More than a letter may lie between them, and the first one, too; so they are held against each other by their sound. A
given name that stands beside other surnames as well is somebody else's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.compare.signs.mentions import Stated

_SOUNDS: Final = (("ph", "f"), ("ck", "k"), ("qu", "k"), ("ie", "i"))
_LETTERS: Final = str.maketrans({"c": "k", "q": "k", "v": "f", "y": "i", "z": "s"})
_SILENT: Final = re.compile(r"(?<!^)h")
_DOUBLED: Final = re.compile(r"(.)\1+")
_SHORTEST: Final = 4
_CROWD: Final = 12  # people of one surname; more is a list


def sound_of(word: str) -> str:
    """Return what two spellings of a given name share: "stefen" for "Stephen" and "Steven"."""
    folded = word.casefold()
    for written, heard in _SOUNDS:
        folded = folded.replace(written, heard)
    return _DOUBLED.sub(r"\1", _SILENT.sub("", folded.translate(_LETTERS)))


def sounding_alike(claims: Iterable[Stated]) -> Iterator[tuple[str, str]]:
    """Yield pairs of given names, as written, that sound alike beside the same surname and stand beside no other.

    Args:
        claims: with the persons among their facts.
    """
    surnames: dict[str, set[str]] = defaultdict(set)
    given: dict[str, dict[str, None]] = defaultdict(dict)
    for claim in claims:
        for fact in claim.facts:
            if fact.kind is FactKind.PERSON and isinstance(fact.value, str):
                first, _, rest = fact.value.partition(" ")
                surnames[first].add(rest)
                given[rest].setdefault(first)
    for surname, names in given.items():
        own = [name for name in names if surnames[name] == {surname} and len(name) >= _SHORTEST]
        if surname and len(own) <= _CROWD:
            yield from (pair for pair in combinations(own, 2) if sound_of(pair[0]) == sound_of(pair[1]))
