"""An article's organisations and places are read wherever it says them again."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.lexicon import lexicon
from workbench.analysis.marks import Name
from workbench.analysis.names.agreeing import said_again
from workbench.analysis.names.gazetteer import gazetteer
from workbench.analysis.names.naming import joined
from workbench.model.facts import Fact, FactKind

ORGANISATION, PLACE, PERSON = FactKind.ORGANISATION, FactKind.PLACE, FactKind.PERSON


def fact(text: str, words: str, kind: FactKind) -> Fact:
    start = text.index(words)
    return Fact(start=start, end=start + len(words), text=words, kind=kind, value=words)


@pytest.mark.parametrize(
    ("text", "words", "kind", "again"),
    [
        ("Die Wiener Linien fuhren. Dann hielten die Wiener Linien.", "Wiener Linien", ORGANISATION, [43]),
        ("In Pontassieve regnet es. Aus Pontassieve kam er.", "Pontassieve", PLACE, [30]),
        ("Netgo wächst. Netgo-Chef Kruse und Netgos Rivale.", "Netgo", ORGANISATION, []),
        ("Merkel kam. Merkel ging.", "Merkel", PERSON, []),
        ("Das Alfred-Wegener-Institut (AWI) forscht.", "Alfred-Wegener-Institut", ORGANISATION, [29]),
        (
            "Das Institut Alfred Wegener (AWI) forscht. Das AWI misst.",
            "Institut Alfred Wegener",
            ORGANISATION,
            [29, 47],
        ),
        ("Die Firma Beispiel Bau (2019) baut.", "Firma Beispiel Bau", ORGANISATION, []),
        ("Die Bank (KfW) zahlt.", "Bank", ORGANISATION, []),
    ],
)
def test_a_name_is_found_again(text: str, words: str, kind: FactKind, again: list[int]) -> None:
    first = fact(text, words, kind)
    found = [each for each in said_again(text, [first]) if each.start >= first.end]
    assert [each.start for each in found] == again
    assert {each.kind for each in found} <= {kind}


def test_the_longer_of_two_names_is_read() -> None:
    text = "Hertha BSC siegt, Hertha verliert, Hertha BSC spielt."
    facts = [fact(text, "Hertha BSC", ORGANISATION), Fact(start=18, end=24, text="Hertha", kind=ORGANISATION, value="")]
    assert [each.text for each in said_again(text, facts)] == ["Hertha BSC", "Hertha", "Hertha BSC"]


def test_what_is_said_again_gives_way_to_another_reading() -> None:
    text = "Orient baut. Der Film „Orient“ lief, Orient wuchs."
    lists = gazetteer(lexicon("de"))
    spans = [Name(start=0, end=6, kind="ORG", sure=0.9), Name(start=22, end=30, kind="OTH", sure=0.5)]
    found = joined(text, [], spans, lists, frozenset(text.split()))
    assert [each.start for each in found] == [0, 37]


def test_a_closing_bracket_alone_is_no_part_of_a_name() -> None:
    text = "Berlin (dpa)- Es regnet."
    found = joined(text, [], [Name(start=8, end=13, kind="ORG", sure=0.9)], gazetteer(lexicon("de")), frozenset())
    assert [each.text for each in found] == ["dpa"]


@given(st.text("Aa Bb-(). äÖ\U0001f600", max_size=40), st.integers(0, 39), st.integers(1, 12))
def test_what_is_found_stands_in_the_text(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    if not words:
        return
    given_ = Fact(start=start, end=start + len(words), text=words, kind=ORGANISATION, value=words)
    found = list(said_again(text, [given_]))
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
