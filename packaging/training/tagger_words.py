"""Parts of speech, fine tags and morphology as the tagger learns them; "de-tag" and "en-Mood" are questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import torch
from corpora_words import FEATURES, Sentence
from tagger_data import Words
from torch import Tensor

_OPEN: Final = -100  # a word our tokenizer cuts otherwise: no label


def labels_of(sentences: Sequence[Sentence]) -> dict[str, list[str]]:
    """Return question → labels; "-" stands for a feature a word does not have."""
    found: dict[str, list[str]] = {
        "pos": sorted({word.pos for sentence in sentences for word in sentence.words}),
        "tag": sorted({word.tag for sentence in sentences for word in sentence.words}),
    }
    for feature in FEATURES:
        values = Counter(word.features[feature] for s in sentences for word in s.words if feature in word.features)
        kept = sorted(value for value, count in values.items() if count > 2)  # noqa: PLR2004 - odd ones teach nothing
        if kept:
            found[feature] = ["-", *kept]
    return found


def gold_of(sentence: Sentence, words: Words, labels: Mapping[str, Sequence[str]]) -> np.ndarray[Any, Any]:
    """Return (words, questions) numbers of labels."""
    places = {(word.start, word.end): word for word in sentence.words}
    gold = np.full((len(words.starts), len(labels)), _OPEN, dtype=np.int64)
    for row, place in enumerate(zip(words.starts.tolist(), words.ends.tolist(), strict=True)):
        word = places.get(place)
        if word is None:
            continue
        for column, (question, known) in enumerate(labels.items()):
            value = {"pos": word.pos, "tag": word.tag}.get(question) or word.features.get(question, "-")
            gold[row, column] = known.index(value) if value in known else _OPEN
    return gold


def shares(
    logs: Sequence[Mapping[str, Any]], gold: Sequence[np.ndarray[Any, Any]], labels: Mapping[str, Sequence[str]]
) -> dict[str, float]:
    """Return question → share right; "morph" for all features of a word right, "Mood=Sub F1" beside."""
    names = list(labels)
    guess = np.concatenate([np.stack([each[name].argmax(1) for name in names], 1) for each in logs])
    truth = np.concatenate([*gold])
    known = truth[:, 0] != _OPEN
    guess, truth = guess[known], truth[known]
    right = (guess == truth) | (truth == _OPEN)
    found = {name: float(right[:, column].mean()) for column, name in enumerate(names) if name in {"tag", "pos"}}
    found["morph"] = float(right[:, 2:].all(1).mean())
    for feature, value in (("Mood", "Sub"), ("Mood", "Imp"), ("Tense", "Past"), ("VerbForm", "Fin")):
        if feature in names and value in labels[feature]:
            column, number = names.index(feature), list(labels[feature]).index(value)
            both = ((guess[:, column] == number) & (truth[:, column] == number)).sum()
            every = (guess[:, column] == number).sum() + (truth[:, column] == number).sum()
            found[f"{feature}={value} F1"] = float(2 * both / max(every, 1))
    return found


def loss_of(out: Mapping[str, Tensor], gold: Sequence[Tensor], names: Sequence[str]) -> Tensor:
    """Return the mean of the questions' cross-entropies, tags counting double, summed over words.

    Args:
        out: question → (sentences, words, labels), the sentences of this language alone.
        gold: (words, questions) of each.
        names: the questions in the order of the columns.
    """
    total = torch.zeros(())
    for column, name in enumerate(names):
        flat = torch.cat([out[name][row, : len(g)] for row, g in enumerate(gold)])
        truth = torch.cat([g[:, column] for g in gold])
        each = torch.nn.functional.cross_entropy(flat, truth, ignore_index=_OPEN, label_smoothing=0.03, reduction="sum")
        total = total + (2.0 if name.endswith("tag") else 1.0) * each
    return total / len(names)
