"""Where words in marks stand, and how they are blanked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.marks import Request, Stretch
from workbench.analysis.marks_of_speech import quoted_spans
from workbench.analysis.pipelines import pipeline
from workbench.analysis.quotes.quotations import weighed
from workbench.analysis.quotes.quote_spots import Spots, blank
from workbench.analysis.quotes.signs_of_quotes import Place


def spots(text: str) -> Spots:
    """Return the places of a text whose sentences end with a full stop and a blank."""
    starts = [0, *(at + 2 for at in range(len(text) - 2) if text.startswith(". ", at))]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    stretches = [Stretch(start=a, end=b, kind="statement") for a, b in zip(starts, ends, strict=True)]
    return Spots(text, blank(text, quoted_spans(text)), stretches)


@pytest.mark.parametrize(
    ("text", "words", "before", "after"),
    [
        ("Er nannte es „Unsinn“ und ging.", "Unsinn", "Er nannte es ", " und ging."),
        ("It rained. He said “yes ” twice.", "yes", "He said ", " twice."),
        ("He wrote ''never'' again.", "never", "He wrote ", " again."),
        ("Er rief: ‘‘Nein’’ und ging.", "Nein", "Er rief: ", " und ging."),
    ],
)
def test_words_stand_inside_their_marks_and_in_their_sentence(text: str, words: str, before: str, after: str) -> None:
    (span,) = quoted_spans(text)
    spot = spots(text).between(*span)
    assert spot is not None
    assert (spot.words, spot.before, spot.after) == (words, before, after)


def test_nothing_between_marks_has_no_place() -> None:
    assert spots("Er sagte „ “ und ging.").between(9, 12) is None


def test_other_words_in_marks_are_blanked_beside_these() -> None:
    text = "„Ja“ oder „Nein“ sagte er."
    spot = spots(text).between(*quoted_spans(text)[1])
    assert spot is not None
    assert spot.before == "„  “ oder "


@given(st.text(alphabet="ab „“.\n😀", max_size=60))
def test_blanking_keeps_every_offset(text: str) -> None:
    spans = quoted_spans(text)
    blanked = blank(text, spans)
    assert len(blanked) == len(text)
    inside = {at for start, end in spans for at in range(start + 1, end - 1)}
    assert all(blanked[at] == (" " if at in inside else text[at]) for at in range(len(text)))


@pytest.mark.parametrize(
    ("language", "text", "sure"),
    [
        ("de", "„Wir werden das heute nicht verkaufen, auch morgen nicht“, sagte Olaf Scholz.", True),
        ("de", "„Nein danke“, sagte Olaf Scholz.", False),
        ("en", "“We will not sell this today or tomorrow,” said Sam Altman.", True),
        ("en", "It was a sign of the “good old days that nobody ever saw or lived”.", False),
    ],
)
def test_long_words_with_a_voice_need_no_weighing(language: str, text: str, sure: bool) -> None:
    nlp = pipeline(language)
    doc = nlp.make_doc(text)
    doc._.request = Request(text=text, language=language, bare=True)
    places: list[Place] = [place for place, _ in weighed(nlp(doc))]
    assert [place.sure for place in places] == [sure]
