"""Rows of tables: each tells of its own year or place, which its few words do not say, so none repeats another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.text.tables import BETWEEN_CELLS

if TYPE_CHECKING:
    from workbench.model.findings import Finding

_CELL: Final = 80  # code points; what is longer is a paragraph behind its place, "Neumünster | Die Aufregung …"
_AGAIN: Final = frozenset(
    {"numbers-differ", "dates-differ", "ages-differ", "offices-differ", "polarity-differs", "headline-differs"}
)


def between_rows(text: str, finding: Finding) -> bool:
    """Say whether a finding holds rows of tables against one another, and nothing else of the text."""
    if finding.code not in _AGAIN:
        return False
    lines = {_line_at(text, place.start) for place in finding.places}
    return len(lines) > 1 and all(_is_row(text[start:end]) for start, end in lines)


def _line_at(text: str, place: int) -> tuple[int, int]:
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, end if end >= 0 else len(text)


def _is_row(line: str) -> bool:
    cells = BETWEEN_CELLS.split(line)
    return len(cells) > 1 and max(map(len, cells)) <= _CELL
