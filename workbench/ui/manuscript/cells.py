"""A table too wide for one line a row: each cell's words break inside its own column, or cells stand one under another.

A row's layout is given its lines by hand: those of a cell stand in its column, and what parts two cells is a line of
its own, so that neither a word nor an offset moves. Where not even the longest words have room beside one another, a
row's cells are stacked, each beside the name of its column, as on a narrow screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout

from workbench.ui.manuscript.lines import placed_line
from workbench.ui.widgets.lines import broken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPaintDevice, QTextLine

    from workbench.ui.manuscript.tables import Grid, Row

_MEASURED: Final = 12  # of a column's cells and words, the longest by their letters
_WAYS: Final = ((1.0, (1.0, 0.6)), (0.86, (0.6,)))  # size of the letters, gaps between columns by their height
_LONG_WORD: Final = 12  # times the size of the letters: a longer word may break where that spares many lines
_WORTH: Final = 1.25  # how many times as many lines larger letters and wider gaps may take
_NOTHING: Final = 0.5  # px in which one letter or tab stands
_SLACK: Final = 1.0  # px
_LABELS: Final = 0.34  # of the width, at most, for the names beside stacked cells


@dataclass(frozen=True, slots=True)
class Cells:
    """Where a table's cells stand, px.

    Attributes:
        starts, widths: of the columns.
        gap: between two.
        letters: px of their type.
        names: of the columns, to stand beside stacked cells; empty where columns stand beside one another.
    """

    starts: tuple[float, ...]
    widths: tuple[float, ...]
    gap: float
    letters: int
    names: tuple[QTextLayout | None, ...] = ()


def cells_of(grid: Grid, font: QFont, width: float, device: QPaintDevice | None, leading: float) -> Cells | None:
    """Return where the cells of a table stand that is too wide for one line a row; None where nothing is better.

    Args:
        grid: the table.
        font: of its rows.
        width: px there are.
        device: what is painted on.
        leading: px from line to line.
    """
    longest = [
        (list(grid.widest(at, _MEASURED)), list(grid.longest_words(at, _MEASURED))) for at in range(grid.columns)
    ]
    found = []
    for size, airs in _WAYS:
        letters = QFont(font)
        letters.setPixelSize(round(font.pixelSize() * size))
        plain, firm = _metrics(letters, device)
        wanted, least = zip(*(tuple(_widest(words, plain, firm) for words in both) for both in longest), strict=True)
        broken_up = [min(extent, _LONG_WORD * letters.pixelSize()) for extent in least]
        for gap, words in product([air * plain.height() for air in airs], (least, broken_up)):
            widths = shared(wanted, words, width - gap * (grid.columns - 1))
            if widths is not None:
                starts = tuple(sum(widths[:at]) + gap * at for at in range(grid.columns))
                cells = Cells(starts, widths, gap, letters.pixelSize())
                found.append((_lines(grid, widths, plain.averageCharWidth()), cells))
    if found:
        fewest = min(lines for lines, _ in found)  # in larger letters, wider gaps and whole words unless it is worth it
        return next(cells for lines, cells in found if lines <= _WORTH * fewest)
    return _stacked(grid, font, width, device, leading) if grid.head >= 0 else None


def _lines(grid: Grid, widths: Sequence[float], letter: float) -> int:
    """Return how many lines all rows take, as far as the number of letters tells."""
    per_line = [max(1.0, width / letter) for width in widths]
    rows = [(row.words, per_line[row.first :]) for row in grid.rows if row.first is not None]
    return sum(max(ceil(len(words) / most) for words, most in zip(cells, room, strict=False)) for cells, room in rows)


def shared(wanted: Sequence[float], least: Sequence[float], room: float) -> tuple[float, ...] | None:
    """Share a width between columns, None where it is too small: what is short stays whole, the others share the rest.

    Args:
        wanted: px with each cell on one line.
        least: px of the longest words.
        room: px there are.
    """
    if sum(least) > room:
        return None
    fair = room / len(wanted)
    fixed = {at: want for at, want in enumerate(wanted) if want <= fair}
    if sum(fixed.values()) + sum(low for at, low in enumerate(least) if at not in fixed) > room:
        fixed = {}
    while True:
        left = room - sum(fixed.values())
        open_ones = [at for at in range(len(wanted)) if at not in fixed]
        by = left / (sum(wanted[at] for at in open_ones) or 1.0)
        tight = [at for at in open_ones if wanted[at] * by < least[at]]
        if not tight:
            return tuple(fixed.get(at, wanted[at] * min(1.0, by)) for at in range(len(wanted)))
        fixed |= {at: least[at] for at in tight}


def _metrics(font: QFont, device: QPaintDevice | None) -> tuple[QFontMetricsF, QFontMetricsF]:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    plain, firm = ((QFontMetricsF(one, device) if device else QFontMetricsF(one)) for one in (font, bold))
    return plain, firm


def _widest(words: Sequence[tuple[str, bool]], plain: QFontMetricsF, firm: QFontMetricsF) -> float:
    """Return how wide the widest of some words is, each told with whether it is the head's."""
    return max(((firm if head else plain).horizontalAdvance(word) for word, head in words), default=0.0) + _SLACK


def _stacked(grid: Grid, font: QFont, width: float, device: QPaintDevice | None, leading: float) -> Cells:
    """Return the cells one under another, beside the names of their columns."""
    plain, _ = _metrics(font, device)
    row = grid.row(grid.head)
    first = row.first or 0
    words = {first + at: name for at, name in enumerate(row.words)}
    advance, gap = plain.horizontalAdvance, plain.height()
    whole = max(max(map(advance, name.split()), default=0.0) for name in words.values()) + _SLACK
    room = max(min(max(map(advance, words.values())) + _SLACK, _LABELS * width), min(whole, width / 2))
    names = tuple(
        broken(QTextLayout(words[at], font), room, leading=leading) if words.get(at) else None
        for at in range(grid.columns)
    )
    start = room + gap
    return Cells((start,) * grid.columns, (width - start,) * grid.columns, gap, font.pixelSize(), names)


def letters_of(grid: Grid, row: Row, cells: Cells) -> list[QTextLayout.FormatRange]:
    """Return what is special about a row's letters: their size, and the weight of what stacked cells stand under."""
    small = QTextCharFormat()
    small.setProperty(QTextCharFormat.Property.FontPixelSize, cells.letters)
    found = [_span(0, row.units, small)]
    if cells.names and row.first == 0 and 0 not in grid.right:
        firm = QTextCharFormat()
        firm.setFontWeight(QFont.Weight.DemiBold)
        found.append(_span(0, row.cells[0][1], firm))
    return found


def _span(start: int, units: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = start, units, form
    return span


def lay_row(grid: Grid, row: Row, cells: Cells, layout: QTextLayout, leading: float) -> int:
    """Give a row its lines; returns how many stand one under another.

    Args:
        grid: the table.
        row: one of its own, whose first cell's column is known.
        cells: where they are to stand.
        layout: the row's, begun.
        leading: px from line to line.
    """
    laid, stacked = _Laid(layout, leading), bool(cells.names)
    for number, (start, end, after) in enumerate(_chunks(row, barred=grid.barred)):
        column = (row.first or 0) + number
        top = laid.bottom if stacked else 0
        name = cells.names[column] if stacked and column else None
        x, width = cells.starts[column], cells.widths[column]
        if stacked and not name:
            x, width = 0.0, x + width
        empty = row.cells[number][0] == row.cells[number][1]
        if start < end and not (stacked and empty):
            words = row.cells[number][1] if column in grid.right and not stacked else None
            laid.cell(end, x, width, top, right=words)
            if name:
                laid.bottom = max(laid.bottom, top + name.lineCount())
        if end < after or (stacked and empty):
            laid.between(after, None if stacked else x + width + cells.gap / 2)
    return max(1, laid.bottom)


def _chunks(row: Row, *, barred: bool) -> Iterator[tuple[int, int, int]]:
    """Yield of each cell where it begins, where what parts it from the next begins, and where that one begins.

    A tab ends the cell's own line, and so do those of the empty cells behind it: no line can end before one.
    """
    starts = [0, *((start for start, _ in row.cells[1:]) if barred else (after for _, after in row.parts))]
    ends = [*(start if barred else after for start, after in row.parts), row.units]
    filled = [start < end for start, end in row.cells]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        last = number
        while not barred and filled[number] and last + 1 < len(ends) and not filled[last + 1]:
            last += 1
        yield min(start, end), ends[last], starts[number + 1] if number < len(row.parts) else end


class _Laid:
    """Puts lines where they belong; ``bottom`` is how many stand one under another."""

    def __init__(self, layout: QTextLayout, leading: float) -> None:
        self._layout, self._leading = layout, leading
        self._told = 0  # the unit behind the last line
        self._end, self._row = 0.0, 0  # where the last cell's words end
        self.bottom = 0

    def cell(self, end: int, x: float, width: float, top: int, *, right: int | None) -> None:
        """Break a cell that ends at a UTF-16 unit inside its column.

        Args:
            end: where the cell's last line ends.
            x: of the column.
            width: of the column.
            top: how many lines stand above.
            right: where its words end, if they stand at the column's right.
        """
        at = top
        while (line := self._next(end, width)) is not None:
            left = x if right is None else x + width - _extent(line, right)
            placed_line(line, left, at, self._leading)
            self._end, self._row = left + line.naturalTextWidth(), at
            at += 1
        self.bottom = max(self.bottom, at)

    def between(self, end: int, x: float | None) -> None:
        """Put what parts two cells at an x of the first line, or right behind the cell before."""
        while (line := self._next(end, self._leading)) is not None:
            placed_line(line, self._end if x is None else x, self._row if x is None else 0, self._leading)

    def _next(self, end: int, width: float) -> QTextLine | None:
        """Return the next line up to a UTF-16 unit; None behind it: of two tabs the line before may have both."""
        line = ended_line(self._layout, end, width) if self._told < end else None
        if line is not None:
            self._told = line.textStart() + line.textLength()
        return line


def _extent(line: QTextLine, end: int) -> float:
    """Return how wide a line's words are that end at a UTF-16 unit, or with the line."""
    if line.textStart() + line.textLength() < end:
        return line.naturalTextWidth()
    found: tuple[float, int] = line.cursorToX(end)  # type: ignore[assignment]
    return found[0] - line.x()


def ended_line(layout: QTextLayout, end: int, width: float) -> QTextLine | None:
    """Return the next line of a layout, which goes no further than a UTF-16 unit; None at the layout's end."""
    line = layout.createLine()
    if not line.isValid():
        return None
    line.setLineWidth(width)
    most = end - line.textStart()
    while line.textStart() + line.textLength() > end and most > 0:
        line.setNumColumns(most, width)  # told in letters as they are drawn: "ft" may be one
        most -= 1
    if not most and line.textStart() + line.textLength() > end:
        line.setLineWidth(_NOTHING)  # a tab counts for no letter
    return line
