"""Pictures between the lines of a text whose blocks are found by their look, with the captions their words tell."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.model.articles import BlockKind
from workbench.text.caption_words import reads_as_caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.articles import Block


def with_captions(
    text: str, blocks: Sequence[Block], places: Sequence[int]
) -> tuple[tuple[Block, ...], tuple[int, ...]]:
    """Return the blocks, captions among them, and where pictures stood that no caption tells.

    Args:
        text: the draft.
        blocks: its parts, in order.
        places: code points at which pictures stood, in order; one within a paragraph stood before it.
    """
    found, told = list(blocks), []
    starts = [block.start for block in blocks]
    for place in places:
        number = bisect_right(starts, place) - 1
        block = blocks[number] if number >= 0 else None
        if block is None or place >= block.end:
            told.append(place if number + 1 >= len(blocks) else starts[number + 1])
        elif _is_caption(text, block):
            found[number] = replace(block, kind=BlockKind.CAPTION, level=0)
            if any(one.kind is BlockKind.TABLE for one in blocks[max(number - 1, 0) : number + 2]):
                told.append(block.start)
        else:
            told.append(block.start)
    return tuple(found), tuple(told)


def _is_caption(text: str, block: Block) -> bool:
    short = block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}
    return short and reads_as_caption(text[block.start : block.end])
