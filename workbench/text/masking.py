"""Taking a name out of words that people typed: which strings give somebody away, and where they stand.

2026-11-30: what stands in for a name fits its sentence: a genitive's reads otherwise, and a sentence begins with a
capital. Neither says more of the name than the words around do.

2026-11-29: "Z. Quist", "Zeb Quist" and "Mr Quist" kept what stood before the surname: an initial, a short form, a sex.
It goes with the surname now, and rather a word too many ("Plan B. Quist said") than one that tells.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

_SHORTEST_NAME: Final = 3  # letters of a name's part that is masked on its own
_UNMISTAKABLE: Final = 7  # letters from which on a secret is no part of another word by chance
_FIRST: Final = re.compile(r"[^\W\d_]")
_MARKS: Final = " \t\r\n.,:;!?…„“”\"'‚‘’«»‹›()[]*_–-"
_REACH: Final = 60  # characters before a name that tell whether a sentence ends there
_ENDED: Final = re.compile(r"(?:(?P<word>[^\W_]{2,})[)\]“”\"’]?|\W)(?P<stop>[.!?…])[)\]“”\"’]?\s+[„“\"‚‘(]?$")
_INITIAL: Final = r"(?![a-zß-öø-ÿ])[^\W\d_]\."  # "Z.", never the "z." of "z. B."
_GAP: Final = r"(?:-|\s{1,3}|(?<=\.))"  # "Karl-Heinz", "Mr Quist", "Prof.Dr.Quist"


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, folded: a name that the article itself uses gives nobody away."""
    return frozenset(word.casefold() for word in re.findall(r"\w+", text))


def telling_parts(name: str, used: Container[str]) -> frozenset[str]:
    """Return the parts of a person's name that give them away alone: long enough, capital, and not in ``used``."""
    return frozenset(
        word
        for word in re.findall(r"\w+", name)
        if len(word) >= _SHORTEST_NAME and word[:1].isupper() and word.casefold() not in used
    )


def authors_of(author: str) -> frozenset[str]:
    """Return the people among a work's authors; a lone word is an agency or a desk as often as a name."""
    return frozenset(name.strip() for name in author.split(";") if len(name.split()) > 1)


def author_parts(author: str, used: Container[str]) -> frozenset[str]:
    """Return the parts of authors' names that give them away."""
    return frozenset(part for name in authors_of(author) for part in telling_parts(name, used))


def pattern_of(secrets: Iterable[str], *, people: Iterable[str] = ()) -> re.Pattern[str] | None:
    """Return what finds each secret, the longest first, genitives included; None when there are none.

    An ``'s`` stays behind: it stands just as well after the words that stand in for the name. Only of a name in the
    genitive ("Quists") a group matches (``lastindex``).

    Args:
        secrets: the strings that give somebody away.
        people: whole names; initials, forms of the first name and titles right before one of their parts that is a
            secret are found together with it.
    """
    kept = {secret.strip() for secret in secrets if secret.strip()}
    if not kept:
        return None
    led = [_led(person, kept) for person in sorted({person.strip() for person in people})]
    return re.compile("|".join((*filter(None, led), _any_of(kept))), re.IGNORECASE)


def replacing(
    pattern: re.Pattern[str] | None, words: str, *, genitive: str = "", opening: bool = True
) -> Callable[[str], str]:
    """Return what puts other words in the place of every name that a pattern finds in a text.

    Args:
        pattern: as ``pattern_of`` returns it; without one a text stays as it is.
        words: what stands in; with a capital where a sentence begins.
        genitive: what stands in for a name in the genitive; by default the same.
        opening: a text begins with a sentence, unless it is nothing but the name; else it may begin amid one.
    """
    if pattern is None:
        return lambda text: text

    def instead(match: re.Match[str]) -> str:
        said = (genitive or words) if match.lastindex else words
        return _FIRST.sub(lambda first: first[0].upper(), said, count=1) if _begins(match, opening=opening) else said

    return lambda text: pattern.sub(instead, text)


def _begins(match: re.Match[str], *, opening: bool) -> bool:
    """Say whether a sentence begins with a name: behind a full stop that closes no abbreviation, or with the text."""
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    if len(before) == match.start() and not before.strip(_MARKS):
        return opening and bool(match.string[match.end() :].strip(_MARKS))
    ended = _ENDED.search(before)
    return ended is not None and not (ended["stop"] == "." and ended["word"] in _abbreviations())


def _any_of(secrets: Iterable[str]) -> str:
    return "|".join(_wherever(secret) for secret in sorted(secrets, key=lambda one: (-len(one), one)))


def _wherever(secret: str) -> str:
    """Return where a secret is taken out: a long one also inside words, a short one as a word in any case."""
    inside = len(secret) >= _UNMISTAKABLE
    before, after = ("", "") if inside else (r"(?<![^\W\d_])", r"(?![^\W\d_])")
    return rf"{before}{re.escape(secret)}(e?s(?![^\W\d_]))?{after}"


def _led(person: str, secrets: Container[str]) -> str:
    """Return where a person's name stands behind a title, an initial or a form of the first name; "" for none."""
    words = list(dict.fromkeys(re.findall(r"\w+", person)))
    found = [name for name in (person, *words) if name in secrets]
    if not found:
        return ""
    forms = "|".join((_INITIAL, *map(_forms, words)))
    return rf"(?:(?<![^\W_])(?-i:{_titles()}|{forms}){_GAP})+(?:{_any_of(found)})"


def _forms(word: str) -> str:
    """Return how a part of a name may be written: "Zebulon" as Z, Zeb or Zebulonius; "van" as it is."""
    if not word[:1].isupper():
        return re.escape(word)
    begun = "".join(f"(?:{_either_case(letter)}" for letter in word[1:])
    return rf"{re.escape(word[0])}{begun}\w*{')?' * (len(word) - 1)}\.?"


def _either_case(letter: str) -> str:
    return re.escape(letter) if not letter.isalpha() else f"[{letter.lower()}{letter.upper()}]"


@cache
def _titles() -> str:
    """Return what finds a title before a name."""
    read = paths.table(paths.resource("languages", "xx", "honorifics.toml").read_text("utf-8"))
    honorifics, degrees = ("|".join(map(re.escape, read[key].split())) for key in ("honorifics", "degrees"))
    return rf"(?:{honorifics})\.?|(?:{degrees})\."


@cache
def _abbreviations() -> frozenset[str]:
    """Return what a full stop follows amid a sentence, in any language."""
    files = sorted(paths.resource("languages").glob("*/sentences.toml"))
    return frozenset(word for file in files for word in paths.table(file.read_text("utf-8"))["abbreviations"].split())
