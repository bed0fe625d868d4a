"""The strike-through view: checked facts struck through as on paper, what was never looked at stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt

from workbench.model.facts import FactState
from workbench.ui.manuscript.page import (
    SeenBlock,
    bar,
    fact_pieces,
    paint_bar,
    paint_highlights,
    placed,
)
from workbench.ui.manuscript.plan import Role
from workbench.ui.manuscript.words import correction_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.ui.manuscript.lines import Segment
    from workbench.ui.manuscript.rules import Pencil
    from workbench.ui.manuscript.state import PageState

STRIKE_HEIGHT: Final = 0.29  # of the font's size, above the baseline
STRIKE_WEIGHT: Final = 1.5
FRAME_WEIGHT: Final = 1.5
DOUBLE: Final = 2  # px from the middle to each of the two lines
CORRECTION_GAP: Final = 12  # px between the column and a correction


class StrikePage:
    """The page in the strike-through view."""

    def __init__(self, state: PageState, seen: list[SeenBlock], *, edge: float, right: float) -> None:
        """Find what is seen.

        Args:
            state: what the page shows.
            seen: its blocks.
            edge: x where the column ends.
            right: x where the page ends.
        """
        self._state = state
        self._seen = seen
        self._edge, self._right = edge, right
        self._claims = [(b, piece, at) for b in seen for piece, at in placed(b, state.claims.in_block(b.number), state)]
        self._unseen = [(b, piece, at) for b in seen for piece, at in placed(b, state.unseen.in_block(b.number), state)]

    def grounds(self, pencil: Pencil) -> None:
        """Draw the grounds of sentences nobody looked at, and of the selected claim."""
        theme, sizes = self._state.theme, self._state.metrics
        chosen = [(b, piece, at) for b, piece, at in self._claims if piece.item.id == self._state.selected]
        for found, role in (*((at, "unseen") for *_, at in self._unseen), *((at, "accent_soft") for *_, at in chosen)):
            for at in found:
                top, bottom = at.baseline - sizes.rise - 1, at.baseline + sizes.rule + 1
                pencil.fill(at.left, top, at.right, bottom, theme.colour(role))
        paint_highlights(pencil, self._state, self._seen)

    def lines(self, pencil: Pencil) -> None:
        """Draw strokes, frames, bars and corrections."""
        for block, piece, _ in self._claims:
            corrected = False
            for fact, found in placed(block, fact_pieces(self._state, block.number, piece.item), self._state):
                for at in found:
                    self._fact(pencil, at, fact.item.state)
                if fact.item.state is FactState.WRONG and found and not corrected:
                    self._correction(pencil, found[0], correction_words(piece.item, fact.item.text))
                    corrected = True
        for _, _, found in self._unseen:
            bar(pencil, self._state, found, "text")
        paint_bar(pencil, self._state, self._claims)

    def _fact(self, pencil: Pencil, at: Segment, state: FactState) -> None:
        theme, sizes = self._state.theme, self._state.metrics
        middle = at.baseline - STRIKE_HEIGHT * sizes.size
        if state is FactState.CONFIRMED:
            pencil.solid(at.left, at.right, middle, weight=STRIKE_WEIGHT, colour=theme.colour("text2"))
        elif state is FactState.WRONG:
            for y in (middle - DOUBLE, middle + DOUBLE - 1):
                pencil.solid(at.left, at.right, y, weight=1, colour=theme.colour("false"))
        else:
            top, bottom = at.baseline - sizes.rise, at.baseline + sizes.rule
            pencil.frame((at.left - 1, top, at.right + 1, bottom), weight=FRAME_WEIGHT, colour=theme.colour("accent"))

    def _correction(self, pencil: Pencil, at: Segment, words: str) -> None:
        if not words:
            return
        theme = self._state.theme
        painter, font = pencil.painter, theme.font("small")
        font.setWeight(theme.font("ui_strong").weight())
        painter.setFont(font)
        painter.setPen(theme.colour("false"))
        left = self._edge + CORRECTION_GAP
        metrics = painter.fontMetrics()
        top = at.baseline - metrics.ascent() - 1
        box = QRectF(left, top, max(24.0, self._right - left), self._state.metrics.line * 8)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWrapAnywhere
        fits = metrics.horizontalAdvance(max(words.split(), key=len)) <= box.width()
        wrap = Qt.TextFlag.TextWordWrap if fits else flags
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | wrap), f"→ {words}")


def bright_spans(state: PageState, seen: list[SeenBlock]) -> Iterator[tuple[int, int]]:
    """Yield the document positions that do not recede: headings, open claims, open or wrong facts, unseen sentences."""
    for block in seen:
        planned = state.plan.blocks[block.number]
        if planned.role in {Role.TITLE, Role.HEADING}:
            yield planned.position, planned.position + planned.units
            continue
        for piece in state.claims.in_block(block.number):
            if not piece.item.settled:
                yield planned.position + piece.start, planned.position + piece.end
                continue
            for fact in fact_pieces(state, block.number, piece.item):
                if fact.item.state is not FactState.CONFIRMED:
                    yield planned.position + fact.start, planned.position + fact.end
        for sentence in state.unseen.in_block(block.number):
            yield planned.position + sentence.start, planned.position + sentence.end
