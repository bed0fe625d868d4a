"""Where the pictures of a PDF's page are shown: moved as their forms are, cut as their paths cut them."""

from __future__ import annotations

import ctypes
from itertools import islice
from typing import TYPE_CHECKING, Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from workbench.intake.pdf.lines import Picture

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.intake.pdf.objects import Shown

_MOST_PICTURES: Final = 2000  # of a page: a drawing may be made of thousands
_MOST_PATHS: Final = 100  # that cut a picture
_MOST_POINTS: Final = 1000  # of such a path
_LEAST_WIDE: Final = 72.0  # points
_LEAST_HIGH: Final = 48.0
_MOST_OF_PAGE: Final = 0.8  # what is larger is the page's ground, or a scan of it

_Box = tuple[float, float, float, float]  # left, bottom, right, top


def pictures_of(page: pdfium.PdfPage, shown: Iterable[Shown]) -> list[Picture]:
    """Return the pictures of a page, from the top; what is too small to show anything, or lies under all, is none.

    Args:
        page: whose they are.
        shown: its objects.
    """
    whole = page.get_width() * page.get_height()
    images = (one for one in shown if one[0].type == raw.FPDF_PAGEOBJ_IMAGE)
    found: set[Picture] = set()
    try:
        found.update(_picture(*one) for one in islice(images, _MOST_PICTURES))
    except pdfium.PdfiumError:
        return []
    kept = {one for one in found if _is_shown(one.right - one.left, one.top - one.bottom, whole)}
    return sorted(kept, key=lambda one: (-one.top, one.left))


def _is_shown(wide: float, high: float, page: float) -> bool:
    return wide >= _LEAST_WIDE and high >= _LEAST_HIGH and wide * high < _MOST_OF_PAGE * page


def _picture(one: pdfium.PdfObject, matrix: pdfium.PdfMatrix) -> Picture:
    left, bottom, right, top = matrix.on_rect(*_cut(one))
    return Picture(left, bottom, right, top, _content(one))


def _content(image: pdfium.PdfObject) -> tuple[int, int, int]:
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    raw.FPDFImageObj_GetImagePixelSize(image, wide, high)
    return wide.value, high.value, raw.FPDFImageObj_GetImageDataRaw(image, None, 0)


def _cut(image: pdfium.PdfObject) -> _Box:
    """Return the part of an image that its paths leave to be seen; nothing of it is a box without a height."""
    left, bottom, right, top = image.get_bounds()
    paths = raw.FPDFPageObj_GetClipPath(image)
    for path in range(min(_MOST_PATHS, raw.FPDFClipPath_CountPaths(paths))) if paths else ():
        box = _box_of(paths, path)
        if box is not None:
            left, bottom, right, top = (max(left, box[0]), max(bottom, box[1]), min(right, box[2]), min(top, box[3]))
    return left, bottom, max(left, right), max(bottom, top)


def _box_of(paths: object, path: int) -> _Box | None:
    """Return what a path reaches around; None where it has too many points to look at, or none."""
    count = raw.FPDFClipPath_CountPathSegments(paths, path)
    x, y = ctypes.c_float(), ctypes.c_float()
    across, up = [], []
    for index in range(count if count <= _MOST_POINTS else 0):
        if raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(paths, path, index), x, y):
            across.append(x.value)
            up.append(y.value)
    return (min(across), min(up), max(across), max(up)) if across else None
