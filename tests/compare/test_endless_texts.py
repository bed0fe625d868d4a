"""Bad input is compared in a time that grows as the input does: steps are counted, never seconds."""

from __future__ import annotations

import re
import sys
from functools import partial
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.compare import Share, Words, match_facts, within_article
from workbench.compare.alike import matching
from workbench.compare.alike.about import told
from workbench.compare.alike.comparables import same_value
from workbench.compare.alike.fitting import alike_names, spellings_of
from workbench.compare.alike.saying import Neighbours, Saying
from workbench.compare.arithmetic.rests import wrong_rests
from workbench.compare.arithmetic.sums import wrong_sums
from workbench.compare.polarity import opposed, opposed_to
from workbench.compare.signs.meanings import meanings
from workbench.compare.signs.standing import LONGEST, cut, in_pieces
from workbench.compare.told_again.complements import _sentence
from workbench.compare.told_again.gaps import wrong_gaps
from workbench.compare.told_again.seasons import wrong_seasons
from workbench.compare.told_again.tallies import wrong_tallies
from workbench.model.analysis import Suggestion
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import FrameType
    from typing import Any

MORE = 5.5  # times the steps for a text four times as long; sixteen where all are held against all
_FIGURE = re.compile(r"(?P<number>\d+) (?P<unit>Euro|Prozent|Jahre alt|Öfen)|im Jahr (?P<year>\d{4})|(?P<who>Ada \w+)")
_KINDS = {
    "Euro": FactKind.MONEY,
    "Prozent": FactKind.PERCENT,
    "Jahre alt": FactKind.DURATION,
    "Öfen": FactKind.QUANTITY,
}
_UNITS = {"Euro": "EUR", "Jahre alt": "year", "Öfen": "Öfen"}


def read(text: str, *, sentences: bool = True) -> list[Suggestion]:
    """Return a claim for each sentence, or one for all of the text, with its figures, years and names."""
    spans = [m.span() for m in re.finditer(r"[^.\n]+\.?", text)] if sentences else [(0, len(text))]
    return [
        Suggestion(
            start=a, end=b, text=text[a:b], checkable=1, worth=1, facts=tuple(map(_fact, _FIGURE.finditer(text, a, b)))
        )
        for a, b in spans
    ]


def _fact(match: re.Match[str]) -> Fact:
    if match["who"]:
        return Fact(start=match.start(), end=match.end(), text=match[0], kind=FactKind.PERSON, value=match[0])
    if match["year"]:
        start = match.start("year")
        return Fact(start=start, end=match.end(), text=match["year"], kind=FactKind.DATE, value=match["year"])
    kind, unit = _KINDS[match["unit"]], _UNITS.get(match["unit"])
    end = match.end("number") if kind is FactKind.DURATION else match.end()
    text = match.string[match.start() : end]
    return Fact(start=match.start(), end=end, text=text, kind=kind, value=int(match["number"]), unit=unit)


def steps(job: Callable[[], object]) -> int:
    """Return how many operations of the interpreter a job takes."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        frame.f_trace_lines, frame.f_trace_opcodes = False, True
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        job()
    finally:
        sys.settrace(before)
    return count


SENTENCES = {
    "sums": "Die übrigen {0} Euro gingen an Haus {0}, der Gewinn stieg um {1} Euro auf {2} Euro. ",
    "votes": "Dafür stimmten 37, dagegen 32, 4 enthielten sich, sagte {1} Prozent im Jahr 19{3}. ",
    "gaps": "Der Konzern {4} hat {0} Euro, Haus {4} hat {2} Euro, ein Plus von {1} Euro. ",
    "seasons": "In der Saison 19{3}/{3} und in der Spielzeit 19{3}/{5} kam er. ",
}


def many(sentence: str, times: int) -> str:
    """Return a text of so many sentences, each with figures and names of its own."""
    return "".join(
        sentence.format(1000 + 37 * at, 11 + at % 80, 2000 + 91 * at, 11 + at % 80, _name(at), 12 + at % 80)
        for at in range(times)
    )


def _name(at: int) -> str:
    return "K" + "".join("abcdefghij"[int(digit)] for digit in f"{at:04}") + "berg"


RULES: dict[str, Callable[[str, Sequence[Suggestion]], object]] = {
    "sums": wrong_rests,
    "gaps": wrong_gaps,
    "votes": wrong_tallies,
    "seasons": wrong_seasons,
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_takes_no_more_steps_for_each_figure_of_a_longer_text(name: str) -> None:
    texts = [many(SENTENCES[name], times) for times in (40, 160)]
    said = [read(text) for text in texts]
    for text, claims in zip(texts, said, strict=True):
        RULES[name](text, claims)  # tables are read and words remembered
    few, more = (steps(partial(RULES[name], text, claims)) for text, claims in zip(texts, said, strict=True))
    assert more < MORE * few


@pytest.mark.parametrize("rule", [wrong_sums, wrong_rests, opposed], ids=["sums", "rests", "denials"])
def test_a_claim_of_a_whole_article_takes_no_more_steps_for_each_figure(
    rule: Callable[[str, Sequence[Suggestion]], object],
) -> None:
    texts = [many("und {0} Euro und {1} Prozent ", times) for times in (200, 800)]
    said: list[Any] = [in_pieces(text, read(text, sentences=False)) for text in texts]
    for text, claims in zip(texts, said, strict=True):
        rule(text, claims)
    few, more = (steps(partial(rule, text, claims)) for text, claims in zip(texts, said, strict=True))
    assert more < MORE * few


def test_an_ordinary_claim_is_left_in_one_piece() -> None:
    text = many(SENTENCES["sums"], 20)
    claims = read(text)
    assert in_pieces(text, claims) == claims


@given(st.text(alphabet="ab \n", max_size=40).map(lambda words: words * 300))
def test_pieces_are_short_and_leave_nothing_out(text: str) -> None:
    pieces = list(cut(text, 0, len(text)))
    assert "".join(text[a:b] for a, b in pieces) == text
    assert all(b - a <= LONGEST for a, b in pieces)


def test_every_fact_of_a_claim_is_in_one_piece() -> None:
    text = many("und {0} Euro und {1} Prozent ", 900)
    (claim,) = read(text, sentences=False)
    pieces = in_pieces(text, [claim])
    assert len(pieces) > 1
    assert [fact for piece in pieces for fact in piece.facts] == list(claim.facts)


def test_an_endless_word_has_no_parts() -> None:
    word = "x" * 2_000 + "werk"
    meanings.cache_clear()
    assert steps(lambda: meanings(word)) < len(word)


def test_a_share_without_a_full_stop_is_looked_at_no_further_than_a_sentence_goes() -> None:
    text = "61 Prozent " + "und so weiter " * 2_000
    fact = read(text, sentences=False)[0].facts[0]
    start, end = _sentence(text, fact)
    assert (start, end) == (0, fact.end + LONGEST)


def test_whoever_gives_up_need_not_wait() -> None:
    class EnoughError(Exception):
        """It took too long."""

    def give_up() -> None:
        raise EnoughError

    text = many(SENTENCES["sums"], 3)
    with pytest.raises(EnoughError):
        within_article(text, read(text), go_on=give_up)


def test_a_comparison_tells_how_far_it_is_and_is_asked_all_the_way() -> None:
    text = many(SENTENCES["sums"], 40)
    told: list[float] = []
    asked: list[int] = []
    claims = read(text)
    found = within_article(text, claims, go_on=lambda: asked.append(len(told)), share=Share(told.append))
    assert told == sorted(told)
    assert 0 <= told[0] < 0.5 < told[-1] < 1
    assert asked[-1] >= len(told) - 2  # to the end
    assert found == within_article(text, claims)


def other_text(name: str, times: int) -> str:
    """Return a text that says what ``many`` does with figures of its own."""
    return many(SENTENCES[name].replace("{0}", "1{0}").replace("{2}", "1{2}").replace("{3}", "{5}"), times)


@pytest.mark.parametrize("name", ["sums", "votes"])
@pytest.mark.parametrize("claims", [slice(1), slice(None)], ids=["a claim", "a whole article"])
def test_evidence_takes_no_more_steps_for_each_figure_of_a_longer_passage(
    name: str, claims: slice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matching, "_PAIRS", 100)
    jobs = []
    for times in (8, 32):
        text, other = many(SENTENCES[name], times), other_text(name, times)
        facts = [fact for one in read(text)[claims] for fact in one.facts]
        theirs = [fact for one in read(other) for fact in one.facts]
        jobs.append(partial(match_facts, facts, theirs, claim=Words(text), passage=Words(other)))
    for job in jobs:
        job()
    few, more = map(steps, jobs)
    assert more < MORE * few


def test_a_denial_is_looked_for_in_as_many_steps_as_a_passage_is_long() -> None:
    claim = Words("Der Konzern Kabberg hat keine 70 Euro.")
    jobs = []
    for times in (20, 80):
        text = many(SENTENCES["gaps"], times)
        facts = [fact for one in read(text) for fact in one.facts]
        jobs.append(partial(opposed_to, claim, read(claim.text)[0].facts, Words(text), facts))
    for job in jobs:
        job()
    few, more = map(steps, jobs)
    assert more < MORE * few


_WHICH: dict[FactKind, list[str | None]] = {
    FactKind.MONEY: ["EUR", "USD", None],
    FactKind.QUANTITY: ["km", "mile", "°C", "°F", "jets", "aircraft", "Tote", None],
    FactKind.PERCENT: [None],
    FactKind.DURATION: ["year", "month", None],
}
_NUMBERS = st.integers(-5, 120) | st.sampled_from([0.25, 1 / 3, 0.5, 1_000, 1_500_000, 148_000, 149_000])
_DAYS = ["2024-05-03", "2024-05", "2024", "2024-Q2", "2023-05-03", "2024-13", "XII"]
_UNDATED = ["3. Mai", "am 3. Mai", "4 May"]
_BOUNDS: list[Literal["min", "max"] | None] = [None, None, "min", "max"]
_NAMED = ["Ada Kern", "Kern", "Ada Berg", "Berg", "Kerns", "Ada", ""]


@st.composite
def said_facts(draw: st.DrawFn) -> Fact:
    """Return a fact of any kind that may agree with another."""
    kind = draw(st.sampled_from([*_WHICH, FactKind.DATE, FactKind.PERSON, FactKind.QUOTE]))
    approximate = draw(st.booleans())
    if kind is FactKind.DATE:
        value = draw(st.sampled_from([*_DAYS, None]))
        text = draw(st.sampled_from(_UNDATED)) if value is None else value
        return Fact(start=0, end=len(text), text=text, kind=kind, value=value, approximate=approximate)
    if kind in {FactKind.PERSON, FactKind.QUOTE}:
        return Fact(start=0, end=1, text="x", kind=kind, value=draw(st.sampled_from(_NAMED)))
    number, unit = draw(_NUMBERS), draw(st.sampled_from(_WHICH[kind]))
    return Fact(
        start=0,
        end=1,
        text=f"{number}",
        kind=kind,
        value=number,
        unit=unit,
        approximate=approximate,
        value_range=(number, number + 7.0) if draw(st.booleans()) else None,
        bound=draw(st.sampled_from(_BOUNDS)),
    )


@given(st.lists(said_facts(), max_size=12), said_facts())
def test_the_first_that_says_the_same_is_found_as_if_all_were_asked(facts: list[Fact], fact: Fact) -> None:
    assert Saying(facts).first(fact) == next((one for one in facts if same_value(fact, one)), None)


@given(st.lists(st.text("abc", min_size=1, max_size=8), max_size=30), st.text("abc", min_size=5, max_size=8))
def test_a_name_is_found_among_words_as_if_all_were_asked(words: list[str], name: str) -> None:
    assert spellings_of(frozenset(words)).hold(name) == any(alike_names(name, word) for word in words)


def test_of_two_endless_lists_each_figure_meets_those_next_to_it_in_value() -> None:
    facts = [fact for one in read(many("Haus {4} hat {0} Euro. ", 60)) for fact in one.facts]
    assert list(Neighbours(facts, 8).of(facts[30])) == facts[26:34]


def test_a_figure_of_an_endless_sentence_stands_beside_those_next_to_it() -> None:
    text = many("und {0} Euro ", 60)
    facts = read(text, sentences=False)[0].facts
    beside = told(Words(text), facts).about(facts[30]).figures
    assert [fact.start for fact in beside] == [facts[at].start for at in range(18, 43) if at != 30]
