"""Opens the dialogs of this room and carries what they tell to queue, clerk and tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from workbench.actions import answering, archiving, elsewhere, rechecking
from workbench.actions.reporting import preview_sheet
from workbench.errors import CancelledError, WorkbenchError
from workbench.evidence.keys import keep_key
from workbench.model.waiting import unnamed
from workbench.text.messages import say
from workbench.ui.dialogs.opening import attach
from workbench.ui.language import spoken
from workbench.ui.web.checks_dialog import ChecksDialog
from workbench.ui.web.reply_dialog import ReplyDialog
from workbench.ui.web.sources_dialog import SourcesDialog
from workbench.ui.web.turns import Turns
from workbench.ui.web.waiting_dialog import WaitingDialog

if TYPE_CHECKING:
    from threading import Event

    from workbench.actions.pages import Progress
    from workbench.actions.rechecking import Look, WebSource
    from workbench.errors import Language
    from workbench.evidence.archives import Copy
    from workbench.evidence.changes import Stretch
    from workbench.evidence.checks_elsewhere import EarlierCheck
    from workbench.journal import Reading
    from workbench.model.evidence import Source
    from workbench.ui.dialogs.sheet import Sheet
    from workbench.ui.office import Office

Found = tuple[tuple["EarlierCheck", ...], tuple[str, ...]]


def _say(dialog: Sheet, office: Office, error: WorkbenchError) -> None:
    """Tell a fault where the person looks: in the dialog, or in the window once it is closed."""
    words = "" if isinstance(error, CancelledError) else error.sentence(spoken())
    if shiboken6.isValid(dialog) and dialog.isVisible():
        dialog.complain(words)
    elif words:
        office.tell_error(error)


def waiting(office: Office) -> None:
    """Show the addresses that wait."""
    queue, dialog = office.session.queue, WaitingDialog(office.window)

    def show() -> None:
        if shiboken6.isValid(dialog):
            dialog.show_waiting(queue.waiting, queue.busy)

    def tell(error: WorkbenchError) -> None:
        if shiboken6.isValid(dialog):
            dialog.complain(error.sentence(spoken()))

    def let_go(_result: int) -> None:
        queue.changed.disconnect(show)
        queue.failed.disconnect(tell)

    show()
    queue.changed.connect(show)
    queue.failed.connect(tell)
    dialog.finished.connect(let_go)
    dialog.removal_requested.connect(queue.remove)
    dialog.retry_requested.connect(queue.retry)
    dialog.open()


class SourcesOffice:
    """Looks at web sources again and asks for copies, for one open dialog.

    Args:
        office: window and session.
        choose: the source to begin with.
    """

    def __init__(self, office: Office, choose: str = "") -> None:
        self._office = office
        self._turns = Turns(self._begin)
        allowed = office.preferences.settings.archive_copies
        self.dialog = SourcesDialog(office.window, allowed=allowed)
        desk = office.session.desk
        self.dialog.comparison_requested.connect(self._compare)
        self._show(choose)
        desk.dossier_changed.connect(self._show)
        self.dialog.finished.connect(lambda _result: desk.dossier_changed.disconnect(self._show))
        self.dialog.allowed_changed.connect(lambda on: office.set_preference("archive_copies", on))
        self.dialog.copy_requested.connect(self._copy)
        self.dialog.recheck_requested.connect(self._recheck)
        self.dialog.open()

    def _show(self, choose: str = "") -> None:
        dossier = self._office.session.desk.dossier
        if dossier is not None and shiboken6.isValid(self.dialog):
            self.dialog.show_dossier(dossier, self._turns.keys, choose=choose)

    def _recheck(self, sources: tuple[str, ...]) -> None:
        """Look at each source again, as a job of its own, so that one that hangs holds up nobody."""
        self._turns.add(sources)
        self._show()

    def _begin(self, source: str) -> None:
        article = self._office.session.desk.article_id
        self._office.session.tasks.read(
            lambda reading: _cited(reading, article, source), self._look, lambda error: self._broke(source, error)
        )

    def _compare(self, source: str) -> None:
        """Have old and new text aligned aside: long pages take longer than a frame."""
        dossier = self._office.session.desk.dossier
        recheck = dossier.rechecks.get(source) if dossier else None
        if dossier is not None and recheck is not None:
            self._office.session.tasks.read(
                lambda _reading: rechecking.changes_of(dossier, recheck),
                lambda stretches: self._compared(recheck.id, stretches),
            )

    def _compared(self, recheck: str, stretches: tuple[Stretch, ...]) -> None:
        if shiboken6.isValid(self.dialog):
            self.dialog.show_comparison(recheck, stretches)

    def _look(self, cited: WebSource) -> None:
        workspace = self._office.session.workspace
        name = cited.source.title or say("source.known", spoken())
        title = QCoreApplication.translate("Opening", "Looking at {name} again …").format(name=name)

        def job(cancel: Event, progress: Progress) -> Look:
            reader = workspace.library.reader()
            try:
                return rechecking.look_again(reader, cited, cancel=cancel, progress=progress)
            finally:
                reader.close()

        def stored(look: Look) -> None:
            self._settle(cited.source.id)
            self._office.session.clerk.submit(lambda: rechecking.store_recheck(workspace, look))

        def broke(error: WorkbenchError) -> None:
            self._broke(cited.source.id, unnamed(error) if _to_hide(cited, error) else error)

        self._office.session.tasks.fetch(title, job, stored, broke)

    def _copy(self, source_id: str, fresh: bool) -> None:
        dossier = self._office.session.desk.dossier
        source = dossier.sources.get(source_id) if dossier else None
        if source is not None:
            self._ask_archive(source, fresh=fresh)

    def _ask_archive(self, source: Source, *, fresh: bool) -> None:
        workspace = self._office.session.workspace
        title = QCoreApplication.translate("Opening", "Asking the Internet Archive …")
        self.dialog.complain(title)

        def job(cancel: Event, progress: Progress) -> Copy:
            if fresh:
                return archiving.make_copy(source, cancel=cancel, progress=progress)
            return archiving.find_copy(source, cancel=cancel)

        def stored(copy: Copy) -> None:
            if shiboken6.isValid(self.dialog):
                self.dialog.complain("")
            self._office.session.clerk.submit(lambda: archiving.store_copy(workspace, source.id, copy))

        self._office.session.tasks.fetch(title, job, stored, lambda error: _say(self.dialog, self._office, error))

    def _broke(self, source: str, error: WorkbenchError) -> None:
        self._settle(source, cancelled=isinstance(error, CancelledError))
        _say(self.dialog, self._office, error)

    def _settle(self, source: str, *, cancelled: bool = False) -> None:
        self._turns.ended(source, all_of_it=cancelled)
        self._show()


def _to_hide(cited: WebSource, error: WorkbenchError) -> bool:
    return cited.source.confidential and not isinstance(error, CancelledError)


def _cited(reading: Reading, article: str, source: str) -> WebSource:
    return next(one for one in rechecking.web_sources(reading, article) if one.source.id == source)


def checks(office: Office) -> None:
    """Look for checks of the selected claim that others have published."""
    claim = office.session.desk.claim
    if claim is None:
        return
    dialog = ChecksDialog(office.window, claim)
    tasks = office.session.tasks

    def search(words: str, languages: tuple[str, ...], tokens: tuple[str, ...]) -> None:
        title = QCoreApplication.translate("Opening", "Searching for earlier checks …")

        def failed(error: WorkbenchError) -> None:
            if error.code == "key-missing" and shiboken6.isValid(dialog):
                dialog.ask_for_key()
            else:
                _say(dialog, office, error)

        def shown(found: Found) -> None:
            if shiboken6.isValid(dialog):
                dialog.show_checks(*found)

        job = tasks.long(
            title,
            lambda cancel: elsewhere.find_checks(words, languages=languages, tokens=tokens, cancel=cancel),
            shown,
            failed,
        )
        dialog.rejected.connect(job.cancel)

    def keep(key: str) -> None:
        title = QCoreApplication.translate("Opening", "Storing the key …")

        def kept(_nothing: None) -> None:
            if shiboken6.isValid(dialog):
                dialog.key_kept()

        tasks.long(title, lambda _cancel: keep_key("factcheck", key), kept, lambda error: _say(dialog, office, error))

    dialog.check_chosen.connect(lambda check: attach(office, check.url, elsewhere.note_of(check, spoken())))
    dialog.key_given.connect(keep)
    dialog.page_requested.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
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
            lambda error: _say(dialog, office, error),
        )

    dialog.reply_given.connect(take)
    dialog.answers_given.connect(
        lambda given, person: office.session.clerk.submit(
            lambda: answering.store_reply(workspace, article.id, given, person=person, language=spoken())
        )
    )
    dialog.open()
