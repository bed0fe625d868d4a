"""Words looked for in a text: the next or previous place, going round at the ends. No widgets here."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol


class Hits(NamedTuple):
    """Which place of how many was found, from 1; false when there is none."""

    at: int = 0
    of: int = 0

    def __bool__(self) -> bool:
        """Say whether the words stand anywhere."""
        return self.of > 0


class Shown(Protocol):
    """A text on the screen with a selection; offsets are code points of the whole text."""

    def words_shown(self) -> str:
        """Return the text."""

    def raw_selection(self) -> tuple[int, int]:
        """Return what is selected, or twice where the caret stands."""

    def select_span(self, start: int, end: int) -> None:
        """Select words and bring them into view."""


class Finder:
    """Finds words in a text on the screen."""

    def __init__(self, text: Shown) -> None:
        self._text = text

    def find(self, words: str, *, forward: bool = True, stay: bool = False) -> Hits:
        """Select the next or previous place of ``words`` (case does not matter), going round at the ends.

        Args:
            words: looked for.
            forward: after what is selected, else before it.
            stay: the place selected may be it.
        """
        start, end = self._text.raw_selection()
        return self._go(words, (start, start) if stay else (start, end), forward=forward)

    def find_first(self, words: str, *, forward: bool) -> Hits:
        """Select the first place in the text; not ``forward``, the last."""
        end = 0 if forward else len(self._text.words_shown())
        return self._go(words, (end, end), forward=forward)

    def let_go(self) -> None:
        """Select nothing any more; the caret stays where the words begin."""
        start, end = self._text.raw_selection()
        if start != end:
            self._text.select_span(start, start)

    def is_last(self, words: str, *, forward: bool) -> bool:
        """Say whether no further place follows what is selected, before going round."""
        here = self._text.raw_selection()
        place, hits = look_up(self._text.words_shown(), words, here, forward=forward)
        return not hits or (place[0] < here[1] if forward else place[1] > here[0])

    def count(self, words: str) -> int:
        """Return in how many places words stand."""
        return look_up(self._text.words_shown(), words, (0, 0), forward=True)[1].of

    def _go(self, words: str, here: tuple[int, int], *, forward: bool) -> Hits:
        place, hits = look_up(self._text.words_shown(), words, here, forward=forward)
        if hits:
            self._text.select_span(*place)
        return hits


def look_up(text: str, words: str, here: tuple[int, int], *, forward: bool) -> tuple[tuple[int, int], Hits]:
    """Return the place of ``words`` after or before what is selected, and which of how many it is.

    Neither case nor the kind of blank matters: an amount is found across a line end and a narrow blank.

    Args:
        text: to look into.
        words: to look for; blank ones stand nowhere.
        here: the present selection, code points.
        forward: after it, else before it.
    """
    parts = words.split()
    pattern = r"\s+".join(map(re.escape, parts))
    found = [one.span() for one in re.finditer(pattern, text, re.IGNORECASE)] if parts else []
    if not found:
        return here, Hits()
    if forward:
        at = next((n for n, span in enumerate(found) if span[0] >= here[1]), 0)
    else:
        at = next((n for n in reversed(range(len(found))) if found[n][1] <= here[0]), len(found) - 1)
    return found[at], Hits(at + 1, len(found))
