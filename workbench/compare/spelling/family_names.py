"""Family names that sound alike behind one given name: "Petra Schmidt" and "Petra Schmied", "Peter Meier" and "Meyer".

German writes one sound in many ways where families do; more than a letter may lie between two of them, and each may be
a usual name. Behind the same given name in one text they are one person, spelt twice, until somebody says otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.spelling.given_names import sound_of
from workbench.compare.spelling.whole_names import namesakes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.compare.signs.mentions import Stated

_SOUNDS: Final = (("dt", "t"), ("tz", "z"), ("ai", "ei"), ("ay", "ei"), ("ey", "ei"), ("äu", "eu"))
_HARDENED: Final = re.compile(r"d$")
_SHORTEST: Final = 4


def sounding_alike_behind(claims: Iterable[Stated]) -> Iterator[tuple[str, str]]:
    """Yield pairs of last names, as written, that sound alike behind the same given names.

    Args:
        claims: with the persons among their facts.
    """
    long_enough = namesakes(claims, lambda last: last if len(last) >= _SHORTEST else "")
    yield from (pair for pair in long_enough if _alike(*pair))


def _alike(short: str, long: str) -> bool:
    return long != f"{short}s" and _heard(short) == _heard(long)  # "Scholz", and a genitive's "Scholzs"


def _heard(name: str) -> str:
    folded = name.casefold()
    for written, heard in _SOUNDS:
        folded = folded.replace(written, heard)
    return sound_of(_HARDENED.sub("t", folded))
