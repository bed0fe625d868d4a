"""What a correction changes, for lists: as stretches a format marks, or in plain words before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.reports.view import Stretch, side
from workbench.reports.words import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.model.correction_pieces import Piece

_ARROW: Final = Stretch(change="arrow", words=" → ")


def stretches(pieces: Iterable[Piece]) -> tuple[Stretch, ...]:
    """Return the pieces of a change, an arrow between what goes and what comes for it: copied words lose their looks.

    Args:
        pieces: of ``changed_part`` or ``difference``, without blanks at the edges of what goes and what comes.
    """
    found: list[Stretch] = []
    for piece in pieces:
        if piece.change == "new" and len(found) > 1 and found[-1].words == " " and found[-2].change == "gone":
            found[-1] = _ARROW
        found.append(Stretch(change=piece.change, words=visible(piece.words)))
    return tuple(found)


def before_and_after(found: Sequence[Stretch]) -> str:
    """Return "… für 54 Milliarden Dollar … → … für 44 Milliarden Dollar …", for text without looks."""
    return f"{side(found, 'gone')} → {side(found, 'new')}"
