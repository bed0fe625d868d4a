"""A quotation longer than a claim stands in each claim it runs through, with its speaker."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis import Analyser
from workbench.analysis.quotes.long_quotes import parts
from workbench.model.facts import Fact, FactKind

ANALYSER = Analyser()
_SAID = "Wir haben im Jahr {0} rund {1} Millionen Euro in Leipzig gesteckt, und {1} Menschen arbeiten dort."


def article(sentences: int, between: str = " ") -> str:
    words = between.join(_SAID.format(2000 + at, 10 + at) for at in range(sentences))
    return f"Der Vorstand verteidigte das Werk. „{words}“, sagte Karl Bauer in Leipzig. Die Stadt zahlt 3 Euro."


def quotes_of(text: str) -> list[list[Fact]]:
    claims = ANALYSER.analyse(text, language="de").suggestions
    assert all(text[fact.start : fact.end] == fact.text for claim in claims for fact in claim.facts)
    assert all(claim.start <= fact.start < fact.end <= claim.end for claim in claims for fact in claim.facts)
    assert all([f.number for f in claim.facts] == list(range(1, len(claim.facts) + 1)) for claim in claims)
    return [[fact for fact in claim.facts if fact.kind is FactKind.QUOTE] for claim in claims]


def test_each_claim_of_a_long_quotation_holds_its_part() -> None:
    text = article(8)
    found = [quotes for quotes in quotes_of(text) if quotes]
    assert len(found) == 8
    assert {quote.speaker for quotes in found for quote in quotes} == {"Karl Bauer"}
    assert [quote.text for quotes in found for quote in quotes] == [_SAID.format(2000 + n, 10 + n) for n in range(8)]


def test_a_short_quotation_stays_whole() -> None:
    found = [quotes for quotes in quotes_of(article(3)) if quotes]
    assert [len(quotes) for quotes in found] == [1]
    assert found[0][0].text == " ".join(_SAID.format(2000 + at, 10 + at) for at in range(3))


def test_a_quotation_over_paragraphs_has_a_part_in_each() -> None:
    found = [quotes for quotes in quotes_of(article(3, between="\n\n")) if quotes]
    assert [len(quotes) for quotes in found] == [1, 1, 1]
    assert {quotes[0].speaker for quotes in found} == {"Karl Bauer"}


def test_claims_beside_a_long_quotation_hold_none_of_it() -> None:
    assert quotes_of(article(8))[-1] == []


@given(st.text(alphabet="ab „“🙂\n", min_size=1, max_size=60), st.integers(0, 80), st.integers(0, 80))
def test_a_part_lies_in_both(words: str, start: int, length: int) -> None:
    quote = Fact(start=10, end=10 + len(words), text=words, kind=FactKind.QUOTE, value=words, speaker="Karl Bauer")
    for part in parts([quote], start, start + length):
        assert max(start, 10) <= part.start < part.end <= min(start + length, quote.end)
        assert part.text == part.value == words[part.start - 10 : part.end - 10]
        assert part.speaker == "Karl Bauer"
