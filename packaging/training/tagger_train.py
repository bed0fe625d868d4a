"""Train the taggers of names (``resources/models/tagger/names-de.npz``, ``names-en.npz``), one training for both.

Behind the long training come two rounds of two short ones. Both of a round begin at the same place, each reads in an
order of its own, and the mean of their weights goes on (Izmailov et al. 2018 average along one training). German is
read by what the second round ends with; English by the first round's end, a third of the way towards the mean of three
trainings on English alone, leaning a little to organisations: the card says why.

    python packaging/training/tagger_train.py
    python packaging/training/tagger_train.py --quick --out FOLDER                  to see that it runs

It reads the features of the encoder tuned on claims, so that one pass serves tags, names and scores: run it after
``claims_train.py``. Needs PyTorch (``pip install -e .[train]``) and the shared corpora.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import tagger_names as names
import torch
from corpora_names import Sample, clean
from tagger_data import Words, cached
from tagger_net import Network, answers, standardise, train, write
from torch import Tensor

TARGET: Final = Path(__file__).resolve().parents[2] / "resources" / "models" / "tagger"
_FEW: Final = 2  # epochs in the mode that only shows that all runs
_QUICK: Final = 50  # every so many sentences in the mode that only shows that all runs
_TRAFFIC: Final = 1  # the style of its corpora; that of all others, 0, is served
_FIFTH: Final = 5
_TURNS: Final = 2  # short trainings in a round, each in an order of its own
# The language that reads with a round's end; epochs of each training in it, learning rate, sentences at once.
_ROUNDS: Final = (("en", 2, 1e-3, 32), ("de", 2, 1.2e-3, 64))
_ALONE: Final = (21, 22, 23)  # seeds of the trainings on English alone
_TOWARDS: Final = 0.33  # how far English goes towards their mean
_LEANINGS: Final = {"O": 0.05, "B-ORG": 0.35, "I-ORG": 0.35}  # added to English logits; decided on development data


class Task:
    """Everything that is read, and what each sentence teaches.

    Args:
        cache: a file that keeps the sentences' numbers between trials.
        quick: a fiftieth of the sentences.
        held: keep a fifth of GermEval's training sentences for development, too: a trial, not what ships.
    """

    def __init__(self, cache: Path | None, *, quick: bool = False, held: bool = False) -> None:
        self.samples = [_apart(sample) if held else sample for sample in clean()[:: _QUICK if quick else 1]]
        self.words: list[Words] = cached(cache, [(sample.text, sample.language) for sample in self.samples])
        self.gold: list[Any] = [
            torch.from_numpy(names.allowed(s, w)) for s, w in zip(self.samples, self.words, strict=True)
        ]
        self.share = [names.often(sample) for sample in self.samples]
        self.styles = [_TRAFFIC * (sample.genre == "traffic") for sample in self.samples]

    def loss(self, out: dict[str, Tensor], chosen: Sequence[int]) -> Tensor:
        """Return the loss of a batch by word."""
        gold = [self.gold[index] for index in chosen]
        return names.loss_of(out["names"], gold) / sum(len(each) for each in gold)

    def report(self, network: Network, part: str, biases: Sequence[float] = (0.0,)) -> None:
        """Print how good the network is on a part."""
        chosen = [index for index, sample in enumerate(self.samples) if sample.part == part]
        words = [self.words[index] for index in chosen]
        logs = [each["names"] for each in answers(network, [each.inputs for each in words])]
        for bias in biases:
            names.report([self.samples[index] for index in chosen], words, logs, bias)


def _apart(sample: Sample) -> Sample:
    """Return a training sentence of GermEval as one for development when it is one in five."""
    fifth = sample.corpus == "germeval2014" and sample.part == "train" and not zlib.crc32(sample.text.encode()) % _FIFTH
    return replace(sample, part="dev") if fifth else sample


def _mean(states: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    return {name: torch.stack([each[name] for each in states]).mean(0) for name in states[0]}


def english(state: dict[str, Tensor], learned: Callable[[int], dict[str, Tensor]]) -> dict[str, Tensor]:
    """Return the weights that read English; ``learned`` trains on English alone, from ``state``, with a seed."""
    alone = _mean([learned(seed) for seed in _ALONE])
    mixed = {name: (1 - _TOWARDS) * state[name] + _TOWARDS * alone[name] for name in state}
    for label, more in _LEANINGS.items():
        mixed["heads.names.bias"][names.LABELS.index(label)] += more
    return mixed


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description="Train the tagger of names.")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--quick", action="store_true", help="a fiftieth of the sentences, two epochs")
    parser.add_argument("--held", action="store_true", help="a trial: a fifth of GermEval's training is kept apart")
    parser.add_argument("--out", type=Path, default=TARGET)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(chosen.seed)
    task = Task(chosen.cache, quick=chosen.quick, held=chosen.held)
    learn = [index for index, sample in enumerate(task.samples) if sample.part == "train"]
    network = Network({"names": names.LABELS}, styles=2, one_mask=True)
    standardise(network, [task.words[index].inputs for index in learn])

    def after(epoch: int) -> None:
        if epoch % 3 == 2:  # noqa: PLR2004 - every third
            task.report(network, "dev", (1.0,))

    def learned(epochs: int, rate: float, batch: int, seed: int, language: str = "") -> dict[str, Tensor]:
        own = [index for index in learn if language in {"", task.samples[index].language}]
        train(
            network, [task.words[index].inputs for index in own],
            lambda out, rows: task.loss(out, [own[row] for row in rows]), epochs=epochs, rate=rate,
            batch=batch, seed=seed, after=after, weights=[task.share[index] for index in own],
            styles=[task.styles[index] for index in own],
        )  # fmt: skip
        return {name: tensor.detach().clone() for name, tensor in network.state_dict().items()}

    state = learned(_FEW if chosen.quick else chosen.epochs, 2e-3, 32, chosen.seed)
    seed = chosen.seed
    for language, epochs, rate, batch in _ROUNDS:
        states: list[dict[str, Tensor]] = []
        for _ in range(_TURNS):
            seed += 1
            network.load_state_dict(state)
            states.append(learned(epochs, rate, batch, seed))
        state = _mean(states)

        def alone(seed: int, begin: dict[str, Tensor] = state) -> dict[str, Tensor]:
            network.load_state_dict(begin)
            return learned(2, 7e-4, 32, seed, "en")

        network.load_state_dict(english(state, alone) if language == "en" else state)
        task.report(network, "dev", (0.5, 1.0, 1.5, 2.0))
        write(network, chosen.out / f"names-{language}.npz")


if __name__ == "__main__":
    main()
