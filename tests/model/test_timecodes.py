"""Time codes: read in every form people paste, shown in one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.timecodes import is_recording, parse_timecode, time_in_address, timecode


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("12:34", 754), ("00:12:34", 754), ("1:02:03", 3723), ("00:12:34,500", 754), ("00:12:34.5", 754),
        ("90:00", 5400), ("754", 754), ("754s", 754), ("12m34s", 754), ("1h2m3s", 3723), ("12min", 720),
        (" 0:07 ", 7), ("12:60", None), ("1:60:00", None), ("", None), ("h", None), ("neun", None), ("12:34 Uhr", None),
        ("-5", None),
    ],
)  # fmt: skip
def test_a_time_code_is_read(words: str, seconds: int | None) -> None:
    assert parse_timecode(words) == seconds


@given(st.integers(min_value=0, max_value=999 * 3600 + 3599))
def test_what_is_shown_is_read_again(seconds: int) -> None:
    assert parse_timecode(timecode(seconds)) == seconds


@pytest.mark.parametrize(
    ("url", "seconds"),
    [
        ("https://www.youtube.com/watch?v=abc&t=754s", 754),
        ("https://youtu.be/abc?t=12m34s", 754),
        ("https://www.youtube.com/embed/abc?start=754", 754),
        ("https://vimeo.com/76979871#t=12m34s", 754),
        ("https://m.youtube.com/watch?t=1h2m3s&v=abc", 3723),
        ("https://www.youtube.com/watch?v=abc", None),
        ("https://youtu.be/abc?t=0", None),
        ("https://zeitung.example/artikel?t=754", None),
        ("https://notyoutube.com/watch?t=754", None),
        ("https://youtu.be/abc?t=bald", None),
        ("http://[kaputt", None),
    ],
)
def test_a_media_link_says_where_it_starts(url: str, seconds: int | None) -> None:
    assert time_in_address(url) == seconds


@pytest.mark.parametrize(
    ("media_type", "name", "text", "recorded"),
    [
        ("audio/mpeg", "", "", True),
        ("text/plain", "gespräch.SRT", "", True),
        ("text/html", "https://www.youtube.com/watch?v=x", "", True),
        ("text/plain", "talk.txt", "00:00:05 Guten Abend.\n00:00:09 Willkommen.\n", True),
        ("text/plain", "talk.txt", "[0:05] Guten Abend.\n[0:09] Willkommen.\n", True),
        ("text/html", "https://www.example.org/a.mp3?download=1", "", True),
        ("text/html", "https://www.example.org/a", "20:15 Tagesschau im Ersten, danach ein Film.", False),
        ("text/plain", "meldung.txt", "Um 12:30 Uhr begann die Sitzung.\nSie endete um 14:00 Uhr.", False),
        ("text/plain", "https://[kaputt", "Ein Satz.", False),
        ("", "", "", False),
    ],
)
def test_what_is_heard_is_told_from_what_is_read(media_type: str, name: str, text: str, recorded: bool) -> None:
    assert is_recording(media_type=media_type, name=name, text=text) is recorded
