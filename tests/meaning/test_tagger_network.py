"""Taggers: the network in NumPy against a plain step by step reading, and the best path against all paths."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.meaning.shapes import BITS, HASHES, LISTS, ROWS, Clusters, classes_of, name_lists, shown_by
from workbench.meaning.tagging import WIDTH, Inputs, Tagger, best_paths, inputs_of
from workbench.meaning.tuned import tuned

RANDOM = np.random.default_rng(7)
PROJECT, STATE, FORM = 12, 5, 3
_FORM_BITS = BITS - 2 * LISTS  # those of a word's form stand first


def numbers(*shape: int) -> np.ndarray[Any, Any]:
    return RANDOM.normal(size=shape).astype(np.float32) * 0.3


WEIGHTS = {
    "rows.w": numbers(WIDTH, PROJECT) * 0.05, "bits.w": numbers(BITS, PROJECT), "input.b": numbers(PROJECT),
    **{f"hash.{index}": numbers(ROWS, FORM) for index in range(HASHES)}, "forms.w": numbers(HASHES * FORM, PROJECT),
    **{f"{way}.w": numbers(PROJECT, 4 * STATE) for way in ("forward", "backward")},
    **{f"{way}.u": numbers(STATE, 4 * STATE) for way in ("forward", "backward")},
    **{f"{way}.b": numbers(4 * STATE) for way in ("forward", "backward")},
    "head.kind.w": numbers(2 * STATE, 3), "head.kind.b": numbers(3), "labels.kind": np.array("O\nB-X\nI-X"),
}  # fmt: skip


def sentence(size: int) -> Inputs:
    hashed = RANDOM.integers(0, ROWS, size=(size, HASHES))
    return Inputs(rows=numbers(size, WIDTH), bits=numbers(size, BITS), hashed=hashed)


def plain(words: Inputs) -> np.ndarray[Any, Any]:
    """One word after another, as the equations stand in Hochreiter & Schmidhuber."""
    forms = np.concatenate([WEIGHTS[f"hash.{i}"][words.hashed[:, i]] for i in range(HASHES)], axis=1)
    inner = words.rows @ WEIGHTS["rows.w"] + words.bits @ WEIGHTS["bits.w"] + WEIGHTS["input.b"]
    inner = np.maximum(inner + forms @ WEIGHTS["forms.w"], 0)
    ways = []
    for way, order in (("forward", range(len(inner))), ("backward", range(len(inner) - 1, -1, -1))):
        states = np.zeros((len(inner), STATE))
        hidden, cell = np.zeros(STATE), np.zeros(STATE)
        for at in order:
            gate = inner[at] @ WEIGHTS[f"{way}.w"] + WEIGHTS[f"{way}.b"] + hidden @ WEIGHTS[f"{way}.u"]
            given_, forget, out = (1 / (1 + np.exp(-gate[k * STATE : (k + 1) * STATE])) for k in range(3))
            cell = forget * cell + given_ * np.tanh(gate[3 * STATE :])
            hidden = out * np.tanh(cell)
            states[at] = hidden
        ways.append(states)
    return np.asarray(np.concatenate(ways, axis=1) @ WEIGHTS["head.kind.w"] + WEIGHTS["head.kind.b"])


def test_sentences_of_all_lengths_are_read_together_as_alone() -> None:
    sentences = [sentence(size) for size in (3, 1, 9, 0, 4)]
    sizes = [len(each.bits) for each in sentences]
    tagger = Tagger(WEIGHTS)
    projected = np.concatenate([tagger.project(each) for each in sentences])
    found = tagger.answers(projected, sizes, ["kind"])["kind"]
    for each, rows in zip(sentences, np.split(found, np.cumsum(sizes)[:-1]), strict=True):
        np.testing.assert_allclose(rows, plain(each), atol=1e-3)


def test_nothing_to_read() -> None:
    tagger = Tagger(WEIGHTS)
    assert tagger.answers(tagger.project(sentence(0)), [0], ["kind"])["kind"].shape == (0, 3)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(*[st.floats(-3, 3)] * 3), min_size=1, max_size=5))
def test_the_best_path_is_the_best_of_all(rows: list[tuple[float, float, float]]) -> None:
    scores = np.array(rows, dtype=np.float32)
    moves = np.array([[0, 0, -1e4], [0, 0, 0], [0, 0, 0]], dtype=np.float32)

    def worth(path: tuple[int, ...]) -> float:
        steps = sum(moves[a, b] for a, b in zip((0, *path), path, strict=False))
        return float(steps + sum(scores[at, label] for at, label in enumerate(path)))

    found = tuple(best_paths(scores, [len(rows)], moves, moves[0]).tolist())
    assert worth(found) == pytest.approx(max(worth(path) for path in product(range(3), repeat=len(rows))), abs=1e-3)


def test_sentences_have_their_own_best_paths() -> None:
    moves = np.array([[0, 0, -1e4], [0, 0, 0], [0, 0, 0]], dtype=np.float32)
    sizes = [2, 0, 5, 1]
    scores = numbers(sum(sizes), 3) * 10
    alone = [best_paths(part, [len(part)], moves, moves[0]) for part in np.split(scores, np.cumsum(sizes)[:-1])]
    assert best_paths(scores, sizes, moves, moves[0]).tolist() == np.concatenate(alone).tolist()


def test_a_word_without_any_piece_reads_as_zeros() -> None:
    text = "Er \u202e kam"
    starts, ends = np.array([0, 3, 5]), np.array([2, 4, 8])
    [one] = tuned().passes([text])
    rows = inputs_of(one, [text], [(starts, ends)]).rows
    assert rows.shape == (3, WIDTH)
    assert np.abs(rows).sum(axis=1)[[0, 2]].min() > 0


def test_shape_bits_say_what_a_word_looks_like() -> None:
    bits, hashed = shown_by(["Musk", "NATO", "54", "musk"], [0])
    first, acronym, figure = bits[:3]
    assert (first[0], acronym[0]) == (1, 0)
    assert (first[1], first[2], acronym[2], figure[6]) == (1, 0, 1, 1)
    assert hashed[0, :5].tolist() == hashed[3, :5].tolist()


def test_every_word_of_an_organisation_that_news_speaks_of_bears_its_bit() -> None:
    text = "Die Deutschen Bank und die Bank , Siemens und Verdis Chef in Hertha BSC"
    words = text.split(" ")
    bits, _ = shown_by(words, [0])
    exact, bare = bits[:, _FORM_BITS + LISTS - 1].astype(bool), bits[:, BITS - 1].astype(bool)
    assert " ".join(word for word, bit in zip(words, exact, strict=True) if bit) == "Deutschen Bank Siemens Hertha BSC"
    assert [word for word, bit in zip(words, bare & ~exact, strict=True) if bit] == ["Verdis"]


def test_a_listed_name_ends_with_the_words() -> None:
    lists = name_lists()
    assert lists.behind(["Deutsche", "Bank"], 0) == 2
    assert lists.behind(["Deutsche"], 0) == 0
    assert lists.behind(["Die", "Deutsche", "Post"], 1) == 3


def test_a_word_no_table_knows_takes_the_class_of_its_ending() -> None:
    words = ["Bundesbank", "Siemens", "Xqzbundesbank", "qz"]
    german = classes_of(words)[:, :2].tolist()
    bank, own = german[0]
    assert bank == own > 0
    assert german[1] != german[0]
    assert german[2] == [0, bank]
    assert german[3] == [0, 0]
    assert classes_of(words[::-1])[::-1, :2].tolist() == german, "whatever stands beside them"


def test_a_table_of_one_word() -> None:
    one = Clusters(hashes=np.array([5], dtype=np.uint32), classes=np.array([7], dtype=np.uint16))
    hashes = np.array([1, 2, 5, 3, 5, 4], dtype=np.uint32)
    assert one.of(hashes, np.array([0, 1, 4, 5])).tolist() == [[0, 0], [0, 7], [7, 7], [0, 0]]


def test_no_words_show_nothing() -> None:
    bits, hashed = shown_by([], [])
    assert (bits.shape, hashed.shape) == ((0, BITS), (0, HASHES))
