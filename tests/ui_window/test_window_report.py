"""The report dialog: what it offers, remembers, writes and leaves alone."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui_window.paper import paper
from workbench import settings
from workbench.errors import CancelledError, InputError, RuleError
from workbench.journal import open_library
from workbench.model.dossier import Audience
from workbench.reports import ALL_PARTS, Part
from workbench.ui.dialogs import reporting
from workbench.ui.dialogs.report import ReportDialog
from workbench.ui.dialogs.report_form import DOCUMENTS, Choice, ReportForm, formats_of, remembered
from workbench.ui.printing import print_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_LONG = 20_000


def test_a_choice_is_remembered_whole() -> None:
    choice = Choice(
        document="report", format="pdf", language="en", audience=Audience.LEGAL,
        parts=ALL_PARTS - {Part.SOURCES}, struck=True, opened=True,
    )  # fmt: skip
    assert remembered(choice.kept(), "de") == choice


@pytest.mark.parametrize(
    "line",
    ["", "{", "[]", "3", '{"audience": "nobody"}', '{"format": "exe"}', '{"document": "queries", "format": "pdf"}'],
)
def test_what_cannot_be_remembered_takes_its_default(line: str) -> None:
    assert remembered(line, "en") == Choice(language="en")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_document_offers_its_own_formats(qtbot: QtBot, document: str) -> None:
    form = ReportForm(Choice(document=document, format=formats_of(document)[0]))
    qtbot.addWidget(form)
    shown = {name for name, button in form.formats.items() if not button.isHidden()}
    assert shown == set(formats_of(document))
    assert form.chosen().format in shown
    assert form.struck.isHidden() is (document != "report")


def test_a_format_the_document_lacks_gives_way(qtbot: QtBot) -> None:
    form = ReportForm(Choice(format="pdf"))
    qtbot.addWidget(form)
    with qtbot.waitSignal(form.changed):
        form.documents._buttons["queries"].click()
    assert form.chosen().format in formats_of("queries")


def _opened(desktop: Desktop, qtbot: QtBot, document: str) -> ReportDialog:
    session, errands = desktop.session, desktop.errands
    assert session is not None
    assert errands is not None
    qtbot.waitUntil(lambda: bool(session.desk.articles))
    session.desk.open_article(session.desk.articles[0].id)
    qtbot.waitUntil(lambda: session.desk.dossier is not None)
    reporting.report(errands, document)
    dialog = _shown()
    assert dialog is not None
    qtbot.addWidget(dialog)
    return dialog


def _shown() -> ReportDialog | None:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, ReportDialog) and w.isVisible()), None)


@pytest.mark.parametrize(("document", "words"), [("queries", "keine Frage offen"), ("corrections", "Korrekturen")])
def test_a_sheet_is_written_and_remembered(
    library: Path, qtbot: QtBot, open_desktop: Callable[[Path], Desktop], document: str, words: str
) -> None:
    desktop = open_desktop(library)
    dialog = _opened(desktop, qtbot, document)
    choice = dialog.chosen()
    target = library.parent / f"sheet{choice.suffix}"
    assert desktop.errands is not None
    desktop.errands.choose_target = lambda _parent, _title, _name: str(target)
    dialog.commit()
    qtbot.waitUntil(target.exists, timeout=_LONG)
    assert words in target.read_text("utf-8")
    assert remembered(settings.load().report_choice, "de").document == document


def test_the_file_is_opened_when_asked(
    library: Path,
    tmp_path: Path,
    qtbot: QtBot,
    open_desktop: Callable[[Path], Desktop],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desktop = open_desktop(library)
    dialog = _opened(desktop, qtbot, "queries")
    assert desktop.errands is not None
    shown: list[Path] = []
    monkeypatch.setattr(desktop.errands, "open_file", shown.append)
    target = library.parent / f"letter{dialog.chosen().suffix}"
    desktop.errands.choose_target = lambda _parent, _title, _name: str(target)
    dialog.form.opened.setChecked(True)
    dialog.commit()
    qtbot.waitUntil(lambda: shown == [target], timeout=_LONG)


@pytest.mark.parametrize(
    ("choice", "typed", "format_name", "written", "asked"),
    [
        (Choice(format="html"), "a.html", "html", "a.html", True),
        (Choice(format="html"), "a.HTM", "html", "a.HTM", True),
        (Choice(format="html"), "a.pdf", "pdf", "a.pdf", True),
        (Choice(format="pdf"), "a.DOCX", "docx", "a.DOCX", True),
        (Choice(format="annotations"), "a.jsonld", "annotations", "a.jsonld", True),
        (Choice(format="pdf"), "a", "pdf", "a.pdf", False),
        (Choice(format="pdf"), "Bericht v1.2", "pdf", "Bericht v1.2.pdf", False),
        (Choice(document="queries", format="txt"), "brief.pdf", "txt", "brief.pdf.txt", False),
        (Choice(document="handover", format="pdf"), "abend", "pdf", "abend.pdf", False),
    ],
)
def test_the_name_typed_decides_the_format(
    tmp_path: Path, choice: Choice, typed: str, format_name: str, written: str, *, asked: bool
) -> None:
    named, path, was_asked = choice.named(tmp_path / typed)
    assert (named.format, path, was_asked) == (format_name, tmp_path / written, asked)
    assert named.document == choice.document


def test_a_report_named_pdf_is_one(tmp_path: Path, library: Path) -> None:
    """The trap: HTML is chosen and the name typed ends in .pdf."""
    opened = open_library(library)
    try:
        choice, path, asked = Choice(format="html").named(tmp_path / "typed.pdf")
        article = opened.reads.articles()[0]
        reporting._written(opened.reads, article, path, choice, threading.Event(), force=asked)
        assert path.read_bytes().startswith(b"%PDF-")
        choice, path, asked = choice.named(tmp_path / "Bericht v1.2")
        path.write_text("somebody's", encoding="utf-8")
        with pytest.raises(RuleError, match="exists already"):
            reporting._written(opened.reads, article, path, choice, threading.Event(), force=asked)
        assert path.read_text("utf-8") == "somebody's"
    finally:
        opened.close()


@pytest.mark.qt_log_ignore("This plugin does not support")  # a window of its own, offscreen
def test_tab_stops_at_what_is_chosen(qtbot: QtBot) -> None:
    form = ReportForm(Choice(format="html", language="en", audience=Audience.PUBLIC))
    qtbot.addWidget(form)
    form.show()
    qtbot.waitUntil(form.isVisible)
    form.documents.button("report").setFocus()
    stops = []
    for _ in range(3):
        focused = form.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        stops.append(form.focusWidget())
    assert stops == [form.formats["html"], form.audiences[Audience.PUBLIC], form.languages.button("en")]


def test_a_stopped_writing_leaves_no_file(tmp_path: Path, library: Path) -> None:
    from workbench.actions.reporting import write_report  # noqa: PLC0415 - beside its only use

    opened = open_library(library)
    try:
        article = opened.reads.articles()[0].id
        with pytest.raises(CancelledError):
            write_report(opened.reads, article, tmp_path / "report.html", stopped=lambda: True)
    finally:
        opened.close()
    assert [path.name for path in tmp_path.glob("*report*")] == []


@pytest.mark.parametrize(("pages", "count"), [((0, 0), 3), ((2, 3), 2), ((3, 9), 1)])
def test_pages_are_printed_one_a_sheet(qapp: QApplication, tmp_path: Path, pages: tuple[int, int], count: int) -> None:
    assert qapp is not None
    picture = QImage(30, 42, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.black)
    drawn, target = tmp_path / "page.png", tmp_path / "printed.pdf"
    picture.save(str(drawn))
    assert print_pages(paper(target, pages=pages), [drawn.read_bytes()] * 3)
    assert len(PdfDocument(target)) == count


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_cannot_be_reached_is_said(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp is not None
    assert not print_pages(paper(tmp_path / "no such folder" / "printed.pdf"), [])


def test_ctrl_p_shows_the_pages_and_prints_them(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    window, errands = desktop.window, desktop.errands
    assert window is not None
    assert errands is not None
    printed = tmp_path / "printed.pdf"
    errands.choose_printer = lambda _window, _title: paper(printed)
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ReportDialog) and w.isVisible())
    qtbot.addWidget(dialog)
    assert dialog.print_button.isVisible()
    dialog.form.documents.button("queries").click()
    assert not dialog.print_button.isVisible(), "a letter has no pages"
    dialog.form.documents.button("handover").click()
    assert dialog.print_button.isVisible()
    dialog.form.documents.button("report").click()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "gesendet" in window.notice.words, timeout=_LONG)
    assert len(PdfDocument(printed)) >= 1


def test_no_printer_chosen_prints_nothing(desktop: Desktop, qtbot: QtBot) -> None:
    dialog = _opened(desktop, qtbot, "report")
    assert desktop.errands is not None
    assert desktop.window is not None
    desktop.errands.choose_printer = lambda _window, _title: None
    dialog.print_button.click()
    assert desktop.window.notice.words == ""


def test_on_a_small_screen_the_dialog_stays_inside_the_window(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    desktop.window.resize(853, 533)
    dialog = _opened(desktop, qtbot, "report")
    assert dialog.width() < 853
    assert dialog.height() < 533
    assert dialog.foot_words.text() != "", "the journal's head stands on a report's pages"
    dialog.form.documents.button("handover").click()
    assert dialog.foot_words.text() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process")
def test_half_a_printed_file_is_told_and_taken_away(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - not on every system

    drawn, target = tmp_path / "page.png", tmp_path / "printed.pdf"
    picture = QImage(400, 600, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    assert picture.save(str(drawn))
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (512, usual[1]))
    try:
        with pytest.raises(InputError, match="can't be written"):
            print_pages(paper(target), [drawn.read_bytes()])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert not target.exists()
