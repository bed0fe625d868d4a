"""A tagger over the encoder's token features: one number row per word in, one label per word and question out.

A word is [final layer norm of its first piece (1,280) | the branches of its last piece (768) | mean embedding of its
pieces (512)], its shape bits, and its hashed forms and clusters; then a projection, a bidirectional LSTM (Hochreiter &
Schmidhuber 1997; Graves & Schmidhuber 2005) and a linear head per question. Trained in PyTorch
(``packaging/training``), run here in NumPy, both ways and all sentences that still go on in one step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

import numpy as np

from workbench.meaning.features import HIDDEN, RAW
from workbench.meaning.shapes import shown_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from workbench.meaning.tuned import Pass

    Places = tuple[NDArray[np.int64], NDArray[np.int64]]

WIDTH: Final = HIDDEN + (HIDDEN - RAW) + RAW
_APART: Final = 1_000_000  # code points from one text to the next, more than any has
_WAYS: Final = ("forward", "backward")
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Inputs:
    """Words as a tagger reads them: ``rows`` (n, WIDTH), ``bits`` (n, BITS), ``hashed`` (n, HASHES)."""

    rows: NDArray[Any]
    bits: NDArray[np.float32]
    hashed: NDArray[np.int64]

    def split(self, sizes: Sequence[int]) -> Iterator[Inputs]:
        """Yield them sentence by sentence, in half precision, for keeping many."""
        at = 0
        for size in sizes:
            rows, bits, hashed = (each[at : at + size] for each in (self.rows, self.bits, self.hashed))
            yield Inputs(rows=rows.astype(np.float16), bits=bits.astype(np.float16), hashed=hashed.astype(np.int16))
            at += size


def inputs_of(one: Pass, texts: Sequence[str], places: Sequence[Places]) -> Inputs:
    """Return the words of the texts of one pass, one text behind another.

    Args:
        one: the encoder's pass over some of the texts.
        texts: all texts; ``one.first`` is the first of them that it holds.
        places: starts and ends of each text's words, code points of it, in order.
    """
    texts, places = held(one, texts), held(one, places)
    sizes = np.array([len(place[0]) for place in places])
    first, behind = spots(one, places, sizes)
    rows = np.zeros((len(first), WIDTH), dtype=np.float32)
    known = np.flatnonzero(behind > first)
    if len(known):
        first, last = one.pieces.rows[first[known]], one.pieces.rows[behind[known] - 1]
        rows[known, :HIDDEN] = one.rows.hidden[first]
        rows[known, HIDDEN : 2 * HIDDEN - RAW] = one.rows.hidden[last, RAW:]
        rows[known, 2 * HIDDEN - RAW :] = _means(one.rows.raw, first, last)
    words = [text[a:b] for text, place in zip(texts, places, strict=True) for a, b in zip(*place, strict=True)]
    bits, hashed = shown_by(words, (np.cumsum(sizes) - sizes)[sizes > 0].tolist())
    return Inputs(rows=rows, bits=bits, hashed=hashed)


def held(one: Pass, of_texts: Sequence[T]) -> Sequence[T]:
    """Return, of something that there is for each text, what belongs to the texts that a pass holds."""
    return of_texts[one.first : one.first + len(one.lengths)]


def spots(one: Pass, places: Sequence[Places], sizes: NDArray[np.int64]) -> Places:
    """Return the number of each word's first piece in the pass, and of the first behind it."""
    shift = np.arange(len(places)) * _APART  # all texts on one scale
    starts, ends = (np.concatenate(column) + np.repeat(shift, sizes) for column in zip(*places, strict=True))
    own = shift[one.pieces.texts]
    first = np.searchsorted(one.pieces.ends + own, starts, side="right")  # the first that ends behind its start
    return first, np.maximum(np.searchsorted(one.pieces.starts + own, ends, side="left"), first)


def _means(raw: NDArray[np.float32], first: NDArray[np.int64], last: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return the mean of each word's embeddings, from its first row to its last; most words are of few pieces."""
    sizes = last + 1 - first
    total = raw[first]
    for step in range(1, int(sizes.max())):
        longer = np.flatnonzero(sizes > step)
        total[longer] += raw[first[longer] + step]
    total /= sizes[:, None].astype(np.float32)
    return total


class Tagger:
    """A trained network.

    Args:
        weights: array name → numbers, as ``load`` reads them.
    """

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        full = {
            name: np.ascontiguousarray(array, dtype=np.float32)
            for name, array in weights.items()
            if array.dtype.kind == "f"
        }
        self.labels: dict[str, tuple[str, ...]] = {
            name.removeprefix("labels."): tuple(str(array).split("\n"))
            for name, array in weights.items()
            if name.startswith("labels.")
        }
        self.weights = full
        self._tables = [full[f"hash.{index}"] for index in range(sum(name.startswith("hash.") for name in full))]
        self._inner = np.stack([full[f"{way}.u"] for way in _WAYS])
        self._entry = np.stack([full[f"{way}.w"] for way in _WAYS])
        self._shift = np.stack([full[f"{way}.b"] for way in _WAYS])[:, None]
        self._width = self._inner.shape[1]
        for array in (self._inner, self._entry, self._shift):  # a logistic gate is a hyperbolic tangent of its half
            array[..., : 3 * self._width] /= 2

    def project(self, words: Inputs) -> NDArray[np.float32]:
        """Return what the network keeps of words, (n, project), sentences still apart."""
        weights = self.weights
        inner = words.rows @ weights["rows.w"] + words.bits @ weights["bits.w"] + self.forms(words.hashed)
        return np.maximum(inner, 0, out=inner)

    def forms(self, hashed: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return what hashed forms (n, HASHES) bring, and what every word brings, (n, project)."""
        forms = [table[hashed[:, index]] for index, table in enumerate(self._tables)]
        read: NDArray[np.float32] = np.concatenate(forms, axis=1) @ self.weights["forms.w"] + self.weights["input.b"]
        return read

    def answers(
        self, words: NDArray[np.float32], sizes: Sequence[int], questions: Sequence[str]
    ) -> dict[str, NDArray[np.float32]]:
        """Return question → logits (n, labels) of projected words, ``sizes`` of them to each sentence."""
        return answers_of([(self, words, questions)], sizes)[0]

    @property
    def width(self) -> int:
        """How many numbers a state has."""
        return int(self._width)

    @property
    def inner(self) -> NDArray[np.float32]:
        """What a state opens at the next word, both ways, (2, width, 4 × width)."""
        return self._inner

    def open(self, words: Sequence[NDArray[np.float32]], gates: NDArray[np.float32]) -> None:
        """Write what projected words open, before anything is remembered, to ``gates`` (2, n, 4 × width).

        Args:
            words: the same words twice, as they are read forwards and backwards, each (n, project).
            gates: to be written.
        """
        for way, read in enumerate(words):
            np.matmul(read, self._entry[way], out=gates[way])
        gates += self._shift

    def head(self, states: NDArray[np.float32], questions: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return question → logits (n, labels) of both ways' states (n, 2 × width)."""
        heads = np.concatenate([self.weights[f"head.{name}.w"] for name in questions], axis=1)
        shifts = np.concatenate([self.weights[f"head.{name}.b"] for name in questions])
        cuts = np.cumsum([len(self.labels[name]) for name in questions])[:-1]
        return dict(zip(questions, np.split(states @ heads + shifts, cuts, axis=1), strict=True))


def answers_of(
    asked: Sequence[tuple[Tagger, NDArray[np.float32], Sequence[str]]], sizes: Sequence[int]
) -> list[dict[str, NDArray[np.float32]]]:
    """Return each tagger's answers about the same sentences, all taggers and both ways in one step.

    Args:
        asked: a tagger, the words as it projects them (n, project), and its questions; all taggers of one width.
        sizes: words of each sentence.
    """
    if not sum(sizes):
        return [{name: np.zeros((0, len(one.labels[name])), np.float32) for name in some} for one, _, some in asked]
    steps = list(_steps(np.array(sizes)))
    orders = [np.concatenate(way) for way in zip(*steps, strict=True)]
    width = asked[0][0].width
    gates = np.empty((2 * len(asked), len(orders[0]), 4 * width), dtype=np.float32)
    for at, (one, words, _) in enumerate(asked):
        one.open([words[order] for order in orders], gates[2 * at : 2 * at + 2])
    inner = np.concatenate([one.inner for one, _, _ in asked])
    states = _recur(gates, inner, [len(forwards) for forwards, _ in steps])
    found: list[dict[str, NDArray[np.float32]]] = []
    pair = np.empty((len(orders[0]), 2 * width), dtype=np.float32)
    for at, (one, _, questions) in enumerate(asked):
        for way, order in enumerate(orders):
            pair[order, way * width : (way + 1) * width] = states[2 * at + way]
        found.append(one.head(pair, questions))
    return found


def _recur(gates: NDArray[np.float32], inner: NDArray[np.float32], counts: Sequence[int]) -> NDArray[np.float32]:
    """Return the states (ways, n, width).

    Args:
        gates: what the words open, (ways, n, 4 × width), step by step as each way reads them; written over.
        inner: what a state opens at the next word, (ways, width, 4 × width).
        counts: how many sentences still go on at each step.
    """
    width = inner.shape[1]
    states = np.empty((*gates.shape[:2], width), dtype=np.float32)
    cell = np.zeros((len(gates), counts[0], width), dtype=np.float32)
    begin = before = 0
    for count in counts:
        gate = gates[:, begin : begin + count]
        if begin:
            gate += states[:, before : before + count] @ inner
        np.tanh(gate, out=gate)
        logistic = gate[..., : 3 * width]
        logistic += 1
        logistic /= 2
        memory = cell[:, :count]
        memory *= gate[..., width : 2 * width]
        memory += gate[..., :width] * gate[..., 3 * width :]
        np.multiply(gate[..., 2 * width : 3 * width], np.tanh(memory), out=states[:, begin : begin + count])
        begin, before = begin + count, begin
    return states


def _steps(sizes: NDArray[np.int64]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield, step by step, the words read forwards and those backwards of all that still go on, longest first."""
    order = np.argsort(-sizes, kind="stable")
    starts, falling = (np.cumsum(sizes) - sizes)[order], sizes[order]
    ends = starts + falling - 1
    going = np.searchsorted(-falling, -np.arange(int(falling[0])), side="left")
    for step, count in enumerate(going.tolist()):
        yield starts[:count] + step, ends[:count] - step


def load(path: Path) -> Tagger:
    """Return the tagger of a weights file (``.npz`` of half-precision arrays, no pickles)."""
    with np.load(path, allow_pickle=False) as stored:
        return Tagger({name: stored[name] for name in stored.files})


def best_paths(
    scores: NDArray[np.float32], sizes: Sequence[int], moves: NDArray[np.float32], first: NDArray[np.float32]
) -> NDArray[np.int64]:
    """Return the best sequence of labels of each sentence (Viterbi 1967), one behind another, (n,).

    Args:
        scores: (n, labels), logarithms of probabilities.
        sizes: words of each sentence.
        moves: (labels, labels), what going from row to column costs; −inf where it may not.
        first: (labels,), the same for a beginning.
    """
    path = np.zeros(len(scores), dtype=np.int64)
    steps = [forwards for forwards, _ in _steps(np.array(sizes))] if len(scores) else []
    if not steps:
        return path
    best = scores[steps[0]] + first
    came: list[NDArray[np.int64]] = []
    for at in steps[1:]:
        through = best[: len(at), :, None] + moves
        came.append(through.argmax(axis=1))
        best[: len(at)] = through.max(axis=1) + scores[at]
    label = best.argmax(axis=1)
    for at, before in zip(reversed(steps[1:]), reversed(came), strict=True):
        path[at] = label[: len(at)]
        label[: len(at)] = before[np.arange(len(at)), label[: len(at)]]
    path[steps[0]] = label
    return path
