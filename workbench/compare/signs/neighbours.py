"""The words right beside a figure: before it, after it, the noun it counts, what its sentence begins with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.around import STEM, WORD, telling

if TYPE_CHECKING:
    from workbench.model.facts import Fact

NEAR: Final = 40
_LAST_WORD: Final = re.compile(r"([^\W\d_]+)[\s(„“\"'’-]*$")
_NEXT_WORD: Final = re.compile(r"[\s)“”\"'’-]*([^\W\d_]+)")
_NEXT_WORDS: Final = re.compile(r"(?:[ -][^\W\d_]+){1,3}")


def beside(text: str, fact: Fact) -> tuple[str, str]:
    """Return the stems of the words right before and right after a fact, "" where the sentence begins or ends."""
    before = _LAST_WORD.search(text[max(0, fact.start - NEAR) : fact.start])
    after = _NEXT_WORD.match(text, fact.end, fact.end + NEAR)
    return (before[1].casefold()[:STEM] if before else "", after[1].casefold()[:STEM] if after else "")


def after(text: str, fact: Fact) -> frozenset[str]:
    """Return the beginnings of the telling words among the three that follow a fact before the next mark."""
    match = _NEXT_WORDS.match(text, fact.end)
    words = (word.casefold() for word in match[0].split()) if match else ()
    return frozenset(word[:STEM] for word in words if telling(word))


def subject(text: str, start: int, end: int) -> str:
    """Return the beginning of the first telling word from ``start`` on, "" for none."""
    words = (match[0].casefold() for match in WORD.finditer(text, start, end))
    return next((word[:STEM] for word in words if telling(word)), "")


def noun(text: str, end: int) -> str:
    """Return the capitalised word right after ``end``, casefolded, "" for none."""
    match = _NEXT_WORD.match(text, end, end + NEAR)
    return match[1].casefold() if match and match[1][0].isupper() else ""
