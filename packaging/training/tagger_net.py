"""The tagger's network in PyTorch, its training loop, and how its weights are written for NumPy.

Gates are ordered input, forget, output, cell; PyTorch's input, forget, cell, output are put in that order on writing.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from workbench.meaning.shapes import BITS, HASHES, ROWS
from workbench.meaning.tagging import WIDTH, Inputs

FORM = 32  # numbers of a hashed form


class Network(nn.Module):  # type: ignore[misc]  # PyTorch is a development tool, absent where types are checked
    """Projection, hashed forms, BiLSTM, one head per question."""

    def __init__(
        self, labels: Mapping[str, Sequence[str]], *, project: int = 192, width: int = 128, drop: float = 0.4,
        inner_drop: float = 0.3, one_mask: bool = False,
        word_drop: float = 0.05, form_drop: float = 0.2, styles: int = 1,
    ) -> None:  # fmt: skip
        super().__init__()
        self.labels = labels
        self.rows = nn.Linear(WIDTH, project)
        self.bits = nn.Linear(BITS, project, bias=False)
        self.forms = nn.ModuleList(nn.Embedding(ROWS, FORM) for _ in range(HASHES))
        for table in self.forms:
            nn.init.normal_(table.weight, std=0.1)
        self.joined_forms = nn.Linear(HASHES * FORM, project, bias=False)
        self.lstm = nn.LSTM(project, width, batch_first=True, bidirectional=True)
        self.heads = nn.ModuleDict({name: nn.Linear(2 * width, len(each)) for name, each in labels.items()})
        self.styles = nn.Embedding(styles, project)  # what a corpus does in its own way; the first is the one served
        nn.init.zeros_(self.styles.weight)
        self.drop, self.inner_drop = nn.Dropout(drop), inner_drop
        self.one_mask = one_mask  # for all words of a sentence (Gal & Ghahramani 2016): a fifth less time
        self.word_drop, self.form_drop = word_drop, form_drop
        self.register_buffer("mean", torch.zeros(WIDTH))
        self.register_buffer("spread", torch.ones(WIDTH))

    def forward(
        self, rows: Tensor, bits: Tensor, hashed: Tensor, sizes: Tensor, style: Tensor | None = None
    ) -> dict[str, Tensor]:
        """Return question → (sentences, words, labels)."""
        standard = (rows - self.mean) / self.spread
        if self.training:
            mask = torch.rand(len(standard), 1 if self.one_mask else standard.shape[1], WIDTH) > self.inner_drop
            standard = standard * mask / (1 - self.inner_drop)
        inner = self.rows(standard) + self.bits(bits)
        inner = inner + self.styles(torch.zeros_like(sizes) if style is None else style)[:, None]
        forms = []
        for index, table in enumerate(self.forms):
            form = table(hashed[:, :, index])
            if self.training:
                form = form * (torch.rand(form.shape[:2]) > self.form_drop).unsqueeze(2) / (1 - self.form_drop)
            forms.append(form)
        inner = torch.relu(inner + self.joined_forms(torch.cat(forms, 2)))
        if self.training:
            inner = inner * (torch.rand(inner.shape[:2]) > self.word_drop).unsqueeze(2)
        packed = pack_padded_sequence(self.drop(inner), sizes, batch_first=True, enforce_sorted=False)
        states, _ = pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        states = self.drop(states)
        return {name: head(states) for name, head in self.heads.items()}


def padded(sentences: Sequence[Inputs]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return rows, bits, hashed (sentences, words, …) and sizes."""
    sizes = [len(sentence.bits) for sentence in sentences]
    longest = max(sizes)
    rows = np.zeros((len(sizes), longest, WIDTH), dtype=np.float32)
    bits = np.zeros((len(sizes), longest, BITS), dtype=np.float32)
    hashed = np.zeros((len(sizes), longest, HASHES), dtype=np.int64)
    for index, (size, sentence) in enumerate(zip(sizes, sentences, strict=True)):
        rows[index, :size], bits[index, :size], hashed[index, :size] = sentence.rows, sentence.bits, sentence.hashed
    return torch.from_numpy(rows), torch.from_numpy(bits), torch.from_numpy(hashed), torch.tensor(sizes)


def standardise(network: Network, sentences: Sequence[Inputs]) -> None:
    """Set mean and spread from a sample of sentences."""
    sample = np.concatenate([sentence.rows[:40].astype(np.float32) for sentence in sentences[:4000]])
    network.mean.copy_(torch.from_numpy(sample.mean(0)))
    network.spread.copy_(torch.from_numpy(sample.std(0) + 1e-3))


def train(
    network: Network, sentences: Sequence[Inputs], loss: Callable[[dict[str, Tensor], Sequence[int]], Tensor], *,
    epochs: int, rate: float = 2e-3, batch: int = 32, seed: int = 1,
    after: Callable[[int], None] | None = None, weights: Sequence[float] | None = None,
    styles: Sequence[int] | None = None,
) -> None:  # fmt: skip
    """Train with AdamW, a warm-up over a twentieth and a linear fall to nothing; batches of sentences of one length.

    Args:
        network: what learns.
        sentences: what it reads.
        loss: takes the network's answers and the sentences' numbers.
        epochs: how often it reads them.
        rate: the highest learning rate.
        batch: sentences at once.
        seed: of order and drop-out.
        after: called behind each epoch.
        weights: how likely (0–1) each sentence is read in an epoch.
        styles: the corpus each sentence comes from.
    """
    torch.manual_seed(seed)
    draw = random.Random(seed)  # noqa: S311 - order of training, no secret
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.02, fused=True)
    share = sum(weights) if weights else len(sentences)
    total = int(epochs * share / batch) + epochs + 1
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / (0.05 * total), max(0.0, (total - step) / (0.95 * total)))
    )
    for epoch in range(epochs):
        begun, lost = time.time(), []
        network.train()
        for chosen in batches(sentences, batch, draw, weights):
            style = torch.tensor([styles[index] for index in chosen]) if styles else None
            value = loss(network(*padded([sentences[index] for index in chosen]), style), chosen)
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            lost.append(value.item())
        print(f"epoch {epoch + 1}: loss {np.mean(lost):.4f}, {time.time() - begun:.0f} s", flush=True)
        if after is not None:
            network.eval()
            with torch.no_grad():
                after(epoch)


def batches(
    sentences: Sequence[Inputs], size: int, draw: random.Random, weights: Sequence[float] | None = None
) -> list[list[int]]:
    """Return batches of sentences of about one length in random order."""
    indices = [
        i for i in range(len(sentences)) if len(sentences[i].bits) and (not weights or draw.random() < weights[i])
    ]
    indices.sort(key=lambda index: len(sentences[index].bits) + draw.random() * 4)
    found = [indices[first : first + size] for first in range(0, len(indices), size)]
    draw.shuffle(found)
    return found


def answers(network: Network, sentences: Sequence[Inputs]) -> list[dict[str, np.ndarray[Any, Any]]]:
    """Return question → log-probabilities (n, labels) of each sentence."""
    network.eval()
    found: list[dict[str, np.ndarray[Any, Any]]] = [{}] * len(sentences)
    with torch.no_grad():
        for chosen in batches(sentences, 64, random.Random(0)):  # noqa: S311 - order only
            out = network(*padded([sentences[index] for index in chosen]))
            for row, index in enumerate(chosen):
                size = len(sentences[index].bits)
                found[index] = {name: torch.log_softmax(each[row, :size], -1).numpy() for name, each in out.items()}
    return found


def write(network: Network, path: Path) -> None:
    """Write the weights as ``workbench.meaning.tagging`` reads them, in half precision."""
    state = {name: tensor.detach().numpy() for name, tensor in network.state_dict().items()}
    scaled = state["rows.weight"] / state["spread"][None, :]
    arrays: dict[str, Any] = {
        "rows.w": scaled.T, "bits.w": state["bits.weight"].T,
        "input.b": state["rows.bias"] + state["styles.weight"][0] - scaled @ state["mean"],
        "forms.w": state["joined_forms.weight"].T,
    }  # fmt: skip
    for index in range(HASHES):
        arrays[f"hash.{index}"] = state[f"forms.{index}.weight"]
    for name, ending in (("forward", ""), ("backward", "_reverse")):
        arrays[f"{name}.w"] = _gates(state[f"lstm.weight_ih_l0{ending}"]).T
        arrays[f"{name}.u"] = _gates(state[f"lstm.weight_hh_l0{ending}"]).T
        arrays[f"{name}.b"] = _gates(state[f"lstm.bias_ih_l0{ending}"] + state[f"lstm.bias_hh_l0{ending}"])
    for name in network.labels:
        arrays[f"head.{name}.w"] = state[f"heads.{name}.weight"].T
        arrays[f"head.{name}.b"] = state[f"heads.{name}.bias"]
    halves: dict[str, Any] = {name: array.astype(np.float16) for name, array in arrays.items()}
    halves |= {f"labels.{name}": np.array("\n".join(each)) for name, each in network.labels.items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **halves)
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB", flush=True)


def _gates(array: Any) -> Any:
    given, forget, cell, out = np.split(array, 4, axis=0)
    return np.concatenate((given, forget, out, cell), axis=0)
