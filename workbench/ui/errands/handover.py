"""Errands on the talk with the author: the handover, its decisions, its printed page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from workbench.ui.handover.dialog import HandoverDialog
from workbench.ui.handover.page import page_html

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
        dialog.decided.connect(self._office.session.clerk.decide)
        dialog.print_requested.connect(self._print)

        def follow() -> None:
            if self._desk.dossier is not None:
                dialog.set_dossier(self._desk.dossier)

        self._desk.dossier_changed.connect(follow)
        dialog.finished.connect(lambda _result: self._desk.dossier_changed.disconnect(follow))
        dialog.open()

    def _print(self) -> None:
        dossier = self._desk.dossier
        if dossier is None:
            return
        title = QCoreApplication.translate("Errands", "Save the handover")
        chosen = self._office.choose_target(self._office.window, title, f"{dossier.article.number:03d}-handover.pdf")
        if not chosen:
            return
        writer = QPdfWriter(chosen)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        page = QTextDocument()
        page.setHtml(page_html(dossier))
        page.print_(writer)
        del writer
        if not Path(chosen).exists():
            words = QCoreApplication.translate("Errands", "{path} could not be written; choose another place.")
            self._office.tell(words.format(path=chosen))
            return
        told = QCoreApplication.translate("Errands", "The handover was saved as {path}.").format(path=chosen)
        self._office.window.notice.tell(told)
