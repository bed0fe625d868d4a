"""Errands on texts: opening, fetching, pasting, dropping, new drafts."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from workbench import paths
from workbench.actions.pages import is_address
from workbench.actions.rereading import reread_words
from workbench.errors import CancelledError
from workbench.ui.dialogs import opening
from workbench.ui.errands.arrival import Arrival
from workbench.ui.language import spoken
from workbench.ui.late import Slices

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.actions.rereading import Reread
    from workbench.errors import WorkbenchError
    from workbench.ui.intake import Intake
    from workbench.ui.office import Office

_MANY: Final = 8  # files that are begun one in a turn: a folder's would be felt
_TOLD: Final = 3  # sentences about files that could not be read; of more only the number is said


class TextErrands:
    """What the commands of the menu Article do."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._refused: list[WorkbenchError] = []  # of the files dropped together
        self._together = False
        self.arrival = Arrival(office)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        office, intake = self._office, self._office.session.intake
        return {
            "analyse_again": self._analyse_again,
            "new_draft": self._new_draft,
            "open_demonstration": office.demonstration_requested.emit,
            "open_address": self._open_address,
            "open_file": self._open_file,
            "open_library": self._open_library,
            "open_own": lambda: office.own_library_requested.emit(None),
            "paste_article": lambda: self._paste(lambda text: self._import(lambda taker: taker.import_text(text))),
            "paste_draft": lambda: self._paste(intake.revise_from_text),
        }

    def _analyse_again(self) -> None:
        """Try again; what was said of the last attempt is no longer true of this one."""
        notice = self._office.window.notice
        if self._refused and notice.words.endswith(self._refusals()):
            notice.hide()
        self._office.session.intake.analyse_again()

    def on_known(self) -> None:
        """Say why no new article came: one has this very text, now or as an earlier draft."""
        self._office.window.notice.tell(
            self.arrival.led(_known_words),
            caution=True,
            library=True,  # told before that article is open
            action=self.arrival.way_back,
        )

    def on_reread(self, reread: Reread, dated: bool) -> None:
        """Say what another analysis changed; behind what a new draft brought, where it was that draft's."""
        notice = self._office.window.notice
        (notice.add if dated else notice.tell)(lambda: reread_words(reread, spoken(), dated=dated))

    def _open_file(self) -> None:
        path = self._office.choose_file(self._office.window, QCoreApplication.translate("Errands", "Open an article"))
        if path:
            self._import(lambda intake: intake.import_file(Path(path)))

    def _open_library(self) -> None:
        title = QCoreApplication.translate("Errands", "Open another library, or name a new one")
        path = self._office.choose_library(self._office.window, title)
        here = self._office.session.workspace.library
        if path and (Path(path) != here.path or here.to_read):  # one opened to be read may be open to us by now
            self._office.another_library_requested.emit(Path(path))

    def _open_address(self) -> None:
        opening.address(self._office, lambda url: self._import(lambda intake: intake.import_page(url)))

    def _import(self, job: Callable[[Intake], None]) -> None:
        """Take in one's own texts; the demonstration stays as it is, they go to one's own library."""
        session = self._office.session
        if session.workspace.library.path == paths.demonstration_library():
            self._office.own_library_requested.emit(job)
        else:
            job(session.intake)

    def _new_draft(self) -> None:
        path = self._office.choose_file(
            self._office.window, QCoreApplication.translate("Errands", "Open the new draft")
        )
        if path:
            self._office.session.intake.revise_from_file(Path(path))

    def _paste(self, take: Callable[[str], None]) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            take(text)
        else:
            words = QCoreApplication.translate("Errands", "The clipboard holds no text; copy the article first.")
            self._office.tell(words)

    def on_text(self, text: str) -> None:
        """Take dropped words as an article."""
        self._import(lambda taker: taker.import_text(text))

    def on_failed(self, error: WorkbenchError) -> None:
        """Say which text could not be read; beside others that still come in, it is not overtaken by these."""
        office, notice = self._office, self._office.window.notice
        if isinstance(error, CancelledError):
            office.tell_error(error)
            return
        said, stays = self.arrival.led(self._refusals), self._together or office.session.tasks.running
        if notice.words != said():
            self._refused.clear()
        self._refused.append(error)
        notice.tell(said, wrong=True, stays=stays, library=True, action=self.arrival.way_back)

    def _refusals(self) -> str:
        told = [error.sentence(spoken()) for error in self._refused[:_TOLD]]
        if more := len(self._refused) - len(told):
            told.append(QCoreApplication.translate("Errands", "{count} more could not be read.").format(count=more))
        return " ".join(told)

    def on_files(self, files: Sequence[str]) -> None:
        """Import what was dropped."""
        if self._refused and self._office.window.notice.words.endswith(self._refusals()):
            self._office.window.notice.hide()
        self._together = len(files) > 1

        def take(intake: Intake) -> None:
            pieces = (partial(_import_one, intake, path) for path in files)
            if len(files) < _MANY:
                for piece in pieces:
                    piece()
            else:
                slices = Slices(pieces, intake, delay=0)
                self._office.window.jobs.all_cancelled.connect(slices.stop)
                slices.start()

        if files:
            self._import(take)


def _known_words() -> str:
    return QCoreApplication.translate("Errands", "This text is in the library already: its article is open.")


def _import_one(intake: Intake, path: str) -> None:
    if is_address(path):
        intake.import_page(path)
    else:
        intake.import_file(Path(path))
