"""Tables of a PDF: rows put where their first words stood, all other lines as they were.

Not pdfplumber (MIT, well kept): its table finder took 35–50 ms a page, ten times as long as all our reading, and finds
tables by drawn lines, or takes any text for one; we ask the PDFium that has read the page already.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.intake.pdf.aligned import aligned_tables
from workbench.intake.pdf.cells import Row, Table, is_headed
from workbench.intake.pdf.lines import Line, TableRow, running_heads
from workbench.intake.pdf.printed import printed_by_browser
from workbench.intake.pdf.ruled import ruled_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.intake.pdf.page import Page

_HEAD: Final = 3  # rows that may name the columns
_SAME_COLUMN: Final = 6.0  # points by which a table's columns may stand elsewhere on the next page


def with_tables(pages: Sequence[Page]) -> list[list[Line]]:
    """Return the lines of each page, rows among them, without what runs over the pages' heads and feet.

    A table that goes on overleaf stays one where its head is repeated, which then stands there once, or where lines
    part its columns at the same places.
    """
    lines = [page.lines for page in pages]
    running = [
        heads | printed_by_browser(page, number, len(pages))
        for number, (page, heads) in enumerate(zip(lines, running_heads(lines), strict=True), 1)
    ]
    read: list[list[Line]] = []
    columns: tuple[float, ...] = ()
    for page, heads in zip(pages, running, strict=True):
        read.append(_page(page, heads, columns))
        last = read[-1][-1] if read[-1] else None
        columns = last.columns if isinstance(last, TableRow) and last.ruled else ()
    return _over_pages(read)


def _page(page: Page, running: set[Line], columns: tuple[float, ...]) -> list[Line]:
    """Return a page's lines, tables as rows; a table that runs over all pages, as a letter's head does, goes whole.

    Args:
        page: to look at.
        running: its heads and feet.
        columns: those of the ruled table with which the page before ends.
    """
    tables: list[Table] = []
    taken: dict[int, list[int]] = {}
    heads = {number for number, line in enumerate(page.lines) if line in running} if running else set()
    opening = next((number for number in range(len(page.lines)) if number not in heads), -1)
    for grid in page.grids:
        table = ruled_table(page.lines, grid, taken, (opening, columns))
        if table is not None:
            tables.append(table)
            taken |= table.taken
    for table in aligned_tables(page, taken, running):
        tables.append(table)
        taken |= table.taken
    first = {min(table.taken): table for table in tables}
    gone = {number for table in tables if heads.issuperset(table.taken) for number in table.taken}
    found: list[Line] = []
    for number, line in enumerate(page.lines):
        if number in gone or (number not in taken and number in heads):
            continue
        found += _left_over(line, taken[number]) if number in taken else [line]
        if number in first:
            found += _rows(first[number], page.lines)
    return found


def _left_over(line: Line, words: list[int]) -> list[Line]:
    """Return what of a line stands beside a table, to its left and to its right."""
    parts: list[list[int]] = []
    for at in words:
        if parts and parts[-1][-1] == at - 1:
            parts[-1].append(at)
        else:
            parts.append([at])
    return [
        replace(
            line, words=" ".join(line.parts[at].words for at in part), left=line.parts[part[0]].left,
            right=line.parts[part[-1]].right, parts=tuple(line.parts[at] for at in part),
        )
        for part in parts
    ]  # fmt: skip


def _rows(table: Table, lines: Sequence[Line]) -> list[Line]:
    own = [lines[number] for number in sorted(table.taken)]
    left, right = min(line.left for line in own), max(line.right for line in own)
    return [
        TableRow(
            words=" ".join(" ".join(cell) for cell in row.cells if cell), left=left, right=right, y=row.y,
            size=own[0].size, face=own[0].face, cells=row.cells, columns=table.columns, begins=not at,
            ruled=table.ruled,
        )
        for at, row in enumerate(table.rows)
    ]  # fmt: skip


def _over_pages(pages: list[list[Line]]) -> list[list[Line]]:
    """Join tables that go on overleaf."""
    head: list[TableRow] = []  # the first rows of the table with which the page before ends
    found = []
    for lines in pages:
        repeated = _repeated(head, lines)
        rest = lines[repeated:]
        follows = bool(head) and not repeated and bool(rest) and _follows(head[0], rest[0])
        if follows:
            rest = [replace(rest[0], begins=False), *rest[1:]] if isinstance(rest[0], TableRow) else rest
        head = _last_head(rest, head if repeated or follows else [])
        found.append(rest)
    return found


def _follows(head: TableRow, line: Line) -> bool:
    """Say whether a page begins with a row of the table before: between the same drawn lines, and no head itself."""
    if not isinstance(line, TableRow) or not (head.ruled and line.ruled) or len(head.columns) != len(line.columns):
        return False
    return _is_below(head, line) and not is_headed([Row(line.cells, line.y)])


def _repeated(head: list[TableRow], lines: list[Line]) -> int:
    """Return how many rows at the beginning of a page name the columns again."""
    count = 0
    for old, line in zip(head, lines, strict=False):
        same = isinstance(line, TableRow) and old.cells == line.cells and line.begins == (not count)
        if not same or not _is_below(old, line) or (count and any(char.isdigit() for char in line.words)):
            break
        count += 1
    return count


def _is_below(old: TableRow, line: Line) -> bool:
    """Say whether a row's columns stand where they stood on the page before."""
    columns = line.columns if isinstance(line, TableRow) else ()
    return all(abs(a - b) <= _SAME_COLUMN for a, b in zip(old.columns, columns, strict=False))


def _last_head(lines: list[Line], before: list[TableRow]) -> list[TableRow]:
    """Return the first rows of the table with which a page ends."""
    rows: list[TableRow] = []
    for line in reversed(lines):
        if not isinstance(line, TableRow):
            return []
        rows.append(line)
        if line.begins:
            return rows[::-1][:_HEAD]
    return before
