"""Train the tagger of a language: part of speech, fine tag and morphology (``resources/models/<de|en>/words.npz``).

    python packaging/training/pipelines_train.py de en [--cache FOLDER] [--epochs N]

One network over the encoder's token features with a head for each question: the spaCy pipelines of
``pipelines_*.cfg`` learn worse from as little (``resources/models/de/CARD.md`` has the figures).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch import Tensor

sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpora_words import FEATURES, Sentence, treebank
from words_data import Words, prepared
from words_net import Network, answers, standardise, train, write

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "models"
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


def gold_of(sentence: Sentence, words: Words, labels: dict[str, list[str]]) -> np.ndarray[Any, Any]:
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


def shares(network: Network, words: Sequence[Words], gold: Sequence[np.ndarray[Any, Any]]) -> dict[str, float]:
    """Return question → share right; "morph" for all features of a word right, "Mood=Sub F1" beside."""
    logs = answers(network, [each.inputs for each in words])
    names = list(network.labels)
    guess = np.concatenate([np.stack([each[name].argmax(1) for name in names], 1) for each in logs])
    truth = np.concatenate([*gold])
    known = truth[:, 0] != _OPEN
    guess, truth = guess[known], truth[known]
    right = (guess == truth) | (truth == _OPEN)
    found = {name: float(right[:, column].mean()) for column, name in enumerate(names)}
    found["morph"] = float(right[:, 2:].all(1).mean())
    for feature, value in (("Mood", "Sub"), ("Mood", "Imp"), ("Tense", "Past"), ("VerbForm", "Fin")):
        if feature in names and value in network.labels[feature]:
            column, number = names.index(feature), list(network.labels[feature]).index(value)
            both = ((guess[:, column] == number) & (truth[:, column] == number)).sum()
            every = (guess[:, column] == number).sum() + (truth[:, column] == number).sum()
            found[f"{feature}={value} F1"] = float(2 * both / max(every, 1))
    return found


def main() -> None:
    """Train each language asked for."""
    parser = argparse.ArgumentParser(description="Train the taggers of words.")
    parser.add_argument("languages", nargs="+", choices=("de", "en"))
    parser.add_argument("--epochs", type=int, default=0)
    parser.add_argument("--drop", type=float, default=0.4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-forms", action="store_true")
    parser.add_argument("--out", type=Path, default=FOLDER)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    for language in chosen.languages:
        sentences = treebank(language)
        words = prepared([(sentence.text, language) for sentence in sentences])
        if chosen.no_forms:
            for each in words:
                each.inputs.hashed[:] = 0
        learn = [i for i, sentence in enumerate(sentences) if sentence.part == "train"]
        labels = labels_of([sentences[i] for i in learn])
        gold = [gold_of(s, w, labels) for s, w in zip(sentences, words, strict=True)]
        network = Network(labels, drop=chosen.drop)
        standardise(network, [words[i].inputs for i in learn])
        train(
            network, [words[i].inputs for i in learn],
            loss_of([torch.from_numpy(gold[i]) for i in learn], list(labels)),
            epochs=chosen.epochs or (30 if language == "de" else 6), seed=chosen.seed,
            batch=16 if language == "de" else 32,
        )  # fmt: skip
        for part in ("dev", "test"):
            picked = [i for i, sentence in enumerate(sentences) if sentence.part == part]
            found = shares(network, [words[i] for i in picked], [gold[i] for i in picked])
            print(language, part, {name: round(value, 4) for name, value in found.items()}, flush=True)
        write(network, chosen.out / language / "words.npz")


def loss_of(gold: Sequence[Tensor], names: Sequence[str]) -> Any:
    """Return the loss: the mean cross-entropy of the questions, tags counting double."""

    def loss(out: dict[str, Tensor], chosen: Sequence[int]) -> Tensor:
        total = torch.zeros(())
        for column, name in enumerate(names):
            flat = torch.cat([out[name][row, : len(gold[i])] for row, i in enumerate(chosen)])
            truth = torch.cat([gold[i][:, column] for i in chosen])
            share = torch.nn.functional.cross_entropy(flat, truth, ignore_index=_OPEN, label_smoothing=0.03)
            total = total + (2.0 if name == "tag" else 1.0) * torch.nan_to_num(share)
        return total / len(names)

    return loss


if __name__ == "__main__":
    main()
