"""The tables of a page: which blocks are one's rows, where their cells stand, which row heads it; asked when seen.

A table too large to be looked through at once stays lines: nobody reads its columns to the end, and opening it is free.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from workbench.model.articles import Block, BlockKind
from workbench.model.tables import first_column, numbers_alone, tables_in
from workbench.text.tables import BAR, BETWEEN_CELLS
from workbench.ui.manuscript.lines import has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.ui.manuscript.plan import PageBlock, PagePlan

MOST_ROWS: Final = 400
MOST_LETTERS: Final = 40_000  # of a table
MOST_COLUMNS: Final = 24
_LONG_ROW: Final = 2_000  # code points of a row whose bars are looked for in a table too large
_TAB: Final = re.compile("\t")
_WORD: Final = re.compile(r"[^\s-]+-*|-+")

Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """A row; places are UTF-16 units of its block, half-open.

    Attributes:
        cells: without the blanks around them.
        parts: what parts one cell from the next: a bar, or a tab.
        words: of the cells.
        units: of the block.
        first: the column that its first cell stands in; None where that is not certain.
    """

    cells: tuple[Span, ...]
    parts: tuple[Span, ...]
    words: tuple[str, ...]
    units: int
    first: int | None = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's rows by the numbers of their blocks.

    Attributes:
        start: the number of its first block.
        rows: in order.
        head: the number of the block that names the columns, -1 for none.
        columns: how many.
        right: columns of numbers alone, which stand at the right of their column.
        barred: bars part the cells, else tabs.
    """

    start: int
    rows: tuple[Row, ...]
    head: int
    columns: int
    right: frozenset[int]
    barred: bool

    def row(self, number: int) -> Row:
        """Return the row of a block."""
        return self.rows[number - self.start]

    def widest(self, column: int, most: int) -> Iterator[tuple[str, bool]]:
        """Yield a column's longest cells, at most so many, each with whether it is the head's."""
        yield from _longest(self._column(column), most)

    def longest_words(self, column: int, most: int) -> Iterator[tuple[str, bool]]:
        """Yield the longest words of a column's cells, at most so many and the head's; a hyphen ends one."""
        words = ((word, head) for cell, head in self._column(column) for word in _WORD.findall(cell))
        yield from _longest(words, most)

    def _column(self, column: int) -> Iterator[tuple[str, bool]]:
        for number, row in enumerate(self.rows, self.start):
            at = column - row.first if row.first is not None else -1
            if 0 <= at < len(row.words):
                yield row.words[at], number == self.head


class Tables:
    """Finds the tables of a page, each when it is asked for.

    Args:
        plan: the page.
    """

    def __init__(self, plan: PagePlan) -> None:
        self._plan = plan
        self._known: dict[int, Grid | None] = {}

    def grid(self, number: int) -> Grid | None:
        """Return the table that a block is a row of, None for one that is none, or too large."""
        if number not in self._known:
            numbers = self._rows_around(number)
            self._known |= dict.fromkeys(numbers, self._grid(numbers))
        return self._known[number]

    def bars(self, number: int) -> tuple[Span, ...]:
        """Return where bars part the cells of a row; of one with very many cells none is told apart."""
        grid, block = self.grid(number), self._plan.blocks[number]
        if grid is not None:
            return grid.row(number).parts if grid.barred else ()
        if block.units != len(block.text) or block.units > _LONG_ROW:
            return ()
        found = tuple(match.span() for match in BAR.finditer(block.text))
        return found if len(found) < MOST_COLUMNS else ()

    def _rows_around(self, number: int) -> range:
        """Return the numbers of a table's blocks; of one too large at most some around the one asked for."""
        blocks, first, after = self._plan.blocks, number, number + 1
        while first and number - first <= MOST_ROWS and blocks[first].follows_row(blocks[first - 1]):
            first -= 1
        while after < len(blocks) and after - number <= MOST_ROWS and blocks[after].follows_row(blocks[after - 1]):
            after += 1
        return range(first, after)

    def _grid(self, numbers: range) -> Grid | None:
        blocks = self._plan.blocks[numbers.start : numbers.stop]
        if len(blocks) > MOST_ROWS or sum(block.units for block in blocks) > MOST_LETTERS:
            return None
        if any("\u2028" in block.text or has_right_to_left(block.text) for block in blocks):
            return None
        if any(block.text.count("\t") >= MOST_COLUMNS for block in blocks):
            return None
        rows = [self._row(number, block) for number, block in zip(numbers, blocks, strict=True)]
        barred = not any("\t" in block.text for block in blocks)
        columns = max(len(row.cells) for row in rows)
        if not 1 < columns <= MOST_COLUMNS:
            return None
        head = self._head(numbers, blocks)
        body = [row for number, row in zip(numbers, rows, strict=True) if number != head and len(row.cells) == columns]
        counted = frozenset(at for at in range(columns) if numbers_alone([row.words[at] for row in body]))
        placed = tuple(
            replace(row, first=first_column(row.words, columns, counted, heads=number == head) if barred else 0)
            for number, row in zip(numbers, rows, strict=True)
        )
        return Grid(numbers.start, placed, head, columns, counted - {0}, barred)

    def _row(self, number: int, block: PageBlock) -> Row:
        parts = [match.span() for match in BETWEEN_CELLS.finditer(block.text)]
        starts, ends = [0, *(end for _, end in parts)], [*(start for start, _ in parts), len(block.text)]
        cells = [_bare(block.text, start, end) for start, end in zip(starts, ends, strict=True)]
        words = tuple(block.text[start:end] for start, end in cells)

        def units(span: Span) -> Span:
            if block.units == len(block.text):
                return span
            start, end = (self._plan.local(number, block.start + at) for at in span)
            return start, end

        return Row(tuple(map(units, cells)), tuple(map(units, parts)), words, block.units)

    def _head(self, numbers: range, blocks: Sequence[PageBlock]) -> int:
        """Return the number of the row that names the columns, -1 for none."""
        text = self._plan.draft_text
        rows = [Block(kind=BlockKind.TABLE, start=block.start, end=block.end) for block in blocks]
        tabs = [match.start() for match in _TAB.finditer(text, rows[0].start, rows[-1].end)]
        header = next((table.header for table in tables_in(text, rows, tabs)), None)
        starts = (n for n, row in zip(numbers, rows, strict=True) if header is not None and row.start == header.start)
        return next(starts, -1)


def _longest(cells: Iterable[tuple[str, bool]], most: int) -> Iterator[tuple[str, bool]]:
    found = sorted(cells, key=lambda cell: -len(cell[0]))
    yield from found[:most]
    yield from (cell for cell in found[most:] if cell[1])


def _bare(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return start + left, max(start + left, start + len(words.rstrip()))
