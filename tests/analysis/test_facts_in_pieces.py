"""News of many registers: wire, business, sports, courts, science, local, tabloid, weather, railways, parliament.

Every figure and date of the eighteen ``pieces/*.txt`` was set down by hand before the rules were asked. They begin with
"# language date title"; a sentence stands behind "*", its facts below it as "words = kind value unit", with min or max
for its bound, ~ for approximate, 3..5 for a range. Dates are compared by value alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.analysis.test_articles_in_newsrooms import noted, wanted
from workbench.analysis import Analyser
from workbench.model.facts import NUMERIC, Fact, FactKind

ANALYSER = Analyser()
FOLDER = Path(__file__).parent / "pieces"
PER_PARAGRAPH = 3


@dataclass(frozen=True)
class Sentence:
    """A sentence, where it stands in its piece, and its facts."""

    words: str
    start: int
    facts: tuple[str, ...]

    @property
    def end(self) -> int:
        return self.start + len(self.words)


@cache
def piece(name: str) -> tuple[str, str, str, tuple[Sentence, ...]]:
    """Return language, date, text and sentences of a piece."""
    head, *rows = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    _, language, date, text = head.split(" ", 3)
    sentences = list[Sentence]()
    for row in rows:
        if row.startswith("  "):
            last = sentences[-1]
            sentences[-1] = Sentence(last.words, last.start, (*last.facts, row.strip()))
            continue
        text += " " if len(sentences) % PER_PARAGRAPH else "\n\n"
        sentences.append(Sentence(row[2:], len(text), ()))
        text += row[2:]
    return language, date, text, tuple(sentences)


@cache
def facts_of(name: str) -> tuple[Fact, ...]:
    language, date, text, _ = piece(name)
    found = ANALYSER.facts(text, language=language, date=date)
    return tuple(fact for fact in found if fact.kind in NUMERIC | {FactKind.DATE})


NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


@pytest.mark.parametrize(("name", "at"), [(name, at) for name in NAMES for at in range(len(piece(name)[3]))])
def test_every_figure_and_date_of_a_sentence_and_no_other(name: str, at: int) -> None:
    sentence = piece(name)[3][at]
    found = [noted(fact) for fact in facts_of(name) if sentence.start <= fact.start < sentence.end]
    assert sorted(found) == sorted(map(wanted, sentence.facts)), sentence.words
