"""An article's tables in Markdown: a row's claims are marked cell by cell, for no mark reaches over a cell's end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.reports.article_tables import MOST_COLUMNS, is_captioned
from workbench.text.tables import BETWEEN_CELLS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.reports.view import BlockView, MarginMark, Run


def cells(block: BlockView, words: Callable[[str, Run, Iterable[MarginMark]], str]) -> list[list[str]]:
    """Return the rows of a block, each as its cells in Markdown.

    Args:
        block: of a table; of a very long one many rows share one, each on a line.
        words: writes words of a run behind the marks of the claims that start with them.
    """
    rows = [[""]]
    for run in block.runs:
        starting: Sequence[MarginMark] = run.starting
        for at, line in enumerate("".join(piece.text for piece in run.pieces).split("\n")):
            if at:
                rows.append([""])
            for column, cell in enumerate(BETWEEN_CELLS.split(line)):
                if column:
                    rows[-1].append("")
                written = words(cell, run, starting if cell.strip() else ())
                starting = () if cell.strip() else starting
                rows[-1][-1] += written
    return [[cell.strip().replace("****", "") for cell in row] for row in rows]


def table(rows: Sequence[Sequence[str]], head: int) -> str:
    """Return a table, its caption above it.

    Args:
        rows: all of them.
        head: which row names the columns, the first or that under a caption; none where a claim stands in it; -1: none.
    """
    captioned = is_captioned(rows, head)
    rest = rows[captioned:]
    width = max(map(len, rest))
    headed = head == int(captioned) and len(rest) > 1 and not any("](#c" in cell for cell in rest[0])
    top, body = (rest[0], rest[1:]) if headed else ((), rest)
    filled = width if width <= MOST_COLUMNS else 0  # a shorter row is one, too: filled up, many would take gigabytes
    lines = "\n".join((_line(top, width), "|" + "---|" * width, *(_line(row, filled) for row in body)))
    caption = next(cell for cell in rows[0] if cell) if captioned else ""
    return f"{caption}\n\n{lines}" if captioned else lines


def _line(row: Sequence[str], width: int) -> str:
    return f"| {' | '.join((*row, *('' for _ in range(width - len(row)))))} |"
