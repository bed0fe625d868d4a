"""A real printer gets the PDF itself: as many copies, pages and sides as chosen, and nothing stays behind."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtPrintSupport import QPrinter

from workbench.ui.spooling import spool, spooler_command

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there is no lp")


def _printer(**chosen: Any) -> QPrinter:
    usual = {
        "printerName": "Flur",
        "outputFormat": QPrinter.OutputFormat.NativeFormat,
        "copyCount": 1,
        "fromPage": 0,
        "toPage": 0,
        "duplex": QPrinter.DuplexMode.DuplexAuto,
        "colorMode": QPrinter.ColorMode.Color,
        "collateCopies": False,
    }
    answers = {name: (lambda value=value: value) for name, value in (usual | chosen).items()}
    return cast("QPrinter", SimpleNamespace(**answers))


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Path]:
    """Put a spooler into the path that keeps what it is given, and answers with a status."""

    def make(status: int) -> Path:
        kept = tmp_path / "kept"
        program = tmp_path / "bin" / "lp"
        program.parent.mkdir()
        program.write_text(
            f'#!/bin/sh\nfor last; do :; done\necho "$@" > "{kept}"\ncat "$last" >> "{kept}"\nexit {status}\n'
        )
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
        return kept

    return make


def test_the_spooler_is_told_what_was_chosen(lp: Callable[[int], Path]) -> None:
    lp(0)
    usual = ("-d", "Flur", "-n", "1", "-t", "Titel", "-o", "fit-to-page", "--")
    assert spooler_command(_printer(), "Titel")[1:] == usual
    chosen = _printer(
        copyCount=3,
        fromPage=2,
        toPage=4,
        duplex=QPrinter.DuplexMode.DuplexLongSide,
        colorMode=QPrinter.ColorMode.GrayScale,
        collateCopies=True,
    )
    words = " ".join(spooler_command(chosen, "Titel"))
    for part in ("-n 3", "-P 2-4", "sides=two-sided-long-edge", "print-color-mode=monochrome", "collate=true"):
        assert part in words


@pytest.mark.parametrize(
    "chosen", [{"printerName": ""}, {"outputFormat": QPrinter.OutputFormat.PdfFormat}], ids=["nobody", "a file"]
)
def test_only_a_real_printer_is_spooled_to(lp: Callable[[int], Path], chosen: dict[str, Any]) -> None:
    lp(0)
    assert spooler_command(_printer(**chosen), "Titel") == ()


def test_without_a_spooler_the_pages_are_painted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert spooler_command(_printer(), "Titel") == ()


@pytest.mark.parametrize("status", [0, 1])
def test_the_pdf_is_handed_over_as_it_is_and_taken_away(lp: Callable[[int], Path], status: int) -> None:
    kept, written = lp(status), list[Path]()

    def write(path: Path) -> None:
        assert path.parent.stat().st_mode & 0o077 == 0  # names of confidential sources may stand in it
        path.write_bytes(b"%PDF-1.7 Worte")
        written.append(path)

    assert spool(spooler_command(_printer(), "Titel"), write) is (status == 0)
    assert kept.read_text().splitlines()[1] == "%PDF-1.7 Worte"
    assert not written[0].exists()
