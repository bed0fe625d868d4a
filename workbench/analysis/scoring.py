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
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from workbench import paths
from workbench.analysis.signs import NAMES
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


@dataclass(frozen=True, slots=True)
class Word:
    """A word and how much it moves the logit of ``checkable``; offsets are code points of its text."""

    start: int
    end: int
    moves: float


@dataclass(frozen=True, eq=False)
class Judged:
    """Texts as the model sees them.

    Attributes:
        checkable, worth: scores by register, each (n,).
        registers: how much each text reads like each register, (n, 3), rows sum to 1.
        words: each text's words with what they move; empty when not asked for.
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
        self._tables = {name: np.array(table, dtype=np.float64) for name, table in about["tables"].items()}

    def weigh(self, name: str) -> float:
        """Return what the sign ``name`` adds to ``checkable`` or ``worth``, whichever is more."""
        at = NAMES.index(name)
        moved = [float(self._signs[at, self._at[head]]) for head in (CHECKABLE, "worth_1", "worth_2")]
        return max(moved, key=abs)

    def judge(self, texts: Sequence[str], signs: NDArray[np.float32], *, words: bool = False) -> Judged:
        """Return the scores of texts; ``signs`` is (n, signs) in the order of ``signs.NAMES``."""
        features = np.zeros((len(texts), WIDTH), dtype=np.float32)
        moving: list[tuple[Word, ...]] = []
        for one in tuned().passes(texts):
            features[one.first : one.first + len(one.features)] = one.features
            if words:
                moving += self._moving(one, texts)
        logits = features @ self._features + signs @ self._signs + self._biases
        return Judged(
            checkable={name: self._read(f"{name}.checkable", logits, head) for name, head in _CHECKABLE.items()},
            worth=self._worth(logits),
            registers=_shares(logits[:, [self._at[name] for name in REGISTERS]]),
            words=tuple(moving),
            signs=signs * self._signs[:, self._at[CHECKABLE]],
        )

    def logits(self, texts: Sequence[str], signs: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
        """Return the heads' bare logits, each (n,): what calibration starts from."""
        rows = tuned().features(texts) @ self._features + signs @ self._signs + self._biases
        return {name: rows[:, at] for name, at in self._at.items()}

    def _worth(self, logits: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
        steps = self._read("worth_1", logits, "worth_1") + self._read("worth_2", logits, "worth_2")
        news: NDArray[np.float32] = (steps / 2).astype(np.float32)
        return {"news": news, "comments": news, "debates": self._read("debates.worth", logits, "debate")}

    def _read(self, table: str, logits: NDArray[np.float32], head: str) -> NDArray[np.float32]:
        scores: NDArray[np.float32] = np.interp(logits[:, self._at[head]], *self._tables[table]).astype(np.float32)
        return scores

    def _moving(self, one: Pass, texts: Sequence[str]) -> list[tuple[Word, ...]]:
        """Return what each word moves: its pieces' share of the mean, and of the maxima they hold."""
        weights = self._features[:, self._at[CHECKABLE]]
        highest = one.features[:, _MAX]
        owner = np.repeat(np.arange(len(one.lengths)), one.lengths)
        moves = one.hidden @ weights[_MEAN] / one.lengths[owner]
        moves += np.where(one.hidden >= highest[owner], weights[_MAX] * highest[owner], 0).sum(1)
        found = []
        for at, (start, size, pieces) in enumerate(zip(one.starts, one.lengths, one.pieces, strict=True)):
            own = moves[start + 1 : start + size - 1][: len(pieces.ids)]
            own = (own - own.mean()).astype(np.float32) if len(own) else own  # beside the sentence's other words
            found.append(_by_word(texts[one.first + at], pieces.starts, pieces.ends, own))
        return found


_CHECKABLE: Final = {"news": CHECKABLE, "comments": "comment", "debates": "speech"}


def _by_word(
    text: str, starts: NDArray[np.int64], ends: NDArray[np.int64], moves: NDArray[np.floating[Any]]
) -> tuple[Word, ...]:
    """Join pieces that stand without a blank between them."""
    if not len(starts):
        return ()
    apart = [at for at in range(1, len(starts)) if text[ends[at - 1] : starts[at]].isspace()]
    return tuple(
        Word(int(starts[a]), int(ends[b - 1]), float(moves[a:b].sum()))
        for a, b in pairwise([0, *apart, len(starts)])
        if ends[b - 1] > starts[a]
    )


def _shares(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True, initial=-np.inf))
    shares: NDArray[np.float32] = powers / powers.sum(axis=1, keepdims=True)
    return shares


@cache
def scorer() -> Scorer:
    """Return the process's scorer."""
    about = json.loads(paths.resource("models", "claims", "scorer.json").read_text("utf-8"))
    return Scorer(load(paths.resource("models", "claims", "heads.npz")), about)
