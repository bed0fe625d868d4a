"""The tuned encoder: the frozen one's forward pass with other weights, one pass for scores and taggers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from workbench import paths
from workbench.meaning.features import pieces_of, raw_rows, shared
from workbench.meaning.tuned import POOLED, SCALE, WEIGHTS, WIDTH, TunedEncoder, load, tuned

TEXTS = [
    "Elon Musk bot 97,4 Milliarden Dollar für OpenAI.",
    "Why?",
    "",
    "Police arrested two men in London on Friday 😀; a third fled.",
]


@pytest.fixture(scope="module")
def untrained() -> TunedEncoder:
    base = shared()._model
    weights: dict[str, Any] = {}
    for name in WEIGHTS:
        value = getattr(base, name)
        weights |= {f"{name}_{at}": one for at, one in enumerate(value)} if isinstance(value, list) else {name: value}
    return TunedEncoder(weights)


def test_with_the_frozen_weights_it_is_the_frozen_encoder(untrained: TunedEncoder) -> None:
    rows = untrained.features(TEXTS)
    assert rows.shape == (len(TEXTS), WIDTH)
    assert np.allclose(rows[:, :POOLED] / SCALE, shared().encode(TEXTS), atol=1e-5)


def test_mean_and_maximum_are_those_of_the_pieces(untrained: TunedEncoder) -> None:
    [one] = untrained.passes(TEXTS)
    for at, (start, size) in enumerate(zip(one.starts, one.lengths, strict=True)):
        rows = one.rows.hidden[start : start + size]
        assert np.allclose(untrained.features(TEXTS)[at, POOLED : POOLED + 1280], rows.mean(0), atol=1e-5)
        assert np.allclose(one.highest[at], rows.max(0))


def test_a_pass_says_where_each_piece_stands(untrained: TunedEncoder) -> None:
    [one] = untrained.passes(TEXTS)
    for at, text in enumerate(TEXTS):
        pieces, own = pieces_of(text), one.pieces.texts == at
        assert np.array_equal(one.pieces.starts[own], pieces.starts)
        assert np.array_equal(one.pieces.ends[own], pieces.ends)
        assert np.allclose(one.rows.raw[one.pieces.rows[own]], raw_rows(pieces.ids, shared()._model))


def test_the_company_of_other_texts_changes_nothing() -> None:
    many = [f"{TEXTS[3]} {number}" for number in range(40)]
    together = tuned().features(many)
    assert len(list(tuned().passes(many))) > 1
    assert np.allclose(together[7], tuned().features([many[7]])[0], atol=1e-4)


def test_nothing_to_read_and_endless_texts() -> None:
    assert tuned().features([]).shape == (0, WIDTH)
    assert np.isfinite(tuned().features(["", " ", "\u200b", "9" * 5000, "x " * 3000])).all()


def test_the_shipped_weights_are_small_and_trained(untrained: TunedEncoder) -> None:
    file = paths.resource("models", "claims", "encoder.npz")
    weights = load(file)
    assert {array.dtype for array in weights.values()} == {np.dtype(np.float16)}
    assert file.stat().st_size < 8_000_000
    assert not np.allclose(tuned().features(TEXTS[:1]), untrained.features(TEXTS[:1]), atol=0.01)
