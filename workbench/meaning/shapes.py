"""What a word shows by itself: its shape, its ending, and the lists of names it stands on.

Numbers only, for taggers: ``bits`` (n, BITS) and ``hashed`` (n, HASHES). The lists (``resources/models/names``) are
sorted 32-bit hashes with one byte each: given name, surname, city, and person, organisation, place in link texts.
"""

from __future__ import annotations

import unicodedata
import zlib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

LISTS: Final = 8
HASHES: Final = 6
ROWS: Final = 4096  # of each hashed table
_FORM: Final = 16
BITS: Final = _FORM + 2 * LISTS
_QUOTES: Final = frozenset("\"'„“”‚‘’»«›‹")
_LONG: Final = 9
_LONGEST: Final = 40


@dataclass(frozen=True, eq=False)
class NameLists:
    """Which lists of names a word stands on: hashes in ascending order, one byte of bits for each."""

    hashes: NDArray[np.uint32]
    masks: NDArray[np.uint8]

    def masks_of(self, words: Sequence[str]) -> NDArray[np.uint8]:
        """Return (n, 8) zeros and ones."""
        wanted = np.fromiter((_crc(word) for word in words), dtype=np.uint32, count=len(words))
        places = np.minimum(np.searchsorted(self.hashes, wanted), len(self.hashes) - 1)
        masks = np.where(self.hashes[places] == wanted, self.masks[places], 0).astype(np.uint8)
        return np.unpackbits(masks[:, None], axis=1)


@cache
def name_lists() -> NameLists:
    """Return the lists that ship with the program.

    Raises:
        InputError: ``resource-missing`` when the installation lacks them.
    """
    with np.load(paths.resource("models", "names", "lists.npz"), allow_pickle=False) as stored:
        return NameLists(hashes=stored["hashes"], masks=stored["masks"])


def bits_of(words: Sequence[str], *, lists: NameLists | None = None) -> NDArray[np.float32]:
    """Return (n, BITS) of a sentence's words."""
    bits = np.zeros((len(words), BITS), dtype=np.float32)
    if not words:
        return bits
    bits[:, :_FORM] = [form_of(word) for word in words]
    bits[0, 0] = 1.0
    known = lists if lists is not None else name_lists()
    bits[:, _FORM : _FORM + LISTS] = known.masks_of(words)
    bits[:, _FORM + LISTS :] = known.masks_of([bare(word) for word in words])
    return bits


def hashed_of(words: Sequence[str]) -> NDArray[np.int64]:
    """Return (n, HASHES) rows of the hashed tables: word, beginning, three endings, shape."""
    return np.array([_hashes(word) for word in words], dtype=np.int64).reshape(len(words), HASHES)


@lru_cache(maxsize=16384)
def form_of(word: str) -> tuple[float, ...]:
    """Return the bits of a word's form; the first stays free for "first of its sentence"."""
    letters = [letter for letter in word if letter.isalpha()]
    upper = sum(letter.isupper() for letter in letters)
    return (
        0.0,
        float(word[:1].isupper()),
        float(bool(letters) and upper == len(letters)),
        float(upper > 1 and upper < len(letters)),
        float(word[:1].islower() and upper > 0),
        float(any(letter.isdigit() for letter in word)),
        float(word.isdigit()),
        float("-" in word and len(word) > 1),
        float(not letters and not any(letter.isdigit() for letter in word)),
        float(word in _QUOTES),
        float(word.endswith(".") and len(word) > 1),
        float(len(word) == 1),
        float(len(word) > _LONG),
        float(word[:1] in "@#"),
        float(word.endswith("s")),
        float("'" in word or "’" in word),
    )


@lru_cache(maxsize=16384)
def _hashes(word: str) -> tuple[int, ...]:
    low = unicodedata.normalize("NFC", word[:_LONGEST]).lower()
    pattern = "".join("X" if c.isupper() else "x" if c.isalpha() else "9" if c.isdigit() else c for c in word[:8])
    strings = (low, low[:3], low[-2:], low[-3:], low[-4:], pattern)
    return tuple(_crc(f"{index}{string}") % ROWS for index, string in enumerate(strings))


def bare(word: str) -> str:
    """Return a word without a genitive's "s", in capitals only at its beginning when it shouts."""
    short = word.removesuffix("'s").removesuffix("’s")
    short = short[:-1] if short == word and word.endswith("s") and len(word) > 3 else short  # noqa: PLR2004 - "des"
    return short.capitalize() if short.isupper() and len(short) > 3 else short  # noqa: PLR2004 - "USA" stays


def _crc(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))
