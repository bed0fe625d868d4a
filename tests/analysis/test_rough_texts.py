"""Rough texts: bent words are read as what they mean, mixed articles by the language of each paragraph."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.test_analysis_properties import check
from workbench.analysis import Analyser
from workbench.analysis.lexicon import SPOKEN
from workbench.analysis.mixed import tongues
from workbench.analysis.smoothing import smooth_blocks, smoothed
from workbench.model.articles import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.analysis import Analysis

ANALYSER = Analyser()
GERMAN = (
    "Elon Musk bot am 3. März 2024 rund 97,4 Milliarden Dollar. "
    "In Köln stieg die Quote um 2,5 Prozent, und 1.200 Häuser wurden verkauft, sagte Jürgen Müller."
)
ENGLISH = (
    "Elon Musk offered $97.4 billion on March 3, 2024. "
    "The rate was up by 2.5 percent in Cologne and 1,200 houses were sold, said John Miller."
)
SHY, ZERO, JOINER, MARK, TAB = "\u00ad", "\u200b", "\u200d", "\ufeff", "\t"
NOISE = st.sampled_from(
    [
        SHY,
        ZERO,
        "\u2060",
        MARK,
        "\u200c",
        JOINER,
        "\u0301",
        "\u0308",
        TAB,
        "\x00",
        "\x07",
        "\u202e",
        "\ud83d",
        "🇩🇪",
        "👩‍👩‍👧",
        "-\n",
        "\r\n",
        "\u2028",
        "\u2029",
        "אמר 54 מיליון",
        "قال 54 مليون",
        "\n\n12\n\n",
        "O",
        "l",
        "ﬁ",
        "ẞ",
        "İ",
        "ŉ",
        "ﷺ",
        "𝟓𝟒",
    ]
)


def said(analysis: Analysis) -> list[tuple[object, ...]]:
    return [(fact.kind, fact.value, fact.unit, fact.speaker) for fact in analysis.facts]


@pytest.mark.parametrize("text", [GERMAN, ENGLISH])
@pytest.mark.parametrize(
    "bend",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("lli", f"lli{SHY}").replace("Mus", f"Mu{SHY}s").replace("cent", f"{SHY}cent"),
        lambda text: (
            text.replace("zent", f"{ZERO}zent").replace("97", f"9{ZERO}7").replace("Miller", f"Mil{JOINER}ler")
        ),
        lambda text: text.replace("Musk", f"{MARK}Musk"),
        lambda text: text.replace(" ", TAB),
        lambda text: text.replace(". In", ".\r\n\r\nIn").replace(". The", ".\r\n\r\nThe"),
        lambda text: text.replace(". In", ".\u2028In").replace(". The", ".\u2028The"),
    ],
    ids=["loose accents", "soft hyphens", "zero width", "byte-order mark", "tabs", "CRLF", "line separators"],
)
def test_what_cannot_be_seen_changes_no_fact(text: str, bend: Callable[[str], str]) -> None:
    bent = bend(text)
    assert bent != text or text.isascii()
    analysis = ANALYSER.analyse(bent)
    check(bent, analysis)
    assert said(analysis) == said(ANALYSER.analyse(text))
    assert [(f.kind, f.value) for f in ANALYSER.facts(bent)] == [(f.kind, f.value) for f in ANALYSER.facts(text)]


def test_words_stand_as_they_are() -> None:
    text = f"Elon Mu{SHY}sk zahlte 97,4 Milli{SHY}arden Dollar."
    facts = ANALYSER.analyse(text, language="de").facts
    assert [(f.text, f.value) for f in facts] == [
        (f"Elon Mu{SHY}sk", "Elon Musk"),
        (f"97,4 Milli{SHY}arden Dollar", 97_400_000_000),
    ]


def test_joiners_between_emoji_stay() -> None:
    assert smoothed("Köln 👩‍👩‍👧 wächst").text == "Köln 👩‍👩‍👧 wächst"


def test_headings_keep_their_places() -> None:
    text = f"Ku\u0308rzer{SHY} als\n\nMusk zahlte 5 Euro."
    blocks = (
        Block(kind=BlockKind.HEADING, start=0, end=12, level=1),
        Block(kind=BlockKind.PARAGRAPH, start=14, end=34),
    )
    smooth = smoothed(text)
    assert [smooth.text[b.start : b.end] for b in smooth_blocks(smooth, blocks)] == [
        "Kürzer als",
        "Musk zahlte 5 Euro.",
    ]
    first, *_ = ANALYSER.analyse(text, blocks=blocks, language="de").sentences
    assert (first.start, first.end, first.kind) == (0, 12, "heading")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{GERMAN}\n\n{ENGLISH}\n\n{GERMAN}", "de"),
        (f"{ENGLISH}\n\n{GERMAN}\n\n{ENGLISH}", "en"),
        (f"{GERMAN}\n{ENGLISH}\n{GERMAN}", ""),
    ],
)
def test_each_paragraph_is_read_by_its_own_language(text: str, language: str) -> None:
    analysis = ANALYSER.analyse(text, language=language)
    check(text, analysis)
    values = [fact.value for fact in analysis.facts]
    for value in (97_400_000_000, 2.5, 1200, "2024-03-03"):
        assert values.count(value) == 3
    assert analysis.language in ({language} if language else SPOKEN)


@pytest.mark.parametrize(
    "text",
    [
        GERMAN,
        f"{GERMAN}\n\nThe New York Times\n\n{GERMAN}",
        f"{GERMAN}\n\nSie sagte: “That is the end of it”, und ging aus dem Saal.",
        f"{GERMAN}\n\n1.200\n\n😀\n\nElon Musk, Boris Johnson, Apple",
    ],
)
def test_what_is_not_clear_is_read_with_the_article(text: str) -> None:
    assert tongues(text, "de") == {"de": text}


@settings(max_examples=40, deadline=None)
@given(data=st.data(), language=st.sampled_from(["de", "en", ""]))
def test_noise_anywhere_leaves_offsets_exact(data: st.DataObject, language: str) -> None:
    text = data.draw(st.sampled_from([GERMAN, ENGLISH, f"{GERMAN}\n{ENGLISH}", f"{ENGLISH}\n„{GERMAN}\n{ENGLISH}“"]))
    text = text.upper() if data.draw(st.booleans()) else text
    for place in sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=12)), reverse=True):
        text = text[:place] + data.draw(NOISE) + text[place:]
    check(text, ANALYSER.analyse(text, language=language, date="2025-02-13", min_checkable=0.1))


@settings(max_examples=200, deadline=None)
@given(text=st.lists(st.one_of(NOISE, st.text(max_size=4)), max_size=20).map("".join))
def test_every_place_comes_back(text: str) -> None:
    smooth = smoothed(text)
    first = last = 0
    for place, read in enumerate(smooth.text):
        start, end = smooth.back(place, place + 1)
        assert first <= start < end <= len(text)
        assert last <= end
        words = text[start:end]
        there = " ".join((words, *(unicodedata.normalize(form, words) for form in ("NFC", "NFKC"))))
        assert read.lower() in there.replace("\t", " ").lower() or (read in "01l" and words in "OolI|1")
        first, last = start, end
