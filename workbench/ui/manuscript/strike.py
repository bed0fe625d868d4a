"""The strike-through view: checked facts struck through as on paper, what was never looked at stands out."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from workbench.model.claims import Rating
from workbench.model.facts import FactState
from workbench.ui.manuscript.corrections import REACH, PlacedCorrection, placed_corrections
from workbench.ui.manuscript.page import (
    SeenBlock,
    bar,
    begins,
    paint_bar,
    paint_highlights,
    placed,
    placed_claims,
    placed_facts,
    placed_shown,
)
from workbench.ui.manuscript.plan import Role
from workbench.ui.manuscript.words import correction_words
from workbench.ui.theme.icons import paint_icon
from workbench.ui.widgets.cards import LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model.claims import Claim
    from workbench.ui.manuscript.lines import Segment
    from workbench.ui.manuscript.rules import Pencil
    from workbench.ui.manuscript.state import PageState

STRIKE_HEIGHT: Final = 0.29  # of the font's size, above the baseline
STRIKE_WEIGHT: Final = 1.5
FRAME_WEIGHT: Final = 1.5
_PEN: Final = 14  # px
DOUBLE: Final = 2  # px from the middle to each of the two lines
_FAULTED: Final = frozenset({Rating.FALSE, Rating.DISPUTED})


class StrikePage:
    """The page in the strike-through view."""

    def __init__(
        self, state: PageState, seen: list[SeenBlock], around: list[SeenBlock], *, edge: float, right: float
    ) -> None:
        """Find what is seen.

        Args:
            state: what the page shows.
            seen: its blocks.
            around: the same with what stands ``REACH`` px above and below: a correction may reach from there to here,
                and makes room for the next.
            edge: x where the column ends.
            right: x where the page ends.
        """
        self._state = state
        self._seen, self._around = seen, around
        self._edge, self._right = edge, right
        self._claims = [found for block in seen for found in placed_shown(block, state)]
        self._unseen = [f for b in seen for f in placed(b, "unseen", state.unseen.in_block, state)]

    def grounds(self, pencil: Pencil) -> None:
        """Draw the grounds of sentences nobody looked at, and of the selected claim."""
        chosen = [found for piece, found in self._claims if piece.item.id == self._state.selected]
        for role, places in (("unseen", [found for _, found in self._unseen]), ("accent_soft", chosen)):
            for at in (at for found in places for at in found):
                self._ground(pencil, at, role)
        paint_highlights(pencil, self._state, self._seen)

    def _ground(self, pencil: Pencil, at: Segment, role: str) -> None:
        sizes = self._state.metrics
        top, bottom = at.baseline - sizes.rise - 1, at.baseline + sizes.rule + 1
        pencil.fill(at.left, top, at.right, bottom, self._state.theme.colour(role))

    def lines(self, pencil: Pencil) -> None:
        """Draw strokes, frames, bars and corrections (one for a claim, beside its first wrong fact or first line)."""
        for piece, found in self._claims:
            if faulted_whole(piece.item):
                self._whole(pencil, piece.item, found)
        for block in self._seen:
            for fact, found in placed_facts(block, self._state):
                for at in found:
                    self._fact(pencil, at, fact.item[1].state)
        self._write(pencil)
        for _, found in self._unseen:
            bar(pencil, self._state, found, "text")
        paint_bar(pencil, self._state, self._claims)

    def _write(self, pencil: Pencil) -> None:
        theme = self._state.theme
        pencil.painter.setPen(theme.colour("false"))
        for one in self.corrections():
            if one.pen:
                place = QRectF(one.box.left(), one.box.top() + (LINE - _PEN) / 2, _PEN, _PEN)
                paint_icon(pencil.painter, place, "pen", theme, role="false")
                pencil.painter.setPen(theme.colour("false"))
            else:
                one.lines.layout.draw(pencil.painter, one.place)

    def corrections(self) -> list[PlacedCorrection]:
        """Return the corrections in view; those beside one line stand one below the other, and none over another."""
        found: list[PlacedCorrection] = []
        theme, rows = self._state.theme, self._rows()
        for row, following in zip_longest(rows, rows[1:]):
            at, claims, free = row
            below = following[0].baseline - at.baseline if following else REACH
            found += placed_corrections(claims, at, theme, edge=self._edge, right=self._right, free=free, below=below)
        return found

    def _rows(self) -> list[tuple[Segment, list[Claim], float]]:
        """Return the lines beside which something is corrected, downwards: where, whose, and where their words end."""
        rows: list[tuple[Segment, list[Claim], float]] = []
        for block in self._around:
            beside: dict[int, tuple[Segment, list[Claim], float]] = {}
            for claim, at in self._corrected(block):
                if correction_words(claim):
                    beside.setdefault(round(at.baseline), (at, [], self._free(block, at)))[1].append(claim)
            rows += beside.values()
        return sorted(rows, key=lambda row: row[0].baseline)

    def _free(self, block: SeenBlock, at: Segment) -> float:
        """Return where a line's words end; where some run right to left, the whole column counts as full."""
        if self._state.mixed:
            return self._edge
        lines = [line := block.layout.lineAt(at.line)]
        if self._state.plan.in_grid(block.number):
            all_lines = (block.layout.lineAt(number) for number in range(block.layout.lineCount()))
            lines += (one for one in all_lines if abs(one.y() - line.y()) < 1)
        return block.origin.x() + max(one.x() + one.naturalTextWidth() for one in lines)

    def _corrected(self, block: SeenBlock) -> Iterator[tuple[Claim, Segment]]:
        """Yield the claims whose correction stands beside a line seen, and where what is wrong begins in it."""
        for whole, found in placed_shown(block, self._state):
            if faulted_whole(whole.item) and whole.first and begins(block, whole, found, self._state):
                yield whole.item, found[0]
        for piece, found in placed_facts(block, self._state):
            claim, fact = piece.item
            wrong = [one.start for one in claim.facts if one.state is FactState.WRONG]
            if (
                fact.state is FactState.WRONG
                and fact.start == min(wrong)
                and piece.first
                and begins(block, piece, found, self._state)
            ):
                yield claim, found[0]

    def _whole(self, pencil: Pencil, claim: Claim, found: list[Segment]) -> None:
        """Draw the line of a rating under a claim, as it stands there while reading."""
        theme, key = self._state.theme, self._state.rating_key(claim)
        for at in found:
            top = at.baseline + self._state.metrics.rule
            pencil.rating(at.left, at.right, top, theme.tokens.rating(key), theme.rating_colour(key))

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


def faulted_whole(claim: Claim) -> bool:
    """Say whether a claim is false or disputed and no fact in it shows where: then all of it stands out."""
    return claim.rating in _FAULTED and not any(fact.state is FactState.WRONG for fact in claim.facts)


def bright_spans(state: PageState, seen: list[SeenBlock]) -> Iterator[tuple[int, int]]:
    """Yield the document positions that do not recede: headings, open claims, open or wrong facts, unseen sentences.

    So do claims that are false or disputed as a whole.
    """
    for block in seen:
        planned = state.plan.blocks[block.number]
        if planned.role in {Role.TITLE, Role.HEADING}:
            yield planned.position, planned.position + planned.units
            continue
        first, last = block.units()
        for start, end in _bright_units(state, block):
            if start < last and end > first:
                yield planned.position + start, planned.position + end


def _bright_units(state: PageState, block: SeenBlock) -> Iterator[tuple[int, int]]:
    for piece, _ in placed_claims(block, state):
        if not piece.item.settled or faulted_whole(piece.item):
            yield piece.start, piece.end
    for fact, _ in placed_facts(block, state):
        claim, said = fact.item
        if claim.settled and said.state is not FactState.CONFIRMED:
            yield fact.start, fact.end
    for sentence in state.unseen.in_block(block.number):
        yield sentence.start, sentence.end
