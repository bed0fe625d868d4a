"""Rows of tables: each tells of its own year or place, which its few words do not say, so none repeats another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.compare.signs.mentions import Mention, Stated

_BETWEEN: Final = re.compile(r"\t|(?<!\S)\|(?!\S)")  # what parts cells in a draft


def without_rows(text: str, claims: Iterable[Stated]) -> list[Stated]:
    """Return the claims that are no row of a table."""
    return [claim for claim in claims if not _BETWEEN.search(text, claim.start, claim.end)]


def outside_rows(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that stand on no line of a table."""
    found, line = [], (0, 0)
    row = False
    for mention in mentions:
        start = mention.fact.start
        if not line[0] <= start < line[1]:
            end = text.find("\n", start)
            line = (text.rfind("\n", 0, start) + 1, end if end >= 0 else len(text) + 1)
            row = bool(_BETWEEN.search(text, *line))
        if not row:
            found.append(mention)
    return found
