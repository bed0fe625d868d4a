"""The errand that writes a backup now: a whole copy of the library where the person wants it, while work goes on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench import paths
from workbench.actions import history
from workbench.errors import RuleError
from workbench.ui.dialogs.files import folder_of_copies
from workbench.ui.errands.restoring import place_for
from workbench.ui.language import core

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from workbench.actions.workspace import Workspace
    from workbench.errors import WorkbenchError
    from workbench.ui.office import Office


class BackupErrands:
    """What the command does; the backups that are made by themselves are the session's."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._under_way: set[Path] = set()  # files that are being written, and not there before they are whole

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the command does."""
        return {"write_backup": self._begin}

    def _begin(self) -> None:
        office, workspace = self._office, self._office.session.workspace
        title = QCoreApplication.translate("Errands", "Where the backup goes")
        proposed = place_for(workspace.library.path, Path(folder_of_copies()))
        chosen = office.choose_copy(office.window, title, str(proposed.parent), proposed.name)
        if not chosen:
            return
        target = Path(chosen)
        if target in self._under_way or paths.stands(target):
            office.tell_error(RuleError("file-exists", path=target))
            return
        self._under_way.add(target)
        job = partial(_write, workspace, target)
        done, failed = partial(self._written, target), partial(self._failed, target)
        office.session.tasks.measured(_writing, job, done, failed, to_end=True)

    def _written(self, target: Path, remembered: bool) -> None:
        self._under_way.discard(target)

        def words() -> str:
            said = QCoreApplication.translate("Errands", "The backup was written: {path}").format(path=target)
            return said if remembered else f"{said} {core('backup.not-remembered')}"

        self._office.window.notice.tell(words, caution=not remembered, library=True)

    def _failed(self, target: Path, error: WorkbenchError) -> None:
        self._under_way.discard(target)
        self._office.tell_error(error)


def _writing() -> str:
    return QCoreApplication.translate("Errands", "Writing the backup …")


def _write(workspace: Workspace, target: Path, cancel: Event, tell: Callable[[float], None]) -> bool:
    return history.backup(workspace, target, cancel=cancel, tell=tell)
