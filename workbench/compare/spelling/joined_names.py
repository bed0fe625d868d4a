"""Names written apart here and together there: "Bermuda-Dreieck" beside "Bermudadreieck", "Mc Cabe" beside "McCabe".

Only spaces and hyphens between letters are looked at; capitals and what stands at a name's ends make no other spelling.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.showing import number_of, place_of
from workbench.model.facts import NAMES
from workbench.model.findings import Finding, FindingPlace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.compare.signs.mentions import Stated
    from workbench.model.facts import Fact

_NAME: Final = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_APART: Final = re.compile(r"[ -]")
_SHORTEST: Final = 5


def joined_names(claims: Iterable[Stated]) -> list[Finding]:
    """Return a finding for each name that is written in several ways; the rarest is named first.

    Args:
        claims: in order, with the names among their facts.
    """
    letters: dict[str, dict[str, list[FindingPlace]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        for fact in claim.facts:
            if written := _written(fact):
                place = place_of(fact, number_of(claim))
                letters[_APART.sub("", written)][written].append(place)
    return [_finding(list(forms.values())) for forms in letters.values() if len(forms) > 1]


def _written(fact: Fact) -> str:
    """Return a longer name without capitals, "" for what is none."""
    name = " ".join(fact.value.split()) if fact.kind in NAMES and isinstance(fact.value, str) else ""
    return name.casefold() if len(name) >= _SHORTEST and _NAME.fullmatch(name) else ""


def _finding(forms: list[list[FindingPlace]]) -> Finding:
    odd, *usual = sorted(forms, key=lambda places: (len(places), -places[0].start))
    places = (*odd, *(place for others in usual for place in others))
    return Finding(code="spelling-odd", places=places, details={"odd": odd[0].text, "usual": usual[-1][0].text})
