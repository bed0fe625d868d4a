"""One icon family: line drawings in a 16 px box, 1.5 px round pen, one colour.

    icon("undo", theme) -> QIcon            # size=16, role="text"
    paint_icon(painter, rect, "search", theme, role="text2")

Style sheets need files: ``resources/icons/<light|dark>/*.svg`` hold the few they use, written from the same strings
by ``svg_of`` (a test compares).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QIcon

from workbench.ui.theme.glyphs import paint_shape, shape_icon
from workbench.ui.theme.paths import drawing, stroked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QPainterPath

    from workbench.ui.theme.theme import Theme

PEN: Final = 1.5
STROKES: Final[Mapping[str, str]] = {
    "undo": "M 5.5 3 L 2.8 5.8 L 5.5 8.6 M 2.8 5.8 L 9.8 5.8 C 14.4 5.8 14.4 12.6 9.8 12.6 L 7 12.6",
    "redo": "M 10.5 3 L 13.2 5.8 L 10.5 8.6 M 13.2 5.8 L 6.2 5.8 C 1.6 5.8 1.6 12.6 6.2 12.6 L 9 12.6",
    "search": "O 7 7 4.4 M 10.3 10.3 L 13.8 13.8",
    "chevron-down": "M 4.5 6.5 L 8 10 L 11.5 6.5",
    "chevron-up": "M 4.5 9.5 L 8 6 L 11.5 9.5",
    "chevron-left": "M 9.5 4.5 L 6 8 L 9.5 11.5",
    "chevron-right": "M 6.5 4.5 L 10 8 L 6.5 11.5",
    "warning": "M 8 2.2 L 14.6 13.6 L 1.4 13.6 Z M 8 6.6 L 8 9.6 M 8 11.6 L 8 11.65",
    "close": "M 4 4 L 12 12 M 12 4 L 4 12",
    "plus": "M 8 3 L 8 13 M 3 8 L 13 8",
    "minus": "M 3 8 L 13 8",
    "check": "M 3.4 8.4 L 6.6 11.6 L 12.8 4.8",
    "dot": "O 8 8 2.2",
    "equal": "M 3 6 L 13 6 M 3 10 L 13 10",
    "not-equal": "M 3 6 L 13 6 M 3 10 L 13 10 M 10.4 2.6 L 5.6 13.4",
    "arrow-right": "M 2.5 8 L 13 8 M 9 4 L 13 8 L 9 12",
    "arrow-left": "M 13.5 8 L 3 8 M 7 4 L 3 8 L 7 12",
    "document": "M 4 1.8 L 9.6 1.8 L 12.6 4.8 L 12.6 14.2 L 4 14.2 Z M 9.4 2 L 9.4 5 L 12.4 5",
    "link": "M 6.6 9.4 L 9.4 6.6 M 7.4 4.8 L 9 3.2 C 11 1.2 14.8 4.8 12.8 7 L 11.2 8.6"
    " M 8.6 11.2 L 7 12.8 C 5 14.8 1.2 11 3.2 9 L 4.8 7.4",
    "phone": "M 4.2 2.4 L 6.4 2.4 L 7.4 5.4 L 5.8 6.8 C 6.6 8.6 7.6 9.6 9.4 10.4 L 10.8 8.8 L 13.8 9.8 L 13.8 12"
    " C 13.8 13.2 12.8 13.8 11.8 13.8 C 6.6 13.4 2.6 9.4 2.4 4.4 C 2.4 3.2 3.2 2.4 4.2 2.4",
    "person": "O 8 5 2.8 M 2.8 13.8 C 2.8 8.6 13.2 8.6 13.2 13.8",
    "book": "M 3 2.6 L 12.8 2.6 L 12.8 13.4 L 3 13.4 Z M 5.6 2.8 L 5.6 13.2",
    "web": "O 8 8 6 M 2.2 8 L 13.8 8 M 8 2 C 4.4 5.4 4.4 10.6 8 14 C 11.6 10.6 11.6 5.4 8 2",
    "copy": "R 5.4 5.4 8.2 8.2 1.4 M 3.4 10.4 L 2.6 10.4 L 2.6 2.6 L 10.4 2.6 L 10.4 3.4",
    "lock": "R 3.4 7 9.2 6.8 1.2 M 5.4 6.8 L 5.4 5 C 5.4 1.4 10.6 1.4 10.6 5 L 10.6 6.8",
    "question": "M 5.4 5.8 C 5.4 2.4 10.6 2.4 10.6 5.6 C 10.6 7.8 8 7.6 8 10 M 8 13 L 8 13.05",
    "settings": "O 8 8 2.2 M 8 1.8 L 8 3.6 M 8 12.4 L 8 14.2 M 1.8 8 L 3.6 8 M 12.4 8 L 14.2 8"
    " M 3.6 3.6 L 4.9 4.9 M 11.1 11.1 L 12.4 12.4 M 3.6 12.4 L 4.9 11.1 M 11.1 4.9 L 12.4 3.6",
    "filter": "M 2.4 4 L 13.6 4 M 4.6 8 L 11.4 8 M 6.6 12 L 9.4 12",
    "image": "R 2.2 3 11.6 10 1.4 M 2.6 11.4 L 6 8 L 8.4 10.4 L 10.4 8.6 L 13.4 11.4 O 10.4 6 1",
    "pen": "M 3 13 L 3.7 10 L 10.7 3 L 13 5.3 L 6 12.3 Z M 9.2 4.6 L 11.4 6.8",
    "more": "M 3 8 L 3.05 8 M 8 8 L 8.05 8 M 13 8 L 13.05 8",
}
# file in resources/icons/<theme>/: (drawing, colour role)
FILES: Final[Mapping[str, tuple[str, str]]] = {
    "check": ("check", "accent"),
    "check-disabled": ("check", "disabled"),
    "partly": ("minus", "accent"),
    "dot": ("dot", "accent"),
    "chevron-down": ("chevron-down", "text"),
    "chevron-down-disabled": ("chevron-down", "disabled"),
    "chevron-up": ("chevron-up", "text"),
    "chevron-right": ("chevron-right", "text2"),
    "close": ("close", "text2"),
}


def icon_path(name: str) -> QPainterPath:
    """Return the filled shape of an icon in a 16 px box.

    Raises:
        KeyError: no such icon: our fault.
    """
    path = stroked(STROKES[name], PEN)
    return path.united(drawing(STROKES[name])) if name == "dot" else path


def icon(name: str, theme: Theme, *, size: int = 16, role: str = "text") -> QIcon:
    """Return an icon of ``size`` px in the colour of ``role``."""
    return QIcon(_made(name, theme.colour(role).name(), theme.colour("disabled").name(), size))


@lru_cache(maxsize=256)
def _made(name: str, colour: str, disabled: str, size: int) -> QIcon:
    """Return an icon drawn once, however many buttons show it."""
    return shape_icon(icon_path(name), QColor(colour), QColor(disabled), size)


def paint_icon(painter: QPainter, rect: QRectF, name: str, theme: Theme, *, role: str = "text") -> None:
    """Draw an icon into a square ``rect``."""
    paint_shape(painter, rect, icon_path(name), theme.colour(role))


def svg_of(name: str, colour: str) -> str:
    """Return an icon as an SVG file for style sheets."""
    shapes = re.sub(r"O (\S+) (\S+) (\S+)", r'"/><circle cx="\1" cy="\2" r="\3"/><path d="', STROKES[name])
    shapes = f'<path d="{shapes}"/>'.replace('<path d=""/>', "").replace('<path d=" ', '<path d="')
    fill = colour if name == "dot" else "none"
    pen = f'stroke="{colour}" stroke-width="{PEN}" stroke-linecap="round" stroke-linejoin="round"'
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"'
    return f'{head} fill="{fill}" {pen}>{shapes}</svg>\n'
