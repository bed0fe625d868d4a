"""The claim's words in the panel: serif, with its facts dotted, a wrong one in the colour of wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.model.facts import FactState
from workbench.text.offsets import Utf16Map
from workbench.ui.panel.closeness import Closeness
from workbench.ui.theme import current_theme
from workbench.ui.widgets.lines import anywhere
from workbench.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from workbench.model.claims import Claim

_USUAL, _SMALL = "claim", "passage"  # of the type scale
_BAR: Final = 3
_INDENT: Final = 16
_MOST_LINES: Final = 12  # a longer one ends in "…"; the tool tip has all of it
_MORE: Final = "…"


class ClaimQuote(QWidget):
    """Paints text and facts itself: a label can't draw dotted lines under some of its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: Claim | None = None
        self._map = Utf16Map("")
        self._style = _USUAL
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_claim(self, claim: Claim | None) -> None:
        """Show another claim."""
        self._claim = claim
        words = self._words()
        self._map = Utf16Map(words)
        self.setAccessibleName(words)
        self._fit()
        self.update()

    def saved(self, closeness: Closeness) -> int:
        """Return how many px lower than roomy it is."""
        if closeness < Closeness.BARE or self.isHidden():
            return 0
        return self._height(_USUAL, self.width()) - self._height(_SMALL, self.width())

    def set_closeness(self, closeness: Closeness) -> None:
        """Stand in smaller letters where there is no other room: in full size the words stand in the text."""
        style = _SMALL if closeness >= Closeness.BARE else _USUAL
        if style != self._style:
            self._style = style
            self._fit()
            self.update()

    def _fit(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.setToolTip(plain_tip(self._words()) if self._laid_out(self._style, self.width())[1] else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the new width needs."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _words(self) -> str:
        return self._claim.text.replace("\n", " ") if self._claim else ""

    def _laid_out(self, style: str, width: int) -> tuple[QTextLayout, bool]:
        """Return the text in lines, and whether there were more than are shown."""
        theme = current_theme()
        layout = QTextLayout(self._words(), theme.font(style))
        layout.setTextOption(anywhere())
        layout.beginLayout()
        height = theme.tokens.type[style].line
        more = QFontMetrics(theme.font(style)).horizontalAdvance(_MORE)
        shown = 0
        while layout.lineCount() < _MOST_LINES and (line := layout.createLine()).isValid():
            last = line.lineNumber() == _MOST_LINES - 1
            line.setLineWidth(max(40, width - _INDENT - (more if last else 0)))
            line.setPosition(QPointF(_INDENT, line.lineNumber() * height + (height - line.height()) / 2))
            shown = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, shown < len(self._words().encode("utf-16-le")) // 2

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._height(self._style, width)

    def _height(self, style: str, width: int) -> int:
        layout, _ = self._laid_out(style, width)
        return max(1, min(layout.lineCount(), _MOST_LINES)) * int(current_theme().tokens.type[style].line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bar, words and dots."""
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(0, 0, _BAR, self.height(), theme.colour("accent"))
        painter.setPen(theme.colour("reading"))
        layout, cut = self._laid_out(self._style, self.width())
        layout.draw(painter, QPointF(0, 0))
        if cut:
            last = layout.lineAt(layout.lineCount() - 1)
            painter.setFont(theme.font(self._style))
            painter.drawText(QPointF(_INDENT + last.naturalTextWidth(), last.position().y() + last.ascent()), _MORE)
        if self._claim is None:
            return
        for fact in self._claim.facts:
            tone = "false" if fact.state is FactState.WRONG else "fact"
            painter.setPen(QPen(theme.colour(tone), 2 if fact.state is FactState.WRONG else 1.5, Qt.PenStyle.DotLine))
            start = self._map.to_utf16(fact.start - self._claim.start)
            end = self._map.to_utf16(fact.end - self._claim.start)
            self._dot(painter, layout, start, end)

    def _dot(self, painter: QPainter, layout: QTextLayout, start: int, end: int) -> None:
        for number in range(min(layout.lineCount(), _MOST_LINES)):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            y = round(line.position().y() + line.ascent()) + 3.5
            painter.drawLine(QPointF(left, y), QPointF(right, y))


def _x(place: object) -> float:
    """Return the x of ``cursorToX``, which answers with a pair."""
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
