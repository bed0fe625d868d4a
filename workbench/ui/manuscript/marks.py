"""Marks in the margin: number and glyph of each claim beside the line where it begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from workbench.ui.manuscript.page import placed_claims
from workbench.ui.manuscript.words import initials
from workbench.ui.theme.glyphs import paint_rating

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from PySide6.QtGui import QFont

    from workbench.model.claims import Claim
    from workbench.ui.manuscript.page import SeenBlock
    from workbench.ui.manuscript.state import PageState
    from workbench.ui.theme import Theme

GLYPH: Final = 14
AT_MOST: Final = 3
HEIGHT: Final = 20
GLYPH_RISE: Final = 6  # px from the baseline up to the glyph's middle, at the look's size


Metrics = tuple[QFontMetricsF, QFontMetricsF]  # of the number, of the initials


@dataclass(frozen=True, slots=True)
class Gaps:
    """Px between the parts of a mark, between two marks, and of the selected one's ground around it."""

    number: int
    mark: int
    padding: int


LOOSE: Final = Gaps(4, 8, 4)
TIGHT: Final = Gaps(2, 4, 2)  # where marks would be hidden else: a number closer to its glyph is read, "+1" is not


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark in the margin's coordinates.

    Attributes:
        claim: the claim, or the first hidden one for a "+2".
        box: what is clicked, and the ground of the selected one.
        key: of the rating.
        more: how many claims a "+n" stands for, 0 for a mark.
        initials: of whoever is to check it, empty for nobody.
        number: the claim's, with a star where something typed for it is not saved.
        gaps: between its parts.
    """

    claim: Claim
    box: QRectF
    key: str
    more: int = 0
    initials: str = ""
    number: str = ""
    gaps: Gaps = LOOSE


def row_marks(state: PageState, seen: Sequence[SeenBlock], right: float, *, air: float = 0) -> Iterator[PlacedMark]:
    """Yield the marks of every line seen.

    Args:
        state: what the page shows.
        seen: its blocks.
        right: x where the marks end.
        air: px that stay free before the first.
    """
    metrics = QFontMetricsF(state.theme.font("margin_number")), QFontMetricsF(_small(state.theme))
    for block in seen:
        lines: dict[int, tuple[float, list[Claim]]] = {}  # by their height: those of a table's cells may share one
        for piece, found in placed_claims(block, state):
            if piece.first and found[0].line == block.layout.lineForTextPosition(piece.start).lineNumber():
                baseline = found[0].baseline
                lines.setdefault(round(baseline), (baseline, []))[1].append(piece.item)
        rise = GLYPH_RISE * state.metrics.scale
        for baseline, claims in lines.values():
            yield from _row(state, claims, baseline - rise, (right, right - air), metrics)


def _row(
    state: PageState, claims: list[Claim], middle: float, place: tuple[float, float], metrics: Metrics
) -> Iterator[PlacedMark]:
    """Yield the marks of one line; ``place`` is where they end and how much room they have, px."""
    shown, hidden, gaps = _fitting(state, claims, place[1], metrics)
    top, x = middle - HEIGHT / 2, place[0]
    if hidden:
        width = metrics[0].horizontalAdvance(f"+{len(hidden)}")
        yield PlacedMark(hidden[0], QRectF(x - width - 4, top, width + 6, HEIGHT), "", len(hidden))
        x -= width + gaps.mark
    for claim in reversed(shown):
        number = number_shown(claim, state.unsaved)
        width = _width(claim, number, metrics, gaps)
        box = QRectF(x - width - gaps.padding, top, width + 2 * gaps.padding, HEIGHT)
        for_whom = initials(claim.assigned) if claim.assigned else ""
        yield PlacedMark(claim, box, state.rating_key(claim), 0, for_whom, number, gaps)
        x -= width + gaps.mark


def number_shown(claim: Claim, unsaved: Collection[str]) -> str:
    """Return a claim's number as it is shown, with a star where something typed for it is not saved."""
    return f"{claim.number}*" if claim.id in unsaved else str(claim.number)


def _fitting(
    state: PageState, claims: list[Claim], room: float, metrics: Metrics
) -> tuple[list[Claim], list[Claim], Gaps]:
    """Return the marks shown, those behind "+n", and how closely they stand.

    Up to three are shown, always the selected one among them. In a narrow margin they draw together before fewer are.
    """

    def needed(count: int, gaps: Gaps) -> float:
        widths = [_width(claim, number_shown(claim, state.unsaved), metrics, gaps) for claim in claims[:count]]
        more = len(claims) - count
        extra = metrics[0].horizontalAdvance(f"+{more}") + gaps.mark if more else 0
        return sum(widths) + gaps.mark * (count - 1) + extra

    most = min(AT_MOST, len(claims))
    ways = ((count, gaps) for count in range(most, 0, -1) for gaps in (LOOSE, TIGHT))
    count, gaps = next(((n, gaps) for n, gaps in ways if needed(n, gaps) <= room), (1, LOOSE))
    shown, hidden = claims[:count], claims[count:]
    chosen = [claim for claim in hidden if claim.id == state.selected]
    if chosen:
        hidden = [shown.pop(), *(claim for claim in hidden if claim.id != state.selected)]
        shown += chosen
    return shown, hidden, gaps


def _width(claim: Claim, shown: str, metrics: Metrics, gaps: Gaps) -> float:
    number, small = metrics
    for_whom = small.horizontalAdvance(initials(claim.assigned)) + gaps.number if claim.assigned else 0
    return for_whom + number.horizontalAdvance(shown) + gaps.number + GLYPH


def _small(theme: Theme) -> QFont:
    """Return the letters of initials: quieter than the number."""
    font = theme.font("key_cap")
    font.setWeight(theme.font("small").weight())
    return font


def paint_mark(
    painter: QPainter, mark: PlacedMark, theme: Theme, *, selected: bool, hovered: bool, receded: bool = False
) -> None:
    """Draw a mark."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if selected or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft" if selected else "hover"))
        radius = theme.tokens.radius["mark"]
        painter.drawRoundedRect(mark.box, radius, radius)
    font = theme.font("margin_number")
    if selected:
        font.setWeight(theme.font("ui_strong").weight())
    painter.setFont(font)
    painter.setPen(theme.colour("accent_text" if selected else "text3"))
    if mark.more:
        painter.drawText(mark.box, Qt.AlignmentFlag.AlignCenter, f"+{mark.more}")
        return
    inner = mark.box.adjusted(mark.gaps.padding, 0, -mark.gaps.padding, 0)
    glyph = QRectF(inner.right() - GLYPH, inner.center().y() - GLYPH / 2, GLYPH, GLYPH)
    if mark.initials:
        small = _small(theme)
        painter.setFont(small)
        painter.setPen(theme.colour("accent_text" if selected else "text3"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, mark.initials)
        painter.setFont(font)
    if mark.number.endswith("*") and not selected:
        painter.setPen(theme.colour("text"))  # it needs a person
    words = QRectF(inner.left() - 2, inner.top(), inner.width() - GLYPH - mark.gaps.number + 2, inner.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark.number)
    painter.setOpacity(0.45 if receded and not selected else 1)
    paint_rating(painter, glyph, mark.key, theme)
    painter.setOpacity(1)
