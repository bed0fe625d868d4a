"""A table's columns, one under another: blanks between its cells are made wider, so that no word and no offset moves.

What is wider is told to the layout of a row alone, never to the document. Where not all columns fit into the page's
width, rows stay lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintDevice

    from workbench.ui.manuscript.tables import Grid, Row

_MEASURED: Final = 12  # of a column's cells, the longest by their letters: one of fewer is hardly wider
_AIR: Final = 0.5  # of the type's size, beside a bar
_SLACK: Final = 1.0  # px


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table's columns begin and how wide they are, px; ``bars`` where what parts them stands."""

    starts: tuple[float, ...]
    widths: tuple[float, ...]
    bars: tuple[float, ...]
    air: float


def columns_of(grid: Grid, font: QFont, width: float, device: QPaintDevice | None) -> Columns | None:
    """Return a table's columns, None where they don't fit.

    Args:
        grid: the table.
        font: of its rows.
        width: px there are.
        device: what is painted on.
    """
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    plain, firm = ((QFontMetricsF(one, device) if device else QFontMetricsF(one)) for one in (font, bold))
    widths = tuple(
        max(
            ((firm if head else plain).horizontalAdvance(words) for words, head in grid.widest(at, _MEASURED)),
            default=0,
        )
        + _SLACK
        for at in range(grid.columns)
    )
    blank, bar = plain.horizontalAdvance(" "), plain.horizontalAdvance("|") if grid.barred else 0.0
    for air in (_AIR * plain.height(), 0.0):
        starts, bars, x = [], [], 0.0
        for width_of in widths:
            starts.append(x)
            bars.append(x + width_of + blank + air)
            x = bars[-1] + bar + blank + air
        if starts[-1] + widths[-1] <= width:
            return Columns(tuple(starts), widths, tuple(bars[:-1]), air)
    return None


def heading_format(units: int) -> QTextLayout.FormatRange:
    """Return the letters of a row that names the columns, so many UTF-16 units long."""
    span, firm = QTextLayout.FormatRange(), QTextCharFormat()
    firm.setFontWeight(QFont.Weight.DemiBold)
    span.start, span.length, span.format = 0, units, firm
    return span


def stops(grid: Grid, columns: Columns) -> list[QTextOption.Tab]:
    """Return where tabs lead: to a column's beginning, or to its end where numbers stand."""
    found = []
    for at in range(1, grid.columns):
        right = at in grid.right
        place = columns.starts[at] + (columns.widths[at] if right else 0)
        kind = QTextOption.TabType.RightTab if right else QTextOption.TabType.LeftTab
        found.append(QTextOption.Tab(place, kind))
    return found


def widened(
    grid: Grid, row: Row, first: int, columns: Columns, layout: QTextLayout
) -> tuple[float, list[QTextLayout.FormatRange]]:
    """Return how far a row is set in, px, and by how much its blanks are wider.

    Args:
        grid: the table.
        row: one of its own.
        first: the column of its first cell.
        columns: where they are to stand.
        layout: the row on one line, as it is without.
    """
    line = layout.lineAt(0)

    def x(at: int) -> float:
        found: tuple[float, int] = line.cursorToX(at)  # type: ignore[assignment]
        return found[0]

    starts = [0, *(end for _, end in row.parts)]
    ends = [*(start for start, _ in row.parts), max(end for _, end in row.cells)]
    at, spans = columns.starts[first], []
    inset = at
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        column, natural = first + number, x(end) - x(start)
        target = columns.bars[column] if number < len(row.parts) else columns.starts[column] + columns.widths[column]
        spare = max(0.0, target - at - natural)
        if not number and (column in grid.right or end == start):  # nothing stands before it that could be wider
            tail = 0.0 if end == start else min(spare, columns.air)
            inset, at = inset + spare - tail, at + spare - tail
            before, behind = 0.0, tail
        elif column in grid.right:
            behind = min(spare, columns.air) if number < len(row.parts) else 0.0
            before = spare - behind
        elif number < len(row.parts):
            before = min(spare, columns.air) if number else 0.0
            behind = spare - before
        else:
            before, behind = columns.air, 0.0
        spans += _spaced(start, end, before if number else 0.0, behind)
        at += natural + (before if number else 0.0) + behind
        if number < len(row.parts):
            at += x(row.parts[number][1]) - x(row.parts[number][0])
    return inset, spans


def _spaced(start: int, end: int, before: float, behind: float) -> list[QTextLayout.FormatRange]:
    """Return what makes the first and the last blank between two bars wider; there may be one for both."""
    if end - start <= 1:
        before, behind = before + behind, 0.0
    wanted = ((start, before), (end - 1, behind))
    return [_span(at, by) for at, by in wanted if by > 0 and end > start]


def _span(at: int, by: float) -> QTextLayout.FormatRange:
    span, wide = QTextLayout.FormatRange(), QTextCharFormat()
    wide.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    wide.setFontLetterSpacing(by)
    span.start, span.length, span.format = at, 1, wide
    return span
