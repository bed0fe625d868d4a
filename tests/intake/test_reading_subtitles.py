"""Subtitles become a transcript of whole sentences, each with the time code at which it begins."""

from __future__ import annotations

import pytest

from workbench.errors import InputError
from workbench.evidence.locators import locator_of
from workbench.intake import read_bytes
from workbench.model.evidence import Capture
from workbench.model.ids import Sha256

SRT = """1
00:00:01,000 --> 00:00:04,000
{\\an8}<i>Guten Abend.</i>

2
00:12:34,500 --> 00:12:36,000
Musk übernahm Twitter 2022
für 44 Milliarden

3
00:12:36,000 --> 00:12:38,000
Dollar &amp; Schulden.

4
01:02:03,000 --> 01:02:05,000
Danke!
"""
VTT = """WEBVTT - Sendung
Kind: captions

NOTE nur zur Probe

STYLE
::cue { color: red }

00:01.000 --> 00:04.000 align:start position:0%
<v Roger Bingham>Guten <00:02.000><c>Abend.</c>

intro
12:34.500 --> 12:36.000
<v.laut Ines Vogt>Er zahlte
44 Milliarden.

12:36.000 --> 12:38.000
<v.laut Ines Vogt>Das war 2022.
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_cues_are_joined_into_sentences(ends: str) -> None:
    document = read_bytes(SRT.replace("\n", ends).encode(), "sendung.srt")
    assert document.text.split("\n\n") == [
        "00:00:01 Guten Abend.",
        "00:12:34 Musk übernahm Twitter 2022 für 44 Milliarden Dollar & Schulden.",
        "01:02:03 Danke!",
    ]
    assert document.media_type == "application/x-subrip"
    assert [document.text[block.start : block.start + 8] for block in document.blocks] == [
        "00:00:01", "00:12:34", "01:02:03",
    ]  # fmt: skip


def test_voices_are_named_where_they_change_and_notes_are_none() -> None:
    document = read_bytes(VTT.encode(), "sendung.vtt")
    assert document.text.split("\n\n") == [
        "00:00:01 Roger Bingham: Guten Abend.",
        "00:12:34 Ines Vogt: Er zahlte 44 Milliarden.",
        "00:12:36 Das war 2022.",
    ]
    assert document.media_type == "text/vtt"


def test_rolling_captions_say_each_line_once() -> None:
    cues = ("Er kaufte", "Er kaufte\nTwitter im", "Twitter im\nHerbst.")
    text = "WEBVTT\n\n" + "\n\n".join(f"00:0{n}.000 --> 00:0{n + 1}.000\n{cue}" for n, cue in enumerate(cues, 1))
    assert read_bytes(text.encode(), "a.vtt").text == "00:00:01 Er kaufte Twitter im Herbst."


@pytest.mark.parametrize(("words", "locator"), [("Guten", "t00:00:01"), ("44", "t00:12:34"), ("Danke", "t01:02:03")])
def test_a_passage_carries_its_time(words: str, locator: str) -> None:
    document = read_bytes(SRT.encode(), "sendung.srt")
    kept = Capture(sha256=Sha256("a"), size=1, media_type=document.media_type, at="", text=document.text)
    assert locator_of(kept, document.text.index(words)) == locator


def test_even_one_line_of_subtitles_has_a_time() -> None:
    document = read_bytes(b"1\n00:00:05,000 --> 00:00:06,000\nGuten Abend\n", "a.srt")
    kept = Capture(sha256=Sha256("a"), size=1, media_type=document.media_type, at="", text=document.text)
    assert locator_of(kept, 9) == "t00:00:05"


@pytest.mark.parametrize(
    "text",
    ["WEBVTT\n\n", "1\n00:00:05,000 --> \nText", "Nur Text.", "99:99:99,999 --> x", "00:00:01,000 --> 00:00:02,000\n"],
)
def test_a_file_without_a_cue_is_one_sentence(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(text.encode(), "a.srt")
    assert caught.value.code == "file-damaged"


def test_a_hundred_thousand_cues_are_read_at_once() -> None:
    cue = "00:00:01.000 --> 00:00:02.000\n" + "<" * 300 + "x" + "{\\" * 300
    assert read_bytes(f"WEBVTT\n\n{f'{cue}{chr(10)}{chr(10)}' * 2000}".encode(), "a.vtt").text.startswith("00:00:01")
