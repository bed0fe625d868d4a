"""Words looked for in a text: the next or previous place, going round at the ends. No widgets here."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol


class Hits(NamedTuple):
    """Which place of how many was found, from 1; false when there is none."""

    at: int = 0
    of: int = 0

    def __bool__(self) -> bool:
        """Say whether the words stand anywhere."""
        return self.of > 0


class Find(Protocol):
    """Selects words in some text."""

    def __call__(self, words: str, *, forward: bool, stay: bool) -> Hits:
        """Select the next or previous place; ``stay``: the one selected may be it."""


def look_up(text: str, words: str, here: tuple[int, int], *, forward: bool) -> tuple[tuple[int, int], Hits]:
    """Return the place of ``words`` after or before what is selected, and which of how many it is.

    Neither case nor the kind of blank matters: an amount is found across a line end and a narrow blank.

    Args:
        text: to look into.
        words: to look for; blank ones stand nowhere.
        here: the present selection, code points.
        forward: after it, else before it.
    """
    parts = words.split()
    pattern = r"\s+".join(map(re.escape, parts))
    found = [one.span() for one in re.finditer(pattern, text, re.IGNORECASE)] if parts else []
    if not found:
        return here, Hits()
    if forward:
        at = next((n for n, span in enumerate(found) if span[0] >= here[1]), 0)
    else:
        at = next((n for n in reversed(range(len(found))) if found[n][1] <= here[0]), len(found) - 1)
    return found[at], Hits(at + 1, len(found))
