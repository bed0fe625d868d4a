"""Words of the library near to one that was mistyped: "Manesmann" is written "Mannesmann" there.

Asked only when a search found nothing. Looked at are the words with the same first two letters, which stand together
in the index, so that a million claims cost no more than a few thousand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from workbench.journal.connection import rows

if TYPE_CHECKING:
    from sqlite_utils import Database

_HEAD: Final = 2  # letters that must be right
_LEAST: Final = 5  # letters: shorter words are near to anything
_LONG: Final = 8  # letters from which two slips are allowed
_MOST: Final = 20_000  # words looked at


def near_word(db: Database, word: str) -> str:
    """Return the word of the library nearest to a folded one; itself where it stands there or nothing is near.

    Args:
        db: the library.
        word: folded, as ``search_index`` folds.
    """
    if len(word) < _LEAST or not word.isalpha():
        return word
    head = word[:_HEAD]
    sql = "SELECT term FROM search_vocab WHERE term >= ? AND term < ? LIMIT ?"
    terms = [found["term"] for found in rows(db, sql, (head, f"{head}\U0010ffff", _MOST))]
    slips = 2 if len(word) >= _LONG else 1
    found = process.extractOne(word, terms, scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found else word
