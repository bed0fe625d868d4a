"""Small vector drawings from short strings: what glyphs and icons are made of.

A drawing is a string of SVG-like steps, absolute, in a 16 px box: ``M x y`` ``L x y`` ``C x1 y1 x2 y2 x y``
``Q x1 y1 x y`` ``Z`` ``O cx cy r`` (a circle) ``R x y w h r`` (a rounded rectangle).
"""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

BOX: Final = 16.0
_STEPS: Final = {"M": 2, "L": 2, "C": 6, "Q": 4, "Z": 0, "O": 3, "R": 5}


@cache
def drawing(steps: str) -> QPainterPath:
    """Return the path of a drawing.

    Raises:
        KeyError: an unknown step: our fault.
    """
    path = QPainterPath()
    words = steps.split()
    place = 0
    while place < len(words):
        step, count = words[place], _STEPS[words[place]]
        _take(path, step, [float(word) for word in words[place + 1 : place + 1 + count]])
        place += 1 + count
    return path


def _take(path: QPainterPath, step: str, at: list[float]) -> None:
    match step:
        case "M":
            path.moveTo(*at)
        case "L":
            path.lineTo(*at)
        case "C":
            path.cubicTo(*at)
        case "Q":
            path.quadTo(*at)
        case "O":
            path.addEllipse(QPointF(at[0], at[1]), at[2], at[2])
        case "R":
            path.addRoundedRect(QRectF(*at[:4]), at[4], at[4])
        case _:
            path.closeSubpath()


def stroked(steps: str, width: float) -> QPainterPath:
    """Return the outline of a drawing drawn with a round pen, to be filled or cut out."""
    pen = QPainterPathStroker()
    pen.setWidth(width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen.createStroke(drawing(steps)).simplified()
