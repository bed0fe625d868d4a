"""The trained scores: linear heads over the tuned encoder's features and the signs, then tables that calibrate.

``resources/models/claims/heads.npz`` holds one row of weights per head over [features | signs] and the heads' biases,
``scorer.json`` their names, those of the signs, and a table per score (logit → score, read by linear interpolation).
Three registers were learnt: news, comments, debates. The text of an article is news; a line by itself is weighed by the
register its own words show. ``packaging/training/claims_train.py`` builds all files; CARD.md says how good they are.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from workbench import paths
from workbench.analysis.scores.signs import NAMES
from workbench.meaning.features import HIDDEN
from workbench.meaning.tuned import POOLED, WIDTH, load, tuned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from workbench.meaning.tuned import Pass

REGISTERS: Final = ("news", "comments", "debates")
CHECKABLE: Final = "checkable"  # the head of news, whose weights give the reasons
_MEAN: Final = slice(POOLED, POOLED + HIDDEN)
_MAX: Final = slice(POOLED + HIDDEN, WIDTH)
_TOLD: Final = 2  # words of a text whose moves are kept


@dataclass(frozen=True, slots=True)
class Word:
    """A word and how much it moves the logit of ``checkable``; offsets are code points of its text."""

    start: int
    end: int
    moves: float


@dataclass(frozen=True, eq=False)
class Glance:
    """What the scores need of one pass of the encoder.

    Attributes:
        total, highest, lengths: as in ``Pass``.
        words: of each text the few words that move ``checkable`` most, in the order of the text.
    """

    total: NDArray[np.float32]
    highest: NDArray[np.float32]
    lengths: NDArray[np.int64]
    words: tuple[tuple[Word, ...], ...]


@dataclass(frozen=True, eq=False)
class Seen:
    """Texts as the encoder alone sees them: the heads' ``logits`` (n, heads) without signs, and each text's words."""

    logits: NDArray[np.float32]
    words: tuple[tuple[Word, ...], ...]

    @staticmethod
    def joined(parts: Sequence[Seen]) -> Seen:
        """Return some texts' parts as one."""
        return Seen(np.concatenate([one.logits for one in parts]), tuple(words for one in parts for words in one.words))

    def chosen(self, places: Sequence[int]) -> Seen:
        """Return some of the texts."""
        return Seen(self.logits[list(places)], tuple(self.words[place] for place in places))


@dataclass(frozen=True, eq=False)
class Judged:
    """Texts as the model sees them.

    Attributes:
        checkable, worth: scores by register, each (n,).
        registers: how much each text reads like each register, (n, 3), rows sum to 1.
        words: each text's few words that move most.
        signs: what each sign moves, (n, signs).
    """

    checkable: Mapping[str, NDArray[np.float32]]
    worth: Mapping[str, NDArray[np.float32]]
    registers: NDArray[np.float32]
    words: tuple[tuple[Word, ...], ...]
    signs: NDArray[np.float32]


class Scorer:
    """The trained heads.

    Args:
        weights: "weights" (heads, WIDTH + signs) and "biases" (heads,).
        about: "heads" and "signs" (their names) and "tables" (score → [logits, scores]).
    """

    def __init__(self, weights: Mapping[str, NDArray[Any]], about: Mapping[str, Any]) -> None:
        rows = weights["weights"].astype(np.float32)
        self._at = {name: at for at, name in enumerate(about["heads"])}
        order = [about["signs"].index(name) for name in NAMES]
        self._features = np.ascontiguousarray(rows[:, :WIDTH].T)
        self._signs = np.ascontiguousarray(rows[:, WIDTH:][:, order].T)
        self._biases = weights["biases"].astype(np.float32)
        told = self._features[:, self._at[CHECKABLE]]
        self._mean, self._most = told[_MEAN].copy(), told[_MAX].copy()
        self._tables = {name: np.array(table, dtype=np.float64) for name, table in about["tables"].items()}

    def weigh(self, name: str) -> float:
        """Return what the sign ``name`` adds to ``checkable`` or ``worth``, whichever is more."""
        at = NAMES.index(name)
        moved = [float(self._signs[at, self._at[head]]) for head in (CHECKABLE, "worth_1", "worth_2")]
        return max(moved, key=abs)

    def glance(self, one: Pass) -> Glance:
        """Return what the scores need of a pass."""
        return Glance(one.total, one.highest, one.lengths, self._moving(one))

    def seen(self, glances: Sequence[Glance]) -> Seen:
        """Return the texts of some passes, one behind another."""
        sums = ((one.total, one.highest, one.lengths) for one in glances)
        features = tuned().summed(*(np.concatenate(column) for column in zip(*sums, strict=True)))
        return Seen(features @ self._features + self._biases, tuple(words for one in glances for words in one.words))

    def see(self, texts: Sequence[str]) -> Seen:
        """Return texts that no pass has read yet."""
        glances = [self.glance(one) for one in tuned().passes(texts)]
        return self.seen(glances) if glances else Seen(np.zeros((0, len(self._biases)), np.float32), ())

    def judge(self, seen: Seen, signs: NDArray[np.float32]) -> Judged:
        """Return the scores of texts; ``signs`` is (n, signs) in the order of ``signs.NAMES``."""
        logits = seen.logits + signs @ self._signs
        return Judged(
            checkable={name: self._read(f"{name}.checkable", logits, head) for name, head in _CHECKABLE.items()},
            worth=self._worth(logits),
            registers=_shares(logits[:, [self._at[name] for name in REGISTERS]]),
            words=seen.words,
            signs=signs * self._signs[:, self._at[CHECKABLE]],
        )

    def logits(self, texts: Sequence[str], signs: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
        """Return the heads' bare logits, each (n,): what calibration starts from."""
        rows = self.see(texts).logits + signs @ self._signs
        return {name: rows[:, at] for name, at in self._at.items()}

    def _worth(self, logits: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
        steps = self._read("worth_1", logits, "worth_1") + self._read("worth_2", logits, "worth_2")
        news: NDArray[np.float32] = (steps / 2).astype(np.float32)
        return {"news": news, "comments": news, "debates": self._read("debates.worth", logits, "debate")}

    def _read(self, table: str, logits: NDArray[np.float32], head: str) -> NDArray[np.float32]:
        scores: NDArray[np.float32] = np.interp(logits[:, self._at[head]], *self._tables[table]).astype(np.float32)
        return scores

    def _moving(self, one: Pass) -> tuple[tuple[Word, ...], ...]:
        """Return the words that move most: their pieces' share of the mean, and of the maxima they hold."""
        mean, most = one.rows.hidden @ self._mean, one.highest * self._most
        moves = mean / np.repeat(one.lengths, one.lengths)
        for at, (start, size) in enumerate(zip(one.starts.tolist(), one.lengths.tolist(), strict=True)):
            held = one.rows.hidden[start : start + size] == one.highest[at]
            moves[start : start + size] += held.astype(np.float32) @ most[at]
        return _most_moving(one, moves[one.pieces.rows])


_CHECKABLE: Final = {"news": CHECKABLE, "comments": "comment", "debates": "speech"}


def _most_moving(one: Pass, moves: NDArray[np.floating[Any]]) -> tuple[tuple[Word, ...], ...]:
    """Return the words that move most beside their text's others; pieces without a blank between them are one word."""
    pieces = one.pieces
    found: list[list[Word]] = [[] for _ in one.lengths]
    if not len(moves):
        return tuple(map(tuple, found))
    counts = np.bincount(pieces.texts, minlength=len(found))
    means = np.bincount(pieces.texts, weights=moves, minlength=len(found)) / np.maximum(counts, 1)
    words = np.add.reduceat(moves - means[pieces.texts], pieces.words)
    starts, texts = pieces.starts[pieces.words], pieces.texts[pieces.words]
    ends = pieces.ends[np.append(pieces.words[1:], len(moves)) - 1]
    order = np.lexsort((-np.abs(words), ends <= starts, texts))
    rank = np.arange(len(order)) - np.searchsorted(texts[order], texts[order])
    for at in np.sort(order[rank < _TOLD]).tolist():
        if ends[at] > starts[at]:
            found[texts[at]].append(Word(int(starts[at]), int(ends[at]), float(words[at])))
    return tuple(map(tuple, found))


def _shares(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True, initial=-np.inf))
    shares: NDArray[np.float32] = powers / powers.sum(axis=1, keepdims=True)
    return shares


@cache
def scorer() -> Scorer:
    """Return the process's scorer."""
    about = json.loads(paths.resource("models", "claims", "scorer.json").read_text("utf-8"))
    return Scorer(load(paths.resource("models", "claims", "heads.npz")), about)
