"""A title as a file's name: letters, digits and hyphens, cut between two words and never behind a small one.

The small words stand in ``resources/languages/<code>/titles.toml``; those of all languages count at once, as a headline
may quote another one.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Final

from workbench import paths

_LONGEST: Final = 60  # characters


def file_name(title: str) -> str:
    """Return a title as a file's name without ending, at most 60 characters; empty where it holds no letter.

    A word that begins what no longer fits ("for", "and the") goes, too: the name would break off in the air.

    Args:
        title: as people read it.
    """
    kept = "".join(char if char.isalnum() else "-" for char in title.lower())
    words = [part for part in kept.split("-") if part]
    name = "-".join(words)
    if len(name) <= _LONGEST:
        return name
    while len(words) > 1 and (len("-".join(words)) > _LONGEST or words[-1] in _small()):
        words.pop()
    return "-".join(words)[:_LONGEST]


@cache
def _small() -> frozenset[str]:
    """Return the words, in small letters, that no name ends on; read once."""
    found: set[str] = set()
    for file in sorted(paths.resource("languages").glob("*/titles.toml")):
        found.update(tomllib.loads(file.read_text("utf-8"))["small"].lower().split())
    return frozenset(found)
