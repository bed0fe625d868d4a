"""Tables for spreadsheets: no cell can become a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from workbench.reports.words import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def safe_cell(value: object) -> str:
    """Return a cell's text; one a spreadsheet would calculate gets a leading apostrophe.

    White space before a sign does not help an attacker either, because some programs strip it.
    """
    text = "" if value is None else str(value)
    if text.startswith(_STARTS) or text.lstrip().startswith(_STARTS):
        text = "'" + text
    return visible(text.replace("\r\n", "\n").replace("\r", "\n"))


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return comma-separated rows (RFC 4180, CRLF) under a header."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([safe_cell(name) for name in header])
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue()
