"""Tables in a draft: a tab parts a row's cells, or a bar with blanks or a line's end around it."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

BAR: Final = re.compile(r"(?<!\S)\|(?!\S)")
BETWEEN_CELLS: Final = re.compile(rf"\t|{BAR.pattern}")
_LINE: Final = re.compile(r"[^\n]*")
_SOURCE: Final = re.compile(r"[(\[]?(?i:(?:daten)?quellen?|(?:data )?sources?) ?[:/|](?=\s?\S)")
_LONGEST: Final = 600  # code points
_FEWEST: Final = 2  # rows of a table
_LONG_ROW: Final = 4_000  # code points: what is longer is a paragraph

Span: TypeAlias = tuple[int, int]


def names_source(words: str) -> bool:
    """Say whether a short paragraph under a table tells where its figures are from: "Quelle: Stadtkämmerei"."""
    return len(words) <= _LONGEST and bool(_SOURCE.match(words))


def runs_of_rows(text: str) -> Iterator[list[Span]]:
    """Yield the lines that follow one another with cells between tabs, or between bars, where two are or more.

    Lines without either part two tables, and so does the other sign.
    """
    if "\t" not in text and "|" not in text:
        return
    lines = ((_sign(text, *line.span()), line.span()) for line in _LINE.finditer(text) if _is_line(text, line.span()))
    for sign, found in groupby(lines, key=lambda line: line[0]):
        run = [span for _, span in found]
        if sign and len(run) >= _FEWEST:
            yield run


def _is_line(text: str, span: Span) -> bool:
    """Say whether a match is a line: behind each stands an empty one."""
    return span[0] < span[1] or span[0] == 0 or text[span[0] - 1] == "\n"


def _sign(text: str, start: int, end: int) -> str:
    """Return what parts a line's cells, nothing for a line without two."""
    if end - start > _LONG_ROW:
        return ""
    if text.find("\t", start, end) >= 0 and text[start:end].strip("\t "):
        return "\t"
    return "|" if text.find("|", start, end) >= 0 and BAR.search(text, start, end) else ""
