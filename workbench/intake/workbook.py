"""Excel's .xlsx through openpyxl (MIT) in read-only mode: one row at a time, values as they were computed last."""

from __future__ import annotations

import io
import warnings
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from workbench.errors import InputError
from workbench.intake.properties import day_of
from workbench.intake.tables import Sheet, as_words, heading

if TYPE_CHECKING:
    from openpyxl import Workbook

    from workbench.intake.package import Package
    from workbench.model.articles import Document

# What openpyxl raises on workbooks that are none: it checks little and says so in many ways.
_BROKEN: Final = (
    InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError,
    OSError,
)  # fmt: skip


def read_xlsx(content: bytes, package: Package) -> Document:
    """Return the sheets' rows, hidden sheets left out; each sheet's name stands over it when there are several.

    Args:
        content: the file's bytes.
        package: the same, to be checked part by part first.

    Raises:
        InputError: the package's, ``table-too-large`` or ``file-damaged``.
    """
    package.check_parts(pictures="xl/media/")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # parts it does not know
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            try:
                return _read(book, package.shown)
            finally:
                book.close()
    except _BROKEN:
        raise InputError("file-damaged", path=package.shown) from None


def _read(book: Workbook, shown: str) -> Document:
    sheet = Sheet(shown)
    pages = [page for page in book.worksheets if isinstance(page, ReadOnlyWorksheet) and page.sheet_state == "visible"]
    for page in pages:
        if len(pages) > 1:
            heading(sheet, page.title)
        page.reset_dimensions()  # as declared they may be anything; rows that are there count
        for row in page.iter_rows(values_only=True):
            sheet.add(as_words(value) for value in row)
    properties = book.properties
    document = sheet.document()
    return replace(
        document,
        title=properties.title or document.title,
        author=properties.creator or "",
        date=day_of(properties.modified.isoformat() if properties.modified else ""),
    )
