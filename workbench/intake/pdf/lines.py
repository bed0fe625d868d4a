"""Lines, pictures and tables' rows of a paged text, and what runs over its pages and is no part of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Final, NamedTuple

_DIGITS: Final = re.compile(r"\d{1,5}")
_EDGE: Final = 3  # lines from the top and from the bottom of a page that may be heads and feet
_MARGIN: Final = 0.14  # of the height that all lines together take
_FEWEST: Final = 3  # pages
_SHARE: Final = 0.6
_TOUCH: Final = 2.0  # points by which pictures side by side may overlap
_MOST_IN_ROWS: Final = 100  # pictures of a page between which gaps are looked for
_IN_A_ROW: Final = 20  # pictures looked through for the next one in a row
_STEP: Final = 6.0  # points within which a running head stands at the same height


class Word(NamedTuple):
    """A word of a line, or some that stand close together: its edges and its base line in points.

    A page of tables has a thousand of them: a tuple is made in a fifth of the time.
    """

    words: str
    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a page: places in points from the page's lower left corner, ``y`` of its base line.

    Attributes:
        face: its font's name, empty where it begins in one and ends in another.
        level: whether it is read from the left to the right, not up or down the page.
        parts: its words one by one, only where it may be part of a table.
    """

    words: str
    left: float
    right: float
    y: float
    size: float
    bold: bool = False
    face: str = ""
    level: bool = True
    parts: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow(Line):
    """A row of a table: in each cell its lines.

    Attributes:
        cells: as many in each row of a table; empty ones have no lines.
        columns: where each begins.
        begins: whether it is the table's first.
        ruled: whether drawn lines part the cells.
    """

    cells: tuple[tuple[str, ...], ...]
    columns: tuple[float, ...]
    begins: bool
    ruled: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a page: its edges in points from the page's lower left corner.

    ``content`` tells pictures apart: how many dots wide and high they are, and how many bytes long.
    """

    left: float
    bottom: float
    right: float
    top: float
    content: tuple[int, int, int] = (0, 0, 0)

    @property
    def middle(self) -> float:
        """Return where its middle is, across the page."""
        return (self.left + self.right) / 2

    def above(self, line: Line) -> bool:
        """Say whether a line stands below it, in its column."""
        return line.y < self.bottom + line.size / 2 and self.shares_column(line)

    def shares_column(self, line: Line) -> bool:
        """Say whether a line stands somewhere below or above it, or on it."""
        return line.left < self.right and self.left < line.right

    def beside(self, other: Picture) -> bool:
        """Say whether another stands to its right or left, most of the lower one's height."""
        apart = self.right <= other.left + _TOUCH or other.right <= self.left + _TOUCH
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return apart and 2 * shared > min(self.top - self.bottom, other.top - other.bottom)

    def around(self, other: Picture) -> Picture:
        """Return the box that holds both."""
        return Picture(
            min(self.left, other.left), min(self.bottom, other.bottom),
            max(self.right, other.right), max(self.top, other.top),
        )  # fmt: skip


def gutters(pictures: list[Picture]) -> list[Picture]:
    """Return the gaps between pictures that stand side by side, from the left, as boxes."""
    ranked = sorted(pictures[:_MOST_IN_ROWS], key=lambda one: one.left)
    found = []
    for number, one in enumerate(ranked):
        other = next((two for two in ranked[number + 1 : number + _IN_A_ROW] if one.beside(two)), None)
        if other is not None:
            found.append(
                Picture(one.right, max(one.bottom, other.bottom), max(one.right, other.left), min(one.top, other.top))
            )
    return found


def signs(pages: list[list[Picture]]) -> frozenset[Picture]:
    """Return what shows the same at the same place on at least three pages, as a publisher's sign does."""
    seen = Counter(_spot(one) for pictures in pages for one in set(pictures))
    return frozenset(one for pictures in pages for one in pictures if seen[_spot(one)] >= _FEWEST)


def _spot(picture: Picture) -> tuple[int, ...]:
    edges = (picture.left, picture.bottom, picture.right, picture.top)
    return (*(round(edge / _STEP) for edge in edges), *picture.content)


def running_heads(pages: list[list[Line]]) -> list[set[Line]]:
    """Return of each page the lines that say the same at the same height on at least three pages and most of all.

    A number in such a line may differ where it grows with the pages. Odd and even pages may have heads of their own,
    as in books. Anything less sure is none.
    """
    low, high = _margins(pages)
    outer = [[line for line in _edges(lines) if not low < line.y < high] for lines in pages]
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, lines in enumerate(outer):
        for line in lines:
            for key in _keys(line, number):
                seen[key].add(number)
    filled = [number for number, lines in enumerate(pages) if lines]
    running = {key for key, numbers in seen.items() if _is_running(numbers, filled)}
    return [{line for line in lines if running.intersection(_keys(line, at))} for at, lines in enumerate(outer)]


def _margins(pages: list[list[Line]]) -> tuple[float, float]:
    """Return the heights between which no head or foot stands."""
    heights = [line.y for lines in pages for line in lines]
    low, high = min(heights, default=0.0), max(heights, default=0.0)
    return low + _MARGIN * (high - low), high - _MARGIN * (high - low)


def _edges(lines: list[Line]) -> list[Line]:
    by_height = sorted(lines, key=lambda line: -line.y)
    return by_height[:_EDGE] + by_height[-_EDGE:]


def _keys(line: Line, number: int) -> set[tuple[str, int]]:
    """Return what a line has in common with its like on other pages: its words, its page's number taken off."""
    found = {line.words}
    digits = list(_DIGITS.finditer(line.words))
    for match in digits[:1] + digits[-1:]:
        shift = int(match.group()) - number
        found.add(f"{line.words[: match.start()]}\x00{shift}\x00{line.words[match.end() :]}")
    # Two steps a height may fall on, so that no border parts what stands together.
    steps = (int(line.y // _STEP), int((line.y + _STEP / 2) // _STEP) + 100_000)
    return {(words, step) for words in found for step in steps}


def _is_running(numbers: set[int], filled: list[int]) -> bool:
    if len(numbers) < _FEWEST:
        return False
    parity = {number % 2 for number in numbers}
    rivals = [number for number in filled if number % 2 in parity]
    return len(numbers) >= _SHARE * len(rivals)
