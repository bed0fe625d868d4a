"""An article's tables in Markdown: a row's claims are marked cell by cell, for no mark reaches over a cell's end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workbench.reports.article_tables import MOST_COLUMNS, is_captioned, without_first
from workbench.text.tables import BETWEEN_CELLS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.reports.view import BlockView, MarginMark, Run


class Cell(NamedTuple):
    """A cell: its words, how Markdown writes them, and whether a tab parts it from the one before."""

    words: str
    written: str
    tabbed: bool = False


def cells(block: BlockView, words: Callable[[str, Run, Iterable[MarginMark]], str]) -> list[list[Cell]]:
    """Return the rows of a block as cells.

    Args:
        block: of a table; of a very long one many rows share one, each on a line.
        words: writes words of a run behind the marks of the claims that start with them.
    """
    rows = [[Cell("", "")]]
    for run in block.runs:
        starting: Sequence[MarginMark] = run.starting
        for at, line in enumerate("".join(piece.text for piece in run.pieces).split("\n")):
            if at:
                rows.append([Cell("", "")])
            edge = 0
            for end, after in (*(match.span() for match in BETWEEN_CELLS.finditer(line)), (len(line), -1)):
                cell, so_far = line[edge:end], rows[-1][-1]
                written = words(cell, run, starting if cell.strip() else ())
                starting = () if cell.strip() else starting
                rows[-1][-1] = so_far._replace(words=so_far.words + cell, written=so_far.written + written)
                if after >= 0:
                    rows[-1].append(Cell("", "", line[end] == "\t"))
                edge = after
    return [[_bare(cell) for cell in row] for row in rows]


def _bare(cell: Cell) -> Cell:
    return Cell(cell.words.strip(), cell.written.strip().replace("****", ""), cell.tabbed)


def table(rows: Sequence[Sequence[Cell]], head: int) -> str:
    """Return a table, its caption above it, each cell in its column.

    Args:
        rows: all of them.
        head: which row names the columns, the first or that under a caption; none where a claim stands in it; -1: none.
    """
    written = [[cell.written for cell in row] for row in rows]
    captioned = is_captioned(written, head)
    width = max(map(len, written[captioned:]))
    if width <= MOST_COLUMNS and not any(cell.tabbed for row in rows for cell in row):
        inset = without_first([[cell.words for cell in row] for row in rows], width, head)
        written = [["", *row] if late else row for row, late in zip(written, inset, strict=True)]
    rest = written[captioned:]
    headed = head == int(captioned) and len(rest) > 1 and not any("](#c" in cell for cell in rest[0])
    top, body = (rest[0], rest[1:]) if headed else ([], rest)
    filled = width if width <= MOST_COLUMNS else 0  # a shorter row is one, too: filled up, many would take gigabytes
    lines = "\n".join((_line(top, width), "|" + "---|" * width, *(_line(row, filled) for row in body)))
    caption = next(cell for cell in written[0] if cell) if captioned else ""
    return f"{caption}\n\n{lines}" if captioned else lines


def _line(row: Sequence[str], width: int) -> str:
    return f"| {' | '.join((*row, *('' for _ in range(width - len(row)))))} |"
