"""Words two texts share, by stems; what stands everywhere in a source weighs little."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD: Final = re.compile(r"\w{4,}")
_STEM: Final = 6


def stems_of(words: str) -> frozenset[str]:
    """Return the beginnings of the words of four letters and more, casefolded."""
    return frozenset(word.casefold()[:_STEM] for word in _WORD.findall(words))


def word_shares(claim: str, windows: Sequence[str]) -> list[float]:
    """Return how much of the claim's words each window holds (0–1), rare words weighing more."""
    wanted = stems_of(claim)
    held = [wanted & stems_of(window) for window in windows]
    seen = {stem: sum(stem in stems for stems in held) for stem in wanted}
    rarity = {stem: math.log(1 + len(windows) / (1 + seen[stem])) for stem in wanted}
    total = sum(rarity.values()) or 1.0
    return [sum(rarity[stem] for stem in stems) / total for stems in held]
