"""The web sources of an article, looked at again and copied, for one open dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication

from workbench.actions import archiving, rechecking
from workbench.errors import CancelledError, WorkbenchError
from workbench.model.waiting import unnamed
from workbench.text.messages import say
from workbench.ui.language import spoken
from workbench.ui.web.sharing import keep_key, open_page, tell_in
from workbench.ui.web.sources_dialog import SourcesDialog
from workbench.ui.web.turns import Turns

if TYPE_CHECKING:
    from threading import Event

    from workbench.actions.pages import Progress
    from workbench.actions.rechecking import Look, WebSource
    from workbench.evidence.archives import Copy
    from workbench.evidence.changes import Stretch
    from workbench.journal import Reading
    from workbench.model.evidence import Source
    from workbench.ui.office import Office


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
        self.dialog.key_given.connect(lambda service, key: keep_key(office, self.dialog, service, key, self._key_kept))
        self.dialog.page_requested.connect(open_page)
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

        def title() -> str:
            name = cited.source.title or say("source.known", spoken())
            return QCoreApplication.translate("Opening", "Looking at {name} again …").format(name=name)

        def job(cancel: Event, progress: Progress) -> Look:
            reader = workspace.library.reader()
            try:
                return rechecking.look_again(reader, cited, cancel=cancel, progress=progress)
            finally:
                reader.close()

        def stored(look: Look) -> None:
            self._settle(cited.source.id)
            self._office.session.clerk.submit(lambda: rechecking.store_recheck(workspace, look), counts=False)

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
        self.dialog.show_words(_asking())  # its job's bar says it aloud

        def job(cancel: Event, progress: Progress) -> Copy:
            if fresh:
                return archiving.make_copy(source, cancel=cancel, progress=progress)
            return archiving.find_copy(source, cancel=cancel)

        def stored(copy: Copy) -> None:
            if shiboken6.isValid(self.dialog):
                self.dialog.complain("")
            self._office.session.clerk.submit(lambda: archiving.store_copy(workspace, source.id, copy), counts=False)

        def broke(error: WorkbenchError) -> None:
            tell_in(self.dialog, self._office, error)
            if error.code == "archive-login" and shiboken6.isValid(self.dialog):
                self.dialog.key_box.ask()

        self._office.session.tasks.fetch(_asking, job, stored, broke)

    def _key_kept(self) -> None:
        self.dialog.key_box.hide()
        self.dialog.complain("")
        self._copy(self.dialog.table.chosen, True)

    def _broke(self, source: str, error: WorkbenchError) -> None:
        self._settle(source, cancelled=isinstance(error, CancelledError))
        tell_in(self.dialog, self._office, error)

    def _settle(self, source: str, *, cancelled: bool = False) -> None:
        self._turns.ended(source, all_of_it=cancelled)
        self._show()


def _to_hide(cited: WebSource, error: WorkbenchError) -> bool:
    return cited.source.confidential and not isinstance(error, CancelledError)


def _cited(reading: Reading, article: str, source: str) -> WebSource:
    return next(one for one in rechecking.web_sources(reading, article) if one.source.id == source)


def _asking() -> str:
    return QCoreApplication.translate("Opening", "Asking the Internet Archive …")
