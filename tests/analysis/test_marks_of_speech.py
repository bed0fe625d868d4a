"""Quotation marks: pairs of all styles, over paragraphs, unclosed; one pass however many there are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis import Analyser, marks_of_speech
from workbench.analysis.lexicon import lexicon
from workbench.analysis.marks_of_speech import quoted_spans
from workbench.analysis.quotes.quotations import read_speech
from workbench.analysis.sentences import find_sentences
from workbench.analysis.speech.mentions import Mentions
from workbench.model.facts import FactKind

PIECES = st.sampled_from(
    [*'„“”»«"‚‘’›‹\n', "''", " ", ". ", "sagte", "Elon Musk", "laut ", "er ", "💩", "e\u0301", ", "]
)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Er sagte: „Ja, das geht.“", ["„Ja, das geht.“"]),
        ("Er sagte: »Ja« und «Nein» dazu", ["»Ja«", "«Nein»"]),
        ('He said "yes" twice', ['"yes"']),
        ("„Er sagte ‚nein‘ zu mir“", ["„Er sagte ‚nein‘ zu mir“"]),
        ("„So geht’s nicht“", ["„So geht’s nicht“"]),
        ("auf ''news.de'' heute", ["''news.de''"]),
        ("„Eins.\n\nZwei.“ Ende", ["„Eins.\n\nZwei.“"]),
        ("“One.\n\n“Two.” End", ["“One.\n\n“Two.”"]),
        ('She said: "One.\n\n"Two." End "here"', ['"One.\n\n"Two."', '"here"']),
        ('"One.\n\n"Two is never closed', ['"One.']),
        ('"One. "Two." End "Three."', ['"One. "Two."', '"Three."']),
        ('"One. "Two. "Three. "Four. "Five. "Six."', ['"One. "Two. "Three. "Four. "Five. "Six."']),
        ('"He said. "Go." Then he left." End', ['"He said. "Go." Then he left."']),
        ('"Kant\'s rule--"Means to an end"--is applied." End', ['"Kant\'s rule--"Means to an end"--is applied."']),
        ("“They have no business here,’’ says one", ["“They have no business here,’’"]),
        ("‘’Where are they?’’ he asked. ‘’Here,” she said", ["‘’Where are they?’’", "‘’Here,”"]),
        ("\"Listen.'' End", ["\"Listen.''"]),
        ('He said, "One.\n\nTwo." End', ['"One.\n\nTwo."']),
        ('An unclosed " mark\n\nand "one closed" here', ['"one closed"']),
        ("«Eine\nSteuer nicht», sagte sie", ["«Eine\nSteuer nicht»"]),
        ("«Eine\n\nSteuer» nicht", []),
        ('"It is not called "research", is it?" he said', ['"It is not called "research", is it?"']),
        ("``Brains matter,'' he said", ["``Brains matter,''"]),
        ("Ein „ allein. Und „zwei“ hier", ["„zwei“"]),
    ],
)
def test_marks_pair(text: str, inside: list[str]) -> None:
    assert [text[a:b] for a, b in quoted_spans(text)] == inside


@given(st.lists(PIECES, max_size=60).map("".join))
def test_spans_are_in_order_and_apart(text: str) -> None:
    spans = quoted_spans(text)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from(["de", "en"]))
def test_quotations_lie_inside_their_marks(text: str, language: str) -> None:
    language_data = lexicon(language)
    found, reported = read_speech(text, language_data, find_sentences(text, language_data), ())
    for one in found:
        words = text[one.start : one.end]
        assert words
        assert words == words.strip()
        assert any(a < one.start and one.end <= b for a, b in quoted_spans(text))
    assert all(0 <= one.start <= one.end <= len(text) for one in reported)


@pytest.mark.parametrize("piece", ["„", "“", '"', "„a“ ", "\n„", '\n"x', "''", "»a ", '"a" sagte er. '])
def test_each_mark_is_looked_at_once(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0
    closed_by = marks_of_speech._closed_by

    def counting(stack: list[marks_of_speech._Open], mark: str) -> int | None:
        nonlocal looks
        looks += len(stack)
        return closed_by(stack, mark)

    monkeypatch.setattr(marks_of_speech, "_closed_by", counting)
    text = piece * 5_000
    quoted_spans(text)
    assert looks <= 4 * len(text)


@pytest.mark.parametrize(
    "piece", ["„a“ sagte er. ", "Er sagte: „so“ laut Musk ", "sagte ", "„", "Das sei so. „Ja.“ ", "laut der ", '"x\n\n']
)
def test_the_letters_read_for_speakers_grow_with_the_text(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = 0
    within = Mentions.within

    def counting(mentions: Mentions, start: int, end: int) -> object:
        nonlocal read
        read += end - start
        return within(mentions, start, end)

    monkeypatch.setattr(Mentions, "within", counting)
    language = lexicon("de")
    counts = []
    for times in (200, 400):
        read = 0
        text = piece * times
        read_speech(text, language, find_sentences(text, language), ())
        counts.append(read)
    assert counts[1] <= 2.5 * counts[0] + 5_000


def test_a_multi_paragraph_quotation_keeps_its_speaker() -> None:
    text = "Sam Altman sagte: „Wir verkaufen das nicht.\n\nDas haben wir immer gesagt.“ Dann ging er."
    (quote,) = [fact for fact in Analyser().facts(text, language="de") if fact.kind is FactKind.QUOTE]
    assert quote.speaker == "Sam Altman"
    assert text[quote.start : quote.end] == quote.text
