"""Fit the weights of ``compare.sameness`` on news with planted slips (never on held-out articles).

The training part of ``packaging/evaluation/_slips_articles.py`` is analysed as it is and with slips planted by
``_slips_planting.py``. Pairs of a slip and an untouched mention are meant to be the same, every differing pair of a
clean text is not. Logistic regression with an L2 penalty, Newton's method; five folds by article tell what threshold
gives how many false alarms per article.

    python packaging/training/slips_train.py [--alarms 0.05] [--threshold -1.05] [--out FILE] [--every N]
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

_PACKAGING: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(_PACKAGING / "evaluation"))

from _slips_articles import articles  # noqa: E402
from _slips_planting import slips_in  # noqa: E402

from workbench.analysis import Analyser  # noqa: E402
from workbench.compare.alike.sameness import SIGNS, signs  # noqa: E402
from workbench.compare.headlines import headline_mentions  # noqa: E402
from workbench.compare.signs.mentions import mentions_of  # noqa: E402
from workbench.compare.within import pairs_of, value_keys  # noqa: E402
from workbench.intake import read_text  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from _slips_planting import Slip
    from numpy.typing import NDArray

    from workbench.compare.signs.mentions import Mention, Stated
    from workbench.model.analysis import Analysis

TARGET: Final = _PACKAGING.parent / "resources" / "models" / "sameness" / "weights.json"
_FOLDS: Final = 5
_RIDGE: Final = 2.0
_ROUNDS: Final = 40


@dataclass(slots=True)
class Example:
    """An article: the signs of its differing pairs, with their values, and of each slip's pairs."""

    clean: list[tuple[tuple[float, ...], frozenset[object]]] = field(default_factory=list)
    slips: list[list[tuple[float, ...]]] = field(default_factory=list)


def paired(text: str, claims: Sequence[Stated]) -> Iterator[tuple[Mention, Mention, tuple[float, ...]]]:
    """Yield the pairs ``within_article`` would weigh, with their signs."""
    standing = sorted(claims, key=lambda claim: claim.start)
    body = mentions_of(text, standing)
    mentions = sorted([*headline_mentions(text, standing, body), *body], key=lambda mention: mention.fact.start)
    for one, other, around in pairs_of(mentions):
        yield one, other, signs(one, other, around)


def example(text: str, claims: Sequence[Stated], slipped: Sequence[tuple[Slip, Sequence[Stated]]]) -> Example:
    """Return what an article and its slips teach."""
    made = Example()
    made.clean = [(row, value_keys(a, b)) for a, b, row in paired(text, claims)]
    made.slips = [
        [row for a, b, row in paired(slip.text, found) if _is_slip(slip, a, b) or _is_slip(slip, b, a)]
        for slip, found in slipped
    ]
    return made


def _is_slip(slip: Slip, one: Mention, other: Mention) -> bool:
    here = one.fact.start < slip.end and slip.start < one.fact.end
    return here and any(other.fact.start < end and start < other.fact.end for start, end in slip.others)


def examples(every: int = 1) -> list[Example]:
    """Return every article of the training part, or one in so many, as an example."""
    analyser = Analyser()

    def claims(text: str, language: str, date: str) -> Analysis:
        return analyser.analyse(text, blocks=read_text(text).blocks, language=language, date=date)

    made = []
    for language in ("de", "en"):
        for article in islice(articles(language, "train"), 0, None, every):
            text = read_text(article.text).text
            analysis = claims(text, language, article.date)
            slips = [slip for slip in slips_in(article.name, text, analysis) if slip.kind != "name"]
            slipped = [(slip, claims(slip.text, language, article.date).suggestions) for slip in slips]
            made.append(example(text, analysis.suggestions, slipped))
    return made


def fitted(made: Sequence[Example]) -> NDArray[np.float64]:
    """Return weights and bias; every slip counts once, however many pairs it makes."""
    rows = [(row, 0.0, 1.0) for one in made for row, _ in one.clean]
    rows += [(row, 1.0, 1 / len(pairs)) for one in made for pairs in one.slips for row in pairs]
    x = np.array([(*row, 1.0) for row, _, _ in rows])
    y, weight = np.array([label for _, label, _ in rows]), np.array([share for _, _, share in rows])
    ridge = np.diag([*[_RIDGE] * len(SIGNS), 1e-3])
    beta = np.zeros(x.shape[1])
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (weight * (p - y)) + ridge @ beta
        beta -= np.linalg.solve((x * (weight * p * (1 - p))[:, None]).T @ x + ridge, gradient)
    return beta


def folded(made: Sequence[Example]) -> tuple[list[dict[frozenset[object], float]], list[float]]:
    """Return, each scored by the other folds, every article's best score per pair of values, and each slip's."""
    alarms: list[dict[frozenset[object], float]] = []
    slips: list[float] = []
    for fold in range(_FOLDS):
        beta = fitted([one for at, one in enumerate(made) if at % _FOLDS != fold])
        for one in made[fold::_FOLDS]:
            best: dict[frozenset[object], float] = {}
            for row, values in one.clean:
                best[values] = max(best.get(values, -np.inf), float(np.dot(row, beta[:-1]) + beta[-1]))
            alarms.append(once(best))
            slips += [max((float(np.dot(row, beta[:-1]) + beta[-1]) for row in p), default=-np.inf) for p in one.slips]
    return alarms, slips


def once(best: dict[frozenset[object], float]) -> dict[frozenset[object], float]:
    """Keep of all pairs that share a value the best, as ``within_article`` does."""
    kept: dict[frozenset[object], float] = {}
    taken: set[object] = set()
    for pair, score in sorted(best.items(), key=lambda one: -one[1]):
        if not taken & pair:
            kept[pair], taken = score, taken | pair
    return kept


def threshold(alarms: Sequence[dict[frozenset[object], float]], allowed: float) -> float:
    """Return the score from which on clean articles give so many alarms each."""
    scores = sorted((score for one in alarms for score in one.values()), reverse=True)
    return scores[min(int(allowed * len(alarms)), len(scores) - 1)] + 1e-6


def write(made: Sequence[Example], out: Path, allowed: float, least: float | None = None) -> dict[str, Any]:
    """Fit, choose the threshold unless it is given, write the weights, and return what it gives by cross-validation."""
    alarms, slips = folded(made)
    least, beta = threshold(alarms, allowed) if least is None else least, fitted(made)
    data = {
        "weights": {sign: round(float(w), 3) for sign, w in zip(SIGNS, beta, strict=False)},
        "bias": round(float(beta[-1]), 3),
        "threshold": round(least, 3),
    }
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(data, indent=1) + "\n", "utf-8")
    found = sum(score >= least for score in slips)
    return {"articles": len(made), "slips": len(slips), "found": found / max(1, len(slips)), "threshold": least}


def main() -> None:
    """Fit and write the weights."""
    parser = argparse.ArgumentParser(description="Fit what makes two differing figures the same.")
    parser.add_argument("--alarms", type=float, default=0.05, help="false alarms allowed per clean article")
    parser.add_argument("--threshold", type=float, help="the score from which a pair is spoken of, in its stead")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="read one article in so many: to see it run")
    parser.add_argument("--out", type=Path, default=TARGET)
    chosen = parser.parse_args()
    reached = write(examples(chosen.every), chosen.out, chosen.alarms, chosen.threshold)
    sys.stdout.write(json.dumps(reached) + "\n")


if __name__ == "__main__":
    main()
