"""Aligning two drafts: where each stretch of the old text went, by alignment, never by look-alike sentences.

Sentences are paired first, by their words alone (spaces and marks may differ), changed ones by what they share
(``sentence_pairs``); inside a pair and inside what changed, words are. Sentences that left one place and stand
unchanged, and only once, in another have moved. What is left over is gone: a span is never guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final, Literal

from workbench.text.sentence_pairs import pair_sentences
from workbench.text.sequences import match

Relation = Literal["unchanged", "moved", "reworded", "gone"]
_SENTENCE: Final = re.compile(r"\S(?:[^\n]*?[.!?…]+[\"”“«»’')\]]*(?=\s|\Z)|[^\n]*)")
_WORD: Final = re.compile(r"\d+(?:[.,:]\d+)*\w*|[\w\u0300-\u036f]+|[^\w\s]")
_TELLING: Final = re.compile(r"\d|\w{6}|[A-ZÄÖÜ]\w{3}")  # a figure, a name, a word longer than most small words
_KEPT: Final = (
    3  # one word in three must stay for a span to count as reworded, one in two where none of them tells much
)
_STRETCHED: Final = (3, 80)  # a reworded span is at most three times as long and 80 code points longer


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of equal text: ``old[old_start:old_start+length] == new[new_start:new_start+length]``."""

    old_start: int
    new_start: int
    length: int
    moved: bool = False

    @property
    def old_end(self) -> int:
        """Return the offset after the run in the old draft."""
        return self.old_start + self.length

    @property
    def new_end(self) -> int:
        """Return the offset after the run in the new draft."""
        return self.new_start + self.length

    def cut(self, start: int, end: int) -> Run:
        """Return the part of the run inside ``old[start:end]`` (code points)."""
        first, last = max(start, self.old_start), min(end, self.old_end)
        return Run(first, self.new_start + first - self.old_start, last - first, self.moved)


@dataclass(frozen=True, slots=True)
class Placement:
    """What became of a span: its relation and, unless gone, its span in the new draft (code points, half-open)."""

    relation: Relation
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class _Token:
    """A sentence or word and where it stands."""

    start: int
    words: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


class Alignment:
    """The alignment of an old draft with a new one.

    ``runs`` are in the old draft's order and never overlap there; those not moved rise in the new draft too.

    Args:
        old: the old draft's text.
        new: the new draft's text.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old = old
        self.new = new
        left, right = _tokens(_SENTENCE, old), _tokens(_SENTENCE, new)
        in_order, moved = _align(left, right)
        edges = [Run(0, 0, 0), *in_order, Run(len(old), len(new), 0)]
        self.runs = tuple(sorted([*self._joined(edges), *self._joined(moved)], key=lambda run: run.old_start))
        self._starts = [run.old_start for run in self.runs]
        self._steady = [run for run in self.runs if not run.moved]
        self._steady_starts = [run.old_start for run in self._steady]
        self._sentences = right
        self._sentence_starts = [token.start for token in right]

    def place(self, start: int, end: int) -> Placement:
        """Say where ``old[start:end]`` stands in the new draft.

        A span counts as unchanged or moved when its words and marks are the same; spaces may differ.
        """
        pieces = self.pieces(start, end) if start < end else []
        if not pieces:
            return Placement("gone")
        whole = pieces[0]
        if len(pieces) == 1 and whole.length == end - start:
            return Placement("moved" if whole.moved else "unchanged", whole.new_start, whole.new_end)
        return self._reworded(start, end, pieces)

    def pieces(self, start: int, end: int) -> list[Run]:
        """Return what of ``old[start:end]`` (code points) stayed, in the old draft's order."""
        first = max(0, bisect_right(self._starts, start) - 1)
        pieces = []
        for run in self.runs[first:]:
            if run.old_start >= end:
                break
            if run.old_end > start:
                pieces.append(run.cut(start, end))
        return pieces

    def _reworded(self, start: int, end: int, pieces: list[Run]) -> Placement:
        kept = max(_together(pieces), key=self._words_kept)
        stayed, words = self._words_kept(kept), _count_words(self.old[start:end])
        telling = any(_TELLING.search(self.old, run.old_start, run.old_end) for run in kept)
        if stayed * (_KEPT if telling else 2) < words or not stayed:
            return Placement("gone")
        new_start, new_end = self._edges(start, end, kept)
        if self.new[new_start:new_end].split() == self.old[start:end].split():
            return Placement("moved" if kept[0].moved else "unchanged", new_start, new_end)
        factor, extra = _STRETCHED
        if new_end - new_start > factor * (end - start) + extra:  # pieces torn apart
            return Placement("gone")
        return Placement("reworded", new_start, new_end)

    def _words_kept(self, pieces: list[Run]) -> int:
        return sum(_count_words(self.old[run.old_start : run.old_end]) for run in pieces)

    def _edges(self, start: int, end: int, kept: list[Run]) -> tuple[int, int]:
        """Return the new span: what was kept, and within the same sentence what replaced the lost edges."""
        new_start, new_end = kept[0].new_start, kept[-1].new_end
        if kept[0].moved:
            return new_start, new_end
        if self.old[start : kept[0].old_start].strip():
            before = self._steady[bisect_left(self._steady_starts, kept[0].old_start) - 1]
            sentence = self._sentences[bisect_right(self._sentence_starts, new_start) - 1]
            new_start = max(before.new_end, sentence.start)
        if self.old[kept[-1].old_end : end].strip():
            after = self._steady[bisect_left(self._steady_starts, end)]
            sentence = self._sentences[bisect_left(self._sentence_starts, new_end) - 1]
            new_end = min(after.new_start, sentence.end)
        return _stripped(self.new, new_start, new_end)

    def _joined(self, runs: list[Run]) -> list[Run]:
        """Join runs that continue each other on both sides, with nothing but the same space between them."""
        joined: list[Run] = []
        for run in runs:
            last = joined[-1] if joined else None
            if last and last.new_end <= run.new_start:
                gap = self.old[last.old_end : run.old_start]
                if not gap.strip() and gap == self.new[last.new_end : run.new_start]:
                    joined[-1] = Run(last.old_start, last.new_start, run.old_end - last.old_start, last.moved)
                    continue
            joined.append(run)
        return joined


def _together(pieces: list[Run]) -> list[list[Run]]:
    """Return the pieces that stayed in order as one group and each moved one by itself."""
    steady = [run for run in pieces if not run.moved]
    return [group for group in (steady, *([run] for run in pieces if run.moved)) if group]


def _count_words(text: str) -> int:
    return len(re.findall(r"\w+", text))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _tokens(pattern: re.Pattern[str], text: str, base: int = 0) -> list[_Token]:
    return [_Token(base + found.start(), found.group()) for found in pattern.finditer(text)]


def _align(left: list[_Token], right: list[_Token]) -> tuple[list[Run], list[Run]]:
    """Return the runs that stayed in order and those that moved.

    Args:
        left: the old draft's sentences.
        right: the new draft's sentences.
    """
    pairs = match([_key(token) for token in left], [_key(token) for token in right])
    lost = set(range(len(left))) - {i for i, _ in pairs}
    fresh = set(range(len(right))) - {j for _, j in pairs}
    moved = _moved(left, right, lost, fresh)
    lost -= {i for i, _ in moved}
    fresh -= {j for _, j in moved}
    steady: list[Run] = []
    i_from = j_from = 0
    for i, j in [*pairs, (len(left), len(right))]:
        changed = [left[k] for k in range(i_from, i) if k in lost], [right[k] for k in range(j_from, j) if k in fresh]
        steady += _changed_runs(*changed)
        if i < len(left):
            steady += _sentence_runs(left[i], right[j])
        i_from, j_from = i + 1, j + 1
    return steady, [Run(left[i].start, right[j].start, len(left[i].words), moved=True) for i, j in sorted(moved)]


def _key(sentence: _Token) -> tuple[str, ...]:
    """Return what two sentences must share to be a pair: their words; marks and spaces may differ."""
    return tuple(re.findall(r"\w+", sentence.words.casefold())) or (sentence.words,)


def _sentence_runs(old: _Token, new: _Token) -> list[Run]:
    return [Run(old.start, new.start, len(old.words))] if old.words == new.words else _word_runs([old], [new])


def _changed_runs(left: list[_Token], right: list[_Token]) -> list[Run]:
    """Align the words of changed sentences, each with those it belongs to."""
    blocks = pair_sentences([_key(token) for token in left], [_key(token) for token in right])
    return [run for a, b, c, d in blocks for run in _word_runs(left[a:b], right[c:d])]


def _word_runs(left: list[_Token], right: list[_Token]) -> list[Run]:
    """Align the words of two changed stretches."""
    ours = [word for token in left for word in _tokens(_WORD, token.words, token.start)]
    theirs = [word for token in right for word in _tokens(_WORD, token.words, token.start)]
    pairs = match([word.words for word in ours], [word.words for word in theirs])
    return [Run(ours[i].start, theirs[j].start, len(ours[i].words)) for i, j in pairs]


def _moved(left: list[_Token], right: list[_Token], lost: set[int], fresh: set[int]) -> set[tuple[int, int]]:
    """Pair sentences that left one place and stand unchanged and once in another, then their equal neighbours."""
    old_places, new_places = _places(left, lost), _places(right, fresh)
    certain = {
        (places[0], new_places[words][0])
        for words, places in old_places.items()
        if len(words.split()) > 1 and len(places) == 1 == len(new_places.get(words, []))
    }
    moved = set(certain)
    taken_old, taken_new = {i for i, _ in certain}, {j for _, j in certain}
    for step in (1, -1):
        for i, j in sorted(certain):
            k, m = i + step, j + step
            while (
                k in lost
                and k not in taken_old
                and m in fresh
                and m not in taken_new
                and left[k].words == right[m].words
            ):
                moved.add((k, m))
                taken_old.add(k)
                taken_new.add(m)
                k, m = k + step, m + step
    return moved


def _places(sentences: list[_Token], indices: set[int]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for index in sorted(indices):
        places.setdefault(sentences[index].words, []).append(index)
    return places
