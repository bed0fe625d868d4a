"""Rolls of names: who voted how, who signed, who ran. There "Oswald" and "Oßwald" stand side by side by right.

A roll is told by its capitals: of the words around nearly all have one, which no sentence has in either language.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_EACH_SIDE: Final = 12  # words looked at on either side
_SMALL: Final = 3  # of them that may have no capital: "von", "zu"


def rolls(text: str) -> tuple[list[int], list[bool]]:
    """Return where each word of a text starts (code points), and whether it stands in a roll of names."""
    words = list(_WORD.finditer(text))
    small = [0]
    for match in words:
        small.append(small[-1] + (not match[0][0].isupper()))
    inside = []
    for at in range(len(words)):
        first, last = max(0, at - _EACH_SIDE), min(len(words), at + _EACH_SIDE + 1)
        inside.append(last - first > _EACH_SIDE and small[last] - small[first] <= _SMALL)
    return [match.start() for match in words], inside


def in_a_roll(start: int, found: tuple[list[int], list[bool]]) -> bool:
    """Say whether the word that starts at a code point stands in one of the ``rolls`` found."""
    starts, inside = found
    at = bisect_left(starts, start)
    return at < len(starts) and inside[at]
