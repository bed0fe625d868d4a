"""The errand that restores a backup: chosen, looked at, restored beside the open library, opened."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication

from workbench import paths
from workbench.actions import history
from workbench.errors import CancelledError, RuleError
from workbench.journal import backups_of, refuse_itself
from workbench.text.messages import say
from workbench.ui.dialogs.files import folder_of_copies
from workbench.ui.dialogs.restoring import RestoreDialog
from workbench.ui.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from workbench.errors import WorkbenchError
    from workbench.journal import BackupLook
    from workbench.ui.office import Office
    from workbench.ui.tasks import LongJob


class RestoreErrands:
    """What the command about backups does."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the command does."""
        return {"restore_backup": self._begin}

    def _begin(self) -> None:
        """Ask for a backup: where no own ones lie yet, the folder of the library would offer that alone."""
        office, library = self._office, self._office.session.workspace.library.path
        title = QCoreApplication.translate("Errands", "Choose a backup")
        made = backups_of(library)
        chosen = office.choose_backup(office.window, title, str(made[0].parent) if made else folder_of_copies())
        if not chosen:
            return
        try:
            refuse_itself(Path(chosen), library)
        except RuleError as error:
            office.tell_error(error)
        else:
            _Restoring(office, Path(chosen), place_for(library))


def place_for(library: Path, folder: Path | None = None) -> Path:
    """Return where a copy of a library goes today: beside it, or into a folder, where nothing stands."""
    begun = f"{library.stem}-{datetime.now().astimezone():%Y-%m-%d}"
    names = (f"{begun}{f'-{n}' if n > 1 else ''}{library.suffix}" for n in count(1))
    places = ((folder or library.parent) / name for name in names)
    return next(place for place in places if not paths.stands(place))


class _Restoring:
    """One backup, from the look at it until it is open."""

    def __init__(self, office: Office, backup: Path, place: Path) -> None:
        self._office, self._backup = office, backup
        self._dialog = RestoreDialog(office.window, name=backup.name, place=str(place))
        self._dialog.place_requested.connect(self._choose)
        self._dialog.restore_requested.connect(self._restore)
        self._dialog.rejected.connect(self._give_up)
        tasks = office.session.tasks
        progressed = self._on_progressed
        tasks.job_progressed.connect(progressed)
        self._dialog.finished.connect(lambda _result: tasks.job_progressed.disconnect(progressed))
        self._dialog.open()
        self._job: LongJob = tasks.measured(_looking, partial(_look, backup), self._looked, self._failed)

    def _choose(self, place: str) -> None:
        title = QCoreApplication.translate("Errands", "Where the new library goes")
        self._dialog.take_place(self._office.choose_target(self._office.window, title, place))

    def _give_up(self) -> None:
        self._job.cancel()

    def _looked(self, look: BackupLook) -> None:
        if shiboken6.isValid(self._dialog):
            self._dialog.show_look(look)

    def _restore(self, place: str) -> None:
        job = partial(_restore, self._backup, library_at(place))
        self._job = self._office.session.tasks.measured(_restoring, job, self._restored, self._failed)

    def _restored(self, target: Path) -> None:
        wanted = shiboken6.isValid(self._dialog) and self._dialog.isVisible()
        if wanted:
            self._dialog.accept()
            self._office.another_library_requested.emit(target)
        else:
            words = QCoreApplication.translate("Errands", "The backup was restored as {path}.")
            self._office.window.notice.tell(words.format(path=target))

    def _failed(self, error: WorkbenchError) -> None:
        if shiboken6.isValid(self._dialog) and self._dialog.isVisible():
            self._dialog.ready(error.sentence(spoken()))
        elif not isinstance(error, CancelledError):
            self._office.tell_error(error)

    def _on_progressed(self, job: LongJob, finished: int, total: int) -> None:
        if job is self._job and shiboken6.isValid(self._dialog):
            stage, share = job.title.removesuffix(" …"), 100 * finished // max(total, 1)
            self._dialog.show_words(say("making.share", spoken(), stage=stage, share=share))


def library_at(place: str) -> Path:
    """Return the file of a library whose name was typed: without an ending it gets its own."""
    path = Path(place)
    with suppress(RuntimeError):  # "~anna" where there is no Anna: a name like any other
        path = path.expanduser()
    return (path if path.suffix else path.with_suffix(".sqlite")).absolute()


def _looking() -> str:
    return QCoreApplication.translate("Errands", "Looking at the backup …")


def _restoring() -> str:
    return QCoreApplication.translate("Errands", "Restoring the backup …")


def _look(backup: Path, cancel: Event, tell: Callable[[float], None]) -> BackupLook:
    return history.look_at(backup, cancel=cancel, tell=tell)


def _restore(backup: Path, target: Path, cancel: Event, tell: Callable[[float], None]) -> Path:
    history.restore(backup, target, beside=True, cancel=cancel, tell=tell)
    return target
