"""PDF: pypdfium2 (BSD/Apache, Chrome's PDFium) gives lines with their places; ``paragraphs`` makes text of them.

Not pypdf: PDFium keeps the reading order and the places of lines, in a tenth of the time. Nothing in a PDF is run;
forms, scripts and attachments are never initialised.
"""

from __future__ import annotations

from typing import Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from workbench.errors import InputError
from workbench.intake.blocks import folded
from workbench.intake.kinds import KNOWN_SUFFIXES
from workbench.intake.pdf.page import Page, read_page
from workbench.intake.pdf.paragraphs import compose
from workbench.intake.pdf.tables import with_tables
from workbench.intake.properties import day_of
from workbench.model.articles import Document, Wordless

MOST_PAGES: Final = 3000
_TAIL: Final = 65_536
_NOBODY: Final = frozenset(
    {"(anonymous)", "(unspecified)", "anonymous", "unknown", "untitled"}
)  # what programs fill in
_PROGRAMS: Final = ("Microsoft Word - ", "Microsoft PowerPoint - ", "Untitled", "Unbenannt")


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
    builder, starts = compose(with_tables(read), [page.pictures for page in read])
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


def _page(document: pdfium.PdfDocument, index: int) -> Page:
    """Return what a page shows; a page that is broken shows nothing."""
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return Page()
    try:
        return read_page(page)
    finally:
        page.close()


def _title(words: str) -> str:
    """Return a title a person gave; file names and what programs put there are none."""
    words = _told(words)
    named_by_program = words.startswith(_PROGRAMS) or words.lower().endswith((*KNOWN_SUFFIXES, ".doc", ".indd", ".qxd"))
    return "" if named_by_program else words


def _told(words: str) -> str:
    words = folded(words)
    return "" if words.lower() in _NOBODY else words
