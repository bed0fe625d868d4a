"""Lines under, through and around words: each rating has its own, so that greyscale loses nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from workbench.ui.manuscript.lines import Pixels
    from workbench.ui.theme import RatingStyle

WAVE_HEIGHT: Final = 3
DOUBLE_GAP: Final = 2
WAVE_BEND: Final = 0.36  # where a cubic's handles stand to come near a sine
WAVE_STEEPNESS: Final = 0.6
FACT_DOT: Final = 1.6  # px across
FACT_STEP: Final = 4.0  # px from dot to dot
TICK: Final = 6.0  # px, the box of a checked fact's tick
TICK_WEIGHT: Final = 1.4


@dataclass(frozen=True, slots=True)
class Pencil:
    """What draws: a painter, the pixels it snaps to, and what was made already: dots by colour, pens by their look."""

    painter: QPainter
    pixels: Pixels
    dots: dict[int, QPixmap] = field(default_factory=dict)
    pens: dict[tuple[int, float, tuple[float, ...]], QPen] = field(default_factory=dict)

    def fill(self, left: float, top: float, right: float, bottom: float, colour: QColor) -> None:
        """Fill a rectangle on whole pixels."""
        self.painter.fillRect(self.pixels.rect(left, top, right, bottom), colour)

    def solid(self, left: float, right: float, top: float, *, weight: float, colour: QColor) -> None:
        """Draw a full line."""
        y = self.pixels.y(top)
        x = self.pixels.x(left)
        self.painter.fillRect(
            QRectF(x, y, self.pixels.x(right) - x, self.pixels.thickness(weight)),
            colour,
        )

    def broken(
        self, left: float, right: float, top: float, *, weight: float, pattern: tuple[float, ...], colour: QColor
    ) -> None:
        """Draw a line of dashes; ``pattern`` is [on, off, …] in px."""
        thick = self.pixels.thickness(weight)
        self.painter.setPen(self._dashes(colour, thick, pattern))
        y = self.pixels.y(top) + thick / 2
        self.painter.drawLine(QPointF(self.pixels.x(left), y), QPointF(self.pixels.x(right), y))

    def _dashes(self, colour: QColor, thick: float, pattern: tuple[float, ...]) -> QPen:
        key = colour.rgba(), thick, pattern
        pen = self.pens.get(key)
        if pen is None:
            pen = self.pens[key] = QPen(colour, thick)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([step / thick for step in pattern])
        return pen

    def wave(self, left: float, right: float, top: float, *, weight: float, length: float, colour: QColor) -> None:
        """Draw a wave of ``length`` px."""
        path, x, half, up = QPainterPath(), left, length / 2, True
        middle, height = top + WAVE_HEIGHT / 2, WAVE_HEIGHT * WAVE_STEEPNESS
        path.moveTo(x, middle)
        while x < right:
            y = middle + (-height if up else height)
            path.cubicTo(x + half * WAVE_BEND, y, x + half * (1 - WAVE_BEND), y, x + half, middle)
            x, up = x + half, not up
        self.painter.save()
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setClipRect(QRectF(left, top - length, right - left, 2 * length), Qt.ClipOperation.IntersectClip)
        self.painter.setPen(QPen(colour, weight))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPath(path)
        self.painter.restore()

    def frame(self, edges: tuple[float, float, float, float], *, weight: float, colour: QColor) -> None:
        """Draw a frame inside a rectangle of left, top, right, bottom."""
        thick = self.pixels.hairline(weight)
        box = self.pixels.rect(*edges)
        self.painter.fillRect(QRectF(box.left(), box.top(), box.width(), thick), colour)
        self.painter.fillRect(QRectF(box.left(), box.bottom() - thick, box.width(), thick), colour)
        self.painter.fillRect(QRectF(box.left(), box.top(), thick, box.height()), colour)
        self.painter.fillRect(QRectF(box.right() - thick, box.top(), thick, box.height()), colour)

    def fact(self, left: float, right: float, middle: float, colour: QColor) -> None:
        """Draw the dots under a fact, their middles at ``middle``: one dot repeated, far quicker than a dotted pen."""
        pixels = self.pixels
        thick = pixels.thickness(1)
        dot, step, inset = self._dot(colour)
        x, y = pixels.x(left + FACT_STEP / 4), pixels.y(middle - thick / 2)
        count = int(max(0.0, right - x - thick / 2) / step) + 1
        self.painter.drawTiledPixmap(QRectF(x - inset, y - inset, count * step, step), dot)

    def _dot(self, colour: QColor) -> tuple[QPixmap, float, float]:
        """Return a dot on whole pixels, the px from one to the next, and those before its middle pixel."""
        scale = self.pixels.scale
        size, thick = max(2, round(FACT_STEP * scale)), self.pixels.thickness(1) * scale
        inset = int((size - thick) / 2)
        made = self.dots.get(colour.rgba())
        if made is None:
            made = self.dots[colour.rgba()] = QPixmap(size, size)
            made.fill(Qt.GlobalColor.transparent)
            painter, middle, reach = QPainter(made), inset + thick / 2, FACT_DOT * scale / 2
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(middle, middle), reach, reach)
            painter.end()
            made.setDevicePixelRatio(scale)
        return made, size / scale, inset / scale

    def tick(self, left: float, top: float, colour: QColor, *, wrong: bool) -> None:
        """Draw a small tick (or a cross) over the end of a checked fact, in a box of ``TICK`` px."""
        path = QPainterPath()
        if wrong:
            path.moveTo(left + 0.8, top + 0.8)
            path.lineTo(left + TICK - 0.8, top + TICK - 0.8)
            path.moveTo(left + TICK - 0.8, top + 0.8)
            path.lineTo(left + 0.8, top + TICK - 0.8)
        else:
            path.moveTo(left + 0.4, top + TICK * 0.55)
            path.lineTo(left + TICK * 0.38, top + TICK - 0.6)
            path.lineTo(left + TICK, top + 0.8)
        pen = QPen(colour, TICK_WEIGHT)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPath(path)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def rating(self, left: float, right: float, top: float, style: RatingStyle, colour: QColor) -> None:
        """Draw the line of a rating, its top at ``top``."""
        match style.underline:
            case "solid":
                self.solid(left, right, top, weight=style.weight, colour=colour)
            case "double":
                for y in (top - 1, top - 1 + style.weight + DOUBLE_GAP):
                    self.solid(left, right, y, weight=style.weight, colour=colour)
            case "double_dash":
                for y in (top - 1, top - 1 + style.weight + DOUBLE_GAP):
                    self.broken(left, right, y, weight=style.weight, pattern=style.pattern, colour=colour)
            case "wave":
                self.wave(left, right, top - 1, weight=style.weight, length=style.pattern[0], colour=colour)
            case _:
                self.broken(left, right, top, weight=style.weight, pattern=style.pattern, colour=colour)
