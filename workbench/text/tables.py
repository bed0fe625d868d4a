"""Tables in a draft: a tab parts a row's cells, or a bar with blanks or a line's end around it."""

from __future__ import annotations

import re
from typing import Final

BAR: Final = re.compile(r"(?<!\S)\|(?!\S)")
BETWEEN_CELLS: Final = re.compile(rf"\t|{BAR.pattern}")
_SOURCE: Final = re.compile(r"[(\[]?(?i:(?:daten)?quellen?|(?:data )?sources?) ?[:/|](?=\s?\S)")
_LONGEST: Final = 600  # code points


def names_source(words: str) -> bool:
    """Say whether a short paragraph under a table tells where its figures are from: "Quelle: Stadtkämmerei"."""
    return len(words) <= _LONGEST and bool(_SOURCE.match(words))
