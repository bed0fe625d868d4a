"""Which words German and English texts are made of: a spelling nobody uses is odd, a usual word hardly.

``resources/models/sameness/words.bin`` holds the hashes of frequent words, names among them, built by
``packaging/training/known_words.py``.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left
from functools import cache

from workbench import paths


@cache
def _hashes() -> array[int]:
    """Return the sorted hashes; read once, 4 bytes a word."""
    hashes = array("I")
    hashes.frombytes(paths.resource("models", "sameness", "words.bin").read_bytes())
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes


def known(word: str) -> bool:
    """Say whether a word, as it is written, is a usual one of either language, names among them."""
    hashes, wanted = _hashes(), zlib.crc32(word.encode())
    at = bisect_left(hashes, wanted)
    return at < len(hashes) and hashes[at] == wanted


def common(word: str) -> bool:
    """Say whether a word is a usual one in small letters, so that a capital may only begin a sentence."""
    return known(word.casefold())
