"""Token features: the encoder's own pieces, each with its place in the text."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.meaning import forward
from workbench.meaning.features import HIDDEN, RAW, pieces_of, raw_rows, shared
from workbench.meaning.forward import Forward

TEXTS = [
    "Elon Musk bietet 97,4 Milliarden Dollar für „OpenAI“ …",
    "It’s \u00bd of  the\u00a0\ufb01eld.",
    "😀 e\u0301 مرحبا ",
    "\x00 \u202e ab",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_pieces_are_the_encoders_own(text: str) -> None:
    assert pieces_of(text).ids.tolist() == shared()._tokenizer.encode(text)[1:-1]


def test_pieces_stand_where_their_letters_stand() -> None:
    pieces = pieces_of("Für 😀 Musk")
    words = ["Für 😀 Musk"[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]
    assert "".join(words) == "Für😀Musk"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_places_lie_in_the_text_and_ascend(text: str) -> None:
    pieces = pieces_of(text)
    assert len(pieces.ids) == len(pieces.starts) == len(pieces.ends)
    assert all(0 <= start <= end <= len(text) for start, end in zip(pieces.starts, pieces.ends, strict=True))
    assert (np.diff(pieces.starts) >= 0).all()
    assert (np.diff(pieces.ends) >= 0).all()


def test_an_endless_word_is_read_in_stretches() -> None:
    pieces = pieces_of("a" * 5_000)
    assert pieces.ends.max() == 5_000


def test_rows_add_up_to_the_encoders_direction() -> None:
    """The same final layer norm that the encoder sums up: projecting the sum gives its own direction."""
    text = TEXTS[0]
    model = shared()._model
    ids = np.array([1, *pieces_of(text).ids, 2])
    hidden = Forward(model).rows(ids, np.array([0]), np.array([len(ids)])).hidden
    mean = (hidden.sum(axis=0) @ model.cnn_W + len(ids) * model.cnn_b) / np.sqrt(len(ids))
    inner = np.maximum(mean @ model.p1 + np.maximum(mean @ model.d0, 0) @ model.d1, 0)
    row = np.tanh(inner @ model.p3 + np.maximum(inner @ model.d2, 0) @ model.d3)
    assert float(row @ shared().encode(text)) / float(np.linalg.norm(row)) > 0.9999


def test_a_text_reads_alike_alone_and_among_others() -> None:
    groups = [np.array([1, *pieces_of(text).ids, 2]) for text in TEXTS]
    passes = Forward(shared()._model)
    lengths = np.array([len(group) for group in groups])
    starts = np.cumsum(lengths) - lengths
    together = passes.rows(np.concatenate(groups), starts, lengths)
    assert (together.hidden.shape[1], together.raw.shape[1]) == (HIDDEN, RAW)
    for group, start, size in zip(groups, starts, lengths, strict=True):
        alone = passes.rows(group, np.array([0]), np.array([size]))
        np.testing.assert_allclose(together.hidden[start : start + size], alone.hidden, atol=1e-4)
        np.testing.assert_allclose(alone.raw, raw_rows(group, shared()._model), atol=1e-6)


def test_what_was_forgotten_is_learnt_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forward, "SLOTS", 40)
    few, many = Forward(shared()._model), Forward(shared()._model)
    for step in range(12):
        ids = np.arange(100 + 17 * step, 130 + 17 * step)
        one, other = (each.rows(ids, np.array([0, 10]), np.array([10, 20])).hidden for each in (few, many))
        alone = Forward(shared()._model).rows(ids, np.array([0, 10]), np.array([10, 20])).hidden
        np.testing.assert_allclose(one, other, atol=1e-5)
        np.testing.assert_allclose(one, alone, atol=1e-5)
