"""An age here, a year of birth there, and no name beside one of the two: "dies at 91", "She was born in 1987".

Who is meant follows from the article: whoever is named alone in the sentence, or else the person it speaks of most.
That is a guess, so a finding needs a slip of the pen (a digit changed or two swapped) that would mend it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.compare.arithmetic.ages import age_finding, ages_between, ages_of, is_birth
from workbench.compare.arithmetic.obituaries import ages_at_death
from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of
from workbench.compare.signs.slips import one_step, slip
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from workbench.compare.signs.mentions import Stated
    from workbench.model.findings import Finding

_SAID: Final = said("lives")
_LIFE: Final = said("life")
_AGE: Final = re.compile(
    rf"\b{_SAID['age_now']}\b|\b{_SAID['died_at']} (?P<dead>[1-9]\d)\b"
    rf"|\b{_SAID['died_with']} (?P<gone>[1-9]\d){_SAID['died_behind']}\b"
)
_DEAD: Final = re.compile(rf"\b{_LIFE['death']}\b", re.IGNORECASE)
_THEN: Final = re.compile(rf"\b{_SAID['then']}\b", re.IGNORECASE)
_KIN: Final = re.compile(rf"\b{_SAID['kin']}\b", re.IGNORECASE)
_AT: Final = re.compile(rf"(?<!\bist )(?<!\bis )\b{_SAID['at_age']}\s+$", re.IGNORECASE)
_LINE: Final = re.compile(r"[^\n]+")
_FIRST: Final = 3  # lines that may be the headline and what stands above and below it
_YEAR: Final = len("2025")
_BESIDE: Final = 3
_REACH: Final = 24


@dataclass(frozen=True, slots=True)
class Said:
    """A year of birth or an age: the fact, the number of its claim, whose, and where its sentence begins."""

    fact: Fact
    claim: int
    who: str
    place: int


def wrong_lives(text: str, claims: Sequence[Stated], today: str) -> list[Finding]:
    """Return a finding for each age that one slip of the pen keeps from the year of birth said elsewhere.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
        today: the article's date (ISO 8601); nothing is said when it is unknown.
    """
    people = People(text, claims)
    if not today or not people.main:
        return []
    births = list(births_of(text, claims, people))
    ages = [*_ages(text, claims, people), *_headed(text, claims, people.main)] if births else []
    ages += [Said(age, claim, people.main, at) for age, claim, at in ages_at_death(text, claims)] if births else []
    years, aged = defaultdict[str, set[str]](set), _by_value(ages)
    for birth in births:
        years[birth.who].add(str(birth.fact.value)[:_YEAR])
    found = []
    for birth in births:
        age = _elsewhere(aged.get(birth.who, {}), birth.place) if len(years[birth.who]) == 1 else None
        if age is not None and mendable(birth.fact, age.fact, today):
            facts, span = (age.fact, birth.fact), ages_between(str(birth.fact.value), today)
            if span is not None:
                found.append(age_finding(facts, (age.claim, birth.claim), span, today))
    return found


def _by_value(ages: Iterable[Said]) -> dict[str, dict[object, dict[int, Said]]]:
    """Return whose ages are said: who → the age → the first mention in each place."""
    found: dict[str, dict[object, dict[int, Said]]] = defaultdict(lambda: defaultdict(dict))
    for age in ages:
        found[age.who][age.fact.value].setdefault(age.place, age)
    return found


def _elsewhere(aged: Mapping[object, Mapping[int, Said]], place: int) -> Said | None:
    """Return the one age that is said in other places than this one, None where there are several or none."""
    told = [said for said in aged.values() if len(said) > 1 or place not in said]
    return next(said for at, said in told[0].items() if at != place) if len(told) == 1 else None


class People:
    """Who is named: a surname is whoever alone bears it; the main one is whom the headline names, or the text most."""

    def __init__(self, text: str, claims: Sequence[Stated]) -> None:
        named = [fact for claim in claims for fact in claim.facts if fact.kind is FactKind.PERSON and fact.value]
        self._full: dict[str, set[str]] = defaultdict(set)
        for fact in named:
            words = str(fact.value).casefold().split()
            if len(words) > 1:
                self._full[words[-1]].add(" ".join(words[-2:]))
        counts = Counter(name for fact in named if (name := self.name(fact))).most_common(2)
        headline = text.strip().partition("\n")[0].casefold()
        headed = [name for names in self._full.values() for name in names if name in headline]
        most = counts[0][0] if counts and (len(counts) == 1 or counts[0][1] > counts[1][1]) else ""
        self.main = headed[0] if len(headed) == 1 else most

    def name(self, fact: Fact) -> str:
        """Return the first name and surname of a person, "" where two bear the surname alone."""
        *_, last = words = str(fact.value).casefold().split()
        full = self._full[last]
        return " ".join(words[-2:]) if len(words) > 1 else last if not full else min(full) if len(full) == 1 else ""

    def whose(self, text: str, claim: Stated, fact: Fact) -> str:
        """Return whom a fact is said of: the name right before it, the only one, or the main person."""
        people = [one for one in claim.facts if one.kind is FactKind.PERSON and one.value]
        before = [one for one in people if one.end <= fact.start and len(text[one.end : fact.start].strip()) < _BESIDE]
        if before:
            return self.name(before[-1])
        names = {self.name(one) for one in people}
        return names.pop() if len(names) == 1 else self.main if not names else ""


def births_of(text: str, claims: Sequence[Stated], people: People) -> Iterator[Said]:
    """Yield the years and days of birth of the claims that name no relative, and whose they are."""
    for claim in claims:
        for fact in claim.facts if not _KIN.search(text, claim.start, claim.end) else ():
            if fact.kind is FactKind.DATE and str(fact.value)[:_YEAR] in fact.text and is_birth(text, fact):
                who = people.whose(text, claim, fact)
                if who and not fact.approximate:
                    yield Said(fact, number_of(claim), who, claim.start)


def _ages(text: str, claims: Sequence[Stated], people: People) -> Iterator[Said]:
    for claim in claims:
        words, number = text[claim.start : claim.end], number_of(claim)
        told = _AGE.search(words)
        if told and told["now"]:
            start = claim.start + told.start("now")
            yield Said(_age(text, start), number, people.main, claim.start)
        if any(reason.search(words) for reason in (_THEN, _KIN, _DEAD)):
            continue
        for fact in ages_of(text, claim):
            then = _AT.search(text, max(claim.start, fact.start - _REACH), fact.start)
            if then is None and (who := people.whose(text, claim, fact)):
                yield Said(fact, number, who, claim.start)


def _headed(text: str, claims: Sequence[Stated], main: str) -> Iterator[Said]:
    """Yield the age a headline says somebody died at, if it names whom the article speaks of most."""
    for line in list(_LINE.finditer(text))[:_FIRST]:
        told = _AGE.search(line[0])
        name = "dead" if told and told["dead"] else "gone"
        if told and told[name] and main.rsplit(maxsplit=1)[-1] in line[0].casefold():
            claim = next((c for c in claims if c.start <= line.start() + told.start() < c.end), None)
            yield Said(_age(text, line.start() + told.start(name)), number_of(claim), main, line.start())


def _age(text: str, start: int) -> Fact:
    words = text[start : start + 2]
    return Fact(start=start, end=start + 2, text=words, kind=FactKind.DURATION, value=int(words), unit="year")


def mendable(birth: Fact, age: Fact, today: str) -> bool:
    """Say whether an age does not follow from a year of birth and would after one slip in either."""
    span, value = ages_between(str(birth.value), today), age.value
    if span is None or not isinstance(value, int | float) or span[0] <= value <= span[1]:
        return False
    year, now = str(birth.value)[:_YEAR], int(today[:_YEAR])
    if any(one_step(year, str(now - int(value) - off)) for off in (0, 1)):
        return True
    return any(slip(_years(int(value)), _years(wanted)) for wanted in span)


def _years(value: int) -> Fact:
    return Fact(start=0, end=0, text=str(value), kind=FactKind.DURATION, value=value, unit="year")
