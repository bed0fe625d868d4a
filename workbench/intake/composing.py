"""Paragraphs put together run by run, with the places that notes hang on kept while white space folds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.intake.blocks import DraftBuilder
from workbench.model.articles import AuthorNote, BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPACE: Final = re.compile(r"([ \t\n\r\f\v]+)")


class Composer:
    """Collects the words of one paragraph or row, then hands them to the builder.

    Marks are kept as offsets into the folded paragraph; ``flush`` turns them into offsets of the draft.
    """

    def __init__(self) -> None:
        self.builder = DraftBuilder()
        self._pieces: list[str] = []
        self._length = 0
        self._space = False
        self._marks: list[tuple[str, bool, int]] = []
        self._spans: dict[str, tuple[int, int]] = {}

    @property
    def words(self) -> str:
        """Return the paragraph so far."""
        return "".join(self._pieces)

    def add(self, words: str | None) -> None:
        """Append words to the paragraph."""
        for piece in _SPACE.split(words or ""):
            if not piece:
                continue
            if _SPACE.fullmatch(piece):
                self._space = self._length > 0
                continue
            self._put((" " if self._space else "") + piece)
            self._space = False

    def next_cell(self) -> None:
        """Begin another cell of a row."""
        if self._length:
            self._put(" | ")
            self._space = False

    def open_mark(self, key: str) -> None:
        """Let a note begin here."""
        self._marks.append((key, False, self._length + self._space))

    def close_mark(self, key: str) -> None:
        """Let a note end here; one that never began is a point."""
        self._marks.append((key, True, self._length))

    def flush(self, kind: BlockKind, *, level: int = 0) -> None:
        """End the paragraph."""
        words = self.words
        bare = words.removesuffix(" | ") if kind is BlockKind.TABLE else words
        start = self.builder.add(kind, bare if bare.strip(" |") else "", level=level)
        for key, closing, place in self._marks:
            at = min(start + place, self.builder.length)
            first, _ = self._spans.get(key, (at, at))
            self._spans[key] = (min(first, at), at) if closing else (at, at)
        self._pieces.clear()
        self._marks.clear()
        self._length, self._space = 0, False

    def placed(self, notes: Mapping[str, AuthorNote]) -> tuple[AuthorNote, ...]:
        """Return the notes at their places, in order; one whose place the text never names stands at the end."""
        text, length = self.builder.text, self.builder.length
        found = []
        for key, note in notes.items():
            start, end = self._spans.get(key, (length, length))
            while start < end and text[start].isspace():
                start += 1
            found.append(
                AuthorNote(kind=note.kind, start=start, end=end, text=note.text, author=note.author, date=note.date)
            )
        return tuple(sorted(found, key=lambda note: (note.start, note.end)))

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)
