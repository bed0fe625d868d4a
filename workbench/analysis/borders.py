"""The borders of a table's cells: tabs are read as the bars of other tables, and no fact runs over either.

"Arsenal⇥Mikel Arteta⇥London" is pasted from a sheet, "Arsenal | Mikel Arteta | London" comes from a document: a club, a
person and a city both times.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.model.articles import BlockKind
from workbench.text.tables import BAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.analysis.marks import Stretch
    from workbench.model.articles import Block
    from workbench.model.facts import Fact

AS_BAR: Final = " | "
_BETWEEN: Final = re.compile(r"(?<=\S)[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+(?=\S)")  # words of one line
_TAB: Final = re.compile("\t")
_WITHIN: Final = re.compile(r"(?:\|(?:\s+|\Z))*(?P<words>.*?)(?:\s+\|)*", re.DOTALL)


def tabs_between_cells(text: str, blocks: Iterable[Block]) -> frozenset[int]:
    """Return where tabs of a table stand between words of a row; those before and behind all words part nothing."""
    return frozenset(place for block in blocks if block.kind is BlockKind.TABLE for place in _tabs(text, block))


def _tabs(text: str, row: Block) -> Iterator[int]:
    """Yield the tabs with words of their own line on both sides: of a very long table many rows share a block."""
    if text.find("\t", row.start, row.end) < 0:
        return
    for gap in _BETWEEN.finditer(text, row.start, row.end):
        yield from (match.start() for match in _TAB.finditer(text, *gap.span()))


def without_borders(text: str, blocks: Iterable[Block], stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the sentences, those of tables without the bars around them: "Eva Kern ging. | Der Sitz ist Ulm." are two.

    Args:
        text: the draft as it is read, with bars between cells.
        blocks: its parts, in order.
        stretches: its sentences.
    """
    rows = [(block.start, block.end) for block in blocks if block.kind is BlockKind.TABLE]
    for one in stretches:
        at = bisect_right(rows, (one.start, len(text)))
        if not at or one.end > rows[at - 1][1] or "|" not in {text[one.start], text[one.end - 1]}:
            yield one
            continue
        within = _WITHIN.fullmatch(text, one.start, one.end)
        if within and within["words"]:
            yield replace(one, start=within.start("words"), end=within.end("words"))


def within_cells(text: str, blocks: Iterable[Block], facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts that stand in one cell each: what runs over a border is not said by anybody.

    Args:
        text: the draft as it is read, with bars between cells.
        blocks: its parts, in order.
        facts: in any order.
    """
    rows = (block for block in blocks if block.kind is BlockKind.TABLE)
    bars = [match.start() for row in rows for match in BAR.finditer(text, row.start, row.end)]
    return tuple(one for one in facts if bisect_left(bars, one.start) == bisect_left(bars, one.end))
