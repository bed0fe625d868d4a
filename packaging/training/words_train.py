"""Train the tagger of a language's words: tags and morphology (``resources/models/<de|en>/words.npz``).

    python packaging/training/words_train.py de en [--out FOLDER] [--quick]

One network over the features of the encoder tuned on claims, a head for each question: run it after
``claims_train.py``. Needs PyTorch (``pip install -e .[train]``) and the treebanks.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import tagger_words as words_
import torch
from corpora_words import treebank
from tagger_data import cached
from tagger_net import Network, answers, standardise, train, write
from torch import Tensor

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "models"
EPOCHS: Final = {"de": 30, "en": 6}
BATCH: Final = {"de": 16, "en": 32}
_QUICK: Final = 50  # every so many sentences in the mode that only shows that all runs


def build(language: str, out: Path, *, quick: bool, cache: Path | None = None) -> None:
    """Train one language, print how good it is on what it never saw, and write it."""
    sentences = treebank(language)[:: _QUICK if quick else 1]
    words = cached(cache, [(sentence.text, language) for sentence in sentences])
    learn = [index for index, sentence in enumerate(sentences) if sentence.part == "train"]
    labels = words_.labels_of([sentences[index] for index in learn])
    names = list(labels)
    gold = [torch.from_numpy(words_.gold_of(s, w, labels)) for s, w in zip(sentences, words, strict=True)]
    inputs = [words[index].inputs for index in learn]
    network = Network(labels)
    standardise(network, inputs)

    def loss(out: dict[str, Tensor], rows: Sequence[int]) -> Tensor:
        some = [gold[learn[row]] for row in rows]
        return words_.loss_of(out, some, names) / sum(len(each) for each in some)

    train(network, inputs, loss, epochs=1 if quick else EPOCHS[language], batch=BATCH[language])
    for part in ("dev", "test"):
        held = [index for index, sentence in enumerate(sentences) if sentence.part == part]
        logs = answers(network, [words[index].inputs for index in held])
        found = words_.shares(logs, [gold[index].numpy() for index in held], labels) if held else {}
        print(language, part, {name: round(value, 4) for name, value in found.items()}, flush=True)
    write(network, out / language / "words.npz")


def main() -> None:
    """Train each language asked for."""
    parser = argparse.ArgumentParser(description="Train the taggers of words.")
    parser.add_argument("languages", nargs="+", choices=tuple(EPOCHS))
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--quick", action="store_true", help="a fiftieth of the sentences, one epoch")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    for language in chosen.languages:
        build(language, chosen.out, quick=chosen.quick)


if __name__ == "__main__":
    main()
