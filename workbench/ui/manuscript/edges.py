"""Where a claim's edge may stand: at the borders of words and of what is written together. No Qt here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Edge = Literal["start", "end"]
_WORDS: Final = re.compile(r"\w+(?:[-'’.,/]\w+)*")
_RUNS: Final = re.compile(r"\S+")
_REACH: Final = 400  # code points looked at on either side: longer than any word


def _stops(text: str, first: int, last: int, edge: Edge) -> Iterator[int]:
    """Yield the code points between two places at which such an edge may stand, in no order."""
    for pattern in (_WORDS, _RUNS):
        for found in pattern.finditer(text, max(0, first), min(len(text), last)):
            yield found.start() if edge == "start" else found.end()


def stepped(text: str, offset: int, edge: Edge, *, forward: bool) -> int:
    """Return the next place for an edge from ``offset`` (code points), or ``offset`` at the text's end."""
    if forward:
        return min((at for at in _stops(text, offset, offset + _REACH, edge) if at > offset), default=offset)
    return max((at for at in _stops(text, offset - _REACH, offset, edge) if at < offset), default=offset)


def snapped(text: str, offset: int, edge: Edge) -> int:
    """Return the place for an edge that is nearest to ``offset`` (code points)."""
    stops = list(_stops(text, offset - _REACH, offset + _REACH, edge))
    return min(stops, key=lambda at: (abs(at - offset), at), default=offset)


def reshaped(text: str, span: tuple[int, int], edge: Edge, to: int) -> tuple[int, int]:
    """Return a span with one edge moved; at least one word of it stays.

    Args:
        text: the draft.
        span: code points, half-open.
        edge: which one moves.
        to: where to (code points).
    """
    start, end = span
    if edge == "start":
        return min(to, stepped(text, end, "start", forward=False)), end
    return start, max(to, stepped(text, start, "end", forward=True))
