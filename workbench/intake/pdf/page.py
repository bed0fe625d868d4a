"""A page of a PDF: its lines, its pictures, the lines drawn on it; words one by one only where a table may stand.

PDFium is asked letter by letter there, which takes as long as all else: so it is not asked about running text.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

import pypdfium2 as pdfium

from workbench.intake.pdf.grids import Grid, grids_of
from workbench.intake.pdf.letters import Letters, Place, turn_of
from workbench.intake.pdf.lines import Line, Picture, gutters
from workbench.intake.pdf.look import is_typewritten
from workbench.intake.pdf.objects import shown_on
from workbench.intake.pdf.pictures import pictures_of
from workbench.intake.pdf.rules import Rule, rules_of
from workbench.text.caption_words import names_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CAPTIONS_DOWN: Final = 144.0  # points under two pictures within which each has its own lines
_GAP: Final = 0.8  # of the type's size: a blank that parts what stands under one from what stands under the other
_LOOSE: Final = 1.15  # times what a letter takes in running text: more has wide blanks in it
_BROADEST: Final = 0.48  # of the type's size that a letter takes in running text
_TELLING: Final = 15  # letters of a line that tells how broad they run
_BULLETS: Final = "•▪◦‣●■"
_TOGETHER: Final = 3  # loose lines ...
_WITHIN: Final = 12  # ... among so many make a table likely; a cell of one row may have most of them
_AROUND: Final = 6  # lines before and after them that may belong to it
_CAPTIONED: Final = 60  # lines before and after a table's caption
_LONG: Final = 72.0  # points
_STACKED: Final = 3  # drawn lines of one length over one another


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows.

    Attributes:
        lines: in reading order.
        pictures: from the top.
        grids: of drawn lines.
        levels: drawn lines across the page.
    """

    lines: list[Line] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    levels: list[Rule] = field(default_factory=list)


def read_page(page: pdfium.PdfPage) -> Page:
    """Return what a page shows; one whose text is broken has no lines."""
    try:
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return Page(pictures=pictures_of(page, shown_on(page, None)))
    try:
        turn = turn_of(page, text)
        shown = shown_on(page, turn)
        pictures, rules = pictures_of(page, shown), rules_of(shown)
        grids, levels = grids_of(rules), [rule for rule in rules if not rule.upright]
        return Page(_lines(Letters(text, turn), gutters(pictures), grids, levels), pictures, grids, levels)
    finally:
        text.close()


def _lines(letters: Letters, between: list[Picture], grids: list[Grid], levels: list[Rule]) -> list[Line]:
    """Return the lines of a page; what stands under two pictures side by side are two, though PDFium sees one."""
    pieces = [
        (bare[start:end], units[start:end])
        for bare, units in letters.pieces()
        for start, end in (_parts(letters, bare, units, between) if between else ((0, len(bare)),))
    ]
    lines = [letters.line(*piece) for piece in pieces]
    for number in _to_look_at(lines, grids, _stacks(levels)):
        lines[number] = replace(lines[number], parts=letters.words(*pieces[number]))
    return lines


def _parts(letters: Letters, bare: str, units: Sequence[int], between: list[Picture]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line that gaps between pictures above it part, half-open."""
    start = 0
    gaps = _over(letters.place(units[0]), letters.place(units[-1]), between)
    for blank in (index for index in range(1, len(bare) - 1) if gaps and bare[index] == " "):
        before, after = letters.right(units[blank - 1]), letters.place(units[blank + 1])
        wide = after.x - before > after.size * _GAP
        if wide and any(before <= gap.middle <= after.x for gap in gaps):
            yield start, blank
            start = blank + 1
    yield start, len(bare)


def _over(first: Place, last: Place, between: list[Picture]) -> list[Picture]:
    """Return the gaps that a line reaches under, close to the pictures beside them."""
    return [
        gap for gap in between
        if first.x < gap.middle < last.x and -_CAPTIONS_DOWN < first.y - gap.bottom < first.size
    ]  # fmt: skip


def _to_look_at(lines: list[Line], grids: list[Grid], stacks: list[Picture]) -> set[int]:
    """Return the numbers of the lines that may be part of a table."""
    found = {number for number, line in enumerate(lines) if any(grid.reaches(line) for grid in grids)}
    found |= {
        number for number, line in enumerate(lines)
        if any(one.bottom - line.size < line.y < one.top and one.shares_column(line) for one in stacks)
    }  # fmt: skip
    loose = _loose(lines)
    for at, number in enumerate(loose):
        after = loose[min(at + _TOGETHER, len(loose)) - 1]
        if at + _TOGETHER <= len(loose) and after - number < _WITHIN:
            found.update(range(number - _AROUND, after + _AROUND + 1))
    for number, line in enumerate(lines):
        if names_table(line.words):
            found.update(range(number - _CAPTIONED, number + _CAPTIONED + 1))
    return found.intersection(range(len(lines)))


def _loose(lines: list[Line]) -> list[int]:
    """Return the numbers of lines whose letters take more room than those of running text in their font do."""
    broad = [(line.right - line.left) / (max(1, len(line.words)) * line.size) for line in lines]
    fonts: dict[str, list[float]] = {}
    for line, one in zip(lines, broad, strict=True):
        if len(line.words) >= _TELLING:
            fonts.setdefault(line.face, []).append(one)
    usual = {face: min(_BROADEST, sorted(found)[len(found) // 4]) for face, found in fonts.items()}
    return [
        number
        for number, (line, one) in enumerate(zip(lines, broad, strict=True))
        if one > _LOOSE * usual.get(line.face, _BROADEST)
        and " " in line.words
        and line.words[0] not in _BULLETS
        and not is_typewritten(line.face)
    ]


def _stacks(levels: list[Rule]) -> list[Picture]:
    """Return the boxes that drawn lines of one length reach over, where at least three stand over one another."""
    groups: dict[tuple[int, int], list[Rule]] = {}
    for rule in (one for one in levels if one.end - one.start >= _LONG):
        groups.setdefault((round(rule.start / _STACKED), round(rule.end / _STACKED)), []).append(rule)
    found = []
    for group in groups.values():
        heights = [rule.at for rule in group]
        if len(group) >= _STACKED:
            found.append(Picture(group[0].start, min(heights), group[0].end, max(heights)))
    return found
