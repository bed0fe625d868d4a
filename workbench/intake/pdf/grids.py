"""Grids of drawn lines on a page: boxes in rows and columns, those between which no line stands as one cell.

The outer sides may be missing, as typesetters leave them out; whatever the lines meet at is taken as closed.
"""

from __future__ import annotations

from bisect import bisect, bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from operator import neg
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.intake.pdf.lines import Line
    from workbench.intake.pdf.rules import Rule

_TOUCH: Final = 3.0  # points by which lines that meet may miss one another
_APART: Final = 4.0  # points from which on two lines part a box of their own
_LEAST_DRAWN: Final = 0.4  # of the boxes' sides: frames that only touch one another make no grid
_FEWEST: Final = 2  # columns, and where one ends
_MOST_COLUMNS: Final = 60
_MOST_ROWS: Final = 250

Cell: TypeAlias = tuple[int, int]  # row, column; from the top and the left


@dataclass(frozen=True, slots=True)
class Grid:
    """Boxes between drawn lines.

    Attributes:
        across: where its columns begin and the last one ends, from the left.
        down: where its rows begin and the last one ends, from the top.
        owners: for each box the first box of the cell it belongs to; None where that is no rectangle.
        drawn: how many of the boxes' sides are.
    """

    across: tuple[float, ...]
    down: tuple[float, ...]
    owners: dict[Cell, Cell | None]
    drawn: float
    _below: tuple[float, ...] = field(init=False, repr=False, compare=False)  # ``down`` as it rises

    def __post_init__(self) -> None:
        object.__setattr__(self, "_below", tuple(map(neg, self.down)))

    def cell_at(self, x: float, y: float) -> Cell | None:
        """Return the cell in which a place is; None for one within no cell."""
        return self.owners.get((bisect(self._below, -y) - 1, bisect(self.across, x) - 1))

    def holds(self, x: float, y: float) -> bool:
        """Say whether a place is within the grid."""
        return self.across[0] < x < self.across[-1] and self.down[-1] < y < self.down[0]

    def reaches(self, line: Line) -> bool:
        """Say whether a line of the page may have words within it."""
        high = any(self.down[-1] - line.size < one < self.down[0] for one in (line.y, *(w.y for w in line.parts)))
        return high and line.left < self.across[-1] and self.across[0] < line.right


def grids_of(rules: Sequence[Rule]) -> list[Grid]:
    """Return the grids of at least two columns on a page, the smallest first: a frame may stand around one."""
    found = [grid for group in _groups(rules) if (grid := _grid(group)) is not None]
    return sorted(found, key=lambda one: (one.across[-1] - one.across[0]) * (one.down[0] - one.down[-1]))


def _groups(rules: Sequence[Rule]) -> Iterable[list[Rule]]:
    """Return the rules that meet one another, group by group."""
    first = list(range(len(rules)))

    def root(number: int) -> int:
        while first[number] != number:
            first[number] = first[first[number]]
            number = first[number]
        return number

    level = [(number, one) for number, one in enumerate(rules) if not one.upright]
    for number, one in enumerate(rules):
        if one.upright:
            low, high = one.start - _TOUCH, one.end + _TOUCH
            for other, across in level:
                if low <= across.at <= high and across.start - _TOUCH <= one.at <= across.end + _TOUCH:
                    first[root(other)] = root(number)
    groups: dict[int, list[Rule]] = {}
    for number, one in enumerate(rules):
        groups.setdefault(root(number), []).append(one)
    return groups.values()


def _grid(rules: list[Rule]) -> Grid | None:
    upright, level = [one for one in rules if one.upright], [one for one in rules if not one.upright]
    if not upright or not level:
        return None
    across = _steps([*(one.at for one in upright), *(end for one in level for end in (one.start, one.end))])
    down = _steps([*(one.at for one in level), *(end for one in upright for end in (one.start, one.end))])[::-1]
    if not (_FEWEST < len(across) <= _MOST_COLUMNS + 1 and 1 < len(down) <= _MOST_ROWS + 1):
        return None
    drawn = _drawn(across, down, upright, level)
    sides = len(across) * (len(down) - 1) + len(down) * (len(across) - 1)
    if len(drawn) < _LEAST_DRAWN * sides:
        return None
    return Grid(tuple(across), tuple(down), _owners(across, down, drawn), len(drawn) / sides)


def _steps(places: list[float]) -> list[float]:
    """Return places in order, of those close together the first."""
    found: list[float] = []
    for one in sorted(places):
        if not found or one - found[-1] >= _APART:
            found.append(one)
    return found


def _drawn(
    across: Sequence[float], down: Sequence[float], upright: Sequence[Rule], level: Sequence[Rule]
) -> set[tuple[bool, Cell]]:
    """Return which sides of boxes are drawn: for each box, and those behind the last, its left and its upper one."""
    found = set()
    rows = [(top + bottom) / 2 for top, bottom in pairwise(down)][::-1]
    by_place = sorted(upright, key=_place)
    for column, x in enumerate(across):
        for one in _close(by_place, x):
            beside = range(bisect_left(rows, one.start), bisect(rows, one.end))
            found.update([(True, (len(rows) - 1 - at, column)) for at in beside])
    columns = [(left + right) / 2 for left, right in pairwise(across)]
    by_place = sorted(level, key=_place)
    for row, y in enumerate(down):
        for one in _close(by_place, y):
            over = range(bisect_left(columns, one.start), bisect(columns, one.end))
            found.update([(False, (row, at)) for at in over])
    return found


def _place(rule: Rule) -> float:
    return rule.at


def _close(rules: Sequence[Rule], place: float) -> Iterator[Rule]:
    """Yield what of rules of one direction, by their places, stands where a side of boxes does."""
    for at in range(bisect_left(rules, place - 2 * _APART, key=_place), len(rules)):
        if rules[at].at >= place + _APART:
            return
        if abs(rules[at].at - place) < _APART:
            yield rules[at]


def _owners(across: Sequence[float], down: Sequence[float], drawn: set[tuple[bool, Cell]]) -> dict[Cell, Cell | None]:
    """Join the boxes between which no line stands."""
    boxes = [(row, column) for row in range(len(down) - 1) for column in range(len(across) - 1)]
    first = {box: box for box in boxes}

    def root(box: Cell) -> Cell:
        while first[box] != box:
            first[box] = first[first[box]]
            box = first[box]
        return box

    joined = False
    for box in boxes:
        row, column = box
        if column and (True, box) not in drawn:
            joined = True
            first[root(box)] = root((row, column - 1))
        if row and (False, box) not in drawn:
            joined = True
            first[root(box)] = root((row - 1, column))
    if not joined:
        return {box: box for box in boxes}
    cells: dict[Cell, list[Cell]] = {}
    for box in boxes:
        cells.setdefault(root(box), []).append(box)
    corners = [(group, _corner(group)) for group in cells.values()]
    return {box: corner for group, corner in corners for box in group}


def _corner(boxes: list[Cell]) -> Cell | None:
    """Return the first box of a rectangle, None for another shape."""
    if len(boxes) == 1:
        return boxes[0]
    rows, columns = {row for row, _ in boxes}, {column for _, column in boxes}
    return min(boxes) if len(boxes) == len(rows) * len(columns) else None
