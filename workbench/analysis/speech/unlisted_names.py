"""Names that no list and no tagger of names knows: runs of words that the tagger of words takes for names."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from workbench.analysis.speech.mention import CAPITALS
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.facts import Fact

_CAPITALS: Final = re.compile(rf"[{CAPITALS}][\w’-]*[^\W\d_{CAPITALS}](?![\w-])")
# "Skeptischer äußerte sich die Bank": how somebody says it, before who does.
_MANNER: Final = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{3,}er (?:(?:äußert|zeigt)e?n?|gab|gaben|gibt) sich (?:der|die|das|eine?)(?!\w)"
    r"|[A-ZÄÖÜ][a-zäöüß]{3,}er (?:klingt|klang|klingen|klangen|urteilte?n?) (?:der|die|das|eine?)(?!\w)"
)
_TITLE: Final = 4  # letters of a shortened title before its full stop: "Lt.", "Prof."


def unlisted(text: str, proper: Sequence[int], names: Sequence[Fact], *, german: bool) -> list[tuple[int, int]]:
    """Return runs of capitalised words of names that overlap no known name.

    A German one right before a person's name is an office: "sagte Virologe Ahmet Yilmaz".
    """
    found: list[tuple[int, int]] = []
    ends = {name.end for name in names}  # of "Iyad al-Bozum" no name begins with "Bozum"
    for start in proper:
        match = _CAPITALS.match(text, start)
        if match is None or _MANNER.match(text, start) or (text[start - 1 : start] == "-" and start - 1 in ends):
            continue
        if found and text[found[-1][1] : start] == " ":
            found[-1] = (found[-1][0], match.end())
        else:
            found.append((start, match.end()))
    taken = [name.start for name in names]
    held = {name.start for name in names if german and name.kind is FactKind.PERSON}
    found = [(a, b) for a, b in found if b + 1 not in held]
    found = [(a, b) for a, b in found if text[b : b + 1] != "." or b - a > _TITLE]
    return [(a, b) for a, b in found if not _overlaps(a, b, names, taken)]


def _overlaps(start: int, end: int, names: Sequence[Fact], starts: Sequence[int]) -> bool:
    at = bisect_left(starts, end)
    return any(name.end > start for name in names[max(0, at - 2) : at])
