"""What a PDF's page shows besides its words, object by object, those within forms included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import pypdfium2 as pdfium
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_OBJECTS: Final = 100_000  # looked at on a page, those of a form each time it is shown
_DEEPEST: Final = 8  # forms within forms; PDFium alone would follow some dozens

Shown: TypeAlias = tuple[pdfium.PdfObject, pdfium.PdfMatrix]


def shown_on(page: pdfium.PdfPage, turn: pdfium.PdfMatrix | None) -> list[Shown]:
    """Return the images and paths of a page, each with the matrix that moves it to where it is seen.

    Args:
        page: to look at.
        turn: how it is turned to be read.
    """
    found: list[Shown] = []
    try:
        found.extend(_walk(page, turn or pdfium.PdfMatrix()))
    except pdfium.PdfiumError:
        return []
    return found


def _walk(page: pdfium.PdfPage, turn: pdfium.PdfMatrix) -> Iterator[Shown]:
    waiting: list[tuple[Iterator[pdfium.PdfObject], pdfium.PdfMatrix]] = [(_within(page), turn)]
    looked_at = 0
    while waiting and looked_at < _MOST_OBJECTS:
        objects, matrix = waiting[-1]
        one = next(objects, None)
        looked_at += 1
        if one is None:
            waiting.pop()
        elif one.type in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH}:
            yield one, matrix
        elif one.type == raw.FPDF_PAGEOBJ_FORM and len(waiting) <= _DEEPEST:
            waiting.append((_within(page, one), one.get_matrix().multiply(matrix)))


def _within(page: pdfium.PdfPage, form: pdfium.PdfObject | None = None) -> Iterator[pdfium.PdfObject]:
    """Yield what a page or one of its forms shows, without what forms in it show."""
    level = 0 if form is None else 1
    objects: Iterator[pdfium.PdfObject] = page.get_objects(max_depth=level, form=form, level=level)
    return objects
