"""Paints the letters in their colours: what recedes, what doesn't, what is selected. The document stores no colour."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPalette, QTextCharFormat, QTextCursor

from workbench.ui.manuscript.plan import Role
from workbench.ui.manuscript.strike import bright_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QTextDocument

    from workbench.ui.manuscript.page import SeenBlock
    from workbench.ui.manuscript.state import PageState
    from workbench.ui.manuscript.text import ManuscriptText
    from workbench.ui.theme import Theme

_HEADER_BLOCKS: Final = 3  # at most: outlet, title, byline
_COLOURS: Final = {Role.OUTLET: "text3", Role.BYLINE: "text3", Role.TITLE: "text", Role.HEADING: "text"}
Selection = QAbstractTextDocumentLayout.Selection


def paint_letters(painter: QPainter, text: ManuscriptText, box: QRectF, seen: list[SeenBlock], *, caret: bool) -> None:
    """Paint the letters inside ``box`` of the viewport.

    Args:
        painter: on the viewport.
        text: whose document, selection and scroll position are painted.
        box: to paint.
        seen: the draft's blocks in it.
        caret: show it.
    """
    theme, document, cursor = text.state.theme, text.document(), text.textCursor()
    context = QAbstractTextDocumentLayout.PaintContext()
    colours = text.palette()
    receding = text.state.mode == "strike"
    colours.setColor(QPalette.ColorRole.Text, theme.colour("struck" if receding else "reading"))
    colours.setColor(QPalette.ColorRole.PlaceholderText, theme.colour("text3"))
    context.palette = colours
    aside, scroll = text.horizontalScrollBar().value(), text.verticalScrollBar().value()
    context.clip = box.translated(aside, scroll)
    chosen = [
        _selection(theme, _cursor(document, start, end), role) for start, end, role in _coloured(text.state, seen)
    ]
    if cursor.hasSelection():
        chosen.append(_selection(theme, cursor, "on_accent", "accent"))
    context.selections = chosen
    if caret:
        context.cursorPosition = cursor.position()
    painter.save()
    painter.translate(-aside, -scroll)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _coloured(state: PageState, seen: list[SeenBlock]) -> Iterator[tuple[int, int, str]]:
    """Yield what has another colour than the running text: header, headings, and what does not recede."""
    blocks = state.plan.blocks
    numbers = [*range(min(_HEADER_BLOCKS, len(blocks))), *(block.number for block in seen)]
    for block in (blocks[number] for number in dict.fromkeys(numbers)):
        if block.role in _COLOURS:
            yield block.position, block.position + block.units, _COLOURS[block.role]
    bars = [bar for block in seen for bar in _bars(state, block)]
    spans = [(start, end) for start, end, _ in bars]
    if state.mode == "strike":
        for start, end in bright_spans(state, seen):
            yield from ((one, other, "text") for one, other in _between(start, end, spans))
    yield from bars


def _bars(state: PageState, block: SeenBlock) -> Iterator[tuple[int, int, str]]:
    """Yield where bars part the cells of a table's row, in the document: they are no words, and fainter.

    A bar that is on a line of its own parts nothing: each cell stands in its column, and no colour shows it.
    """
    if state.plan.blocks[block.number].role is Role.TABLE:
        at = state.plan.blocks[block.number].position
        for start, end in state.plan.tables.bars(block.number):
            alone = block.layout.lineForTextPosition(start).textStart() == start
            yield at + start, at + end, "" if alone else "line_strong"


def _between(start: int, end: int, bars: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield what of a span no bar takes: letters painted twice in two colours would show both."""
    for first, after in bars[bisect_left(bars, (start, 0)) : bisect_left(bars, (end, 0))]:
        if start < first:
            yield start, first
        start = after
    if start < end:
        yield start, end


def _cursor(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _selection(theme: Theme, cursor: QTextCursor, role: str, ground: str = "") -> Selection:
    made, style = Selection(), QTextCharFormat()
    style.setForeground(theme.colour(role) if role else QColor(0, 0, 0, 0))
    if ground:
        style.setBackground(theme.colour(ground))
    made.cursor, made.format = cursor, style
    return made
