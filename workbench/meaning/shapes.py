"""What a word shows by itself: its shape, its ending, its cluster, and the lists of names it stands on.

Numbers only, for taggers: ``bits`` (n, BITS) and ``hashed`` (n, HASHES). The lists (``resources/models/tagger``) are
sorted 32-bit hashes with one byte each: given name, surname, city, and person, organisation, place in link texts, and
organisations that news speaks of; every word of such a name ("Hertha BSC") bears its bit.
Clusters are classes of words that stand among the same neighbours (Brown et al. 1992): "Bundesbank" beside "Stiftung",
"Siemens" beside "Sony". A word no table knows takes the class of its ending ("Landesmedienanstalt": "Anstalt").
"""

from __future__ import annotations

import unicodedata
import zlib
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

LISTS: Final = 8
CLUSTERED: Final = ("de", "en")
HASHES: Final = 6 + 2 * len(CLUSTERED)
ROWS: Final = 4096  # of each hashed table
_FORM: Final = 16
BITS: Final = _FORM + 2 * LISTS
NEWS: Final = [_FORM + LISTS - 1, _FORM + 2 * LISTS - 1]  # the bits of a word that news knows as an organisation
_QUOTES: Final = frozenset("\"'„“”‚‘’»«›‹")
_LONG: Final = 9
_LONGEST: Final = 40
_ENDING: Final = 4  # letters of the shortest ending that speaks for its word


@dataclass(frozen=True, eq=False)
class NameLists:
    """Which lists of names a word stands on: hashes in ascending order, one byte of bits for each.

    ``phrases`` are hashes of names of several words, ``leads`` of their first words; ``longest`` counts the words of
    the longest.
    """

    hashes: NDArray[np.uint32]
    masks: NDArray[np.uint8]
    leads: frozenset[int]
    phrases: frozenset[int]
    longest: int

    def masks_of(self, words: Sequence[str]) -> NDArray[np.uint8]:
        """Return (n, 8) zeros and ones."""
        wanted = np.fromiter((_crc(word) for word in words), dtype=np.uint32, count=len(words))
        places = np.minimum(np.searchsorted(self.hashes, wanted), len(self.hashes) - 1)
        masks = np.where(self.hashes[places] == wanted, self.masks[places], 0).astype(np.uint8)
        return np.unpackbits(masks[:, None], axis=1)

    def behind(self, words: Sequence[str], first: int) -> int:
        """Return where the longest listed name of several words that begins at ``first`` ends; ``first`` for none."""
        for end in range(min(first + self.longest, len(words)), first + 1, -1):
            if _crc(" ".join(words[first:end])) in self.phrases:
                return end
        return first


@cache
def name_lists() -> NameLists:
    """Return the lists that ship with the program.

    Raises:
        InputError: ``resource-missing`` when the installation lacks them.
    """
    with np.load(paths.resource("models", "tagger", "lists.npz"), allow_pickle=False) as stored:
        return NameLists(
            hashes=stored["hashes"], masks=stored["masks"], leads=frozenset(stored["leads"].tolist()),
            phrases=frozenset(stored["phrases"].tolist()), longest=int(stored["longest"]),
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class Clusters:
    """The classes of one language's words: hashes in ascending order, a class from 1 on for each."""

    hashes: NDArray[np.uint32]
    classes: NDArray[np.uint16]

    def of(self, word: str) -> tuple[int, int]:
        """Return the word's own class, and that of the word or else of its nearest known form; 0 for unknown."""
        wanted = np.fromiter((_crc(form) for form in _forms_of(word)), dtype=np.uint32)
        places = np.minimum(np.searchsorted(self.hashes, wanted), len(self.hashes) - 1)
        known = np.flatnonzero(self.hashes[places] == wanted)
        if not len(known):
            return 0, 0
        nearest = int(self.classes[places[known[0]]])
        return (nearest if known[0] == 0 else 0), nearest


@cache
def clusters(language: str) -> Clusters:
    """Return the classes of a language's words that ship with the program.

    Raises:
        InputError: ``resource-missing`` when the installation lacks them.
    """
    with np.load(paths.resource("models", "tagger", "clusters.npz"), allow_pickle=False) as stored:
        hashes = np.cumsum(stored[f"{language}.steps"], dtype=np.uint32)  # steps pack into two thirds of the room
        return Clusters(hashes=hashes, classes=stored[f"{language}.classes"])


def shown_by(words: Sequence[str], firsts: Sequence[int]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return bits (n, BITS) and hashed (n, HASHES) of words; ``firsts`` are those that begin a sentence."""
    bits, hashed = shown_apart(words)
    bits[list(firsts), 0] = 1.0
    for first, behind in listed(words):
        bits[first:behind, NEWS] = 1.0
    return bits, hashed


def shown_apart(words: Sequence[str]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return bits (n, BITS) and hashed (n, HASHES) of words that stand beside nothing."""
    known = [_shown(word) for word in words]
    bits = np.fromiter(chain.from_iterable(row for row, _ in known), np.float32, len(words) * BITS)
    hashed = np.fromiter(chain.from_iterable(row for _, row in known), np.int64, len(words) * HASHES)
    return bits.reshape(-1, BITS), hashed.reshape(-1, HASHES)


def listed(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where organisations of several words begin and end that news speaks of, in order and apart."""
    done = 0
    for at, word in enumerate(words):
        if at >= done and _leads(word) and (behind := name_lists().behind(words, at)) > at:
            yield at, behind
            done = behind


@lru_cache(maxsize=16384)
def _leads(word: str) -> bool:
    return _crc(word) in name_lists().leads


@lru_cache(maxsize=16384)
def _shown(word: str) -> tuple[tuple[float, ...], tuple[int, ...]]:
    lists = name_lists().masks_of([word, bare(word)]).reshape(-1)
    bits = (*form_of(word), *(float(bit) for bit in lists))
    return bits, (*_hashes(word), *chain.from_iterable(clusters(language).of(word) for language in CLUSTERED))


def _forms_of(word: str) -> Iterator[str]:
    """Yield a word and what may stand for it, nearest first: without genitive, after its hyphen, its endings."""
    word = word[-_LONGEST:]
    yield word
    yield bare(word)
    last = word.rsplit("-", 1)[-1]
    yield last
    for at in range(2, len(last) - _ENDING + 1):
        yield last[at:].capitalize() if word[:1].isupper() else last[at:]


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
