"""German nouns of women beside the dative plural of men, a letter apart: "Passagierin" and "den Passagieren".

Both are spelt right. What is no noun of persons may be a slip ("Berlin", "Berlen"): the men's noun must be a usual word
with an ending such nouns have.
"""

from __future__ import annotations

import re
from typing import Final

from workbench.compare.signs.known_words import known

_SHORTEST: Final = 5  # of a stem
_PERSON: Final = re.compile(
    r"(?:ier|eur|är|[ao]r|[aiy]st|[ae]nt|and|[^a]at|[eio]t|kt|og|urg|arch|soph|gra(?:f|ph)|nom)$"
)


def feminine_of_er(short: str, long: str) -> bool:
    """Say whether two casefolded words end as "fußballern", "fußballerin" do, the shorter first; not "putin", "putiin".

    Args:
        short: a word.
        long: one a letter longer.
    """
    return long.endswith("in") and short == f"{long[:-2]}n" and long[-3] != "i"


def feminine_of_plural(one: str, other: str) -> bool:
    """Say whether one word names a woman, the other many men of her kind.

    Args:
        one: a word as written.
        other: another.
    """
    stem = one[:-2]
    if stem != other[:-2] or {one[-2:], other[-2:]} != {"in", "en"} or len(stem) < _SHORTEST:
        return False
    return bool(_PERSON.search(stem)) and (known(stem) or known(f"{stem}e"))
