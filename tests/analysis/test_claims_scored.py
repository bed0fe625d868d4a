"""The trained scores: honest reasons, monotone tables, lines by register, the article sentence by sentence."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import get_args

import numpy as np
import pytest

from workbench import paths
from workbench.analysis import Analyser
from workbench.analysis.scores.scoring import REGISTERS, scorer
from workbench.analysis.scores.signs import AGAINST, FOR, NAMES, signs_of
from workbench.errors import Language
from workbench.text.messages import known, say

ANALYSER = Analyser()
GERMAN = "Elon Musk kaufte Twitter 2022 für 54 Milliarden Dollar."


def test_what_speaks_for_a_claim_never_counts_against_it() -> None:
    row = dict(
        zip(NAMES, scorer().judge(scorer().see([GERMAN]), np.ones((1, len(NAMES)), np.float32)).signs[0], strict=True)
    )
    assert all(row[name] >= 0 for name in FOR)
    assert all(row[name] <= 0 for name in AGAINST)
    assert row["german"] == 0  # no sentence is marked for its language


def test_every_table_rises_from_0_to_1() -> None:
    tables = json.loads(paths.resource("models", "claims", "scorer.json").read_text("utf-8"))["tables"]
    assert {"news.checkable", "comments.checkable", "debates.checkable", "debates.worth"} <= set(tables)
    for logits, scores in tables.values():
        assert all(a < b for a, b in pairwise(logits))
        assert all(a <= b for a, b in pairwise(scores))
        assert 0 <= scores[0] < 0.2
        assert 0.8 < scores[-1] <= 1


def test_scores_do_not_depend_on_the_company() -> None:
    texts = [GERMAN, "Das ist doch wunderbar.", "We should be brave."]
    signs = np.stack([signs_of(text, [], german=True) for text in texts])
    together = scorer().judge(scorer().see(texts), signs)
    alone = scorer().judge(scorer().see(texts[1:2]), signs[1:2])
    assert together.checkable["news"][1] == pytest.approx(alone.checkable["news"][0], abs=1e-4)
    assert np.allclose(together.registers.sum(axis=1), 1, atol=1e-5)
    assert together.registers.shape == (3, len(REGISTERS))


def test_words_that_move_the_score_are_words_of_the_sentence() -> None:
    text = "Vorher.\n\nDie Polizei nahm am Freitag zwei Männer fest."
    judged = scorer().judge(scorer().see([text]), np.zeros((1, len(NAMES)), np.float32))
    found = [text[word.start : word.end] for word in judged.words[0]]
    assert len(found) == 2
    assert set(found) <= set(text.split())
    assert len(scorer().see([text, "", "Ja."]).words[2]) == 1


def test_the_reasons_name_words_and_can_be_said() -> None:
    for code in ("wording-for", "wording-against"):
        assert known(f"reason.{code}")
        assert all("so" in say(f"reason.{code}", language, words="so") for language in get_args(Language))
    text = f"Guten Morgen!\n\n{GERMAN}"
    [claim] = [one for one in ANALYSER.analyse(text, language="de").suggestions if "Musk" in one.text]
    assert {"money", "event"} <= {reason.code for reason in claim.reasons}
    assert all(claim.start <= reason.start < reason.end <= claim.end for reason in claim.reasons)


@pytest.mark.parametrize(
    ("text", "register"),
    [
        ("Nach Polizeiangaben wurden bei dem Unfall am Montagmorgen in Köln drei Menschen verletzt.", "news"),
        ("@MEDIUM So ein Quatsch, ihr habt doch alle keine Ahnung!!! 🙄", "comments"),
        ("Well, Jim, let me tell you, my opponent voted against that bill four times.", "debates"),
    ],
)
def test_a_line_shows_its_register(text: str, register: str) -> None:
    shares = scorer().judge(scorer().see([text]), np.zeros((1, len(NAMES)), np.float32)).registers[0]
    assert REGISTERS[int(shares.argmax())] == register


def test_lines_that_say_nothing_score_nothing() -> None:
    assert [(line.checkable, line.worth) for line in ANALYSER.lines(["", "  ", "\t"], language="de")] == [(0, 0)] * 3


def test_a_language_we_do_not_speak_is_not_scored() -> None:
    [line] = ANALYSER.lines(["Jean a acheté trois maisons à Paris en 2020."], language="fr")
    assert (line.checkable, line.worth) == (0, 0)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Konzern zahlte nach Angaben des Ministers 54 Milliarden Dollar."),
        ("en", "The mayor said the company had made a profit of $44 billion."),
    ],
)
def test_a_figure_is_named_before_the_word_for_saying_so(language: str, text: str) -> None:
    [claim] = ANALYSER.analyse(text, language=language).suggestions
    codes = [reason.code for reason in claim.reasons]
    assert codes.index("money") < codes.index("attribution")  # what the rules and the model make of it together
