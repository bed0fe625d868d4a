"""Tables in plain text: rows parted by tabs, as copied from a spreadsheet or a page, by bars, or as Markdown has them.

What is no table for certain stays text: lists, indented paragraphs, interviews, columns that come and go.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.text.tables import BETWEEN_CELLS, runs_of_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.text.tables import Span

_BULLET: Final = re.compile(r"(?:[-*•–·]|\(?\w{1,3}[.)])$")  # all that a list's first "cell" holds
_ENDS: Final = (".", "!", "?", "…")
_BEHIND_END: Final = "\"'”“«»)"
_LEAST_WORDS: Final = 8  # of a sentence
_DELIMITERS: Final = re.compile(r"[ ]{0,3}\|?(?:[ ]*:?-+:?[ ]*\|)+(?:[ ]*:?-+:?[ ]*)?$")
_PIPE: Final = re.compile(r"(?<!\\)\|")
_FEWEST: Final = 2  # columns, and rows with the head


def rows_of(text: str) -> Iterator[Span]:
    """Yield the lines that are rows of tables."""
    for run in runs_of_rows(text):
        rows = [BETWEEN_CELLS.split(text[start:end]) for start, end in run]
        for first, after in _even(rows):
            if _is_table(rows[first:after]):
                yield from run[first:after]


def _even(rows: Sequence[Sequence[str]]) -> Iterator[Span]:
    """Yield where rows of equally many cells begin and end."""
    first = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or len(rows[at]) != len(rows[first]):
            yield first, at
            first = at


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    if len(rows) < _FEWEST:
        return False
    firsts = [row[0].strip() for row in rows]
    if not any(firsts) or all(not one or _BULLET.match(one) for one in firsts):
        return False  # paragraphs set in, or a list
    if len(rows[0]) > _FEWEST:
        return True
    told = any(_is_sentence(cell) for row in rows for cell in row)
    return not told and not all(one.endswith(":") for one in firsts)  # else somebody is asked, or a form filled in


def _is_sentence(cell: str) -> bool:
    """Say whether somebody says something; by a pattern a row of thousands of letters would take its square."""
    ends = cell.rstrip(_BEHIND_END).endswith(_ENDS)
    return ends and len(cell.split(maxsplit=_LEAST_WORDS - 1)) == _LEAST_WORDS


def with_plain_tables(text: str) -> str:
    """Return a text whose Markdown tables are rows as ours are: without the line of dashes and the outer bars."""
    lines = text.split("\n")
    kept: list[str] = []
    at = 0
    while at < len(lines):
        after = _table_end(lines, at)
        kept += [_row(line) for number, line in enumerate(lines[at:after]) if number != 1] if after else [lines[at]]
        at = after or at + 1
    return "\n".join(kept)


def _table_end(lines: Sequence[str], at: int) -> int:
    """Return where a Markdown table that begins at a line ends, 0 for none."""
    if at + 1 >= len(lines) or "|" not in lines[at] or not _DELIMITERS.match(lines[at + 1]):
        return 0
    columns = len(_cells(lines[at]))
    if columns < _FEWEST or len(_cells(lines[at + 1])) != columns:
        return 0
    end = at + 2
    while end < len(lines) and "|" in lines[end] and len(_cells(lines[end])) == columns:
        end += 1
    return end if end > at + 2 else 0


def _row(line: str) -> str:
    return " | ".join(_cells(line)).strip()


def _cells(line: str) -> list[str]:
    bare = line.strip()
    inner = bare.removeprefix("|")
    inner = inner.removesuffix("|") if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [cell.strip().replace("\\|", "|") for cell in _PIPE.split(inner)]
