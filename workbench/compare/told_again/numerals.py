"""A number in words here, another in digits there: "Twenty-six ovens", "all 36 ovens"; "elf Fahrgäste", "17".

Numbers in words are counted seldom and said of everything, so both must count the same noun, and one of the two must be
told as known ("all 26", "die 24 offenen Stellen") or be a slip of the ear or eye: a ten or a one in common, -teen for
-ty. Nothing is said where the article counts the noun in a third way, or both numbers in one claim.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import product
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.around import alike
from workbench.compare.signs.mentions import shared
from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import place_of, values_of
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding
from workbench.model.measures import measured, somebody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.compare.signs.mentions import Mention

_SAID: Final = said("numerals")
_KNOWN: Final = re.compile(rf"\b{_SAID['known']}\s+$", re.IGNORECASE)
_OTHERS: Final = re.compile(rf"\b{_SAID['others']}\b", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d")
_LEAST: Final = 11  # smaller numbers are said of everything
_PAIR: Final = 100
_NOUN: Final = 4
_NEAR: Final = 30
_CROWD: Final = 100_000  # pairs; more is a table
_BOTH: Final = 2


def wrong_numerals(text: str, mentions: Sequence[Mention]) -> list[Finding]:
    """Return a finding for each noun that is counted once in words and once, otherwise, in digits.

    Nothing is said of a table: where there are more than 100,000 pairs of a noun counted in words and one in digits,
    as among 400 of the one kind and 400 of the other.

    Args:
        text: the draft.
        mentions: its figures and dates, in order.
    """
    counted = [one for one in mentions if _is_counted(one.fact)]
    rivals: dict[str, set[object]] = defaultdict(set)
    for one in counted:
        rivals[_noun(one)].add(one.fact.value)
    certain = [(at, one) for at, one in enumerate(counted) if len(rivals[_noun(one)]) <= _BOTH]
    spelt = [one for one in certain if _in_words(one[1].fact)]
    digits = [one for one in certain if not _in_words(one[1].fact)]
    if len(spelt) * len(digits) > _CROWD:
        return []
    pairs = [sorted(pair, key=itemgetter(0)) for pair in product(spelt, digits)]
    return [
        _finding(one, other)
        for (_, one), (_, other) in sorted(pairs, key=lambda pair: (pair[0][0], pair[1][0]))
        if one.place != other.place
        and one.fact.value != other.fact.value
        and len(rivals[_noun(one)] | rivals[_noun(other)]) == _BOTH
        and _slipped(one.fact, other.fact)
        and _same(text, one, other)
    ]


def _is_counted(fact: Fact) -> bool:
    if fact.kind is not FactKind.QUANTITY or not isinstance(fact.value, int) or not fact.unit:
        return False
    plain = fact.bound is None and fact.value_range is None and not fact.approximate
    return plain and _LEAST <= fact.value < _PAIR and measured(fact.unit) is None and len(fact.unit) >= _NOUN


def _noun(mention: Mention) -> str:
    return (mention.fact.unit or "").casefold()[:_NOUN]


def _in_words(fact: Fact) -> bool:
    return not _DIGIT.search(fact.text)


def _slipped(one: Fact, other: Fact) -> bool:
    """Say whether two numbers below a hundred have a digit in common."""
    return bool(set(str(one.value)) & set(str(other.value)))


def _same(text: str, one: Mention, other: Mention) -> bool:
    """Say whether two counted nouns are one, of the same thing."""
    if any(_OTHERS.search(text, max(0, m.fact.start - _NEAR), m.fact.end + _NEAR) for m in (one, other)):
        return False
    ours, theirs = (m.fact.unit or "" for m in (one, other))
    people = somebody(ours) and somebody(theirs)
    told = bool(_KNOWN.search(text, max(0, other.fact.start - _NEAR), other.fact.start))
    if alike(ours.casefold(), theirs.casefold()):
        return told or any(not alike(word, ours.casefold()) for word, _ in shared(one, other))
    return told and (people or len(shared(one, other)) > 1)


def _finding(one: Mention, other: Mention) -> Finding:
    places = (place_of(one.fact, one.claim), place_of(other.fact, other.claim))
    return Finding(code="numbers-differ", places=places, details=values_of(first=one.fact, second=other.fact))
