"""PDF: pypdfium2 (BSD/Apache, Chrome's PDFium) gives lines with their places; ``pdf_paragraphs`` makes text of them.

Not pypdf: PDFium keeps the reading order and the places of lines, in a tenth of the time. Nothing in a PDF is run;
forms, scripts and attachments are never initialised.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from workbench.errors import InputError
from workbench.intake.blocks import folded
from workbench.intake.kinds import KNOWN_SUFFIXES
from workbench.intake.pdf_lines import Line, Picture, gutters, without_running_heads
from workbench.intake.pdf_paragraphs import compose
from workbench.intake.pdf_pictures import pictures_of
from workbench.intake.properties import day_of
from workbench.model.articles import Document, Wordless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_PAGES: Final = 3000
_TAIL: Final = 65_536
_CAPTIONS_DOWN: Final = 144.0  # points under two pictures within which each has its own lines
_GAP: Final = 0.8  # of the type's size: a blank that parts what stands under one from what stands under the other
_NAME: Final = 128  # bytes of a font's name; a longer one is none
_PART_OF_FONT: Final = re.compile(r"^[A-Z]{6}\+")
_LINE: Final = re.compile("[^\n\x02\ufffe]*(?:[\x02\ufffe]?\r?\n|[\x02\ufffe]|$)")  # PDFium joins where it saw a hyphen
_LIGATURES: Final = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
    | {"\ufffe": "\x02", "\uffff": None, "\x00": None}
)
_NOBODY: Final = frozenset(
    {"(anonymous)", "(unspecified)", "anonymous", "unknown", "untitled"}
)  # what programs fill in
_PROGRAMS: Final = ("Microsoft Word - ", "Microsoft PowerPoint - ", "Untitled", "Unbenannt")


@dataclass(frozen=True, slots=True)
class _Place:
    x: float
    y: float
    size: float
    bold: bool
    face: str


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
    builder, starts = compose(without_running_heads(lines), pictures)
    return Document(
        text=builder.text,
        blocks=tuple(builder.blocks),
        title=_title(meta.get("Title", "")) or builder.title(),
        author=_told(meta.get("Author", "")),
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
        pictures = pictures_of(page)
        return _lines(page, pictures), pictures
    finally:
        page.close()


def _lines(page: pdfium.PdfPage, pictures: list[Picture]) -> list[Line]:
    try:
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return []
    try:
        return list(_lines_of(text, gutters(pictures)))
    finally:
        text.close()


def _lines_of(page: pdfium.PdfTextPage, between: list[Picture]) -> Iterator[Line]:
    """Yield the lines of a page; what stands under two pictures side by side are two, though PDFium sees one.

    Args:
        page: with its words.
        between: the gaps between such pictures.
    """
    words = page.get_text_range(errors="replace")
    wide = not all(char <= "\uffff" for char in words)
    at = 0
    for piece in _LINE.findall(words):
        bare = piece.strip(" \r\n\t\u00a0\x00")
        if bare:
            first = at + piece.index(bare)
            units = _units(words, first, bare) if wide else range(first, first + len(bare))
            for start, end in _parts(page, bare, units, between):
                yield _line(page, bare[start:end], units[start], units[end - 1])
        at += len(piece)


def _units(words: str, first: int, bare: str) -> list[int]:
    """Return where PDFium, which counts UTF-16 units, has each character."""
    unit = len(words[:first].encode("utf-16-le", "surrogatepass")) // 2
    return list(accumulate((1 + (char > "\uffff") for char in bare[:-1]), initial=unit))


def _parts(
    page: pdfium.PdfTextPage, bare: str, units: Sequence[int], between: list[Picture]
) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line that gaps between pictures above it part, half-open."""
    start = 0
    gaps = _over(_place(page, units[0]), _place(page, units[-1]), between) if between else []
    for blank in (index for index in range(1, len(bare) - 1) if gaps and bare[index] == " "):
        before, after = _right(page, units[blank - 1]), _place(page, units[blank + 1])
        wide = after.x - before > after.size * _GAP
        if wide and any(before <= gap.middle <= after.x for gap in gaps):
            yield start, blank
            start = blank + 1
    yield start, len(bare)


def _over(first: _Place, last: _Place, between: list[Picture]) -> list[Picture]:
    """Return the gaps that a line reaches under, close to the pictures beside them."""
    return [
        gap for gap in between
        if first.x < gap.middle < last.x and -_CAPTIONS_DOWN < first.y - gap.bottom < first.size
    ]  # fmt: skip


def _line(page: pdfium.PdfTextPage, words: str, first: int, last: int) -> Line:
    start, end = _place(page, first), _place(page, last)
    return Line(
        words=folded(words.translate(_LIGATURES)), left=start.x, right=end.x + end.size / 2, y=start.y,
        size=start.size, bold=start.bold and end.bold, face=start.face if start.face == end.face else "",
    )  # fmt: skip


def _right(page: pdfium.PdfTextPage, text_index: int) -> float:
    index = max(0, raw.FPDFText_GetCharIndexFromTextIndex(page, text_index))
    left, right, bottom, top = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
    return right.value


def _place(page: pdfium.PdfTextPage, text_index: int) -> _Place:
    index = max(0, raw.FPDFText_GetCharIndexFromTextIndex(page, text_index))
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    raw.FPDFText_GetCharOrigin(page, index, x, y)
    scale = math.hypot(matrix.c, matrix.d) if raw.FPDFText_GetMatrix(page, index, matrix) else 1.0
    size = raw.FPDFText_GetFontSize(page, index) * (scale or 1.0)
    bold = raw.FPDFText_GetFontWeight(page, index) >= 600  # noqa: PLR2004
    return _Place(x.value, y.value, size or 1.0, bold, _face(page, index))


def _face(page: pdfium.PdfTextPage, index: int) -> str:
    """Return the name of a character's font, without the mark of a part of it."""
    name = ctypes.create_string_buffer(_NAME)
    raw.FPDFText_GetFontInfo(page, index, name, _NAME, None)
    return _PART_OF_FONT.sub("", name.value.decode("latin-1"))


def _title(words: str) -> str:
    """Return a title a person gave; file names and what programs put there are none."""
    words = _told(words)
    named_by_program = words.startswith(_PROGRAMS) or words.lower().endswith((*KNOWN_SUFFIXES, ".doc", ".indd", ".qxd"))
    return "" if named_by_program else words


def _told(words: str) -> str:
    words = folded(words)
    return "" if words.lower() in _NOBODY else words
