"""What is said about sources that are no web pages: whether words were read back, numbers of books.

2026-11-28: an ISBN is checked by our own few lines; the package that does it (python-stdnum) is larger and LGPL.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from workbench.errors import InputError


class ReadBack(StrEnum):
    """Whether a person heard the words again and stood by them."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = ""


# What a source says of itself besides its title, address and grade; of a confidential one it stands aside.
PARTICULARS: Final = ("role", "read_back", "author", "pages", "isbn", "citation")
_TEN: Final = 10


def isbn_of(words: str) -> str:
    """Return a book's number without hyphens, "" for none.

    Args:
        words: ten or thirteen digits, with or without "ISBN", hyphens and spaces.

    Raises:
        InputError: ``isbn-odd``: the check digit does not fit.
    """
    bare = re.sub(r"^\s*ISBN(?:-1[03])?\s*:?|[\s\u2010-\u2015\u2212-]", "", words, flags=re.IGNORECASE).upper()
    if not bare:
        return ""
    if not (_fits_ten(bare) or _fits_thirteen(bare)):
        raise InputError("isbn-odd", isbn=" ".join(words.split()))
    return bare


def _fits_ten(bare: str) -> bool:
    if not re.fullmatch(r"[0-9]{9}[0-9X]", bare):
        return False
    return sum((_TEN - place) * (_TEN if d == "X" else int(d)) for place, d in enumerate(bare)) % 11 == 0


def _fits_thirteen(bare: str) -> bool:
    if not re.fullmatch(r"97[89][0-9]{10}", bare):
        return False
    return sum(int(d) * (3 if place % 2 else 1) for place, d in enumerate(bare)) % _TEN == 0
