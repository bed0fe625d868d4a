"""The labelled sentences the claim scores learn from, split so that nothing measured was ever trained on.

Each corpus is a list of rows per part ("train", "dev", "test"). What is tested is taken out of every training part,
compared without case, marks and blanks. The corpora lie beside the project; only offsets, labels and hashes of the
news are in it (``packaging/labels``), joined with the texts here.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CORPORA: Final = Path(__file__).resolve().parents[3] / "shared" / "corpora"
LABELS: Final = Path(__file__).resolve().parents[1] / "labels" / "news-claims.jsonl"
_SEED: Final = 20261123
_FILES: Final = {
    "wikinews-de-train": "quotes/wikinews-de-train.jsonl",
    "wikinews-de-dev": "quotes/wikinews-de-dev.jsonl",
    "wikinews-en": "texts/wikinews-en.jsonl",
}
_CHECKABLE: Final = {"c": 1.0, "b": 0.5, "n": 0.0}


@dataclass(frozen=True)
class Row:
    """A text with its label.

    Attributes:
        text: as in the corpus.
        label: a class (0, 1, …) or, for news, how checkable it is (1 clear, ½ borderline, 0 not).
        language: "de" or "en".
        worth: how much it matters (0, 1, 2); news only.
        article: which article it stands in; news only.
        at: which of its sentences it is; news only.
    """

    text: str
    label: float
    language: str
    worth: int = 0
    article: int = -1
    at: int = -1


@dataclass
class Corpus:
    """A corpus: rows per part."""

    train: list[Row] = field(default_factory=list)
    dev: list[Row] = field(default_factory=list)
    test: list[Row] = field(default_factory=list)


@dataclass(frozen=True)
class Article:
    """A labelled article: its text, and (start, end, letter, worth) per sentence."""

    name: str
    language: str
    split: str
    text: str
    sentences: tuple[tuple[int, int, str, int], ...]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def load() -> dict[str, Corpus]:
    """Return every corpus that may enter shipped weights, cleaned of what is tested anywhere."""
    found = {
        "debates": _debates(),
        "verdicts": _verdicts(),
        "comments": _comments(),
        "speeches": _cut(_rows("policlaim-train", "verifiable", "en"), dev=0.1, test=0.0),
        "news": news(),
    }
    return _cleaned(found)


def articles() -> list[Article]:
    """Return the labelled news with their texts; empty while there are no labels.

    Raises:
        ValueError: a text is not the one that was labelled.
    """
    if not LABELS.exists():
        return []
    texts = {
        source: {row["name"]: str(row["text"]) for row in lines(CORPORA / file)} for source, file in _FILES.items()
    }
    found = []
    for row in lines(LABELS):
        text = texts[row["source"]][row["name"]]
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            message = f"{row['name']}: the text is not the one that was labelled"
            raise ValueError(message)
        sentences = tuple((a, b, letter, int(worth)) for a, b, letter, worth in row["sentences"])
        found.append(Article(row["name"], row["language"], row["split"], text, sentences))
    return found


def news() -> Corpus:
    """Return the labelled news sentence by sentence; split by article, as the labels say."""
    corpus = Corpus()
    for number, article in enumerate(articles()):
        rows = [
            Row(" ".join(article.text[a:b].split()), _CHECKABLE[letter], article.language, worth, number, at)
            for at, (a, b, letter, worth) in enumerate(article.sentences)
        ]
        getattr(corpus, article.split).extend(rows)
    return corpus


def _debates() -> Corpus:
    """ClaimBuster: the published development part is tested; a share of the training part is held out beside it."""
    corpus = _cut(_rows("claimbuster-train", "check_worthy", "en"), dev=0.08, test=0.0)
    corpus.test = _rows("claimbuster-dev", "check_worthy", "en")
    return corpus


def _verdicts() -> Corpus:
    rows = [
        Row(str(row["text"]), float(row["verdict"]) + 1, "en")
        for row in lines(CORPORA / "claims" / "claimbuster-3class-train.jsonl")
    ]
    return Corpus(train=rows)


def _comments() -> Corpus:
    return _cut(_rows("germeval2021-train", "fact_claiming", "de"), dev=0.0, test=0.15)


def _rows(name: str, label: str, language: str) -> list[Row]:
    return [Row(str(row["text"]), float(row[label]), language) for row in lines(CORPORA / "claims" / f"{name}.jsonl")]


def _cut(rows: list[Row], *, dev: float, test: float) -> Corpus:
    """Return rows cut into parts by seed, the same text always in the same part."""
    texts = sorted({key(row.text) for row in rows})
    random.Random(_SEED).shuffle(texts)  # noqa: S311 - a split, no secret
    first, second = int(len(texts) * test), int(len(texts) * (test + dev))
    part = {text: "test" if at < first else "dev" if at < second else "train" for at, text in enumerate(texts)}
    parts: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        parts[part[key(row.text)]].append(row)
    return Corpus(parts["train"], parts["dev"], parts["test"])


def _cleaned(corpora: dict[str, Corpus]) -> dict[str, Corpus]:
    held = {key(row.text) for corpus in corpora.values() for row in (*corpus.test, *corpus.dev)}
    held -= {""}
    tested = {key(row.text) for corpus in corpora.values() for row in corpus.test}
    for corpus in corpora.values():
        corpus.train = _without(corpus.train, held)
        corpus.dev = _without(corpus.dev, tested)
    return corpora


def _without(rows: Iterable[Row], held: set[str]) -> list[Row]:
    return [row for row in rows if key(row.text) not in held]


def key(text: str) -> str:
    """Return what two spellings of the same sentence share."""
    return re.sub(r"[\W_]+", "", text).casefold()
