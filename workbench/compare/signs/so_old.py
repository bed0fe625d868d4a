"""Who is so old: whether a span of time is somebody's age, whose, and whether the article speaks of them again."""

from __future__ import annotations

import re
from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from workbench.compare.signs.around import words_of
from workbench.compare.signs.neighbours import NEAR, noun
from workbench.compare.signs.phrases import said
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from workbench.compare.signs.mentions import Stated
    from workbench.model.facts import Fact

_SAID: Final = said("so_old")
_OLD: Final = rf"(?:{_SAID['old']}\s+)?"
_HEADS: Final = rf"(?P<office>[\w-]*(?:{'|'.join(said('called').values())}))"
_AGE: Final = re.compile(
    r"\d{1,3}(?:[ -]?[jJ]ährig| Jahren? (?:alt|jung|alte|junge)|[ -]years?[ -]olds?)|\d{1,3}\b(?=[,)]|$)"
)
AT_AGE: Final = re.compile(
    r"\b(?:ages?|aged|at age|age of|Alter von|turned|turns|turning)\s+(?:(?:about|only|just|nur|rund|etwa)\s+)?$"
)
_AGAIN: Final = re.compile(r"\b(?:der|die|das|den|dem|des|beim|vom|zum|zur|the)\s+$", re.IGNORECASE)
_NEW: Final = re.compile(
    r"\b(?:eine?[mnrs]?|an?|kein\w*|zwei\w*|drei\w*|two|three|no)\s+(?:[\w-]+\s+)?$", re.IGNORECASE
)
_LASTING: Final = re.compile(rf".*{_SAID['lasting']}$")
_PERSON_BEFORE: Final = re.compile(
    r"\s*[,(]\s*(?:aged\s+)?|\s+(?:is|was|ist|war|aged)\s+|\s*,\s*(?:who|der|die)\s+(?:is|ist)\s+"
)
_BESIDE: Final = re.compile(r"\s+|\s*\(\d{1,3}\),\s+|,\s+(?:\d{1,3},\s+)?(?:(?:der|die|the)\s+)?")
_OFFICE: Final = re.compile(rf"\s+{_OLD}(?P<words>[^\W\d_][\w-]*(?:\s[\w-]+){{0,2}})")
_CALLED: Final = re.compile(rf"(?P<more>(?:[^\W\d_]+\s)?)(?<![\w-]){_HEADS}\s+$")
_NEXT_OFFICE: Final = re.compile(rf"\s+{_OLD}{_HEADS}\b")
_LAST_OFFICE: Final = re.compile(rf"(?<![\w-]){_HEADS}\s*[,(]\s*$")
_NOBODY: Final[Mapping[str, Fact]] = MappingProxyType({})
_PERSON_AFTER: Final = re.compile(r"[\w-]*(?: (?:Jahren? )?(?:alten?|old))?(?: [\w-]+){0,2} ")


def is_age(text: str, fact: Fact) -> bool:
    """Say whether a duration is an age, of a person: "nach 43-jähriger Flucht" tells how long."""
    told = _AGE.match(text, fact.start) or AT_AGE.search(text[max(0, fact.start - NEAR) : fact.start])
    return bool(told) and not lasting(text, fact)


def lasting(text: str, fact: Fact) -> bool:
    """Say whether the noun after a span of time is what lasted so long: "nach 43-jähriger Flucht"."""
    return bool(_LASTING.match(noun(text, fact.end)))


def whom(text: str, fact: Fact, facts: Sequence[Fact], held: Mapping[str, Fact] = _NOBODY) -> Fact | None:
    """Return the person an age is said of: named right beside it, before "der 29-Jährige" in its sentence, by office.

    Args:
        text: the draft.
        fact: the age, with offsets (code points) in it.
        facts: of its sentence.
        held: whose each office is, as ``holders`` says: "der 58-jährige Vorstandschef" is whoever is called so.
    """
    if fact.kind is not FactKind.DURATION:
        return None
    people = [one for one in facts if one.kind is FactKind.PERSON and isinstance(one.value, str)]
    for one in people:
        before = one.end <= fact.start and _PERSON_BEFORE.fullmatch(text, one.end, fact.start)
        after = fact.end <= one.start and _PERSON_AFTER.fullmatch(text, fact.end, one.start)
        if before or after:
            return one
    if lead(text, fact.start) != "again":
        return None
    if office := _OFFICE.match(text, fact.end):
        words = office["words"].casefold().split()
        called = [" ".join(words[:size]) for size in (3, 2, 1)]
        if found := next((held[one] for one in (*called, called[-1].removesuffix("s")) if one in held), None):
            return found
    named = [one for one in people if one.end <= fact.start]
    return named[-1] if named else None


def who(text: str, fact: Fact, facts: Sequence[Fact]) -> frozenset[str]:
    """Return the words of the name of whoever is so old, as its own sentence tells."""
    return name_of(whom(text, fact, facts))


def name_of(person: Fact | None) -> frozenset[str]:
    """Return the words of a person's name, casefolded; none for nobody."""
    return frozenset(words_of(f"{person.text} {person.value}")) if person else frozenset()


def holders(text: str, claims: Iterable[Stated]) -> Mapping[str, Fact]:
    """Return whose each office is, casefolded, where it stands beside one person's name alone."""
    found: dict[str, dict[str, Fact]] = defaultdict(dict)
    for claim in claims:
        for person in claim.facts:
            if person.kind is FactKind.PERSON and isinstance(person.value, str):
                for office in _offices(text, person, claim.facts):
                    found[office.casefold()].setdefault(person.value.split()[-1].casefold(), person)
    return {office: next(iter(people.values())) for office, people in found.items() if len(people) == 1}


def _offices(text: str, person: Fact, facts: Sequence[Fact]) -> Iterator[str]:
    """Yield what a person is called right before or behind the name, of two words also the last alone."""
    for title in facts:
        if title.kind is FactKind.TITLE:
            first, second = sorted((title, person), key=lambda one: one.start)
            if _BESIDE.fullmatch(text, first.end, second.start):
                yield title.text
    if before := _CALLED.search(text[max(0, person.start - NEAR) : person.start]):
        yield before["office"]
        yield f"{before['more']}{before['office']}"


def lead(text: str, start: int) -> Literal["again", "new", ""]:
    """Return how a figure is introduced: "again" behind "der", "the", "new" behind "ein", "a", "zwei"."""
    before = text[max(0, start - NEAR) : start]
    if _AGAIN.search(before):
        return "again"
    return "new" if _NEW.search(before) else ""


def offices(text: str, fact: Fact, facts: Sequence[Fact]) -> frozenset[str]:
    """Return what whoever is so old is called right beside the age or the name, casefolded: "ministerin".

    Args:
        text: the claim's or the passage's.
        fact: the age, with offsets (code points) in it.
        facts: of the text.
    """
    if person := whom(text, fact, facts):
        return frozenset(office.casefold() for office in _offices(text, person, facts))
    behind = _NEXT_OFFICE.match(text, fact.end) if lead(text, fact.start) == "again" else None
    before = _LAST_OFFICE.search(text[max(0, fact.start - NEAR) : fact.start])
    return frozenset(match["office"].casefold() for match in (behind, before) if match)
