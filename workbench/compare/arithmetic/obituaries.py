"""The age at which somebody has just died, told without the year of birth: "She was 91.", "starb im Alter von 84".

Ages and lives leave sentences about death alone, as who died does not grow older. A death the article reports as news,
though, with no year beside it, makes the age today's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.signs.mentions import Stated

_SAID: Final = said("obituaries")
_DIED: Final = re.compile(rf"\b{_SAID['died']}\b", re.IGNORECASE)
_KIN: Final = re.compile(rf"\b{_SAID['kin']}\b", re.IGNORECASE)
_AT_AGE: Final = re.compile(rf"\b{_SAID['at_age']}\s+(?P<age>[1-9]\d)\b(?!\.\d)", re.IGNORECASE)
_WAS: Final = re.compile(rf"(?:{_SAID['who']}|[^\W\d_]+) {_SAID['was']} (?P<age>[1-9]\d){_SAID['was_behind']}?[.,]")
_NEWS: Final = 900  # characters from the beginning in which a death that is news is told
_YEAR: Final = re.compile(r"\d{4}")


def ages_at_death(text: str, claims: Sequence[Stated]) -> Iterator[tuple[Fact, int, int]]:
    """Yield each age at which somebody has just died, the number of its claim and where that begins.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    told = -1
    for claim in claims:
        if claim.start > _NEWS:
            return
        words = text[claim.start : claim.end]
        dated = any(fact.kind is FactKind.DATE and _YEAR.search(fact.text) for fact in claim.facts)
        died = bool(_DIED.search(words)) and not dated and not _KIN.search(words)
        found = _AT_AGE.search(words) if died else None
        if found is None and told >= 0 and not text[told : claim.start].strip():
            found = _WAS.match(words)
        told = claim.end if died else -1
        if found is not None:
            yield _age(text, claim.start + found.start("age")), number_of(claim), claim.start


def _age(text: str, start: int) -> Fact:
    words = text[start : start + 2]
    return Fact(start=start, end=start + 2, text=words, kind=FactKind.DURATION, value=int(words), unit="year")
