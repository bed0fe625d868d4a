"""Opens the dialogs of this room and carries what they tell to queue, clerk and tasks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from workbench.actions import answering, elsewhere
from workbench.actions.reporting import preview_sheet
from workbench.errors import WorkbenchError
from workbench.ui.dialogs.opening import attach
from workbench.ui.language import spoken
from workbench.ui.web.checks_dialog import ChecksDialog
from workbench.ui.web.reply_dialog import ReplyDialog
from workbench.ui.web.sharing import keep_key, open_page, tell_in
from workbench.ui.web.waiting_dialog import WaitingDialog

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.evidence.checks_elsewhere import EarlierCheck
    from workbench.ui.office import Office

Found = tuple[tuple["EarlierCheck", ...], tuple[str, ...]]


def waiting(office: Office) -> None:
    """Show the addresses that wait."""
    queue = office.session.queue
    dialog = WaitingDialog(office.window, allowed=office.preferences.settings.archive_copies)
    before = {one.id for one in queue.arrived}

    def show() -> None:
        if shiboken6.isValid(dialog):
            arrived = tuple(one for one in queue.arrived if one.id not in before)
            dialog.show_waiting(queue.waiting, queue.busy, arrived)

    def tell(error: WorkbenchError) -> None:
        if shiboken6.isValid(dialog):
            dialog.complain(error.sentence(spoken()))

    def choose(waiting: str) -> None:
        title = QCoreApplication.translate("Opening", "Attach a saved file")
        if path := office.choose_file(office.window, title):
            queue.take_file(waiting, Path(path))

    def let_go(_result: int) -> None:
        queue.changed.disconnect(show)
        queue.failed.disconnect(tell)
        queue.round_ended.disconnect(dialog.tell_round)

    show()
    queue.changed.connect(show)
    queue.failed.connect(tell)
    queue.round_ended.connect(dialog.tell_round)
    dialog.finished.connect(let_go)
    dialog.address_requested.connect(queue.change)
    dialog.allowed_changed.connect(lambda on: office.set_preference("archive_copies", on))
    dialog.copy_requested.connect(queue.take_archived)
    dialog.file_requested.connect(choose)
    dialog.removal_requested.connect(queue.remove)
    dialog.retry_requested.connect(queue.retry)
    dialog.open()


def checks(office: Office) -> None:
    """Look for checks of the selected claim that others have published."""
    claim = office.session.desk.claim
    if claim is None:
        return
    dialog = ChecksDialog(office.window, claim)
    tasks = office.session.tasks

    def search(words: str, languages: tuple[str, ...], tokens: tuple[str, ...]) -> None:
        def failed(error: WorkbenchError) -> None:
            if not shiboken6.isValid(dialog) or not dialog.isVisible():
                tell_in(dialog, office, error)
            elif error.code == "key-missing":
                dialog.ask_for_key()
            else:
                dialog.show_failure(error)

        def shown(found: Found) -> None:
            if shiboken6.isValid(dialog):
                dialog.show_checks(*found)

        job = tasks.long(
            lambda: QCoreApplication.translate("Opening", "Searching for earlier checks …"),
            lambda cancel: elsewhere.find_checks(words, languages=languages, tokens=tokens, cancel=cancel),
            shown,
            failed,
        )
        dialog.rejected.connect(job.cancel)

    dialog.check_chosen.connect(lambda check: attach(office, check.url, elsewhere.note_of(check, spoken())))
    dialog.key_given.connect(lambda service, key: keep_key(office, dialog, service, key, dialog.key_kept))
    dialog.page_requested.connect(open_page)
    dialog.search_requested.connect(search)
    dialog.open()


def copy_queries(office: Office) -> None:
    """Put the query letter into the clipboard, ready for a mail."""
    dossier = office.session.desk.dossier
    if dossier is None:
        return
    article = dossier.article
    if not answering.open_questions(dossier):
        office.tell(QCoreApplication.translate("Opening", "No query on this article is open."))
        return
    language: Language = "en" if article.language == "en" else "de"

    def copied(words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        told = QCoreApplication.translate("Opening", "The queries are in the clipboard; paste them into a mail.")
        office.window.notice.tell(told)

    office.session.tasks.read(
        lambda reading: preview_sheet(reading, article.id, kind="queries", language=language), copied, office.tell_error
    )


def reply(office: Office) -> None:
    """Take in the author's reply."""
    dossier = office.session.desk.dossier
    if dossier is None:
        return
    article, workspace = dossier.article, office.session.workspace
    questions = len(answering.open_questions(dossier))
    if not questions:
        office.tell(QCoreApplication.translate("Opening", "No query on this article is open."))
        return
    dialog = ReplyDialog(office.window, author=article.author, questions=questions)

    def take(text: str) -> None:
        office.session.tasks.read(
            lambda reading: answering.read_reply(reading, article.id, text),
            lambda found: dialog.show_reply(found) if shiboken6.isValid(dialog) else None,
            lambda error: tell_in(dialog, office, error),
        )

    dialog.reply_given.connect(take)
    dialog.answers_given.connect(
        lambda given, person: office.session.clerk.submit(
            lambda: answering.store_reply(workspace, article.id, given, person=person, language=spoken()),
            done=lambda _changes: dialog.saved(),
            failed=lambda error: dialog.refuse(error.sentence(spoken())),
        )
    )
    dialog.open()
