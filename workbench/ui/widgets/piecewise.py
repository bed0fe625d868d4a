"""Painting piece by piece: a repaint of two far lines must not paint all that lies between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


def paint_pieces(widget: QWidget, event: QPaintEvent, paint: Callable[[QPainter, QRect], None]) -> None:
    """Paint each rectangle that is due, clipped to it.

    Args:
        widget: what is painted on; of a scrolling one its viewport.
        event: says what is due.
        paint: paints what stands in a rectangle, in the widget's pixels.
    """
    painter = QPainter(widget)
    for box in event.region():  # type: ignore[attr-defined]  # the stubs don't know that a region can be walked
        painter.setClipRect(box)
        paint(painter, box)
    painter.end()
