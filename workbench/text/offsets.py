"""Code points to UTF-16 units and back: the one place that knows Qt counts differently."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

_BEYOND_BMP: Final = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Translate offsets of one text between code points (ours) and UTF-16 units (Qt's).

    Only characters beyond the Basic Multilingual Plane take two units, so their positions are all that is kept.

    Args:
        text: the text both offsets point into.
    """

    __slots__ = ("_starts", "_units")

    def __init__(self, text: str) -> None:
        self._starts = [found.start() for found in _BEYOND_BMP.finditer(text)]
        self._units = [start + index for index, start in enumerate(self._starts)]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 offset of a code-point offset."""
        return offset + bisect_right(self._starts, offset - 1)

    def to_code_points(self, unit: int) -> int:
        """Return the code-point offset of a UTF-16 offset; inside a surrogate pair, that of the character's start."""
        before = bisect_right(self._units, unit - 1)
        if before and unit == self._units[before - 1] + 1:
            return self._starts[before - 1]
        return unit - before
