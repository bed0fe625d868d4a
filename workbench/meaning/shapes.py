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
_HASHED: Final = 6  # of them of forms, the others classes
HASHES: Final = _HASHED + 2 * len(CLUSTERED)
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

    def of(self, hashes: NDArray[np.uint32], starts: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return (n, 2): each word's own class, and that of the word or else of its nearest known form; 0 for unknown.

        Args:
            hashes: those of the words' forms, nearest first, one word behind another.
            starts: where each word's forms begin, (n,).
        """
        places = np.minimum(np.searchsorted(self.hashes, hashes), len(self.hashes) - 1)
        known = self.hashes[places] == hashes
        order = np.where(known, np.arange(len(hashes)), len(hashes))
        first = np.minimum.reduceat(order, starts)
        found = first < len(hashes)
        nearest = np.where(found, self.classes[places[np.where(found, first, 0)]], 0)
        return np.stack([np.where(first == starts, nearest, 0), nearest], axis=1).astype(np.int64)


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
    bits = np.zeros((len(words), BITS), dtype=np.float32)
    hashed = np.zeros((len(words), HASHES), dtype=np.int64)
    if words:
        bits[:, :_FORM] = [form_of(word) for word in words]
        bits[:, _FORM:] = (
            name_lists().masks_of([one for word in words for one in (word, bare(word))]).reshape(len(words), -1)
        )
        hashed[:, :_HASHED] = [_hashes(word) for word in words]
        hashed[:, _HASHED:] = classes_of(words)
    return bits, hashed


def classes_of(words: Sequence[str]) -> NDArray[np.int64]:
    """Return the classes of words in every language that has some, (n, 2 × languages); see ``Clusters.of``."""
    forms = [_forms_of(word) for word in words]
    sizes = np.array([len(some) for some in forms])
    hashes = np.fromiter(map(_crc, chain.from_iterable(forms)), dtype=np.uint32, count=int(sizes.sum()))
    starts = np.cumsum(sizes) - sizes
    return np.concatenate([clusters(language).of(hashes, starts) for language in CLUSTERED], axis=1)


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


def _forms_of(word: str) -> list[str]:
    """Return a word and what may stand for it, nearest first: without genitive, after its hyphen, its endings."""
    word = word[-_LONGEST:]
    last = word.rsplit("-", 1)[-1]
    endings = [last[at:] for at in range(2, len(last) - _ENDING + 1)]
    return [word, bare(word), last, *(map(str.capitalize, endings) if word[:1].isupper() else endings)]


def form_of(word: str) -> tuple[float, ...]:
    """Return the bits of a word's form; the first stays free for "first of its sentence"."""
    upper, digits = sum(map(str.isupper, word)), any(map(str.isdigit, word))
    if upper:
        upper = sum(letter.isupper() and letter.isalpha() for letter in word)
    letters = len(word) if word.isalpha() else sum(map(str.isalpha, word))
    return (
        0.0,
        float(word[:1].isupper()),
        float(letters > 0 and upper == letters),
        float(1 < upper < letters),
        float(word[:1].islower() and upper > 0),
        float(digits),
        float(word.isdigit()),
        float("-" in word and len(word) > 1),
        float(not letters and not digits),
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
