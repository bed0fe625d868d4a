"""The report dialog: what it offers, remembers, writes and leaves alone."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shiboken6
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from tests.ui_window.paper import paper
from workbench import settings
from workbench.actions.documents import Shape, Wanted
from workbench.actions.reports_aside import Maker, ReportsAside
from workbench.errors import CancelledError, InputError, RuleError
from workbench.journal import open_library
from workbench.model.dossier import Audience
from workbench.reports import ALL_PARTS, Part
from workbench.ui.dialogs import reporting
from workbench.ui.dialogs.making import Making
from workbench.ui.dialogs.report import ReportDialog
from workbench.ui.dialogs.report_form import DOCUMENTS, Choice, ReportForm, formats_of, remembered
from workbench.ui.dialogs.report_pages import STEP, Pages, Roll
from workbench.ui.language import speak
from workbench.ui.printing import print_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.text.telling import Tell
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


@pytest.mark.parametrize(("language", "words"), [("de", "Annotationen"), ("en", "Annotations")])
def test_a_format_is_called_by_the_word_of_the_language(desktop: Desktop, language: Language, words: str) -> None:
    assert desktop.session is not None
    assert desktop.session.desk.dossier is not None
    speak(desktop._app, language)
    dialog = ReportDialog(desktop.window, desktop.session.desk.dossier, ReportForm(Choice(format="annotations")))
    button = dialog.form.formats["annotations"]
    assert (button.text(), button.accessibleName()) == (words, words)
    assert words in dialog.accept_button.text()
    dialog.reject()


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
    qtbot.waitUntil(lambda: _shown() is not None)
    dialog = _shown()
    assert dialog is not None
    return dialog  # the window closes it


def _shown() -> ReportDialog | None:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, ReportDialog) and w.isVisible()), None)


def test_how_far_a_file_is_stands_in_the_dialog_until_it_is_written(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    handed: list[Dossier | None] = []
    make = ReportsAside.make

    def made(reports: ReportsAside, wanted: Wanted, *, seen: Dossier | None, **how: Any) -> tuple[bytes, ...]:
        handed.append(seen)
        return make(reports, wanted, seen=seen, **how)

    def write(
        _reports: ReportsAside, _wanted: object, path: Path, *, seen: Dossier | None, tell: Tell, **_how: object
    ) -> Path:
        handed.append(seen)
        tell("writing", 0.42)
        assert go_on.wait(20)
        tell("writing", 0.99)
        return path

    monkeypatch.setattr(ReportsAside, "make", made)
    monkeypatch.setattr(ReportsAside, "write", write)
    dialog = _opened(desktop, qtbot, "report")
    assert desktop.errands is not None
    desktop.errands.choose_target = lambda _parent, _title, _name: str(tmp_path / "bericht.html")
    dialog.commit()
    qtbot.waitUntil(lambda: dialog.foot_words.text() == "Die Datei wird geschrieben: 42 %")
    go_on.set()
    qtbot.waitUntil(lambda: _shown() is None)
    assert desktop.window is not None
    qtbot.waitUntil(lambda: "bericht.html" in desktop.window.notice.words)  # type: ignore[union-attr]
    session = desktop.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.tasks.findChildren(Making))
    assert session.desk.dossier is not None
    assert handed == [session.desk.dossier] * 2, "preview and file need not compare what the window has compared"


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
    reports = ReportsAside(library)
    try:
        article = opened.reads.articles()[0].id
        choice, path, asked = Choice(format="html").named(tmp_path / "typed.pdf")
        reports.write(choice.wanted(article, Shape.FILE), path, force=asked)
        assert path.read_bytes().startswith(b"%PDF-")
        choice, path, asked = choice.named(tmp_path / "Bericht v1.2")
        path.write_text("somebody's", encoding="utf-8")
        with pytest.raises(RuleError, match="exists already"):
            reports.write(choice.wanted(article, Shape.FILE), path, force=asked)
        assert path.read_text("utf-8") == "somebody's"
    finally:
        reports.close()
        opened.close()


@pytest.mark.qt_log_ignore("This plugin does not support")  # a window of its own, offscreen
def test_the_formats_of_each_document_stand_without_gaps(qtbot: QtBot) -> None:
    form = ReportForm(Choice())
    qtbot.addWidget(form)
    form.show()
    for document in DOCUMENTS:
        QTest.mouseClick(form.documents.button(document), Qt.MouseButton.LeftButton)
        form.layout().activate()  # type: ignore[union-attr]
        shown = [form.formats[name].geometry() for name in formats_of(document)]
        step = 28 + 1  # with the line between
        assert [(g.top() - shown[0].top(), g.left() > shown[0].left()) for g in shown] == [
            (n // 2 * step, n % 2 == 1) for n in range(len(shown))
        ]


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


def test_a_choice_wants_what_it_says() -> None:
    choice = Choice(
        document="report", format="docx", language="en", audience=Audience.LEGAL,
        parts=ALL_PARTS - {Part.SOURCES}, struck=True,
    )  # fmt: skip
    assert choice.wanted("a", Shape.PAGES, sharpness=2.0) == Wanted(
        article="a", shape=Shape.PAGES, document="report", format="docx", language="en", audience=Audience.LEGAL,
        parts=ALL_PARTS - {Part.SOURCES}, struck=True, sharpness=2.0,
    )  # fmt: skip


def test_the_preview_follows_the_choice_and_nothing_runs_once_the_dialog_is_closed(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.actions.reports_aside.Maker", Maker)  # a real process
    session = desktop.session
    assert session is not None
    dialog = _opened(desktop, qtbot, "report")
    qtbot.waitUntil(lambda: dialog.pages.count > 0, timeout=_LONG)
    dialog.form.documents.button("queries").click()
    assert dialog.pages.count == 0
    qtbot.waitUntil(lambda: "keine Frage offen" in _words_shown(dialog), timeout=_LONG)
    dialog.form.documents.button("handover").click()
    dialog.form.documents.button("report").click()
    qtbot.waitUntil(lambda: dialog.pages.count > 0, timeout=_LONG)
    assert session.reports.running
    dialog.reject()
    qtbot.waitUntil(lambda: not session.reports.running, timeout=_LONG)


def _words_shown(dialog: ReportDialog) -> str:
    return " ".join(label.text() for label in dialog.pages.findChildren(QLabel))


def test_a_roll_draws_what_is_seen_and_keeps_few_pictures(qtbot: QtBot, tmp_path: Path) -> None:
    pages = Pages()
    qtbot.addWidget(pages)
    pages.resize(700, 500)
    pages.show()
    colours = [Qt.GlobalColor.red, Qt.GlobalColor.green] * 20
    pages.show_pages([_page(tmp_path, colour) for colour in colours])
    roll = pages.findChild(Roll)
    assert roll is not None
    qtbot.waitUntil(lambda: 0 in roll.drawn)
    assert len(roll.drawn) < 4
    assert pages.grab().toImage().pixelColor(350, 100) == Qt.GlobalColor.red
    bar = pages.verticalScrollBar()
    for place in range(0, bar.maximum(), 400):
        bar.setValue(place)
        pages.grab()
        qtbot.wait(1)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: 39 in roll.drawn)
    assert len(roll.drawn) < 20
    assert 0 not in roll.drawn


def test_a_page_made_for_another_zoom_is_made_anew_and_one_for_a_closed_dialog_is_dropped(
    qtbot: QtBot, tmp_path: Path
) -> None:
    asked: list[tuple[Callable[[], QImage], Callable[[QImage], None]]] = []
    pages = Pages(lambda job, done: asked.append((job, done)))
    pages.resize(700, 500)
    pages.show()
    pages.show_pages([_page(tmp_path, Qt.GlobalColor.red)])
    roll = pages.findChild(Roll)
    assert roll is not None
    qtbot.waitUntil(lambda: len(asked) == 1)
    pages.zoom_by(STEP)
    asked[0][1](asked[0][0]())
    assert not roll.drawn
    qtbot.waitUntil(lambda: len(asked) == 2)
    made = asked[1][0]()
    assert made.width() == roll.width()
    asked[1][1](made)
    assert roll.drawn == {0}
    shiboken6.delete(pages)
    asked[1][1](made)


def test_zoom_keeps_the_page_in_the_middle(qtbot: QtBot, tmp_path: Path) -> None:
    pages = Pages()
    qtbot.addWidget(pages)
    pages.resize(700, 500)
    pages.show()
    pages.show_pages([_page(tmp_path, Qt.GlobalColor.red)] * 20)
    bar = pages.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    before = bar.maximum()
    pages.zoom_by(1.0)
    qtbot.waitUntil(lambda: bar.maximum() > before)
    assert abs(bar.value() / bar.maximum() - 0.5) < 0.02
    pages.show_pages([_page(tmp_path, Qt.GlobalColor.green)])
    roll = pages.findChild(Roll)
    assert roll is not None
    assert roll.width() == 1200


def test_pages_fit_the_width_until_somebody_chooses_a_size(qtbot: QtBot, tmp_path: Path) -> None:
    pages, told = Pages(), list[float]()
    qtbot.addWidget(pages)
    pages.zoomed.connect(told.append)
    pages.resize(500, 500)
    pages.show()
    pages.show_pages([_page(tmp_path, Qt.GlobalColor.red)] * 20)
    assert pages.zoom == pytest.approx(0.7)
    roll = pages.findChild(Roll)
    assert roll is not None
    assert roll.width() <= pages.viewport().width() - 48 < roll.width() + 60
    pages.resize(900, 500)
    assert pages.zoom == 1.0
    pages.zoom_by(-0.1)
    pages.resize(500, 500)
    assert told == pytest.approx([0.7, 1.0, 0.9])


def _page(folder: Path, colour: Qt.GlobalColor) -> bytes:
    picture = QImage(60, 85, QImage.Format.Format_RGB32)
    picture.fill(colour)
    drawn = folder / f"{colour.name}.png"
    assert picture.save(str(drawn))
    return drawn.read_bytes()


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


def test_printing_is_said_in_the_foot_and_can_be_cancelled(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    errands, window, begun = desktop.errands, desktop.window, threading.Event()
    handed: list[Dossier | None] = []
    assert errands is not None
    assert window is not None
    assert desktop.session is not None

    def write(
        _reports: ReportsAside, *_wanted: object, force: bool, seen: Dossier | None, cancel: threading.Event, tell: Tell
    ) -> Path:
        assert force
        handed.append(seen)
        tell("composing", 0.25)
        tell("setting", None)
        begun.set()
        assert cancel.wait(20)
        raise CancelledError

    monkeypatch.setattr(ReportsAside, "write", write)
    printed = tmp_path / "printed.pdf"
    errands.choose_printer = lambda _window, _title, _name: paper(printed)
    errands.run("print")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(ReportDialog)), timeout=_LONG)
    dialog = window.findChildren(ReportDialog)[0]
    dialog.print_button.click()
    qtbot.waitUntil(lambda: begun.is_set() and window.jobs.isVisible())
    dialog.reject()
    assert window.jobs.accessibleName() == "Läuft gerade"
    qtbot.waitUntil(lambda: "Die Seiten werden gesetzt …" in [one.text() for one in window.jobs.findChildren(QLabel)])
    assert not any("%" in one.text() for one in window.jobs.findChildren(QLabel)), "nobody knows how far Typst is"
    window.jobs.cancel()
    qtbot.waitUntil(lambda: window.notice.words == CancelledError().sentence("de"))
    assert not printed.exists()
    assert handed == [desktop.session.desk.dossier], "what the window compared is handed over"


def test_ctrl_p_shows_the_pages_and_prints_them(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    window, errands = desktop.window, desktop.errands
    assert window is not None
    assert errands is not None
    printed = tmp_path / "printed.pdf"
    errands.choose_printer = lambda _window, _title, _name: paper(printed)
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _shown() is not None)
    dialog = _shown()
    assert dialog is not None
    assert dialog.print_button.isVisible()
    dialog.form.documents.button("queries").click()
    assert not dialog.print_button.isVisible(), "a letter has no pages"
    dialog.form.documents.button("handover").click()
    assert dialog.print_button.isVisible()
    dialog.form.documents.button("report").click()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: str(printed) in dialog.foot_words.text(), timeout=_LONG)
    assert PdfDocument(printed)[0].get_textpage().get_text_range(), "words, not pictures of them"
    errands.choose_printer = lambda _window, _title, _name: paper(tmp_path / "first.pdf", pages=(1, 1))
    QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "first.pdf" in dialog.foot_words.text(), timeout=_LONG)  # it went to no printer
    assert len(PdfDocument(tmp_path / "first.pdf")) == 1


def test_return_presses_the_button_that_has_the_focus(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.errands is not None
    desktop.errands.run("print")
    desktop.errands.run("print")  # a key held down
    qtbot.waitUntil(lambda: _shown() is not None)
    assert sum(isinstance(one, ReportDialog) for one in QApplication.topLevelWidgets()) == 1
    dialog = _shown()
    assert dialog is not None
    wished: list[str] = []
    dialog.print_requested.disconnect()
    dialog.report_requested.disconnect()
    dialog.print_requested.connect(lambda _choice: wished.append("print"))
    dialog.report_requested.connect(lambda _choice: wished.append("save"))
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.print_button)
    QTest.keyClick(dialog.print_button, Qt.Key.Key_Return)
    assert wished == ["print"], "whoever asked to print gets no file to save"
    dialog.cancel.setFocus()
    QTest.keyClick(dialog.cancel, Qt.Key.Key_Return)
    assert wished == ["print"]
    assert not dialog.isVisible()


def test_no_printer_chosen_prints_nothing(desktop: Desktop, qtbot: QtBot) -> None:
    dialog = _opened(desktop, qtbot, "report")
    assert desktop.errands is not None
    assert desktop.window is not None
    desktop.errands.choose_printer = lambda _window, _title, _name: None
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


def test_printing_to_a_file_proposes_the_articles_name(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def refuse(dialog: QPrintDialog) -> QDialog.DialogCode:
        proposed.append(dialog.printer().docName())
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", refuse)
    _opened(desktop, qtbot, "report").print_button.click()
    assert proposed == ["001-ein-gebot"]


@pytest.mark.qt_log_ignore("This plugin does not support")  # a window of its own, offscreen
def test_the_keyboard_goes_through_the_report_as_one_reads(desktop: Desktop, qtbot: QtBot) -> None:
    dialog = _opened(desktop, qtbot, "report")
    wished: list[Choice] = []
    dialog.report_requested.disconnect()
    dialog.report_requested.connect(wished.append)
    form = dialog.form
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.focusWidget() is form.documents.button("report"))
    stops = []
    for _ in range(16):
        focused = dialog.focusWidget()
        assert focused is not None
        stops.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    chosen = form.chosen()
    assert stops == [
        form.documents.button("report"), form.formats[chosen.format], form.audiences[chosen.audience],
        form.languages.button(chosen.language), *form.parts.values(), form.struck, form.opened,
        dialog._minus, dialog._plus, dialog.pages, dialog.print_button,
    ]  # fmt: skip
    form.formats["html"].setFocus()
    QTest.keyClick(form.formats["html"], Qt.Key.Key_Left)
    assert form.chosen().format == "pdf"
    form.documents.button("report").setFocus()
    QTest.keyClick(form.documents.button("report"), Qt.Key.Key_Right)
    assert form.chosen().document == "corrections"
    focused = dialog.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert [choice.document for choice in wished] == ["corrections"]
