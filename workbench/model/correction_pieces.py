"""A proposed correction as a small difference: which words go, which come, as in the draft (placing.py)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.model.placing import runs, spot

if TYPE_CHECKING:
    from workbench.model.claims import Claim

Change = Literal["same", "gone", "new"]


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
    old, new = claim.text[place.start : place.end].split(), place.words.split()
    pieces: list[Piece] = []
    for run in runs(old, new):
        stretches: tuple[tuple[Change, list[str]], ...] = (
            ("same", old[run.same]), ("gone", old[run.gone]), ("new", new[run.come]),
        )  # fmt: skip
        pieces += [Piece(change, " ".join(words) + " ") for change, words in stretches if words]
    return _ended(pieces)


def changed_words(claim: Claim, correction: str) -> str:
    """Return the correction's words from the first that changes to the last, empty where only words go."""
    pieces = list(correction_pieces(claim, correction))
    while pieces and pieces[0].change == "same":
        pieces = pieces[1:]
    while pieces and pieces[-1].change == "same":
        pieces = pieces[:-1]
    return "".join(piece.words for piece in pieces if piece.change != "gone").strip()


def _ended(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Take the blank from what stands last: the new words, and the gone ones before them."""
    last = 2 if [piece.change for piece in pieces[-2:]] == ["gone", "new"] else 1
    return (*pieces[:-last], *(Piece(piece.change, piece.words.rstrip()) for piece in pieces[-last:]))
