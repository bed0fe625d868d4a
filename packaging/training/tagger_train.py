"""Train a tagger of names, German and English in one (``resources/models/tagger/names-*.npz``).

    python packaging/training/tagger_train.py --names --out …/names-2.npz             with the treebanks beside
    python packaging/training/tagger_train.py --plain --out …/names-1.npz             names alone
    python packaging/training/tagger_train.py … --quick --out FILE                    to see that it runs

It reads the features of the encoder tuned on claims, so that one pass serves tags, names and scores: run it after
``claims_train.py``. Needs PyTorch (``pip install -e .[train]``) and the shared corpora.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import tagger_names as names
import tagger_words as words_
import torch
from corpora_names import clean
from corpora_words import treebank
from tagger_data import Words, cached
from tagger_net import Network, answers, standardise, train, write
from torch import Tensor

TARGET: Final = Path(__file__).resolve().parents[2] / "resources" / "models" / "tagger" / "names-2.npz"
LANGUAGES: Final = ("de", "en")
# How often a sentence of a treebank is read in an epoch: the German one is small.
_REPEATS: Final = {"de": 3, "en": 1}
_SHARE: Final = {"de": 1.0, "en": 0.45}
_WORDS: Final = 8.0  # the loss of words beside that of names: it is a mean of many questions
_FEW: Final = 2  # epochs in the mode that only shows that all runs
_QUICK: Final = 50  # every so many sentences in the mode that only shows that all runs
_TRAFFIC: Final = 1  # the style of its corpora; that of all others, 0, is served


class Task:
    """Everything that is read: sentences of both kinds one behind another, and what each teaches."""

    def __init__(self, cache: Path | None, *, names_first: bool, plain: bool = False, quick: bool = False) -> None:
        step = _QUICK if quick else 1
        self.names_first = names_first
        self.samples = clean()[::step]
        self.trees = {} if plain else {code: treebank(code)[::step] for code in LANGUAGES}
        texts = [(sample.text, sample.language) for sample in self.samples]
        texts += [(sentence.text, code) for code, trees in self.trees.items() for sentence in trees]
        self.words: list[Words] = cached(cache, texts)
        self.labels: dict[str, dict[str, list[str]]] = {}
        self.gold: list[Any] = [
            torch.from_numpy(names.allowed(s, w)) for s, w in zip(self.samples, self.words, strict=False)
        ]
        self.parts = [sample.part for sample in self.samples]
        self.kinds = ["names"] * len(self.samples)
        self.share = [names.often(sample) for sample in self.samples]
        self.styles = [_TRAFFIC * (sample.genre == "traffic") for sample in self.samples]
        for code, sentences in self.trees.items():
            labels = words_.labels_of([sentence for sentence in sentences if sentence.part == "train"])
            self.labels[code] = labels
            first = len(self.gold)
            for sentence, each in zip(sentences, self.words[first : first + len(sentences)], strict=True):
                self.gold.append(torch.from_numpy(words_.gold_of(sentence, each, labels)))
                self.parts.append(sentence.part)
            self.kinds += [code] * len(sentences)
            self.share += [_SHARE[code]] * len(sentences)
            self.styles += [0] * len(sentences)

    def questions(self) -> dict[str, Sequence[str]]:
        """Return every question with its labels."""
        found: dict[str, Sequence[str]] = {"names": names.LABELS}
        for code, labels in self.labels.items():
            found |= {f"{code}-{name}": each for name, each in labels.items()}
        return found

    def loss(self, out: dict[str, Tensor], chosen: Sequence[int]) -> Tensor:
        """Return the loss of a batch, each sentence asked only what its corpus answers."""
        total = torch.zeros(())
        weight = 1.0 if self.names_first else _WORDS
        size = sum(len(self.gold[index]) for index in chosen)
        for kind in ("names", *self.trees):
            rows = [row for row, index in enumerate(chosen) if self.kinds[index] == kind]
            if not rows:
                continue
            gold = [self.gold[chosen[row]] for row in rows]
            if kind == "names":
                total = total + names.loss_of(out["names"][rows], gold)
            else:
                some = [f"{kind}-{name}" for name in self.labels[kind]]
                total = total + weight * words_.loss_of({name: out[name][rows] for name in some}, gold, some)
        return total / size

    def report(self, network: Network, part: str, biases: Sequence[float] = (0.0,)) -> None:
        """Print how good the network is on a part."""
        chosen = [index for index, each in enumerate(self.parts) if each == part]
        logs = dict(zip(chosen, answers(network, [self.words[index].inputs for index in chosen]), strict=True))
        named = [index for index in chosen if self.kinds[index] == "names"]
        for bias in biases:
            names.report(
                [self.samples[i] for i in named],
                [self.words[i] for i in named],
                [logs[i]["names"] for i in named],
                bias,
            )
        for code, labels in self.labels.items():
            own = [index for index in chosen if self.kinds[index] == code]
            some = [{name: logs[i][f"{code}-{name}"] for name in labels} for i in own]
            found = words_.shares(some, [self.gold[i].numpy() for i in own], labels)
            print(f"  {part} {code}", {name: round(value, 4) for name, value in found.items()}, flush=True)


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description="Train the tagger of names and words.")
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--drop", type=float, default=0.4)
    parser.add_argument("--inner-drop", type=float, default=0.3)
    parser.add_argument("--project", type=int, default=192)
    parser.add_argument("--width", type=int, default=128)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--names", action="store_true", help="names first: words weigh as one question, English less")
    parser.add_argument("--plain", action="store_true", help="names alone, no treebanks")
    parser.add_argument("--quick", action="store_true", help="a fiftieth of the sentences, two epochs")
    parser.add_argument("--out", type=Path, default=TARGET)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    task = Task(chosen.cache, names_first=chosen.names, plain=chosen.plain, quick=chosen.quick)
    learn = [
        index
        for index, part in enumerate(task.parts)
        if part == "train"
        for _ in range(_REPEATS.get(task.kinds[index], 1))
    ]
    network = Network(
        task.questions(), project=chosen.project, width=chosen.width, drop=chosen.drop, inner_drop=chosen.inner_drop,
        styles=2,
    )  # fmt: skip
    inputs = [task.words[index].inputs for index in learn]
    standardise(network, inputs)

    def after(epoch: int) -> None:
        if epoch % 3 == 2:  # noqa: PLR2004 - every third
            task.report(network, "dev")

    train(
        network, inputs, lambda out, rows: task.loss(out, [learn[row] for row in rows]),
        epochs=_FEW if chosen.quick else chosen.epochs, rate=chosen.rate, seed=chosen.seed, after=after,
        weights=[task.share[index] for index in learn], styles=[task.styles[index] for index in learn],
    )  # fmt: skip
    task.report(network, "dev", (0.0, 0.5, 1.0))
    write(network, chosen.out)


if __name__ == "__main__":
    main()
