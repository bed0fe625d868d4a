"""Who is so old: whether a span of time is somebody's age, whose, and whether the article speaks of them again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from workbench.compare.signs.around import words_of
from workbench.compare.signs.neighbours import NEAR, noun
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.facts import Fact

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
_LASTING: Final = re.compile(
    r".*(?:schaft|ung|zeit|haft|strafe|leben|ehe|krieg|pause|arbeit|karriere|tradition|geschichte|bestehens?|jubiläum"
    r"|vertrag|laufbahn|suche|frist|flucht|reise|herrschaft|dauer)$"
)
_PERSON_BEFORE: Final = re.compile(
    r"\s*[,(]\s*(?:aged\s+)?|\s+(?:is|was|ist|war|aged)\s+|\s*,\s*(?:who|der|die)\s+(?:is|ist)\s+"
)
_PERSON_AFTER: Final = re.compile(r"[\w-]*(?: (?:Jahren? )?(?:alten?|old))?(?: [\w-]+){0,2} ")


def is_age(text: str, fact: Fact) -> bool:
    """Say whether a duration is an age, of a person: "nach 43-jähriger Flucht" tells how long."""
    told = _AGE.match(text, fact.start) or AT_AGE.search(text[max(0, fact.start - NEAR) : fact.start])
    return bool(told) and not lasting(text, fact)


def lasting(text: str, fact: Fact) -> bool:
    """Say whether the noun after a span of time is what lasted so long: "nach 43-jähriger Flucht"."""
    return bool(_LASTING.match(noun(text, fact.end)))


def who(text: str, fact: Fact, facts: Sequence[Fact]) -> frozenset[str]:
    """Return the words of the person's name an age stands right beside, or before "der 29-Jährige" in its sentence."""
    if fact.kind is not FactKind.DURATION:
        return frozenset()
    for one in facts:
        if one.kind is FactKind.PERSON and isinstance(one.value, str):
            before = one.end <= fact.start and _PERSON_BEFORE.fullmatch(text, one.end, fact.start)
            after = fact.end <= one.start and _PERSON_AFTER.fullmatch(text, fact.end, one.start)
            if before or after:
                return frozenset(words_of(f"{one.text} {one.value}"))
    if lead(text, fact.start) != "again":
        return frozenset()
    named = [one for one in facts if one.kind is FactKind.PERSON and one.end <= fact.start]
    return frozenset(words_of(f"{named[-1].text} {named[-1].value}")) if named else frozenset()


def lead(text: str, start: int) -> Literal["again", "new", ""]:
    """Return how a figure is introduced: "again" behind "der", "the", "new" behind "ein", "a", "zwei"."""
    before = text[max(0, start - NEAR) : start]
    if _AGAIN.search(before):
        return "again"
    return "new" if _NEW.search(before) else ""
