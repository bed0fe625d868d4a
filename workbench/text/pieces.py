"""A long text, piece by piece: what looks at megabytes in one go holds every other thread up, the window's too.

The interpreter changes threads between two steps of a program, never inside one call of a pattern, of ``translate`` or
of ``normalize``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_PIECE: Final = 100_000  # code points looked at within a few milliseconds


def pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces that end with a line, else with a word, where there is one; most texts are one piece."""
    for start, end in _spans(text):
        yield text[start:end]


def found_in(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield where a pattern is found in a text, in order.

    Nothing is that goes on beyond a line's end, nor in a line longer than a piece what goes on beyond that piece's.
    """
    for start, end in _spans(text):
        yield from pattern.finditer(text, start, end)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while len(text) - start > _PIECE:
        last = start + _PIECE
        end = text.rfind("\n", start, last) + 1 or text.rfind(" ", start, last) + 1 or last
        yield start, end
        start = end
    yield start, len(text)
