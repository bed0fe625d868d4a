"""An anchor is found where its words stand exactly, or it is lost; never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.anchors import CONTEXT, Anchor, find_all, locate, make_anchor, stands
from workbench.text.hashing import sha256_of

TEXT = "Peter Meier bot 97,4 Milliarden. 😀 Viel später sagte Peter Meier: „Nein danke“. Peter Meier ging dann."


def anchored(words: str, number: int = 1, text: str = TEXT) -> Anchor:
    start, end = find_all(text, words)[number - 1]
    return make_anchor(text, start, end, sha256_of(text))


def found(anchor: Anchor, text: str) -> str | None:
    span = locate(anchor, text, sha256_of(text))
    return None if span is None else text[span[0] : span[1]]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_in_the_same_text_the_position_decides(number: int) -> None:
    anchor = anchored("Peter Meier", number)
    assert locate(anchor, TEXT, sha256_of(TEXT)) == find_all(TEXT, "Peter Meier")[number - 1]


def test_it_keeps_its_surroundings() -> None:
    anchor = anchored("„Nein danke“")
    assert TEXT.startswith(anchor.prefix + anchor.exact + anchor.suffix, anchor.start - len(anchor.prefix))
    assert len(anchor.prefix) == CONTEXT
    assert anchor.suffix == ". Peter Meier ging dann."


@pytest.mark.parametrize("number", [1, 2, 3])
def test_in_another_text_the_surroundings_tell_equal_words_apart(number: int) -> None:
    anchor = anchored("Peter Meier", number)
    new = f"Vorab eine Zeile 😀. {TEXT} Peter Meier kam wieder."
    assert locate(anchor, new, sha256_of(new)) == find_all(new, "Peter Meier")[number - 1]


@pytest.mark.parametrize("new", ["Hans Meier: „Nein danke“!", "„Nein danke“. Peter ging."])
def test_short_words_that_stand_once_need_something_beside_them(new: str) -> None:
    assert found(anchored("„Nein danke“"), new) == "„Nein danke“"


def test_long_words_that_stand_once_are_found_anywhere() -> None:
    words = "Viel später sagte Peter Meier: „Nein danke“."
    assert found(anchored(words), f"Ganz anders: {words} So war es.") == words


@pytest.mark.parametrize("new", ["", "Er sagte nichts.", TEXT.replace("„Nein danke“", "„Nein, danke“")])
def test_words_that_are_gone_are_lost(new: str) -> None:
    assert found(anchored("„Nein danke“"), new) is None


def test_an_ambiguous_place_is_never_guessed() -> None:
    anchor = anchored("„Nein danke“")
    assert found(anchor, "„Nein danke“, sagte er. „Nein danke“, sagte sie.") is None


@pytest.mark.parametrize("number", [1, 2])
def test_a_corrected_name_is_not_taken_for_the_same_name_elsewhere(number: int) -> None:
    text = "Der Vorstand hört auf Peter Meier, seit es ihn gibt. Im Aufsichtsrat sitzt Peter Meier heute auch."
    start, end = find_all(text, "Peter Meier")[number - 1]
    corrected = f"{text[:start]}Petra Meyer{text[end:]}"
    assert corrected.count("Peter Meier") == 1
    assert found(anchored("Peter Meier", number, text), corrected) is None
    assert found(anchored("Peter Meier", 3 - number, text), corrected) == "Peter Meier"


def test_a_hash_that_lies_does_not_move_the_anchor() -> None:
    anchor = anchored("„Nein danke“")
    other = "x: „Nein danke“. Peter M"
    assert locate(anchor, other, anchor.sha256) == (3, 15)


@pytest.mark.parametrize(
    ("text", "words", "spans"),
    [
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("aXa", "a", [(0, 1), (2, 3)]),
        ("abc", "", []),
        ("", "a", []),
        ("😀 54 😀 54", "54", [(2, 4), (7, 9)]),
    ],
)
def test_every_span_of_the_words(text: str, words: str, spans: list[tuple[int, int]]) -> None:
    assert find_all(text, words) == spans


@settings(max_examples=150, deadline=None)
@given(
    text=st.text(alphabet="ab „“😀\u0301", min_size=1, max_size=80),
    other=st.text("ab „“😀\u0301", max_size=80),
    data=st.data(),
)
def test_whatever_is_found_reads_exactly_the_same(text: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = make_anchor(text, start, end, sha256_of(text))
    assert locate(anchor, text, sha256_of(text)) == (start, end)
    assert found(anchor, other) in {None, anchor.exact}
    assert found(anchor, other + text + other) in {None, anchor.exact}


@pytest.mark.parametrize(
    ("words", "new", "there"),
    [
        ("„Nein danke“", f"Vorab.\n\n{TEXT.replace(' ', chr(10))}", True),
        ("„Nein danke“", f"{TEXT} {TEXT}", True),  # twice as it was
        ("„Nein danke“", TEXT.replace("„Nein danke“", "„Ja bitte“") + " Er ruft „Nein danke“!", False),
        ("97,4", TEXT.replace("97,4", "9,74"), False),
        (
            "Viel später sagte Peter Meier: „Nein danke“.",
            "Ganz anders: Viel später sagte Peter Meier: „Nein danke“.",
            True,
        ),
        ("97,4", "", False),
    ],
)
def test_words_stand_in_another_text_as_they_did(words: str, new: str, there: bool) -> None:
    assert stands(anchored(words), new) is there
