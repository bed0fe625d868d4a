"""Bad input is compared in a time that grows as the input does: steps are counted, never seconds."""

from __future__ import annotations

import re
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.compare import within_article
from workbench.compare.arithmetic.rests import wrong_rests
from workbench.compare.arithmetic.sums import wrong_sums
from workbench.compare.polarity import opposed
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
