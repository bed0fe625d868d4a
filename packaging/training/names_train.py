"""Train a tagger of names (``resources/models/names/names-1.npz``), German and English in one.

    python packaging/training/names_train.py [--wikiann EPOCHS] [--epochs N] [--cache FOLDER] [--out FILE]

Needs PyTorch (``pip install -e .[train]``) and the shared corpora. ``make train`` trains both that are averaged.
"""

from __future__ import annotations

import argparse
import pickle
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch import Tensor

sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpora_names import KINDS, Sample, clean, wikiann
from words_data import Words, prepared
from words_net import Network, answers, standardise, train, write

LABELS: Final = ("O", *(f"{begin}-{kind}" for kind in KINDS for begin in "BI"))
FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "models" / "names"
_NEVER: Final = -1e4
_SHORT: Final = 40  # characters; link lists are no sentences
STYLES: Final = {"germeval2014": 0, "uner-ewt": 0, "wikigold": 0, "smartdata": 1, "mobie": 2}


def weight_of(sample: Sample) -> float:
    """Return how often a sentence is read per epoch: traffic and sentences without names teach less."""
    if sample.corpus == "mobie" or (sample.corpus == "smartdata" and sample.genre != "news"):
        return 0.4
    return 1.0 if sample.spans or sample.corpus != "smartdata" else 0.4


def allowed(sample: Sample, words: Words) -> np.ndarray[Any, Any]:
    """Return (words, labels) booleans: what each word may be called without being wrong."""
    may = np.zeros((len(words.starts), len(LABELS)), dtype=bool)
    may[:, 0] = True
    for kind in KINDS:
        if kind not in sample.marks:
            may[:, [LABELS.index(f"B-{kind}"), LABELS.index(f"I-{kind}")]] = True
    for start, end, kind in sample.spans:
        inside = np.flatnonzero((words.ends > start) & (words.starts < end))
        if kind == "?":
            may[inside] = True
            continue
        may[inside] = False
        may[inside[:1], LABELS.index(f"B-{kind}")] = True
        may[inside[1:], LABELS.index(f"I-{kind}")] = True
    return may


def rules() -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return the moves and beginnings that BIO allows: an I follows only its own B or I."""
    moves = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for row, before in enumerate(LABELS):
        for column, after in enumerate(LABELS):
            if after[0] == "I" and before[1:] != after[1:]:
                moves[row, column] = _NEVER
    return moves, moves[0].copy()


def found_spans(scores: np.ndarray[Any, Any], words: Words, bias: float = 0.0) -> list[tuple[int, int, str]]:
    """Return the names of the best path; ``bias`` is added to "no name"."""
    from workbench.meaning.tagging import best_path  # noqa: PLC0415 - after the path is set

    moves, first = rules()
    scores = scores.copy()
    scores[:, 0] += bias
    path = best_path(scores, moves, first)
    spans: list[tuple[int, int, str]] = []
    for index, label in enumerate(path):
        name = LABELS[label]
        if name[0] == "B":
            spans.append((int(words.starts[index]), int(words.ends[index]), name[2:]))
        elif name[0] == "I":
            spans[-1] = (spans[-1][0], int(words.ends[index]), name[2:])
    return spans


def scores_of(
    samples: Sequence[Sample], guesses: Sequence[list[tuple[int, int, str]]], kinds: Sequence[str]
) -> dict[str, tuple[float, float, float]]:
    """Return kind → precision, recall, F1 over strict spans; "ALL" for the kinds together."""
    right: dict[str, int] = defaultdict(int)
    wanted: dict[str, int] = defaultdict(int)
    got: dict[str, int] = defaultdict(int)
    for sample, guess in zip(samples, guesses, strict=True):
        gold = {span for span in sample.spans if span[2] in kinds}
        opened = [span for span in sample.spans if span[2] == "?"]
        have = {s for s in guess if s[2] in kinds and not any(s[0] < o[1] and o[0] < s[1] for o in opened)}
        for span in gold:
            wanted[span[2]] += 1
            right[span[2]] += span in have
        for span in have:
            got[span[2]] += 1
    for table in (right, wanted, got):
        table["ALL"] = sum(table[kind] for kind in kinds)
    return {
        kind: (
            right[kind] / max(got[kind], 1),
            right[kind] / max(wanted[kind], 1),
            2 * right[kind] / max(got[kind] + wanted[kind], 1),
        )
        for kind in ("ALL", *kinds)
    }


def report(samples: Sequence[Sample], words: Sequence[Words], network: Network, part: str, bias: float = 0.0) -> None:
    """Print F1 per corpus."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, sample in enumerate(samples):
        if sample.part == part:
            groups[sample.corpus].append(index)
            groups[f"{sample.corpus}/{sample.genre}"].append(index)
    logs = answers(network, [words[i].inputs for i in range(len(samples)) if samples[i].part == part])
    places = {index: row for row, index in enumerate(i for i in range(len(samples)) if samples[i].part == part)}
    for name, chosen in sorted(groups.items()):
        guesses = [found_spans(logs[places[i]]["names"], words[i], bias) for i in chosen]
        table = scores_of([samples[i] for i in chosen], guesses, ("PER", "ORG", "LOC"))
        print(
            f"  {part} {name:24} " + "  ".join(f"{k} {p:.3f}/{r:.3f}/{f:.3f}" for k, (p, r, f) in table.items()),
            flush=True,
        )


def cached(path: Path | None, samples: Sequence[Sample]) -> list[Words]:
    """Return the samples' words, from a file of an earlier trial when there is one."""
    if path is not None and path.exists():
        with path.open("rb") as file:
            stored: list[Words] = pickle.load(file)  # noqa: S301 - written below
        if len(stored) == len(samples):
            return stored
    words = prepared([(sample.text, sample.language) for sample in samples])
    if path is not None:
        with path.open("wb") as file:
            pickle.dump(words, file)
    return words


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description="Train the tagger of names.")
    parser.add_argument("--wikiann", type=int, default=0, help="epochs over WikiANN first")
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--drop", type=float, default=0.4)
    parser.add_argument("--inner-drop", type=float, default=0.3)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--only", default="", help="corpora, separated by commas")
    parser.add_argument("--no-lists", action="store_true")
    parser.add_argument("--no-styles", action="store_true")
    parser.add_argument("--no-forms", action="store_true")
    parser.add_argument("--project", type=int, default=192)
    parser.add_argument("--out", type=Path, default=FOLDER / "names-1.npz")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    samples = clean()
    words = cached(chosen.cache / "clean.pickle" if chosen.cache else None, samples)
    gold = [torch.from_numpy(allowed(s, w)) for s, w in zip(samples, words, strict=True)]
    network = Network(
        {"names": LABELS},
        drop=chosen.drop,
        inner_drop=chosen.inner_drop,
        project=chosen.project,
        styles=len(STYLES) + 2,
    )
    learn = [
        i
        for i, s in enumerate(samples)
        if s.part == "train"
        and (not chosen.only or s.corpus in chosen.only)
        and (not chosen.only or s.genre != "traffic")
    ]
    standardise(network, [words[i].inputs for i in learn])
    if chosen.no_forms or chosen.no_lists:
        for w in words:
            if chosen.no_lists:
                w.inputs.bits[:, 16:] = 0
            if chosen.no_forms:
                w.inputs.hashed[:] = 0
    if chosen.wikiann:
        extra = [s for language in ("de", "en") for s in wikiann(language) if s.spans and len(s.text) > _SHORT]
        more = cached(chosen.cache / "wikiann.pickle" if chosen.cache else None, extra)
        truth = [torch.from_numpy(allowed(s, w)) for s, w in zip(extra, more, strict=True)]
        train(
            network,
            [w.inputs for w in more],
            loss_of(truth),
            epochs=chosen.wikiann,
            rate=chosen.rate,
            styles=[len(STYLES) + (s.language == "en") for s in extra],
        )
    picked = [gold[i] for i in learn]

    def after(epoch: int) -> None:
        if epoch % 3 == 0 or epoch + 1 == chosen.epochs:
            report(samples, words, network, "dev")

    train(
        network,
        [words[i].inputs for i in learn],
        loss_of(picked),
        epochs=chosen.epochs,
        after=after,
        seed=chosen.seed,
        rate=chosen.rate,
    )
    for bias in (-1.0, -0.5, 0.5):
        print("bias", bias)
        report(samples, words, network, "dev", bias)
    write(network, chosen.out)


def loss_of(gold: Sequence[Tensor]) -> Any:
    """Return the loss: minus the logarithm of what a word's allowed labels have together."""

    def loss(out: dict[str, Tensor], chosen: Sequence[int]) -> Tensor:
        logs = torch.log_softmax(out["names"], -1)
        parts = [
            -torch.logsumexp(logs[row, : len(gold[i])].masked_fill(~gold[i], _NEVER), -1)
            for row, i in enumerate(chosen)
        ]
        return torch.cat(parts).mean()

    return loss


if __name__ == "__main__":
    main()
