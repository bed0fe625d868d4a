"""Names a letter apart that are two: "Freiburg" and "Freiberg", "Colombia" and "Columbia".

They are well known, so both are spelt right wherever they stand; only a word beside both tells that one was meant
("Bad Homburg", "Bad Homberg"). The list is ``resources/languages/xx/near_names.toml``.
"""

from __future__ import annotations

import tomllib
from functools import cache
from itertools import combinations

from workbench import paths


@cache
def _pairs() -> frozenset[frozenset[str]]:
    """Return the pairs of names, casefolded; read once."""
    written = paths.resource("languages", "xx", "near_names.toml").read_text("utf-8")
    lines = (line for names in tomllib.loads(written).values() for line in names.splitlines())
    groups = ([name.strip().casefold() for name in line.split(",") if name.strip()] for line in lines)
    return frozenset(frozenset(pair) for group in groups for pair in combinations(group, 2))


def two_names(one: str, other: str) -> bool:
    """Say whether two spellings are well-known names of two, a genitive's "s" aside.

    Args:
        one: a word of a name, as written.
        other: another.
    """
    ours, theirs = ({word.casefold(), word.casefold().removesuffix("s")} for word in (one, other))
    return any(frozenset((a, b)) in _pairs() for a in ours for b in theirs)
