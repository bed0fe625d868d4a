"""One country or institution under all its names, in both languages."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import paths
from workbench.compare.alike.callings import called


def names(text: str) -> list[str]:
    return [text[one.start : one.end] for one in called(text, 0, len(text))]


def meant(text: str) -> set[int]:
    return {one.meant for one in called(text, 0, len(text))}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Vereinigten Staaten und der US-Haushalt, laut U.S. Treasury.", ["Vereinigten Staaten", "US", "U.S."]),
        ("Deutschlands britische Freunde, EU-Staaten", ["Deutschlands", "britische", "EU"]),
        ("South Korea's exports, Saudi-Arabiens Öl", ["South Korea's", "Saudi-Arabiens"]),
        ("Bei der Europäischen Zentralbank in Europa", ["Europäischen Zentralbank", "Europa"]),
        ("tell us about the un-American island", []),
        ("", []),
    ],
)
def test_names_are_found_whole_with_their_endings(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("die USA", "the United States"),
        ("die Vereinigten Staaten", "American troops"),
        ("die Europäische Zentralbank", "the ECB"),
        ("Großbritannien", "the UK"),
        ("die Vereinten Nationen", "the UN"),
        ("der Volkswagen-Konzern", "VW"),
        ("amerikanischen Soldaten", "U.S. soldiers"),
    ],
)
def test_one_thing_under_two_names(one: str, other: str) -> None:
    assert meant(one) == meant(other) != set()


@pytest.mark.parametrize(
    ("one", "other"), [("Niger", "Nigeria"), ("Nordkorea", "South Korea"), ("Sudan", "South Sudan"), ("EU", "UN")]
)
def test_two_things_stay_two(one: str, other: str) -> None:
    assert not meant(one) & meant(other)


def test_no_name_stands_for_two_things() -> None:
    read = tomllib.loads(paths.resource("languages", "xx", "same_names.toml").read_text("utf-8"))
    every = [name for group in read.values() for line in group.strip().splitlines() for name in line.split(", ")]
    assert sorted(every) == sorted(set(every))
    assert all(name == name.strip() != "" for name in every)


@given(
    st.lists(
        st.sampled_from(
            ["USA", "U.S.", "die", "\U0001f600", "EU-Staaten", "Chinas", "\u0301", "„", "\n", "South Korea"]
        )
    )
)
def test_places_lie_in_order_inside_the_text(words: list[str]) -> None:
    text, last = " ".join(words), 0
    for one in called(text, 0, len(text)):
        assert last <= one.start < one.end <= len(text)
        last = one.end
