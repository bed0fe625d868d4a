"""The boxes of a grid filled with a page's words, and its rows where lines that would part them are missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from workbench.intake.pdf.cells import Row, Text, is_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.intake.pdf.grids import Cell, Grid
    from workbench.intake.pdf.lines import Line, Word

_UP: Final = 0.25  # of the type's size, from the base line to a word's middle
_SAME: Final = 0.4  # of the type's size within which base lines are one
_GAP: Final = 0.7  # of the type's size: a blank within a line that may part columns
_INK: Final = 1.0  # points by which words may reach beyond their column
_FEWEST: Final = 2

Place: TypeAlias = "Cell | tuple[()] | None"  # nothing beside the grid, None between its cells


class Written(NamedTuple):
    """Words of one line that stand close together within a cell."""

    words: str
    left: float
    right: float
    y: float
    size: float
    line: int


Filled: TypeAlias = Mapping["Cell", "Sequence[Written]"]


def places_of(grid: Grid, line: Line) -> list[Place]:
    """Return the cells that a line's words are in."""
    found: list[Place] = []
    rise = _UP * line.size
    for word in line.parts:
        x, y = (word.left + word.right) / 2, word.y + rise
        found.append(grid.cell_at(x, y) if grid.holds(x, y) else ())
    return found


def filled(grid: Grid, lines: Sequence[Line], places: Mapping[int, Sequence[Place]]) -> Filled:
    """Return what is written in the cells of a grid.

    Args:
        grid: of drawn lines.
        lines: of the page.
        places: for each line that stands in the grid where its words are.
    """
    cells: dict[Cell, list[Written]] = defaultdict(list)
    for number, found in places.items():
        _write(cells, lines[number], number, found)
    return {box: words for cell, written in cells.items() for box, words in _spread(grid, cell, written)}


def rows_of(grid: Grid, cells: Filled) -> Iterator[Row]:
    """Yield the rows of a grid in which something is written, each with all its columns."""
    for number in range(len(grid.down) - 1):
        row = [cells.get((number, column), ()) for column in range(len(grid.across) - 1)]
        if any(row):
            for part in _parted(row):
                yield Row(tuple(map(_text, part)), max(one.y for cell in part for one in cell))


def _write(cells: dict[Cell, list[Written]], line: Line, number: int, places: Sequence[Place]) -> None:
    """Put a line's words into their cells; those side by side in one cell stay together."""
    before: tuple[Place, Word] | None = None
    for word, place in zip(line.parts, places, strict=True):
        if place and before is not None and before[0] == place and _is_beside(before[1], word, line.size):
            last = cells[place].pop()
            cells[place].append(Written(f"{last.words} {word.words}", last.left, word.right, last.y, last.size, number))
        elif place:
            cells[place].append(Written(word.words, word.left, word.right, word.y, line.size, number))
        before = (place, word)


def _is_beside(before: Word, word: Word, size: float) -> bool:
    return abs(before.y - word.y) <= _SAME * size and word.left - before.right <= _GAP * size


def _spread(grid: Grid, cell: Cell, written: Sequence[Written]) -> Iterator[tuple[Cell, Sequence[Written]]]:
    """Yield the boxes of a cell that reaches over columns: where its words keep to them, lines are only missing."""
    row, first = cell
    owners = grid.owners
    if owners.get((row, first + 1)) != cell:
        yield cell, written
        return
    span = list(takewhile(lambda column: owners.get((row, column)) == cell, range(first, len(grid.across) - 1)))
    edges = [grid.across[column] for column in span]
    columns = [sum(edge <= one.left + _INK for edge in edges) - 1 for one in written]
    ends = [sum(edge < one.right - _INK for edge in edges) - 1 for one in written]
    if columns != ends or len(set(columns)) < _FEWEST:
        yield cell, written
        return
    for at, column in enumerate(span):
        own = [one for one, where in zip(written, columns, strict=True) if where == at]
        if own:
            yield (row, column), own


def _text(cell: Sequence[Written]) -> Text:
    """Return the lines of a cell; what a wide blank parts is one line still."""
    if len(cell) <= 1:
        return tuple([one.words for one in cell])
    return tuple(
        " ".join(one.words for one in same)
        for _, same in groupby(cell, key=lambda one: (one.line, round(one.y / one.size)))
    )


def _parted(row: Sequence[Sequence[Written]]) -> Iterator[Sequence[Sequence[Written]]]:
    """Yield the rows within a box whose rows no line parts: where numbers stand under one another, each by words."""
    counts = [cell for cell in row if len(cell) >= _FEWEST and all(is_number(one.words) for one in cell)]
    anchors = max(counts, key=len, default=())
    if not anchors or not all(_has_partner(one, row, anchors) for one in anchors):
        yield row
        return
    for number in range(len(anchors)):
        yield [[one for one in cell if _anchor(one, anchors) == number] for cell in row]


def _anchor(one: Written, anchors: Sequence[Written]) -> int:
    """Return which of the numbers a line stands beside, or under."""
    above = [number for number, anchor in enumerate(anchors) if one.y <= anchor.y + _SAME * anchor.size]
    return above[-1] if above else 0


def _has_partner(anchor: Written, row: Sequence[Sequence[Written]], anchors: Sequence[Written]) -> bool:
    others = (one for cell in row if cell is not anchors for one in cell)
    return any(abs(one.y - anchor.y) <= _SAME * anchor.size for one in others)
