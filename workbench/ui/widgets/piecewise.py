"""Painting piece by piece: a repaint of two far lines must not paint all that lies between them.

Nor must a large page hold the window up: once its painting has lasted a turn, the rest of it comes in the next. Until
then its pixels stay as they were, so only what covers all of its place may be painted like this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QRegion

from workbench.ui.widgets.paint_turn import leave_for_next, turn_is_over

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_BAND: Final = 320  # px painted between two looks at the clock; what reaches over an edge is painted on both sides


def paint_pieces(widget: QWidget, event: QPaintEvent, paint: Callable[[QPainter, QRect], None]) -> None:
    """Paint each rectangle that is due, clipped to it; one band at least, the others while the turn lasts.

    Args:
        widget: what is painted on, opaque; of a scrolling one its viewport.
        event: says what is due.
        paint: paints what stands in a rectangle, in the widget's pixels.
    """
    painter = QPainter(widget)
    window, left = widget.window(), QRegion()
    for number, box in enumerate(_bands(event.region())):
        if number and turn_is_over(window):
            left += QRegion(box)
        else:
            painter.setClipRect(box)
            paint(painter, box)
    painter.end()
    if not left.isEmpty():
        leave_for_next(widget, left)


def over_edges(box: QRect) -> QRect:
    """Return a rectangle that covers every pixel of ``box``: at 150 % its edge may lie in the middle of one.

    Smoothed, half of such a pixel would stay as it was, a dark line along what nobody painted before.
    """
    return box.adjusted(-1, -1, 1, 1)


def _bands(region: QRegion) -> Iterator[QRect]:
    for box in region:  # type: ignore[attr-defined]  # the stubs don't know that a region can be walked
        for top in range(box.top(), box.bottom() + 1, _BAND):
            yield QRect(box.left(), top, box.width(), min(_BAND, box.bottom() + 1 - top))
