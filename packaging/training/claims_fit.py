"""From a trained network to what ships: the heads' rows, the tables that turn logits into scores, the files.

Thresholds and calibration are decided on development parts only: ClaimBuster's development file (labelled more
carefully than its training file, which gives another threshold), the news articles of the part "dev", a tenth of the
speeches. Platt scaling (Platt 1999) with soft targets for borderline cases.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch
from claims_net import Network, features_of
from torch.nn import functional

from workbench.analysis.scores.signs import NAMES
from workbench.meaning.tuned import WIDTH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from corpora_claims import Corpus, Row
    from numpy.typing import NDArray

HEADS: Final = {
    "checkable": ("news", 0), "worth_1": ("news", 1), "worth_2": ("news", 2), "comment": ("comments", 0),
    "debate": ("debates", 0), "speech": ("speeches", 0),
}  # fmt: skip
REGISTERS: Final = {"news": ("news",), "comments": ("comments",), "debates": ("debates", "speeches")}
_GRID: Final = np.linspace(-10, 10, 161)
_RECALL: Final = 0.975  # aimed at on development articles: .95 on unseen ones, with some to spare
_HONEST_FROM: Final = 0.8  # from this score on it is the calibrated share itself
_SAMPLE: Final = 2500
_STEEP: Final = 0.75


def rows_of(network: Network) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the heads' weights (heads, WIDTH + signs) and biases (heads,) in the order of ``HEADS``."""
    with torch.no_grad():
        weights = [network.heads[name].weight[at].numpy() for name, at in HEADS.values()]
        biases = [float(network.heads[name].bias[at]) for name, at in HEADS.values()]
    return np.stack(weights), np.array(biases, dtype=np.float32)


def registers(network: Network, corpora: Mapping[str, Corpus]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return weights and biases of a softmax regression that tells news, comments and debates apart."""
    features, labels = [], []
    rnd = np.random.default_rng(1)
    for at, names in enumerate(REGISTERS.values()):
        rows = [row for name in names for row in corpora[name].train]
        chosen = [rows[index] for index in rnd.permutation(len(rows))[:_SAMPLE]]
        features.append(features_of(network, chosen))
        labels += [at] * len(chosen)
    x, y = torch.from_numpy(np.concatenate(features)), torch.tensor(labels)
    x[:, WIDTH:] = 0  # how it sounds, not what the rules saw
    share = 1 / torch.bincount(y).float()
    weight = torch.zeros(x.shape[1], len(REGISTERS), requires_grad=True)
    bias = torch.zeros(len(REGISTERS), requires_grad=True)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=60, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimiser.zero_grad()
        loss = functional.cross_entropy(x @ weight + bias, y, weight=share) + 2e-3 * weight.square().sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    return weight.detach().numpy().T.copy(), bias.detach().numpy()


def platt(logits: NDArray[np.float32], targets: NDArray[np.float32]) -> tuple[float, float]:
    """Return slope and shift of the logistic curve that fits the (soft) targets best; Newton's method, smoothed."""
    design = np.stack([logits, np.ones_like(logits)], 1).astype(np.float64)
    count = len(targets)
    goal = (targets * count + 1) / (count + 2)
    beta = np.array([1.0, 0.0])
    for _ in range(50):
        guess = 1 / (1 + np.exp(-design @ beta))
        slope = design.T @ (guess - goal) + 1e-3 * beta
        bend = (design * (guess * (1 - guess))[:, None]).T @ design + 1e-3 * np.eye(2)
        beta -= np.linalg.solve(bend, slope)
    return float(beta[0]), float(beta[1])


def sigmoid(values: NDArray[Any]) -> NDArray[Any]:
    """Return the logistic function."""
    shares: NDArray[Any] = 1 / (1 + np.exp(-values))
    return shares


def table(scores: NDArray[Any]) -> list[list[float]]:
    """Return a table over ``_GRID``."""
    return [[round(float(x), 4) for x in _GRID], [round(float(y), 5) for y in scores]]


def news_table(logits: NDArray[np.float32], rows: Sequence[Row]) -> tuple[list[list[float]], dict[str, float]]:
    """Return the table of ``checkable`` for news, and the share at which a sentence is marked.

    Calibrated by Platt; the share that finds enough of the clear sentences is moved to a score of ½, and from
    ``_HONEST_FROM`` on a score is the share itself.
    """
    labels = np.array([row.label for row in rows], dtype=np.float32)
    slope, shift = platt(logits, labels)
    shares = sigmoid(slope * logits + shift)
    clear = np.sort(shares[labels == 1])
    mark = float(clear[int((1 - _RECALL) * len(clear))]) - 1e-4
    knots = ([0, mark, _HONEST_FROM, 1], [0, 0.5, _HONEST_FROM, 1]) if mark < _STEEP else ([0, mark, 1], [0, 0.5, 1])
    scores = np.interp(sigmoid(slope * _GRID + shift), *knots)
    return table(scores), {"slope": slope, "shift": shift, "marked_from": mark}


def debate_table(logits: NDArray[np.float32], labels: NDArray[Any]) -> tuple[list[list[float]], float]:
    """Return the table of ``worth`` for debates: ½ where F1 is best, at the lower end where it is nearly as good.

    Positives may be more frequent elsewhere than here, so of equally good thresholds the lowest is safest.
    """
    places = np.quantile(logits, np.linspace(0.4, 0.99, 237))
    reached = [f1(labels == 1, logits >= place) for place in places]
    mark = min(place for place, value in zip(places, reached, strict=True) if value >= max(reached) - 0.003)
    slope, _ = platt(logits, labels.astype(np.float32))
    return table(sigmoid(slope * (_GRID - mark))), float(mark)


def f1(gold: NDArray[Any], found: NDArray[Any]) -> float:
    """Return F1 of the positive class."""
    both = int((gold & found).sum())
    return 2 * both / max(1, int(gold.sum()) + int(found.sum()))


def export(network: Network, corpora: Mapping[str, Corpus], folder: Path) -> dict[str, Any]:
    """Write encoder.npz, heads.npz and scorer.json; return what was decided."""
    weights, biases = rows_of(network)
    more, shifts = registers(network, corpora)
    weights, biases = np.concatenate([weights, more]), np.concatenate([biases, shifts])
    names = [*HEADS, *REGISTERS]

    def logits(rows: Sequence[Row], head: str) -> NDArray[np.float32]:
        found: NDArray[np.float32] = features_of(network, rows) @ weights[names.index(head)] + biases[names.index(head)]
        return found

    dev = corpora["news"].dev
    news, decided = news_table(logits(dev, "checkable"), dev)
    worth = np.array([row.worth for row in dev])
    tables = {"news.checkable": news}
    for at in (1, 2):
        slope, shift = platt(logits(dev, f"worth_{at}"), (worth >= at).astype(np.float32))
        tables[f"worth_{at}"] = table(sigmoid(slope * _GRID + shift))
    tables["comments.checkable"] = table(sigmoid(_GRID))
    speeches = corpora["speeches"].dev
    slope, shift = platt(logits(speeches, "speech"), np.array([row.label for row in speeches], np.float32))
    tables["debates.checkable"] = table(sigmoid(slope * _GRID + shift))
    debates = corpora["debates"].test
    tables["debates.worth"], decided["debate_mark"] = debate_table(
        logits(debates, "debate"), np.array([row.label for row in debates])
    )
    folder.mkdir(parents=True, exist_ok=True)
    np.savez(folder / "encoder.npz", **network.encoder.arrays())  # type: ignore[arg-type]  # numpy's stub has a flag
    np.savez(folder / "heads.npz", weights=weights.astype(np.float16), biases=biases)
    about = {"heads": names, "signs": list(NAMES), "tables": tables, "decided": decided}
    (folder / "scorer.json").write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return decided
