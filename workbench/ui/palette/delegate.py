"""Draws the palette's rows: the letters typed stand out, also in the words by which an entry was found."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.model.wording import rating_key
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.widgets.keys import caps_width, paint_caps
from workbench.ui.widgets.lines import shortened
from workbench.ui.widgets.rows_model import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from workbench.ui.palette.entries import Entry, Shown
    from workbench.ui.theme import Theme
    from workbench.ui.widgets.rows_model import Index

ROW: Final = 36
HEADING: Final = 32
_GAP: Final = 12


class PaletteDelegate(QStyledItemDelegate):
    """Paints headings and entries, the matched letters in the accent."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size."""
        shown: Shown = index.data(Role.ROW)
        return QSize(300, HEADING if shown.heading else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        shown: Shown = index.data(Role.ROW)
        theme = current_theme()
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown.heading:
            painter.setFont(theme.font("label"))
            painter.setPen(theme.colour("text2"))
            painter.drawText(area.adjusted(16, 6, -16, 0), Qt.AlignmentFlag.AlignVCenter, shown.heading)
        elif shown.entry is not None:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, theme.colour("accent_soft"))
                painter.fillRect(area.left(), area.top(), 3, area.height(), theme.colour("accent"))
            self._paint_entry(painter, area.adjusted(44, 0, -16, 0), shown, shown.entry, theme)
        painter.restore()

    def _paint_entry(self, painter: QPainter, area: QRect, shown: Shown, entry: Entry, theme: Theme) -> None:
        if entry.claim is not None:
            box = QRectF(area.left() - 28, area.center().y() - 7, 14, 14)
            glyphs.paint_rating(painter, box, rating_key(entry.claim), theme)
        caps = caps_width(entry.keys, theme)
        room = area.adjusted(0, 0, -caps - 12, 0)
        places, via = set(shown.match.places), shown.match.via
        tone = "text" if entry.enabled else "disabled"
        usual = _Letters(theme.font("ui"), theme.font("ui_strong"), tone, "accent_text" if entry.enabled else tone)
        small, tone = theme.font("small"), "text2" if entry.enabled else "disabled"
        strong = theme.font("small")
        strong.setWeight(theme.font("ui_strong").weight())
        beside = _Letters(small, strong, tone, "accent_text" if entry.enabled else tone)
        kept = QFontMetrics(small).horizontalAdvance(entry.about) + _GAP  # a claim's number is never elided
        x = usual.paint(painter, room.adjusted(0, 0, -kept, 0), entry.words, set() if via else places, theme) + _GAP
        if via:  # found by words that stand nowhere else
            x = beside.paint(painter, room.adjusted(x - room.left(), 0, -kept, 0), via, places, theme) + _GAP
        beside.paint(painter, room.adjusted(x - room.left(), 0, 0, 0), entry.about, set(), theme)
        paint_caps(painter, QRect(area.right() - caps + 1, area.top(), caps, area.height()), entry.keys, theme)


@dataclass(frozen=True, slots=True)
class _Letters:
    """How words are painted, and the letters of them that were typed."""

    usual: QFont
    strong: QFont
    tone: str
    strong_tone: str

    def paint(self, painter: QPainter, area: QRect, words: str, matched: set[int], theme: Theme) -> int:
        """Paint words from the left of ``area``, elided at its right; return where they end."""
        x = area.left()
        shown = shortened(words, QFontMetrics(self.usual), area.width())
        for fits, run in groupby(enumerate(shown), lambda letter: letter[0] in matched):
            text, font = "".join(letter for _place, letter in run), self.strong if fits else self.usual
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(theme.colour(self.strong_tone if fits else self.tone))
            painter.drawText(QRect(x, area.top(), width + 1, area.height()), Qt.AlignmentFlag.AlignVCenter, text)
            x += width
        return x
