"""Training the encoder and one linear head per corpus together; the recipe is in the model's card."""

from __future__ import annotations

import math
import random
import time
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import torch
from claims_signs import signs_of_rows
from encoder_torch import TorchEncoder, ids_of
from torch import Tensor, nn
from torch.nn import functional

from workbench.analysis.scores.signs import AGAINST, FOR, NAMES
from workbench.meaning.tuned import WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from corpora_claims import Corpus, Row
    from numpy.typing import NDArray

_BATCH: Final = 48
_RATE: Final = (6e-4, 2e-3)  # of the encoder, of the heads
_WARM: Final = 0.06
_DECAY: Final = 0.01
_CLIP: Final = 1.0
_SMOOTH: Final = 0.05
_TOKEN_DROP: Final = 0.1
_HEAD_DROP: Final = 0.3
_EPOCHS: Final = 2.2
_SIGN_DROP: Final = 0.2
_HEAVIEST: Final = 12.0
_HONEST: Final = frozenset({"news"})  # its first row is ``checkable``, which gives the reasons


@dataclass(frozen=True)
class Task:
    """A head: its corpus, how many numbers it gives, how much its loss weighs, how often its rows come.

    Attributes:
        corpus: the corpus its labels are from.
        size: logits.
        weight: of its loss.
        repeats: epochs of this corpus per epoch of all.
        balance: power of the class weights (n / 2nᶜ); 0 for none.
    """

    corpus: str
    size: int
    weight: float
    repeats: float = 1.0
    balance: float = 0.7


TASKS: Final[Mapping[str, Task]] = {
    "debates": Task("debates", 1, 1.0, balance=0.0),
    "verdicts": Task("verdicts", 3, 0.5, repeats=0.6),
    "comments": Task("comments", 1, 1.5),
    "speeches": Task("speeches", 1, 1.0),
    "news": Task("news", 3, 1.5, repeats=2.0, balance=0.8),  # checkable, worth ≥ 1, worth ≥ 2
}


class Network(nn.Module):  # type: ignore[misc]  # torch is not there when types are checked
    """The encoder and its heads."""

    def __init__(self, tasks: Mapping[str, Task]) -> None:
        super().__init__()
        self.encoder = TorchEncoder()
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH + len(NAMES), task.size) for name, task in tasks.items()})
        for head in self.heads.values():
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)

    def forward(self, groups: Sequence[NDArray[np.int64]], signs: NDArray[np.float32], head: str) -> Tensor:
        """Return a head's logits (n, size) for texts as ids and their signs (n, signs)."""
        features = functional.dropout(self.encoder(groups), _HEAD_DROP, self.training)
        beside = functional.dropout(torch.from_numpy(signs), _SIGN_DROP, self.training)
        logits: Tensor = self.heads[head](torch.cat([features, beside], -1))
        return logits

    def keep_signs_honest(self) -> None:
        """Let what speaks for a claim never count against it, nor the other way: reasons must mean what they say."""
        with torch.no_grad():
            for name, head in self.heads.items():
                if name in _HONEST:
                    rows = head.weight[:, WIDTH:]
                    rows[:, : len(FOR)].clamp_(min=0)
                    rows[:, NAMES.index("german")] = 0  # German news is nearly all clear: no reason to mark a sentence
                    rows[:1, len(FOR) : len(FOR) + len(AGAINST)].clamp_(max=0)


@dataclass(frozen=True)
class Example:
    """A row as the network reads it, with its targets and the weight of its class."""

    ids: NDArray[np.int64]
    signs: NDArray[np.float32]
    target: tuple[float, ...]
    weight: float


def train(
    corpora: Mapping[str, Corpus], tasks: Mapping[str, Task], *, seed: int = 1, epochs: float = _EPOCHS
) -> Network:
    """Return the network trained on the training parts."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rnd = random.Random(seed)  # noqa: S311 - an order, no secret
    tasks = {name: task for name, task in tasks.items() if corpora[task.corpus].train}
    examples = {name: _examples(corpora[task.corpus].train, task) for name, task in tasks.items()}
    network = Network(tasks)
    batches = _batches(examples, tasks, epochs, rnd)
    parts = (network.encoder, network.heads)
    groups = [{"params": part.parameters(), "lr": rate} for part, rate in zip(parts, _RATE, strict=True)]
    optimiser = torch.optim.AdamW(groups, weight_decay=_DECAY)
    warm = max(1, int(_WARM * len(batches)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.0, (len(batches) - step) / (len(batches) - warm)))
    )
    network.train()
    began, running = time.monotonic(), 0.0
    for step, (name, batch) in enumerate(batches):
        logits = network([_dropped(one.ids, rnd) for one in batch], np.stack([one.signs for one in batch]), name)
        loss = tasks[name].weight * _loss(logits, batch, tasks[name])
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), _CLIP)
        optimiser.step()
        network.keep_signs_honest()
        schedule.step()
        running = 0.98 * running + 0.02 * loss.item()
        if step % 200 == 0 and math.isfinite(running):
            print(f"step {step} of {len(batches)}, loss {running:.3f}, {time.monotonic() - began:.0f} s", flush=True)
    network.eval()
    return network


def features_of(network: Network, rows: Sequence[Row]) -> NDArray[np.float32]:
    """Return the rows' features beside their signs, (n, WIDTH + signs)."""
    order = sorted(range(len(rows)), key=lambda at: len(rows[at].text))
    found = np.zeros((len(rows), WIDTH + len(NAMES)), np.float32)
    found[:, WIDTH:] = signs_of_rows(rows)
    with torch.no_grad():
        for first in range(0, len(order), 64):
            chosen = order[first : first + 64]
            found[chosen, :WIDTH] = network.encoder([ids_of(rows[at].text) for at in chosen]).numpy()
    return found


def _examples(rows: Sequence[Row], task: Task) -> list[Example]:
    """Return the rows with the weights of their classes, counted language by language."""
    counts = Counter((row.language, row.label) for row in rows)
    sizes = Counter(row.language for row in rows)
    classes = len({row.label for row in rows})
    return [
        Example(
            ids_of(row.text),
            signs,
            _target(row, task),
            min(_HEAVIEST, sizes[row.language] / (classes * counts[row.language, row.label])) ** task.balance,
        )
        for row, signs in zip(rows, signs_of_rows(rows), strict=True)
    ]


def _target(row: Row, task: Task) -> tuple[float, ...]:
    if task.corpus == "news":
        return row.label, float(row.worth >= 1), float(row.worth >= 2)  # noqa: PLR2004 - the guideline's digits
    return (row.label,)


def _loss(logits: Tensor, batch: Sequence[Example], task: Task) -> Tensor:
    weight = torch.tensor([one.weight for one in batch])
    target = torch.tensor([one.target for one in batch])
    if task.corpus == "verdicts":
        each = functional.cross_entropy(logits, target[:, 0].long(), reduction="none", label_smoothing=_SMOOTH)
    else:
        soft = target * (1 - _SMOOTH) + _SMOOTH / 2
        each = functional.binary_cross_entropy_with_logits(logits, soft, reduction="none").mean(1)
    return (each * weight).sum() / weight.sum()


def _dropped(ids: NDArray[np.int64], rnd: random.Random) -> NDArray[np.int64]:
    kept = [0 < at < len(ids) - 1 and rnd.random() < _TOKEN_DROP for at in range(len(ids))]
    left = ids[~np.array(kept)]
    return left if len(left) > 2 else ids  # noqa: PLR2004 - the two marks


def _batches(
    examples: Mapping[str, list[Example]], tasks: Mapping[str, Task], epochs: float, rnd: random.Random
) -> list[tuple[str, list[Example]]]:
    """Return batches of one corpus each, of texts of like length, in random order."""
    found: list[tuple[str, list[Example]]] = []
    for name, rows in examples.items():
        wanted = epochs * tasks[name].repeats
        while wanted > 0:
            share = min(1.0, wanted)
            found += [(name, batch) for batch in _bucketed(rnd.sample(rows, int(len(rows) * share)), rnd)]
            wanted -= share
    rnd.shuffle(found)
    return found


def _bucketed(rows: list[Example], rnd: random.Random) -> Iterator[list[Example]]:
    rows = sorted(rows, key=lambda one: len(one.ids) + rnd.uniform(-2, 2))
    for first in range(0, len(rows), _BATCH):
        yield rows[first : first + _BATCH]
