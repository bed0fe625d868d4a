"""A proposed correction as a small difference: which words go, which come, as in the draft (placing.py)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, Literal

from workbench.model.placing import runs, spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.model.claims import Claim

Change = Literal["same", "gone", "new"]
_AROUND: Final = 4  # words of the claim beside a change, enough to find the place in a printout
_FEW: Final = 2  # words that are not worth three dots
_BLANKS: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words and what happens to it."""

    change: Change
    words: str


def correction_pieces(claim: Claim, correction: str) -> tuple[Piece, ...]:
    """Return what the correction does to the claim's words, without the claim's untouched surroundings.

    "… 54 Milliarden Dollar übernommen" with "44 Milliarden Dollar" gives 54 gone, 44 new, "Milliarden Dollar" same.
    """
    place = spot(claim, correction)
    return _ended(_laid_beside(claim.text[place.start : place.end], place.words))


def changed_words(claim: Claim, correction: str) -> str:
    """Return the correction's words from the first that changes to the last, empty where only words go."""
    pieces = list(correction_pieces(claim, correction))
    while pieces and pieces[0].change == "same":
        pieces = pieces[1:]
    while pieces and pieces[-1].change == "same":
        pieces = pieces[:-1]
    return "".join(piece.words for piece in pieces if piece.change != "gone").strip()


def changed_part(claim: Claim, correction: str) -> tuple[Piece, ...]:
    """Return what a correction changes, with a few words of the claim around it, for a list that shows no claims.

    Set one behind the other the pieces read as they stand; what goes and what comes has no blanks at its edges. Words
    left out are three dots.
    """
    place = spot(claim, correction)
    inside = _laid_beside(claim.text[place.start : place.end], place.words)
    return _shortened((Piece("same", claim.text[: place.start]), *_apart(inside),
                       Piece("same", claim.text[place.end :])))  # fmt: skip


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """Return what changed from one text to another, in pieces like those of ``changed_part``."""
    return _shortened(tuple(_apart(_laid_beside(old, new))))


def _laid_beside(old_words: str, new_words: str) -> list[Piece]:
    old, new = old_words.split(), new_words.split()
    pieces: list[Piece] = []
    for run in runs(old, new):
        stretches: tuple[tuple[Change, list[str]], ...] = (
            ("same", old[run.same]), ("gone", old[run.gone]), ("new", new[run.come]),
        )  # fmt: skip
        pieces += [Piece(change, " ".join(words) + " ") for change, words in stretches if words]
    return pieces


def _apart(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces without their blanks, and those as pieces of their own between them."""
    for piece, following in zip_longest(pieces, pieces[1:]):
        yield Piece(piece.change, piece.words.strip())
        if following is not None:
            yield Piece("same", " ")


def _shortened(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Join what stays and cut it to what stands beside a change; where nothing changes all of it stays."""
    joined: list[Piece] = []
    for piece in pieces:
        words = _BLANKS.sub(" ", piece.words)
        if joined and joined[-1].change == piece.change == "same":
            joined[-1] = Piece("same", _BLANKS.sub(" ", joined[-1].words + words))
        elif words:
            joined.append(Piece(piece.change, words))
    if len(joined) < _FEW:
        return tuple(joined)
    last = len(joined) - 1
    shown = [
        Piece("same", _near(one.words, before=at > 0, after=at < last)) if one.change == "same" else one
        for at, one in enumerate(joined)
    ]
    return tuple(one for one in shown if one.words)


def _near(text: str, *, before: bool, after: bool) -> str:
    """Return the words of a stretch beside the changes before and after it, its outer blanks as they are."""
    words = text.split()
    lead, trail = " " * (text[:1] == " " and before), " " * (text[-1:] == " " and after)
    if len(words) > _AROUND * (before + after) + _FEW:
        words = [*(words[:_AROUND] if before else ()), "…", *(words[-_AROUND:] if after else ())]
    return f"{lead}{' '.join(words)}{trail if words or not lead else ''}"


def _ended(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Take the blank from what stands last: the new words, and the gone ones before them."""
    last = 2 if [piece.change for piece in pieces[-2:]] == ["gone", "new"] else 1
    return (*pieces[:-last], *(Piece(piece.change, piece.words.rstrip()) for piece in pieces[-last:]))
