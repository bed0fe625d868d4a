"""Where a recording ends, as far as its capture tells: cues of subtitles, a page's word, times in a transcript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.evidence.locators import SUBTITLES, time_codes
from workbench.model.timecodes import RecordingEnd, parse_timecode

if TYPE_CHECKING:
    from workbench.model.evidence import Capture

_CUE: Final = re.compile(rb"-->[ \t]*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})")
_LASTS: Final = re.compile(
    rb"""["']?duration["']?(?:\s+content\s*=|\s*:)\s*["']PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,6})(?:\.\d{1,6})?S)?["']"""
)
_SECONDS: Final = re.compile(rb"""video:duration["']\s+content\s*=\s*["'](\d{1,6})["']""")
_HTML: Final = "text/html"
_SLOWEST: Final = 5  # characters a second: nobody dictates slower; fewer are chapters or notes of what was said
_PAUSE: Final = 60  # seconds that may pass after the last time code besides what is said


def end_of(capture: Capture, content: bytes) -> RecordingEnd | None:
    """Return where a recording ends, None where nothing tells.

    Of several lengths in a page, as of films it recommends, the longest counts: no place is refused that may exist.
    For the same reason times beside fewer words than were said in between tell nothing: "00:41:00 Questions" is a
    chapter, and how long the last one goes on stands nowhere.

    Args:
        capture: what is kept of it.
        content: its bytes.
    """
    if capture.media_type in SUBTITLES:
        ends = (parse_timecode(clock.decode()) for clock in _CUE.findall(content.replace(b"\0", b"")))
        return _exact(max((seconds for seconds in ends if seconds is not None), default=None))
    if capture.media_type == _HTML:
        spoken = (_clock(*parts) for parts in _LASTS.findall(content))
        counted = (int(seconds) for seconds in _SECONDS.findall(content))
        return _exact(max((*spoken, *counted), default=0) or None)  # times in a page may be a ticker's or a programme's
    if not (codes := time_codes(capture)):
        return None
    (begin, first), (at, last) = codes[0], codes[-1]
    if at - begin < _SLOWEST * (last - first):
        return None
    return RecordingEnd(told=last, latest=last + (len(capture.text) - at) // _SLOWEST + _PAUSE)


def _exact(seconds: int | None) -> RecordingEnd | None:
    return None if seconds is None else RecordingEnd(told=seconds, latest=seconds)


def _clock(hours: bytes, minutes: bytes, seconds: bytes) -> int:
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
