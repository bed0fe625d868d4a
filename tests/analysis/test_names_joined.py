"""What the tagger calls a name and what lists find become one reading."""

from __future__ import annotations

import pytest

from workbench.analysis.lexicon import lexicon
from workbench.analysis.marks import Name
from workbench.analysis.names.gazetteer import gazetteer
from workbench.analysis.names.naming import bare, joined, voted
from workbench.model.facts import Fact, FactKind


def name(text: str, words: str, kind: str, sure: float = 0.9, nth: int = 0) -> Name:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Name(start=start, end=start + len(words), kind=kind, sure=sure)


def fact(text: str, words: str, kind: FactKind) -> Fact:
    start = text.index(words)
    return Fact(start=start, end=start + len(words), text=words, kind=kind, value=words)


def read(text: str, found: list[Fact], spans: list[Name], language: str = "de") -> list[tuple[str, str]]:
    lists = gazetteer(lexicon(language))
    return [(each.text, each.kind.value) for each in joined(text, found, spans, lists, frozenset(text.split()))]


def test_an_office_before_a_name_is_cut_off_and_kept() -> None:
    text = "Präsident Macron kam."
    found = [fact(text, "Präsident", FactKind.TITLE)]
    assert read(text, found, [name(text, "Präsident Macron", "PER")]) == [("Präsident", "title"), ("Macron", "person")]


@pytest.mark.parametrize(("words", "expected"), [("Mr. Smith", "Smith"), ("Smith’s", "Smith"), ("Smith", "Smith")])
def test_a_name_is_cut_to_itself(words: str, expected: str) -> None:
    text = f"It was {words} fault."
    assert read(text, [], [name(text, words, "PER")], "en") == [(expected, "person")]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Es ist Leipzig- und", "Leipzig-", "Leipzig"),
        ("In Leipzig–Halle", "Leipzig–", "Leipzig"),
        ("Aus Frankfurt (Main) kam", "Frankfurt (Main", "Frankfurt (Main)"),
        ("Aus (Frankfurt) kam", "Frankfurt", "Frankfurt"),
        ("Aus Frankfurt (Main) kam", "Frankfurt (Main)", "Frankfurt (Main)"),
    ],
)
def test_a_place_ends_where_its_name_does(text: str, words: str, expected: str) -> None:
    assert read(text, [], [name(text, words, "LOC")]) == [(expected, "place")]


def test_a_words_look_makes_a_name_only_where_the_tagger_or_a_list_says_so() -> None:
    text = "Der Versicherungskonzern, die LRA und ISBN. Siemens, Beispiel GmbH und die LRA."
    words = ("Versicherungskonzern", "LRA", "ISBN", "Siemens", "Beispiel GmbH")
    found = [fact(text, word, FactKind.ORGANISATION) for word in words]
    kinds = [(word, "organisation") for word in ("LRA", "Siemens", "Beispiel GmbH", "LRA")]
    assert read(text, found, [name(text, "LRA", "ORG", nth=1)]) == kinds


def test_the_taggers_reading_wins_over_a_lists() -> None:
    text = "Paris Hilton kam."
    found = [fact(text, "Paris", FactKind.PLACE)]
    assert read(text, found, [name(text, "Paris Hilton", "PER")]) == [("Paris Hilton", "person")]


def test_a_work_is_no_organisation_though_a_list_says_so() -> None:
    text = "Er las „Der Spiegel der Zeit“."
    found = [fact(text, "Der Spiegel", FactKind.ORGANISATION)]
    assert read(text, found, [name(text, "Der Spiegel der Zeit", "OTH")]) == []
    assert read(text, found, []) == [("Der Spiegel", "organisation")]


def test_all_mentions_have_the_kind_most_have() -> None:
    text = "Tesla, Tesla, Tesla"
    spans = [name(text, "Tesla", kind, nth=nth) for nth, kind in enumerate(("ORG", "PER", "ORG"))]
    assert [span.kind for span in voted(text, spans)] == ["ORG", "ORG", "ORG"]


def test_marks_alone_are_no_name() -> None:
    text = "Das ist – so."
    assert read(text, [], [name(text, "–", "ORG")]) == []


def test_a_genitive_is_known_by_the_text_or_a_list() -> None:
    lists = gazetteer(lexicon("de"))
    assert bare("Deutschlands", lists, frozenset()) == "Deutschland"
    assert bare("Parrys", lists, frozenset({"Parry"})) == "Parry"
    assert bare("Parrys", lists, frozenset()) == "Parrys"
    assert bare("Paris", lists, frozenset({"Pari"})) == "Paris"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Im Juli stellte Musk xAI vor", "Musk xAI", [("Musk", "person"), ("xAI", "organisation")]),
        ("Da verklagte Musk OpenAI wieder", "Musk OpenAI", [("Musk", "person"), ("OpenAI", "organisation")]),
        ("Die Firma xAI wächst", "xAI", [("xAI", "organisation")]),
        ("Bei eBay steht es", "eBay", [("eBay", "organisation")]),
        ("Der Impfstoff von BioNTech", "BioNTech", [("BioNTech", "organisation")]),
        ("Bei IKEA in Berlin", "IKEA", [("IKEA", "organisation")]),
        ("Dann kam Robert Bosch herein", "Robert Bosch", [("Robert Bosch", "person")]),
        ("Dann kam Leonardo DiCaprio", "Leonardo DiCaprio", [("Leonardo DiCaprio", "person")]),
        ("Dann kam Sarah McDONALD", "Sarah McDONALD", [("Sarah McDONALD", "person")]),
        ("Dann kam Arundhati ROY", "Arundhati ROY", [("Arundhati ROY", "person")]),
        ("Da schenkte Klum Twitter nichts", "Klum Twitter", [("Klum Twitter", "person")]),
    ],
)
def test_a_name_whose_look_is_a_firms_is_one_beside_a_person_too(
    text: str, words: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text, [], [name(text, words, "PER")]) == expected


def test_a_listed_firm_behind_somebody_of_the_article_is_a_name_of_its_own() -> None:
    text = "Heidi Klum kam. Da schenkte Klum Twitter nichts."
    spans = [name(text, "Heidi Klum", "PER"), name(text, "Klum Twitter", "PER")]
    expected = [("Heidi Klum", "person"), ("Klum", "person"), ("Twitter", "organisation")]
    assert read(text, [], spans) == expected


def test_a_firm_that_begins_small_is_one_wherever_the_article_names_it() -> None:
    text = "Die Firma eBay wächst, und eBay weiß es."
    assert read(text, [], [name(text, "eBay", "ORG")]) == [("eBay", "organisation")] * 2
