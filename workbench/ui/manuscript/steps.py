"""Where the caret goes, up or down, in a row laid cell by cell: Qt takes a block's lines to stand one under another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextLine

    from workbench.ui.manuscript.flow import Flow


def x_of(flow: Flow, position: int) -> float:
    """Return where on the page a position of the document stands, px from its left."""
    block, line = _line_of(flow, position)
    found: tuple[float, int] = line.cursorToX(position - block.position())  # type: ignore[assignment]
    return flow.blockBoundingRect(block).left() + found[0]


def line_beside(flow: Flow, position: int, step: int, x: float) -> int | None:
    """Return the position one line up or down from another, None where Qt knows it: no cells stand near.

    Args:
        flow: the page.
        position: of the document.
        step: -1 up, 1 down.
        x: px from the page's left at which the caret is kept.
    """
    block, line = _line_of(flow, position)
    number, rows = block.blockNumber(), flow.rows
    if rows is None or not 0 <= number < len(flow.tops):
        return None
    at = int((line.y() + line.height() / 2) // flow.shaped.shapes[number].line) + step
    while 0 <= at < flow.counts[number] and rows.cells(number) is not None:
        found = _on_line(flow, number, at, x)
        if _line_of(flow, found)[1].lineNumber() != line.lineNumber():
            return found
        at += step  # the cell is over, another of its row is not
    goal = number if 0 <= at < flow.counts[number] else number + step
    if not 0 <= goal < len(flow.tops):
        return None
    flow.measure(goal)
    if rows.cells(number) is None and rows.cells(goal) is None:
        return None
    if goal != number:
        at = 0 if step > 0 else flow.counts[goal] - 1
    return _on_line(flow, goal, at, x)


def _line_of(flow: Flow, position: int) -> tuple[QTextBlock, QTextLine]:
    block = flow.document().findBlock(position)
    flow.measure(block.blockNumber())
    return block, block.layout().lineForTextPosition(position - block.position())


def _on_line(flow: Flow, number: int, at: int, x: float) -> int:
    y = flow.tops[number] + (at + 0.5) * flow.shaped.shapes[number].line
    return flow.hitTest(QPointF(x, y), Qt.HitTestAccuracy.FuzzyHit)
