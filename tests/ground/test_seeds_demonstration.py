"""The demonstration library's script names only what exists: files, unique quotes, ratings, people."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from workbench import paths
from workbench.model.claims import Rating
from workbench.model.evidence import Channel, Grade, Stance
from workbench.model.facts import FactState

SCRIPT: dict[str, Any] = tomllib.loads(paths.seed("demonstration.toml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = SCRIPT["step"]
COMMON = {"action", "article", "quote", "by"}
PARAMETERS = {
    "verdict": {"rating", "reason", "correction"},
    "tick": {"fact", "state", "everywhere"},
    "attach": {"file", "stance", "passage", "grade"},
    "note": {"person", "channel", "text", "stance", "confidential"},
    "query": {"text"},
    "sign": set[str](),
}
SOURCES = sorted({step["file"] for step in STEPS if step["action"] == "attach"})
SHARED = Path(__file__).parents[3] / "shared" / "articles" / "000_b5e7597d68b4a479.txt"


def text_of(name: str) -> str:
    return paths.seed(name).read_text(encoding="utf-8")


def of(action: str) -> list[dict[str, Any]]:
    return [step for step in STEPS if step["action"] == action]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step['action']}-{step['quote'][:20]}")
def test_a_step_has_exactly_its_parameters_and_a_quote_that_stands_once(step: dict[str, Any]) -> None:
    assert set(step) == COMMON | PARAMETERS[step["action"]]
    assert text_of(step["article"]).count(step["quote"]) == 1
    assert step["article"] in [article["file"] for article in SCRIPT["article"]]


@pytest.mark.parametrize("step", of("attach"), ids=lambda step: step["passage"][:30])
def test_an_attached_passage_stands_once_in_its_source(step: dict[str, Any]) -> None:
    assert text_of(step["file"]).count(step["passage"]) == 1
    assert Stance(step["stance"])
    assert Grade(step["grade"])


@pytest.mark.parametrize("step", of("tick"), ids=lambda step: step["fact"])
def test_a_ticked_fact_stands_in_the_paragraph_of_its_quote(step: dict[str, Any]) -> None:
    paragraph = next(p for p in text_of(step["article"]).splitlines() if step["quote"] in p)
    assert step["fact"] in paragraph
    assert FactState(step["state"]) is not FactState.OPEN


def test_every_rating_is_given_at_least_once() -> None:
    assert {step["rating"] for step in of("verdict")} == {rating.value for rating in Rating} - {"open"}
    assert all(step["reason"].strip() for step in of("verdict"))


def test_every_kind_of_note_and_question_is_sound() -> None:
    assert all(Channel(step["channel"]) and Stance(step["stance"]) for step in of("note"))
    assert any(step["confidential"] for step in of("note"))
    assert all(step["text"].strip() for step in [*of("note"), *of("query")])


def test_nobody_signs_their_own_verdict_and_every_sign_off_follows_one() -> None:
    judged: dict[tuple[str, str], str] = {}
    signed = 0
    for step in STEPS:
        place = (step["article"], step["quote"])
        if step["action"] == "verdict":
            judged[place] = step["by"]
        if step["action"] == "sign":
            signed += 1
            assert judged[place] != step["by"]
    assert signed >= 2


def test_the_deliberate_error_is_found_and_corrected_in_both_languages() -> None:
    corrections = {step["article"]: step["correction"] for step in of("verdict") if step["correction"]}
    assert corrections == {"angebot.de.md": "44 Milliarden Dollar", "offer.en.md": "$44 billion"}


@pytest.mark.parametrize("name", SOURCES)
def test_every_source_says_that_it_was_written_for_the_demonstration(name: str) -> None:
    said = text_of(name)
    assert "Demonstrationsarchiv" in said or "Written for the demonstration library" in said


def test_every_source_in_the_folder_is_used() -> None:
    assert sorted(f"sources/{path.name}" for path in paths.seed("sources").iterdir()) == SOURCES


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("angebot.de.md", ["97,4 Milliarden", "9,74 Milliarden", "54 Milliarden", "2018", "10. Februar 2025", "Paris"]),
        ("offer.en.md", ["$97.4 billion", "$9.74 billion", "$54 billion", "2018", "10 February 2025", "Paris"]),
    ],
)
def test_the_articles_carry_the_facts_of_the_issue(name: str, words: list[str]) -> None:
    said = text_of(name)
    assert [word for word in words if word not in said] == []
    assert 600 <= len(said.split()) <= 800


@pytest.mark.skipif(not SHARED.exists(), reason="the article to try everything on lies beside the checkout")
def test_no_sentence_is_copied_from_the_article_everything_is_tried_on() -> None:
    theirs = SHARED.read_text(encoding="utf-8").split()
    stretches = {tuple(theirs[i : i + 7]) for i in range(len(theirs) - 6)}
    ours = text_of("angebot.de.md").split()
    assert [ours[i : i + 7] for i in range(len(ours) - 6) if tuple(ours[i : i + 7]) in stretches] == []
