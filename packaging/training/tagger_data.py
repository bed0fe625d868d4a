"""Sentences as the numbers a tagger reads, computed once and kept beside the corpora's names for training.

The same functions as at run time: ``workbench.meaning.tagging.inputs_of`` over the words of spaCy's own tokenizer.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from workbench.meaning.tagging import Inputs, inputs_of
from workbench.meaning.tuned import tuned


@dataclass(frozen=True, eq=False)
class Words:
    """A sentence's words: places in its text and the tagger's numbers for them."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    inputs: Inputs


@cache
def _tokenizer(language: str) -> Language:
    return spacy.blank(language)


def places_of(text: str, language: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the places of a text's words, without the white space spaCy takes for words."""
    words = [(token.idx, token.idx + len(token)) for token in _tokenizer(language).make_doc(text) if not token.is_space]
    table = np.array(words, dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def prepared(texts: Sequence[tuple[str, str]]) -> list[Words]:
    """Return the words of each (text, language), read with the encoder tuned on claims."""
    found: list[Words] = []
    for first in range(0, len(texts), 256):
        batch = texts[first : first + 256]
        plain = [text for text, _ in batch]
        places = [places_of(text, language) for text, language in batch]
        for one in tuned().passes(plain):
            own = places[one.first : one.first + len(one.lengths)]
            parts = inputs_of(one, plain, places).split([len(starts) for starts, _ in own])
            found += [Words(starts=a, ends=b, inputs=part) for (a, b), part in zip(own, parts, strict=True)]
    return found


def cached(path: Path | None, texts: Sequence[tuple[str, str]]) -> list[Words]:
    """Return the texts' words, from a file of an earlier trial when there is one."""
    if path is not None and path.exists():
        with path.open("rb") as file:
            stored: list[Words] = pickle.load(file)  # noqa: S301 - written below
        if len(stored) == len(texts):
            return stored
    words = prepared(texts)
    if path is not None:
        with path.open("wb") as file:
            pickle.dump(words, file)
    return words
