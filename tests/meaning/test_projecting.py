"""What is remembered of pieces and forms adds up to what the taggers' weights say of whole words."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from workbench.meaning import projecting
from workbench.meaning.projecting import Projector
from workbench.meaning.shapes import BITS, HASHES, ROWS
from workbench.meaning.tagging import WIDTH, Tagger, inputs_of
from workbench.meaning.tuned import tuned

RANDOM = np.random.default_rng(3)
TEXTS = [
    "Die Deutsche Bank meldet 97,4 Milliarden Euro.",
    "",
    "Er \u202e kam 😀 nach Donaudampfschifffahrtsgesellschaft.",
    "Die Bank und die Deutsche Bank zahlen.",
    "…",
]


def tagger(width: int) -> Tagger:
    def numbers(*shape: int) -> np.ndarray[Any, Any]:
        return RANDOM.normal(size=shape).astype(np.float32) * 0.1

    return Tagger({
        "rows.w": numbers(WIDTH, width), "bits.w": numbers(BITS, width), "input.b": numbers(width),
        **{f"hash.{index}": numbers(ROWS, 3) for index in range(HASHES)}, "forms.w": numbers(HASHES * 3, width),
        **{f"{way}.{part}": numbers(width, 8) for way in ("forward", "backward") for part in "wu"},
        **{f"{way}.b": numbers(8) for way in ("forward", "backward")},
    })  # fmt: skip


def words_of(text: str) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    ends = np.cumsum([len(word) + 1 for word in text.split()], dtype=np.int64) - 1
    return ends - np.array([len(word) for word in text.split()], dtype=np.int64), ends


def assert_alike(projector: Projector, taggers: tuple[Tagger, ...], texts: list[str]) -> None:
    places = [words_of(text) for text in texts]
    for one in tuned().passes(texts):
        whole = inputs_of(one, texts, places)
        for found, own in zip(projector.of(one, texts, places), taggers, strict=True):
            np.testing.assert_allclose(found, own.project(whole), atol=1e-3, rtol=1e-3)


@pytest.fixture
def taggers() -> tuple[Tagger, ...]:
    return tagger(5), tagger(7)


@pytest.fixture
def projector(taggers: tuple[Tagger, ...]) -> Projector:
    return Projector(taggers, tuned().model.ln_g, tuned().model.ln_b)


def test_words_are_read_as_by_the_taggers(projector: Projector, taggers: tuple[Tagger, ...]) -> None:
    assert_alike(projector, taggers, TEXTS)
    assert_alike(projector, taggers, TEXTS[::-1])  # by then all is remembered


@pytest.mark.parametrize("room", [1, 9, 13])
def test_little_room_changes_nothing(
    projector: Projector, taggers: tuple[Tagger, ...], room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projecting, "_WORDS", room)
    for texts in (TEXTS, ["Die Sony zahlt."], TEXTS[2:], TEXTS):
        assert_alike(projector, taggers, texts)


def test_a_place_that_another_piece_had_is_read_anew(projector: Projector, taggers: tuple[Tagger, ...]) -> None:
    assert_alike(projector, taggers, TEXTS)
    projector._piece[:] = np.roll(projector._piece, 1)
    projector._shares[:] = 7.0
    assert_alike(projector, taggers, TEXTS)
