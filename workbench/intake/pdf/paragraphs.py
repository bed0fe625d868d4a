"""Paragraphs from the lines of a PDF: the same file always gives the same text, offsets count in that text.

A line goes on the one before where the typesetter broke it, not the author: same size, no wider gap, no new indent,
and the next word would not have fitted. A hyphen at a line's end goes where the document itself knows the joined word,
or nothing speaks for the hyphen.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from workbench.intake.blocks import DraftBuilder
from workbench.intake.pdf.captions import captioned
from workbench.intake.pdf.lines import TableRow
from workbench.intake.pdf.look import LARGER, alike, look_of, same_type
from workbench.intake.pdf.pieces import is_spread
from workbench.intake.pdf.seams import HYPHENS, plain, seam
from workbench.intake.plain_text import ends_sentence, is_list_item, looks_like_heading
from workbench.model.articles import BlockKind
from workbench.text.caption_words import names_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.intake.pdf.captions import Shown
    from workbench.intake.pdf.lines import Line, Picture
    from workbench.intake.pdf.look import Look

_WIDER_GAP: Final = 1.3
_CAPTION_LINES: Final = 4  # of a caption above its table
_CAPTION_LEADING: Final = 1.5  # times the type's size, from base to base of a table's caption
_SET_ALIKE: Final = 2.0  # points within which lines begin at one place
_INDENT: Final = 0.8  # of the type's size
_BESIDE: Final = 0.4  # of the type's size within which base lines are one
_UP: Final = 7.0  # times the type's size by which a row's next cell may stand above the end of the one before
_LONGEST_HEADING: Final = 200
_LEVELS: Final = 3


def compose(pages: list[list[Line]], pictures: list[list[Picture]]) -> tuple[DraftBuilder, tuple[int, ...]]:
    """Return the text of the pages, and the code point at which each page begins in it.

    A page without words begins where the next one does; a paragraph that runs over a page's end stays one. A picture
    stands with its caption before the paragraph below it, or after one that flows around it.

    Args:
        pages: the lines of each, in reading order.
        pictures: those of each page.
    """
    look = look_of(pages)
    composing = _Composing(look)
    for number, (lines, shown) in enumerate(zip(*captioned(pages, pictures, look), strict=True)):
        composing.add_page(number, lines, shown)
    return composing.done(len(pages))


class _Composing:
    """Puts pages into a draft, one after the other."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._builder = DraftBuilder(captions_told=True)
        self._due: list[Shown] = []  # what stands before the next paragraph
        self._starts: dict[int, int] = {}
        self._before: Line | None = None
        self._captioning = False  # the last lines are a table's caption
        self._last_page: list[Line] = []

    def add_page(self, number: int, lines: list[Line], shown: list[Shown]) -> None:
        left = shown
        for index, line in enumerate(lines):
            below = [one for one in left if one.box.above(line)]
            left = [one for one in left if one not in below]
            self._due += below
            goes_on = self._goes_on(lines, index, parted=any(self._parts(one) for one in below))
            if not goes_on:
                self._show_due()
            if isinstance(line, TableRow):
                at = _add_row(self._builder, line, self._look)
            else:
                at = _append(self._builder, line, self._look, goes_on=goes_on)
            self._starts.setdefault(number, at)
            self._before = line
        self._last_page = lines or self._last_page
        self._due += left

    def _goes_on(self, lines: list[Line], index: int, *, parted: bool) -> bool:
        """Say whether a line continues the last paragraph, on its page or beyond a page's end or a picture."""
        names = _names_table(lines, index)
        if names or self._before is None or any(isinstance(one, TableRow) for one in (self._before, lines[index])):
            self._captioning = names
            return False
        if self._captioning:
            self._captioning = index > 0 and _is_near(self._before, lines[index])
            if not self._captioning or _is_centred(self._before, lines[index]):
                return self._captioning
        right = _column_right(lines, index) if index else _column_right(self._last_page, len(self._last_page))
        return any(
            _goes_on(self._before, lines[index], self._look, right, same_page=same)
            for same in ({index > 0, False} if parted else {index > 0})
        )

    def _parts(self, shown: Shown) -> bool:
        """Say whether what is shown stands below the last line."""
        return self._before is not None and self._before.y >= shown.box.top - self._before.size

    def _show_due(self) -> None:
        for one in self._due:
            for _ in range(one.count):
                self._builder.picture()
            for nth, line in enumerate(one.caption):
                words = plain(line.words)
                at = _continue(self._builder, words, self._look) if nth else self._builder.add(BlockKind.CAPTION, words)
                self._starts.setdefault(one.page, at)
        self._due = []

    def done(self, count: int) -> tuple[DraftBuilder, tuple[int, ...]]:
        self._show_due()
        return self._builder, _filled([self._starts.get(page, -1) for page in range(count)], self._builder.length)


def _names_table(lines: list[Line], index: int) -> bool:
    """Say whether a line begins the caption of a table that stands right over or under it."""
    if not names_table(lines[index].words):
        return False
    beside = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 1 + _CAPTION_LINES]]
    return any(isinstance(one, TableRow) for one in beside)


def _is_near(before: Line, line: Line) -> bool:
    """Say whether a line may go on with a table's caption: no farther away than its lines are, and set alike."""
    beside = abs(before.left - line.left) <= before.size or _is_centred(before, line)
    return 0 < before.y - line.y <= _CAPTION_LEADING * before.size and same_type(before, line) and beside


def _is_centred(before: Line, line: Line) -> bool:
    apart = abs(before.left + before.right - line.left - line.right) / 2
    return apart <= line.size / 2 and abs(before.left - line.left) > _SET_ALIKE


def _filled(starts: list[int], length: int) -> tuple[int, ...]:
    following, filled = length, []
    for start in reversed(starts):
        following = min(start, following) if start >= 0 else following
        filled.append(following)
    filled.reverse()
    return (0, *filled[1:]) if filled else ()


def _column_right(lines: list[Line], index: int) -> float:
    """Return where the column of the line before ends: the widest of its neighbours of the same size."""
    if not lines:
        return 0.0
    before = lines[max(0, index - 1)]
    found = -inf
    for one in lines[max(0, index - 12) : index + 12]:
        beside = one.right > found and one.left < before.right and before.left < one.right
        if beside and alike(one.size, before.size):
            found = one.right
    return found if found > -inf else before.right


def _goes_on(before: Line, line: Line, look: Look, right: float, *, same_page: bool) -> bool:
    """Say whether a line continues the one before."""
    if not alike(before.size, line.size) or before.bold != line.bold or _parted(before, line):
        return False
    gap = before.y - line.y
    if not same_page or gap <= 0:  # over a page's or column's end only what is surely one sentence
        full = before.right > right - 2 * before.size
        open_end = not ends_sentence(before.words) and not is_list_item(before.words)
        small = line.words[:1].islower()
        return _breaks_word(before) or (open_end and (full or small)) or (before.words.endswith(",") and full and small)
    leading = look.leading if alike(line.size, look.size) else 1.25 * line.size
    if gap > _WIDER_GAP * max(leading, line.size):
        return False
    if _breaks_word(before):
        return True
    if line.left - before.left > _INDENT * line.size and not is_list_item(before.words):
        return False
    letter = (before.right - before.left) / max(1, len(before.words))
    fitted = before.right + letter * (1 + len(line.words.split(" ", 1)[0])) < right - line.size
    return not fitted


def _parted(before: Line, line: Line) -> bool:
    """Say whether one of two lines stands by itself: an item of a list, or cells side by side."""
    beside = line.left > before.right and -_BESIDE * line.size <= line.y - before.y <= _UP * line.size  # of one row
    return _begins_item(before, line) or (not beside and (is_spread(before) or is_spread(line)))


def _begins_item(before: Line, line: Line) -> bool:
    """Say whether a line is an item of a list, not what an open sentence goes on with: "am | 12. März"."""
    if not is_list_item(line.words):
        return False
    hangs = line.left < before.left - line.size / 4  # left of an item's own second line
    return hangs or ends_sentence(before.words) or is_list_item(before.words)


def _breaks_word(line: Line) -> bool:
    return len(line.words) > 1 and line.words[-1] in HYPHENS and line.words[-2].isalpha()


def _add_row(builder: DraftBuilder, row: TableRow, look: Look) -> int:
    """Append a row as other documents' rows are: bars part the cells, empty ones at its beginning and end go."""
    if row.begins:
        builder.begin_table()
    cells = [_cell(lines, look) for lines in row.cells]
    told = [at for at, cell in enumerate(cells) if cell]
    return builder.add(BlockKind.TABLE, " | ".join(cells[told[0] : told[-1] + 1]) if told else "")


def _cell(lines: Sequence[str], look: Look) -> str:
    """Return a cell's lines as one, their hyphens resolved."""
    if len(lines) == 1:
        return plain(lines[0])
    words = ""
    for line in lines:
        piece = plain(line)
        if not words:
            words = piece
            continue
        cut, glue = seam(words, piece, look.words)
        words = words[: len(words) - cut] + glue + piece
    return words


def _append(builder: DraftBuilder, line: Line, look: Look, *, goes_on: bool) -> int:
    if not goes_on:
        kind, level = _kind(line, look, first=not builder.blocks)
        return builder.add(kind, plain(line.words), level=level)
    return _continue(builder, plain(line.words), look)


def _kind(line: Line, look: Look, *, first: bool) -> tuple[BlockKind, int]:
    if is_list_item(line.words) and line.size <= LARGER * look.size:
        return BlockKind.LIST_ITEM, 0
    if line.size > LARGER * look.size and len(line.words) <= _LONGEST_HEADING:
        rank = sum(one > line.size and not alike(one, line.size) for one in look.headings)
        return BlockKind.HEADING, min(_LEVELS, rank + 1)
    if line.bold and not look.bold and looks_like_heading(line.words) and not is_spread(line):
        return BlockKind.HEADING, 1 if first else _LEVELS
    return BlockKind.PARAGRAPH, 0


def _continue(builder: DraftBuilder, words: str, look: Look) -> int:
    """Append a line to the last block, its hyphen resolved."""
    cut, glue = seam(builder.text_end(80), words, look.words)
    if cut:
        builder.cut(cut)
    return builder.extend(words, glue=glue)
