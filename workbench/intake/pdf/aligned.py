"""Tables that no lines part into boxes: words that stand in columns over several rows, one row after the other.

They are taken for tables only where more than that speaks for it: numbers in a column beside words, a caption, rules
above and below. Text in columns is drawn column by column, a table row by row: PDFium keeps that order.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby, pairwise
from math import inf
from typing import TYPE_CHECKING, Final

from workbench.intake.pdf.cells import (
    Row,
    Table,
    counted,
    is_contents,
    is_form,
    is_headed,
    is_wordy,
    names_something,
    without_empty_columns,
    words_of,
)
from workbench.intake.pdf.look import is_typewritten
from workbench.intake.pdf.pieces import (
    CLOSE,
    GAP,
    LEADING,
    NARROW,
    NEAR,
    has_figures,
    levels_of,
    parted,
    pieces_of,
    step,
    stretches,
    without_running,
)
from workbench.intake.pdf.wrapped import with_whole_rows
from workbench.text.caption_words import names_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.intake.pdf.lines import Line
    from workbench.intake.pdf.page import Page
    from workbench.intake.pdf.pieces import Level, Piece

_TIGHT: Final = 0.85  # of the distance of rows: lines nearer than that are one row's
_ALONE: Final = 2  # lines within a table that have words in one column only, one after the other
_PAIR: Final = 2
_FEWEST: Final = 2  # base lines with words in several columns
_LEAST_ROWS: Final = 3
_LEAST_TOLD: Final = 4  # rows of a table of two columns, its head included
_LEAST_FILLED: Final = 0.6
_SHORT: Final = 8  # words that cells have on average
_RULED_ROUND: Final = 2  # rules that reach over a table's width
_BAND: Final = 2  # sides of a single row, shaded so that rows are told apart
_ABOVE: Final = 2.5  # times the type's size from a rule to the first line under it
_CAPTION_LINES: Final = 4  # that may part a caption's first line from its table
_COLUMNS_WITHOUT_HEAD: Final = 3


def aligned_tables(page: Page, taken: dict[int, list[int]], running: set[Line]) -> Iterator[Table]:
    """Yield the tables of a page whose columns blanks part.

    Args:
        page: to look at.
        taken: the numbers of lines that other tables hold.
        running: lines that are the page's head or foot.
    """
    lines = page.lines
    if not any(len(line.parts) > 1 for line in lines):
        return
    for numbers in stretches(lines, taken):
        around = (*lines[max(0, numbers[0] - 1) : numbers[0]], *lines[numbers[-1] + 1 : numbers[-1] + 2])
        captioned = any(names_table(line.words) for line in around)
        waiting = [numbers]
        tried: dict[tuple[int, ...], list[Piece]] = {}  # without a table: narrower blanks may part nothing more
        for gap in (GAP, NARROW, CLOSE) if captioned else (GAP, NARROW):
            found: list[Table] = []
            for some in waiting:
                pieces = _pieces(some, page, gap)
                if tried.get(tuple(some)) != pieces:
                    tried[tuple(some)] = pieces
                    found += _tables(pieces, page, running)
            yield from found
            waiting = [rest for some in waiting for rest in _without(some, found)]


def _without(numbers: Sequence[int], tables: Sequence[Table]) -> list[list[int]]:
    """Return the lines between those that tables hold."""
    own = {number for table in tables for number in table.taken}
    return [list(group) for taken, group in groupby(numbers, key=own.__contains__) if not taken]


def _pieces(numbers: Sequence[int], page: Page, gap: float) -> list[Piece]:
    """Return the parts of some lines that blanks of a width part."""
    pieces: list[Piece] = []
    for number in numbers:
        pieces.extend(pieces_of(page.lines[number], number, len(pieces), gap))
    return pieces


def _tables(pieces: Sequence[Piece], page: Page, running: set[Line]) -> Iterator[Table]:
    levels = with_whole_rows(levels_of(pieces))
    if sum(len(level) > 1 for level in levels) < _FEWEST:
        return
    heads = {n for piece in pieces for n in piece.lines if page.lines[n] in running} if running else set()
    while (span := _widest(levels)) is not None:
        first, last, columns = span
        for part in parted(levels[first : last + 1], len(columns)):
            own = without_running(part, len(columns), heads)
            table = _table(own, columns, page)
            if table is not None:
                yield table
        levels = [*levels[:first], [], *levels[last + 1 :]]  # nothing reaches over it


def _widest(levels: Sequence[Level]) -> tuple[int, int, list[tuple[float, float]]] | None:
    """Return the first and last level, and the columns, around what has most parts; None where nothing has two."""
    seed = max(range(len(levels)), key=lambda at: len(levels[at]), default=-1)
    if seed < 0 or len(levels[seed]) <= 1:
        return None
    columns = [(piece.left, piece.right) for piece in levels[seed]]
    first = last = seed
    for way in (1, -1):
        at = alone = 0
        before = levels[seed]
        while 0 <= seed + at + way < len(levels):
            here = seed + at + way
            level = levels[here]
            joined = _joined(columns, level, before)
            alone = alone + 1 if len(level) == 1 else 0
            if joined is None or (alone > _ALONE and not _ends_a_row(levels[here - 1 : here + 1], columns)):
                break
            at, before, columns = at + way, level, joined
            first, last = min(first, seed + at), max(last, seed + at)
    while first < seed and len(levels[first]) == 1:
        first += 1
    while last > seed and len(levels[last]) == 1 and not _ends_a_row(levels[last - 1 : last + 1], columns):
        last -= 1
    return first, last, columns


def _joined(columns: list[tuple[float, float]], level: Level, before: Level) -> list[tuple[float, float]] | None:
    """Return the columns with those of a level; None where it is far, or crosses what parts them."""
    if not level or max(step(level, before), step(before, level)) > NEAR * max(level[0].size, before[0].size):
        return None
    if len(level) == len(columns) and (kept := _widened(columns, level)):
        return kept
    found: list[tuple[float, float]] = []
    for left, right in sorted([*columns, *((piece.left, piece.right) for piece in level)]):
        if found and left <= found[-1][1]:
            found[-1] = (found[-1][0], max(right, found[-1][1]))
        else:
            found.append((left, right))
    apart = len({_column(found, piece) for piece in level}) == len(level)
    return found if len(found) >= len(columns) and apart else None


def _widened(columns: list[tuple[float, float]], level: Level) -> list[tuple[float, float]]:
    """Return the columns around a level that has words in each of them, as most rows do; nothing for another."""
    if not all(one.left <= right and left <= one.right for (left, right), one in zip(columns, level, strict=True)):
        return []
    found = [(min(left, one.left), max(right, one.right)) for (left, right), one in zip(columns, level, strict=True)]
    return found if all(a[1] < b[0] for a, b in pairwise(found)) else []


def _ends_a_row(levels: Sequence[Level], columns: Sequence[tuple[float, float]]) -> bool:
    """Say whether a line alone goes on with a cell of the row above: not in the first column, and close."""
    if len(levels) != _PAIR or not levels[0]:
        return False
    above, below = levels
    at = _column(columns, below[0])
    close = step(above, below) <= LEADING * below[0].size
    return at > 0 and close and any(_column(columns, piece) == at for piece in above)


def _column(columns: Sequence[tuple[float, float]], piece: Piece) -> int:
    return bisect_right(columns, (piece.left, inf)) - 1


def _table(levels: Sequence[Level], columns: Sequence[tuple[float, float]], page: Page) -> Table | None:
    pieces = [piece for level in levels for piece in level]
    numbers = sorted({number for piece in pieces for number in piece.lines})
    told = sum([len(page.lines[number].words.split()) for number in numbers])
    if len(levels) < _LEAST_ROWS or told != sum([len(text.split()) for piece in pieces for text in piece.texts]):
        return None  # part of a line stands elsewhere
    grouped = _rows(levels, columns)
    if not _in_order(grouped):
        return None
    rows, edges = without_empty_columns([_row(group, columns) for group in grouped], [left for left, _ in columns])
    rows, edges = _merged(rows, edges)
    if len(rows) < _LEAST_ROWS or len(edges) <= 1 or not _is_table(rows, pieces, page):
        return None
    return Table(rows, edges, ruled=False, taken={number: [] for number in numbers})


def _rows(levels: Sequence[Level], columns: Sequence[tuple[float, float]]) -> list[list[Piece]]:
    """Put lines together that stand nearer than rows do, or go on with words in columns other than the first."""
    full = [len(level) > 1 and 2 * len(level) > len(columns) for level in levels]
    steps = [step(a, b) for a, b in pairwise(levels)]
    pitches = [one for at, one in enumerate(steps) if full[at] and full[at + 1]]
    pitch = min(pitches, default=0.0)
    found: list[list[Piece]] = []
    for at, level in enumerate(levels):
        near = at > 0 and not (full[at] and full[at - 1]) and steps[at - 1] < _TIGHT * pitch
        if found and (near or (at > 0 and not full[at] and _goes_on(found[-1], level, columns, steps[at - 1]))):
            found[-1] += level
        else:
            found.append(list(level))
    return found


def _goes_on(row: Sequence[Piece], level: Level, columns: Sequence[tuple[float, float]], far: float) -> bool:
    """Say whether a line has only words of cells that have some above, none in the first column, and no new figures."""
    here, above = {_column(columns, piece) for piece in level}, {_column(columns, piece) for piece in row}
    running = not has_figures(level) or all(piece.words[0].islower() for piece in level)
    return 0 not in here and here <= above and running and far <= LEADING * level[0].size


def _in_order(rows: Sequence[Sequence[Piece]]) -> bool:
    """Say whether the page tells row after row."""
    return all(max([p.order for p in a]) < min([p.order for p in b]) for a, b in pairwise(rows))


def _row(pieces: Sequence[Piece], columns: Sequence[tuple[float, float]]) -> Row:
    cells: list[list[Piece]] = [[] for _ in columns]
    for piece in sorted(pieces, key=lambda one: one.order):
        cells[_column(columns, piece)].append(piece)
    texts = tuple([tuple([text for piece in cell for text in piece.texts]) for cell in cells])
    return Row(texts, max([piece.y for piece in pieces]))


def _merged(rows: list[Row], edges: tuple[float, ...]) -> tuple[list[Row], tuple[float, ...]]:
    """Make one of two columns that no row fills both of: a head may stand beside its numbers."""
    at = 0
    while at + 1 < len(edges):
        if any(row.cells[at] and row.cells[at + 1] for row in rows):
            at += 1
            continue
        rows = [Row((*r.cells[:at], r.cells[at] + r.cells[at + 1], *r.cells[at + 2 :]), r.y) for r in rows]
        edges = (*edges[: at + 1], *edges[at + 2 :])
    return rows, edges


def _is_table(rows: Sequence[Row], pieces: Sequence[Piece], page: Page) -> bool:
    """Say whether more than their places speaks for a table."""
    filled = [words_of(cell) for row in rows for cell in row.cells if cell]
    if len(filled) < _LEAST_FILLED * len(rows) * len(rows[0].cells):
        return False
    if is_form(filled) or is_wordy(filled, _SHORT) or is_contents(rows):
        return False
    if _is_captioned(pieces, page) or _is_ruled(pieces, page):
        return True
    if any(is_typewritten(page.lines[number].face) for number in {n for piece in pieces for n in piece.lines}):
        return False
    numbers = [at for at in counted(rows) if at]
    if len(rows[0].cells) < _COLUMNS_WITHOUT_HEAD:
        return bool(numbers) and is_headed(rows) and len(rows) >= _LEAST_TOLD
    return bool(numbers) and names_something(rows)


def _is_captioned(pieces: Sequence[Piece], page: Page) -> bool:
    """Say whether a table's number or name stands right above or below."""
    numbers = [number for piece in pieces for number in piece.lines]
    first, last = min(numbers), max(numbers)
    around = [*page.lines[max(0, first - _CAPTION_LINES) : first], *page.lines[last + 1 : last + 3]]
    return any(names_table(line.words) for line in around)


def _is_ruled(pieces: Sequence[Piece], page: Page) -> bool:
    """Say whether drawn lines reach over a table's width, above, within or below it; boxes were looked at before."""
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    top, bottom = max(piece.y for piece in pieces), min(piece.low for piece in pieces)
    size = pieces[0].size
    boxes = (grid for grid in page.grids if len(grid.down) > _BAND)
    if any(grid.holds(piece.left, piece.y) for grid in boxes for piece in pieces):
        return False
    over = [
        rule.at for rule in page.levels
        if rule.start <= left + size and rule.end >= right - size and rule.end - rule.start <= 2 * (right - left)
        and bottom - _ABOVE * size <= rule.at <= top + _ABOVE * size
    ]  # fmt: skip
    return len(over) >= _RULED_ROUND
