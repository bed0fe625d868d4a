"""What a person wishes of sentences, "nothing to check" or not, from the key until the views show it.

A key flips what the person sees. What a colleague wrote meanwhile is not seen yet and must not be flipped back; one's
own keys that are still being written are not shown yet either, but count: the second takes the first back.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.model.articles import Sentence
    from workbench.ui.desk import Desk

Place = tuple[str, int, int]  # article, start and end in code points


class SentenceWishes:
    """Own marks, undos and redos that the views don't show yet, in the order of their keys.

    Args:
        desk: shows what is written, and says when.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._numbers = count()
        self._open: dict[int, tuple[Place | None, bool | None]] = {}  # by number; no place: an undo, of whatever it is
        self._written: set[int] = set()
        desk.dossier_changed.connect(self._on_dossier_changed)

    def flip(self, article: str, sentence: Sentence) -> tuple[int, bool | None]:
        """Note that a sentence's mark is to be the other one; return the wish's number and what is wished.

        None behind an own undo that is not shown yet: nobody sees what it leaves, so that is flipped as it stands.
        """
        place = article, sentence.start, sentence.end
        before = (on for other, on in reversed(self._open.values()) if other in {place, None})
        standing = next(before, self._seen(article, sentence))
        wished = None if standing is None else not standing
        return self._note(place, wished), wished

    def revert(self) -> int:
        """Note that something of one's own is undone or done again, perhaps a mark; return the wish's number."""
        return self._note(None, None)

    def written(self, number: int) -> None:
        """The wish is written, and the desk was told to read: its next dossier shows it."""
        self._written.add(number)

    def dropped(self, number: int) -> None:
        """The wish could not be written."""
        del self._open[number]

    def _note(self, place: Place | None, wished: bool | None) -> int:
        number = next(self._numbers)
        self._open[number] = place, wished
        return number

    def _seen(self, article: str, sentence: Sentence) -> bool:
        """Say whether the page shows the sentence as marked; one that was gone to is older than the page."""
        dossier = self._desk.dossier
        shown = dossier.sentences if dossier is not None and dossier.article.id == article else ()
        span = sentence.start, sentence.end
        return bool(next((one for one in shown if (one.start, one.end) == span), sentence).nothing_to_check)

    def _on_dossier_changed(self) -> None:
        for number in self._written:
            del self._open[number]
        self._written.clear()
