"""Words in a look of their own, broken into lines: what delegates and small fields paint by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from workbench.text.offsets import Utf16Map

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont, QTextCharFormat


def styled(words: str, font: QFont, looks: Iterable[tuple[int, int, QTextCharFormat]]) -> QTextLayout:
    """Return a layout of words without lines yet.

    Args:
        words: what is painted.
        font: of all of them.
        looks: start, end (code points) and the look of the words between.
    """
    layout, units = QTextLayout(words, font), Utf16Map(words)
    formats = []
    for start, end, look in looks:
        span = QTextLayout.FormatRange()
        span.start = units.to_utf16(start)
        span.length, span.format = units.to_utf16(end) - span.start, look
        formats.append(span)
    layout.setFormats(formats)
    return layout


def broken(layout: QTextLayout, width: float, *, leading: float = 0.0) -> QTextLayout:
    """Break a layout into lines of ``width`` px, within a word where nothing else helps, and return it.

    Args:
        layout: its words.
        width: of a line, px.
        leading: from line to line, px; 0 for the font's own.
    """
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, y))
        y += leading or line.height()
    layout.endLayout()
    return layout
