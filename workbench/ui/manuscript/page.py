"""Draws what lies on the page: grounds first, then (after the text) dots, lines and bars.

Only blocks and lines inside the rectangle to paint are asked for; everything else costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QPointF, Qt

from workbench.model.facts import FactState
from workbench.ui.manuscript.lines import Segment, segments
from workbench.ui.manuscript.metrics import BAR_GAP, PAD
from workbench.ui.manuscript.rules import TICK
from workbench.ui.manuscript.spans import Piece, piece_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout

    from workbench.model.claims import Claim
    from workbench.model.facts import Fact
    from workbench.ui.manuscript.rules import Pencil
    from workbench.ui.manuscript.state import PageState

T = TypeVar("T")
_CORNER: Final = QPointF(0, 0)
FACT_DROP: Final = 3.5  # px from the baseline to the middle of a fact's dots
TICK_ROOM: Final = TICK + 1.5  # px that a checked fact's dots leave to the tick at their end


@dataclass(frozen=True, slots=True)
class SeenBlock:
    """A block with lines to paint.

    Attributes:
        number: of the block on the page.
        origin: its top left corner in the viewport.
        first, last: the numbers of the lines seen.
    """

    number: int
    layout: QTextLayout
    origin: QPointF
    first: int
    last: int

    def units(self) -> tuple[int, int]:
        """Return the UTF-16 units of the lines seen, from the block's beginning."""
        end = self.layout.lineAt(self.last)
        return self.layout.lineAt(self.first).textStart(), end.textStart() + end.textLength()


def seen_blocks(
    document: QTextDocument, state: PageState, *, scroll: float, top: float, bottom: float
) -> list[SeenBlock]:
    """Return the draft's blocks that have lines between ``top`` and ``bottom`` of the viewport.

    Args:
        document: the page's.
        state: what the page shows.
        scroll: the document's y at the viewport's top.
        top: first pixel row.
        bottom: last pixel row.
    """
    layout, blocks = document.documentLayout(), state.plan.blocks
    top, bottom = top - state.metrics.line, bottom + state.metrics.line  # lines and tints reach over their text
    start = _block_at(document, top + scroll)
    seen: list[SeenBlock] = []
    while start.isValid() and start.blockNumber() < len(blocks):
        box = layout.blockBoundingRect(start)
        if box.top() - scroll > bottom:
            break
        if blocks[start.blockNumber()].of_draft and start.layout().lineCount():
            origin = QPointF(box.left(), box.top() - scroll)
            first, last = _lines(start.layout(), top - origin.y(), bottom - origin.y())
            if state.plan.in_grid(start.blockNumber()):  # its lines may stand beside one another
                first, last = 0, start.layout().lineCount() - 1
            seen.append(SeenBlock(start.blockNumber(), start.layout(), origin, first, last))
        start = start.next()
    return seen


def reaching(seen: list[SeenBlock], by: float) -> tuple[float, float]:
    """Return the pixel rows of the viewport that lie up to ``by`` px above and below the lines seen, at least one."""
    first, last = seen[0], seen[-1]
    end = max((last.layout.lineAt(number) for number in range(last.first, last.last + 1)), key=lambda line: line.y())
    return first.origin.y() + first.layout.lineAt(first.first).y() - by, last.origin.y() + end.y() + end.height() + by


def _block_at(document: QTextDocument, y: float) -> QTextBlock:
    """Return the block at a height, or the next below; Qt's hit test is checked: right after filling it may lie."""
    layout, found = document.documentLayout(), document.findBlock(max(0, _hit(document, y)))
    before = found.previous()
    if before.isValid() and layout.blockBoundingRect(before).bottom() > y:
        return document.begin()
    return found


def _hit(document: QTextDocument, y: float) -> int:
    return document.documentLayout().hitTest(QPointF(0, max(0.0, y)), Qt.HitTestAccuracy.FuzzyHit)


def _lines(layout: QTextLayout, top: float, bottom: float) -> tuple[int, int]:
    """Return the first and last line between two heights of a block."""
    count = layout.lineCount()
    low, high = 0, count - 1
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < top:
            low = middle + 1
        else:
            high = middle
    last = low
    while last < count - 1 and layout.lineAt(last + 1).y() <= bottom:
        last += 1
    return low, last


def placed(
    block: SeenBlock, kind: str, pieces: Callable[[int], Iterable[Piece[T]]], state: PageState
) -> Iterator[tuple[Piece[T], list[Segment]]]:
    """Yield the pieces seen in a block with the places of their words in the viewport.

    Args:
        block: seen.
        kind: names what ``pieces`` gives, for what was measured before.
        pieces: the pieces of a block by its number.
        state: keeps what was measured until words, claims or layout change.
    """
    known = state.places.get((kind, block.number))
    if known is None:
        known = state.places[kind, block.number] = list(pieces(block.number))
    dx, dy = block.origin.x(), block.origin.y()
    last = block.layout.lineAt(block.last)
    first_unit, after = block.layout.lineAt(block.first).textStart(), last.textStart() + last.textLength()
    for piece in known:
        if piece.end <= first_unit or piece.start >= after:
            continue  # not measured: a paragraph may be a whole book
        seen = [
            Segment(at.left + dx, at.right + dx, at.baseline + dy, at.line)
            for at in _measured(block, piece.start, piece.end, state)
            if block.first <= at.line <= block.last
        ]
        if seen:
            yield piece, seen


def begins(block: SeenBlock, piece: Piece[T], found: list[Segment], state: PageState) -> bool:
    """Say whether the first of a piece's places seen is where it begins: what stands beside it stands there alone."""
    return _measured(block, piece.start, piece.end, state)[0].line == found[0].line


def _measured(block: SeenBlock, start: int, end: int, state: PageState) -> tuple[Segment, ...]:
    key = block.number, start, end
    known = state.measured.get(key)
    if known is None:
        found = segments(block.layout, _CORNER, start, end, mixed=state.mixed)
        if state.plan.in_grid(block.number):  # a bar on a line of its own shows nothing that could be marked
            bars = {bar for bar, _ in state.plan.tables.bars(block.number)}
            found = (one for one in found if block.layout.lineAt(one.line).textStart() not in bars)
        known = state.measured[key] = tuple(found)
    return known


def placed_claims(block: SeenBlock, state: PageState) -> Iterator[tuple[Piece[Claim], list[Segment]]]:
    """Yield the claims seen in a block."""
    return placed(block, "claims", state.claims.in_block, state)


def placed_shown(block: SeenBlock, state: PageState) -> Iterator[tuple[Piece[Claim], list[Segment]]]:
    """Yield the claims as they are shown: one whose edges are being moved stands where it would come to stand."""
    for piece, found in placed_claims(block, state):
        if piece.item.id != state.shaped_id:
            yield piece, found
    if state.shaped is not None:
        yield from placed(block, "shaped", state.shaped.in_block, state)


def placed_facts(block: SeenBlock, state: PageState) -> Iterator[tuple[Piece[tuple[Claim, Fact]], list[Segment]]]:
    """Yield the facts seen in a block, each with its claim."""
    return placed(block, "facts", lambda number: list(_fact_pieces(state, number)), state)


def _fact_pieces(state: PageState, number: int) -> Iterator[Piece[tuple[Claim, Fact]]]:
    block = state.plan.blocks[number]
    for claim in state.claims.in_block(number):
        for fact in claim.item.facts:
            if fact.start < block.end and fact.end > block.start and fact.start < fact.end:
                yield piece_of(state.plan, number, fact.start, fact.end, (claim.item, fact))


class ReadPage:
    """The page while reading: tints and lines by rating, dots under facts."""

    def __init__(self, state: PageState, seen: list[SeenBlock]) -> None:
        self._state = state
        self._seen = seen
        self._claims = [found for block in seen for found in placed_shown(block, state)]

    def grounds(self, pencil: Pencil) -> None:
        """Draw everything that lies under the letters."""
        theme, sizes = self._state.theme, self._state.metrics
        for piece, found in self._claims:
            key = self._state.rating_key(piece.item)
            chosen = piece.item.id == self._state.selected
            if piece.item.id in self._state.receded and not chosen:
                continue
            tint = theme.colour("accent_soft") if chosen else theme.rating_tint(key)
            below = sizes.rule + (2 if "double" in theme.tokens.rating(key).underline else 0)
            for at in found:
                pencil.fill(at.left, at.baseline - sizes.rise, at.right, at.baseline + below, tint)
        paint_highlights(pencil, self._state, self._seen)

    def lines(self, pencil: Pencil) -> None:
        """Draw everything that lies over the letters."""
        theme, rule = self._state.theme, self._state.metrics.rule
        for piece, found in self._claims:
            key = self._state.rating_key(piece.item)
            style, colour = theme.tokens.rating(key), theme.rating_colour(key)
            if piece.item.id in self._state.receded:
                colour = theme.colour("line_strong")
            for at in found:
                pencil.rating(at.left, at.right, at.baseline + rule, style, colour)
        for block in self._seen:
            for fact, found in placed_facts(block, self._state):
                colour = theme.colour("false" if fact.item[1].state is FactState.WRONG else "fact")
                state = fact.item[1].state
                ticked = fact.last and state is not FactState.OPEN
                for at in found:
                    end = at.right - (TICK_ROOM if ticked and at is found[-1] else 0)
                    pencil.fact(at.left, max(at.left, end), at.baseline + FACT_DROP, colour)
                if ticked:
                    tone = theme.colour("false" if state is FactState.WRONG else "verified")
                    last = found[-1]
                    place = last.right - TICK, last.baseline + FACT_DROP - TICK / 2
                    pencil.tick(*place, tone, wrong=state is FactState.WRONG)
        paint_bar(pencil, self._state, self._claims)


def paint_highlights(pencil: Pencil, state: PageState, seen: list[SeenBlock]) -> None:
    """Draw the grounds of search hits."""
    colour, sizes = state.theme.colour("mark"), state.metrics
    for block in seen:
        for _, found in placed(block, "highlights", state.highlights.in_block, state):
            for at in found:
                pencil.fill(at.left, at.baseline - sizes.rise, at.right, at.baseline + sizes.rule, colour)


def paint_bar(pencil: Pencil, state: PageState, claims: Iterable[tuple[Piece[Claim], list[Segment]]]) -> None:
    """Draw the bar of the selected claim beside each of its lines."""
    for piece, found in claims:
        if piece.item.id == state.selected:
            bar(pencil, state, found, "accent")


def bar(pencil: Pencil, state: PageState, found: Iterable[Segment], role: str) -> None:
    """Draw a bar at the left of the lines where ``found`` stands."""
    sizes, width = state.metrics, state.theme.tokens.line["selection_bar"]
    left = PAD - BAR_GAP - width
    for at in found:
        pencil.fill(
            left, at.baseline - sizes.rise - 1, left + width, at.baseline + sizes.rule + 1, state.theme.colour(role)
        )
