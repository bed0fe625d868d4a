"""A proposed correction as a small difference: which words go, which come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Change = Literal["same", "gone", "new"]
_WORD = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words and what happens to it."""

    change: Change
    words: str


def correction_pieces(claim: str, correction: str) -> tuple[Piece, ...]:
    """Return what the correction does to the claim's words, without the claim's untouched surroundings.

    "… 54 Milliarden Dollar übernommen" with "44 Milliarden Dollar" gives 54 gone, 44 new, "Milliarden Dollar" same.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415 - a start corrects nothing

    old, new = _WORD.findall(claim), _WORD.findall(correction)
    matcher = SequenceMatcher(None, [word.strip() for word in old], [word.strip() for word in new], autojunk=False)
    steps = [step for step in matcher.get_opcodes() if step[0] != "delete" or _inside(step, len(new))]
    if not any(tag == "equal" for tag, *_ in steps):
        return (Piece("gone", claim.strip()), Piece("new", correction.strip()))
    pieces: list[Piece] = []
    for tag, old_start, old_end, new_start, new_end in steps:
        gone, come = old[old_start:old_end], new[new_start:new_end]
        if tag == "equal":
            pieces.append(Piece("same", "".join(come)))
            continue
        if new_start == 0 and old_start == 0:
            gone = gone[max(0, len(gone) - max(1, len(come))) :]
        elif new_end == len(new) and old_end == len(old):
            gone = gone[: max(1, len(come))]
        pieces += [Piece("gone", "".join(gone))] if gone else []
        pieces += [Piece("new", "".join(come))] if come else []
    return tuple(pieces)


def _inside(step: tuple[str, int, int, int, int], new_length: int) -> bool:
    return 0 < step[3] < new_length
