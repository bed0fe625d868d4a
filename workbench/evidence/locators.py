"""Where in a capture a passage stands, as a checker would write it in the margin."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.model.timecodes import parse_timecode, time_in_address, timecode

if TYPE_CHECKING:
    from workbench.model.evidence import Capture

_CODE: Final = re.compile(
    r"^[ \t]*[\[(]?((?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)(?![\d:])(?! ?Uhr\b)", re.MULTILINE
)
SAID: Final = re.compile(
    r"[ \t]*[\[(]?(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?(?![\d:]|[.,]\d|[ \t]*--)[\])]?[ \t]*(?:[–-][ \t]+)?"
)
_FEWEST: Final = 3  # lines that begin with a time code, in order, make a transcript
SUBTITLES: Final = frozenset({"application/x-subrip", "text/vtt"})  # here each line does


def locator_of(capture: Capture, start: int) -> str:
    """Return "p2:3" (page 2, its third paragraph) for paged captures, "t00:12:34" for recordings, else "¶3".

    A recording is known by its transcript, where lines begin with time codes, or by a media link that says where it
    starts. Pages and paragraphs count from 1.

    Args:
        capture: the capture.
        start: code point in its text where the passage begins.
    """
    if not capture.pages:
        seconds = _time_at(capture, start)
        if seconds is None:
            seconds = time_in_address(capture.final_url)
        if seconds is not None:
            return f"t{timecode(seconds)}"
        return f"¶{_paragraph(capture.text, 0, start)}"
    page = max(1, bisect_right(capture.pages, start))
    return f"p{page}:{_paragraph(capture.text, capture.pages[page - 1], start)}"


def whole_locator(capture: Capture) -> str:
    """Return where a recording cited as a whole begins ("t00:12:34", from its link); empty for everything else."""
    seconds = time_in_address(capture.final_url)
    return "" if seconds is None else f"t{timecode(seconds)}"


def said_span(capture: Capture, start: int, end: int) -> tuple[int, int]:
    """Return a passage of a recording without the time code its line begins with: that stands in its locator.

    Args:
        capture: the capture.
        start: code point in its text where the passage begins.
        end: after its last code point.
    """
    line = capture.text.rfind("\n", 0, start) + 1
    code = SAID.match(capture.text, line)
    if code is None or not start < code.end() < end or not locator_of(capture, start).startswith("t"):
        return start, end
    return code.end(), end


def time_codes(capture: Capture) -> tuple[tuple[int, int], ...]:
    """Return the time codes at which lines of a transcript begin (code point, second); none where the text is none."""
    codes = [(match.start(), parse_timecode(match[1])) for match in _CODE.finditer(capture.text)]
    times = tuple((at, seconds) for at, seconds in codes if seconds is not None)
    ordered = all(one[1] <= other[1] for one, other in pairwise(times))
    fewest = 1 if capture.media_type in SUBTITLES else _FEWEST
    return times if ordered and len(times) >= fewest else ()


def _time_at(capture: Capture, start: int) -> int | None:
    """Return the second of the last time code up to a place in a transcript; None where the text is none."""
    line = capture.text.find("\n", start)
    up_to = line if line >= 0 else len(capture.text)
    return next((seconds for at, seconds in reversed(time_codes(capture)) if at <= up_to), None)


def _paragraph(text: str, first: int, start: int) -> int:
    """Count the lines with words from ``first`` up to the one that holds ``start``."""
    return max(1, sum(bool(line.strip()) for line in text[first : start + 1].split("\n")))
