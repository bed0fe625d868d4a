"""Figures so surely a slip of each other that they need no words in common: "£387,000" here, "£378,000" there.

Two neighbouring digits swapped, or the same digits with another scale word, come about by chance hardly ever: on 2,679
news articles as they were written, thirty pairs of amounts do, most of them in one list. So the two places may speak of
the thing in other words ("opened" and "built"), count other nouns ("Bürger", "Menschen") or leave the currency out.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.sameness import strangers
from workbench.compare.signs.around import STEM, alike
from workbench.compare.signs.meanings import meanings
from workbench.compare.signs.mentions import shared
from workbench.compare.signs.phrases import listed, said
from workbench.compare.signs.slips import rescaled, significant, slip, step_between, swapped
from workbench.model.agreement import stem_of
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from workbench.compare.signs.mentions import Mention

_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY})
_DIGITS: Final = 3
_PAIR: Final = 2
_NOUN: Final = 3  # letters of a unit that is a noun, not a measure
_THOUSAND: Final = 1000
_DECADE: Final = 10
_YEAR: Final = re.compile(r"\d{4}")
_DECIMAL: Final = re.compile(r"\d[.,]\d")
_SAID: Final = said("telling")
_PEOPLE: Final = re.compile(_SAID["people"], re.IGNORECASE)
_OTHERS: Final = frozenset(word[:STEM] for word in listed("numerals")["others"])  # "weitere 2 Milliarden Euro"
_SCALE: Final = re.compile(rf"(?:\d[\s-]?|[^\W\d_][\s-])({_SAID['scale']})\b", re.IGNORECASE)
_STEPS: Final = (3, 6)  # Millionen for Milliarden, for Billionen


def telling(one: Mention, other: Mention) -> bool:
    """Say whether two differing mentions are so surely a slip that they need no word in common."""
    if isinstance(one.fact.value, str):
        return _telling_dates(one, other)
    kinds = {one.fact.kind, other.fact.kind}
    if kinds == {FactKind.PERCENT}:
        exact = all(_DECIMAL.search(fact.text) for fact in (one.fact, other.fact))
        return _swapped_values(one.fact, other.fact) and (exact or _shares_meaning(one, other))
    if kinds == {FactKind.DURATION}:
        return rescaled(one.fact, other.fact) and _scaled(one.fact, other.fact)
    return kinds <= _AMOUNTS and _telling_amounts(one, other)


def _telling_amounts(one: Mention, other: Mention) -> bool:
    if _swapped_values(one.fact, other.fact):
        long = max(len(_digits(fact)) for fact in (one.fact, other.fact)) >= _DIGITS
        return long or _counted_alike(one, other)
    x, y = (_digits(fact) for fact in (one.fact, other.fact))
    if scaled_apart(one.fact, other.fact) and (len(x) >= _PAIR or _one_round_amount(one, other)):
        return True
    permuted = len(x) == len(y) >= _DIGITS and sorted(x) == sorted(y)
    return permuted and slip(one.fact, other.fact) == "strong"


def scaled_apart(one: Fact, other: Fact) -> bool:
    """Say whether two figures have the same digits, however few, each with another scale word."""
    return rescaled(one, other) and _scaled(one, other)


def _one_round_amount(one: Mention, other: Mention) -> bool:
    """Say whether two amounts of one digit, written alike but for the scale word, are of the same money or people.

    On 3,066 clean texts two such pairs stand by chance, both of a round mark ("1 million", "10 billion"): those need a
    word in common. Beside other names those in words are of two things.
    """
    ours, theirs = (abs(float(mention.fact.value)) for mention in (one, other) if mention.fact.value is not None)
    if round(abs(math.log10(ours / theirs))) not in _STEPS:
        return False  # "30 Millionen", "3 Milliarden"
    bare = None in {one.fact.unit, other.fact.unit}
    if {one.beside[0], other.beside[0]} & _OTHERS or not (bare or _counted_alike(one, other)):
        return False
    if not (one.marks.figure and other.marks.figure) and strangers(one, other):
        return False
    return _digits(one.fact) != "1" or bool(shared(one, other)) or _shares_meaning(one, other)


def has_scale(fact: Fact) -> bool:
    """Say whether a figure is written with a scale word: "3 Mio.", "two billion"."""
    return _SCALE.search(fact.text) is not None


def joinable(one: Fact, other: Fact) -> bool:
    """Say whether two amounts of different kinds or units may be one: a bare figure and any, two nouns.

    "346 Millionen" and "364 Millionen Euro"; "86 Bewohner" and "68 Evakuierte", never a measure and a noun.
    """
    if (one.kind, one.unit) == (other.kind, other.unit):
        return False
    bare, full = sorted((one, other), key=lambda fact: fact.unit is not None)
    if bare.unit is not None:
        return one.kind is other.kind is FactKind.QUANTITY and _noun(one) and _noun(other)
    large = isinstance(bare.value, int | float) and abs(bare.value) >= _THOUSAND
    return large and (full.kind is FactKind.MONEY or _noun(full))


def _noun(fact: Fact) -> bool:
    unit = fact.unit or ""
    return len(unit) > _NOUN and unit[0].isalpha() and isinstance(fact.value, int)


def _telling_dates(one: Mention, other: Mention) -> bool:
    """Say whether the years of two months or days have swapped digits, or two bare years of the same thing do.

    Two months of the same name a decade apart are nearly as rare, and the same day of two years of one decade.
    """
    ours, theirs = str(one.fact.value), str(other.fact.value)
    if step_between(one.fact, other.fact) != "year":
        return False
    if len(ours) == len(theirs) == len("2025-02-10") and abs(int(ours[:4]) - int(theirs[:4])) <= _DECADE:
        return all(_YEAR.search(mention.fact.text) for mention in (one, other))  # one kept longer is an anniversary
    if not swapped(ours[:4], theirs[:4]):
        return len(ours) == len(theirs) == len("2025-02") and abs(int(ours[:4]) - int(theirs[:4])) == _DECADE
    if len(ours) != len(theirs):
        return _shares_meaning(one, other)
    bare = _YEAR.fullmatch(ours) and _YEAR.fullmatch(theirs)
    return not bare or _shares_meaning(one, other)


def far_swapped(one: Fact, other: Fact) -> bool:
    """Say whether two years a decade and more apart are alike by swapped digits alone: 1936, 1963."""
    ours, theirs = str(one.value), str(other.value)
    years = _YEAR.fullmatch(ours) and _YEAR.fullmatch(theirs)
    return bool(years) and swapped(ours, theirs) and abs(int(ours) - int(theirs)) > _DECADE


def _counted_alike(one: Mention, other: Mention) -> bool:
    """Say whether two figures of two digits, which swap by chance, count or measure the same."""
    ours, theirs = one.fact.unit or "", other.fact.unit or ""
    if FactKind.MONEY in {one.fact.kind, other.fact.kind} or stem_of(ours) == stem_of(theirs):
        return True
    people = _PEOPLE.match(ours) and _PEOPLE.match(theirs)
    said = people or meanings(ours) & meanings(theirs) or len(shared(one, other)) >= _PAIR
    return bool(said) and not strangers(one, other)


def _shares_meaning(one: Mention, other: Mention) -> bool:
    """Say whether words right beside two mentions have a meaning in common, those of names among them."""
    ours, theirs = (frozenset(m for word in _near(x) for m in meanings(word)) for x in (one, other))
    return bool(ours & theirs) or any(alike(a, b) for a in _near(one) for b in _near(other))


def _near(mention: Mention) -> list[str]:
    words = sorted(mention.stems | mention.names)
    return [word for word in words if any(word.startswith(beginning) for beginning in mention.close)]


def _swapped_values(one: Fact, other: Fact) -> bool:
    """Say whether two neighbouring digits of figures of one size changed places."""
    ours, theirs = one.value, other.value
    if not isinstance(ours, int | float) or not isinstance(theirs, int | float) or ours * theirs <= 0:
        return False
    near = ours > 0 and math.floor(math.log10(ours)) == math.floor(math.log10(theirs))
    written = [(_digits(one), _digits(other)), (f"{ours:.0f}", f"{theirs:.0f}")]
    return near and any(len(x) == len(y) >= _PAIR and swapped(x, y) for x, y in written)


def _digits(fact: Fact) -> str:
    value = fact.value
    return significant(abs(float(value))) if isinstance(value, int | float) and math.isfinite(value) else ""


def _scaled(one: Fact, other: Fact) -> bool:
    """Say whether both are written with a scale word, another one each."""
    ours, theirs = _SCALE.search(one.text), _SCALE.search(other.text)
    return ours is not None and theirs is not None and ours[1][:6].casefold() != theirs[1][:6].casefold()
