"""An age at death and the year of it here, the year of birth there: "died in 1998 aged 74", "born in 1934".

Who is meant follows from the names as for ``lives``, so a finding needs a slip of the pen that would mend it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.compare.arithmetic.ages import age_finding, ages_between, ages_of, is_birth, is_death
from workbench.compare.arithmetic.lives import People, births_of, mendable
from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of, place_of
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.arithmetic.lives import Said
    from workbench.compare.signs.mentions import Stated
    from workbench.model.facts import Fact
    from workbench.model.findings import Finding

_KIN: Final = re.compile(rf"\b(?:{said('life')['kin']}|{said('lives')['kin']})\b", re.IGNORECASE)


def wrong_deaths(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each age at death that does not follow from the one year of birth another claim gives.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    people = People(text, claims)
    died = list(_deaths(text, claims, people))
    births = list(births_of(text, claims, people)) if died else []
    first: dict[str, Said] = {}
    years: dict[str, set[str]] = defaultdict(set)
    for birth in births:
        first.setdefault(birth.who, birth)
        years[birth.who].add(str(birth.fact.value)[:4])
    found = []
    for who, age, death, number, place in died:
        if len(years.get(who, ())) != 1 or first[who].place == place:
            continue
        born = first[who]
        span = ages_between(str(born.fact.value), str(death.value))
        if span is not None and mendable(born.fact, age, str(death.value)):
            told = age_finding((age, born.fact), (number, born.claim), span, str(death.value))
            found.append(replace(told, places=(*told.places, place_of(death, number))))
    return found


def _deaths(text: str, claims: Sequence[Stated], people: People) -> Iterator[tuple[str, Fact, Fact, int, int]]:
    """Yield who died, at what age and when, the number of the claim and where it begins."""
    for claim in claims:
        dates = [fact for fact in claim.facts if fact.kind is FactKind.DATE and isinstance(fact.value, str)]
        deaths = [fact for fact in dates if is_death(text, fact) and str(fact.value)[:4] in fact.text]
        ages = ages_of(text, claim)
        if len(deaths) != 1 or len(ages) != 1 or any(is_birth(text, fact) for fact in dates):
            continue
        who = people.whose(text, claim, ages[0])
        if who and not deaths[0].approximate and not _KIN.search(text, claim.start, claim.end):
            yield who, ages[0], deaths[0], number_of(claim), claim.start
