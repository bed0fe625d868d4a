"""Drawn lines of a PDF's page that may part a table's cells: thin boxes, sides of larger ones, strokes."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

import pypdfium2 as pdfium
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.intake.pdf.objects import Shown

_MOST_PATHS: Final = 4000  # of a page; what has more is a drawing
_MOST_POINTS: Final = 200  # of a path that is looked at point by point
_MOST_RULES: Final = 3000  # looked at on a page
_MOST_JOINED: Final = 400  # of one direction; what has more is a drawing
_THIN: Final = 4.0  # points: PDFium tells a stroke as broad as twice its width
_SHORTEST: Final = 5.0
_SLANT: Final = 0.5  # points by which a line may lean
_SNAP: Final = 2.0  # points within which lines beside one another are one
_TOUCH: Final = 3.0  # points that may part what is one line


_Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line, level or upright: where it stands, and from where to where it reaches (points)."""

    upright: bool
    at: float
    start: float
    end: float


def rules_of(shown: Iterable[Shown]) -> list[Rule]:
    """Return the drawn lines among a page's objects, those in one line and touching as one; of a drawing none."""
    paths = [one for one in shown if one[0].type == raw.FPDF_PAGEOBJ_PATH]
    found: list[Rule] = []
    if len(paths) > _MOST_PATHS:
        return found
    try:
        for path, matrix in paths:
            found += _of_path(path, matrix)
            if len(found) > _MOST_RULES:
                return []
    except pdfium.PdfiumError:
        return []
    level, upright = list(_joined(found, upright=False)), list(_joined(found, upright=True))
    return [*level, *upright] if max(len(level), len(upright)) <= _MOST_JOINED else []


def _of_path(path: pdfium.PdfObject, matrix: pdfium.PdfMatrix) -> Iterator[Rule]:
    left, bottom, right, top = matrix.on_rect(*path.get_bounds())
    wide, high = right - left, top - bottom
    if max(wide, high) < _SHORTEST:
        return
    if min(wide, high) > _THIN:
        for start, end in _sides(path, path.get_matrix().multiply(matrix)):
            yield from _side(start, end)
    elif wide > high:
        yield Rule(False, (bottom + top) / 2, left, right)
    else:
        yield Rule(True, (left + right) / 2, bottom, top)


def _side(start: _Point, end: _Point) -> Iterator[Rule]:
    wide, high = abs(end[0] - start[0]), abs(end[1] - start[1])
    if high <= _SLANT and wide >= _SHORTEST:
        yield Rule(False, (start[1] + end[1]) / 2, min(start[0], end[0]), max(start[0], end[0]))
    elif wide <= _SLANT and high >= _SHORTEST:
        yield Rule(True, (start[0] + end[0]) / 2, min(start[1], end[1]), max(start[1], end[1]))


def _sides(
    path: pdfium.PdfObject, matrix: pdfium.PdfMatrix
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield the straight parts of a path that is painted, from point to point."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    count = raw.FPDFPath_CountSegments(path)
    if not (fill.value or stroke.value) or count > _MOST_POINTS:
        return
    points: list[_Point] = []
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            yield from _ended(points, closed=bool(fill.value))
            points = []
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append(matrix.on_point(x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _ended(points, closed=True)
            points = []
    yield from _ended(points, closed=bool(fill.value))


def _ended(
    points: list[tuple[float, float]], *, closed: bool
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    yield from pairwise([*points, points[0]] if closed and points else points)


def _joined(rules: Iterable[Rule], *, upright: bool) -> Iterator[Rule]:
    """Yield lines of one direction, those that stand within a hair and touch as one."""
    ranked = sorted((one for one in rules if one.upright is upright), key=lambda one: one.at)
    group: list[Rule] = []
    for one in ranked:
        if group and one.at - group[0].at > _SNAP:
            yield from _touching(group)
            group = []
        group.append(one)
    yield from _touching(group)


def _touching(group: list[Rule]) -> Iterator[Rule]:
    at = sum(one.at for one in group) / max(1, len(group))
    last: Rule | None = None
    for one in sorted(group, key=lambda one: one.start):
        if last is not None and one.start <= last.end + _TOUCH:
            last = Rule(last.upright, at, last.start, max(last.end, one.end))
            continue
        if last is not None:
            yield last
        last = Rule(one.upright, at, one.start, one.end)
    if last is not None:
        yield last
