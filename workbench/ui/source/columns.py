"""Tab stops for a text that is a table: each column as wide as its cells, so that rows stand under each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetricsF, QTextOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

_ROWS: Final = 200  # looked at; a column that grows later is only a little out of line
_MEASURED: Final = 12  # of a column's cells, the longest by their letters: one of fewer is hardly wider
_GAP: Final = 16  # px between two columns
_WIDEST: Final = 200  # px of one column
_SHARE: Final = 0.5  # of the rows that have columns, else it is no table


def is_table(rows: Sequence[str]) -> bool:
    """Say whether a text is a table, by its first lines: most of them have tabs."""
    tabbed = ["\t" in row for row in rows[:_ROWS] if row.strip()]
    return bool(tabbed) and sum(tabbed) >= _SHARE * len(tabbed)


def column_stops(rows: Sequence[str], font: QFont) -> list[float]:
    """Return where each column after the first begins (px); empty for a text that is no table.

    Args:
        rows: lines of the text, cells divided by tabs.
        font: they are shown in.
    """
    if not is_table(rows):
        return []
    cells = [row.split("\t") for row in rows[:_ROWS] if row.strip()]
    metrics, stops, place = QFontMetricsF(font), list[float](), 0.0
    for column in range(max(map(len, cells)) - 1):
        told = dict.fromkeys(row[column].strip() for row in cells if len(row) > column + 1)
        longest = sorted(told, key=len)[-_MEASURED:]  # of equally long ones the last, the same at every start
        widths = map(metrics.horizontalAdvance, longest)
        place += min(max(widths, default=0.0), _WIDEST) + _GAP
        stops.append(place)
    return stops


def table_width(rows: Sequence[str], stops: Sequence[float], font: QFont) -> float:
    """Return how wide a table is (px), its last column as wide as its cells up to a limit; 0 for no table."""
    if not stops:
        return 0.0
    metrics, cells = QFontMetricsF(font), (row.split("\t") for row in rows[:_ROWS])
    last = (metrics.horizontalAdvance(row[-1].strip()) for row in cells if len(row) > len(stops))
    return stops[-1] + min(max(last, default=0.0), 2 * _WIDEST) + _GAP


def tabs_at(stops: Sequence[float]) -> list[QTextOption.Tab]:
    """Return what leads a line's tabs to these places."""
    return [QTextOption.Tab(stop, QTextOption.TabType.LeftTab) for stop in stops]
