"""Whether two texts speak one language: in another one the same name is spelt, and a quotation worded, otherwise."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Final, get_args

from workbench import paths
from workbench.compare.signs.phrases import listed, said
from workbench.errors import Language

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 4_000  # code points looked at
_PARTICLE: Final = re.compile(rf"\b{said('tongue')['particle']} (?=[A-ZÄÖÜ])")
_READ: Final = get_args(Language)
_GERMAN: Final = frozenset("äöüß")
_SHARE: Final = 0.08  # of the words that must be little ones of a language
_TELLING: Final = 4  # letters of a small word that two texts of an unknown language must share


@cache
def _little_words() -> Mapping[str, frozenset[str]]:
    """Return the commonest words of each language, those of the ones we don't read behind; read once."""
    lists = {
        file.parent.name: tomllib.loads(file.read_text("utf-8"))["language_words"]
        for file in paths.resource("languages").glob("*/sentences.toml")
    }
    lists |= tomllib.loads(paths.resource("languages", "xx", "tongues.toml").read_text("utf-8"))
    return {code: frozenset(words.split()) - listed("tongue")["both"] for code, words in lists.items()}


def same_tongue(one: str, other: str) -> bool:
    """Say whether two texts are in one language; where a text is too short to tell, whether they share a small word.

    Args:
        one: a text.
        other: another.
    """
    ours, theirs = (_WORD.findall(_PARTICLE.sub("", text[:_SAMPLE])) for text in (one, other))
    spoken = _tongue(ours), _tongue(theirs)
    if all(spoken):
        return spoken[0] == spoken[1]
    return any(len(word) >= _TELLING and word.islower() for word in set(ours) & set(theirs))


def _tongue(words: list[str]) -> str:
    """Return the language whose little words lead, "" where none does; a single one of a foreign language is chance."""
    small = [word.casefold() for word in words]
    hits = {code: sum(word in table for word in small) for code, table in _little_words().items()}
    hits["de"] += sum(word.islower() and bool(_GERMAN & set(word)) for word in words)
    ours = {code: count for code, count in hits.items() if code in _READ}
    best, most = max(hits, key=lambda code: hits[code]), max(ours.values())
    if hits[best] > max(most, 1):
        return best
    leading = [code for code, count in ours.items() if count == most]
    return leading[0] if len(leading) == 1 and most >= _SHARE * len(words) else ""
