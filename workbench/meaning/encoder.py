"""The sentence encoder: Google's multilingual one, from a wheel, on one thread, loaded when first asked."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from workbench.meaning.features import shared
from workbench.meaning.wordwise import WordShares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

WIDTH: Final = 512
MAX_CHARACTERS: Final = 2000  # 20,000 words in one text take half a gigabyte
_BATCH: Final = 64
_CACHED: Final = 2048


class Encoder:
    """Sentences as directions: what means the same points the same way.

    Safe to call from several threads; one encodes at a time.
    """

    def __init__(self) -> None:
        self._model: Any = None
        self._lock = threading.Lock()
        self._cache: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._word_shares = WordShares(self.encode)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return an (n, 512) array with rows of length 1; texts count up to their 2,000th character."""
        cut = [text[:MAX_CHARACTERS] for text in texts]
        with self._lock:
            new = [text for text in dict.fromkeys(cut) if text not in self._cache]
            fresh = {
                text: row
                for first in range(0, len(new), _BATCH)
                for text, row in zip(new[first : first + _BATCH], self._rows(new[first : first + _BATCH]), strict=True)
            }
            rows = [fresh[text] if text in fresh else self._cache[text] for text in cut]
            self._keep(fresh)
        return np.stack(rows) if rows else np.zeros((0, WIDTH), dtype=np.float32)

    def similarities(self, one: str, others: Sequence[str]) -> list[float]:
        """Return the cosine (−1 to 1) of one text with each of the others."""
        if not others:
            return []
        rows = self.encode([one, *others])
        return [float(cosine) for cosine in np.clip(rows[1:] @ rows[0], -1.0, 1.0)]

    def word_shares(self, one: str, others: Sequence[str]) -> list[float]:
        """Return how much of one text's words (0–1) each of the others says, in whatever language."""
        return self._word_shares(one, others)

    def _rows(self, texts: list[str]) -> NDArray[np.float32]:
        rows = np.asarray(self._loaded().encode(texts), dtype=np.float32)
        rows = np.nan_to_num(rows)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        blank = lengths[:, 0] == 0
        rows[blank, 0] = lengths[blank, 0] = 1.0  # a text without any piece still has a direction
        unit: NDArray[np.float32] = rows / lengths
        return unit

    def _loaded(self) -> Any:
        if self._model is None:
            self._model = shared()
        return self._model

    def _keep(self, fresh: dict[str, NDArray[np.float32]]) -> None:
        self._cache |= fresh
        while len(self._cache) > _CACHED:
            self._cache.popitem(last=False)
