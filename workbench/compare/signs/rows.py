"""Rows of tables: each tells of its own year or place, which its few words do not say, so none repeats another."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from workbench.text.tables import BETWEEN_CELLS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.findings import Finding

_LINE: Final = re.compile(r"[^\n]+")
_CELL: Final = 80  # code points; what is longer is a paragraph behind its place, "Neumünster | Die Aufregung …"
_AGAIN: Final = frozenset(
    {"numbers-differ", "dates-differ", "ages-differ", "offices-differ", "polarity-differs", "headline-differs"}
)


def rows_of(text: str) -> Sequence[tuple[int, int]]:
    """Return the rows of a draft's tables (code points), in order."""
    return [line.span() for line in _LINE.finditer(text) if _is_row(line[0])]


def row_at(rows: Sequence[tuple[int, int]], place: int) -> int:
    """Return where the row begins that a place stands in, -1 for none.

    Args:
        rows: of the draft, in order.
        place: in it (code points).
    """
    at = bisect_right(rows, (place, math.inf)) - 1
    return rows[at][0] if at >= 0 and place < rows[at][1] else -1


def two_rows(one: int, other: int) -> bool:
    """Say whether two rows, as ``row_at`` returns them, are two, so that nothing in the one repeats the other's."""
    return one != other and min(one, other) >= 0


def between_rows(rows: Sequence[tuple[int, int]], finding: Finding) -> bool:
    """Say whether a finding holds rows of tables against one another, and nothing else of the text."""
    if finding.code not in _AGAIN:
        return False
    found = {row_at(rows, place.start) for place in finding.places}
    return len(found) > 1 and -1 not in found


def _is_row(line: str) -> bool:
    cells = BETWEEN_CELLS.split(line)
    return len(cells) > 1 and max(map(len, cells)) <= _CELL
