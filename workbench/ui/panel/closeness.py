"""How closely the parts of the claim panel stand: a usual claim is seen whole on a small screen, at ease on a large."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable


class Closeness(IntEnum):
    """The steps, each with what those before it give up.

    Attributes:
        ROOMY: cards show their passages in several lines.
        DENSE: cards show a line of their passage.
        FOLDED: the newest entry of the history stands beside its heading; fields are as high as their words.
        SHORT: cards show source and passage in a line each.
        LINES: cards are a line.
        TIGHT: headings, rating bar and correction are lower.
        BARE: the claim's words are smaller, the facts, if any, follow without a heading: their boxes say the same.
    """

    ROOMY = 0
    DENSE = 1
    FOLDED = 2
    SHORT = 3
    LINES = 4
    TIGHT = 5
    BARE = 6


class Part(Protocol):
    """What can stand more closely."""

    def saved(self, closeness: Closeness) -> int:
        """Return how many px lower than roomy it is."""

    def set_closeness(self, closeness: Closeness) -> None:
        """Stand so."""


def closest_needed(roomy: int, height: int, parts: Iterable[Part]) -> Closeness:
    """Return how closely parts must stand so that all are seen; the closest where no step is enough.

    Args:
        roomy: px that all of it needs with the parts at ease.
        height: px there are.
        parts: that can stand more closely.
    """
    parts = tuple(parts)
    fitting = (step for step in Closeness if roomy - sum(part.saved(step) for part in parts) <= height)
    return next(fitting, max(Closeness))
