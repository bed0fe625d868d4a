"""The glyph of each rating, and key caps: shapes that say without colour what the rating is.

    paint_rating(painter, rect, "verified-in-part", theme)
    rating_icon("false", theme, 16) -> QIcon
    key_cap(painter, rect, "V", theme);  key_cap_width("Strg+K", theme) -> px

Ticks and crosses are cut out of their ground, so that a glyph stands on any colour.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QIcon, QPainter, QPainterPath, QPen, QPixmap

from workbench.ui.theme.paths import BOX, drawing, stroked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QColor

    from workbench.ui.theme.theme import Theme

_RATIOS: Final = (1, 1.5, 2, 3)  # device pixel ratios an icon is drawn for
_TICK: Final = "M 4.6 8.3 L 7 10.6 L 11.4 5.8"
_CROSS: Final = "M 5.4 5.4 L 10.6 10.6 M 10.6 5.4 L 5.4 10.6"
_WAVE: Final = "M 4.4 8.8 C 5.6 6.2 7.2 6.6 8 8 C 8.8 9.4 10.4 9.8 11.6 7.2"
_DIAMOND: Final = "M 8 0.6 L 15.4 8 L 8 15.4 L 0.6 8 Z"
_HEXAGON: Final = "M 4.3 1.6 L 11.7 1.6 L 15.2 8 L 11.7 14.4 L 4.3 14.4 L 0.8 8 Z"
_QUESTION: Final = "M 6 6.5 C 6 4.1 10 4.1 10 6.5 C 10 8 8 7.9 8 9.5 M 8 11.7 L 8 11.75"
_HALF: Final = "M 8 1 C 4.1 1 1 4.1 1 8 C 1 11.9 4.1 15 8 15 Z"
CAP_PADDING: Final = 5
CAP_HEIGHT: Final = 16


_SHAPES: Final[Mapping[str, Callable[[], QPainterPath]]] = {
    "open": lambda: stroked("O 8 8 6", 1.7),
    "verified": lambda: drawing("O 8 8 7").subtracted(stroked(_TICK, 1.9)),
    "verified-in-part": lambda: stroked("O 8 8 6.2", 1.6).united(drawing(_HALF)),
    "disputed": lambda: drawing(_DIAMOND).subtracted(stroked(_WAVE, 1.8)),
    "false": lambda: drawing("R 1.5 1.5 13 13 2").subtracted(stroked(_CROSS, 2.0)),
    "unverifiable": lambda: stroked(_HEXAGON, 1.5).united(stroked(_QUESTION, 1.6)),
    "not-checkable": lambda: stroked("R 0.9 4 14.2 8 4", 1.5).united(stroked("M 5.2 8 L 10.8 8", 1.6)),
    "conflict": lambda: (
        stroked("R 1.2 1.2 8.6 8.6 1", 1.5)
        .subtracted(drawing("R 4.8 4.8 11 11 1"))
        .united(drawing("R 6.2 6.2 8.8 8.8 1"))
    ),
}


@cache
def rating_path(key: str) -> QPainterPath:
    """Return the filled shape of a rating's glyph in a 16 px box.

    Raises:
        KeyError: no such rating: our fault.
    """
    return _SHAPES[key]()


def paint_shape(painter: QPainter, rect: QRectF, path: QPainterPath, colour: QColor) -> None:
    """Fill a 16 px shape into ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / BOX, rect.height() / BOX)
    painter.fillPath(path, colour)
    painter.restore()


def paint_rating(painter: QPainter, rect: QRectF, rating_key: str, theme: Theme) -> None:
    """Draw the glyph of ``rating_key`` (as ``wording.rating_key`` spells it) into a square ``rect``."""
    paint_shape(painter, rect, rating_path(rating_key), theme.rating_colour(rating_key))


def shape_icon(path: QPainterPath, colour: QColor, disabled: QColor, size: int) -> QIcon:
    """Return an icon of a 16 px shape, sharp at every usual scaling."""
    made = QIcon()
    tones = ((QIcon.Mode.Normal, colour), (QIcon.Mode.Selected, colour), (QIcon.Mode.Disabled, disabled))
    for mode, tone in tones:  # without one of its own a selected row would tint the rating
        for ratio in _RATIOS:
            pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            paint_shape(painter, QRectF(0, 0, size, size), path, tone)
            painter.end()
            made.addPixmap(pixmap, mode)
    return made


def rating_icon(rating_key: str, theme: Theme, size: int = 16) -> QIcon:
    """Return the glyph of a rating as an icon of ``size`` px."""
    return shape_icon(rating_path(rating_key), theme.rating_colour(rating_key), theme.colour("disabled"), size)


def key_cap_width(text: str, theme: Theme) -> int:
    """Return how wide a key cap with this text is, in px; at least as wide as high."""
    words = QFontMetricsF(theme.font("key_cap")).horizontalAdvance(text)
    return max(CAP_HEIGHT, round(words) + 2 * CAP_PADDING)


def key_cap(painter: QPainter, rect: QRectF, text: str, theme: Theme, *, colour: QColor | None = None) -> None:
    """Draw a key cap filling ``rect``; ``colour`` replaces the usual one on the default button."""
    tone = colour or theme.colour("text2")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour or theme.colour("line_strong"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(tone)
    painter.setFont(theme.font("key_cap"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
