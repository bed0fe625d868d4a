"""Fills a ``QTextDocument`` with a page: all text at once, one format for every paragraph, then the exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor

from workbench.ui.manuscript.furniture import room_above
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.manuscript.plan import HEADER, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtGui import QTextDocument

    from workbench.ui.manuscript.metrics import Metrics
    from workbench.ui.manuscript.plan import PageBlock, PagePlan
    from workbench.ui.theme import Theme

_STYLES: Final = {
    Role.OUTLET: "small",
    Role.TITLE: "manuscript_h1",
    Role.BYLINE: "small",
    Role.HEADING: "manuscript_h2",
    Role.CAPTION: "small",
    Role.TABLE: "small",
}
_INDENT: Final = 20
_ROWS: Final = 4  # px between the rows of a table
_ROW_LINE: Final = 2  # px more from line to line of a row: claims' lines have room over the next
_TOP: Final = 26  # px above the page's first line
_AFTER_BYLINE: Final = 16
_BOTTOM: Final = 56  # px under the last line
_BEFORE_BYLINE: Final = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """How a block stands: px of a line, free above the block, and by which it is set in."""

    line: int
    gap: int
    indent: float


def shapes(plan: PagePlan, theme: Theme, sizes: Metrics) -> list[Shape]:
    """Return how the blocks of a page stand, the same that ``fill`` writes; needs no document, on any thread."""
    rooms, plain = room_above(plan, sizes), Shape(sizes.line, sizes.paragraph_gap, 0)
    found: list[Shape] = []
    made: dict[tuple[Role, int], Shape] = {}
    before: PageBlock | None = None
    for number, block in enumerate(plan.blocks):
        if number in rooms or not _plain(block, before):
            look = block.role, _gap(block, before, sizes) + rooms.get(number, 0)
            if look not in made:
                made[look] = _shape(block, look[1], theme, sizes)
            found.append(made[look])
        else:
            found.append(plain)
        before = block
    return found


def margins(plan: PagePlan, sizes: Metrics) -> tuple[int, int]:
    """Return how many px are free above the first block and under the last."""
    rooms = room_above(plan, sizes)
    return _TOP + rooms.get(0, 0), _BOTTOM + rooms.get(len(plan.blocks), 0)


def fill(
    document: QTextDocument,
    plan: PagePlan,
    theme: Theme,
    sizes: Metrics,
    *,
    style: str = "manuscript",
    flowing: bool = False,
    written: Callable[[], None] | None = None,
) -> None:
    """Replace the document's content by the page.

    Args:
        document: of the text view; it keeps no undo.
        plan: the page.
        theme: for the fonts (colours are painted, never stored).
        sizes: measures at the present zoom.
        style: of the running text.
        flowing: a ``Flow`` lays the page out, which knows how its blocks stand: only letters and headings are told.
        written: called when all words stand, before any is laid out: the place to bring the caret back, which the words
            carried to their end and which Qt would lay out everything for.
    """
    document.setUndoRedoEnabled(False)
    document.clear()
    measure = document.pageSize()
    document.setPageSize(
        QSizeF(0, 0)
    )  # nothing is laid out on no page: neither the old words nor each change of the new
    document.setDocumentMargin(PAD)
    document.setDefaultFont(theme.font(style, size=sizes.size))
    if plan.blocks:
        _write(document, plan, theme, sizes, flowing=flowing)
    if written is not None:
        written()
    document.setPageSize(measure)  # from here on Qt lays out the beginning at once and the rest in turns of its own


def _write(document: QTextDocument, plan: PagePlan, theme: Theme, sizes: Metrics, *, flowing: bool) -> None:
    page = document.rootFrame().frameFormat()
    rooms = room_above(plan, sizes)
    top, bottom = margins(plan, sizes)
    page.setTopMargin(top)  # Qt leaves out the first block's own, and the last's
    page.setBottomMargin(bottom)
    document.rootFrame().setFrameFormat(page)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(_format(sizes.line, sizes.paragraph_gap))
    cursor.insertText(plan.text)  # each further block takes the format of the one before
    looks = _Looks(theme, sizes)
    for first, last, gap in _exceptions(plan, sizes, rooms, flowing=flowing):
        looks.give(cursor, first, last, gap)
    cursor.endEditBlock()


def _exceptions(
    plan: PagePlan, sizes: Metrics, rooms: Mapping[int, int], *, flowing: bool
) -> Iterator[tuple[PageBlock, PageBlock, int]]:
    """Yield which blocks need a format of their own: the first and the last of those alike, and px free above each.

    A table of thousands of rows is told of once, not row by row.
    """
    looks: list[tuple[Role, int] | None] = []
    before: PageBlock | None = None
    for number, block in enumerate(plan.blocks):
        plain = block.role not in _STYLES if flowing else number not in rooms and _plain(block, before)
        looks.append(None if plain else (block.role, _gap(block, before, sizes) + rooms.get(number, 0)))
        before = block
    place = 0
    for look, alike in groupby(looks):
        first, place = place, place + len(list(alike))
        if look is not None:
            yield plan.blocks[first], plan.blocks[place - 1], look[1]


def _plain(block: PageBlock, before: PageBlock | None) -> bool:
    """Say whether a block is a paragraph after a paragraph, as most are."""
    return (
        before is not None
        and not block.goes_on
        and block.role is Role.PARAGRAPH
        and before.role not in {*HEADER, Role.HEADING}
    )


class _Looks:
    """The formats of the exceptions, each made once: a long article has thousands of headings."""

    def __init__(self, theme: Theme, sizes: Metrics) -> None:
        self._theme, self._sizes = theme, sizes
        self._blocks: dict[tuple[Role, int], QTextBlockFormat] = {}
        self._letters: dict[str, QTextCharFormat] = {}

    def give(self, cursor: QTextCursor, block: PageBlock, last: PageBlock, gap: int) -> None:
        """Give a block and those up to the last their format, with ``gap`` px free above each."""
        style = _STYLES.get(block.role, "manuscript")
        cursor.setPosition(block.position)
        cursor.setPosition(last.position + last.units, QTextCursor.MoveMode.KeepAnchor)
        made = self._blocks.get((block.role, gap))
        if made is None:
            made = self._blocks[block.role, gap] = self._block(block, gap)
        cursor.setBlockFormat(made)
        if style != "manuscript":
            if style not in self._letters:
                letters = self._letters[style] = QTextCharFormat()
                size = self._theme.tokens.type[style].size * self._sizes.scale
                letters.setFont(self._theme.font(style, size=size))
            cursor.setCharFormat(self._letters[style])

    def _block(self, block: PageBlock, gap: int) -> QTextBlockFormat:
        shape = _shape(block, gap, self._theme, self._sizes)
        made = _format(shape.line, shape.gap)
        if shape.indent:
            made.setLeftMargin(shape.indent)
        if block.role in {Role.TITLE, Role.HEADING}:
            made.setHeadingLevel(1 if block.role is Role.TITLE else 2)
        return made


def _shape(block: PageBlock, gap: int, theme: Theme, sizes: Metrics) -> Shape:
    kind = theme.tokens.type[_STYLES.get(block.role, "manuscript")]
    indent = _INDENT * sizes.scale if block.role in {Role.LIST_ITEM, Role.QUOTE} else 0
    line = kind.line + _ROW_LINE if block.role is Role.TABLE else kind.line
    return Shape(round(line * sizes.scale), gap, indent)


def _gap(block: PageBlock, before: PageBlock | None, sizes: Metrics) -> int:
    if before is None or block.goes_on:  # Qt leaves out the first block's margin: the page has one
        return 0
    if block.role in HEADER:
        return _BEFORE_BYLINE if block.role is Role.BYLINE else 0
    if before.role in HEADER:
        return sizes.scaled(_AFTER_BYLINE)
    if block.role is Role.HEADING:
        return sizes.heading_above
    if block.follows_row(before):
        return sizes.scaled(_ROWS)
    return sizes.heading_below if before.role is Role.HEADING else sizes.paragraph_gap


def _format(line: int, gap: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setTopMargin(gap)
    return made
