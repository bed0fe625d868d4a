"""What cards in lists are painted with: a frame with its focus, wrapped words that end in an ellipsis, chips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPen, QTextCharFormat, QTextLayout

from workbench.text.offsets import Utf16Map
from workbench.ui.widgets.lines import anywhere, shortened, styled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QFont, QPainter

    from workbench.ui.theme import Theme

LINE: Final = 20
PADDING: Final = 12
BETWEEN: Final = 8  # px below a card
CHIP: Final = 18
_CHIP_PADDING: Final = 6
_LEAST: Final = 40  # px a line of words takes at least, however narrow its card
_LONGEST: Final = 1500  # code points laid out; no card shows as many


@dataclass(frozen=True, slots=True)
class Lines:
    """Wrapped words, ready to be painted, and how many lines they take."""

    layout: QTextLayout
    count: int


def wrapped(
    words: str,
    font: QFont,
    width: int,
    *,
    most: int,
    marks: Sequence[tuple[int, int]] = (),
    ground: QColor | None = None,
) -> Lines:
    """Return words wrapped to a width; what the last line cannot hold ends in an ellipsis.

    Args:
        words: to wrap.
        font: of the words.
        width: px.
        most: lines.
        marks: spans of ``words`` (code points) that get a ground.
        ground: behind the marks.
    """
    width, shown = max(_LEAST, width), words[:_LONGEST]
    if not shown.strip():
        return Lines(QTextLayout(), 0)
    lines, last, end = _laid(shown, font, width, most=most)
    whole = end == len(shown) == len(words)
    if whole and not marks:
        return lines  # which is usual: laid out once
    if not whole:
        shown = shown[:last] + shortened(shown[last:], QFontMetrics(font), width)
    kept = [(start, min(end, len(shown))) for start, end in marks if start < len(shown)]
    lines, _, _ = _laid(shown, font, width, most=most, marks=kept, ground=ground)
    return lines


def _laid(
    words: str,
    font: QFont,
    width: int,
    *,
    most: int,
    marks: Sequence[tuple[int, int]] = (),
    ground: QColor | None = None,
) -> tuple[Lines, int, int]:
    """Return the lines, where the last of them begins, and where it ends (code points)."""
    look, offsets = QTextCharFormat(), Utf16Map(words)
    if ground is not None:
        look.setBackground(ground)
    layout = styled(words, font, ((start, end, look) for start, end in marks))
    layout.setTextOption(anywhere())
    layout.beginLayout()
    count, last, stop = 0, 0, 0
    while count < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, count * LINE + (LINE - line.height()) / 2))
        last, stop = line.textStart(), line.textStart() + line.textLength()
        count += 1
    layout.endLayout()
    return Lines(layout, count), offsets.to_code_points(last), offsets.to_code_points(stop)


def paint_frame(painter: QPainter, area: QRect, theme: Theme, *, current: bool, chosen: bool = False) -> None:
    """Paint a card's ground and edge; ``current`` has the focus, ``chosen`` is what an action would take."""
    painter.setPen(QPen(theme.colour("focus" if current else "line_strong" if chosen else "line"), 2 if current else 1))
    painter.setBrush(theme.colour("accent_soft" if chosen else "raised"))
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1) if current else half(area), 4, 4)


def chip_width(words: str, theme: Theme) -> int:
    """Return how wide a chip is that is not cut."""
    return QFontMetrics(theme.font("key_cap")).horizontalAdvance(words) + 2 * _CHIP_PADDING


def paint_chip(painter: QPainter, row: QRect, words: str, theme: Theme, *, most: int = 0) -> int:
    """Paint a word in a frame at the right end of a row; return the room it takes with the gap before it.

    Args:
        painter: to paint with.
        row: one line of the card.
        words: the chip's.
        theme: in force.
        most: px it may take; longer words are shortened. 0 for all they need.
    """
    font = theme.font("key_cap")
    width = min(chip_width(words, theme), most or row.width())
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width - 2 * _CHIP_PADDING + 1)
    chip = QRect(row.right() - width, row.top() + 1, width, CHIP)
    painter.setPen(QPen(theme.colour("line_strong"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(half(chip), 3, 3)
    painter.setFont(font)
    painter.setPen(theme.colour("text2"))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
    return width + BETWEEN


def paint_line(painter: QPainter, row: QRect, words: str, font: QFont, tone: QColor, *, right: bool = False) -> int:
    """Paint one line, shortened where it has no room; return how wide its words are."""
    metrics = QFontMetrics(font)
    shown = shortened(words, metrics, row.width())
    painter.setFont(font)
    painter.setPen(tone)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter | side), shown)
    return metrics.horizontalAdvance(shown)


def half(area: QRect) -> QRectF:
    """Return an area whose one-pixel edge is sharp."""
    return QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
