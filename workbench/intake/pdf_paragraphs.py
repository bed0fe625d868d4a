"""Paragraphs from the lines of a PDF: the same file always gives the same text, offsets count in that text.

A line goes on the one before where the typesetter broke it, not the author: same size, no wider gap, no new indent,
and the next word would not have fitted. A hyphen at a line's end goes where the document itself knows the joined word,
or nothing speaks for the hyphen.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from workbench.intake.blocks import DraftBuilder
from workbench.intake.plain_text import ends_sentence, is_list_item, looks_like_heading
from workbench.model.articles import BlockKind

if TYPE_CHECKING:
    from workbench.intake.pdf_lines import Line, Picture

_SAME_SIZE: Final = 0.08
_LARGER: Final = 1.12
_WIDER_GAP: Final = 1.3
_INDENT: Final = 0.8  # of the type's size
_LONGEST_HEADING: Final = 200
_LEVELS: Final = 3
_HYPHENS: Final = "-\u00ad\u2010\x02"
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+(?=[-\u00ad\u2010\x02]$)")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")
_BOTH: Final = frozenset({"und", "oder", "bzw", "sowie", "bis", "and", "or", "to"})


@dataclass(frozen=True, slots=True)
class _Look:
    """What is usual in a document: the type's size, the distance of lines, sizes of headings, known words."""

    size: float
    leading: float
    bold: bool
    headings: tuple[float, ...]
    words: Counter[str]


def compose(pages: list[list[Line]], pictures: list[list[Picture]]) -> tuple[DraftBuilder, tuple[int, ...]]:
    """Return the text of the pages, and the code point at which each page begins in it.

    A page without words begins where the next one does; a paragraph that runs over a page's end stays one. A picture
    stands before the paragraph below it, or after one that flows around it.

    Args:
        pages: the lines of each, in reading order.
        pictures: those of each page.
    """
    look = _look(pages)
    builder = DraftBuilder()
    due = 0  # pictures that stand before the next paragraph
    starts: list[int] = []
    before: Line | None = None
    last_page: list[Line] = []
    for lines, shown in zip(pages, pictures, strict=True):
        first, left = -1, shown
        for index, line in enumerate(lines):
            right = _column_right(lines, index) if index else _column_right(last_page, len(last_page))
            goes_on = before is not None and _goes_on(before, line, look, right, same_page=index > 0)
            below = [one for one in left if one.above(line)]
            left = [one for one in left if one not in below]
            due += len(below)
            if not goes_on:
                _note_pictures(builder, due)
                due = 0
            at = _append(builder, line, look, goes_on=goes_on)
            first = at if first < 0 else first
            before = line
        last_page = lines or last_page
        starts.append(first)
        due += len(left)
    _note_pictures(builder, due)
    return builder, _filled(starts, builder.length)


def _note_pictures(builder: DraftBuilder, count: int) -> None:
    """Note so many pictures before the next paragraph."""
    for _ in range(count):
        builder.picture()


def _filled(starts: list[int], length: int) -> tuple[int, ...]:
    following, filled = length, []
    for start in reversed(starts):
        following = start if start >= 0 else following
        filled.append(following)
    filled.reverse()
    return (0, *filled[1:]) if filled else ()


def _look(pages: list[list[Line]]) -> _Look:
    lines = [line for page in pages for line in page]
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.words)
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    gaps = [a.y - b.y for page in pages for a, b in pairwise(page) if _alike(a.size, size) and 0 < a.y - b.y < 4 * size]
    heavy = sum(len(line.words) for line in lines if line.bold)
    larger = sorted({one for one in sizes if one > _LARGER * size}, reverse=True)
    return _Look(
        size=size,
        leading=median(gaps) if gaps else 1.2 * size,
        bold=2 * heavy > sum(sizes.values()),
        headings=tuple(larger),
        words=Counter(match.group().lower() for line in lines for match in _WORD.finditer(line.words)),
    )


def _alike(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME_SIZE * max(one, other)


def _column_right(lines: list[Line], index: int) -> float:
    """Return where the column of the line before ends: the widest of its neighbours of the same size."""
    if not lines:
        return 0.0
    before = lines[max(0, index - 1)]
    near = lines[max(0, index - 12) : index + 12]
    beside = (one for one in near if one.left < before.right and before.left < one.right)
    return max((one.right for one in beside if _alike(one.size, before.size)), default=before.right)


def _goes_on(before: Line, line: Line, look: _Look, right: float, *, same_page: bool) -> bool:
    """Say whether a line continues the one before."""
    if not _alike(before.size, line.size) or before.bold != line.bold or is_list_item(line.words):
        return False
    gap = before.y - line.y
    if not same_page or gap <= 0:  # over a page's or column's end only what is surely one sentence
        full = before.right > right - 2 * before.size
        open_end = not ends_sentence(before.words) and not is_list_item(before.words)
        return _breaks_word(before) or (open_end and (full or line.words[:1].islower()))
    leading = look.leading if _alike(line.size, look.size) else 1.25 * line.size
    if gap > _WIDER_GAP * max(leading, line.size):
        return False
    if _breaks_word(before):
        return True
    if line.left - before.left > _INDENT * line.size and not is_list_item(before.words):
        return False
    letter = (before.right - before.left) / max(1, len(before.words))
    fitted = before.right + letter * (1 + len(line.words.split(" ", 1)[0])) < right - line.size
    return not fitted


def _breaks_word(line: Line) -> bool:
    return len(line.words) > 1 and line.words[-1] in _HYPHENS and line.words[-2].isalpha()


def _append(builder: DraftBuilder, line: Line, look: _Look, *, goes_on: bool) -> int:
    if not goes_on:
        kind, level = _kind(line, look, first=not builder.blocks)
        return builder.add(kind, _plain(line.words), level=level)
    return _continue(builder, _plain(line.words), look)


def _plain(words: str) -> str:
    """Return words without PDFium's mark for a broken word and without soft hyphens, except one that breaks a word."""
    last = "-" if words[-1] in _HYPHENS else ""
    return words.rstrip(_HYPHENS).replace("\x02", "").replace("\u00ad", "") + last


def _kind(line: Line, look: _Look, *, first: bool) -> tuple[BlockKind, int]:
    if is_list_item(line.words) and line.size <= _LARGER * look.size:
        return BlockKind.LIST_ITEM, 0
    if line.size > _LARGER * look.size and len(line.words) <= _LONGEST_HEADING:
        rank = sum(one > line.size * (1 + _SAME_SIZE) for one in look.headings)
        return BlockKind.HEADING, min(_LEVELS, rank + 1)
    if line.bold and not look.bold and looks_like_heading(line.words):
        return BlockKind.HEADING, 1 if first else _LEVELS
    return BlockKind.PARAGRAPH, 0


def _continue(builder: DraftBuilder, words: str, look: _Look) -> int:
    """Append a line to the last block, its hyphen resolved."""
    tail = builder.text_end(80)
    match = _LAST_WORD.search(tail)
    following = _FIRST_WORD.match(words)
    if match is None or following is None:
        return builder.extend(words, glue="" if tail[-1:] in _HYPHENS and words[:1].isdigit() else " ")
    if following.group() in _BOTH:  # "Haupt- und Nebensache"
        return builder.extend(words)
    if words[0].islower() and _goes_together(match.group(), following.group(), look.words):
        builder.cut(1)
    return builder.extend(words, glue="")


def _goes_together(first: str, second: str, known: Counter[str]) -> bool:
    """Say whether a word was only broken: its hyphenated form must stand elsewhere to keep the hyphen."""
    joined, parted = (first + second).lower(), f"{first}-{second}".lower()
    return known[joined] > 0 or known[parted] == 0
