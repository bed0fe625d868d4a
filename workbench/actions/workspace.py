"""The workspace an action works in: an open library, who acts, and the analysing worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench import paths, settings
from workbench.jobs import AnalysisWorker, backup_process
from workbench.journal import open_library

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.errors import Language
    from workbench.journal import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """What every action is given.

    Attributes:
        library: the open library; written on one thread only.
        actor: the name events are written under (asserted, not authenticated).
        language: of the interface.
        worker: client of the analysing process; it starts with the first call.
    """

    library: Library
    actor: str
    language: Language
    worker: AnalysisWorker

    def close(self, *, every: float = 0) -> None:
        """Stop the worker and close the library, which makes a backup when something changed.

        Args:
            every: minutes between two backups of a large library, as for ``Library.close``.
        """
        self.worker.close()
        self.library.close(every=every)


def open_workspace(
    library_path: Path | None = None, *, by: str = "", language: Language | None = None, create: bool = True
) -> Workspace:
    """Open a library to work in.

    Args:
        library_path: the SQLite file; by default ``WORKBENCH_LIBRARY`` or the one in the user's data folder.
        by: who acts; by default the name in the settings, else the computer's user name.
        language: of the interface; by default as in the settings.
        create: make the library when it doesn't exist.

    Raises:
        LibraryError: the file can't be opened, is newer, damaged or not ours.
    """
    chosen = settings.load()
    path = library_path or paths.default_library()
    return Workspace(
        library=open_library(path, user=settings.system_user(), create=create, aside=backup_process.start),
        actor=by.strip() or chosen.actor,
        language=language or chosen.language,
        worker=AnalysisWorker(),
    )
