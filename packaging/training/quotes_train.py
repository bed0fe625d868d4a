"""Fit the weights that tell quotations from scare quotes on the development labels (never on blind or test articles).

Logistic regression with an L2 penalty, Newton's method. Each sign has a weight for both
languages and what German or English adds to it, so that the one with few labels learns from the other. Ten folds by
article tell what to expect; the "News Articles" (``quotes-news.jsonl``) are never learned from and measure too.

    python packaging/training/quotes_train.py [--penalty 4] [--out FILE] [--every N]
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np

_PACKAGING: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(_PACKAGING / "evaluation"))

from _quotes_texts import labelled  # noqa: E402
from numpy.typing import NDArray  # noqa: E402
from quotes import trimmed  # noqa: E402

from workbench.analysis.marks import Request  # noqa: E402
from workbench.analysis.pipelines import pipeline  # noqa: E402
from workbench.analysis.quotes.quotations import weighed  # noqa: E402
from workbench.analysis.quotes.signs_of_quotes import SIGNS  # noqa: E402

_OUT: Final = _PACKAGING.parent / "resources" / "models" / "quotes" / "weights.json"
_LEARNED: Final = (
    ("quotes-dev.jsonl", "de"),
    ("quotes-more.jsonl", "de"),
    ("quotes-en.jsonl", "en"),
    ("quotes-more.jsonl", "en"),
    ("quotes-dev.jsonl", "en"),
    ("quotes-spans.jsonl", "de"),
    ("quotes-spans.jsonl", "en"),
)
_NEWS: Final = ("quotes-news.jsonl", "en")
_FOLDS: Final = 10
_ROUNDS: Final = 30
_FREE: Final = 1e-3  # penalty of the bias
_ADDED: Final = 0.5  # share of a language's own weight beside the common one
_KEPT: Final = {"de": _ADDED, "en": -_ADDED}


@dataclass(slots=True)
class Places:
    """Words in marks: their articles, languages, signs, what the rules say and what the labels say."""

    articles: list[str] = field(default_factory=list)
    german: list[bool] = field(default_factory=list)
    signs: list[list[float]] = field(default_factory=list)
    rules: list[bool] = field(default_factory=list)
    least: list[float] = field(default_factory=list)
    gold: list[bool] = field(default_factory=list)
    unseen: int = 0  # labelled quotations around which no marks were paired

    def read(self, file: str, language: str, every: int = 1) -> None:
        """Add the development articles of one file of labels, or one in so many."""
        nlp = pipeline(language)
        for name, text, quotes in islice(labelled(file, language=language, split="dev"), 0, None, every):
            doc = nlp.make_doc(text)
            doc._.request = Request(text=text, language=language, bare=True)
            wanted = {trimmed(text, *span) for span in quotes}
            found = {trimmed(text, place.spot.start, place.spot.end): (place, row) for place, row in weighed(nlp(doc))}
            self.unseen += len(wanted - found.keys())
            for span, (place, row) in found.items():
                self.articles.append(f"{file} {name}")
                self.german.append(language == "de")
                self.signs.append(row)
                self.rules.append(place.rule == "quote")
                self.least.append(place.least)
                self.gold.append(span in wanted)


def design(signs: NDArray[np.float64], german: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the columns: bias, signs, and both once more with the language's sign."""
    own = np.where(german, _ADDED, -_ADDED)[:, None]
    ones = np.ones((len(signs), 1))
    return np.hstack([ones, signs, own, signs * own])


def fit(columns: NDArray[np.float64], gold: NDArray[np.float64], penalty: float) -> NDArray[np.float64]:
    """Return the weights of the columns."""
    weights = np.zeros(columns.shape[1])
    costs = np.full(columns.shape[1], penalty)
    costs[0] = _FREE
    for _ in range(_ROUNDS):
        shares = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (shares - gold) + costs * weights
        bend = (columns * (shares * (1 - shares))[:, None]).T @ columns + np.diag(costs)
        weights -= np.linalg.solve(bend, slope)
    return weights


def told(gold: NDArray[np.bool_], found: NDArray[np.bool_], unseen: int = 0) -> str:
    """Return precision, recall and F1 in words."""
    both, wanted = int((gold & found).sum()), int(gold.sum()) + unseen
    precision, recall = both / max(1, int(found.sum())), both / max(1, wanted)
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {2 * both / max(1, int(found.sum()) + wanted):.3f}"


def report(learned: Places, news: Places, penalty: float) -> None:
    """Print what the rules and the model reach: on the learned articles by folds, on the news as they are."""
    german, gold, rules = np.array(learned.german), np.array(learned.gold), np.array(learned.rules)
    columns = design(np.array(learned.signs), german)
    folds = np.array([zlib.crc32(name.encode()) % _FOLDS for name in learned.articles])
    found = np.zeros(len(gold), dtype=bool)
    for fold in range(_FOLDS):
        weights = fit(columns[folds != fold], gold[folds != fold].astype(float), penalty)
        there = folds == fold
        found[there] = columns[there] @ weights > np.array(learned.least)[there]
    for language, chosen in (("de", german), ("en", ~german)):
        print(f"{language}: {int(chosen.sum())} places")
        print(f"  rules {told(gold[chosen], rules[chosen])}")
        print(f"  model {told(gold[chosen], found[chosen])}")
    if news.gold:
        wanted, ours, theirs = np.array(news.gold), np.array(news.rules), np.array(news.german)
        sums = design(np.array(news.signs), theirs) @ fit(columns, gold.astype(float), penalty)
        print(f"news: {len(wanted)} places")
        print(f"  rules {told(wanted, ours, news.unseen)}")
        print(f"  model {told(wanted, sums > np.array(news.least), news.unseen)}")


def written(weights: NDArray[np.float64]) -> dict[str, dict[str, float]]:
    """Return a table per language that is kept: its bias and the weight of each sign."""
    half = len(SIGNS) + 1
    tables: dict[str, dict[str, float]] = {}
    for language, own in _KEPT.items():
        summed = weights[:half] + own * weights[half:]
        pairs = zip(("bias", *SIGNS), map(float, summed), strict=True)
        tables[language] = {name: round(weight, 4) for name, weight in pairs}
    return tables


def main() -> None:
    """Read the labels, print what the folds give, write the weights."""
    parser = argparse.ArgumentParser(description="Fit what tells quotations from scare quotes.")
    parser.add_argument("--penalty", type=float, default=4.0, help="of a weight's square, halved")
    parser.add_argument("--out", type=Path, default=_OUT)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="read one article in so many: to see it run")
    arguments = parser.parse_args()
    learned, news = Places(), Places()
    for file, language in _LEARNED:
        learned.read(file, language, arguments.every)
    news.read(*_NEWS, arguments.every)
    report(learned, news, arguments.penalty)
    columns = design(np.array(learned.signs), np.array(learned.german))
    weights = fit(columns, np.array(learned.gold, dtype=float), arguments.penalty)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(written(weights), indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
