"""Words by their morphology, for whoever needs a few of many: each form's features are read once, not each token's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Doc


def tokens_with(doc: Doc, *features: str) -> list[int]:
    """Return the numbers of the tokens whose form has all ``features``, each written as "Mood=Sub", in order."""
    column = doc.to_array(["MORPH"]).reshape(-1).astype(np.uint64)
    forms = [(kind, str(doc.vocab.strings[kind])) for kind in np.unique(column)]
    return _numbers(column, [kind for kind, form in forms if _features(form).issuperset(features)])


@lru_cache(maxsize=4096)
def _features(form: str) -> frozenset[str]:
    return frozenset(form.split("|"))


def tokens_of(doc: Doc, *parts: str, others: bool = False) -> list[int]:
    """Return the numbers of the tokens of these parts of speech ("PROPN"; "" for none), or of all others, in order."""
    column = doc.to_array(["POS"]).reshape(-1).astype(np.uint64)
    kinds = [doc.vocab.strings[part] if part else 0 for part in parts]
    return _numbers(column, kinds, others=others)


def _numbers(column: NDArray[np.uint64], kinds: Sequence[Any], *, others: bool = False) -> list[int]:
    """Return the numbers of the tokens whose value in a column is one of ``kinds``, or none of them, in order."""
    found: list[int] = np.flatnonzero(np.isin(column, np.array(kinds, dtype=np.uint64), invert=others)).tolist()
    return found


def kinds_of(doc: Doc, tokens: Sequence[int]) -> list[str]:
    """Return the parts of speech of some tokens ("NOUN"; "" for none)."""
    column = doc.to_array(["POS"]).reshape(-1).astype(np.uint64)[tokens]
    kinds, which = np.unique(column, return_inverse=True)
    names = [doc.vocab.strings[kind] if kind else "" for kind in map(int, kinds)]
    return [names[place] for place in which.tolist()]
