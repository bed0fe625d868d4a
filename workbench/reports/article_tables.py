"""An article's tables as rows and cells, each cell with the claims and facts that stand in it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from workbench.model.tables import first_column, numbers_alone
from workbench.reports.view import Run
from workbench.text.tables import BETWEEN_CELLS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.reports.view import BlockView, MarginMark, Piece

Cell: TypeAlias = tuple[Run, ...]
Row: TypeAlias = tuple[Cell, ...]
MOST_COLUMNS: Final = 20  # of a table on paper; a wider one stays lines
_FEWEST: Final = 2
_LINE: Final = 64  # letters beside one another on a page
_WHOLE: Final = 16  # letters of a word beside a figure
_GAP: Final = 2  # between two columns, in letters
MOST_CELLS: Final = 10_000  # of all tables together: setting them takes seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table of the article.

    Attributes:
        caption: what its first row says of it all, alone in it; empty for none.
        head: what its columns are called; empty for none.
        rows: those below, each as long as ``columns``.
        columns: how many.
    """

    caption: Cell
    head: Row
    rows: tuple[Row, ...]
    columns: int

    @property
    def whole_words(self) -> bool:
        """Whether every column has room for its longest word on a page: else words are broken."""
        rows = (self.head, *self.rows) if self.head else self.rows
        longest = (max(map(_longest, column), default=0) for column in zip(*rows, strict=True))
        return sum(length + _GAP for length in longest) <= _LINE


def told_whole(cell: Cell) -> bool:
    """Say whether a cell's words stay whole however narrow its column is: "612" over two lines is no figure."""
    return any(map(str.isdigit, _words(cell))) and _longest(cell) <= _WHOLE


def _longest(cell: Cell) -> int:
    return max(map(len, _words(cell).split()), default=0)


def tables_of(blocks: Sequence[BlockView]) -> dict[int, TableView | None]:
    """Return the tables by the number of their first block, and None for each block that goes on with one.

    What is no table on paper, of one column or very many, is left out: its blocks are printed as lines. So is what
    would make the cells of all tables too many.
    """
    found: dict[int, TableView | None] = {}
    left = MOST_CELLS
    for numbers in _groups(blocks):
        rows = [row for number in numbers for row in rows_of(blocks[number])]
        columns = max(map(len, rows))
        if not _FEWEST <= columns <= MOST_COLUMNS:  # looked at first: filled up, a page's table may take gigabytes
            continue
        tabs = any("\t" in piece.text for number in numbers for piece in _pieces(blocks[number]))
        table = _table(rows, columns, _head(blocks, numbers), barred=not tabs)
        cells = columns * len(table.rows)
        if cells <= left:
            left -= cells
            found |= {numbers[0]: table, **dict.fromkeys(numbers[1:])}
    return found


def _groups(blocks: Sequence[BlockView]) -> Iterator[list[int]]:
    """Yield the numbers of the blocks of each table."""
    group: list[int] = []
    for number, block in enumerate(blocks):
        if group and (block.kind != "table" or block.begins):
            yield group
            group = []
        if block.kind == "table":
            group.append(number)
    if group:
        yield group


def _head(blocks: Sequence[BlockView], numbers: Sequence[int]) -> int:
    """Return which of the rows names the columns, -1 for none: it is the first, or below a caption."""
    return next((at for at, number in enumerate(numbers[:2]) if blocks[number].heads), -1)


def is_captioned(rows: Sequence[Sequence[object]], head: int) -> bool:
    """Say whether the first row, one cell alone, tells what the table is about: it doesn't where it names a column.

    Args:
        rows: of cells, the empty ones false.
        head: which row names the columns, -1 for none.
    """
    return head != 0 and sum(map(bool, rows[0])) == 1 and len(rows) > 1 and len(rows[1]) > 1


def _table(rows: list[Row], columns: int, head: int, *, barred: bool) -> TableView:
    whole = _filled(rows, columns, head) if barred else [row + ((),) * (columns - len(row)) for row in rows]
    captioned = is_captioned(rows, head)
    headed = head == int(captioned)
    return TableView(
        caption=next(cell for cell in rows[0] if cell) if captioned else (),
        head=whole[head] if headed else (),
        rows=tuple(whole[captioned + headed :]),
        columns=columns,
    )


def _filled(rows: Sequence[Row], columns: int, head: int) -> list[Row]:
    """Return rows with all their cells, also the empty ones that bars don't show at a row's beginning or end."""
    inset = without_first([[_words(cell) for cell in row] for row in rows], columns, head)
    empty = (((),) * (columns - len(row)) for row in rows)
    return [none + row if late else row + none for row, none, late in zip(rows, empty, inset, strict=True)]


def without_first(rows: Sequence[Sequence[str]], columns: int, head: int) -> list[bool]:
    """Say of each row between bars whether its first cell stands in the second column: the empty one before is gone.

    Args:
        rows: the words of their cells.
        columns: how many their table has.
        head: which row names the columns, -1 for none.
    """
    full = [row for at, row in enumerate(rows) if at != head and len(row) == columns]
    counted = {at for at in range(columns) if numbers_alone([row[at] for row in full])}
    return [bool(first_column(row, columns, counted, heads=at == head)) for at, row in enumerate(rows)]


def _words(cell: Cell) -> str:
    return "".join(piece.text for run in cell for piece in run.pieces)


def rows_of(block: BlockView) -> list[Row]:
    """Return the rows of a block: of a very long table many share one, each on a line.

    A claim that reaches over several cells is in each of them; its mark stands in the first that has words.
    """
    cutter = _Cutter(block)
    rows: list[Row] = []
    start = 0
    for line in cutter.text.split("\n"):
        edges = [match.span() for match in BETWEEN_CELLS.finditer(line)]
        starts = [0, *(after for _, after in edges)]
        ends = [*(before for before, _ in edges), len(line)]
        rows.append(tuple(cutter.cut(start + a, start + b) for a, b in zip(starts, ends, strict=True)))
        start += len(line) + 1
    return rows


class _Cutter:
    """Cuts what stands between two places out of a block, from the left to the right."""

    def __init__(self, block: BlockView) -> None:
        self._pieces = [(run, piece) for run in block.runs for piece in run.pieces]
        self.text = "".join(piece.text for _, piece in self._pieces)
        self._next = 0
        self._start = 0  # where the next piece begins
        self._last: Run | None = None  # the run that the last words are of
        self._marks = deque(_marks(block))

    def cut(self, start: int, end: int) -> Cell:
        """Return what stands there, without blanks around it."""
        bare = self.text[start:end].strip()
        start = self.text.index(bare, start)
        end = start + len(bare)
        found: list[Run] = []
        self._last = None
        while bare and self._next < len(self._pieces):
            run, piece = self._pieces[self._next]
            words = piece.text[max(0, start - self._start) : max(0, end - self._start)]
            if words:
                self._put(found, run, replace(piece, text=words))
            if self._start + len(piece.text) > end:
                break
            self._start += len(piece.text)
            self._next += 1
        return tuple(found)

    def _put(self, found: list[Run], run: Run, piece: Piece) -> None:
        starting: list[MarginMark] = []
        while self._marks and self._marks[0][0] <= self._next:  # those of runs without words in any cell, too
            starting.append(self._marks.popleft()[1])
        if found and self._last is run and not starting:
            found[-1] = replace(found[-1], pieces=(*found[-1].pieces, piece))
        else:
            found.append(Run(claim=run.claim, rating=run.rating, starting=tuple(starting), pieces=(piece,)))
        self._last = run


def _marks(block: BlockView) -> Iterator[tuple[int, MarginMark]]:
    """Yield the margin marks of a block with the number of the piece they stand before; none after the last words."""
    first, last = 0, max((n for n, piece in enumerate(_pieces(block)) if _has_words(piece)), default=0)
    for run in block.runs:
        for mark in run.starting:
            yield min(first, last), mark
        first += len(run.pieces)


def _pieces(block: BlockView) -> list[Piece]:
    return [piece for run in block.runs for piece in run.pieces]


def _has_words(piece: Piece) -> bool:
    return bool(BETWEEN_CELLS.sub("", piece.text).strip())
