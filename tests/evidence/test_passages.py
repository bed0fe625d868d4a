"""Which passages are proposed, why, where they stand, and that a long source stays quick."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.evidence import Proposal, locator_of, propose_passages, skim
from workbench.evidence.windows import preceding, windows_of
from workbench.model.evidence import Capture
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

SOURCE = (
    "The history of the social network is long.\n"
    "\n"
    "Twitter was founded in 2006 by Jack Dorsey. It went public in 2013.\n"
    "\n"
    "Elon Musk bought Twitter for $44 billion in October 2022. He later renamed it X.\n"
    "\n"
    "Sam Altman said OpenAI is not for sale. Musk had offered $97.4 billion.\n"
)
CLAIM = "Eine Anspielung auf den Wertverlust der Plattform, die Musk 2022 für 54 Milliarden Dollar übernommen hat."


def at(text: str, words: str, kind: str, value: float | str, **more: Any) -> Fact:
    start = text.index(words)
    return Fact(start=start, end=start + len(words), text=words, kind=FactKind(kind), value=value, **more)


CLAIM_FACTS = (
    at(CLAIM, "Musk", "person", "Elon Musk"),
    at(CLAIM, "2022", "date", "2022"),
    at(CLAIM, "54 Milliarden Dollar", "money", 54e9, unit="USD"),
)
SOURCE_FACTS = (
    at(SOURCE, "2006", "date", "2006"),
    at(SOURCE, "2013", "date", "2013"),
    at(SOURCE, "Elon Musk", "person", "Elon Musk"),
    at(SOURCE, "$44 billion", "money", 44e9, unit="USD"),
    at(SOURCE, "October 2022", "date", "2022-10"),
    at(SOURCE, "$97.4 billion", "money", 97.4e9, unit="USD"),
)


class Wordwise:
    """An encoder that finds alike what shares a word."""

    def __init__(self) -> None:
        self.asked = 0

    def similarities(self, one: str, others: Sequence[str]) -> list[float]:
        self.asked = len(others)
        return [float(bool(set(one.split()) & set(other.split()))) for other in others]

    def word_shares(self, one: str, others: Sequence[str]) -> list[float]:
        return [0.0 for _ in others if one]


def words(proposals: Sequence[Proposal]) -> list[str]:
    return [SOURCE[p.start : p.end] for p in proposals]


def test_the_passage_with_the_other_figure_comes_first() -> None:
    best = propose_passages(CLAIM, CLAIM_FACTS, SOURCE, SOURCE_FACTS)[0]
    assert SOURCE[best.start : best.end] == "Elon Musk bought Twitter for $44 billion in October 2022."
    assert best.reasons == ("same-fact", "other-value", "same-name")
    assert 0 < best.score <= 1


def test_it_works_across_languages_without_an_encoder_by_facts_alone() -> None:
    claim = "Das Angebot betrug 97,4 Milliarden Dollar."
    fact = at(claim, "97,4 Milliarden Dollar", "money", 97.4e9, unit="USD")
    assert words(propose_passages(claim, (fact,), SOURCE, SOURCE_FACTS))[0] == "Musk had offered $97.4 billion."


def test_meaning_finds_what_facts_cannot() -> None:
    claim = "Altman: not for sale"
    assert words(propose_passages(claim, (), SOURCE, (), encoder=Wordwise()))[0].startswith("Sam Altman said")
    assert "meaning" in propose_passages(claim, (), SOURCE, (), encoder=Wordwise())[0].reasons


class Telling(Wordwise):
    """An encoder that knows how near each sentence comes by a word in it."""

    def similarities(self, one: str, others: Sequence[str]) -> list[float]:
        return [0.6 * ("mayor" in other) + 0.5 * ("left" in other) for other in others if one]


def test_a_sentence_goes_on_with_what_the_one_before_it_names() -> None:
    source = "The cook stayed.\nHe left by bus.\nThe mayor resigned.\nHe left on foot.\n"
    found = propose_passages("Der Bürgermeister ging.", (), source, (), encoder=Telling())
    assert [source[p.start : p.end] for p in found] == ["The mayor resigned.", "He left on foot.", "He left by bus."]


@pytest.mark.parametrize(
    ("ours", "theirs", "another"),
    [
        (("54 Dollar", "money", 54, {"unit": "USD"}), ("$45", "money", 45, {"unit": "USD"}), True),
        (("54 Dollar", "money", 54, {"unit": "USD", "bound": "min"}), ("$450", "money", 450, {"unit": "USD"}), False),
        (("Mittwoch", "date", None, {}), ("Tuesday", "date", None, {}), False),
        (("54 Tote", "quantity", 54, {"unit": "Tote"}), ("12 cars", "quantity", 12, {"unit": "cars"}), False),
    ],
)
def test_another_value_is_said_only_where_both_can_be_compared(ours: Any, theirs: Any, another: bool) -> None:
    claim, source = f"Das Gericht nannte {ours[0]} Anwalt.", f"The court told {theirs[0]} Anwalt."
    wanted = at(claim, *ours[:3], **ours[3])
    found = propose_passages(claim, (wanted,), source, (at(source, *theirs[:3], **theirs[3]),))
    assert ("other-value" in found[0].reasons) is another


def test_what_speaks_of_something_else_is_not_proposed() -> None:
    assert propose_passages("Der Koch isst Suppe.", (), SOURCE, SOURCE_FACTS) == ()
    assert propose_passages(CLAIM, CLAIM_FACTS, "", ()) == ()
    assert propose_passages("", (), SOURCE, SOURCE_FACTS) == ()


@pytest.mark.parametrize("limit", [0, 1, 2, 3])
def test_no_more_than_asked_best_first_none_overlapping(limit: int) -> None:
    found = propose_passages(CLAIM, CLAIM_FACTS, SOURCE, SOURCE_FACTS, encoder=Wordwise(), limit=limit)
    assert len(found) <= limit
    assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)
    spans = sorted((p.start, p.end) for p in found)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_only_a_few_windows_of_a_long_source_are_encoded() -> None:
    long = "".join(f"Sentence number {n} tells of the weather. " for n in range(5000)) + SOURCE
    facts = tuple(
        Fact(start=long.index(f.text), end=0, text=f.text, kind=f.kind, value=f.value, unit=f.unit)
        for f in SOURCE_FACTS
    )
    encoder = Wordwise()
    best = propose_passages(CLAIM, CLAIM_FACTS, long, facts, encoder=encoder)[0]
    assert encoder.asked <= 300
    assert "$44 billion" in long[best.start : best.end]


class TestSkimming:
    def test_a_short_source_is_read_whole(self) -> None:
        assert skim(CLAIM, CLAIM_FACTS, SOURCE) == ((0, len(SOURCE)),)

    def test_of_a_long_one_the_telling_stretches_in_order(self) -> None:
        long = (
            "".join(f"The weather was fine and nothing else happened today, {'abc' * 3}.\n" for _ in range(1500))
            + SOURCE
        )
        spans = skim(CLAIM, CLAIM_FACTS, long)
        assert all(a < b for a, b in spans)
        assert all(before[1] < after[0] for before, after in pairwise(spans))
        assert sum(b - a for a, b in spans) < len(long) / 2
        kept = " ".join(long[a:b] for a, b in spans)
        assert "$44 billion" in kept


class TestWindows:
    def test_sentences_and_short_paragraphs(self) -> None:
        text = "Eins ist hier. Zwei ist da!\n\n  Drei allein.  \nVier"
        assert [text[a:b] for a, b in windows_of(text)] == [
            "Eins ist hier. Zwei ist da!",
            "Eins ist hier.",
            "Zwei ist da!",
            "Drei allein.",
            "Vier",
        ]

    def test_before_each_stands_the_sentence_that_ends_there(self) -> None:
        text = "Eins ist hier. Zwei ist da!\n\nDrei allein.\nVier ist da. Und fünf."
        words = {text[a:b]: text[c:d] for (a, b), (c, d) in preceding(windows_of(text)).items()}
        assert words == {
            "Zwei ist da!": "Eins ist hier.",
            "Drei allein.": "Zwei ist da!",
            "Vier ist da. Und fünf.": "Drei allein.",
            "Vier ist da.": "Drei allein.",
            "Und fünf.": "Vier ist da.",
        }

    @pytest.mark.parametrize(
        "text",
        [
            "Am 3. März kam Dr. Maier nach Berlin.",
            "It cost approx. 3.5 million, said Mr. Smith of Acme Inc. of Ohio.",
            "Der Kurs fiel um ca. 12 Prozent.",
        ],
    )
    def test_full_stops_that_end_nothing(self, text: str) -> None:
        assert [text[a:b] for a, b in windows_of(text)] == [text]

    def test_a_page_without_full_stops_is_cut_at_spaces(self) -> None:
        text = "wort " * 5000
        spans = windows_of(text)
        assert all(0 < b - a <= 1000 for a, b in spans)
        assert "".join(text[a:b] for a, b in spans).count("wort") == 5000
        assert all(0 < b - a <= 1000 for a, b in windows_of("x" * 5000))

    @pytest.mark.parametrize("text", [" " * 2_000_000, "." * 300_000, ". " * 200_000, "\n" * 300_000, "„" * 300_000])
    def test_hostile_sources_end(self, text: str) -> None:
        assert windows_of(text + "\nEnde.")[-1][1] == len(text) + 6

    @settings(max_examples=60, deadline=None)
    @given(st.text(st.sampled_from("aB. !\n?1„“"), max_size=200))
    def test_every_word_lies_in_a_window(self, text: str) -> None:
        covered = {i for a, b in windows_of(text) for i in range(a, b)}
        assert all(i in covered for i, char in enumerate(text) if char.isalnum())
        assert all(0 <= a < b <= len(text) for a, b in windows_of(text))


def capture(text: str, pages: tuple[int, ...] = ()) -> Capture:
    return Capture(sha256="0", size=0, media_type="text/plain", at="", text=text, pages=pages)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("needle", "locator"), [("The history", "¶1"), ("Twitter was", "¶2"), ("It went", "¶2"), ("Musk had", "¶4")]
)
def test_paragraphs_are_counted_from_one_without_blank_lines(needle: str, locator: str) -> None:
    assert locator_of(capture(SOURCE), SOURCE.index(needle)) == locator


@pytest.mark.parametrize(
    ("needle", "locator"),
    [("Erste", "p1:1"), ("Zweiter", "p1:2"), ("Seite", "p2:1"), ("Noch", "p2:2"), ("Letzte", "p3:1")],
)
def test_pages_start_counting_anew(needle: str, locator: str) -> None:
    text = "Erste Zeile\nZweiter Absatz\nSeite zwei\n\nNoch ein Absatz\nLetzte Seite"
    pages = (0, text.index("Seite zwei"), text.index("Letzte"))
    assert locator_of(capture(text, pages), text.index(needle)) == locator
