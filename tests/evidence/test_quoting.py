"""Quotations laid beside their originals: what may differ, what may not, and that odd texts do no harm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.evidence.quoting import compare_quote

ORIGINAL = "He said: “No thank you but we will buy Twitter for $9.74 billion if you want,” and then he left."


@pytest.mark.parametrize(
    "quoted",
    [
        "no thank you but we will buy Twitter for 9.74 billion if you want",
        "No thank you … if you want",
        "No thank you [...] if you want",
        "we will buy [the platform] for 9.74 billion",
        "No thank you, but we will buy Twitter (…) if you want.",
    ],
)
def test_a_faithful_quotation(quoted: str) -> None:
    found = compare_quote(quoted, ORIGINAL)
    assert found.comparable
    assert found.faithful


@pytest.mark.parametrize(
    ("quoted", "change", "words"),
    [
        ("No thank you but we might buy Twitter", "added", "might"),
        ("No thank you but we might buy Twitter", "missing", "will"),
        ("No thank you but we buy Twitter", "missing", "will"),
        ("we will gladly buy Twitter", "added", "gladly"),
        ("we will buy Twitter for 97.4 billion if you want", "added", "97.4"),
    ],
)
def test_a_changed_quotation_names_the_words(quoted: str, change: str, words: str) -> None:
    found = compare_quote(quoted, ORIGINAL)
    assert not found.faithful
    assert words in [piece.words for piece in found.pieces if piece.change == change]


def test_words_left_out_behind_a_mark_are_shown() -> None:
    found = compare_quote("No thank you … if you want", ORIGINAL)
    assert [p.words for p in found.pieces if p.change == "left-out"] == ["but we will buy Twitter for 9.74 billion"]


@pytest.mark.parametrize(
    "original",
    [
        "No thank you but\n[00:14] we will buy Twitter\n[00:17] if you want",
        "00:12 No thank you but\n00:14 we will buy Twitter\n00:17 – if you want",
        "00:00:12,000 No thank you but\n00:00:14,500 we will buy Twitter if you want",
    ],
)
def test_time_codes_inside_a_passage_are_nobodys_words(original: str) -> None:
    assert compare_quote("No thank you but we will buy Twitter if you want", original).faithful


def test_an_hour_that_was_said_stays() -> None:
    assert compare_quote("12:30 was the time we met", "12:30 was the time we met").faithful


@pytest.mark.parametrize("quoted", ["Nein danke, aber wir würden Twitter gerne zurückkaufen", "", "…", "[…] […]"])
def test_a_translated_or_empty_one_is_not_compared_word_by_word(quoted: str) -> None:
    assert not compare_quote(quoted, ORIGINAL).comparable


@settings(max_examples=80, deadline=None)
@given(st.text(st.sampled_from("ab [].…(’ '\n💶"), max_size=60), st.text(st.sampled_from("ab [].…\n"), max_size=60))
def test_any_two_texts_can_be_laid_beside_each_other(quoted: str, original: str) -> None:
    found = compare_quote(quoted, original)
    assert found.comparable or not found.pieces


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["we", "will", "buy", "it", "now"]), min_size=1, max_size=12))
def test_whatever_is_quoted_whole_is_faithful(words: list[str]) -> None:
    assert compare_quote(" ".join(words), f"Before. {' '.join(words)}. After").faithful
