"""As what something is used, or what it is, as its sentence tells: "dient seit 1994 als Kino", "has been a cinema"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import said

if TYPE_CHECKING:
    from workbench.compare.signs.deeds import Clause

_PREPOSITION: Final = re.compile(said("deeds")["preposition"])
_AS: Final = re.compile(
    rf"\b{said('uses')['as']}\s+(?:{said('deeds')['article']}\s+(?P<new>[^\W\d_]+)|(?P<noun>[A-ZÄÖÜ][^\W\d_]+))"
)


def uses(text: str, clause: Clause, start: int, end: int) -> frozenset[str]:
    """Return what a sentence says something is used as, casefolded; else what its clause speaks of for the first time.

    Args:
        text: the claim's or the passage's.
        clause: of the date since when.
        start: where the sentence begins (code points).
        end: where it ends.
    """
    served = frozenset((match["new"] or match["noun"]).casefold() for match in _AS.finditer(text, start, end))
    return served or frozenset(word for word in clause.new if not _PREPOSITION.fullmatch(word))
