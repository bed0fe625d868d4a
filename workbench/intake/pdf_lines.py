"""Lines of a paged text, and the heads and feet that stand on every page and are no part of it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

_DIGITS: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(
    r"(?:(?:Seite|S\.|Page|p\.)\s*)?[-–—|]?\s*(\d{1,4})\s*[-–—|]?(?:\s*(?:von|of|/)\s*\d{1,4})?", re.IGNORECASE
)
_EDGE: Final = 3  # lines from the top and from the bottom of a page that may be heads and feet
_FEWEST: Final = 3  # pages
_SHARE: Final = 0.6
_STEP: Final = 6.0  # points within which a running head stands at the same height


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a page: places in points from the page's lower left corner, ``y`` of its base line."""

    words: str
    left: float
    right: float
    y: float
    size: float
    bold: bool = False


def without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """Leave out lines that stand at the same height on at least three pages and most of all, digits aside.

    A bare page number goes by a rule of its own: it must grow with the pages. Odd and even pages are judged apart as
    well as together, since books alternate. Anything less sure stays.
    """
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, lines in enumerate(pages):
        for line in _edges(lines):
            for height in _heights(line):
                seen[_pattern(line.words), height].add(number)
    filled = [number for number, lines in enumerate(pages) if lines]
    running = {key for key, numbers in seen.items() if _is_running(numbers, filled)}
    return [
        [line for line in lines if not (line in _edges(lines) and _runs(line, number, pages, running))]
        for number, lines in enumerate(pages)
    ]


def _edges(lines: list[Line]) -> list[Line]:
    by_height = sorted(lines, key=lambda line: -line.y)
    return by_height[:_EDGE] + by_height[-_EDGE:]


def _pattern(words: str) -> str:
    return _DIGITS.sub("#", words.lower())


def _heights(line: Line) -> tuple[int, int]:
    """Return the two steps a height may fall on, so that no border parts what stands together."""
    return int(line.y // _STEP), int((line.y + _STEP / 2) // _STEP) + 100_000


def _is_running(numbers: set[int], filled: list[int]) -> bool:
    if len(numbers) < _FEWEST:
        return False
    parity = {number % 2 for number in numbers}
    rivals = [number for number in filled if number % 2 in parity]
    return len(numbers) >= _SHARE * len(rivals)


def _runs(line: Line, number: int, pages: list[list[Line]], running: set[tuple[str, int]]) -> bool:
    if not any((_pattern(line.words), height) in running for height in _heights(line)):
        return False
    match = _NUMBER.fullmatch(line.words)
    if match is None:
        return True
    shift = int(match[1]) - number
    alike = sum(
        any((other := _NUMBER.fullmatch(one.words)) and int(other[1]) - at == shift for one in _edges(lines))
        for at, lines in enumerate(pages)
    )
    return alike >= _FEWEST
