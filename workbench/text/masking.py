"""Taking a name out of words that people typed: which strings give somebody away, and where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

_SHORTEST_NAME: Final = 3  # letters of a name's part that is masked on its own
_UNMISTAKABLE: Final = 7  # letters from which on a secret is no part of another word by chance


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, folded: a name that the article itself uses gives nobody away."""
    return frozenset(word.casefold() for word in re.findall(r"\w+", text))


def telling_parts(name: str, used: Container[str]) -> frozenset[str]:
    """Return the parts of a person's name that give them away alone: long enough, capital, and not in ``used``."""
    return frozenset(
        word
        for word in re.findall(r"\w+", name)
        if len(word) >= _SHORTEST_NAME and word[:1].isupper() and word.casefold() not in used
    )


def author_parts(author: str, used: Container[str]) -> frozenset[str]:
    """Return the parts of authors' names that give them away; a lone word is an agency or a desk as often as a name."""
    names = (name for name in author.split(";") if len(name.split()) > 1)
    return frozenset(part for name in names for part in telling_parts(name, used))


def pattern_of(secrets: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds each secret, the longest first, genitives included; None when there are none."""
    kept = sorted({secret.strip() for secret in secrets if secret.strip()}, key=lambda one: (-len(one), one))
    return re.compile("|".join(_wherever(secret) for secret in kept), re.IGNORECASE) if kept else None


def _wherever(secret: str) -> str:
    """Return where a secret is taken out: a long one also inside words, a short one as a word in any case."""
    inside = len(secret) >= _UNMISTAKABLE
    before, after = ("", "") if inside else (r"(?<![^\W\d_])", r"(?![^\W\d_])")
    return rf"{before}{re.escape(secret)}(?:['’]?e?s(?![^\W\d_]))?{after}"
