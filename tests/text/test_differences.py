"""Where two drafts differ, and which paragraphs stand level."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.alignment import Alignment
from workbench.text.differences import hunks, paired_blocks

OLD = "Erster Absatz mit Zahlen wie 54.\n\nZweiter Absatz über Paris. Noch ein Satz.\n\nDritter Absatz. Er ist kurz.\n"

SENTENCES = st.sampled_from(["Anna bot 54.", "Bert ging.", "Es war 2018.", "Es war 2019.", "\n", "💶 stieg.", "und"])


def changed(old: str, new: str) -> list[tuple[str, str, bool]]:
    return [(old[slice(*h.old)], new[slice(*h.new)], h.moved) for h in hunks(Alignment(old, new))]


def lines(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(r"[^\n]+", text)]


@pytest.mark.parametrize(
    ("words", "by", "expected"),
    [
        ("54", "44", [("54", "44", False)]),
        ("über Paris", "über ganz Paris", [("", "ganz", False)]),
        (" Noch ein Satz.", "", [("Noch ein Satz.", "", False)]),
        ("Zweiter Absatz über Paris.", "Ein anderer Text in der Mitte.", None),
    ],
)
def test_a_change_is_as_small_as_it_is(words: str, by: str, expected: list[tuple[str, str, bool]] | None) -> None:
    found = changed(OLD, OLD.replace(words, by))
    assert found == expected if expected is not None else len(found) == 1


def test_a_moved_sentence_is_neither_gone_nor_new() -> None:
    new = OLD.replace(" Noch ein Satz.", "").replace("ist kurz.", "ist kurz. Noch ein Satz.")
    assert changed(OLD, new) == [("Noch ein Satz.", "Noch ein Satz.", True)]


def test_a_split_paragraph_stands_level_with_its_longer_part() -> None:
    new = OLD.replace(" Noch ein", "\n\nNoch ein")
    assert paired_blocks(lines(OLD), lines(new), Alignment(OLD, new)) == [(0, 0), (1, 1), (2, 3)]


def test_a_paragraph_written_anew_stands_level_with_what_it_replaces() -> None:
    new = OLD.replace("Zweiter Absatz über Paris. Noch ein Satz.", "Etwas völlig Fremdes steht nun da!")
    assert paired_blocks(lines(OLD), lines(new), Alignment(OLD, new)) == [(0, 0), (1, 1), (2, 2)]


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCES, max_size=14), st.lists(SENTENCES, max_size=14))
def test_what_no_hunk_names_stands_in_both_drafts(left: list[str], right: list[str]) -> None:
    old, new = " ".join(left), " ".join(right)
    found = hunks(Alignment(old, new))
    for text, spans in ((old, [h.old for h in found]), (new, [h.new for h in found])):
        assert all(0 <= start <= end <= len(text) for start, end in spans)
        covered = sorted(span for span in spans if span[0] < span[1])
        assert all(before[1] <= after[0] for before, after in pairwise(covered))

    def rest(text: str, spans: list[tuple[int, int]]) -> list[str]:
        kept, place = [], 0
        for start, end in sorted(spans):
            kept.append(text[place:start])
            place = max(place, end)
        return " ".join([*kept, text[place:]]).split()

    assert rest(old, [h.old for h in found]) == rest(new, [h.new for h in found])
    pairs = paired_blocks(lines(old), lines(new), Alignment(old, new))
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
