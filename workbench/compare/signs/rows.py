"""Rows of tables: each tells of its own year or place, which its few words do not say, so none repeats another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.compare.signs.mentions import Mention, Stated

_BETWEEN: Final = re.compile(r"\t|(?<!\S)\|(?!\S)")  # what parts cells in a draft
_CELL: Final = 80  # code points; what is longer is a paragraph behind its place, "Neumünster | Die Aufregung …"


def without_rows(text: str, claims: Iterable[Stated]) -> list[Stated]:
    """Return the claims, in order, that are no row of a table."""
    rows = _Rows(text)
    return [claim for claim in claims if not rows.hold(claim.start)]


def outside_rows(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions, in order, that stand in no row of a table."""
    rows = _Rows(text)
    return [mention for mention in mentions if not rows.hold(mention.fact.start)]


class _Rows:
    """Says of places in rising order whether a table's row holds them; looks at each line once.

    Args:
        text: the draft.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._start, self._end, self._row = 0, 0, False

    def hold(self, place: int) -> bool:
        if not self._start <= place < self._end:
            end = self._text.find("\n", place)
            self._start, self._end = self._text.rfind("\n", 0, place) + 1, end if end >= 0 else len(self._text) + 1
            cells = _BETWEEN.split(self._text[self._start : self._end])
            self._row = len(cells) > 1 and max(map(len, cells)) <= _CELL
        return self._row
