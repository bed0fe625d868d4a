"""Ruled tables of a page: the words that stand in the boxes of a grid."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.intake.pdf_cells import Row, Table, Text, is_number, reads_as_table, without_empty_columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.intake.pdf_grids import Cell, Grid
    from workbench.intake.pdf_lines import Line, Word

_UP: Final = 0.25  # of the type's size, from the base line to a word's middle
_SAME: Final = 0.4  # of the type's size within which base lines are one
_FEWEST: Final = 2
_NARROW: Final = 8.0  # points: no words find room between such lines


@dataclass(frozen=True, slots=True)
class _Written:
    """A line within a cell."""

    words: str
    y: float
    size: float


def ruled_table(lines: Sequence[Line], grid: Grid, taken: dict[int, list[int]]) -> Table | None:
    """Return the table that stands in a grid, None where that is none, or not all of its words are within cells.

    Args:
        lines: of the page.
        grid: of drawn lines on it.
        taken: the lines that tables found before hold.
    """
    cells: dict[Cell, list[_Written]] = defaultdict(list)
    holding: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        if number in taken or not line.parts or not grid.reaches(line):
            continue
        places = [_place(grid, word, line) for word in line.parts]
        if (None in places) or (any(places) and not line.level):
            return None
        if any(places):
            holding[number] = [at for at, place in enumerate(places) if not place]
            _write(cells, line, [place or () for place in places])
    rows, columns = without_empty_columns(list(_rows(grid, cells)), grid.across[:-1])
    if len(columns) <= 1 or 2 * len(cells) <= _boxes(grid) or not reads_as_table(rows):
        return None
    return Table(rows, columns, ruled=True, taken=holding)


def _boxes(grid: Grid) -> int:
    """Return how many cells there are room for words in."""
    wide = {at for at, (left, right) in enumerate(pairwise(grid.across)) if right - left >= _NARROW}
    high = {at for at, (top, bottom) in enumerate(pairwise(grid.down)) if top - bottom >= _NARROW}
    return sum(box == owner for box, owner in grid.owners.items() if box[0] in high and box[1] in wide)


def _place(grid: Grid, word: Word, line: Line) -> Cell | tuple[()] | None:
    """Return the cell that a word is in, nothing for one outside, None for one between cells."""
    x, y = (word.left + word.right) / 2, word.y + _UP * line.size
    return grid.cell_at(x, y) if grid.holds(x, y) else ()


def _write(cells: dict[Cell, list[_Written]], line: Line, places: Sequence[Cell | tuple[()]]) -> None:
    """Put a line's words into their cells; those side by side in one cell stay one line."""
    before: tuple[Cell | tuple[()], float] | None = None
    for word, place in zip(line.parts, places, strict=True):
        if not place:
            before = None
            continue
        goes_on = before is not None and before[0] == place and abs(before[1] - word.y) <= _SAME * line.size
        if goes_on:
            last = cells[place].pop()
            cells[place].append(_Written(f"{last.words} {word.words}", last.y, last.size))
        else:
            cells[place].append(_Written(word.words, word.y, line.size))
        before = (place, word.y)


def _rows(grid: Grid, cells: dict[Cell, list[_Written]]) -> Iterator[Row]:
    for number in range(len(grid.down) - 1):
        row = [cells.get((number, column), []) for column in range(len(grid.across) - 1)]
        if any(row):
            for part in _parted(row):
                yield Row(tuple(_text(cell) for cell in part), max(one.y for cell in part for one in cell))


def _text(cell: Sequence[_Written]) -> Text:
    return tuple(one.words for one in cell)


def _parted(row: list[list[_Written]]) -> Iterator[list[list[_Written]]]:
    """Yield the rows within a box whose rows no line parts: where numbers stand under one another, each by words."""
    counts = [cell for cell in row if len(cell) >= _FEWEST and all(is_number(one.words) for one in cell)]
    anchors = max(counts, key=len, default=[])
    if not anchors or not all(_has_partner(one, row, anchors) for one in anchors):
        yield row
        return
    for number in range(len(anchors)):
        yield [[one for one in cell if _anchor(one, anchors) == number] for cell in row]


def _anchor(one: _Written, anchors: Sequence[_Written]) -> int:
    """Return which of the numbers a line stands beside, or under."""
    above = [number for number, anchor in enumerate(anchors) if one.y <= anchor.y + _SAME * anchor.size]
    return above[-1] if above else 0


def _has_partner(anchor: _Written, row: list[list[_Written]], anchors: list[_Written]) -> bool:
    others = (one for cell in row if cell is not anchors for one in cell)
    return any(abs(one.y - anchor.y) <= _SAME * anchor.size for one in others)
