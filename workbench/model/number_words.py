"""Numbers, ordinals, fractions and scales written in words: of which kind a word is, and how much a number is.

A checker who writes "elf" for "zwölf", "fifth-busiest" for "fourth-busiest" or "zwei Drittel" for "drei Viertel" says
by the kind of the words which are meant. The words of all languages count at once: they stand in
``resources/languages/<code>/numbers.toml``.

2026-11-30: read here and not in ``analysis``, which thinks in spans of a text: these are single words, asked for at
each key.
"""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NUMBER: Final = "number"
ORDINAL: Final = "ordinal"
FRACTION: Final = "fraction"
SCALE: Final = "scale"
ONE: Final = "one"  # "ein", "a": a number beside another word alone ("ein Drittel"), else an article
_NOTHING: Final = "(?!)"
_THOUSAND: Final = 1000
_SCALE: Final = 5  # letters of "crore": "mn" and "T" are too short to be typed alone
_KNOWN: Final = 4_000  # words remembered
_LONGEST: Final = 40  # letters; "achtzehn" is also "acht" and "zehn", so a longer word is no number but work


class _Tongue(NamedTuple):
    """The number words of one language; each expression matches a whole casefolded word."""

    cardinal: re.Pattern[str]
    ordinal: re.Pattern[str]
    pieces: re.Pattern[str]
    values: Mapping[str, int]
    times: Mapping[str, int]
    ones: frozenset[str]
    lone: str
    fractions: frozenset[str]
    fraction_of: frozenset[str]
    scales: frozenset[str]
    ordinal_after: frozenset[str]
    owner: re.Pattern[str]
    ordinal_surely: re.Pattern[str]


@lru_cache(_KNOWN)
def kinds_of(word: str) -> frozenset[str]:
    """Return the kinds of a casefolded word: with what it is glued to, so that "zwölfjährige" is like "elfjährige"."""
    if len(word) > _LONGEST:
        return frozenset()
    return frozenset(kind for tongue in _tongues() for kind in _kinds(word, tongue))


def value_of(word: str) -> float:
    """Return the number that a casefolded word says, NaN for none."""
    for tongue in _tongues() if len(word) <= _LONGEST else ():
        if word == tongue.lone:
            return 1
        if word not in tongue.ones and (found := tongue.cardinal.fullmatch(word)) and not found["rest"]:
            return _value(found["number"], tongue)
    return math.nan


def is_lone_one(word: str) -> bool:
    """Say whether a casefolded word is the number one and no article: "eins", "one"."""
    return any(word == tongue.lone for tongue in _tongues())


def is_ordinal(word: str, before: str) -> bool:
    """Say whether a casefolded word that looks like an ordinal is one, behind another: "achten" may be a verb."""
    return any(
        before in tongue.ordinal_after or tongue.owner.fullmatch(before) or tongue.ordinal_surely.fullmatch(word)
        for tongue in _tongues()
    )


def tells_fraction(following: str) -> bool:
    """Say whether a casefolded word behind "Viertel" tells of what it is the fourth part."""
    return any(following in tongue.fraction_of for tongue in _tongues())


def _kinds(word: str, tongue: _Tongue) -> Iterable[str]:
    if word == tongue.lone:
        yield NUMBER
    if word in tongue.ones:
        yield ONE
    elif found := tongue.cardinal.fullmatch(word):
        yield NUMBER + (found["rest"] or "")
    if found := tongue.ordinal.fullmatch(word):
        yield ORDINAL + (found["rest"] or "")
    if word in tongue.fractions:
        yield FRACTION
    if word in tongue.scales:
        yield SCALE


def _value(word: str, tongue: _Tongue) -> int:
    total = current = 0
    for piece in tongue.pieces.findall(word):
        if piece in tongue.times:
            current = max(current, 1) * tongue.times[piece]
            if current >= _THOUSAND:
                total, current = total + current, 0
        else:
            current += tongue.values.get(piece, 0)
    return total + current


@cache
def _tongues() -> tuple[_Tongue, ...]:
    files = sorted(paths.resource("languages").glob("*/numbers.toml"))
    tables = (paths.table(file.read_text("utf-8")) for file in files)
    return tuple(_tongue(table) for table in tables if table.get("words"))  # "xx" speaks for all and has none


def _tongue(table: Mapping[str, Any]) -> _Tongue:
    ones = _folded(table["one"])
    times = _folded(table["multipliers"])
    values = _folded(table["words"]) | ones
    ranks = table["ranks"]
    pieces = _any_of({*values, *times, str(table["and"]).casefold()})
    first = _any_of({*_folded(table["words"]), *times, *(one for one in ones if len(one) > 2)})  # noqa: PLR2004 - no "a"
    number = rf"(?P<number>(?:{first})(?:-?(?:{pieces}))*)"
    listed = rf"(?:{pieces}|-)*(?:{_any_of(_folded(ranks['ordinal_prefix']))}){ranks['ordinal_ending']}"
    regular = rf"(?:{first})(?:-?(?:{pieces}))*{ranks['regular_ending']}"
    return _Tongue(
        cardinal=re.compile(rf"{number}(?P<rest>{ranks['glued_to']})?"),
        ordinal=re.compile(rf"(?:{listed}|{regular})(?P<rest>{ranks['glued_to']})?"),
        pieces=re.compile(pieces),
        values=values,
        times=times,
        ones=frozenset(ones),
        lone=str(ranks["one"]).casefold(),
        fractions=frozenset(_folded(table["fractions"])),
        fraction_of=frozenset(str(ranks["fraction_of"]).split()),
        scales=frozenset(word for word in _folded(table["scales"]) if word.isalpha() and len(word) >= _SCALE),
        ordinal_after=frozenset(str(ranks["ordinal_after"]).split()),
        owner=re.compile(ranks.get("owner", _NOTHING)),
        ordinal_surely=re.compile(ranks["ordinal_surely"]),
    )


def _folded(words: Mapping[str, Any]) -> dict[str, Any]:
    return {word.casefold(): value for word, value in words.items()}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
