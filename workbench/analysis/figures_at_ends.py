"""Figures that end a sentence where a day or an ordinal could stand: "sank von 12 auf 4. Einnahmen …" is two.

What stands before a figure tells: a verb of change and "auf", "wurde heute", "im Alter von" have no ordinal behind
them, unless a place does ("fiel auf 4. Rang"). So does a number word behind the full stop, which nothing else counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import NEVER

if TYPE_CHECKING:
    from workbench.analysis.lexicon import Lexicon

REACH: Final = 100  # code points before a figure that are looked at
_NEVER: Final = NEVER
_WORDS: Final = re.compile(r"(?P<first>\w+)(?:[ \u00a0](?P<second>\w+))?")


@dataclass(frozen=True, eq=False)
class FiguresAtEnds:
    """What one language tells of figures before a full stop.

    Attributes:
        counting: before them they are amounts.
        aging: before them they are somebody's age, from ``grown`` years on.
        numerals: number words that begin the next sentence.
        ordered: what is numbered in an order ("Platz", "Etage"), months among it.
        joined: behind a noun they tell that it is the ordinal's: "wurde 44. Präsident der USA".
    """

    counting: re.Pattern[str]
    aging: re.Pattern[str]
    grown: int
    numerals: frozenset[str]
    ordered: frozenset[str]
    joined: frozenset[str]

    def closed(self, before: str, digits: str, behind: str) -> bool:
        """Say whether a figure and its full stop end a sentence.

        Args:
            before: the words up to the figure, in its line.
            digits: the figure.
            behind: the words from the next one on.
        """
        following = _WORDS.match(behind)
        if following is None or not before.strip():
            return False  # "4. Zwei Eier schlagen" is an item of a list
        word, next_word = following["first"], following["second"] or ""
        if word in self.numerals:
            return True
        if word in self.ordered or not digits.isdigit():
            return False
        if self.counting.search(before):
            return True
        return bool(self.aging.search(before)) and int(digits) >= self.grown and next_word not in self.joined


@cache
def figures_at_ends(lexicon: Lexicon) -> FiguresAtEnds:
    """Return what a language's tables tell; of a language without ordinals like these, nothing."""
    table = lexicon.tables["sentences"].get("figures_at_ends", {})
    words = {word.capitalize() for word in lexicon.tables["numbers"]["words"]} if table else set()
    months = {word.rstrip(".") for word in lexicon.tables.get("dates", {}).get("months", {})}
    listed = {key: frozenset(str(table.get(key, "")).split()) for key in ("more", "less", "ordered", "joined")}
    return FiguresAtEnds(
        counting=re.compile(rf"(?<!\w)(?:{table.get('counting') or _NEVER})[ \u00a0]$"),
        aging=re.compile(rf"(?<!\w)(?:{table.get('aging') or _NEVER})[ \u00a0]$"),
        grown=int(table.get("grown", 0)),
        numerals=frozenset(words | listed["more"]) - listed["less"],
        ordered=listed["ordered"] | months,
        joined=listed["joined"],
    )
