"""Finding a command from a few letters: words, their beginnings, or nearly typed ones. No Qt here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeVar

from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
_WRITTEN_OUT: Final = re.compile(r"(?<![aeq])([aou])e|(s)s", re.IGNORECASE)
_WORDS: Final = re.compile(r"\w+")
_VOWELS: Final = frozenset("aeiouy")
_LONG_ENOUGH, _TOO_MANY = 5, 9
_RUN, _WORD_START, _TEXT_START = 3.0, 4.0, 6.0


@dataclass(frozen=True, slots=True)
class Match:
    """How well words fit.

    Attributes:
        score: the higher the better.
        places: the matched code points.
        via: the words they stand in, where those are not the ones shown.
    """

    score: float
    places: tuple[int, ...]
    via: str = ""


class _Folds(dict[int, str]):
    """What each character is folded to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        fold = self[code] = "s" if char in "ßẞ" else (unicodedata.normalize("NFD", char)[0].lower() or char)[0]
        return fold


_FOLDS: Final = _Folds()


@lru_cache(maxsize=4096)  # each letter typed asks for the same hundreds of texts
def folded(text: str) -> str:
    """Return ``text`` without case and accents, one character for each of its own."""
    return text.translate(_FOLDS)


def fuzzy_match(query: str, text: str, *, near: bool = True) -> Match | None:
    """Match as ``_match``, else with umlauts that are written out: "aendern" fits "ändern"."""
    present = folded(text)
    for form in _forms(query):
        found = _match(form, present, near=near)
        if found is not None:
            return found
    return None


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is typed, folded: its letters, whole, and word by word."""

    letters: str
    whole: str
    words: tuple[str, ...]


@lru_cache(maxsize=64)
def _forms(query: str) -> tuple[_Asked, ...]:
    """Return what is typed, and with umlauts for those written out where there are any."""
    forms = dict.fromkeys((query, _WRITTEN_OUT.sub(r"\1", query)))
    return tuple(
        _Asked(folded(form.replace(" ", "")), folded(form.strip()), tuple(folded(form).split())) for form in forms
    )


def _match(asked: _Asked, present: str, *, near: bool) -> Match | None:
    """Match letters in order in ``present``; None when one is missing. An empty query fits everything.

    Args:
        asked: what is typed.
        present: the folded text to be looked into.
        near: beginnings of words and mistyped words fit, too: takes its time with thousands of texts.
    """
    if not asked.letters:
        return Match(0.0, ())
    whole = present.find(asked.whole)
    if whole >= 0:
        length = len(asked.whole)
        start = _TEXT_START if whole == 0 else _WORD_START if _starts_word(present, whole) else 0.0
        return Match(100 + start + length * _RUN - len(present) * 0.01, tuple(range(whole, whole + length)))
    return (_scattered(asked.letters, present) or _by_words(asked.words, present)) if near else None


def _scattered(wanted: str, present: str) -> Match | None:
    """Match beginnings of words, in order, vowels left out or not: "thda", "thmd" and "td" fit "theme dark".

    Letters strewn over a word are no find: "who" never fits "wiederholen".
    """
    runs = _runs(wanted, present, _starts(present), set()) if wanted[0] in _initials(present) else None
    if runs is None:
        return None
    score = sum(_WORD_START + _RUN * sum(at + 1 == next_at for at, next_at in pairwise(run)) for run in runs)
    return Match(score - len(present) * 0.01, tuple(place for run in runs for place in run))


def _runs(
    wanted: str, present: str, starts: tuple[int, ...], in_vain: set[tuple[int, int]]
) -> tuple[tuple[int, ...], ...] | None:
    """Return the places in each word that spell what is wanted, as many as can be in the first; None where none do.

    Args:
        wanted: what is left to be spelled.
        present: the text.
        starts: the places of its words that are left.
        in_vain: what was tried (letters and words left), so that nothing is tried twice.
    """
    if not wanted:
        return ()
    if (len(wanted), len(starts)) in in_vain:
        return None
    for number, start in enumerate(starts):
        run = _spelled(wanted, present, start)
        for length in range(len(run), 0, -1):
            rest = _runs(wanted[length:], present, starts[number + 1 :], in_vain)
            if rest is not None:
                return (run[:length], *rest)
    in_vain.add((len(wanted), len(starts)))
    return None


def _spelled(wanted: str, present: str, start: int) -> tuple[int, ...]:
    """Return where a word spells what is wanted, as far as it does: vowels may be left out, not be others."""
    places, at = list[int](), start
    for letter in wanted:
        while places and letter not in _VOWELS and at < len(present) and present[at] in _VOWELS:
            at += 1
        if at >= len(present) or present[at] != letter:
            break
        places.append(at)
        at += 1
    return tuple(places)


def _by_words(wanted: tuple[str, ...], present: str) -> Match | None:
    """Match words in any order, each at a word's beginning; a long one may be mistyped by a letter or two."""
    initials = _initials(present)
    if not all(one[0] in initials for one in wanted):  # which is nearly always so
        return None
    score, places = 0.0, set[int]()
    for one in wanted:
        faults, at = min(((_faults(one, word), start) for start, word in _words(present)), default=(_TOO_MANY, 0))
        if faults > _allowed(one):
            return None
        score += _WORD_START - 2 * _WORD_START * faults
        places |= set() if faults else set(range(at, at + len(one)))
    return Match(score - len(present) * 0.01, tuple(sorted(places)))


@lru_cache(maxsize=4096)
def _words(present: str) -> tuple[tuple[int, str], ...]:
    """Return where each word begins, and it."""
    return tuple((found.start(), found.group()) for found in _WORDS.finditer(present))


@lru_cache(maxsize=4096)
def _starts(present: str) -> tuple[int, ...]:
    """Return the places that begin a word, or stand behind what is no letter or figure."""
    after = (place for place, letter in enumerate(present[:-1], 1) if not letter.isalnum())
    return (0, *after) if present else ()


@lru_cache(maxsize=4096)
def _initials(present: str) -> str:
    """Return the letters that begin a word: most texts have none for what is typed."""
    return "".join(present[start] for start in _starts(present))


def _allowed(word: str) -> int:
    return 0 if len(word) < _LONG_ENOUGH else 1 if len(word) < 2 * _LONG_ENOUGH else 2


def _faults(typed: str, word: str) -> int:
    """Count the letters wrong, missing, too many or swapped in what is typed of a word."""
    if word.startswith(typed):
        return 0
    if len(typed) < _LONG_ENOUGH or typed[0] != word[0]:  # "merge" is not "vergessen": a first letter is seldom missed
        return _TOO_MANY
    begun = (word[: len(typed) + more] for more in (-1, 0, 1))
    return min(OSA.distance(typed, one, score_cutoff=2) for one in begun)


def _starts_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


def beginning_with(query: str, words: str) -> str:
    """Return the first of ``words`` that begins with ``query``, three letters or a figure at least; empty for none."""
    wanted = folded(query.strip())
    if len(wanted) < 3 and not wanted.isdigit():  # noqa: PLR2004  as said above
        return ""
    return next((found[0] for found in _WORDS.finditer(words) if folded(found[0]).startswith(wanted)), "")


def ranked(query: str, things: Iterable[T], words: Callable[[T], str], *, near: bool = True) -> list[tuple[T, Match]]:
    """Return the things that fit, best first; equal scores keep their order. ``near`` as in ``fuzzy_match``."""
    matches = [(thing, fuzzy_match(query, words(thing), near=near)) for thing in things]
    fitting = [(thing, match) for thing, match in matches if match is not None]
    return sorted(fitting, key=lambda pair: -pair[1].score)
