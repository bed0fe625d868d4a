"""Paper: the system's print dialog, and pages set as pictures painted where no spooler takes a PDF (``spooling``)."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from workbench.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

SHARP: Final = 200 / 72  # pixels per point: what a laser printer shows of 9 point type
_TAIL: Final = 1024  # bytes in which a PDF says that it is at its end


def ask_for_printer(parent: QWidget, title: str, name: str) -> QPrinter | None:
    """Ask where to print, A4 to the sheet's edge as the pages bring their own margins; None for a change of mind.

    Args:
        parent: the window.
        title: of the dialog.
        name: of the file proposed where there is no printer, without ending: one "print.pdf" would replace the other.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def file_of(printer: QPrinter) -> Path | None:
    """Return the PDF that is wanted instead of paper, None for paper."""
    wanted = printer.outputFormat() == QPrinter.OutputFormat.PdfFormat and printer.outputFileName()
    return Path(printer.outputFileName()) if wanted else None


def whole_file(printer: QPrinter) -> Path | None:
    """Return the PDF that is wanted instead of paper, None for paper or for some pages only.

    Such a file is best the one the report is saved as: words that can be searched, not pictures of them.
    """
    some = printer.fromPage() or printer.toPage() or printer.copyCount() > 1
    return None if some else file_of(printer)


def print_pages(printer: QPrinter, pages: Sequence[bytes]) -> bool:
    """Paint each page whole on a sheet of its own, those between "from" and "to" where a range was chosen.

    Args:
        printer: what the person chose.
        pages: PNG files, in order.

    Returns:
        False when the printer could not be reached.

    Raises:
        InputError: ``file-unwritable`` when it is a file for which there is no room.
    """
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place, page in enumerate(pages[first - 1 : last]):
        if place and not printer.newPage():
            painter.end()
            return False
        picture = QImage.fromData(page)
        sheet = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        size = picture.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect((sheet.width() - size.width()) // 2, 0, size.width(), size.height()), picture)
    return painter.end() and _whole(printer.outputFileName())


def _whole(file: str) -> bool:
    """Take half a file away again: Qt writes a PDF without a word when the disk is full.

    Raises:
        InputError: ``file-unwritable``.
    """
    path = Path(file)
    if not file or not path.is_file():
        return True
    with path.open("rb") as written:
        written.seek(max(0, path.stat().st_size - _TAIL))
        if b"%%EOF" in written.read():
            return True
    path.unlink(missing_ok=True)
    raise InputError("file-unwritable", path=path, cause=os.strerror(errno.ENOSPC))
