"""Where in a capture a passage stands, as a checker would write it in the margin."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.model.evidence import Capture


def locator_of(capture: Capture, start: int) -> str:
    """Return "p2:3" (page 2, its third paragraph) for paged captures, else "¶3"; both count from 1.

    Args:
        capture: the capture.
        start: code point in its text where the passage begins.
    """
    if not capture.pages:
        return f"¶{_paragraph(capture.text, 0, start)}"
    page = max(1, bisect_right(capture.pages, start))
    return f"p{page}:{_paragraph(capture.text, capture.pages[page - 1], start)}"


def _paragraph(text: str, first: int, start: int) -> int:
    """Count the lines with words from ``first`` up to the one that holds ``start``."""
    return max(1, sum(bool(line.strip()) for line in text[first : start + 1].split("\n")))
