"""The words of a language, read once from ``resources/languages/<code>/*.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SPOKEN: Final = ("de", "en")
NEUTRAL: Final = "xx"  # a language we don't speak: figures and dates that need no words
_BLANK: Final = r"[ \u00a0]"
NEVER: Final = "(?!)"  # what a pattern looks for where a language has no words for it


@dataclass(frozen=True, eq=False)
class Lexicon:
    """One language's tables, by file name; compared by identity, so that patterns can be cached per lexicon.

    Attributes:
        code: "de", "en" or "xx".
        tables: file name without suffix → its TOML.
    """

    code: str
    tables: Mapping[str, Mapping[str, Any]]

    def table(self, file: str, section: str) -> Mapping[str, Any]:
        """Return one section; an absent one is empty, so that a language may lack a phenomenon."""
        found: Mapping[str, Any] = self.tables.get(file, {}).get(section, {})
        return found

    def text(self, file: str, section: str, key: str = "") -> str:
        """Return one string of a table, without line breaks, empty when absent."""
        value = self.table(file, section).get(key, "") if key else self.tables.get(file, {}).get(section, "")
        return str(value).replace("\n", "")

    def words(self, file: str, section: str, key: str = "") -> frozenset[str]:
        """Return a whitespace-separated list as a set."""
        value = self.table(file, section).get(key, "") if key else self.tables.get(file, {}).get(section, "")
        return frozenset(str(value).split())

    @cached_property
    def language_words(self) -> frozenset[str]:
        """Return the function words that tell this language from others."""
        return self.words("sentences", "language_words")


@cache
def lexicon(code: str) -> Lexicon:
    """Return the language data of ``code``; the neutral ones for a language we don't speak."""
    folder = paths.resource("languages", code if code in SPOKEN else NEUTRAL)
    tables = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.toml"))}
    return Lexicon(code=folder.name, tables=tables)


def alternation(words: Iterable[str]) -> str:
    """Return a regular expression for any of ``words``, longest first; one that never matches for none.

    Words that begin alike share their beginning, so that few letters are tried at a place; what matches is the same.
    Only where capitals do not count and a list writes one beginning in both ways ("EUR", "Euro"), a shorter one may
    match first, unless what follows asks for more.
    """
    root: dict[str, Any] = {}
    for word in sorted(filter(None, words), key=lambda word: (-len(word), word)):
        node = root
        for letter in word:
            node = node.setdefault(_BLANK if letter == " " else re.escape(letter), {})
        node[""] = {}
    return _branches(root) or NEVER


def _branches(node: dict[str, Any]) -> str:
    """Return the expression for what may follow at one place; "" among it is the end of a word."""
    some = [letter + _below(below) for letter, below in node.items() if letter]
    return "|".join(some)


def _below(node: dict[str, Any]) -> str:
    some = _branches(node)
    if "" in node:
        return f"(?:{some})?" if some else ""
    return some if len(node) == 1 else f"(?:{some})"
