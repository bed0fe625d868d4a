"""Tables of text: one row a line, cells parted by tabs (.csv, .tsv, .xlsx).

A formula counts as the value the program that wrote it had computed. Nothing is ever computed here.
"""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, time
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import InputError
from workbench.intake.blocks import DraftBuilder, shortened
from workbench.model.articles import BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_CELLS: Final = 1_000_000
MOST_COLUMNS: Final = 16_384  # Excel's own limit
_LONGEST_CELL: Final = 1_000_000  # characters; beyond it a quotation mark was never closed
_SAMPLE: Final = 20
_DELIMITERS: Final = ";\t,|"


class Sheet:
    """Collects rows into a draft and counts their cells."""

    def __init__(self, shown: str) -> None:
        self.builder = DraftBuilder()
        self._shown = shown
        self._cells = 0
        self._head: list[str] = []

    def add(self, cells: Iterable[str]) -> None:
        """Append a row.

        Raises:
            InputError: ``table-too-large``.
        """
        row = list(cells)
        self.count(len(row))
        self._head = self._head or [cell for cell in row if cell.strip()]
        self.builder.add_row(row)

    def count(self, cells: int) -> None:
        """Count the cells of a row, empty ones included, so that a table of nothing ends too.

        Raises:
            InputError: ``table-too-large``.
        """
        self._cells += max(1, cells)
        if self._cells > MOST_CELLS or cells > MOST_COLUMNS:
            raise InputError("table-too-large", path=self._shown, limit=f"{MOST_CELLS:,}".replace(",", "\u202f"))

    def document(self) -> Document:
        """Return the draft, called as its first row if that is one cell, else as the file: columns are no title."""
        named = len(self._head) == 1
        return Document(
            text=self.builder.text,
            blocks=tuple(self.builder.blocks),
            title=shortened(self._head[0]) if named else PurePath(self._shown).stem or self.builder.title(),
        )


def read_csv(text: str, shown: str, *, tabs: bool = False) -> Document:
    """Return a table; the delimiter is the sign that parts the first lines most evenly.

    Raises:
        InputError: ``table-too-large`` or ``file-damaged``.
    """
    csv.field_size_limit(_LONGEST_CELL)
    sheet = Sheet(shown)
    sign = "\t" if tabs else _delimiter(text.split("\n", _SAMPLE)[:_SAMPLE])
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign):
            sheet.add(row)
    except csv.Error:
        raise InputError("file-damaged", path=shown) from None
    return sheet.document()


def as_words(value: Any) -> str:
    """Return a cell's value as the person who made the table would write it, without thousands' marks."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case float():
            return f"{value:.15g}"
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)


def _delimiter(lines: list[str]) -> str:
    """Choose by the lowest count over the first lines; a comma inside numbers or sentences comes and goes."""
    filled = [line for line in lines if line.strip()]
    counts = {sign: min((line.count(sign) for line in filled), default=0) for sign in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda sign: counts[sign])
    if counts[best]:
        return best
    return max(_DELIMITERS, key=lambda sign: sum(line.count(sign) for line in filled))


def heading(sheet: Sheet, name: str) -> None:
    """Put a sheet's name over its rows."""
    sheet.builder.add(BlockKind.HEADING, name, level=2)
