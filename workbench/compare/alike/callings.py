"""What one country or institution is called: "USA", "Vereinigte Staaten", "American" and "United States" are one.

The names stand in ``resources/languages/xx/same_names.toml``. They are found whether or not the analysis tagged them,
the longest first, with German endings and genitives, and in compounds ("US-Haushalt", "EU-Staaten").
"""

from __future__ import annotations

import re
import tomllib
import zlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORD: Final = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_][\w'’]*(?:-[^\W\d_][\w'’]*)*")
_ENDINGS: Final = ("'s", "’s", "es", "er", "en", "em", "e", "s", "n")
_MOST: Final = 5  # words of a name
_BEGINNING: Final = 2  # letters that rule out most words at once
_SHORTEST: Final = 4  # letters that an ending leaves


@dataclass(frozen=True, slots=True)
class Called:
    """A name that stands in a text.

    Attributes:
        start, end: code points.
        meant: the hash of what it names.
    """

    start: int
    end: int
    meant: int


@cache
def _names() -> Mapping[str, int]:
    """Return what each name means, read once."""
    read = tomllib.loads(paths.resource("languages", "xx", "same_names.toml").read_text("utf-8"))
    lines = (line.split(", ") for group in read.values() for line in group.strip().splitlines())
    return {name: zlib.crc32(f"= {names[0]}".encode()) for names in lines for name in names}


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(name[:_BEGINNING] for name in _names())


def called(text: str, start: int, end: int) -> Iterator[Called]:
    """Yield the known names of ``text[start:end]`` (code points), in order, none inside another."""
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    at = 0
    while at < len(words):
        first = words[at][0]
        if text[first : first + _BEGINNING] not in _beginnings():
            at += 1
            continue
        for last in range(min(at + _MOST, len(words)) - 1, at - 1, -1):
            meant = _meant(text[first : words[last][1]], alone=last == at)
            if meant is not None:
                yield Called(first, first + meant[1], meant[0])
                at = last
                break
        at += 1


def _meant(phrase: str, *, alone: bool) -> tuple[int, int] | None:
    """Return what a phrase names and how many of its letters do so; None for what is no known name."""
    known, bare = _names(), phrase.rstrip(".")
    if bare in known:
        return known[bare], len(phrase)
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST and bare[: -len(ending)] in known:
            return known[bare[: -len(ending)]], len(phrase)
    if alone and "-" in phrase:
        head = phrase.split("-", maxsplit=1)[0]
        return (known[head], len(head)) if head in known and head[0].isupper() else None
    return None
