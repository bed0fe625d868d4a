"""The report and what the author gets: previewed, saved, printed."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt, QTimer

from workbench.actions.documents import REPORT, Shape
from workbench.errors import CancelledError, WorkbenchError
from workbench.text.file_names import file_name
from workbench.ui.dialogs.making import Making, Stages, stage_words
from workbench.ui.dialogs.report import ReportDialog
from workbench.ui.dialogs.report_form import Choice, ReportForm, formats_of, remembered
from workbench.ui.language import spoken
from workbench.ui.widgets.pane import SOON

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from workbench.actions.documents import Wanted
    from workbench.model.articles import Article
    from workbench.model.dossier import Dossier
    from workbench.ui.dialogs.sheet import Sheet
    from workbench.ui.office import Office


def report(office: Office, document: str = "", *, printing: bool = False) -> None:
    """Preview, write and print a report of the open article, or what its author gets; ``printing`` begins there."""
    dossier = office.session.desk.dossier
    if dossier is None or any(map(office.window.findChild, (ReportForm, ReportDialog))):  # one may be about to open
        return
    choice = remembered(office.preferences.settings.report_choice, spoken())
    if printing and not choice.has_pages:
        document = REPORT
    if document:
        choice = replace(choice, document=document, format=formats_of(document)[0])
    form = ReportForm(choice, office.window)
    form.hide()
    # what is chosen is made in one turn, the dialog around it in the next, and dressed in a third
    QTimer.singleShot(SOON, form, lambda: _make(office, dossier, form, printing=printing))


def _make(office: Office, dossier: Dossier, form: ReportForm, *, printing: bool) -> None:
    """Make the dialog; it opens once it is made."""
    article = dossier.article
    dialog = ReportDialog(office.window, dossier, form, office.session.tasks.aside)
    dialog.preview_requested.connect(lambda _chosen: _preview(office, dialog, article))
    dialog.print_requested.connect(lambda _chosen: print_document(office, article, dialog.chosen(), dialog))
    dialog.report_requested.connect(lambda _chosen: _save(office, dialog, article))
    _preview(office, dialog, article)
    dialog.finished.connect(lambda _result: _let_go(office, dialog))
    QTimer.singleShot(SOON, dialog, lambda: _open(dialog, printing=printing))


def _open(dialog: ReportDialog, *, printing: bool) -> None:
    dialog.open()
    if printing:
        dialog.print_button.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _let_go(office: Office, dialog: ReportDialog) -> None:
    """End what was only there for the dialog: the preview being made, and the process that made it."""
    dialog.next_preview().set()
    office.session.tasks.aside(office.session.reports.rest)


def _preview(office: Office, dialog: ReportDialog, article: Article) -> None:
    """Have the pages set; what is no longer wanted, because of another choice or a closed dialog, is given up."""
    chosen = dialog.chosen()
    stop = dialog.next_preview()

    def told(stage: str, share: float | None) -> None:
        if not stop.is_set() and shiboken6.isValid(dialog):
            dialog.pages.tell(stage_words(stage, share))

    making = Making(told, office.session.tasks)

    def show(made: tuple[bytes, ...]) -> None:
        making.end()
        if stop.is_set() or not shiboken6.isValid(dialog):
            return
        if chosen.has_pages:
            dialog.show_pages(made)
        else:
            dialog.show_text(made[0].decode())

    def failed(error: WorkbenchError) -> None:
        making.end()
        if not isinstance(error, CancelledError):
            office.tell_error(error)

    shape = Shape.PAGES if chosen.has_pages else Shape.WORDS
    reports, seen = office.session.reports, office.session.desk.dossier
    tell = making.tell  # the job holds nothing that holds the dialog
    wanted = chosen.wanted(article.id, shape)
    office.session.tasks.aside(lambda: reports.make(wanted, seen=seen, cancel=stop, tell=tell), show, failed)


def print_document(office: Office, article: Article, choice: Choice, dialog: Sheet) -> None:
    """Ask for a printer, then set the pages and print them; what comes of it is said where it was asked for."""
    from workbench.ui.printing import file_of  # noqa: PLC0415 - most sessions never print

    title = QCoreApplication.translate("Opening", "Print")
    printer = office.choose_printer(dialog, title, _proposed(article))
    if printer is None:
        return

    def say(words: str, *, wrong: bool = False) -> None:
        if shiboken6.isValid(dialog) and dialog.isVisible():
            dialog.complain(words)
        elif wrong:
            office.tell(words)
        else:
            office.window.notice.tell(words)

    def printed(done: bool) -> None:
        say(_print_words(target) if done else _no_printer(), wrong=not done)

    def setting() -> str:
        return QCoreApplication.translate("Opening", "Setting the pages for the printer …")

    say(setting())
    target, stages, seen = file_of(printer), Stages(setting), office.session.desk.dossier

    def job(cancel: threading.Event, progress: Callable[[int, int | None], None]) -> bool:
        reports, tell = office.session.reports, stages.telling(progress)
        make = partial(reports.make, seen=seen, cancel=cancel, tell=tell)
        write = partial(reports.write, force=True, seen=seen, cancel=cancel, tell=tell)
        try:
            return _printed(make, write, printer, choice, article)
        finally:
            reports.rest()

    def failed(error: WorkbenchError) -> None:
        say(error.sentence(spoken()), wrong=not isinstance(error, CancelledError))

    office.session.tasks.fetch(stages.title, job, printed, failed, shares=True)


def _print_words(target: Path | None) -> str:
    """Say where the pages went."""
    if target is not None:
        return QCoreApplication.translate("Opening", "The pages were saved as {path}.").format(path=target)
    return QCoreApplication.translate("Opening", "The pages were sent to the printer.")


def _no_printer() -> str:
    return QCoreApplication.translate("Opening", "The printer can't be reached; choose another or save a PDF.")


def _printed(
    make: Callable[[Wanted], tuple[bytes, ...]],
    write: Callable[[Wanted, Path], Path],
    printer: QPrinter,
    choice: Choice,
    article: Article,
) -> bool:
    """Set the pages and print them, or write the file that was chosen for them; False where no printer took them."""
    from workbench.ui.printing import SHARP, print_pages, whole_file  # noqa: PLC0415 - as above
    from workbench.ui.spooling import spool, spooler_command  # noqa: PLC0415

    as_file = replace(choice, format="pdf").wanted(article.id, Shape.FILE)
    if (file := whole_file(printer)) is not None:  # Qt's dialog has asked about replacing it
        write(as_file, file)
        return True
    command = spooler_command(printer, article.title)
    spooled = command and spool(command, lambda path: write(as_file, path))
    return bool(spooled) or print_pages(printer, make(choice.wanted(article.id, Shape.PAGES, sharpness=SHARP)))


def _proposed(article: Article) -> str:
    """Return the name of an article's file, without ending."""
    return f"{article.number:03d}-{file_name(article.title) or 'report'}"


def _save(office: Office, dialog: ReportDialog, article: Article) -> None:
    """Ask where to, then write; the dialog stays open when that fails, and closing it stops the writing."""
    choice = dialog.chosen()
    name = f"{_proposed(article)}{choice.suffix}"
    chosen = office.choose_target(office.window, QCoreApplication.translate("Opening", "Save the report"), name)
    if not chosen:
        return
    choice, path, asked = choice.named(Path(chosen))
    office.set_preference("report_choice", choice.kept())
    stop = threading.Event()
    dialog.rejected.connect(stop.set)
    dialog.writing(on=True)

    def told(stage: str, share: float | None) -> None:
        if not stop.is_set() and shiboken6.isValid(dialog):
            dialog.written_so_far(stage_words(stage, share))

    making = Making(told, office.session.tasks)

    def written(path: Path) -> None:
        making.end()
        if shiboken6.isValid(dialog):
            dialog.accept()
        told = QCoreApplication.translate("Opening", "The report was saved as {path}.").format(path=path)
        office.window.notice.tell(told)
        if choice.opened:
            office.open_file(path)

    def failed(error: WorkbenchError) -> None:
        making.end()
        if isinstance(error, CancelledError):
            return
        if shiboken6.isValid(dialog):
            dialog.writing(on=False)
            dialog.complain(error.sentence(spoken()))
        else:
            office.tell_error(error)

    reports, wanted = office.session.reports, choice.wanted(article.id, Shape.FILE)
    tell, seen = making.tell, office.session.desk.dossier
    office.session.tasks.aside(
        lambda: reports.write(wanted, path, force=asked, seen=seen, cancel=stop, tell=tell), written, failed
    )
