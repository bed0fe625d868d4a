"""Words in a look of their own, broken into lines: what delegates and small fields paint by themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from workbench.text.offsets import Utf16Map

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat

_LETTERS: Final = re.compile(r"(?<=\w)(?=\w)")
_FIGURE: Final = re.compile(r"\d")
_COUNTED: Final = re.compile(r"(?<=\d) (?=\w)|(?<=\d \w{3}\.) (?=\w)")  # "54 Mrd. US-Dollar" has two
_HYPHEN: Final = re.compile(r"(?<=\w)-(?=\w)")
_NO_WIDTH: Final = "\u200b"  # a blank that nobody sees
_JOINER: Final = "\u2060"  # its opposite


def shortened(words: str, metrics: QFontMetrics, width: int) -> str:
    """Return words that fit into one line, ending in " …" between two of them where some are left out.

    Only where a word is so long that most of the line would stay empty is it cut itself, as Qt does.

    Args:
        words: of one line.
        metrics: of their font.
        width: px.
    """
    if metrics.horizontalAdvance(words) <= width:
        return words
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, width))
    kept = shown.removesuffix("…")
    if kept == shown:
        return shown
    whole = words[len(kept) : len(kept) + 1].isspace() or kept.endswith(" ")
    for head in (kept.rstrip(), kept.rstrip().rpartition(" ")[0].rstrip()) if whole else (kept.rpartition(" ")[0],):
        if metrics.horizontalAdvance(f"{head} …") <= width and 2 * metrics.horizontalAdvance(head) >= width:
            return f"{head} …"
    return shown


def before_amounts(shown: str, words: str, amounts: Iterable[tuple[int, int]] = ()) -> str:
    """Return the words that are left of shortened ones so that none of their amounts and dates is shown in part.

    Args:
        shown: what ``shortened`` or the like made of them, all of them or ending in "…".
        words: all of them.
        amounts: spans of amounts and dates in ``words``, code points; a figure at the end is one in any case.
    """
    kept = shown.replace(_NO_WIDTH, "").removesuffix("…").rstrip()
    if kept == shown.replace(_NO_WIDTH, "").rstrip():
        return words
    spans = tuple(amounts)
    cut = min((start for start, end in spans if start < len(kept) < end), default=len(kept))
    kept = words[:cut].rstrip()
    while _FIGURE.search(last := kept.rpartition(" ")[2]) and not any(
        len(kept) - len(last) < end <= len(kept) for _, end in spans
    ):
        kept = kept[: len(kept) - len(last)].rstrip()
    return f"{kept} …" if kept else shown


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


def anywhere() -> QTextOption:
    """Return how lines break: between words, within one that is longer than a line."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def breakable(words: str, metrics: QFontMetrics, width: int) -> str:
    """Return words for ``drawText``, in which one longer than a line may break between any two letters.

    Args:
        words: to be wrapped.
        metrics: of their font.
        width: of a line, px.
    """
    long = width // max(1, metrics.averageCharWidth()) // 2  # letters that may be too many: the rest is not measured
    return " ".join(
        _LETTERS.sub(_NO_WIDTH, word) if len(word) > long and metrics.horizontalAdvance(word) > width else word
        for word in words.split(" ")
    )


def together(words: str) -> str:
    """Return words in which no line ends between a figure and what it counts, nor at a hyphen ("54 Mrd. US-Dollar").

    Args:
        words: to be wrapped.
    """
    return _HYPHEN.sub(f"{_JOINER}-{_JOINER}", _COUNTED.sub("\u00a0", words))


def broken(layout: QTextLayout, width: float, *, leading: float = 0.0) -> QTextLayout:
    """Break a layout into lines of ``width`` px, within a word where nothing else helps, and return it.

    Args:
        layout: its words.
        width: of a line, px.
        leading: from line to line, px; 0 for the font's own.
    """
    layout.setTextOption(anywhere())
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, y))
        y += leading or line.height()
    layout.endLayout()
    return layout
