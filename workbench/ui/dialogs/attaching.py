"""Attaching a source: reads what the dialog names, attaches what it chose, keeps in the queue what does not come."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject

from workbench.actions.capturing import is_words, prepare_file, prepare_page, prepare_words
from workbench.actions.pages import is_address
from workbench.errors import InputError
from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.dialogs.unfinished import Unfinished, typed_of
from workbench.ui.language import spoken
from workbench.ui.newest import Newest

if TYPE_CHECKING:
    from threading import Event

    from workbench.actions.capturing import Prepared
    from workbench.actions.pages import Progress
    from workbench.errors import WorkbenchError
    from workbench.model.changes import Changes
    from workbench.model.claims import Claim
    from workbench.model.evidence import Grade, Stance
    from workbench.ui.office import Office


def _may_wait(where: str, error: WorkbenchError) -> bool:
    """Say whether an address failed, and not the app or the person's patience."""
    return is_address(where) and not is_words(where) and isinstance(error, InputError)


def _reading(where: str) -> str:
    """Say what is being read."""
    if is_words(where):
        return QCoreApplication.translate("Intake", "Reading the pasted text …")
    name = where if is_address(where) else Path(where).name
    return QCoreApplication.translate("Opening", "Reading {name} …").format(name=name)


class Attaching(QObject):
    """One open dialog and its way to tasks, clerk and queue.

    Args:
        office: window and session.
        claim: what is attached to.
    """

    def __init__(self, office: Office, claim: Claim) -> None:
        self.dialog = AttachDialog(office.window, claim)
        super().__init__(self.dialog)
        self._office, self._claim = office, claim
        self.dialog.newest = Newest(office.session.tasks, self)
        self._failure: WorkbenchError | None = None
        self._writing = False
        self._left: list[Unfinished] = []  # what was typed for a source that is being attached, as it was left
        self.dialog.browse_requested.connect(self._browse)
        self.dialog.file_requested.connect(self._read)
        self.dialog.later_requested.connect(self._later)
        self.dialog.left.connect(self._keep)
        self.dialog.source_given.connect(self._attach)

    def begin(self, where: str, note: str) -> None:
        """Open the dialog, with an address and a note that came from elsewhere, or with what was typed before."""
        self.dialog.open()
        if where:  # what was typed before waits for the next time
            self.dialog.begin(where, note)
        elif (before := self._office.unfinished.pop(self._claim.id, None)) is not None:
            self.dialog.take_up(before)

    def _browse(self) -> None:
        title = QCoreApplication.translate("Opening", "Attach source")
        self.dialog.take_path(self._office.choose_file(self._office.window, title))

    def _read(self, where: str) -> None:
        dialog, workspace, claim = self.dialog, self._office.session.workspace, self._claim

        def failed(error: WorkbenchError) -> None:
            if shiboken6.isValid(dialog):
                self._failure = error
                dialog.show_error(error.sentence(spoken()), failed=where if _may_wait(where, error) else "")

        def shown(prepared: Prepared) -> None:
            if shiboken6.isValid(dialog):
                dialog.show_prepared(prepared)

        def prepare(cancel: Event, progress: Progress) -> Prepared:
            if is_words(where):
                return prepare_words(workspace, claim, where, cancel=cancel)
            if is_address(where):
                return prepare_page(workspace, claim, where.strip(), cancel=cancel, progress=progress)
            return prepare_file(workspace, claim, Path(where), cancel=cancel)

        job = self._office.session.tasks.fetch(lambda: _reading(where), prepare, shown, failed)
        dialog.rejected.connect(job.cancel)

    def _later(self, typed: Unfinished) -> None:
        """Have an address wait in the library; where that can't be written, it waits here."""
        office, claim = self._office, self._claim.id

        def failed(error: WorkbenchError) -> None:
            office.unfinished[claim] = typed
            office.tell_kept(error)

        if self._failure is not None:
            office.session.queue.keep(typed.where, self._failure, claim_id=claim, failed=failed, **typed_of(typed))

    def _keep(self, typed: Unfinished, waits: bool) -> None:
        """Lose nothing: a failed address waits in the library, anything else until the window closes."""
        if self._writing:  # left in the moment it is being attached
            self._left.append(typed)
            return
        if waits:
            self._later(typed)
            return
        self._office.unfinished[self._claim.id] = typed
        self._office.window.notice.tell(
            lambda: QCoreApplication.translate(
                "Opening", "Nothing is attached; what you typed is kept for this claim."
            ),
            action=("attach", lambda: QCoreApplication.translate("Opening", "Go on")),
        )

    def _attach(
        self, prepared: Prepared, span: tuple[int, int] | None, stance: Stance, grade: Grade, *rest: object
    ) -> None:
        confidential, note, time = rest
        if self._writing:  # a second press of Enter
            return
        dialog, office, claim, left = self.dialog, self._office, self._claim.id, self._left

        def done(_changes: Changes) -> None:
            if shiboken6.isValid(dialog):
                dialog.accept()

        def refused(error: WorkbenchError) -> None:
            if left:
                office.unfinished[claim] = left[-1]
                office.tell_kept(error)
                return
            if not shiboken6.isValid(dialog):
                office.tell_error(error)
                return
            self._writing = False
            dialog.complain(error.sentence(spoken()))

        self._writing = True
        self._office.session.clerk.evidence.attach(
            self._claim.id,
            prepared,
            span=span,
            stance=stance,
            grade=grade,
            confidential=bool(confidential),
            note=str(note),
            time=str(time),
            done=done,
            failed=refused,
        )
