"""Paper by way of the system's spooler: the PDF goes there as it is, so that a real printer gets letters, not pictures.

CUPS (Linux, macOS) takes PDF; where there is none, the pages are painted (``printing``).
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtPrintSupport import QPrinter

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE: Final = 60  # seconds for handing over
_SIDES: Final = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


def spooler_command(printer: QPrinter, title: str) -> tuple[str, ...]:
    """Return the command that prints a PDF named after it as chosen in the dialog; empty where there is none.

    Args:
        printer: what the person chose.
        title: of the job, as the printer's queue shows it.
    """
    spooler = shutil.which("lp")
    if spooler is None or not printer.printerName() or printer.outputFormat() != QPrinter.OutputFormat.NativeFormat:
        return ()
    options = ["fit-to-page"]
    if sides := _SIDES.get(printer.duplex()):
        options.append(f"sides={sides}")
    if printer.colorMode() == QPrinter.ColorMode.GrayScale:
        options.append("print-color-mode=monochrome")
    if printer.collateCopies():
        options.append("collate=true")
    pages = ("-P", f"{printer.fromPage()}-{printer.toPage()}") if printer.fromPage() else ()
    wished = (part for option in options for part in ("-o", option))
    return (spooler, "-d", printer.printerName(), "-n", str(printer.copyCount()), "-t", title, *pages, *wished, "--")


def spool(command: tuple[str, ...], write: Callable[[Path], object]) -> bool:
    """Have a PDF written where only this person reads it, hand it over, and take it away again.

    Args:
        command: as from ``spooler_command``.
        write: writes the PDF to a path.

    Returns:
        False when the spooler did not take it.
    """
    with tempfile.TemporaryDirectory(prefix="workbench-") as folder:
        file = Path(folder) / "pages.pdf"
        write(file)
        try:
            done = subprocess.run(
                (*command, str(file)), check=False, capture_output=True, stdin=subprocess.DEVNULL, timeout=_PATIENCE
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0
