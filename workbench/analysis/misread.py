"""What scanners misread: letters for digits, digits for letters, where nothing else can be meant. No length changes.

"2O24" is 2024, "6,l Prozent" 6,1, "l2 Euro" 12 and "Mi11ionen" Millionen. "5l" stays five litres and "O2" a company.
"""

from __future__ import annotations

import re
from typing import Final

_FIGURE: Final = re.compile(
    r"[\dlO](?<![\w.,/-].)"
    r"(?:(?<=\d)[\dOolI|.,]*[OolI|][\dOolI|.,]*|(?<=[lO])[\dOolI|]*[.,]?[\dOlI][\dOolI|.,]*)(?![\w-])"
)
_MEASURED: Final = re.compile(
    r"[ \u00a0](?:Prozent|%|Euro|Dollar|Franken|Mio|Mrd|Milli|Tsd|percent|per cent|euros?|dollars?|million|billion)"
)
_DIGITS: Final = str.maketrans("OolI|", "00111")
_SCALE: Final = re.compile(
    r"[MmBbDd](?<!\w.)(?=[A-Za-z]*[1|])"
    r"(?:(?<![Dd])[i1][l1|]{2}[i1](?:on(?:en|s)?|arden?)|(?<=[Dd])o[l1|]{2}ars?)(?!\w)"
)
_LETTERS: Final = str.maketrans("1|", "ll")


def read_right(text: str) -> str:
    """Return ``text`` with what can only be misread put right; its length is the same."""
    if not _FIGURE.search(text) and not _SCALE.search(text):
        return text
    return _SCALE.sub(_word, _FIGURE.sub(_figure, text))


def _figure(match: re.Match[str]) -> str:
    """Return a figure in digits alone, or as it stands when its letters may mean something else."""
    words = match[0]
    bare = words.rstrip(".,")
    digits = sum(map(str.isdigit, bare))
    if not digits or (bare[0] == "O" and bare[1:2] not in {".", ","}):
        return words
    if bare[-1] in "lI|o" and bare[-2:-1].isdigit() and not _MEASURED.match(match.string, match.end()):
        return words
    return words.translate(_DIGITS)


def _word(match: re.Match[str]) -> str:
    """Return "Millionen" of "Mi11ionen" and of "M1ll1onen"."""
    letters = list(match[0].translate(_LETTERS))
    if letters[0] in "MmBb":
        letters[1] = letters[4] = "i"
    return "".join(letters)
