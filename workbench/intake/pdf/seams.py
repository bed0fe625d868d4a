"""Where one line of a paragraph or a cell ends and the next begins: hyphens that break a word go, a word's own stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections import Counter

HYPHENS: Final = "-\u00ad\u2010\x02"
_WITHIN: Final = frozenset("-\u2010\u2011")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+(?=[-\u00ad\u2010\x02]$)")
_LAST_PART: Final = re.compile(r"[\w-]*\w(?=[-\u00ad\u2010\x02]$)")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")
_BOTH: Final = frozenset({"und", "oder", "bzw", "sowie", "bis", "and", "or", "to"})
_LINKS: Final = frozenset({"to", "the", "by", "of", "for", "on", "in", "at", "or", "zu", "bis", "auf", "an"})
_FAR_LINKS: Final = frozenset(
    {"to", "the", "by", "of", "for", "zu", "bis"}
)  # never the last syllable after a real word
_BEFORE_SYLLABLES: Final = frozenset(
    {
        "anti",
        "co",
        "counter",
        "ex",
        "multi",
        "neo",
        "non",
        "nicht",
        "post",
        "pre",
        "pro",
        "quasi",
        "re",
        "semi",
        "sub",
        "ultra",
    }
)
_BEFORE_LINKS: Final = frozenset({"up", "day", "face", "one", "end", "well", "state", "step", "word", "peer", "eins"})
_NO_SYLLABLES: Final = frozenset({"and", "und"})  # "pre-and-post", "Ex-und-hopp"
_CHAIN: Final = 2  # hyphens within a word: "state-of-the-art", where no syllable of a long name is broken off


def plain(words: str) -> str:
    """Return words without PDFium's mark for a broken word and without soft hyphens, except one that breaks a word."""
    if words[-1] != "-" and words.isascii() and "\x02" not in words:
        return words
    last = "-" if words[-1] in HYPHENS else ""
    return words.rstrip(HYPHENS).replace("\x02", "").replace("\u00ad", "") + last


def seam(tail: str, words: str, known: Counter[str]) -> tuple[int, str]:
    """Return how much goes from the end of a line that another follows, and what stands between them.

    Args:
        tail: the end of the first line.
        words: the second line.
        known: the document's words, and how often each stands there.
    """
    part = _LAST_PART.search(tail)
    following = _FIRST_WORD.match(words)
    if part is None or following is None:
        return 0, "" if tail[-1:] in HYPHENS and words[:1].isdigit() else " "
    linked = words[following.end() : following.end() + 1] in _WITHIN  # "up-" "to-date"
    if following.group() in _BOTH and not linked:  # "Haupt- und Nebensache"
        return 0, " "
    if linked and _takes_link(part.group(), following.group(), known):
        return 0, ""
    match = _LAST_WORD.search(tail)
    if match is None or not words[0].islower() or _is_whole(part.group(), match.group(), known):
        return 0, ""
    return int(_goes_together(match.group(), following.group(), known)), ""


def _is_whole(part: str, last: str, known: Counter[str]) -> bool:
    """Say whether what stands before a hyphen is no broken word: "EU-", "CO2-", "--enable-tcp-", "state-of-the-".

    The last syllables of a long name are no word by themselves: "Baden-Würt-", "deutsch-franzö-".
    """
    if last[-1].isupper() or part.startswith("-") or any(char.isdigit() for char in part):
        return True
    within = part.count("-")
    if last in _LINKS and within == 1:  # "up-to-date", "eins-zu-eins"; but "anti-in-flammatory", "deutsch-in-disch"
        first = part.partition("-")[0].lower()
        return first not in _BEFORE_SYLLABLES and not first.endswith("sch")
    return last.islower() and within > 0 and (within >= _CHAIN or last in _NO_SYLLABLES or known[last] > 0)


def _takes_link(part: str, link: str, known: Counter[str]) -> bool:
    """Say whether a line's last word goes on with a linking one: "up-" "to-date", but "Au-" "to-Industrie"."""
    first = part.rpartition("-")[2].lower()
    if link in _BOTH - _FAR_LINKS:  # "black-" "and-white"; but "sens-" "or-based"
        return not known[first + link]
    return link in _FAR_LINKS and (first in _BEFORE_LINKS or known[first] > 1)  # the part itself is one


def _goes_together(first: str, second: str, known: Counter[str]) -> bool:
    """Say whether a word was only broken: its hyphenated form must stand elsewhere to keep the hyphen."""
    joined, parted = (first + second).lower(), f"{first}-{second}".lower()
    return known[joined] > 0 or known[parted] == 0
