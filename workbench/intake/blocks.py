"""A draft put together block by block, for formats whose markup is left behind."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.model.articles import Block, BlockKind
from workbench.text.caption_words import reads_as_caption

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPACE: Final = re.compile(r"[ \t\n\r\f\v]+")
_EMPHASIS: Final = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")
TITLE_LENGTH: Final = 80
_LOOKED_AT: Final = 400
_MOST_ROWS: Final = 5000


class DraftBuilder:
    """Collect blocks; ``text`` is their words, a blank line between blocks, one line end between list items.

    Rows of one table are parted by one line end, two tables that follow one another by a blank line.

    Args:
        captions_told: whether the format itself tells which paragraphs are captions; else their words may, too.
    """

    def __init__(self, *, captions_told: bool = False) -> None:
        self._captions_told = captions_told
        self._pieces: list[str] = []
        self._length = 0
        self.blocks: list[Block] = []
        self._images: list[int] = []
        self._table_at = -1  # the number of the block that may begin a table of its own

    def add(self, kind: BlockKind, words: str, *, level: int = 0) -> int:
        """Append a block; white space is folded and empty blocks are dropped.

        A paragraph right after an image is its caption where its words say so: "Foto: …", "Abb. 1: …".

        Returns:
            The code point where it begins; the end of the draft so far for a dropped one.
        """
        words = folded(words)
        under = not self._captions_told and kind is BlockKind.PARAGRAPH and self._images[-1:] == [len(self.blocks)]
        return self._add(BlockKind.CAPTION if under and reads_as_caption(words) else kind, words, level)

    def begin_table(self) -> None:
        """Note that the next row belongs to another table than the last."""
        self._table_at = len(self.blocks)

    def add_row(self, cells: Iterable[str]) -> int:
        """Append a row of a table, its cells parted by tabs; trailing empty cells are left out.

        Beyond some thousand blocks, rows join the last one: a table of a million lines need not be a million things.
        """
        words = "\t".join(folded(cell) for cell in cells).rstrip("\t")
        if words and len(self.blocks) >= _MOST_ROWS and self.blocks[-1].kind is BlockKind.TABLE:
            self._append("\n" + words)
            self.blocks[-1] = replace(self.blocks[-1], end=self._length)
            return self._length - len(words)
        return self._add(BlockKind.TABLE, words, 0)

    def picture(self, before: int = -1) -> None:
        """Note that an image stood before the next block, or before the one of that number."""
        self._images.append(before if before >= 0 else len(self.blocks))

    @property
    def pictures(self) -> tuple[tuple[int, int], ...]:
        """Return the images: the number of the block each stood before, and that of its caption or -1 for none.

        A caption stands below its image; above it only where no other image and no table could claim it. Of several
        images over one caption the last has it, and the others are part of the same picture.
        """
        kinds = [block.kind for block in self.blocks]
        below = {n for n in self._images if BlockKind.CAPTION in kinds[n : n + 1]}
        found = [(n, n) for n in sorted(below)]
        for n in self._images:
            if n not in below:
                above = n - 1 if n and kinds[n - 1] is BlockKind.CAPTION and n - 1 not in below else -1
                table = BlockKind.TABLE in (kinds[n - 2 : n - 1] if n > 1 else []) + kinds[n : n + 1]
                found.append((n, -1 if table else above))
        return tuple(sorted(found))

    @property
    def images(self) -> tuple[int, ...]:
        """Return where images stood that the captions don't tell: at the start of the block that followed, or the end.

        A caption tells its image; one beside a table could as well be the table's, so that its image is told, too.
        """
        kinds, told = [block.kind for block in self.blocks], []
        for n, caption in self.pictures:
            around = kinds[max(caption - 1, 0) : caption + 2] if caption >= 0 else [BlockKind.TABLE]
            if BlockKind.TABLE in around:
                told.append(n)
        return tuple(self.blocks[n].start if n < len(self.blocks) else self._length for n in told)

    def extend(self, words: str, *, glue: str = " ") -> int:
        """Append words to the last block; returns where they begin."""
        words = folded(words)
        if not words or not self.blocks:
            return self.add(BlockKind.PARAGRAPH, words)
        self._append(glue)
        start = self._length
        self._append(words)
        self.blocks[-1] = replace(self.blocks[-1], end=self._length)
        return start

    def text_end(self, most: int) -> str:
        """Return the last code points of the draft, at most so many and all of the last piece."""
        return self._pieces[-1][-most:] if self._pieces else ""

    def cut(self, count: int) -> None:
        """Take code points off the end of the last block's last piece."""
        self._pieces[-1] = self._pieces[-1][:-count]
        self._length -= count
        self.blocks[-1] = replace(self.blocks[-1], end=self._length)

    @property
    def length(self) -> int:
        """Return the code points so far."""
        return self._length

    def _add(self, kind: BlockKind, words: str, level: int) -> int:
        if not words:
            return self._length
        if self.blocks:
            close = kind is self.blocks[-1].kind and kind in {BlockKind.LIST_ITEM, BlockKind.TABLE}
            close = close and not (kind is BlockKind.TABLE and self._table_at == len(self.blocks))
            self._append("\n" if close else "\n\n")
        start = self._length
        self._append(words)
        self.blocks.append(Block(kind=kind, start=start, end=self._length, level=level))
        return start

    def _append(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)

    @property
    def text(self) -> str:
        """Return the draft so far."""
        return "".join(self._pieces)

    def title(self) -> str:
        """Return the first heading, else the beginning of the text."""
        first = next((b for b in self.blocks if b.kind is BlockKind.HEADING), None)
        text = self.text
        return text[first.start : first.end] if first else shortened(text)


def folded(words: str) -> str:
    """Return the words with every run of white space as one space (non-breaking spaces stay)."""
    return _SPACE.sub(" ", words).strip()


def shortened(text: str) -> str:
    """Return the beginning of a text as a title: its first line, cut at a word, without emphasis marks."""
    first = folded(_EMPHASIS.sub("", text.lstrip()[:_LOOKED_AT].partition("\n")[0]))
    if len(first) <= TITLE_LENGTH:
        return first.removesuffix(".")
    head = first[:TITLE_LENGTH]
    return (head.rpartition(" ")[0].rstrip(" ,;:–-") or head) + "…"
