"""Errands on the talk with the author: the handover, its decisions, its printed page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication

from workbench.actions.documents import HANDOVER, Shape
from workbench.ui.dialogs.report_form import Choice
from workbench.ui.dialogs.reporting import print_document
from workbench.ui.handover.dialog import HandoverDialog
from workbench.ui.kept_words import dialog_of
from workbench.ui.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from workbench.errors import WorkbenchError
    from workbench.model.talks import TalkDecision
    from workbench.ui.office import Office


class HandoverErrands:
    """What the command for the handover does."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk = office.session.desk

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {"handover": self._open}

    def _open(self) -> None:
        if self._desk.dossier is None:
            return
        dialog = HandoverDialog(self._office.window, self._desk.dossier)
        self._take_up(dialog)
        dialog.decided.connect(partial(self._decide, dialog))
        dialog.print_requested.connect(lambda: self._print(dialog))
        dialog.save_requested.connect(lambda: self._save(dialog))

        def follow() -> None:
            if self._desk.dossier is not None:
                dialog.set_dossier(self._desk.dossier)

        self._desk.dossier_changed.connect(follow)
        dialog.finished.connect(lambda _result: self._desk.dossier_changed.disconnect(follow))
        dialog.open()

    def _take_up(self, dialog: HandoverDialog) -> None:
        """Put back the agreed words that were left or could not be written, at their item, and keep what is typed."""
        words, mine = self._office.words, set[str]()

        def keep(text: str) -> None:
            for key in mine:
                words.drop(key)
            mine.clear()
            if text and dialog.claim is not None:
                mine.add(_key(dialog.claim.id))
                words.put(_key(dialog.claim.id), (text,))

        dialog.wording.textChanged.connect(keep)
        known = {dialog_of(key) for key in (*words.refused(), *words.typed)}
        for claim in dialog.claims:
            before = words.take(_key(claim)) if _key(claim) in known else None
            if before is not None:
                dialog.put_back(
                    claim, before[0], QCoreApplication.translate("Sheet", "What you had typed is here again.")
                )
                return

    def _decide(self, dialog: HandoverDialog, claim: str, decision: TalkDecision | None, wording: str) -> None:
        """Record a decision; one that can't be written is said in the dialog, with its words where they were."""
        words = self._office.words

        def failed(error: WorkbenchError) -> None:
            if shiboken6.isValid(dialog) and dialog.isVisible():
                if wording and not dialog.wording.text().strip():
                    words.take(_key(claim))  # they are in hand again
                dialog.put_back(claim, wording, error.sentence(spoken()))
            elif wording:
                self._office.tell_kept(error)
            else:
                self._office.tell_error(error)

        handed = words.replace(_key(claim), (wording,))
        self._office.session.clerk.decide(claim, decision, wording, words=handed, failed=failed)

    def _choice(self) -> Choice:
        return Choice(document=HANDOVER, format="pdf", language=spoken())

    def _print(self, dialog: HandoverDialog) -> None:
        if self._desk.dossier is not None:
            print_document(self._office, self._desk.dossier.article, self._choice(), dialog)

    def _save(self, dialog: HandoverDialog) -> None:
        """Write the page; what becomes of it is said in the dialog, which covers the window's own line."""
        dossier = self._desk.dossier
        if dossier is None:
            return
        title = QCoreApplication.translate("Errands", "Save the handover")
        chosen = self._office.choose_target(self._office.window, title, f"{dossier.article.number:03d}-handover.pdf")
        if not chosen:
            return
        _named, path, asked = self._choice().named(Path(chosen))
        told = QCoreApplication.translate("Errands", "The handover was saved as {path}.")

        def tell(words: str) -> None:
            if shiboken6.isValid(dialog) and dialog.isVisible():
                dialog.complain(words)
            else:
                self._office.window.notice.tell(words)

        reports, wanted = self._office.session.reports, self._choice().wanted(dossier.article.id, Shape.FILE)

        def writing() -> str:
            return QCoreApplication.translate("ReportDialog", "Writing the file …")

        def job(cancel: Event) -> Path:
            try:
                return reports.write(wanted, path, force=asked, seen=dossier, cancel=cancel)
            finally:
                reports.rest()

        self._office.session.tasks.long(
            writing, job, lambda path: tell(told.format(path=path)), lambda error: tell(error.sentence(spoken()))
        )


def _key(claim: str) -> str:
    return f"handover {claim}"
