"""Errands on the talk with the author: the handover, its decisions, its printed page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication

from workbench.actions.documents import HANDOVER, Shape
from workbench.ui.dialogs.keeping import keep_typed
from workbench.ui.dialogs.report_form import Choice
from workbench.ui.dialogs.reporting import print_document
from workbench.ui.handover.dialog import HandoverDialog
from workbench.ui.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

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
        if dialog.claim is not None:
            keep_typed(dialog, self._office.typed, self._office.secret, f"handover {dialog.claim.id}")
        dialog.decided.connect(self._office.session.clerk.decide)
        dialog.print_requested.connect(lambda: self._print(dialog))
        dialog.save_requested.connect(lambda: self._save(dialog))

        def follow() -> None:
            if self._desk.dossier is not None:
                dialog.set_dossier(self._desk.dossier)

        self._desk.dossier_changed.connect(follow)
        dialog.finished.connect(lambda _result: self._desk.dossier_changed.disconnect(follow))
        dialog.open()

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

        def job() -> Path:
            try:
                return reports.write(wanted, path, force=asked)
            finally:
                reports.rest()

        self._office.session.tasks.aside(
            job, lambda path: tell(told.format(path=path)), lambda error: tell(error.sentence(spoken()))
        )
