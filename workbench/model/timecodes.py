"""Time codes of recordings: "12:34", "1h2m3s", ``t=754`` of a media link; kept and shown as 00:12:34."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from workbench.errors import InputError

_CLOCK: Final = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,]\d{1,3})?")
_LETTERS: Final = re.compile(r"(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m(?:in)?)?(?:(\d{1,6})s?)?", re.IGNORECASE)
_MINUTE, _HOUR = 60, 3600
_MEDIA: Final = (
    "youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "twitch.tv", "dailymotion.com", "soundcloud.com",
    "ardmediathek.de", "ardaudiothek.de", "zdf.de", "arte.tv", "spotify.com",
)  # fmt: skip
_NAMES: Final = frozenset({"t", "start", "time_continue", "at"})


_RECORDED: Final = frozenset({"text/vtt", "application/x-subrip", "application/ttml+xml"})
_ENDINGS: Final = (
    ".aac", ".avi", ".flac", ".m4a", ".mkv", ".mov", ".mp3", ".mp4", ".ogg", ".opus", ".srt", ".vtt", ".wav", ".webm",
)  # fmt: skip
_LINE: Final = re.compile(r"^[ \t]*[\[(]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\b", re.MULTILINE)
_LOOKED_AT: Final = 20_000  # code points: a transcript shows itself early
_LINES: Final = 2  # that begin with a time; one may be a programme's hour


@dataclass(frozen=True, slots=True)
class RecordingEnd:
    """Where a recording ends.

    Attributes:
        told: the second of its end; of a transcript, whose end nobody tells, the one at which its last words begin.
        latest: the last second that may be cited.
    """

    told: int
    latest: int

    @property
    def exact(self) -> bool:
        """Say whether the end itself is known."""
        return self.told == self.latest


def parse_timecode(words: str) -> int | None:
    """Return the seconds that a time code names: "12:34", "1:02:03,500", "12m34s", "754"; None when it is none."""
    words = words.strip()
    if clock := _CLOCK.fullmatch(words):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        if seconds >= _MINUTE or (clock[1] and minutes >= _MINUTE):
            return None
        return hours * _HOUR + minutes * _MINUTE + seconds
    if letters := _LETTERS.fullmatch(words):
        hours, minutes, seconds = (int(part or 0) for part in letters.groups())
        return hours * _HOUR + minutes * _MINUTE + seconds
    return None


def timecode(seconds: int) -> str:
    """Return seconds as "00:12:34"."""
    return f"{seconds // _HOUR:02}:{seconds % _HOUR // _MINUTE:02}:{seconds % _MINUTE:02}"


def time_locator(words: str) -> str:
    """Return the locator of a time code as a person types it ("12:34", "754s").

    Raises:
        InputError: ``timecode-malformed``.
    """
    seconds = parse_timecode(words)
    if seconds is None:
        raise InputError("timecode-malformed", time=words)
    return f"t{timecode(seconds)}"


def time_within(words: str, end: RecordingEnd | None) -> str:
    """Return the locator of a time code in a recording that ends there, as far as that is known.

    Raises:
        InputError: ``timecode-malformed``, ``timecode-past-end``, ``timecode-past-words``.
    """
    locator, seconds = time_locator(words), parse_timecode(words) or 0
    if end is not None and seconds > end.latest:
        code = "timecode-past-end" if end.exact else "timecode-past-words"
        raise InputError(code, time=timecode(seconds), end=timecode(end.told))
    return locator


def is_recording(*, media_type: str = "", name: str = "", text: str = "") -> bool:
    """Say whether places in a source are told by time: sound, film, subtitles, or a transcript with times in it.

    Args:
        media_type: of its bytes.
        name: the file's name or the address, as far as known.
        text: what is read of it.
    """
    if media_type.startswith(("audio/", "video/")) or media_type in _RECORDED or _on_media_host(name):
        return True
    path = name.partition("?")[0].partition("#")[0]
    return path.lower().endswith(_ENDINGS) or len(_LINE.findall(text[:_LOOKED_AT])) >= _LINES


def _on_media_host(url: str) -> bool:
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return False
    return any(host == known or host.endswith(f".{known}") for known in _MEDIA)


def time_in_address(url: str) -> int | None:
    """Return the second at which a media link starts (``t=``, ``start=``, in query or fragment); None for none."""
    if not _on_media_host(url):
        return None
    parts = urlsplit(url)
    for name, value in (*parse_qsl(parts.query), *parse_qsl(parts.fragment)):
        if name in _NAMES and (seconds := parse_timecode(value)):
            return seconds
    return None
