"""What a PDF's page shows besides its words, object by object, those within forms included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

import pypdfium2 as pdfium
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_OBJECTS: Final = 100_000  # looked at on a page, those of a form each time it is shown
_DEEPEST: Final = 8  # forms within forms; PDFium alone would follow some dozens
_LOOKED_AT: Final = frozenset({raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM})

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
    waiting = [(_within(page), turn)]
    looked_at = 0
    while waiting and looked_at < _MOST_OBJECTS:
        objects, matrix = waiting[-1]
        passed_over, one = next(objects)
        looked_at += 1 + passed_over
        if one is None:
            waiting.pop()
        elif one.type != raw.FPDF_PAGEOBJ_FORM:
            yield one, matrix
        elif len(waiting) <= _DEEPEST:
            waiting.append((_within(page, one), one.get_matrix().multiply(matrix)))


def _within(
    page: pdfium.PdfPage, form: pdfium.PdfObject | None = None
) -> Iterator[tuple[int, pdfium.PdfObject | None]]:
    """Yield images, paths and forms of a page or one of its forms, each with how many others stand before it.

    At last come the others behind them with None: they count as looked at, too.

    A page of tables has a thousand objects of text: making one of each took as long as reading the words.

    Raises:
        pdfium.PdfiumError: an object cannot be told.
    """
    holder = page.raw if form is None else form.raw
    count, told = _counted_in(holder, form=form is not None)
    passed_over = 0
    for index in range(min(count, _MOST_OBJECTS)):
        handle = told(holder, index)
        kind = raw.FPDFPageObj_GetType(handle) if handle else raw.FPDF_PAGEOBJ_UNKNOWN
        if kind == raw.FPDF_PAGEOBJ_UNKNOWN:
            raise pdfium.PdfiumError("an object of the page cannot be told")
        if kind in _LOOKED_AT:
            yield passed_over, pdfium.PdfObject(handle, page=page, container=form, level=int(form is not None))
            passed_over = 0
        else:
            passed_over += 1
    yield passed_over, None


def _counted_in(holder: Any, *, form: bool) -> tuple[int, Callable[[Any, int], Any]]:
    """Return how many objects a page or a form has, and what tells each."""
    if form:
        return raw.FPDFFormObj_CountObjects(holder), raw.FPDFFormObj_GetObject
    return raw.FPDFPage_CountObjects(holder), raw.FPDFPage_GetObject
