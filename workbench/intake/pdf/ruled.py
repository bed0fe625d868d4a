"""Ruled tables of a page: grids whose boxes hold a table, or go on with the one at the end of the page before."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from workbench.intake.pdf.boxes import Place, filled, places_of, rows_of
from workbench.intake.pdf.cells import Row, Table, is_form, reads_as_table, without_empty_columns, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.intake.pdf.grids import Grid
    from workbench.intake.pdf.lines import Line

_MOSTLY_DRAWN: Final = 0.8  # of the sides of all boxes
_APART: Final = 0.7  # of the type's size: a blank between words of two cells
_NARROW: Final = 8.0  # points: no words find room between such lines
_SAME_COLUMN: Final = 3.0  # points by which lines may stand elsewhere on the next page


def ruled_table(
    lines: Sequence[Line], grid: Grid, taken: dict[int, list[int]], before: tuple[int, Sequence[float]] = (-1, ())
) -> Table | None:
    """Return the table that stands in a grid, None where that is none, or not all of its words are within cells.

    Args:
        lines: of the page.
        grid: of drawn lines on it.
        taken: the lines that tables found before hold.
        before: the line with which the page opens, and the columns of the ruled table with which the one before ends.
    """
    places: dict[int, list[Place]] = {}
    for number, line in enumerate(lines):
        if number in taken or not line.parts or not grid.reaches(line):
            continue
        found = places_of(grid, line)
        if None in found or (not line.level and any(found)):
            return None
        if any(found):
            places[number] = found
    if _runs_through(lines, grid, places):
        return None
    cells = filled(grid, lines, places)
    whole = list(rows_of(grid, cells))
    rows, columns = without_empty_columns(whole, grid.across[:-1])
    following = _kept(whole, grid, before[1]) if before[0] in places else []
    if following:
        rows, columns = following, tuple(before[1])
    elif len(columns) <= 1 or 2 * len(cells) <= _boxes(grid) or not reads_as_table(rows):
        return None
    beside = {number: [at for at, place in enumerate(found) if not place] for number, found in places.items()}
    return Table(rows, columns, ruled=True, taken=beside)


def _kept(rows: list[Row], grid: Grid, before: Sequence[float]) -> list[Row]:
    """Return rows by the columns of the table before, none where words stand in others, or it is a form's."""
    at = [
        number for edge in before
        for number, one in enumerate(grid.across[:-1]) if abs(one - edge) <= _SAME_COLUMN
    ]  # fmt: skip
    others = any(cell for row in rows for number, cell in enumerate(row.cells) if number not in at)
    words = [words_of(cell) for row in rows for cell in row.cells if cell]
    if len(at) != len(before) or not before or others or is_form(words):
        return []
    return [Row(tuple(row.cells[number] for number in at), row.y) for row in rows]


def _runs_through(lines: Sequence[Line], grid: Grid, places: dict[int, list[Place]]) -> bool:
    """Say whether text runs on over the lines, as where each of some words has a frame of its own."""
    within: list[float] = []
    for number, found in places.items():
        line = lines[number]
        for (one, here), (other, there) in pairwise(zip(line.parts, found, strict=True)):
            blank = (other.left - one.right) / line.size
            if here != there and blank >= 0 and one.y == other.y:
                if blank < _APART and not (here and there):
                    return True
                within.append(blank)
    return grid.drawn < _MOSTLY_DRAWN and bool(within) and median(within) < _APART


def _boxes(grid: Grid) -> int:
    """Return how many cells there are room for words in."""
    wide = {at for at, (left, right) in enumerate(pairwise(grid.across)) if right - left >= _NARROW}
    high = {at for at, (top, bottom) in enumerate(pairwise(grid.down)) if top - bottom >= _NARROW}
    return sum(box == owner for box, owner in grid.owners.items() if box[0] in high and box[1] in wide)
