r"""Rebuild the weights of the claim scores: ``make train``, or one command with the extra ``train`` installed.

    MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000 \
        python packaging/training/claims_train.py [--seed N] [--epochs X] [--out FOLDER] [--every N]

About ten minutes on one thread. The corpora must lie beside the project; the labels of news are in it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import torch
from claims_fit import export
from claims_net import TASKS, train
from corpora_claims import Corpus, load

from workbench import paths


def _thinned(corpus: Corpus, every: int) -> Corpus:
    return Corpus(corpus.train[::every], corpus.dev[::every], corpus.test[::every])


def main() -> None:
    """Train, calibrate, write."""
    parser = argparse.ArgumentParser(description="Rebuild the weights of the claim scores.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=float, default=2.2)
    parser.add_argument("--out", type=Path, default=paths.resource("models", "claims"))
    parser.add_argument("--keep", type=Path, help="also keep PyTorch's own weights here")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="read one text in so many: to see it run")
    chosen = parser.parse_args()
    corpora = {name: _thinned(corpus, chosen.every) for name, corpus in load().items()}
    for name, corpus in corpora.items():
        print(name, len(corpus.train), len(corpus.dev), len(corpus.test), flush=True)
    network = train(corpora, TASKS, seed=chosen.seed, epochs=chosen.epochs)
    if chosen.keep:
        torch.save(network.state_dict(), chosen.keep)
    print(export(network, corpora, chosen.out))


if __name__ == "__main__":
    main()
