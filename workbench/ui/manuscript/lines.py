"""Geometry of text on the page: rectangles from ``QTextLine`` (never the line height), snapped to device pixels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from workbench.text.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter, QTextLayout, QTextLine

_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_BASELINE: Final = 0.8  # of a line's fixed height above its baseline, as in Qt's own layout
_TOUCHING: Final = 0.5  # px between two letters' edges that still count as one run


@dataclass(frozen=True, slots=True)
class Segment:
    """A visual run of letters on one line, in the viewport's coordinates (px)."""

    left: float
    right: float
    baseline: float
    line: int


class Pixels:
    """Snaps coordinates to the device's pixels, so that lines are crisp at 125 and 150 %.

    Args:
        painter: already translated and scaled as it will draw.
    """

    def __init__(self, painter: QPainter) -> None:
        transform = painter.deviceTransform()
        self._sx, self._sy = transform.m11() or 1.0, transform.m22() or 1.0
        self._dx, self._dy = transform.dx(), transform.dy()

    @property
    def scale(self) -> float:
        """Return how many of the device's pixels one px has."""
        return self._sy

    def x(self, value: float) -> float:
        """Return ``value`` on a pixel's edge."""
        return (round(value * self._sx + self._dx) - self._dx) / self._sx

    def y(self, value: float) -> float:
        """Return ``value`` on a pixel's edge."""
        return (round(value * self._sy + self._dy) - self._dy) / self._sy

    def thickness(self, value: float) -> float:
        """Return a thickness of whole pixels, at least one."""
        return max(1, round(value * self._sy)) / self._sy

    def hairline(self, value: float) -> float:
        """Return a thickness of whole pixels, rather thinner than thicker, at least one."""
        return max(1, int(value * self._sy)) / self._sy

    def rect(self, left: float, top: float, right: float, bottom: float) -> QRectF:
        """Return a rectangle whose edges lie on pixels."""
        x, y = self.x(left), self.y(top)
        return QRectF(x, y, self.x(right) - x, self.y(bottom) - y)


def has_right_to_left(text: str) -> bool:
    """Say whether a text needs letter-by-letter measuring: one span may stand in several places of a line."""
    return not text.isascii() and any(map(_RIGHT_TO_LEFT.search, pieces(text)))


def placed_line(line: QTextLine, x: float, number: int, leading: float) -> None:
    """Put a line where the so many-th of a block stands, each ``leading`` px high."""
    rise = _BASELINE * leading
    line.setPosition(QPointF(x, number * leading + rise - line.ascent() - max(0.0, line.leading())))


def put_lines(layout: QTextLayout, width: float, leading: float, *, inset: float = 0.0, hanging: float = 0.0) -> int:
    """Break a block into lines; returns how many.

    Args:
        layout: of the block, told how it is to break.
        width: px there are.
        leading: px from line to line.
        inset: px that all lines are set in.
        hanging: px more that all but the first are.
    """
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width - inset))
        placed_line(line, inset, count, leading)
        inset += hanging if not count else 0.0
        count += 1
    layout.endLayout()
    return count


def segments(layout: QTextLayout, origin: QPointF, start: int, end: int, *, mixed: bool = False) -> Iterator[Segment]:
    """Yield where ``[start, end)`` (UTF-16 units of the block) stands, line by line, without trailing blanks.

    Args:
        layout: of the block.
        origin: the block's top left corner in the coordinates wanted.
        start: first unit.
        end: after the last unit.
        mixed: the text holds letters that run right to left.
    """
    first = layout.lineForTextPosition(start)
    if not first.isValid() or end <= start:
        return
    for number in range(first.lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        begins, ends = line.textStart(), line.textStart() + line.textLength()
        if begins >= end:
            return
        one, other = max(start, begins), min(end, ends)
        baseline = origin.y() + line.y() + line.ascent()
        for left, right in _runs(line, one, other, mixed=mixed):
            if right > left:
                yield Segment(origin.x() + left, origin.x() + right, baseline, number)


def _runs(line: QTextLine, start: int, end: int, *, mixed: bool) -> Iterator[tuple[float, float]]:
    if not mixed:
        edge = line.x() + line.naturalTextWidth()
        left, right = sorted((_x(line, start), _x(line, end)))
        yield left, min(right, edge) if right > edge > left else right
        return
    run: tuple[float, float] | None = None
    boxes = (glyphs.boundingRect() for glyphs in line.glyphRuns(start, end - start))
    for left, right in sorted((box.left(), box.right()) for box in boxes):
        if run and left <= run[1] + _TOUCHING:
            run = run[0], max(run[1], right)
        else:
            if run:
                yield run
            run = left, right
    if run:
        yield run


def _x(line: QTextLine, place: int) -> float:
    found: tuple[float, int] = line.cursorToX(place)  # type: ignore[assignment]
    return found[0]
