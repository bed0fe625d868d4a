"""A printer that is a PDF file, so that no test opens the system's dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter

if TYPE_CHECKING:
    from pathlib import Path


def paper(target: Path, *, pages: tuple[int, int] = (0, 0)) -> QPrinter:
    """Return a printer onto A4 pages of a file, for the pages "from" and "to" (0: all)."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFullPage(True)
    printer.setFromTo(*pages)
    return printer
