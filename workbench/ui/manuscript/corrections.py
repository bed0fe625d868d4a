"""Corrections beside the struck words: where each stands, and as much of it as there is room for.

2026-11-30: beside a narrow column a sentence broke into columns of two letters. There it stands whole in a few lines of
whole words, if need be in smaller letters, or is one line that ends in "…"; a line of the text that ends early lends
its room, and the whole is in the tool tip and the claim's card. Where not a word has room, a pen stands for them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QTextLayout

from workbench.ui.manuscript.words import correction_words
from workbench.ui.widgets.cards import LINE, Lines, wrapped
from workbench.ui.widgets.lines import broken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from workbench.model.claims import Claim
    from workbench.ui.manuscript.lines import Segment
    from workbench.ui.theme import Theme

GAPS: Final = (8, 4)  # px between the column and a correction, where there is room and where not
_ROOM: Final = 48  # px
_LEAST: Final = 60  # px from which a correction may take several lines
_AFTER: Final = 14  # px after the words of a line whose room it takes
_MOST: Final = 4  # lines
_MOST_NARROW: Final = 3  # lines
_LONGEST: Final = 80  # code points of them at most
_FEWEST: Final = len("→ ab…")  # of a word that is cut
REACH: Final = (_MOST + 1) * LINE  # px that a correction may reach below the line it stands beside
_ARROW: Final = "→\u00a0"  # it never stands alone
_MORE: Final = "…"
_FIGURE: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class PlacedCorrection:
    """A correction in the viewport.

    Attributes:
        claim: whose it is.
        lines: as much of it as is shown.
        box: where, px.
        pen: of its words none has room, and no amount is shown in part: a sign stands for them.
    """

    claim: Claim
    lines: Lines
    box: QRectF
    pen: bool = False

    @property
    def place(self) -> QPointF:
        """Return where its lines are drawn."""
        return self.box.topLeft()


def correction_font(theme: Theme) -> QFont:
    """Return the letters of corrections."""
    font = theme.font("small")
    font.setWeight(theme.font("ui_strong").weight())
    return font


def placed_corrections(
    claims: Sequence[Claim], at: Segment, theme: Theme, *, edge: float, right: float, free: float, below: float = REACH
) -> list[PlacedCorrection]:
    """Place the corrections that stand beside one line, one below the other.

    Args:
        claims: whose corrections.
        at: the line, where what is wrong begins.
        theme: in force.
        edge: x where the column ends.
        right: x where the page ends.
        free: x where the line's words end.
        below: px down to the line that has the next corrections, which these leave free.
    """
    font, told = correction_font(theme), [(one, words) for one in claims if (words := correction_words(one))]
    metrics, left = QFontMetrics(font), edge + GAPS[right - edge < _ROOM]
    room, alone = right - left, len(told) == 1
    if alone and room < _LEAST and metrics.horizontalAdvance(_ARROW + told[0][1]) > room:
        left = min(left, free + _AFTER)
        room = right - left
    found: list[PlacedCorrection] = []
    top, most = 0.0, max(1, min(_MOST, int(below / LINE) // max(1, len(told))))
    for claim, words in told:
        shown = _ARROW + words
        if room < _LEAST or left < edge:
            borrowed = left < edge  # below it the text goes on to the column's edge
            lines = _narrow(shown, theme, room, most=1 if borrowed else min(most, _MOST_NARROW))
        else:
            lines = wrapped(shown, font, _width(room), most=most)
        first = lines.layout.lineAt(0)
        if not found:
            top = at.baseline - 1 - first.position().y() - first.ascent()
        height = lines.count * LINE
        pen = lines.layout.text() == f"{_ARROW}{_MORE}"
        found.append(PlacedCorrection(claim, lines, QRectF(left, top, max(room, 1.0), height), pen))
        top += height
    return found


def _narrow(shown: str, theme: Theme, room: float, *, most: int) -> Lines:
    """Return a correction where there is little room: whole in lines of whole words, else as much as one line holds.

    Where one line would hold the arrow alone, as before an amount, as many lines are taken as there may be.
    """
    font, line = correction_font(theme), fitting(shown, QFontMetrics(correction_font(theme)), room)
    if line != shown:
        words = shown.split(" ")
        alone = line == f"{_ARROW}{_MORE}"
        for count in range(len(words), 0 if alone else len(words) - 1, -1):
            if count < len(words) and _FIGURE.search(words[count - 1]):
                continue  # "44 …" would be read as 44
            told = " ".join(words[:count]) + (f" {_MORE}" if count < len(words) else "")
            if (lines := _in_lines(told, theme, room, most)) is not None:
                return lines
    return wrapped(line, font, _width(room), most=1)


def _in_lines(words: str, theme: Theme, room: float, most: int) -> Lines | None:
    """Return words in lines that end between two of them, if need be in smaller letters; None where they don't fit."""
    if len(words) > _LONGEST:
        return None
    for letters in (correction_font(theme), theme.font("key_cap")):
        advance = QFontMetrics(letters).horizontalAdvance
        if all(advance(word) <= room for word in words.split(" ")):
            layout = broken(QTextLayout(words, letters), room, leading=LINE)
            if layout.lineCount() <= most:
                return Lines(layout, layout.lineCount())
    return None


def _width(room: float) -> int:
    """Return a width in which one line that fits is not shortened again."""
    return int(max(room, _LEAST)) + 1


def fitting(words: str, metrics: QFontMetrics, room: float) -> str:
    """Return words that fit into one line, else as many whole ones as do and "…"; no amount is shown in part.

    Where the first word has no room it is cut itself, so that the arrow does not stand without any.

    Args:
        words: with the arrow in front.
        metrics: of their font.
        room: px.
    """
    if metrics.horizontalAdvance(words) <= room:
        return words
    kept = words.split(" ")
    while kept and metrics.horizontalAdvance(f"{' '.join(kept)} {_MORE}") > room:
        kept.pop()
    while kept and _FIGURE.search(kept[-1]):  # "44 …" for 44 Milliarden would be read as 44
        kept.pop()
    if kept:
        return f"{' '.join(kept)} {_MORE}"
    cut = metrics.elidedText(words.split(" ", maxsplit=1)[0] + _MORE, Qt.TextElideMode.ElideRight, int(room))
    return f"{_ARROW}{_MORE}" if _FIGURE.search(cut) or len(cut) < _FEWEST else cut
