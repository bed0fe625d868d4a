"""Names as the tagger learns them: what each word may be called, the best path, and how good it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import torch
from corpora_names import KINDS, Sample
from tagger_data import Words
from torch import Tensor

from workbench.meaning.tagging import best_paths

LABELS: Final = ("O", *(f"{begin}-{kind}" for kind in KINDS for begin in "BI"))
NEVER: Final = -1e4
_MEASURED: Final = ("PER", "ORG", "LOC")


def often(sample: Sample) -> float:
    """Return how likely a sentence is read in an epoch: traffic and sentences without names teach less."""
    if sample.genre == "traffic":
        return 0.25
    return 1.0 if sample.spans or sample.corpus in {"germeval2014", "labelled"} else 0.5


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
                moves[row, column] = NEVER
    return moves, moves[0].copy()


def found_spans(scores: np.ndarray[Any, Any], words: Words, bias: float = 0.0) -> list[tuple[int, int, str]]:
    """Return the names of the best path; ``bias`` is added to "no name"."""
    scores = scores.copy()
    scores[:, 0] += bias
    spans: list[tuple[int, int, str]] = []
    for index, label in enumerate(best_paths(scores, [len(scores)], *rules())):
        name = LABELS[label]
        if name[0] == "B":
            spans.append((int(words.starts[index]), int(words.ends[index]), name[2:]))
        elif name[0] == "I":
            spans[-1] = (spans[-1][0], int(words.ends[index]), name[2:])
    return spans


def scores_of(
    samples: Sequence[Sample], guesses: Sequence[list[tuple[int, int, str]]]
) -> dict[str, tuple[float, float, float]]:
    """Return kind → precision, recall, F1 over strict spans; "ALL" for the kinds together."""
    right: dict[str, int] = defaultdict(int)
    wanted: dict[str, int] = defaultdict(int)
    got: dict[str, int] = defaultdict(int)
    for sample, guess in zip(samples, guesses, strict=True):
        gold = {span for span in sample.spans if span[2] in _MEASURED}
        opened = [span for span in sample.spans if span[2] == "?"]
        have = {s for s in guess if s[2] in _MEASURED and not any(s[0] < o[1] and o[0] < s[1] for o in opened)}
        for span in gold:
            wanted[span[2]] += 1
            right[span[2]] += span in have
        for span in have:
            got[span[2]] += 1
    for table in (right, wanted, got):
        table["ALL"] = sum(table[kind] for kind in _MEASURED)
    return {
        kind: (
            right[kind] / max(got[kind], 1),
            right[kind] / max(wanted[kind], 1),
            2 * right[kind] / max(got[kind] + wanted[kind], 1),
        )
        for kind in ("ALL", *_MEASURED)
    }


def report(samples: Sequence[Sample], words: Sequence[Words], logs: Sequence[Any], bias: float = 0.0) -> None:
    """Print precision, recall and F1 per corpus and genre; ``logs`` are the names' log-probabilities."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, sample in enumerate(samples):
        groups[f"{sample.corpus}/{sample.genre}"].append(index)
    for name, chosen in sorted(groups.items()):
        table = scores_of([samples[i] for i in chosen], [found_spans(logs[i], words[i], bias) for i in chosen])
        row = "  ".join(f"{kind} {p:.3f}/{r:.3f}/{f:.3f}" for kind, (p, r, f) in table.items())
        print(f"  bias {bias:.1f} {name:24} {row}", flush=True)


def loss_of(out: Tensor, gold: Sequence[Tensor]) -> Tensor:
    """Return minus the logarithm of what each word's allowed labels have together, summed."""
    logs = torch.log_softmax(out, -1)
    parts = [-torch.logsumexp(logs[row, : len(g)].masked_fill(~g, NEVER), -1) for row, g in enumerate(gold)]
    return torch.cat(parts).sum()
