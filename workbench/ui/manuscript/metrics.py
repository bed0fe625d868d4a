"""The manuscript's measures in px at a zoom, all from the tokens' type style and layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.ui.theme import Tokens

PAD: Final = 9  # px between the viewport's edge and the text: room for the bar of the selected claim
BAR_GAP: Final = 6  # px between that bar and the text
RIGHT: Final = 64  # px kept free at the right where there is room
RIGHT_NARROW: Final = 36  # a correction like "→ $44" stands whole, and the measure at 1440 px stays
SMALLEST: Final = 9  # px a font may shrink to
_NARROW: Final = 700  # px of width below which the margin is the narrow one


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """Sizes of the page.

    Attributes:
        size, line: the running text's font and line in px.
        rule: from the baseline down to a claim's line.
        rise: from the baseline up to the top of a claim's tint.
        scale: against the look's own size.
        paragraph_gap, heading_above, heading_below: px between blocks.
        measure: px of a full line: as many letters in any style.
    """

    size: int
    line: int
    rule: int
    rise: int
    scale: float
    paragraph_gap: int
    heading_above: int
    heading_below: int
    measure: int

    def scaled(self, value: float) -> int:
        """Return a px value of the look at this zoom, at least 1."""
        return max(1, round(value * self.scale))


def metrics(tokens: Tokens, *, steps: int = 0, style: str = "manuscript") -> Metrics:
    """Return the measures with the font ``steps`` px larger or smaller."""
    kind = tokens.type[style]
    size = max(SMALLEST, kind.size + steps)
    scale = size / kind.size
    line = round(kind.line * scale)
    rule = round(0.24 * size) + 4  # 3 px under the descender
    return Metrics(
        size=size,
        line=line,
        rule=rule,
        rise=line - rule - 2,
        scale=scale,
        paragraph_gap=round(12 * scale),
        heading_above=round(20 * scale),
        heading_below=round(4 * scale),
        measure=round(tokens.layout["measure"] * size / tokens.type["manuscript"].size),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where the column stands: text begins at ``left`` px, is ``measure`` px wide, ``right`` px are free after it."""

    left: int
    measure: int
    right: int


def column(tokens: Tokens, wanted: Metrics, width: int) -> Column:
    """Return the column in a page ``width`` px wide: centred with its margin, narrower when it must be."""
    margin = tokens.layout["margin"] if width >= _NARROW else tokens.layout["margin_narrow"]
    right = RIGHT if width >= margin + wanted.measure + RIGHT else RIGHT_NARROW
    measure = max(80, min(wanted.measure, width - margin - right))
    spare = max(0, width - margin - measure - RIGHT) // 2
    left = margin + spare
    return Column(left=left, measure=measure, right=max(0, width - left - measure))
