"""Cells of a table that a page may hold, whatever parts them, and whether what stands in them is a table at all.

A false table is worse than lines: forms to fill in, text in columns, lists and tables of contents stay lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Text: TypeAlias = tuple[str, ...]  # the lines of a cell
_NUMBER: Final = re.compile(
    r"(?!\d{5} [^\W\d_])[(<>~≈±+−–-]{0,2}\s?[€$£]?\s?\d[\d.,'’:/×x\u00a0\u202f –-]*\)?\s?"
    r"(?:[%‰°€$£*†]|[^\W\d_]{1,9}[.²³]?)?(?:[ /][^\W\d_]{1,9}[.²³]?){0,2}\*{0,3}"
)
_NOTHING: Final = re.compile(r"[–—.…/x*-]{0,3}|k\. ?A\.|n\.? ?[/.]? ?[av]\.?", re.IGNORECASE)
_LONGEST_NOTHING: Final = 7  # code points
_TO_FILL_IN: Final = re.compile(r"[_.…\s]{3,}|.*_{3,}.*")
_BOX: Final = re.compile(r"[☐☑☒□▢❏❑]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_FIGURE: Final = re.compile(r"\d")
_WHOLE: Final = re.compile(r"\d{1,4}")
_PAGES: Final = frozenset({"", "s.", "seite", "seiten", "page", "pages", "p."})
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_FEWEST: Final = 2  # rows and columns
_WORDY: Final = 40  # words that cells have on average where they are text in columns
_LONGEST: Final = 250  # words of a cell
_MOST_BOXES: Final = 2
_COUNTED: Final = 0.8  # of a column of numbers


@dataclass(frozen=True, slots=True)
class Row:
    """A row of what may be a table: its cells, all as many as there are columns, and where its first line stands."""

    cells: tuple[Text, ...]
    y: float


@dataclass(frozen=True, slots=True)
class Table:
    """A table found on a page.

    Attributes:
        rows: from the top.
        columns: where each begins.
        ruled: whether drawn lines part its cells.
        taken: the numbers of the page's lines that it holds, each with those of the words that are not its own.
    """

    rows: list[Row]
    columns: tuple[float, ...]
    ruled: bool
    taken: dict[int, list[int]] = field(default_factory=dict)


def words_of(cell: Text) -> str:
    """Return a cell's words in one line."""
    return cell[0] if len(cell) == 1 else " ".join(cell)


def without_empty_columns(rows: Sequence[Row], edges: Sequence[float]) -> tuple[list[Row], tuple[float, ...]]:
    """Leave out columns in which nothing stands."""
    kept = [at for at in range(len(edges)) if any(row.cells[at] for row in rows)]
    return [Row(tuple(row.cells[at] for at in kept), row.y) for row in rows], tuple(edges[at] for at in kept)


def reads_as_table(rows: Sequence[Row]) -> bool:
    """Say whether cells between drawn lines hold a table: enough of them filled, and no form, no text in columns."""
    filled = [words_of(cell) for row in rows for cell in row.cells if any(cell)]
    told = [words for words in filled if not _is_to_fill_in(words)]
    if sum(_fills(row) >= _FEWEST for row in rows) < _FEWEST or not told:
        return False
    return not is_form(filled) and not is_wordy(told, _WORDY)


def is_form(filled: Sequence[str]) -> bool:
    """Say whether words are labels of a form, or what is asked in it."""
    asked = sum([words.endswith(":") or _is_to_fill_in(words) for words in filled])
    boxes = sum([not words.isascii() and bool(_BOX.search(words)) for words in filled])
    return 3 * asked >= len(filled) or boxes > _MOST_BOXES


def _is_to_fill_in(words: str) -> bool:
    """Say whether there is nothing but dots and lines; most words begin with a letter, which need no closer look."""
    return ("___" in words or not words[:1].isalnum()) and bool(_TO_FILL_IN.fullmatch(words))


def is_wordy(filled: Sequence[str], most: float) -> bool:
    """Say whether cells hold running text."""
    counts = [len(words.split()) for words in filled]
    return sum(counts) > most * len(counts) or max(counts) > _LONGEST


def is_number(words: str) -> bool:
    """Say whether a cell holds a number, with its unit maybe."""
    return not words[:1].isalpha() and bool(_NUMBER.fullmatch(words))


def _is_nothing(words: str) -> bool:
    """Say whether a cell is left empty: "–", "k. A.", "n. / a."."""
    return len(words) <= _LONGEST_NOTHING and bool(_NOTHING.fullmatch(words))


def counted(rows: Sequence[Row]) -> list[int]:
    """Return which columns hold numbers, below the row that may name them."""
    found = []
    for at in range(len(rows[0].cells)):
        told = [words for row in rows[1:] if (words := words_of(row.cells[at])) and not _is_nothing(words)]
        numbers = sum(map(is_number, told))
        if numbers >= max(_FEWEST, _COUNTED * len(told)) and 2 * numbers >= len(rows) - 1:
            found.append(at)
    return found


def is_headed(rows: Sequence[Row]) -> bool:
    """Say whether the first row names the columns: all of them but the first, without figures that are no years."""
    names = [words_of(cell) for cell in rows[0].cells]
    return all(names[1:]) and not any(_FIGURE.search(_YEAR.sub("", name)) for name in names)


def names_something(rows: Sequence[Row]) -> bool:
    """Say whether there are words that tell what the numbers are about."""
    return any(_LETTER.search(words_of(row.cells[0])) for row in rows) or is_headed(rows)


def is_contents(rows: Sequence[Row]) -> bool:
    """Say whether the last column's numbers grow as pages do in a table of contents, and nothing names them."""
    if is_headed(rows) and words_of(rows[0].cells[-1]).lower() not in _PAGES:
        return False
    last = [words_of(row.cells[-1]) for row in rows if row.cells[-1]]
    pages = [int(words) for words in last if _WHOLE.fullmatch(words)]
    return len(pages) >= len(last) - 1 and pages == sorted(pages)


def _fills(row: Row) -> int:
    return sum(map(bool, row.cells))
