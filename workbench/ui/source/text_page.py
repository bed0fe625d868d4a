"""Draws a source's text: the ground of the passage, lines under facts, numbers of paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from workbench.model.wording import locator_words
from workbench.ui.manuscript.flowing import FlowingText
from workbench.ui.manuscript.page import SeenBlock, paint_highlights, placed
from workbench.ui.manuscript.spans import SpanIndex
from workbench.ui.manuscript.state import PageState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from workbench.ui.manuscript.rules import Pencil

_AGREES_WEIGHT: Final = 2
_RULE_RISE: Final = 2  # px the lines under facts stand above a claim's line


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A fact of the source; ``relation`` says how it stands to the claim's."""

    start: int
    end: int
    relation: Literal["agrees", "differs", "plain"] = "plain"


class SourcePage:
    """Draws the passage and the facts of the lines seen."""

    def __init__(self, text: SourceText, state: PageState, seen: list[SeenBlock]) -> None:
        self._text, self._state, self._seen = text, state, seen

    def grounds(self, pencil: Pencil) -> None:
        """Draw the ground of the passage."""
        sizes, colour = self._state.metrics, self._state.theme.colour("accent_soft")
        for block in self._seen:
            for _, found in placed(block, "passage", self._text.passage.in_block, self._state):
                for at in found:
                    pencil.fill(at.left, at.baseline - sizes.rise, at.right, at.baseline + sizes.rule + 1, colour)
        paint_highlights(pencil, self._state, self._seen)

    def lines(self, pencil: Pencil) -> None:
        """Draw a line under facts that agree, a double one under those that differ, dots under the rest."""
        theme, sizes = self._state.theme, self._state.metrics
        for block in self._seen:
            for piece, found in placed(block, "source facts", self._text.facts.in_block, self._state):
                for at in found:
                    y = at.baseline + sizes.rule - _RULE_RISE
                    if piece.item.relation == "agrees":
                        pencil.solid(at.left, at.right, y, weight=_AGREES_WEIGHT, colour=theme.colour("verified"))
                    elif piece.item.relation == "differs":
                        pencil.rating(at.left, at.right, y, theme.tokens.rating("false"), theme.colour("false"))
                    else:
                        pencil.fact(at.left, at.right, at.baseline + sizes.rule / 2, theme.colour("fact"))


class SourceText(FlowingText):
    """The text of the capture."""

    chosen = Signal()
    turn_requested = Signal(int)

    def __init__(self, state: PageState, parent: QWidget) -> None:
        super().__init__(state, parent)
        self.setObjectName("source_text")
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # a table may be wider than the pane
        self.passage: SpanIndex[None] = SpanIndex(state.plan, ())
        self.facts: SpanIndex[SourceFact] = SpanIndex(state.plan, ())

    def page_of(self, seen: list[SeenBlock]) -> SourcePage:
        """Return what draws the passage and the facts."""
        return SourcePage(self, self.state, seen)

    def seen(self, top: float, bottom: float) -> list[SeenBlock]:
        """Return the blocks with lines between two pixel rows, moved aside as far as a table is scrolled."""
        aside = QPointF(self.horizontalScrollBar().value(), 0)
        return [replace(block, origin=block.origin - aside) for block in super().seen(top, bottom)]

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to the next part where PageDown finds the end, to the one before where PageUp finds the beginning."""
        bar, key = self.verticalScrollBar(), event.key()
        if key == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turn_requested.emit(1)
        elif key == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.turn_requested.emit(-1)
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say that words were chosen."""
        super().mouseReleaseEvent(event)
        self.chosen.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Say that words were chosen when Shift is let go."""
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift:
            self.chosen.emit()


class Numbers(QWidget):
    """The numbers of the paragraphs, as locators count them."""

    def __init__(self, text: SourceText, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self.numbers: Sequence[int] = ()
        self.first_of: dict[int, int] = {}  # by block number: the page that begins there
        text.scrolled.connect(lambda _: self.update())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a number beside each paragraph's first line."""
        painter, theme = QPainter(self), self._text.state.theme
        painter.fillRect(event.rect(), theme.colour("page"))
        painter.setFont(theme.font("margin_number"))
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        for block in self._text.seen(event.rect().top(), event.rect().bottom()):
            line = block.layout.lineAt(0)
            if block.number < len(self.numbers):
                baseline = block.origin.y() + line.y() + line.ascent()
                page = self.first_of.get(block.number)
                words = self._page_words(page) if page else str(self.numbers[block.number])
                painter.setPen(theme.colour("text" if page else "text3"))
                painter.drawText(QRectF(0, baseline - 20, self.width(), 24), align, words)
                if page and block.number:
                    top = round(block.origin.y() + line.y()) - 6
                    painter.setPen(theme.colour("line_strong"))
                    painter.drawLine(0, top, self.width() - 8, top)
        painter.end()

    def _page_words(self, page: int) -> str:
        """Return a page's number, with "S." or "p." where both have room."""
        words = locator_words(f"p{page}", self._text.state.language)
        room = QFontMetrics(self._text.state.theme.font("margin_number")).horizontalAdvance(words) <= self.width()
        return words if room else str(page)
