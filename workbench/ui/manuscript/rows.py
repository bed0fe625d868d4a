"""Lays the rows of a page's tables: each on one line where all columns fit, else cell by cell (``cells``).

A row of a table too large to be looked through, or whose first cell may stand in either column, is a paragraph whose
further lines are set in.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from workbench.ui.manuscript.cells import Cells, cells_of, lay_row, letters_of
from workbench.ui.manuscript.columns import Columns, columns_of, heading_format, stops, widened
from workbench.ui.manuscript.lines import put_lines
from workbench.ui.manuscript.plan import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont, QPaintDevice, QTextBlock, QTextLayout, QTextLine, QTextOption

    from workbench.ui.manuscript.plan import PagePlan
    from workbench.ui.manuscript.tables import Grid, Row

_ENDLESS: Final = 100_000.0  # px, wider than any row that is measured
_HANGING: Final = 0.8  # of a line's height, by which a row's further lines are set in
_TAB: Final = 1.0  # px of a tab behind a cell that stands in its column without it


class TableRows:
    """Lays rows, each when it is asked for.

    Args:
        plan: the page.
    """

    def __init__(self, plan: PagePlan) -> None:
        self._plan = plan
        self._columns: dict[int, Columns | Cells | None] = {}  # of tables, by their first block

    def forget(self) -> None:
        """Measure every table anew: letters or the page's width changed."""
        self._columns.clear()

    def is_row(self, number: int) -> bool:
        """Say whether a block is a table's row."""
        return self._plan.blocks[number].role is Role.TABLE

    def cells(self, number: int) -> Cells | None:
        """Return where the cells of a row stand that was laid cell by cell; None for any other block."""
        grid = self._plan.tables.grid(number) if self.is_row(number) else None
        columns = self._columns.get(grid.start) if grid is not None else None
        apart = grid is not None and _apart(grid, number, columns)
        return columns if apart and isinstance(columns, Cells) else None

    def lay(
        self, block: QTextBlock, option: QTextOption, *, width: float, leading: float, device: QPaintDevice | None
    ) -> int:
        """Give a row its lines; returns how many stand one under another.

        Args:
            block: the row.
            option: how it breaks.
            width: px there are.
            leading: px from line to line.
            device: what is painted on.
        """
        number, layout = block.blockNumber(), block.layout()
        grid = self._plan.tables.grid(number)
        columns = self._columns_of(grid, block, width, leading, device) if grid is not None else None
        inset, hanging = 0.0, _HANGING * leading if option.textDirection() == Qt.LayoutDirection.LeftToRight else 0.0
        if grid is not None:
            layout.clearFormats()
            headed = [heading_format(block.length() - 1)] if number == grid.head else []
            layout.setFormats(headed)
            if isinstance(columns, Cells) and _apart(grid, number, columns):
                layout.setFormats([*headed, *letters_of(grid, grid.row(number), columns)])
                option.setTabStopDistance(_TAB)
                layout.setTextOption(option)
                layout.beginLayout()
                count = lay_row(grid, grid.row(number), columns, layout, leading)
                layout.endLayout()
                return count
            if isinstance(columns, Columns):
                inset = _align(grid, grid.row(number), columns, layout, option)
        layout.setTextOption(option)
        return put_lines(layout, width, leading, inset=inset, hanging=hanging)

    def _columns_of(
        self, grid: Grid, block: QTextBlock, width: float, leading: float, device: QPaintDevice | None
    ) -> Columns | Cells | None:
        if grid.start not in self._columns:
            font = font_of(block)
            fitting = columns_of(grid, font, width, device)
            self._columns[grid.start] = fitting or cells_of(grid, font, width, device, leading)
        return self._columns[grid.start]

    # Where things stand in a row laid cell by cell

    def place_at(self, number: int, layout: QTextLayout, x: float, y: float) -> tuple[QTextLine, int] | None:
        """Return the line of a cell nearest to a point of its block, and the unit that the cell ends at.

        Where the point is beside all lines of a column's cell, its last line; None for a row not laid cell by cell.
        """
        cells = self.cells(number)
        if cells is None:
            return None
        row = self._plan.tables.grid(number).row(number)  # type: ignore[union-attr]
        spans = [(start, end) for start, end in row.cells if start < end]
        if not cells.names:
            column = bisect_right(cells.starts, x + cells.gap / 2) - 1
            at = max(0, min(column - (row.first or 0), len(row.cells) - 1))
            spans = [row.cells[at]]
        lines = [(line, end) for start, end in spans for line in _lines_of(layout, start, end)]
        if not lines:
            return None
        return min(lines, key=lambda one: abs(one[0].y() + one[0].height() / 2 - y))

    def names_beside(self, number: int, layout: QTextLayout) -> Iterator[tuple[QTextLayout, float]]:
        """Yield the names of the columns that stand beside a row's stacked cells, each with its height in the block."""
        cells = self.cells(number)
        if cells is None or not cells.names:
            return
        row = self._plan.tables.grid(number).row(number)  # type: ignore[union-attr]
        for column, (start, end) in enumerate(row.cells, row.first or 0):
            name = cells.names[column]
            if column and name is not None and start < end:
                line = layout.lineForTextPosition(start)
                yield name, line.y() + line.ascent() - name.lineAt(0).ascent()


def _align(grid: Grid, row: Row, columns: Columns, layout: QTextLayout, option: QTextOption) -> float:
    """Make a row stand in its columns on one line; returns how far it is set in."""
    if row.first is None:
        return 0.0
    if not grid.barred:
        option.setTabs(stops(grid, columns))
        return 0.0
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(_ENDLESS)
    layout.endLayout()
    inset, wider = widened(grid, row, row.first, columns, layout)
    layout.setFormats([*layout.formats(), *wider])
    return inset


def _apart(grid: Grid, number: int, columns: Columns | Cells | None) -> bool:
    """Say whether a row is laid cell by cell: the names of stacked cells stand beside them and once as they are."""
    if not isinstance(columns, Cells) or grid.row(number).first is None:
        return False
    return not columns.names or number != grid.head


def _lines_of(layout: QTextLayout, start: int, end: int) -> Iterator[QTextLine]:
    number = layout.lineForTextPosition(start).lineNumber()
    while 0 <= number < layout.lineCount():
        line = layout.lineAt(number)
        if line.textStart() >= max(end, start + 1):
            return
        yield line
        number += 1


def font_of(block: QTextBlock) -> QFont:
    """Return the font of a block's letters."""
    inside = block.begin()
    return inside.fragment().charFormat().font() if not inside.atEnd() else block.charFormat().font()
