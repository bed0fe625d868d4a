"""A long text in pieces is the same text, and what is found in it is found in its pieces."""

from __future__ import annotations

import re

import pytest

from workbench.actions import alike
from workbench.journal.search_index import folded
from workbench.text import pieces as room
from workbench.text.pieces import found_in, pieces

TEXT = "Über 97,4 Größen\nwird 2023/24 geredet.\n" * 40 + "einlangeswort" * 30 + " Ende 1999/00"


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_PIECE", 50)


def test_pieces_are_the_text_and_end_with_lines_and_words() -> None:
    found = list(pieces(TEXT))
    assert "".join(found) == TEXT
    assert max(map(len, found)) <= 50
    assert all(piece.endswith("\n") for piece in found[:40])
    assert list(pieces("")) == [""]


def test_what_is_found_in_pieces_is_what_is_found_in_the_whole() -> None:
    seasons = re.compile(r"(?<![\w/])\d{4}/\d\d(?!\w)")
    assert [m.span() for m in found_in(seasons, TEXT)] == [m.span() for m in seasons.finditer(TEXT)]


def test_a_text_folded_in_pieces_is_folded_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    apart = folded(TEXT)
    monkeypatch.setattr(room, "_PIECE", len(TEXT))
    assert apart == folded(TEXT)


def test_sentences_of_a_text_in_pieces_are_those_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(f"Der Rat tagte zum {day} Mal in der Halle.\n\n" for day in range(1, 31))
    apart = alike._sentences(text)
    assert len(apart) == 30
    monkeypatch.setattr(room, "_PIECE", len(text))
    assert apart == alike._sentences(text)
