"""What keeps two figures apart whatever words they share: no weight of ``sameness`` outvotes it.

A checker who is warned of two people's ages, or of the years of two reports, stops reading.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.events import two_events
from workbench.compare.alike.sameness import strangers
from workbench.compare.alike.telling import far_swapped, has_scale, joinable, scaled_apart, telling
from workbench.compare.signs.around import STEM
from workbench.compare.signs.marks import marked_apart
from workbench.compare.signs.mentions import shared
from workbench.compare.signs.phrases import listed
from workbench.compare.signs.slips import rescaled, significant, step_between, swapped
from workbench.model.agreement import agree
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from workbench.compare.signs.mentions import Mention

_ANNIVERSARY: Final = 5
_SAME_CLOSE: Final = 2
_BEYOND: Final = 1.2
_THOUSAND: Final = 1000
_EXACT: Final = 3  # digits of a figure that was hardly rounded
_ROUNDED: Final = 1.02
_NAME: Final = 3  # letters of a first name: "J." tells nobody from another
_YEARLY: Final = frozenset({FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT})
_UNNAMED: Final = frozenset({FactKind.QUANTITY, FactKind.MONEY})
_SINCE: Final = frozenset(word[:STEM] for word in listed("apart")["since"])  # "vom 1. Juli" is of that day alone


def apart(one: Mention, other: Mention) -> bool:
    """Say whether two mentions, in the text's order, are surely of two things, so that no weight outvotes it.

    They share no word; the same is said of two subjects ("sales rose", "profits rose"); two people are introduced;
    amounts stand beside different names (the offer for OpenAI, the joke about Twitter), unless their digits are
    swapped and a word is shared; each day fits the weekday beside it; the years between two days are an anniversary's;
    what is told apart by the words right beside, or by its year.
    """
    agreed = agree(_measured(one.fact, other.fact), _measured(other.fact, one.fact))
    if agreed or (agreed is None and not step_between(one.fact, other.fact)):  # nobody holds seasons against days
        return True
    if (
        _other_year(one, other)
        or _told_apart(one, other)
        or _dated_apart(one, other)
        or marked_apart(one.marks, other.marks)
    ):
        return True
    if one.age and other.age:
        return other.lead == "new" and _introduced(one, other)
    return _about_two(one, other)


def _introduced(one: Mention, other: Mention) -> bool:
    """Say whether who is introduced anew is another: somebody whose name was said, or who was introduced otherwise."""
    return bool(one.who) or (one.lead == "new" and len(one.close & other.close) < _SAME_CLOSE)


def two_subjects(one: Mention, other: Mention) -> bool:
    """Say whether the same words are said of two subjects: "sales rose", "profits rose"."""
    return bool(one.subject) and one.close ^ other.close == {one.subject, other.subject}


def _about_two(one: Mention, other: Mention) -> bool:
    if not (one.headline or other.headline) and not shared(one, other) and not telling(one, other):
        return True
    if two_subjects(one, other):
        return True
    money = FactKind.MONEY in {one.fact.kind, other.fact.kind}
    if money and strangers(one, other) and not (_written_alike(one, other) or _mistyped(one, other)):
        return True
    return one.fact.kind is FactKind.DATE and ((one.weekday and other.weekday) or _anniversary(one.fact, other.fact))


def _written_alike(one: Mention, other: Mention) -> bool:
    written = {one.marks.figure, other.marks.figure}
    return (len(written) == 1 or "" in written) and scaled_apart(one.fact, other.fact)  # "" in words


def _mistyped(one: Mention, other: Mention) -> bool:
    """Say whether two amounts' digits are so surely swapped that other names beside them do not part them."""
    moved = rescaled(one.fact, other.fact)  # the joke of 9,74 billion about the offer of 97,4
    return not moved and telling(one, other) and bool(shared(one, other))


def _told_apart(one: Mention, other: Mention) -> bool:
    """Say whether the words right beside two figures name two people, manners, rates, ends of a time, or a change.

    By how much something changed ("sank um 132") is not what it was. With a scale word, the same is told as "ein Plus
    von 3 Millionen" elsewhere, so that those are still compared.
    """
    if _other_manner(one, other) and not (one.headline or other.headline):
        return True
    if one.marks.change != other.marks.change and not (has_scale(one.fact) or has_scale(other.fact)):
        return True
    each = one.each and other.each and one.each != other.each
    return bool(
        each
        or _two_people(one, other)
        or {one.edge, other.edge} == {"from", "until"}
        or {one.sex, other.sex} == {"f", "m"}
    )


def _other_year(one: Mention, other: Mention) -> bool:
    """Say whether two amounts are of two years: each year has its own turnover. Swapped digits are a slip even so."""
    amounts = one.fact.kind in _YEARLY and other.fact.kind in _YEARLY
    return amounts and bool(one.years and other.years) and not one.years & other.years and not telling(one, other)


def _other_manner(one: Mention, other: Mention) -> bool:
    """Say whether two figures count otherwise: "another 14 hours"; how long something lasted is nobody's age."""
    if "long" in {one.manner, other.manner}:
        return one.age or other.age
    return one.manner != other.manner


def _measured(fact: Fact, other: Fact) -> Fact:
    """Return a figure as it is held against another of the same article.

    What counts nothing named counts one of nothing: such figures are compared with each other. A bound reaches a fifth
    further, not without end: who writes "more than 150" writes no "250" of the same; nor "rund 152" for 125. "About
    8,650" is no more rounded than 8,650.
    """
    if fact.kind in _UNNAMED and (fact.unit is None or joinable(fact, other)):
        fact = replace(fact, kind=FactKind.QUANTITY, unit="1")
    value = fact.value
    if fact.value_range is not None or not isinstance(value, int | float) or value <= 0:
        return fact
    if fact.bound and fact.bound != other.bound:
        reach = (value, value * _BEYOND) if fact.bound == "min" else (value / _BEYOND, value)
    elif fact.approximate and not fact.bound and _hardly_rounded(value):
        return replace(fact, approximate=False)
    elif fact.approximate and not fact.bound and len(significant(value)) == _EXACT:
        reach = (value / _ROUNDED, value * _ROUNDED)
    else:
        return fact
    return replace(fact, bound=None, approximate=False, value_range=reach)


def _hardly_rounded(value: float) -> bool:
    digits = len(significant(value))
    return digits > _EXACT or (digits == _EXACT and value >= _THOUSAND)


def _anniversary(one: Fact, other: Fact) -> bool:
    ours, theirs = str(one.value), str(other.value)
    return len(ours) > len("2025") and ours[4:] == theirs[4:] and (int(ours[:4]) - int(theirs[:4])) % _ANNIVERSARY == 0


def _two_people(one: Mention, other: Mention) -> bool:
    """Say whether the names beside two ages are of two people; relatives share a surname."""
    if not one.who or not other.who:
        return False
    ours, theirs = (any(len(word) >= _NAME for word in rest) for rest in (one.who - other.who, other.who - one.who))
    return not one.who & other.who or (ours and theirs)


def _dated_apart(one: Mention, other: Mention) -> bool:
    """Say whether two dates or spans of time are told apart by how they are introduced.

    One lasts since or until its date, the other falls on it; years whose digits are swapped are of two events; a second
    thing of another year is introduced anew; the words right beside two days have nothing in common; an age is no span
    of time.
    """
    far = far_swapped(one.fact, other.fact) and not telling(one, other)
    if one.fact.kind is FactKind.DATE and (far or _other_end(one, other) or _other_event(one, other)):
        return True
    if one.headline or other.headline:
        return False
    if one.fact.kind is FactKind.DATE and not telling(one, other):
        return other.marks.anew or _elsewhere(one, other)
    if one.fact.kind is FactKind.DATE:
        return other.marks.anew
    if one.fact.kind is FactKind.DURATION:
        ours, theirs = (mention.marks.span and not mention.age for mention in (one, other))
        return (ours and other.age) or (theirs and one.age) or (ours and theirs and strangers(one, other))
    return False


def _other_event(one: Mention, other: Mention) -> bool:
    """Say whether two years, bare or of a month, whose digits are swapped are of what happened then and later."""
    ours, theirs = str(one.fact.value), str(other.fact.value)
    return len(ours) == len(theirs) and swapped(ours[:4], theirs[:4]) and two_events(one, other)


def _elsewhere(one: Mention, other: Mention) -> bool:
    """Say whether the words beside two days have nothing in common; a stamp has none that tell."""
    spelt = not one.marks.stamp and not other.marks.stamp
    return spelt and not one.close & other.close and not (one.edge and one.edge == other.edge)


def _other_end(one: Mention, other: Mention) -> bool:
    if bool(one.edge) == bool(other.edge):
        return False
    ended = one if one.edge else other
    if one.headline or other.headline:
        return False  # a heading shortens
    return ended.edge == "until" or ended.beside[0] in _SINCE
