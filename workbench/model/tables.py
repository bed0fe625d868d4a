"""Tables of a draft: their captions, headers, rows and cells, found in its blocks."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from workbench.model.articles import BlockKind
from workbench.text.tables import BAR, names_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from workbench.model.articles import Block

_FIGURE: Final = re.compile(r"[+−–-]?\s?(?:[^\w\s]\s?)?\d")  # what a cell of figures begins with
_SENTENCE: Final = re.compile(r"(?:\S+\s+){3,}\S+[.!?]")
_WORD: Final = re.compile(r"[^\W\d_]{2}")  # in no cell that tells nothing: "–", "k. A."
_CLAUSE: Final = 4  # words from which on a header's cell with a verb is a sentence: "Played", "Was es kostet" are none
_NUMBER: Final = re.compile(r"[+−–-]?\s?[€$£]?\s?\d[\d.,'’ \u00a0\u202f]*\s?[%‰€$£*]?")
_LETTER: Final = re.compile(r"[^\W_]")  # in no cell that tells nothing: "–"
_FEWEST: Final = 2
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d(?:\s?[/–-]\s?(?:\d\d){1,2})?")

Span: TypeAlias = tuple[int, int]  # half-open


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table and its cells; spans in code points of the draft, half-open, without blanks around them.

    Attributes:
        barred: whether bars part the cells; an empty first cell has left no trace then.
    """

    start: int
    end: int
    cells: tuple[Span, ...]
    barred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: what is said above it, what its columns are called, its rows; a table may have no header."""

    caption: Span | None
    header: Row | None
    rows: tuple[Row, ...]

    def named_by(self, text: str, row: Row, *, measures: Callable[[Span], bool]) -> tuple[Span | None, ...]:
        """Return for each cell of a row the cell that heads its column, None where that is not certain.

        Args:
            text: the draft.
            row: one of the table's.
            measures: says whether a cell names a unit; over the rows' names stands none that does, nor a year.
        """
        head = self.header.cells if self.header is not None else ()
        if len(head) == len(row.cells) or not row.barred:
            return tuple(head[at] if at < len(head) else None for at in range(len(row.cells)))
        if len(head) != len(row.cells) - 1 or figures(text, row.cells[0]):
            return (None,) * len(row.cells)
        corner = is_year(text, *head[:1]) or measures(head[0])
        return (None, *head) if corner else (None,) * len(row.cells)


def tables_in(text: str, blocks: Sequence[Block], tabs: Sequence[int] = ()) -> Iterator[Table]:
    """Yield the tables of a draft in order: rows that follow one another without a blank line are one.

    Args:
        text: the draft as it is read.
        blocks: its parts.
        tabs: where tabs part cells, in order, whatever stands there now; bars part those of rows without one.
    """
    rows: list[Row] = []
    caption: Span | None = None
    for block in blocks:
        if rows and (block.kind is not BlockKind.TABLE or text.count("\n", rows[-1].end, block.start) > 1):
            yield _table(text, rows, caption)
            rows, caption = [], None
        if block.kind is BlockKind.TABLE:
            rows += _rows(text, block, tabs)
        else:
            caption = (block.start, block.end) if _names(text, block) else None
    if rows:
        yield _table(text, rows, caption)


def _names(text: str, block: Block) -> bool:
    """Say whether a block is a caption for what follows it, not the source of the table before."""
    return block.kind is BlockKind.CAPTION and not names_source(text[block.start : block.end])


def telling(text: str, table: Table, verbs: Sequence[int], amounts: Sequence[int]) -> Iterator[Span]:
    """Yield a table's header and caption where they tell something: "Petra Lang leitet das Haus", no final mark needed.

    Args:
        text: the draft.
        table: one of its own.
        verbs: where finite verbs begin, in order.
        amounts: where money, percentages and quantities begin, in order; a caption tells something with both alone.
    """
    header, caption = table.header, table.caption
    if header and any(len(text[slice(*cell)].split()) >= _CLAUSE and among(verbs, cell) for cell in header.cells):
        yield header.start, header.end
    if caption and among(verbs, caption) and among(amounts, caption):
        yield caption


def among(places: Sequence[int], span: Span) -> bool:
    """Say whether one of the places, in order, is in a span."""
    return bisect_left(places, span[0]) < bisect_left(places, span[1])


def numbers_alone(cells: Sequence[str]) -> bool:
    """Say whether a column holds numbers, in every cell that tells anything, and one at least."""
    told = [cell for cell in cells if _LETTER.search(cell)]
    return bool(told) and all(_NUMBER.fullmatch(cell) for cell in told)


def first_column(cells: Sequence[str], columns: int, counted: AbstractSet[int], *, heads: bool) -> int | None:
    """Return the column of the first cell of a row between bars, None where that is not certain.

    An empty first cell leaves no trace there, nor does an empty last one: numbers stand where numbers are, and what
    names the columns names those of numbers.

    Args:
        cells: the row's words.
        columns: how many its table has.
        counted: those that hold numbers alone.
        heads: the row names the columns.
    """
    if len(cells) == columns:
        return 0
    if len(cells) != columns - 1 or columns == _FEWEST:  # a label alone says nothing of columns
        return None
    if heads:
        return 1 if 0 not in counted and columns - 1 in counted else None
    told = [bool(_FIGURE.match(cell)) for cell in cells]
    left = sum(one == (at in counted) for at, one in enumerate(told))
    right = sum(one == (at in counted) for at, one in enumerate(told, 1))
    return int(right > left) if left != right else None


def figures(text: str, cell: Span) -> bool:
    """Say whether a cell begins with a figure."""
    return bool(_FIGURE.match(text, *cell))


def is_year(text: str, *cells: Span) -> bool:
    """Say whether these cells hold a year each, as far as four digits tell."""
    return all(_YEAR.fullmatch(text, *cell) for cell in cells)


def _rows(text: str, block: Block, tabs: Sequence[int]) -> Iterator[Row]:
    """Yield the lines of a block: of a very long table many rows share one."""
    start = block.start
    for line in text[block.start : block.end].split("\n"):
        end = start + len(line)
        parted = tabs[bisect_left(tabs, start) : bisect_left(tabs, end)]
        bars = parted or [start + match.start() for match in BAR.finditer(line)]
        edges = (start - 1, *bars, end)
        cells = tuple(_bare(text, before + 1, after) for before, after in pairwise(edges))
        yield Row(start=start, end=end, cells=cells, barred=not parted)
        start = end + 1


def _bare(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return start + left, max(start + left, start + len(words.rstrip()))


def _table(text: str, rows: Sequence[Row], caption: Span | None) -> Table:
    alone = [cell for cell in rows[0].cells if cell[1] > cell[0]]
    if len(rows) > 1 and len(alone) == 1 < len(rows[1].cells) and not figures(text, alone[0]):
        caption, rows = alone[0], rows[1:]
    headed = len(rows) > 1 and _heads(text, rows[0], rows[1:])
    return Table(caption=caption, header=rows[0] if headed else None, rows=tuple(rows[headed:]))


def _heads(text: str, first: Row, others: Sequence[Row]) -> bool:
    """Say whether a row names the columns: it holds no figure, or years alone, and the rows below hold more.

    Of two columns one holds figures in every row then: "Sitz | Ulm" over "Chefin | Eva Kern" is a fact box's row.
    """
    if any(_SENTENCE.fullmatch(text, *cell) for cell in first.cells):
        return False
    dated = any(figures(text, cell) for cell in first.cells)
    if dated and (_counts(text, first) or not any(_counts(text, row) for row in others)):
        return False
    if len(first.cells) == 2 == max(len(row.cells) for row in others):  # noqa: PLR2004  a label, and what is told of it
        return any(_counted(text, [row.cells[at] for row in others if at < len(row.cells)]) for at in (0, 1))
    return any(figures(text, cell) for row in others for cell in row.cells)


def _counted(text: str, cells: Sequence[Span]) -> bool:
    """Say whether a column holds figures, in every cell that tells anything."""
    told = (cell for cell in cells if _WORD.search(text, *cell))
    return all(figures(text, cell) for cell in told) and any(figures(text, cell) for cell in cells)


def _counts(text: str, row: Row) -> bool:
    """Say whether a row holds a figure that is no year."""
    return any(figures(text, cell) and not is_year(text, cell) for cell in row.cells)
