"""What is usual in a paged text: its type, how far its lines stand apart, the sizes of its headings, its words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.intake.pdf.lines import Line

LARGER: Final = 1.12  # than the usual size: a heading's
_SAME_SIZE: Final = 0.08
_SAME_TYPE: Final = 0.03  # captions are often half a point smaller
_TYPEWRITERS: Final = ("courier", "mono", "nimbusmon", "consolas", "typewriter", "inconsolata", "cmtt")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Look:
    """What is usual in a document: the type's size, face and weight, the distance of lines, headings, known words."""

    size: float
    face: str
    leading: float
    bold: bool
    headings: tuple[float, ...]
    words: Counter[str]

    def is_smaller(self, line: Line) -> bool:
        """Say whether a line's type is smaller than the body's, if only by half a point."""
        return line.size < (1 - _SAME_TYPE) * self.size

    def is_body(self, line: Line) -> bool:
        """Say whether a line is in the body's type; one of two faces counts as the body's, as a heading does."""
        other = line.face and self.face and line.face != self.face and line.bold == self.bold
        return not self.is_smaller(line) and not other


def look_of(pages: list[list[Line]]) -> Look:
    """Return what is usual in the lines of these pages."""
    lines = [line for page in pages for line in page]
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.words)
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    faces: Counter[str] = Counter()
    for line in lines:
        faces[line.face] += len(line.words) if line.face and alike(line.size, size) else 0
    gaps = [a.y - b.y for page in pages for a, b in pairwise(page) if alike(a.size, size) and 0 < a.y - b.y < 4 * size]
    heavy = sum(len(line.words) for line in lines if line.bold)
    larger = sorted({one for one in sizes if one > LARGER * size}, reverse=True)
    return Look(
        size=size,
        face=faces.most_common(1)[0][0] if faces else "",
        leading=median(gaps) if gaps else 1.2 * size,
        bold=2 * heavy > sum(sizes.values()),
        headings=tuple(larger),
        words=Counter(match.group().lower() for line in lines for match in _WORD.finditer(line.words)),
    )


@lru_cache(256)
def is_typewritten(face: str) -> bool:
    """Say whether a font's letters are all as broad, as those of listings are."""
    return any(name in face.lower() for name in _TYPEWRITERS)


def alike(one: float, other: float) -> bool:
    """Say whether two sizes pass for the same."""
    return abs(one - other) <= _SAME_SIZE * max(one, other)


def same_type(one: Line, other: Line) -> bool:
    """Say whether two lines are of one size, more strictly than ``alike``."""
    return abs(one.size - other.size) <= _SAME_TYPE * max(one.size, other.size)
