"""The words that a short correction exchanges for others of their kind: "elf" for "zwölf", "Meier" for "Meyer".

Figures stand for the nearest figures and a weekday for a weekday, as a digit slips more often than a thought. Whatever
is written in words (numbers, ordinals, fractions, scales, months) and names spelt alike change place only where one
place alone fits. Where two do, nobody is to guess: the correction stands for the whole claim, and whoever shows it says
so.

A word that only looks like one of a kind is none: nothing inside a name ("Theresa May"), no ordinal that may be a verb
("sie achten"), no "Viertel" that is a part of a town, and a number in words stands for no day, time, year or house
number. "Meyers" may be Meyer's or a name of its own, so "Meier" is not put there.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from workbench.model.number_words import (
    FRACTION,
    NUMBER,
    ONE,
    ORDINAL,
    is_lone_one,
    is_ordinal,
    kinds_of,
    tells_fraction,
    value_of,
)
from workbench.model.shapes import far_apart, is_month, ratio, shape_of, whole_figure

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_MOST: Final = 4  # words of a correction that are looked at for their kinds
_NAMES: Final = 2  # words of a name
_SHORT_WORD: Final = 3  # letters of "von", "in", "of" between "one" and the number it is of
_SLIP: Final = 4  # letters of a name from which on another letter is a slip and not another name
_LONG_NAME: Final = 5  # letters from which two may differ
_OWNERS: Final = ("'s", "’s")
_SOUNDS_LIKE_S: Final = ("s", "ß", "x", "z")


class Short(NamedTuple):
    """What a place is looked for with: words without the marks around them, as they are written.

    Attributes:
        old: the claim's words.
        new: the correction's.
        wrong: indices of the claim's words in facts marked wrong.
        named: of those that were read as names.
        people: the words of each person's name.
        amounts: of those read as a quantity, money, a percentage, a duration or an age, no full stop behind them.
        ordered: of those read as a number, a date or a rank.
    """

    old: Sequence[str]
    new: Sequence[str]
    wrong: Collection[int] = frozenset()
    named: Collection[int] = frozenset()
    people: Sequence[range] = ()
    amounts: Collection[int] = frozenset()
    ordered: Collection[int] = frozenset()


class Exchange(NamedTuple):
    """The claim's words that give way, and what of the last one stays behind those that come: "’s"."""

    place: range
    ending: str = ""


def exchanged(short: Short) -> Exchange | None:
    """Return what gives way; all of the claim where two places fit, None where nothing is of the correction's kind."""
    found = _figures(short)
    if found is None and len(short.new) <= _MOST:
        found = _of_a_kind(short)
        if found is None:
            found = _other_writing(short)
        if found is None:
            return _name(short)
    return Exchange(found) if found is not None else None


def _figures(short: Short) -> range | None:
    """Return the words that the correction repeats but for figures or a weekday; the nearest of several."""
    old, new = _folded(short.old), _folded(short.new)
    shapes = [[shape_of(word) for word in words] for words in (old, new)]
    places = [p for p in _windows(short) if shapes[0][p.start : p.stop] == shapes[1] and old[p.start : p.stop] != new]
    places = _marked(short, places)
    if not places:
        return None
    far = sorted((far_apart(old[p.start : p.stop], new), at) for at, p in enumerate(places))
    tie = len(far) > 1 and far[0][0] == far[1][0]
    if tie or _nearer_in_words(short, places[far[0][1]]):
        return _all(short)
    return places[far[0][1]]


def _nearer_in_words(short: Short, place: range) -> bool:
    """Say whether a lone figure is nearer to a number in words than to the figure of its place: "11" for "zwölf"."""
    if len(short.new) > 1 or short.wrong or (typed := whole_figure(short.new[0])) is None:
        return False
    stands = whole_figure(short.old[place.start])
    spelt = [value for word in short.old if not math.isnan(value := value_of(word.casefold()))]
    return stands is not None and any(ratio(value, typed) < ratio(stands, typed) for value in spelt)


def _of_a_kind(short: Short) -> range | None:
    """Return the words that differ from the correction's in words of one kind alone, or in weekdays and figures."""
    found = [
        place
        for place in _windows(short)
        if _exchanges(short.old[place.start : place.stop], short.new)
        and all(_is_meant(short, at, other) for at, other in zip(place, short.new, strict=True))
    ]
    return _only(short, _marked(short, found))


def _is_meant(short: Short, at: int, other: str) -> bool:
    """Say whether a word is what it looks like, in no name and by what stands beside it."""
    if short.old[at] == other:
        return True
    shared = kinds_of(short.old[at].casefold()) & kinds_of(other.casefold())
    looks = {ORDINAL: _is_ordinal, FRACTION: _is_fraction}
    return at not in short.named and (not shared or any(kind not in looks or looks[kind](short, at) for kind in shared))


def _is_ordinal(short: Short, at: int) -> bool:
    before = short.old[at - 1].casefold() if at else ""
    return at in short.ordered or is_ordinal(short.old[at].casefold(), before)


def _is_fraction(short: Short, at: int) -> bool:
    """Say whether a word is a fraction: the quarter of "second quarter" and the Viertel of a town are none."""
    if at and ORDINAL in kinds_of(short.old[at - 1].casefold()):
        return False
    return at in short.amounts or (at + 1 < len(short.old) and tells_fraction(short.old[at + 1].casefold()))


def _exchanges(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    pairs = [(one, other) for one, other in zip(ours, theirs, strict=True) if one.casefold() != other.casefold()]
    return bool(pairs) and all(_same_kind(one, other, alone=len(ours) == 1) for one, other in pairs)


def _same_kind(one: str, other: str, *, alone: bool) -> bool:
    """Say whether one word may stand for another; ``alone``: no other word stands beside it."""
    ours, theirs = one.casefold(), other.casefold()
    if shape_of(ours) == shape_of(theirs) or (is_month(one) and is_month(other)):
        return True
    kinds, others = kinds_of(ours), kinds_of(theirs)
    if not alone and {NUMBER, ONE} & kinds and {NUMBER, ONE} & others:
        return True
    if (kinds & others) - {ONE}:
        return True
    parts, other_parts = ours.split("-"), theirs.split("-")
    return len(parts) == len(other_parts) > 1 and _exchanges(parts, other_parts)


def _only(short: Short, places: Sequence[range]) -> range | None:
    """Return the one place there is; all words where there are more, or where "one of" them stands beside it."""
    if not places:
        return None
    (place, *more) = places
    words = _folded(short.old)
    if more or (len(place) == 1 and NUMBER in kinds_of(words[place.start]) and _one_of(words, place.start)):
        return _all(short)
    return place


def _one_of(words: Sequence[str], at: int) -> bool:
    """Say whether a number may be the one that is meant, or "one" before it: "einer von fünf", "one out of five"."""
    before = at - 2
    return any(map(is_lone_one, words)) or (
        before >= 0 and ONE in kinds_of(words[before]) and len(words[at - 1]) <= _SHORT_WORD
    )


def _other_writing(short: Short) -> range | None:
    """Return the only number there is, for one that is written otherwise: "elf" for "12", "11" for "zwölf"."""
    if len(short.new) > 1:
        return None
    words, typed = _folded(short.old), short.new[0].casefold()
    in_words, in_figures = NUMBER in kinds_of(typed), whole_figure(typed) is not None
    if not in_words and not in_figures:
        return None
    spelt = [at for at, word in enumerate(words) if any(kind.startswith(NUMBER) for kind in kinds_of(word))]
    figures = [at for at, word in enumerate(words) if any(letter.isdigit() for letter in word)]
    others = figures if in_words else spelt
    if len(spelt) + len(figures) != 1 or not others or others[0] in short.named:
        return None
    (at,) = others
    amount = at in short.amounts and whole_figure(words[at]) is not None
    fits = NUMBER in kinds_of(words[at]) if in_figures else amount
    return _only(short, _marked(short, [range(at, at + 1)])) if fits else None


def _name(short: Short) -> Exchange | None:
    """Return the name that is spelt almost like the correction; all where an "s" at its end may be a genitive's."""
    found = _alike(short)
    if found is None or len(found) == len(short.old) > len(short.new):
        return Exchange(found) if found is not None else None
    ending = _ending(short.old[found.stop - 1], short.new[-1])
    return Exchange(found, ending) if ending is not None else Exchange(_all(short))


def _alike(short: Short) -> range | None:
    if len(short.new) > _NAMES or not all(map(_is_name, short.new)):
        return None
    if set(_folded(short.new)) <= set(_folded(short.old)):
        return None
    alike = [p for p in _windows(short) if all(_may_be(short, at, n) for at, n in zip(p, short.new, strict=True))]
    if alike or len(short.new) == 1:
        return _only(short, _marked(short, alike))
    last = [at for at in range(len(short.old)) if short.old[at] != short.new[-1] and _may_be(short, at, short.new[-1])]
    found = _only(short, _marked(short, [range(at, at + 1) for at in last]))
    return _whole_name(short, found.start) if found is not None and len(found) == 1 else found


def _ending(word: str, name: str) -> str | None:
    """Return what a name keeps behind it, "’s"; None for an "s" of which nobody knows whether it is the name's."""
    if word.endswith(_OWNERS):
        return "" if name.endswith(_OWNERS) else word[-2:]
    ours, theirs = word.casefold(), name.casefold()
    if not ours.endswith("s") or theirs.endswith(_SOUNDS_LIKE_S) or ours[:-1] == theirs:
        return ""
    return "" if _apart(ours[:-1], theirs) >= _apart(ours, theirs) else None


def _whole_name(short: Short, at: int) -> range | None:
    """Return the person's name that ends with a word; the word alone where none stands before it, else nothing."""
    for person in short.people:
        if person.stop == at + 1:
            return person
    return range(at, at + 1) if at == 0 or not short.old[at - 1][:1].isupper() else None


def _may_be(short: Short, at: int, name: str) -> bool:
    """Say whether a word that was read as a name is the right one, or almost; "Feier" is no name and no "Meier"."""
    word = short.old[at]
    if not _is_name(word) or at not in short.named:
        return False
    if not name.endswith(_OWNERS):
        word = word.removesuffix(_OWNERS[0]).removesuffix(_OWNERS[1])
    shorter = min(len(word), len(name))
    allowed = (shorter >= _SLIP) + (shorter >= _LONG_NAME)
    return word == name or (bool(allowed) and _apart(word.casefold(), name.casefold()) <= allowed)


def _apart(one: str, other: str) -> int:
    """Return how many letters tell two words apart, two swapped ones counted once."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - most corrections are no names

    return OSA.distance(one, other)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and all(letter.isalpha() or letter in "-’'" for letter in word)


def _windows(short: Short) -> list[range]:
    """Return the places as long as the correction."""
    return [range(at, at + len(short.new)) for at in range(len(short.old) - len(short.new) + 1)]


def _marked(short: Short, places: Sequence[range]) -> list[range]:
    """Return those inside a fact that was found wrong, where one was."""
    return [place for place in places if not short.wrong or not set(short.wrong).isdisjoint(place)]


def _all(short: Short) -> range:
    return range(len(short.old))


def _folded(words: Sequence[str]) -> list[str]:
    return [word.casefold() for word in words]
