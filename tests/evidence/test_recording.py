"""Where a recording ends: told by subtitles and pages, guessed late enough from a transcript, else unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.evidence.test_locators import SPEAKERS, SUBTITLES, capture
from workbench.errors import InputError
from workbench.evidence.recording import end_of
from workbench.model.timecodes import RecordingEnd, time_within

SPOKEN = "\n".join(f"[{minute:02}:00] " + "Und so weiter, und so fort. " * 15 for minute in range(61))
SCHEMA = b'<script type="application/ld+json">{"@type":"VideoObject", "duration": "PT1H2M3S"}</script>'


@pytest.mark.parametrize(
    ("content", "kind", "last"),
    [
        (SUBTITLES.encode(), "application/x-subrip", 3602),
        (SUBTITLES.replace(",000", ".000").encode("utf-16"), "text/vtt", 3602),
        (SCHEMA, "text/html", 3723),
        (b'<meta itemprop="duration" content="PT754S">', "text/html", 754),
        (b'<meta property="og:video:duration" content="754">' + SCHEMA, "text/html", 3723),
    ],
)
def test_a_recording_that_tells_its_end_is_believed(content: bytes, kind: str, last: int) -> None:
    assert end_of(replace(capture("Ende."), media_type=kind), content) == RecordingEnd(told=last, latest=last)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ein Satz.\n\nEs waren 44 Milliarden.", "text/plain"),
        ("00:00 Begrüßung\n10:05 Der Plan\n25:30 Fragen\n41:00 Zum Schluss", "text/plain"),  # chapters of a talk
        (SPEAKERS, "text/plain"),  # three sentences of an hour
        ("10:30 Eröffnung\n11:30 Rede\n12:30 Essen", "application/pdf"),  # of an evening
        ("18:00 Nachrichten\n19:00 Sport\n20:15 Film", "text/html"),  # a programme, in a page with a film of its own
    ],
)
def test_what_tells_no_end_has_none(text: str, kind: str) -> None:
    assert end_of(replace(capture(text), media_type=kind), text.encode()) is None


def test_a_transcript_ends_no_sooner_than_its_last_words_can_be_said() -> None:
    found = end_of(capture(SPOKEN + " Und so weiter." * 100), b"")
    assert found is not None
    assert (found.told, found.exact) == (3600, False)
    assert found.latest >= 3600 + 100 * 3


@pytest.mark.parametrize(
    ("end", "typed", "code"),
    [
        (None, "99:00:00", ""),
        (RecordingEnd(told=754, latest=754), "12:34", ""),
        (RecordingEnd(told=754, latest=754), "12:35", "timecode-past-end"),
        (RecordingEnd(told=754, latest=800), "13:00", ""),
        (RecordingEnd(told=754, latest=800), "14:00", "timecode-past-words"),
        (RecordingEnd(told=754, latest=754), "bald", "timecode-malformed"),
    ],
)
def test_a_place_past_the_end_is_refused(end: RecordingEnd | None, typed: str, code: str) -> None:
    if not code:
        assert time_within(typed, end).startswith("t")
        return
    with pytest.raises(InputError) as refused:
        time_within(typed, end)
    assert refused.value.code == code
    if end is not None and code != "timecode-malformed":
        assert "00:12:34" in refused.value.sentence("de")
