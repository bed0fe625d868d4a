"""Captions of tables where a format tells none: a paragraph right over or under a table whose words say so.

Over a table only its number or name tells it, under it also where its figures are from; what reads on as a sentence
("Tabelle 3 zeigt, dass …") stays a paragraph.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.model.articles import BlockKind
from workbench.text.caption_words import names_table
from workbench.text.tables import names_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.articles import Block, Document


def with_table_captions(document: Document) -> Document:
    """Return the document, captions of its tables among its blocks; its words stay as they are.

    A picture's caption that now stands under a table's could be taken for that: its picture is told, too.
    """
    if not any(block.kind is BlockKind.TABLE for block in document.blocks):
        return document
    blocks = list(document.blocks)
    images = set(document.images)
    told = []
    for number, block in enumerate(document.blocks):
        if _is_caption(document.text, blocks, number):
            blocks[number] = replace(block, kind=BlockKind.CAPTION, level=0)
        elif block.kind is BlockKind.CAPTION and block.start not in images and _follows_one(document, blocks, number):
            told.append(block.start)
    return replace(document, blocks=tuple(blocks), images=tuple(sorted((*document.images, *told))))


def _is_caption(text: str, blocks: Sequence[Block], number: int) -> bool:
    """Say whether a block is a table's caption; those before it are settled."""
    block = blocks[number]
    if not number or block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING} or block.level == 1:
        return False
    before, following = blocks[number - 1].kind, [one.kind for one in blocks[number + 1 : number + 2]]
    under = before is BlockKind.TABLE or _under_caption(blocks, number)
    if not under and following != [BlockKind.TABLE]:
        return False
    words = text[block.start : block.end]
    if before is BlockKind.TABLE or following == [BlockKind.TABLE]:
        return names_table(words) or (under and names_source(words))
    return names_source(words)


def _under_caption(blocks: Sequence[Block], number: int) -> bool:
    kinds = [one.kind for one in blocks[max(0, number - 2) : number]]
    return kinds == [BlockKind.TABLE, BlockKind.CAPTION]


def _follows_one(document: Document, blocks: Sequence[Block], number: int) -> bool:
    """Say whether a caption stands under a table's that was none before, and beside no table itself."""
    beside = [one.kind for one in blocks[number + 1 : number + 2]] == [BlockKind.TABLE]
    return not beside and _under_caption(blocks, number) and document.blocks[number - 1].kind is not BlockKind.CAPTION
