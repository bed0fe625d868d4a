"""The signs of labelled texts: what the rules of the analysing pipeline see in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from workbench.analysis.marks import Request
from workbench.analysis.pipelines import read
from workbench.analysis.scores.signs import signs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpora_claims import Row
    from numpy.typing import NDArray

KNOWN: Final[dict[tuple[str, str], NDArray[np.float32]]] = {}  # the same sentence stands in several corpora


def signs_of_rows(rows: Sequence[Row]) -> NDArray[np.float32]:
    """Return (n, signs); every row is read by itself, as a line."""
    for row in rows:
        if (row.text, row.language) not in KNOWN:
            outcome = read(Request(text=row.text, language=row.language, bare=True))
            KNOWN[row.text, row.language] = signs_of(row.text, outcome.rules, german=row.language == "de")
    return np.stack([KNOWN[row.text, row.language] for row in rows])
