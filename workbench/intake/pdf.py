"""PDF: pypdfium2 (BSD/Apache, Chrome's PDFium) gives lines with their places; ``pdf_paragraphs`` makes text of them.

Not pypdf: PDFium keeps the reading order and the places of lines, in a tenth of the time. Nothing in a PDF is run;
forms, scripts and attachments are never initialised.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from workbench.errors import InputError
from workbench.intake.blocks import folded
from workbench.intake.kinds import KNOWN_SUFFIXES
from workbench.intake.pdf_lines import Line, Picture, without_running_heads, without_running_pictures
from workbench.intake.pdf_paragraphs import compose
from workbench.intake.properties import day_of
from workbench.model.articles import Document, Wordless

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAGES: Final = 3000
_MOST_PICTURES: Final = 2000  # of a page: a drawing may be made of thousands
_LEAST_WIDE: Final = 72.0  # points
_LEAST_HIGH: Final = 48.0
_MOST_OF_PAGE: Final = 0.8  # what is larger is the page's ground, or a scan of it
_TAIL: Final = 65_536
_LINE: Final = re.compile("[^\n\x02\ufffe]*(?:[\x02\ufffe]?\r?\n|[\x02\ufffe]|$)")  # PDFium joins where it saw a hyphen
_LIGATURES: Final = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
    | {"\ufffe": "\x02", "\uffff": None, "\x00": None}
)
_PROGRAMS: Final = ("Microsoft Word - ", "Microsoft PowerPoint - ", "Untitled", "Unbenannt")


@dataclass(frozen=True, slots=True)
class _Place:
    x: float
    y: float
    size: float
    bold: bool


def read_pdf(content: bytes, shown: str) -> Document:
    """Return the text of a PDF with the first code point of each page; a scanned one says that it has no text.

    Raises:
        InputError: ``file-encrypted``, ``file-damaged`` or ``too-many-pages``.
    """
    if b"%%EOF" not in content[-_TAIL:]:  # PDFium would mend it and say nothing of what is missing
        raise InputError("file-damaged", path=shown)
    document = open_pdf(content, shown)
    try:
        if len(document) > MOST_PAGES:
            raise InputError("too-many-pages", path=shown, pages=len(document), limit=MOST_PAGES)
        read = [_page(document, index) for index in range(len(document))]
        meta = document.get_metadata_dict()
    finally:
        document.close()
    if not read:
        raise InputError("file-damaged", path=shown)
    lines, pictures = [page[0] for page in read], [page[1] for page in read]
    builder, starts = compose(without_running_heads(lines), without_running_pictures(pictures))
    return Document(
        text=builder.text,
        blocks=tuple(builder.blocks),
        title=_title(meta.get("Title", "")) or builder.title(),
        author=folded(meta.get("Author", "")),
        date=day_of(meta.get("CreationDate", "")),
        pages=starts,
        images=builder.images,
        wordless=Wordless.NO if builder.text else Wordless.SCAN,
    )


def open_pdf(content: bytes, shown: str) -> pdfium.PdfDocument:
    """Open a PDF.

    Raises:
        InputError: ``file-encrypted`` or ``file-damaged``.
    """
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise InputError("file-encrypted" if locked else "file-damaged", path=shown) from None


def _page(document: pdfium.PdfDocument, index: int) -> tuple[list[Line], list[Picture]]:
    """Return the lines and pictures of a page; a page that is broken has none."""
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return [], []
    try:
        return _lines(page), _pictures(page)
    finally:
        page.close()


def _lines(page: pdfium.PdfPage) -> list[Line]:
    try:
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return []
    try:
        return list(_lines_of(text))
    finally:
        text.close()


def _pictures(page: pdfium.PdfPage) -> list[Picture]:
    """Return the pictures of a page, from the top; what is too small to show anything, or lies under all, is none."""
    whole = page.get_width() * page.get_height()
    try:
        objects = islice(page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=1), _MOST_PICTURES)
        found = {Picture(*one.get_bounds()) for one in objects}
    except pdfium.PdfiumError:
        return []
    shown = {one for one in found if _is_shown(one.right - one.left, one.top - one.bottom, whole)}
    return sorted(shown, key=lambda one: (-one.top, one.left))


def _is_shown(wide: float, high: float, page: float) -> bool:
    return wide >= _LEAST_WIDE and high >= _LEAST_HIGH and wide * high < _MOST_OF_PAGE * page


def _lines_of(page: pdfium.PdfTextPage) -> Iterator[Line]:
    words = page.get_text_range(errors="replace")
    wide = not all(char <= "\uffff" for char in words)
    at = 0
    for piece in _LINE.findall(words):
        bare = piece.strip(" \r\n\t\u00a0\x00")
        if bare:
            first = at + piece.index(bare)
            last = first + len(bare) - 1
            if wide:  # PDFium counts UTF-16 units
                first, last = (len(words[:place].encode("utf-16-le", "surrogatepass")) // 2 for place in (first, last))
            start, end = _place(page, first), _place(page, last)
            yield Line(
                words=folded(bare.translate(_LIGATURES)), left=start.x, right=end.x + end.size / 2, y=start.y,
                size=start.size, bold=start.bold and end.bold,
            )  # fmt: skip
        at += len(piece)


def _place(page: pdfium.PdfTextPage, text_index: int) -> _Place:
    index = max(0, raw.FPDFText_GetCharIndexFromTextIndex(page, text_index))
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    raw.FPDFText_GetCharOrigin(page, index, x, y)
    scale = math.hypot(matrix.c, matrix.d) if raw.FPDFText_GetMatrix(page, index, matrix) else 1.0
    size = raw.FPDFText_GetFontSize(page, index) * (scale or 1.0)
    return _Place(x.value, y.value, size or 1.0, raw.FPDFText_GetFontWeight(page, index) >= 600)  # noqa: PLR2004


def _title(words: str) -> str:
    """Return a title a person gave; file names and what programs put there are none."""
    words = folded(words)
    named_by_program = words.startswith(_PROGRAMS) or words.lower().endswith((*KNOWN_SUFFIXES, ".doc", ".indd", ".qxd"))
    return "" if named_by_program else words
