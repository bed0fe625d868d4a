"""Aligning two drafts: where each stretch of the old text went, by alignment, never by look-alike sentences.

Paragraph-wise first (equal lines pair up as in a diff), then word-wise inside changed stretches; lines that left one
place and stand unchanged and only once in another have moved. The longest-common-subsequence search is difflib's
(Ratcliff and Obershelp 1988) without its junk heuristic.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

Relation = Literal["unchanged", "moved", "reworded", "gone"]
_WORD: Final = re.compile(r"\w+|[^\w\s]|\s+")
_SENTENCE: Final = re.compile(r"[^\n.!?]*[.!?]+[\"”“«»)]*[ \t]*|[^\n.!?]+|\n+")
_MAX_WORDS: Final = 4000  # beyond, a changed stretch is one replacement: quadratic time helps nobody


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of equal text: ``old[old_start:old_start+length] == new[new_start:new_start+length]``."""

    old_start: int
    new_start: int
    length: int
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Placement:
    """What became of a span: its relation and, unless gone, its span in the new draft (code points, half-open)."""

    relation: Relation
    start: int = -1
    end: int = -1


class Alignment:
    """The alignment of an old draft with a new one.

    Args:
        old: the old draft's text.
        new: the new draft's text.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old = old
        self.new = new
        self.runs: tuple[Run, ...] = _align(old, new)

    def place(self, start: int, end: int) -> Placement:
        """Say where ``old[start:end]`` stands in the new draft."""
        pieces = [run for run in self.runs if run.old_start < end and run.old_start + run.length > start]
        if not pieces:
            return Placement("gone")
        whole = next((r for r in pieces if r.old_start <= start and r.old_start + r.length >= end), None)
        if whole is not None:
            shift = whole.new_start - whole.old_start
            return Placement("moved" if whole.moved else "unchanged", start + shift, end + shift)
        return self._reworded(start, end, pieces)

    def _reworded(self, start: int, end: int, pieces: list[Run]) -> Placement:
        kept = [
            (max(start, run.old_start), min(end, run.old_start + run.length), run.new_start - run.old_start)
            for run in pieces
        ]
        words = sum(len(re.findall(r"\w+", self.old[a:b])) for a, b, _ in kept)
        if words == 0 or words * 3 < len(re.findall(r"\w+", self.old[start:end])):
            return Placement("gone")
        new_start = kept[0][0] + kept[0][2] if kept[0][0] == start else self._edge(start, before=True)
        new_end = kept[-1][1] + kept[-1][2] if kept[-1][1] == end else self._edge(end, before=False)
        joined = kept[0][2] + start, kept[-1][2] + end
        if new_end <= new_start or new_end - new_start > 3 * (end - start) + 80:  # pieces torn apart
            return Placement("gone")
        if self.new[new_start:new_end] == self.old[start:end]:
            return Placement("unchanged", *joined)
        return Placement("reworded", new_start, new_end)

    def _edge(self, offset: int, *, before: bool) -> int:
        """Map an edge that fell into a changed stretch to the end of the run before it, or the start of the next."""
        in_order = [run for run in self.runs if not run.moved]
        if before:
            ends = [r.new_start + r.length for r in in_order if r.old_start + r.length <= offset]
            return _skip_space(self.new, ends[-1] if ends else 0)
        starts = [r.new_start for r in in_order if r.old_start >= offset]
        return len(self.new[: starts[0] if starts else len(self.new)].rstrip())


def _skip_space(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _tokens(pattern: re.Pattern[str], text: str, base: int = 0) -> list[tuple[int, str]]:
    return [(base + match.start(), match.group()) for match in pattern.finditer(text)]


def _align(old: str, new: str) -> tuple[Run, ...]:
    """Sentence-wise, then word-wise in what changed, then moved sentences."""
    a, b = _tokens(_SENTENCE, old), _tokens(_SENTENCE, new)
    matcher = SequenceMatcher(None, [t for _, t in a], [t for _, t in b], autojunk=False)
    runs: list[Run] = []
    lost: list[tuple[int, str]] = []
    fresh: list[tuple[int, str]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            runs.extend(Run(a[i][0], b[j][0], len(a[i][1])) for i, j in zip(range(i1, i2), range(j1, j2), strict=True))
            continue
        lost += a[i1:i2]
        fresh += b[j1:j2]
    moved = _moved(lost, fresh)
    gone_old = {run.old_start for run in moved}
    gone_new = {run.new_start for run in moved}
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "replace":
            left = [t for t in a[i1:i2] if t[0] not in gone_old]
            right = [t for t in b[j1:j2] if t[0] not in gone_new]
            runs += _words(left, right)
    return _merged(sorted(runs, key=lambda run: run.old_start), moved)


def _moved(lost: list[tuple[int, str]], fresh: list[tuple[int, str]]) -> list[Run]:
    """Pair sentences that left one place and stand, unchanged and once, in another."""
    old_places: dict[str, list[int]] = {}
    new_places: dict[str, list[int]] = {}
    for places, tokens in ((old_places, lost), (new_places, fresh)):
        for offset, words in tokens:
            if len(words.split()) > 1:
                places.setdefault(words.strip(), []).append(offset + len(words) - len(words.lstrip()))
    return [
        Run(offsets[0], new_places[words][0], len(words), moved=True)
        for words, offsets in old_places.items()
        if len(offsets) == 1 and len(new_places.get(words, [])) == 1
    ]


def _words(left: list[tuple[int, str]], right: list[tuple[int, str]]) -> list[Run]:
    """Align the words of two changed stretches."""
    a = [token for base, words in left for token in _tokens(_WORD, words, base)]
    b = [token for base, words in right for token in _tokens(_WORD, words, base)]
    if len(a) > _MAX_WORDS or len(b) > _MAX_WORDS:
        return []
    matcher = SequenceMatcher(None, [t for _, t in a], [t for _, t in b], autojunk=False)
    return [
        Run(a[block.a + k][0], b[block.b + k][0], len(a[block.a + k][1]))
        for block in matcher.get_matching_blocks()
        for k in range(block.size)
    ]


def _merged(runs: list[Run], moved: list[Run]) -> tuple[Run, ...]:
    """Join neighbouring runs that continue each other; moved ones stay apart."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last.old_start + last.length == run.old_start and last.new_start + last.length == run.new_start:
            joined[-1] = Run(last.old_start, last.new_start, last.length + run.length)
        else:
            joined.append(run)
    return tuple(joined) + tuple(moved)
