"""Words by their morphology, for whoever needs a few of many: each form's features are read once, not each token's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc


def tokens_with(doc: Doc, *features: str) -> list[int]:
    """Return the numbers of the tokens whose form has all ``features``, each written as "Mood=Sub", in order."""
    column: list[Any] = doc.to_array(["MORPH"]).reshape(-1).tolist()
    kinds = {kind for kind in set(column) if _features(str(doc.vocab.strings[kind])).issuperset(features)}
    return [at for at, kind in enumerate(column) if kind in kinds] if kinds else []


@lru_cache(maxsize=4096)
def _features(form: str) -> frozenset[str]:
    return frozenset(form.split("|"))


def tokens_of(doc: Doc, *parts: str, others: bool = False) -> list[int]:
    """Return the numbers of the tokens of these parts of speech ("PROPN"; "" for none), or of all others, in order."""
    column = doc.to_array(["POS"]).reshape(-1).astype(np.uint64)
    kinds = [doc.vocab.strings[part] if part else 0 for part in parts]
    found: list[int] = np.flatnonzero(np.isin(column, np.array(kinds, dtype=np.uint64), invert=others)).tolist()
    return found


def kinds_of(doc: Doc, tokens: Sequence[int]) -> list[str]:
    """Return the parts of speech of some tokens ("NOUN"; "" for none)."""
    column = doc.to_array(["POS"]).reshape(-1).astype(np.uint64)[tokens]
    kinds, which = np.unique(column, return_inverse=True)
    names = [doc.vocab.strings[kind] if kind else "" for kind in map(int, kinds)]
    return [names[place] for place in which.tolist()]
