"""Papers that print one agency report are one family; texts on one subject in their own words are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.evidence.kinship import Sketch, agency_of, families, kin

REPORT = (
    "Paris (dpa) - Eine Gruppe von Investoren um den Unternehmer Elon Musk hat 97,4 Milliarden Dollar für OpenAI "
    "geboten. Der Anwalt der Gruppe legte das Angebot am Montag dem Verwaltungsrat vor. Sam Altman lehnte noch am "
    "selben Tag ab und bot im Scherz, Twitter für 9,74 Milliarden zurückzukaufen. Frankreichs Präsident Emmanuel "
    "Macron ist Gastgeber des Gipfels zur künstlichen Intelligenz, der am Dienstag in Paris endet."
)
PRINTED = (
    "Musk will OpenAI\n\n" + REPORT.replace("geboten.", "geboten, wie am Montag bekannt wurde.") + " Mehr dazu morgen."
)
OWN = (
    "Der Streit zwischen zwei Männern, die einmal dieselbe Firma gründeten, hat eine neue Stufe erreicht. Wer die "
    "Schreiben liest, die in der vergangenen Woche zwischen den Kanzleien hin und her gingen, ahnt, dass es um Geld "
    "nur am Rande geht. 97,4 Milliarden Dollar stehen im Raum, und keiner von beiden will als Erster nachgeben."
)


def test_printed_reports_are_one_family_and_own_words_are_not() -> None:
    assert families({"a": REPORT, "b": OWN, "c": PRINTED, "d": REPORT.upper()}) == (("a", "c", "d"),)


def test_an_excerpt_under_the_same_agency_is_kin() -> None:
    excerpt = REPORT[: len(REPORT) // 3] + " " + OWN
    assert kin(Sketch(REPORT), Sketch("(dpa) " + excerpt))
    assert not kin(Sketch(REPORT.replace("dpa", "")), Sketch(OWN))


@pytest.mark.parametrize("text", ["", "kurz", "ein paar Worte nur"])
def test_a_few_words_are_kin_only_to_the_same(text: str) -> None:
    assert not kin(Sketch(text), Sketch(REPORT))
    assert families({"a": "ein paar Worte nur", "b": "ein paar Worte nur"}) == (("a", "b"),)


def test_a_book_is_compared_by_a_sample() -> None:
    book = " ".join(f"word{number} stands here" for number in range(60_000))
    sketch = Sketch(book)
    assert len(sketch.runs) <= 1024
    assert kin(sketch, Sketch(book + " and an afterword"))
    assert not kin(sketch, Sketch(REPORT))


def test_the_agency_all_credit_is_named() -> None:
    assert agency_of([REPORT, PRINTED]) == "dpa"
    assert agency_of([REPORT, OWN]) == ""
    assert agency_of([]) == ""


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=5))
def test_families_share_no_member(texts: list[str]) -> None:
    found = families({f"{number}-{text!r}": text for number, text in enumerate(texts)})
    members = [key for family in found for key in family]
    assert len(members) == len(set(members))
    assert all(len(family) > 1 for family in found)


def test_whoever_asks_whether_to_go_on_is_asked_before_each_text_that_is_new() -> None:
    texts = {f"{number:064}": f"Ein Text mit der Nummer {number}, den noch niemand las." for number in range(3)}
    asked: list[int] = []
    families(texts, lambda: asked.append(1))
    assert len(asked) == 3
    families(texts, lambda: asked.append(1))
    assert len(asked) == 3
