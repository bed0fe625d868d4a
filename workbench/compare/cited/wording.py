"""The words of a quotation or of its source, without what no desk calls a change of wording.

Case, marks, hyphens, "ß" for "ss", "organise" for "organize" and "per cent" for "%" are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import listed, said

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAID: Final = said("wording")
_FILLERS: Final = listed("wording")["filler"]
_APART: Final = listed("wording")["apart"]  # "um" and "er" are words of German, "well" is one of English
_BEFORE: Final = re.compile(r"(?:^|[^\w\s])\s*$")
_BEHIND: Final = re.compile(r"\s*(?:[^\w\s]|$)")
_ISE: Final = re.compile(_SAID["ise"])
_CAPITAL: Final = re.compile(r"\[(\w{1,2})\](?=\w)")  # "[W]e"
_TOKEN: Final = re.compile(
    rf"(?P<gap>\[[^\[\]\n]{{0,80}}\]|\([ ]?(?:…|\.{{3}})[ ]?\)|…|\.{{3}})"
    rf"|(?P<mark>[\"„“”«»‹›]|(?<!\w)['‚‘’]|['’‘](?!\w))"
    rf"|(?P<percent>%|\b{_SAID['percent']}\b)|(?P<word>\w+(?:['’.,:]\w+)*)",
    re.IGNORECASE,
)
_LETTERS: Final = str.maketrans({"ß": "ss", "’": "'"})
_THOUSANDS: Final = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
_OTHER: Final = 1.75  # another word for one, where one that the quotation lacks costs 1
_ADDED: Final = 1.125  # one that the source lacks
_LEFT_OUT: Final = 0.125  # a word of the source where the quotation marks a gap
_MARKS: Final = 4  # code points before a word in which a mark stands that sets it apart
GAP: Final = ""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a gap: what is left out or put in, or a mark where somebody begins or ends to speak.

    Attributes:
        start, end: code points.
        key: what it is compared by, ``GAP`` for a gap.
    """

    start: int
    end: int
    key: str


def tokens_of(text: str) -> list[Token]:
    """Return the words and gaps of a text in order; what is said only to fill a pause is left out."""
    plain = _CAPITAL.sub(lambda match: f"\0{match[1]}\0", text)
    shown = plain.replace("\0", "")
    back = [at for at, char in enumerate(plain) if char != "\0"]
    found = []
    for match in _TOKEN.finditer(shown):
        key = _key(match)
        if key not in _FILLERS and not (key in _APART and _stands_apart(shown, match)):
            found.append(Token(back[match.start()], back[match.end() - 1] + 1, key))
    return found


def _stands_apart(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _MARKS) : match.start()]
    return bool(_BEFORE.search(before) and _BEHIND.match(text, match.end()))


def _key(match: re.Match[str]) -> str:
    if match["percent"]:
        return "%"
    if not match["word"]:
        return GAP
    word = _THOUSANDS.sub("", match["word"]).casefold().translate(_LETTERS).replace(",", ".")
    return _ISE.sub(_as_british, word)


def _as_british(match: re.Match[str]) -> str:
    return match[0].replace("z", "s")


def aligned(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Return the words that both have, in order, where the quotation is laid beside the stretch most like it.

    Args:
        ours: the keys of a quotation; where it marks a gap any words may stand.
        theirs: those of the source; what stands before and behind the stretch counts for nothing.

    Returns:
        pairs of indices of equal words, rising on both sides.
    """
    costs = [[0.0] * (len(theirs) + 1)]
    for i, word in enumerate(ours, 1):
        row, above = [costs[-1][0] + _added(word)], costs[-1]
        more = _LEFT_OUT if GAP in {word, *ours[i : i + 1]} else 1.0
        for j, other in enumerate(theirs, 1):
            same = 0.0 if word == other != GAP else _OTHER
            row.append(min(above[j - 1] + same, above[j] + _added(word), row[j - 1] + (more if other != GAP else 0.0)))
        costs.append(row)
    return _traced(costs, ours, theirs)


def _added(word: str) -> float:
    return 0.0 if word == GAP else _ADDED


def _traced(costs: Sequence[Sequence[float]], ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    pairs = []
    i, j = len(ours), min(range(len(theirs) + 1), key=costs[-1].__getitem__)
    while i and j:
        if ours[i - 1] == theirs[j - 1] != GAP and costs[i][j] == costs[i - 1][j - 1]:
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
        elif costs[i][j] == costs[i - 1][j - 1] + _OTHER:
            i, j = i - 1, j - 1
        elif costs[i][j] == costs[i - 1][j] + _added(ours[i - 1]):
            i -= 1
        else:
            j -= 1
    return pairs[::-1]
