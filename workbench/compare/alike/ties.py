"""What ties a claim's figure to a passage's, or keeps them apart, beyond the signs whose weights were fitted.

The fit was made on figures of one value, so it knows little of days, ages and what began once: there what happened,
whose age it is and since when tell more than words in common. And it counts how much two sentences share, so that "five
died", "seven were injured" were nearly one; what is done, where and in which year keeps them apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.events import STATE, deeds_of, is_deed, same_deed, told_twice
from workbench.compare.signs.around import alike, telling
from workbench.compare.signs.dates_outside import day_of_year
from workbench.compare.signs.meanings import meanings, met
from workbench.compare.signs.phrases import said
from workbench.model.facts import Fact, FactKind
from workbench.model.measures import dimension

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.compare.alike.about import About

_SAID: Final = said("ties")
_PLACES: Final = (_SAID["at"], _SAID["near"], _SAID["to"], _SAID["from"])
_WAYS: Final = "|".join(rf"(?P<w{at}>{words})" for at, words in enumerate(_PLACES))
_BEFORE: Final = re.compile(rf"\b(?:{_WAYS})\s+$")
_REACH: Final = 12
_TIED: Final = 2.0
_LATE: Final = re.compile(rf"{_SAID['late']}$")
_ALL: Final = 0.5  # of the words of one of two days' sentences
_HELD: Final = re.compile(rf"{_SAID['held']}$")
_WAY: Final = 1.0
_UNTOLD: Final = -1.0
_UNLIKE: Final = -2.5
_APART: Final = -4.0
_TWO: Final = 2
_YEAR: Final = len("2025")
_DAY: Final = len("2025-02-10")
_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY, FactKind.PERCENT})


def ties(one: About, other: About) -> float:
    """Return what is added to the fit of two figures."""
    if any(apart(one, other) for apart in _APARTS):
        return _APART
    kind = one.fact.kind
    if kind is not other.fact.kind:
        return 0.0
    if kind is FactKind.QUANTITY:
        return _UNLIKE * _other_deed(one, other)
    if kind is FactKind.DATE:
        return _TIED * _one_beginning(one, other) + _UNTOLD * _near_use(one, other) + _one_day(one, other)
    lasting = kind is FactKind.DURATION and (_one_age(one, other) or one_span(one, other))
    return _TIED * lasting + _UNLIKE * _other_span(one, other) + _one_way(one, other)


def _another_year(one: About, other: About) -> bool:
    """Say whether two amounts stand beside bare years that differ: each year has its own turnover."""
    if one.fact.kind not in _AMOUNTS or other.fact.kind not in _AMOUNTS:
        return False
    ours, theirs = ([fact for fact in about.figures if fact.kind is FactKind.DATE] for about in (one, other))
    bare = all(isinstance(fact.value, str) and len(fact.value) == _YEAR for fact in (*ours, *theirs))
    return bool(ours and theirs) and bare and not {fact.value for fact in ours} & {fact.value for fact in theirs}


def places_beside(text: str, start: int, end: int, facts: Sequence[Fact]) -> Mapping[int, frozenset[int]]:
    """Return what a sentence names as where, whither and whence: which of them → the meanings of the places there.

    Args:
        text: the claim's or the passage's.
        start: where the sentence begins (code points).
        end: where it ends.
        facts: of the text.
    """
    found: dict[int, frozenset[int]] = {}
    for fact in facts:
        if fact.kind is FactKind.PLACE and start <= fact.start and fact.end <= end:
            before = _BEFORE.search(text[max(start, fact.start - _REACH) : fact.start])
            if before:
                way = next(at for at in range(len(_PLACES)) if before[f"w{at}"])
                named = frozenset(meant for word in fact.text.split() for meant in meanings(word))
                found[way] = found.get(way, frozenset()) | named
    return found


def _another_place(one: About, other: About) -> bool:
    """Say whether both sentences name a place in the same way that the other text does not: nach Köln, nach Mainz."""
    return any(
        not one.places[way] & other.spoken and not other.places[way] & one.spoken
        for way in one.places.keys() & other.places.keys()
    )


def _another_deed(one: About, other: About) -> bool:
    """Say whether what is counted was built here and closed there, is there and was ordered."""
    if not _counted(one.fact) or not _counted(other.fact):
        return False
    ours, theirs = deeds_of(one.clause), deeds_of(other.clause)
    if ours and theirs:
        return not ours & theirs
    return (_is_there(one) and _is_done(other)) or (_is_there(other) and _is_done(one))


def _is_there(about: About) -> bool:
    """Say whether a clause tells no more than that what is counted is there: "hat", "employs"."""
    return deeds_of(about.clause) == {STATE}


def _is_done(about: About) -> bool:
    """Say whether a clause tells what was done with what is counted, not that it came to be so many."""
    return bool(about.clause.verbs) and not about.clause.state and not any(map(_HELD.match, about.clause.words))


def _other_deed(one: About, other: About) -> bool:
    """Say whether both clauses tell what was done, and not the same: five were hurt, seven were honoured."""
    if not _counted(one.fact) or not all(about.clause.verbs or deeds_of(about.clause) for about in (one, other)):
        return False
    return not told_twice(one.clause, other.clause) and not deeds_of(one.clause) & deeds_of(other.clause)


def _counted(fact: Fact) -> bool:
    return fact.kind is FactKind.QUANTITY and not dimension(fact.unit or "")


def _late(one: About, other: About) -> bool:
    """Say whether one of two spans of time is how late something was, the other how long it lasts."""
    if not one.fact.kind is other.fact.kind is FactKind.DURATION:
        return False
    late = [any(map(_LATE.match, about.clause.words)) for about in (one, other)]
    return late[0] != late[1]


def _one_day(one: About, other: About) -> float:
    """Return what is added for two days: their clauses tell the same deed, of what both name, or not the same."""
    if not all(_is_day(about.fact) for about in (one, other)):
        return 0.0
    kinds = deeds_of(one.clause) & deeds_of(other.clause)
    if not told_twice(one.clause, other.clause) and not kinds:
        return _UNTOLD * bool(one.clause.verbs or other.clause.verbs)
    words = met(one.words, other.words)
    named = met(one.names, (*other.names, *other.words)) > 0 or words >= _TWO
    return _TIED * named + _ALL * (words >= max(_TWO, min(len(one.words), len(other.words))))


def _is_day(fact: Fact) -> bool:
    return len(str(fact.value)) == _DAY if fact.value is not None else day_of_year(fact.text) != ""


def _one_beginning(one: About, other: About) -> bool:
    """Say whether two dates begin what is told of the same name in the same words, as far as one of both tells it.

    Without a name what something is used as must be the same, and what is.
    """
    if not one.since or not other.since:
        return False
    if not met(one.names, other.names):
        return not (one.names and other.names) and _shared_besides(one, other, _one_use(one, other))
    words = met(one.words, other.words)
    alike = words >= min(len(one.words), len(other.words)) or deeds_of(one.clause) & deeds_of(other.clause)
    return words > 0 and bool(alike)


def _another_use(one: About, other: About) -> bool:
    """Say whether two dates begin two uses of a thing: a cinema since 1994, a theatre since 1996."""
    return bool(one.uses and other.uses) and not _one_use(one, other) and not _near_use(one, other)


def _near_use(one: About, other: About) -> bool:
    """Say whether two uses are only near in what they mean, as a cinema and a theatre are."""
    near = any(meanings(a) & meanings(b) for a in one.uses for b in other.uses)
    return near and not _one_use(one, other)


def _one_use(one: About, other: About) -> list[tuple[str, str]]:
    """Return the words that say the same use."""
    return [(a, b) for a in one.uses for b in other.uses if alike(a, b)]


def _shared_besides(one: About, other: About, told: Sequence[tuple[str, str]]) -> bool:
    """Say whether both sentences share more than what is ``told`` by both: whose it is, where."""
    if not told:
        return False
    known = frozenset(meant for pair in told for word in pair for meant in meanings(word))
    return met([word for word in one.words if not word & known], other.words) > 0


def one_span(one: About, other: About) -> bool:
    """Say whether two spans of time tell how long the same took: he spoke so long, his speech was so long."""
    told = [(a, b) for a in one.lasts for b in other.lasts if same_deed(a, b) and (is_deed(a) or telling(a))]
    return bool(told) and (met(one.names, other.names) > 0 or _shared_besides(one, other, told))


def _other_span(one: About, other: About) -> bool:
    """Say whether right beside both spans of time stands what was done, and not the same: he spoke, he waited."""
    ours, theirs = ([word for word in about.lasts if _is_verb(word, about)] for about in (one, other))
    return bool(ours and theirs) and not any(same_deed(a, b) for a in one.lasts for b in other.lasts)


def _is_verb(word: str, about: About) -> bool:
    return is_deed(word) or word in about.clause.verbs


def _one_way(one: About, other: About) -> float:
    """Return what is added where both figures are of one way: from Bonn to Köln."""
    ways = [way for way in one.places.keys() & other.places.keys() if one.places[way] & other.places[way]]
    return _WAY * (len(ways) >= _TWO)


def _one_age(one: About, other: About) -> bool:
    """Say whether two ages stand beside one person's name, or one's office and name, and are both today's."""
    named = bool(one.who and other.who) and (one.who <= other.who or other.who <= one.who)
    return (named or _one_office(one, other)) and one.marks.then == other.marks.then


def _one_office(one: About, other: About) -> bool:
    """Say whether two ages stand beside one office, not beside two names, amid words in common."""
    if (one.who and other.who) or not one.offices & other.offices:
        return False
    return not (one.names and other.names and not met(one.names, other.names)) and met(one.words, other.words) >= _TWO


_APARTS: Final = (_another_place, _another_deed, _another_year, _another_use, _late)
