"""A share of a whole as one says it: "zwei Drittel" and not "0,6667", unless it was written as a decimal fraction."""

from __future__ import annotations

import re
from functools import cache
from math import gcd
from typing import TYPE_CHECKING, Final

from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.errors import Language

_LARGEST: Final = 10  # tenths; smaller shares are rarely said in words
_DIGITS: Final = 4  # decimals to which ``analysis`` rounds a share
_DECIMAL: Final = re.compile(r"\d[.,]\d|^[.,]\d")


def share_words(value: float, text: str, language: Language) -> str:
    """Return a share in words, empty for what is none.

    Args:
        value: of the fact, a share between 0 and 1.
        text: the fact's own words.
        language: of the answer.
    """
    name = _names().get(round(value, _DIGITS), "")
    return say(f"share.{name}", language) if name and not _DECIMAL.search(text) else ""


@cache
def _names() -> Mapping[float, str]:
    shares = ((part, whole) for whole in range(2, _LARGEST + 1) for part in range(1, whole))
    return {round(part / whole, _DIGITS): f"{part}-{whole}" for part, whole in shares if gcd(part, whole) == 1}
