"""A draft put together block by block, for formats whose markup is left behind."""

from __future__ import annotations

import re
from typing import Final

from workbench.model.articles import Block, BlockKind

_SPACE: Final = re.compile(r"[ \t\n\r\f\v]+")
_EMPHASIS: Final = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")
TITLE_LENGTH: Final = 80
_LOOKED_AT: Final = 400


class DraftBuilder:
    """Collect blocks; ``text`` is their words, a blank line between blocks, one line end between list items."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self.blocks: list[Block] = []

    def add(self, kind: BlockKind, words: str, *, level: int = 0) -> None:
        """Append a block; white space is folded and empty blocks are dropped."""
        words = folded(words)
        if not words:
            return
        if self.blocks:
            close = kind is self.blocks[-1].kind and kind in {BlockKind.LIST_ITEM, BlockKind.TABLE}
            self._append("\n" if close else "\n\n")
        start = self._length
        self._append(words)
        self.blocks.append(Block(kind=kind, start=start, end=self._length, level=level))

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
