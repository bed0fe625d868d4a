"""Paper: the system's print dialog, and pages that were set as pictures painted onto what it chose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

SHARP: Final = 200 / 72  # pixels per point: what a laser printer shows of 9 point type


def ask_for_printer(parent: QWidget, title: str) -> QPrinter | None:
    """Ask where to print, A4 to the sheet's edge as the pages bring their own margins; None for a change of mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def print_pages(printer: QPrinter, pages: Sequence[bytes]) -> bool:
    """Paint each page whole on a sheet of its own, those between "from" and "to" where a range was chosen.

    Args:
        printer: what the person chose.
        pages: PNG files, in order.

    Returns:
        False when the printer could not be reached.
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
    return painter.end()
