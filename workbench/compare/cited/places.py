"""Where a claim and a source say something otherwise: a stretch of each, as its own text counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a claim or of a passage.

    Attributes:
        start, end: code points, as the facts of its text count them.
        text: the words there.
    """

    start: int
    end: int
    text: str
