"""Where a passage stands: page and paragraph, paragraph alone, or the time in a recording."""

from __future__ import annotations

import pytest

from workbench.evidence.locators import locator_of, said_span, whole_locator
from workbench.model.evidence import Capture
from workbench.model.ids import Sha256

SUBTITLES = (
    "1\n00:00:05,000 --> 00:00:09,000\nGuten Abend.\n\n2\n00:12:34,000 --> 00:12:38,000\nEs waren 44 Milliarden.\n\n"
    "3\n01:00:00,000 --> 01:00:02,000\nEnde.\n"
)
BRACKETS = "[0:05] Guten Abend.\n[12:34] Es waren 44 Milliarden.\n[1:00:00] Ende."
SPEAKERS = "00:00:05 Anna: Guten Abend.\n00:12:34 Ben: Also,\nes waren 44 Milliarden.\n01:00:00 Anna: Ende."


def capture(text: str, *, url: str = "", pages: tuple[int, ...] = ()) -> Capture:
    return Capture(
        sha256=Sha256("a" * 64), size=1, media_type="text/plain", at="", text=text, final_url=url, pages=pages
    )


@pytest.mark.parametrize("text", [SUBTITLES, BRACKETS, SPEAKERS])
def test_a_transcript_gives_the_time_of_a_passage(text: str) -> None:
    assert locator_of(capture(text), text.index("44")) == "t00:12:34"
    assert locator_of(capture(text), text.index("Guten")) == "t00:00:05"


@pytest.mark.parametrize(
    "text",
    [
        "Ein Satz.\n\nEs waren 44 Milliarden.",
        "12:30 Uhr Beginn\n13:30 Uhr Pause\n14:30 Uhr 44 Milliarden",
        "18:00 Nachrichten\n17:00 Sport\n20:15 Film: 44 Milliarden",
        "12:34 Ankunft, und 44 Milliarden.",
    ],
)
def test_times_of_day_and_single_figures_make_no_transcript(text: str) -> None:
    assert locator_of(capture(text), text.index("44")).startswith("¶")


def test_pages_come_before_times() -> None:
    assert locator_of(capture(BRACKETS, pages=(0,)), BRACKETS.index("44")) == "p1:2"


def test_a_media_link_gives_its_time_with_and_without_a_passage() -> None:
    video = capture("Ein Film. Es geht um 44 Milliarden.", url="https://www.youtube.com/watch?v=a&t=12m34s")
    assert locator_of(video, 10) == "t00:12:34"
    assert whole_locator(video) == "t00:12:34"
    assert whole_locator(capture("Text", url="https://example.org/?t=5")) == ""


@pytest.mark.parametrize(
    ("text", "passage", "said"),
    [
        (BRACKETS, "[12:34] Es waren 44 Milliarden.", "Es waren 44 Milliarden."),
        (SPEAKERS, "00:12:34 Ben: Also,\nes waren 44 Milliarden.", "Ben: Also,\nes waren 44 Milliarden."),
        (SPEAKERS, "34 Ben: Also", "Ben: Also"),
        (SPEAKERS, "es waren 44 Milliarden.", "es waren 44 Milliarden."),
        (SPEAKERS, "00:12:34", "00:12:34"),
        (SUBTITLES, "00:12:34,000 --> 00:12:38,000", "00:12:34,000 --> 00:12:38,000"),
        ("12:34 Ankunft, und 44 Milliarden.", "12:34 Ankunft", "12:34 Ankunft"),
        ("12:30 Uhr Beginn\n13:30 Uhr Pause\n14:30 Uhr Ende", "13:30 Uhr Pause", "13:30 Uhr Pause"),
    ],
)
def test_a_time_code_belongs_to_the_locator_and_not_into_the_quotation(text: str, passage: str, said: str) -> None:
    start = text.index(passage)
    first, last = said_span(capture(text), start, start + len(passage))
    assert text[first:last] == said
    assert locator_of(capture(text), first) == locator_of(capture(text), start)
