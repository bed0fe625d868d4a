"""The claim scores on texts never trained on: news, German comments, English debates; calibration, size, speed.

Comments and debates are read as ``scan --lines`` reads them: line by line, thresholds at ½.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import numpy as np
from corpora_claims import Row, articles, load
from figures import corpus, show

from workbench import paths
from workbench.analysis import Analyser
from workbench.analysis.scores.scoring import scorer
from workbench.analysis.scores.signs import signs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_BINS: Final = 10
_BORDERLINE: Final = 0.5


def main() -> None:
    """Print every figure."""
    corpus("claims", "claimbuster-dev.jsonl")
    corpora = load()
    analyser = Analyser()
    comments(corpora["comments"].test, analyser)
    debates(corpora["debates"].test, analyser)
    for language in ("de", "en"):
        news(analyser, language)
    size_and_speed([row.text for row in corpora["news"].test])


def comments(rows: Sequence[Row], analyser: Analyser) -> None:
    """GermEval 2021's own test file is kept back; this is a seeded 15 % of its training file."""
    gold = np.array([row.label == 1 for row in rows])
    found = np.array([line.checkable >= _BORDERLINE for line in analyser.lines([r.text for r in rows], language="de")])
    both = (f1(gold, found) + f1(~gold, ~found)) / 2
    show(
        "claims.de.comments", both, what="fact-claiming comments, macro-F1", language="de", size=len(rows),
        published="GermEval 2021: .76 ensemble of BERT/ELECTRA, .725 linear ensemble, .704 tf-idf (other split)",
    )  # fmt: skip


def debates(rows: Sequence[Row], analyser: Analyser) -> None:
    """ClaimBuster's development file: never trained on, but the threshold was set on it."""
    gold = np.array([row.label == 1 for row in rows])
    worth = np.array([line.worth for line in analyser.lines([row.text for row in rows], language="en")])
    kwargs: dict[str, Any] = {"language": "en", "size": len(rows)}
    published = "CheckThat! 2023: .92 adapter fusion, .898 winner, .849 DeBERTaV3, .772 tf-idf (other test)"
    reached = f1(gold, worth >= _BORDERLINE)
    show("claims.en.debates", reached, what="check-worthy debates, F1+", published=published, **kwargs)
    ranked = average_precision(gold, worth)
    show("claims.en.debates_ap", ranked, what="check-worthy debates, average precision", **kwargs)


def news(analyser: Analyser, language: str) -> None:
    """Print recall, precision and calibration error of whole test articles; borderline cases are not counted."""
    read = []
    for article in articles():
        if article.split != "test" or article.language != language:
            continue
        analysis = analyser.analyse(article.text, language=language)
        scored = {(one.start, one.end): one.checkable for one in analysis.sentences}
        read += [(scored.get((start, end), 0.0), letter) for start, end, letter, _ in article.sentences]
    scores = np.array([score for score, _ in read])
    labels = np.array([{"c": 1.0, "b": _BORDERLINE, "n": 0.0}[letter] for _, letter in read])
    clear = labels != _BORDERLINE
    gold, found = labels[clear] == 1, scores[clear] >= _BORDERLINE
    kwargs: dict[str, Any] = {"language": language, "size": int(clear.sum())}
    everything = f"marking everything: precision {gold.mean():.3f}"
    show(f"claims.{language}.news_recall", float(found[gold].mean()), what="news: checkable sentences hit", **kwargs)
    show(
        f"claims.{language}.news_precision", float(gold[found].mean()), what="news: marked ones that are checkable",
        published=everything, **kwargs,
    )  # fmt: skip
    show(
        f"claims.{language}.news_silence", float((~found[~gold]).mean()), what="news: not checkable, left unmarked",
        **kwargs,
    )  # fmt: skip
    show(
        f"claims.{language}.news_calibration", calibration_error(gold, scores[clear]), least=False,
        what="news: expected calibration error", **kwargs,
    )  # fmt: skip


def size_and_speed(texts: Sequence[str]) -> None:
    """Print the weights' megabytes and the sentences scored in a second, signs aside."""
    folder = paths.resource("models", "claims")
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    show("claims.size", size, what="claims: size of the weights", language="de, en", size=1, unit="MB", least=False)
    signs = np.zeros((len(texts), len(signs_of("", [], german=True))), dtype=np.float32)
    start = time.perf_counter()
    scorer().judge(scorer().see(texts), signs)
    speed = len(texts) / (time.perf_counter() - start)
    show("claims.speed", speed, what="claims: sentences scored", language="de, en", size=len(texts), unit="/s")


def f1(gold: NDArray[Any], found: NDArray[Any]) -> float:
    """Return F1 of the positive class."""
    return 2 * int((gold & found).sum()) / max(1, int(gold.sum()) + int(found.sum()))


def average_precision(gold: NDArray[Any], scores: NDArray[Any]) -> float:
    """Return the mean precision at each positive, best first."""
    ranked = gold[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float(precision[ranked].mean())


def calibration_error(gold: NDArray[Any], scores: NDArray[Any]) -> float:
    """Return the expected calibration error over ten bins of equal width (Guo et al. 2017)."""
    bins = np.minimum((scores * _BINS).astype(int), _BINS - 1)
    gaps = [abs(scores[bins == b].mean() - gold[bins == b].mean()) * (bins == b).mean() for b in np.unique(bins)]
    return float(sum(gaps))


if __name__ == "__main__":
    main()
