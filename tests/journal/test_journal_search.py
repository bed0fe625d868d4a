"""Searching: words, parts of words, whatever is typed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.journal.desk import Desk
from workbench.journal import search as search_module
from workbench.journal.search_index import folded


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Angebot", "angebot"),
        ("übernahme", "Übernahme"),
        ("ubernahme", "Übernahme"),
        ("Uebernahme", "Übernahme"),
        ("gross", "groß"),
        ("großem", "großem"),
        ("GROSSEM", "großem"),
        ("97", "97"),
        ("milliarden dollar", "Milliarden"),
        ("lehn ang", "lehn"),
        ("2018", "2018"),
        ("er", "er"),
    ],
)
def test_claims_are_found(desk: Desk, words: str, found: str) -> None:
    hits = [hit for hit in desk.library.reads.search(words) if hit.kind == "claim"]
    assert hits
    for hit in hits:
        assert folded(hit.snippet[hit.start : hit.end]) == folded(found)
        assert (hit.article, hit.article_number, hit.title) == (desk.article, 1, "Ein Angebot")
        assert hit.claim_id in desk.claims
        assert hit.claim > 0


@pytest.mark.parametrize("words", ["", "  ", "Quatsch", "Angebot Quatsch", '"', "AND", "a*", "NEAR(", "-97", "😀", "_"])
def test_what_is_not_there_is_not_found(desk: Desk, words: str) -> None:
    assert [hit for hit in desk.library.reads.search(words) if hit.kind == "claim" and words != "-97"] == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=20) | st.text('"*()^:-+ANDORNEARabc {}', max_size=20))
def test_nothing_typed_is_syntax(desk: Desk, words: str) -> None:
    for hit in desk.library.reads.search(words):
        assert 0 <= hit.start < hit.end <= len(hit.snippet)


def test_every_word_wanted_is_told_in_a_snippet(desk: Desk) -> None:
    hits = desk.library.reads.search("milliarden doll")
    assert hits
    for hit in hits:
        assert [folded(hit.snippet[start:end]) for start, end in hit.marks][:2] == ["milliarden", "doll"]
        assert (hit.start, hit.end) in hit.marks
    (overlapping,) = [hit for hit in desk.library.reads.search("milliarden arden") if hit.kind == "claim"][:1]
    assert [folded(overlapping.snippet[start:end]) for start, end in overlapping.marks] == ["milliarden"]


def test_a_title_that_begins_its_text_is_not_told_twice(desk: Desk) -> None:
    desk.import_article("Ein Angebot\nEs ist neu und einzigartig.")
    (hit,) = [hit for hit in desk.library.reads.search("Angebot einzigartig") if hit.kind == "article"]
    assert hit.snippet == "Ein Angebot Es ist neu und einzigartig."


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("Angbot", "angebot"),
        ("Miliarden Dolar", "milliarden dollar"),
        ("Uebernahmme", "ubernahme"),  # an umlaut written out, and a slip
        ("Enbernahme", ""),  # its first letters are other ones
        ("Angeobt", "angebot"),
        ("Anbot", ""),  # two slips in a short word
        ("Elefanten", ""),
        ("9777777", ""),
    ],
)
def test_a_mistyped_word_finds_the_near_one_and_says_so(desk: Desk, words: str, near: str) -> None:
    desk.verdict(desk.claims[1], reason="Das Angebot zur Übernahme über Milliarden Dollar")
    hits = desk.library.reads.search(words, near=True)
    assert {hit.near for hit in hits} == ({near} if near else set())
    assert desk.library.reads.search(words) == ()
    assert not any(hit.near for hit in desk.library.reads.search("Angebot", near=True))


def test_each_kind_of_text_is_found_where_it_stands(desk: Desk) -> None:
    desk.verdict(desk.claims[1], reason="Laut Börsenaufsicht falsch.")
    desk.attach(desk.claims[2], content="Die Ölpreise stiegen.".encode())
    places = {word: [(hit.kind, hit.claim) for hit in desk.library.reads.search(word)] for word in
              ("Börsenaufsicht", "ölpreis", "Angebot")}  # fmt: skip
    assert places == {
        "Börsenaufsicht": [("reason", 2)],
        "ölpreis": [("capture", 3)],
        "Angebot": [("article", 0), ("claim", 2)],
    }


def test_a_hit_says_how_its_claim_is_rated_now(desk: Desk) -> None:

    def ratings() -> set[tuple[str, str]]:
        return {(hit.kind, hit.rating) for hit in desk.library.reads.search("Dollar OpenAI")}

    assert ratings() == {("claim", "open"), ("article", "")}
    desk.verdict(desk.claims[0], "verified")
    assert ("claim", "verified-in-part") in ratings(), "its facts are open"
    desk.verdict(desk.claims[0], "disputed", reason="Dollar sagt auch OpenAI nicht.")
    assert ratings() == {("claim", "disputed"), ("reason", "disputed"), ("article", "")}


def test_the_index_follows_undo_dismissal_and_drafts(desk: Desk) -> None:
    def hits(word: str) -> int:
        return len([hit for hit in desk.library.reads.search(word) if hit.kind != "article"])

    desk.verdict(desk.claims[0], reason="Eselsbrücke")
    assert hits("Eselsbrücke") == 1
    desk.library.undo("Anna")
    assert hits("Eselsbrücke") == 0
    desk.library.redo("Anna")
    assert hits("Eselsbrücke") == 1
    desk.revise("Musk bot 99 Taler.\nAltman lehnte ab.")
    assert (hits("Taler"), hits("OpenAI")) == (1, 0)
    desk.library.undo("Anna")
    assert (hits("Taler"), hits("OpenAI")) == (0, 1)


def test_the_limit_holds_and_the_newest_come_first(desk: Desk) -> None:
    for number in range(8):
        desk.verdict(desk.claims[0], reason=f"Grund {number}")
    hits = desk.library.reads.search("grund", limit=3)
    assert [hit.snippet.strip() for hit in hits] == ["Grund 7", "Grund 6", "Grund 5"]
    assert desk.library.reads.search("grund", limit=0) == ()


def test_earlier_reasons(desk: Desk) -> None:
    for reason in ("Laut Agentur falsch.", "laut Zeitung richtig.", "Unbelegt.", "Laut Agentur falsch."):
        desk.verdict(desk.claims[0], reason=reason)
    reads = desk.library.reads
    assert reads.earlier_reasons("LAUT") == ("Laut Agentur falsch.", "laut Zeitung richtig.")
    assert reads.earlier_reasons("") == ("Laut Agentur falsch.", "Unbelegt.", "laut Zeitung richtig.")
    assert reads.earlier_reasons("", limit=1) == ("Laut Agentur falsch.",)
    assert reads.earlier_reasons("%") == ()


@settings(max_examples=200, deadline=None)
@given(line=st.text("aäßÅxﬁİ\u0301 zé한", max_size=30), data=st.data())
def test_a_match_is_shown_on_the_letters_it_came_from(line: str, data: st.DataObject) -> None:
    plain = folded(line)
    pieces = [folded(character) for character in line]
    assert "".join(pieces) == plain
    if not plain:
        return
    start = data.draw(st.integers(0, len(plain) - 1))
    word = plain[start : data.draw(st.integers(start + 1, len(plain)))]
    first, last = search_module._span_in_line(line, word)
    at = plain.find(word)
    origin = [index for index, piece in enumerate(pieces) for _ in piece]
    assert (first, last) == (origin[at], origin[at + len(word) - 1] + 1)
