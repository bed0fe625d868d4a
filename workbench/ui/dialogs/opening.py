"""Opens the dialogs and carries what they tell to the clerk. Each function opens one and returns it."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication

from workbench.actions.reporting import preview_report, preview_sheet, write_report, write_sheet
from workbench.errors import CancelledError, WorkbenchError
from workbench.model.evidence import Channel, Stance
from workbench.ui.dialogs.attaching import Attaching
from workbench.ui.dialogs.keys_dialog import KeysDialog
from workbench.ui.dialogs.many import RateManyDialog
from workbench.ui.dialogs.report import ReportDialog
from workbench.ui.dialogs.report_form import REPORT, Choice, formats_of, remembered
from workbench.ui.dialogs.settings_dialog import PreferencesDialog
from workbench.ui.dialogs.small import AboutDialog, CheatSheet
from workbench.ui.dialogs.words import AddressDialog, CallDialog, WordsDialog
from workbench.ui.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from workbench.journal import Reading
    from workbench.model.articles import Article
    from workbench.model.claims import Claim
    from workbench.ui.office import Office


def _claim_title(claim: Claim) -> str:
    return QCoreApplication.translate("Opening", "Claim {number}").format(number=claim.number)


def attach(office: Office, where: str = "", note: str = "") -> None:
    """Attach a source to the selected claim; ``where`` and ``note`` are what is known of it already."""
    claim = office.session.desk.claim
    if claim is not None:
        Attaching(office, claim).begin(where, note)


def log_call(office: Office) -> None:
    """Note a conversation about the selected claim."""
    claim = office.session.desk.claim
    if claim is None:
        return
    dialog = CallDialog(office.window, subtitle=_claim_title(claim))
    dialog.call_given.connect(
        lambda person, words, channel, stance, confidential: office.session.clerk.log_call(
            claim.id, person, words, channel=Channel(channel), stance=Stance(stance), confidential=confidential
        )
    )
    dialog.open()


def address(office: Office, take: Callable[[str], None]) -> None:
    """Ask for the web address of an article."""
    dialog = AddressDialog(office.window)
    dialog.address_given.connect(take)
    dialog.open()


def query(office: Office) -> None:
    """Ask the author about the selected claim."""
    claim = office.session.desk.claim
    if claim is None:
        return
    dialog = WordsDialog(
        office.window,
        QCoreApplication.translate("Opening", "Query the author"),
        subtitle=_claim_title(claim),
        name=QCoreApplication.translate("Opening", "Question"),
        action=QCoreApplication.translate("Opening", "Keep the query"),
    )
    dialog.words_given.connect(lambda words: office.session.clerk.raise_query(claim.id, words))
    dialog.open()


def answer(office: Office, query_id: str) -> None:
    """Note the author's answer to a question about the selected claim."""
    claim = office.session.desk.claim
    if claim is None:
        return
    asked = next((one.text for one in claim.queries if one.id == query_id), "")
    dialog = WordsDialog(
        office.window,
        QCoreApplication.translate("Opening", "The author's answer"),
        subtitle=asked,
        name=QCoreApplication.translate("Opening", "Answer"),
        action=QCoreApplication.translate("Opening", "Keep the answer"),
    )
    dialog.words_given.connect(lambda words: office.session.clerk.answer_query(claim.id, query_id, words))
    dialog.open()


def report(office: Office, document: str = "") -> None:
    """Preview and write a report of the open article, or what its author gets."""
    dossier = office.session.desk.dossier
    if dossier is None:
        return
    article = dossier.article
    choice = remembered(office.preferences.settings.report_choice, spoken())
    if document:
        choice = replace(choice, document=document, format=formats_of(document)[0])
    dialog = ReportDialog(office.window, dossier, choice)
    dialog.preview_requested.connect(lambda _chosen: _preview(office, dialog, article))
    dialog.report_requested.connect(lambda _chosen: _save(office, dialog, article))
    _preview(office, dialog, article)
    dialog.open()


def _preview(office: Office, dialog: ReportDialog, article: Article) -> None:
    """Have the pages set; an answer that came too late for the choice is dropped."""
    wanted = dialog.chosen()

    def still() -> bool:
        return shiboken6.isValid(dialog) and replace(dialog.chosen(), opened=wanted.opened) == wanted

    def show(pages: tuple[bytes, ...]) -> None:
        if still():
            dialog.show_pages(pages)

    def show_text(words: str) -> None:
        if still():
            dialog.show_text(words)

    tasks = office.session.tasks
    if wanted.document == REPORT:
        tasks.read_aside(
            lambda reading: preview_report(
                reading, article.id, language=wanted.language, audience=wanted.audience, parts=wanted.parts,
                struck=wanted.struck,
            ),
            show,
            office.tell_error,
        )  # fmt: skip
    else:
        tasks.read_aside(
            lambda reading: preview_sheet(reading, article.id, kind=wanted.document, language=wanted.language),
            show_text,
            office.tell_error,
        )


def _save(office: Office, dialog: ReportDialog, article: Article) -> None:
    """Ask where to, then write; the dialog stays open when that fails, and closing it stops the writing."""
    choice = dialog.chosen()
    name = f"{article.number:03d}-{_file_name(article.title)}{choice.suffix}"
    chosen = office.choose_target(office.window, QCoreApplication.translate("Opening", "Save the report"), name)
    if not chosen:
        return
    office.set_preference("report_choice", choice.kept())
    stop = threading.Event()
    dialog.rejected.connect(stop.set)
    dialog.writing(on=True)

    def written(path: Path) -> None:
        if shiboken6.isValid(dialog):
            dialog.accept()
        told = QCoreApplication.translate("Opening", "The report was saved as {path}.").format(path=path)
        office.window.notice.tell(told)
        if choice.opened:
            office.open_file(path)

    def failed(error: WorkbenchError) -> None:
        if isinstance(error, CancelledError):
            return
        if shiboken6.isValid(dialog):
            dialog.writing(on=False)
            dialog.complain(error.sentence(spoken()))
        else:
            office.tell_error(error)

    office.session.tasks.read_aside(
        lambda reading: _written(reading, article, Path(chosen), choice, stop), written, failed
    )


def _written(reading: Reading, article: Article, path: Path, choice: Choice, stop: threading.Event) -> Path:
    if choice.document != REPORT:
        return write_sheet(
            reading, article.id, path, kind=choice.document, language=choice.language, force=True, stopped=stop.is_set
        )
    return write_report(
        reading, article.id, path, format_name=choice.format, language=choice.language, audience=choice.audience,
        parts=choice.parts, struck=choice.struck, force=True, stopped=stop.is_set,
    )  # fmt: skip


def _file_name(title: str) -> str:
    """Return a title as a file's name: letters, digits and hyphens."""
    kept = "".join(char if char.isalnum() else "-" for char in title.lower())
    return "-".join(part for part in kept.split("-") if part)[:60] or "report"


def preferences(office: Office) -> None:
    """Change the settings."""
    dialog = PreferencesDialog(office.window, office.preferences.settings)
    dialog.value_changed.connect(office.set_preference)
    dialog.keys_requested.connect(lambda: change_keys(office, dialog))
    dialog.folder_requested.connect(
        lambda setting, title: dialog.take_folder(setting, office.choose_folder(office.window, title))
    )
    dialog.open()


def change_keys(office: Office, parent: QWidget | None = None) -> None:
    """Change which keys run what."""
    dialog = KeysDialog(parent or office.window)

    def give(command: str, keys: tuple[str, ...] | None) -> None:
        try:
            office.preferences.set_keys(command, keys)
        except WorkbenchError as error:
            dialog.complain(error.sentence(spoken()))

    def reset() -> None:
        try:
            office.preferences.reset_keys()
        except WorkbenchError as error:
            dialog.complain(error.sentence(spoken()))
        dialog.model.refresh()

    dialog.keys_given.connect(give)
    dialog.reset_requested.connect(reset)
    dialog.open()


def rate_many(office: Office, rating: str = "") -> None:
    """Give the claims selected in the list one verdict."""
    picked = office.window.claims.picked
    dialog = RateManyDialog(office.window, len(picked), rating)
    dialog.rating_given.connect(lambda chosen, reason: office.session.clerk.rate_many(picked, chosen, reason))
    dialog.open()


def about(office: Office) -> None:
    """Say what this is."""
    AboutDialog(office.window, office.session.workspace.library.path).open()


def cheat_sheet(office: Office) -> None:
    """Show every key."""
    CheatSheet(office.window).open()
