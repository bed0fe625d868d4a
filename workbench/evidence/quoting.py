"""A quotation against its original, word by word: "[…]" may leave words out, "[he]" may put one in, nothing else may.

Case, the shape of quotation marks and apostrophes, and punctuation do not count: they belong to the sentence around.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from workbench.evidence.locators import SAID
from workbench.text.sequences import match

if TYPE_CHECKING:
    from collections.abc import Sequence

Change = Literal["same", "added", "missing", "left-out", "inserted"]
_TOKEN: Final = re.compile(r"\[[^\[\]\n]{0,80}\]|\(\s?(?:…|\.{3})\s?\)|…|\.{3}|\w+(?:[’'\-.,]\w+)*")
_GAP: Final = re.compile(r"[\[(]?\s?(?:…|\.{3})\s?[\])]?")
_CLOCK: Final = re.compile(f"^{SAID.pattern}", re.MULTILINE)
_LIKE: Final = 0.3  # share of the quotation's words the original must have for a comparison to say anything


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words.

    Attributes:
        change: "same" in both; "added" stands only in the quotation, "missing" only in the original; "left-out" words
            stand where the quotation marks a gap, "inserted" ones in square brackets.
        words: as written, of the original where it has them.
    """

    change: Change
    words: str


@dataclass(frozen=True, slots=True)
class QuoteDiff:
    """A quotation laid beside its original.

    Attributes:
        pieces: in order; read "same", "added" and "inserted" for the quotation, the others for the original.
        faithful: nothing was changed but what marks allow.
        comparable: enough words are shared to speak of the same words at all.
    """

    pieces: tuple[Piece, ...]
    faithful: bool
    comparable: bool


def compare_quote(quoted: str, original: str) -> QuoteDiff:
    """Lay a quotation beside its original.

    Args:
        quoted: the words as the article has them, without their marks.
        original: the passage of the source; words around the quotation are passed over, and so are the time codes that
            lines of a transcript begin with: nobody said them.
    """
    left, right = _TOKEN.findall(quoted), _TOKEN.findall(_without_codes(original))
    words = [_key(token) for token in left]
    pairs = match(words, [_key(token) for token in right])
    shared = [pair for pair in pairs if words[pair[0]]]
    wanted = sum(bool(word) for word in words)
    if not shared or len(shared) < _LIKE * wanted:
        return QuoteDiff((), faithful=False, comparable=False)
    pieces = _joined(_walk(left, right, shared))
    faithful = all(piece.change in {"same", "left-out", "inserted"} for piece in pieces)
    return QuoteDiff(tuple(pieces), faithful=faithful, comparable=True)


def _without_codes(passage: str) -> str:
    """Return a passage over several lines of a transcript without their time codes; a lone hour in front is said."""
    inner = any(match.start() for match in _CLOCK.finditer(passage))
    return _CLOCK.sub(" ", passage) if inner else passage


def _key(token: str) -> str:
    """Return a word for comparing; gaps and insertions have none."""
    return "" if token[0] in "[(…." else token.casefold().replace("’", "'")


def _walk(left: Sequence[str], right: Sequence[str], shared: Sequence[tuple[int, int]]) -> list[Piece]:
    pieces: list[Piece] = []
    here, there = 0, shared[0][1]
    for ours, theirs in [*shared, (len(left), shared[-1][1] + 1)]:
        pieces += _between(left[here:ours], right[there:theirs])
        if ours < len(left):
            pieces.append(Piece("same", right[theirs]))
        here, there = ours + 1, theirs + 1
    return pieces


def _between(ours: Sequence[str], theirs: Sequence[str]) -> list[Piece]:
    """Return what stands between two shared words: gaps excuse what the original has more, brackets what it lacks."""
    gap = any(_GAP.fullmatch(token) for token in ours)
    inserted = [token for token in ours if token[0] == "[" and not _GAP.fullmatch(token)]
    added = [token for token in ours if _key(token)]
    pieces = [Piece("left-out" if gap or inserted else "missing", " ".join(theirs))] if theirs else []
    pieces += [Piece("inserted", " ".join(inserted))] if inserted else []
    return [*pieces, *([Piece("added", " ".join(added))] if added else [])]


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].change == piece.change:
            joined[-1] = Piece(piece.change, f"{joined[-1].words} {piece.words}")
        else:
            joined.append(piece)
    return joined
