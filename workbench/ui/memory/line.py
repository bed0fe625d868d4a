"""Earlier checks told in one line: which verdicts there were, and of one when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.model.wording import date_words, rating_key, rating_words
from workbench.ui.language import spoken
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.widgets.cards import LINE, paint_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.memory import EarlierCheck

_GLYPH: Final = 14
_GAP: Final = 6
_BETWEEN: Final = 12
_DAY: Final = 10  # characters of a time stamp


class ChecksLine(QWidget):
    """Paints each verdict once, by glyph and word, and behind a single one its day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(LINE)

    def set_checks(self, checks: Sequence[EarlierCheck]) -> None:
        """Tell of other checks; the nearest comes first."""
        told = {rating_key(check.claim): rating_words(check.claim, spoken()) for check in checks}
        days = {date_words(check.claim.verdict.at[:_DAY], spoken()) for check in checks if check.claim.verdict}
        if len(told) == len(days) == 1:
            told = {key: f"{words} · {day}" for (key, words), day in zip(told.items(), days, strict=True)}
        self._told = tuple(told.items())
        self.setAccessibleName(", ".join(told.values()))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line; any width will do."""
        return QSize(0, LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint glyphs and words."""
        theme, painter, row = current_theme(), QPainter(self), self.rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font("small")
        for key, words in self._told:
            place = QRectF(row.left(), row.center().y() - _GLYPH / 2 + 1, _GLYPH, _GLYPH)
            if row.width() < _GLYPH + _GAP + QFontMetrics(font).horizontalAdvance(words):
                words = words.partition(" · ")[0]  # noqa: PLW2901  a day is told whole or not at all
            glyphs.paint_rating(painter, place, key, theme)
            row.adjust(_GLYPH + _GAP, 0, 0, 0)
            row.adjust(paint_line(painter, row, words, font, theme.colour("text")) + _BETWEEN, 0, 0, 0)
