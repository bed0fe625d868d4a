"""Fit what the signs of ``compare/alike/fitting.py`` weigh: is a passage's figure about what a claim's is about?

Two values of one thing are rare in news, so nothing is planted: two figures of one value that is no chance (three
digits and more) are about one thing, whatever stands around them; two of a kind with different values are about two.
Their values are no sign. Pairs: claims of training news against the other paragraphs of their article, against the most
alike paragraphs of others, in both languages, and some drawn by lot (for two things alone); the passages and pairs of
our own, "dev" alone (``labels/passages.jsonl``, ``labels/against.jsonl``).

    python packaging/training/against_train.py [--articles 300 --keep PATH]
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "evaluation"))

import against
import passages
from against import Text

from workbench.analysis import Analyser
from workbench.compare.alike.about import About, Words, told
from workbench.compare.alike.comparables import comparable, same_value
from workbench.compare.alike.fitting import SIGNS, signs
from workbench.compare.signs.slips import significant
from workbench.model.facts import NUMERIC, Fact, FactKind

TARGET: Final = Path(__file__).resolve().parents[2] / "resources" / "models" / "sameness" / "against.json"
_L2: Final = 4.0
_OURS: Final = 4.0  # a pair written or read by ourselves counts so many times
_DIGITS: Final = 3
_STEPS: Final = 30
_KINDS: Final = NUMERIC | {FactKind.DATE}
_CHANCE: Final = frozenset({FactKind.DATE, FactKind.RANK, FactKind.DURATION})
_SHOWN: Final = (-1.5, -1.0, -0.5, 0.0, 0.5)
Pairs = Iterable[tuple[Text, Text]]
Row = tuple[tuple[float, ...], bool, float, str]
_READ: Final[dict[int, tuple[Text, dict[int, About]]]] = {}  # holds the text, so that its identity stays its own


def telling(fact: Fact) -> bool:
    """Say whether a value is hardly met twice by chance."""
    if fact.kind in _CHANCE or not isinstance(fact.value, int | float) or not fact.value:
        return False
    return len(significant(abs(float(fact.value)))) >= _DIGITS


def abouts_of(text: Text) -> dict[int, About]:
    """Return what stands around each figure and date of a text, by where it begins."""
    if id(text) not in _READ:
        read = told(Words(text.text, text.start), text.facts)
        _READ[id(text)] = text, {fact.start: read.about(fact) for fact in text.facts if fact.kind in _KINDS}
    return _READ[id(text)][1]


def rows_of(pairs: Pairs, where: str, weight: float = 1.0) -> Iterator[Row]:
    """Yield the signs of each two figures, whether both are about one thing, what they count, and where they stand."""
    for claim, passage in pairs:
        ours, theirs = abouts_of(claim), abouts_of(passage)
        figures = [other for other in passage.facts if other.kind in _KINDS]
        for fact in (one for one in claim.facts if one.kind in _KINDS):
            same = [other for other in figures if same_value(fact, other)]
            for other in same if weight > 1 or telling(fact) else ():
                yield signs(ours[fact.start], theirs[other.start]), True, weight, where
            for other in figures if not same else ():
                if comparable(fact, other):
                    yield signs(ours[fact.start], theirs[other.start]), False, weight, where


def own_paragraphs(claims: list[Text], paragraphs: list[Text]) -> Iterator[tuple[Text, Text]]:
    """Yield each claim with the paragraphs of its article that do not hold it."""
    for claim in claims:
        for one in paragraphs:
            apart = one.start >= claim.start + len(claim.text) or claim.start >= one.start + len(one.text)
            if one.article == claim.article and apart:
                yield claim, one


def ours(analyser: Analyser) -> Iterator[Row]:
    """Yield the pairs of our own: every figure of the passages that agrees, and those the key calls another value."""

    def read(text: str, language: str) -> Text:
        return Text("", text, 0, analyser.facts(text, language=language))

    for source in passages.rows("dev"):
        for pair in source.pairs:
            claim = read(pair["claim"], pair["language"])
            found = [(claim, read(source.text[start:end], source.language)) for start, end in pair["passages"]]
            yield from (row for row in rows_of(found, "passages", _OURS) if row[1])
    for row in against.pairs("dev"):
        both = read(row["claim"], row["languages"][0]), read(row["passage"], row["languages"][1])
        for here, same, weight, where in rows_of([both], "pairs", _OURS):
            yield here, same or row["say"] == "differ", weight, where


def gathered(analyser: Analyser, most: int, kept: Path | None) -> Iterator[Row]:
    """Yield all rows; the articles as they were analysed are kept where asked for."""
    if kept and kept.exists():
        news = pickle.loads(kept.read_bytes())  # noqa: S301  our own file
    else:
        news = {language: against.read(language, "train", analyser, most) for language in ("de", "en")}
        if kept:
            kept.write_bytes(pickle.dumps(news))
    for language, (claims, paragraphs, _) in news.items():
        other = news["en" if language == "de" else "de"][1]
        yield from rows_of(own_paragraphs(claims, paragraphs), f"{language} own")
        yield from rows_of(against.nearest(claims, paragraphs), f"{language} near")
        unlike = {
            "across": against.nearest(claims, other),
            "drawn": against.drawn(claims, paragraphs + other),
        }
        for where, pairs in unlike.items():
            yield from (row for row in rows_of(pairs, f"{language} {where}") if not row[1])  # else by chance, mostly
    yield from ours(analyser)


def fit(x: np.ndarray[Any, Any], y: np.ndarray[Any, Any], weight: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return L2-penalised logistic weights, by Newton's method; the first is not penalised."""
    weights = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], _L2)
    penalty[0] = 1e-9
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        curve = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        weights = weights + np.linalg.solve(curve, x.T @ (weight * (y - p)) - penalty * weights)
    return weights


def main() -> None:
    """Fit, write the weights and say how many pairs of each kind lie above some thresholds."""
    parser = argparse.ArgumentParser(description="Weigh the signs of claim and evidence.")
    parser.add_argument("--articles", type=int, default=300, help="of each language")
    parser.add_argument("--keep", metavar="PATH", help="keep the articles as analysed there, or take them from there")
    chosen = parser.parse_args()
    rows = list(gathered(Analyser(), chosen.articles, Path(chosen.keep) if chosen.keep else None))
    x, y = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    weights = fit(x, y.astype(float), np.array([row[2] for row in rows]))
    written = {name: round(float(value), 3) for name, value in zip(SIGNS, weights, strict=True)}
    print(len(y), "pairs,", int(y.sum()), "of one thing;", written)
    where, scores = np.array([row[3] for row in rows]), x @ weights
    for place in sorted(set(where)):
        here = where == place
        print(place, int((here & y).sum()), int((here & ~y).sum()), "of one thing, of two; above", end=" ")
        above = [(least, int((scores >= least)[here & y].sum()), int((scores >= least)[here & ~y].sum()))
                 for least in _SHOWN]  # fmt: skip
        print(*(f"{least}: {same}/{two}" for least, same, two in above))
    TARGET.write_text(json.dumps(written, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
