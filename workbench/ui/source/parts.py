"""A long text in parts: where it can be cut, and which part holds a place. No widgets here.

2026-11-28: Qt lays out a whole document at once: a megabyte stops the window for a second, a megabyte without a line
end for many. A part of it takes a few dozen milliseconds, whatever the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST: Final = 25_000  # code points of a part
_ROOM: Final = 5_000  # code points before its end in which a part looks for a good place to end
_BEFORE: Final = 1_000  # code points shown before a passage that a part was cut anew for
_ENDS: Final = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"(?<=[.!?…])\s"), re.compile(r"\s"))
_LINE: Final = re.compile(r"^.*\S.*$", re.MULTILINE)


def parts_of(text: str, pages: Sequence[int] = (), *, longest: int = LONGEST) -> tuple[tuple[int, int], ...]:
    """Return the parts of a text, without a gap: cut before a page, else after a paragraph, line, sentence or word.

    Args:
        text: any.
        pages: first code point of each page, empty without pages.
        longest: code points of a part at most.
    """
    parts, start = [], 0
    while len(text) - start > longest:
        end = _cut(text, start, start + longest, pages)
        parts.append((start, end))
        start = end
    return (*parts, (start, len(text)))


def _cut(text: str, start: int, limit: int, pages: Sequence[int]) -> int:
    """Return the best place to end a part between ``start`` and ``limit``."""
    least = max(start + 1, limit - _ROOM)
    page = pages[bisect_right(pages, limit) - 1] if pages and pages[0] <= limit else 0
    if page >= least:
        return page
    for pattern in _ENDS:
        found = None
        for found in pattern.finditer(text, least, limit):  # noqa: B007  the last one is wanted
            pass
        if found is not None:
            return found.end()
    return limit


def parts_around(
    text: str,
    parts: tuple[tuple[int, int], ...],
    span: tuple[int, int],
    pages: Sequence[int] = (),
    *,
    longest: int = LONGEST,
) -> tuple[tuple[int, int], ...]:
    """Return the parts cut anew where one of their edges would fall into a span, so that it is shown whole.

    Args:
        text: any.
        parts: of it, as ``parts_of`` returned them.
        span: code points of the text; one longer than a part is shown in parts.
        pages: first code point of each page, empty without pages.
        longest: code points of a part at most, besides the span and some words before it.
    """
    start, end = span
    first, last = part_at(parts, start), part_at(parts, max(start, end - 1))
    if first == last or end - start > longest:
        return parts
    begin, stop = parts[first][0], parts[last][1]
    cut = _cut(text, begin, start - _BEFORE, pages) if start - _BEFORE > begin else begin
    here = ((begin, cut), (cut, stop)) if cut > begin else ((begin, stop),)
    return (*parts[:first], *here, *parts[last + 1 :])


def part_at(parts: Sequence[tuple[int, int]], offset: int) -> int:
    """Return the number of the part that holds a code point, from 0."""
    return max(0, bisect_right([start for start, _ in parts], offset) - 1)


def paragraph_starts(text: str, pages: Sequence[int] = ()) -> tuple[list[int], list[int]]:
    """Return where each line with words begins, and its number, counted anew on every page as locators do."""
    starts, numbers, page, count = [], [], -1, 0
    for found in _LINE.finditer(text):
        here = bisect_right(pages, found.start()) if pages else 0
        count = count + 1 if here == page else 1
        page = here
        starts.append(found.start())
        numbers.append(count)
    return starts, numbers
