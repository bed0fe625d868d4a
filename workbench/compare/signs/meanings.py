"""What words mean, across German and English: "gekauft", "erworben" and "bought" have a meaning in common.

``resources/models/sameness/meanings.bin`` holds, as hashes, what usual German words are called in English, built by
``packaging/training/meanings.py`` out of the sentence encoder, so that nothing of it is loaded here. A meaning is the
hash of an English word without its endings; a word is its own meaning as well, names above all.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDINGS: Final = ("ing", "ten", "ed", "es", "en", "er", "em", "te", "st", "s", "e", "n", "t", "d")
_STEM: Final = 4  # letters that an ending leaves
_COMPOUND: Final = 9  # letters of a German word that may be made of two
_PART: Final = 5
_LONGEST: Final = 120  # of any word; a longer run of letters is none
_CACHED: Final = 20_000


def word_hash(word: str) -> int:
    """Return the hash of a whole word, capitals aside."""
    return zlib.crc32(word.casefold().encode())


def stem_hash(word: str) -> int:
    """Return the hash of a word without up to two endings, the same for most of its forms."""
    stem = word.casefold().removesuffix("'s").removesuffix("’s")
    stem = f"{stem[:-3]}y" if stem.endswith("ies") else stem
    for _ in range(2):
        ending = next((e for e in _ENDINGS if stem.endswith(e) and len(stem) - len(e) >= _STEM), "")
        stem = stem.removesuffix(ending)
    return zlib.crc32(stem.encode())


@cache
def _columns() -> tuple[array[int], array[int]]:
    """Return the German words' hashes, in order, and beside each one of its meanings; read once."""
    both = array("I")
    both.frombytes(paths.resource("models", "sameness", "meanings.bin").read_bytes())
    if sys.byteorder == "big":
        both.byteswap()
    half = len(both) // 2
    return both[:half], both[half:]


@lru_cache(maxsize=_CACHED)
def meanings(word: str) -> frozenset[int]:
    """Return the meanings of a word of either language; an unknown compound has those of its last part."""
    found = _english(word)
    if not found and _COMPOUND <= len(word) <= _LONGEST:
        parts = (word[at:] for at in range(3, len(word) - _PART + 1))
        found = next((meant for meant in map(_english, parts) if meant), found)
    return found | {stem_hash(word)}


def _english(word: str) -> frozenset[int]:
    words, meant = _columns()
    wanted = word_hash(word)
    at, found = bisect_left(words, wanted), set()
    while at < len(words) and words[at] == wanted:
        found.add(meant[at])
        at += 1
    return frozenset(found)


def met(ours: Sequence[frozenset[int]], theirs: Sequence[frozenset[int]]) -> int:
    """Return how many words, each given as its meanings, meet one of the other side's; each meets one alone."""
    free = list(theirs)
    for mine in ours:
        found = next((at for at, meant in enumerate(free) if mine & meant), None)
        if found is not None:
            del free[found]
    return len(theirs) - len(free)
