"""Words against words, across languages: how much of a sentence is said in another one, word by word.

The encoder reads single words too: "Elfmeter" lies near "penalty", "Schwester" near "sister". That makes it a
dictionary of both languages at once, which finds a sentence by the two words it shares in meaning where whole sentences
have little in common. A vocabulary of 15,000 words takes four seconds; that of the last source is kept.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    Encode = Callable[[Sequence[str]], NDArray[np.float32]]

_WORD: Final = re.compile(r"[^\W\d_]{3,40}")
_MOST: Final = 25_000  # distinct words of one source
_UNLIKE, _ALIKE = 0.45, 0.90  # cosine of words that have nothing in common, and of the same word
_FULL: Final = 6  # letters from which a word counts whole: short ones say little
_STEEP: Final = 1.5


class WordShares:
    """Says how much of a text's words each of some windows says; keeps the vocabulary of the last windows asked.

    Args:
        encode: texts to rows of length 1.
    """

    def __init__(self, encode: Encode) -> None:
        self._encode = encode
        self._key = b""
        self._rows: NDArray[np.float16] = np.zeros((0, 0), dtype=np.float16)

    def __call__(self, text: str, windows: Sequence[str]) -> list[float]:
        """Return for each window the share (0–1) of the text's words it says, in whatever language.

        Words that many windows say weigh little.

        Args:
            text: the claim's words.
            windows: stretches of a source.
        """
        wanted = _words(text)
        spoken = [_words(window) for window in windows]
        vocabulary = list(dict.fromkeys(word for words in spoken for word in words))[:_MOST]
        if not wanted or not vocabulary:
            return [0.0] * len(windows)
        likeness = np.asarray(self._encode(wanted) @ self._vectors(vocabulary).T, dtype=np.float32)
        likeness = np.clip((likeness - _UNLIKE) / (_ALIKE - _UNLIKE), 0.0, 1.0) ** _STEEP
        place = {word: index for index, word in enumerate(vocabulary)}
        best = np.zeros((len(wanted), len(windows)), dtype=np.float32)
        for index, words in enumerate(spoken):
            held = [place[word] for word in words if word in place]
            if held:
                best[:, index] = likeness[:, held].max(axis=1)
        rarity = np.log(1 + len(windows) / (1 + best.sum(axis=1)))
        weights = rarity * np.array([min(1.0, len(word) / _FULL) for word in wanted])
        return [float(share) for share in weights @ best / (weights.sum() or 1.0)]

    def _vectors(self, vocabulary: list[str]) -> NDArray[np.float16]:
        key = hashlib.sha256("\n".join(vocabulary).encode()).digest()
        if key != self._key:
            self._rows = self._encode(vocabulary).astype(np.float16)
            self._key = key
        return self._rows


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(word.lower() for word in _WORD.findall(text)))
