"""How a draft becomes blocks of the page, and where each of its characters lands.

The page shows a header (outlet, title, byline) that is no part of the draft, then the draft's blocks without the
blank lines between them. Offsets of the draft are code points; positions in the page's document are UTF-16 units. Only
``PagePlan`` knows both; it asks ``text.offsets`` for the counting.

A paragraph as long as a book is several blocks: a layout breaks a block into lines in one go, which would be felt.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Final

from workbench.model.articles import Block, BlockKind
from workbench.text.offsets import Utf16Map
from workbench.ui.manuscript.lines import has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model.articles import Article, Draft
    from workbench.ui.manuscript.tables import Tables

NO_DRAFT: Final = -1
# Characters that would start a new block in Qt, each by one of the same length: the page keeps every offset.
_TAMED: Final = tuple(zip("\n\r\u2029\x00\ufdd0\ufdd1", "\u2028 \u2028\ufffd\ufffd\ufffd", strict=True))

_LONG: Final = 16_000  # code points of a block, some 230 lines: broken into them within 10 ms
_MOST_CELLS: Final = 40  # between tabs, of a line that is laid out at once
_CUTS: Final = (
    "\n",
    "\u2028",
    ". ",
    "! ",
    "? ",
    " ",
)  # where a block ends best, the best first; their last sign is left out

_EMPHASIS: Final = re.compile(r"[*_]")


class Role(StrEnum):
    """What a block of the page is."""

    OUTLET = "outlet"
    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE = "table"


HEADER: Final = frozenset({Role.OUTLET, Role.TITLE, Role.BYLINE})


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBlock:
    """One block of the page.

    Attributes:
        text: as the document holds it, as long in UTF-16 units as the draft's.
        start, end: code points in the draft; ``NO_DRAFT`` for the header.
        position: its first UTF-16 unit in the page's document.
        units: its length in UTF-16 units.
        unit_start: UTF-16 offset of ``start`` in the draft.
        goes_on: it goes on with the paragraph of the block before.
    """

    role: Role
    text: str
    start: int
    end: int
    position: int
    units: int
    unit_start: int
    goes_on: bool = False

    @property
    def of_draft(self) -> bool:
        """Say whether its words belong to the draft."""
        return self.start != NO_DRAFT

    def follows_row(self, before: PageBlock | None) -> bool:
        """Say whether it is a table's next row; a blank line stands between two tables."""
        return before is not None and before.role is self.role is Role.TABLE and self.start - before.end <= 1


class PagePlan:
    """The blocks of a page and the way between draft and document.

    Args:
        article: for the header.
        draft: the text.
        byline: the header's last line in the reader's language; left out where the draft has one of its own.

    Attributes:
        images: how many images without a caption stood before each block, by its number.
        tabled: the page has rows of tables.
        mixed: the draft holds letters that run from right to left.
    """

    def __init__(self, article: Article, draft: Draft, *, byline: str) -> None:
        self.draft_text = draft.text
        self._utf16 = Utf16Map(draft.text)
        self.blocks = tuple(self._planned(article, draft, byline))
        self._numbers = [n for n, block in enumerate(self.blocks) if block.of_draft]
        self._starts = [self.blocks[n].start for n in self._numbers]
        self._positions = [block.position for block in self.blocks]
        self.tabled = any(block.role is Role.TABLE for block in self.blocks)
        self._tables: Tables | None = None
        self.mixed = has_right_to_left(draft.text)
        self.images = Counter(self._image_before(place) for place in draft.images) if self.blocks else Counter()

    @property
    def text(self) -> str:
        """Return the document's text, a line per block."""
        return "\n".join(block.text for block in self.blocks)

    @property
    def tables(self) -> Tables:
        """Return the page's tables; what finds them is loaded for a page that has any."""
        if self._tables is None:
            self._tables = import_module("workbench.ui.manuscript.tables").Tables(self)
        return self._tables

    def in_grid(self, number: int) -> bool:
        """Say whether a block is the row of a table whose cells are known."""
        return self.blocks[number].role is Role.TABLE and self.tables.grid(number) is not None

    def _planned(self, article: Article, draft: Draft, byline: str) -> Iterator[PageBlock]:
        position = 0
        for role, text, start, end, goes_on in _parts(article, draft, byline):
            unit_start = self._utf16.to_utf16(start) if start != NO_DRAFT else 0
            units = self._utf16.to_utf16(end) - unit_start if start != NO_DRAFT else len(text.encode("utf-16-le")) // 2
            yield PageBlock(
                role=role, text=text, start=start, end=end, position=position, units=units, unit_start=unit_start,
                goes_on=goes_on,
            )  # fmt: skip
            position += units + 1

    def _image_before(self, offset: int) -> int:
        """Return the number of the block that an image without a caption stood before; their count: after the last.

        The header is ours and stands above everything the file began with.
        """
        first = next((n for n, block in enumerate(self.blocks) if block.role not in HEADER), len(self.blocks))
        following = (n for n in self._numbers if self.blocks[n].start >= offset)
        return max(first, next(following, len(self.blocks)))

    def number_at(self, offset: int) -> int:
        """Return the number of the block that holds a code point of the draft, or the last one before it; -1: none."""
        found = bisect_right(self._starts, offset) - 1
        return self._numbers[max(found, 0)] if self._numbers else -1

    def numbers(self, start: int, end: int) -> Iterator[int]:
        """Yield the numbers of the blocks that ``[start, end)`` in code points touches, in order."""
        place = max(bisect_right(self._starts, start) - 1, 0)
        while place < len(self._numbers) and self._starts[place] < end:
            if self.blocks[self._numbers[place]].end > start:
                yield self._numbers[place]
            place += 1

    def local(self, number: int, offset: int) -> int:
        """Return a code point's UTF-16 offset in block ``number``, clipped to it."""
        block = self.blocks[number]
        return self._utf16.to_utf16(min(max(offset, block.start), block.end)) - block.unit_start

    def to_document(self, offset: int) -> int:
        """Return the document position of a code point; between blocks, the end of the one before."""
        number = self.number_at(offset)
        return self.blocks[number].position + self.local(number, offset) if number >= 0 else 0

    def to_draft(self, position: int) -> int:
        """Return the code point at a document position; in the header, the nearest of the draft."""
        number = max(bisect_right(self._positions, position) - 1, 0)
        block = self.blocks[number] if self.blocks else None
        if block is None or not self._numbers:
            return 0
        if not block.of_draft:
            following = [n for n in self._numbers if n > number]
            return self.blocks[following[0]].start if following else self.blocks[self._numbers[-1]].end
        return self._utf16.to_code_points(block.unit_start + min(position - block.position, block.units))


def _parts(article: Article, draft: Draft, byline: str) -> Iterator[tuple[Role, str, int, int, bool]]:
    blocks, tamed = list(_covering(draft)), _tamed(draft.text)
    titled = bool(blocks) and _is_title(blocks[0], article.title, draft.text)
    if article.outlet:
        yield Role.OUTLET, _tamed(article.outlet), NO_DRAFT, NO_DRAFT, False
    if titled:
        title = blocks.pop(0)
        yield Role.TITLE, tamed[title.start : title.end], title.start, title.end, False
    elif article.title and not article.title.endswith("…") and not _repeats(article.title, blocks, draft.text):
        yield Role.TITLE, _tamed(article.title), NO_DRAFT, NO_DRAFT, False
    if byline and not any(block.kind is BlockKind.BYLINE for block in blocks):
        yield Role.BYLINE, _tamed(byline), NO_DRAFT, NO_DRAFT, False
    for block in blocks:
        for start, end in _pieces(draft.text, block.start, block.end):
            yield Role(block.kind.value), tamed[start:end], start, end, start > block.start


def _tamed(text: str) -> str:
    for sign, instead in _TAMED:  # ten times as fast as to translate, which would hold the window up
        text = text.replace(sign, instead)
    return text


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a block in pieces short enough to be laid out; most blocks are one."""
    while end - start > _LONG:
        cut, after = _cut(text, start + _LONG // 2, start + _LONG)
        yield from _of_few_cells(text, start, cut)
        start = after
    yield from _of_few_cells(text, start, end)


def _of_few_cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a piece in pieces whose lines have few cells: a line of thousands stops the window, each tab takes longer.

    The tab between two pieces belongs to neither.
    """
    if text.count("\t", start, end) < _MOST_CELLS:
        yield start, end
        return
    begun, cells, before, at = start, 0, start, text.find("\t", start, end)
    while at >= 0:
        cells = 1 if text.find("\n", before, at) >= 0 else cells + 1
        if cells == _MOST_CELLS:
            yield start, at
            start, cells = at + 1, 0
        before, at = at + 1, text.find("\t", at + 1, end)
    if start < end or start == begun:
        yield start, end


def _cut(text: str, first: int, last: int) -> tuple[int, int]:
    """Return where a piece ends and the next begins: between them lies a blank or the end of a line, or nothing."""
    for sign in _CUTS:
        found = text.rfind(sign, first, last)
        if found >= 0:
            return found + len(sign) - 1, found + len(sign)
    while last > first + 1 and unicodedata.combining(text[last]):
        last -= 1
    return last, last


def _is_title(block: Block, title: str, text: str) -> bool:
    words = text[block.start : block.end].strip()
    return words == title.strip() or (block.kind is BlockKind.HEADING and block.level <= 1)


def _repeats(title: str, blocks: list[Block], text: str) -> bool:
    """Say whether a title was only taken from the first paragraph's beginning, so that it would stand twice."""
    begins = _EMPHASIS.sub("", text[blocks[0].start : blocks[0].end]) if blocks else ""
    return begins.startswith(_EMPHASIS.sub("", title).rstrip("… "))


def _covering(draft: Draft) -> Iterator[Block]:
    """Yield the draft's blocks, and every line that no block covers: no word of a draft may be missing."""
    place = 0
    for block in (*draft.blocks, None):
        upto = block.start if block else len(draft.text)
        while place < upto:
            end = draft.text.find("\n", place, upto)
            end = end if end >= 0 else upto
            if draft.text[place:end].strip():
                yield Block(kind=BlockKind.PARAGRAPH, start=place, end=end)
            place = end + 1
        if block:
            yield block
            place = max(place, block.end)
