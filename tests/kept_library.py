"""A library made once and laid out for each test as if it had been made there.

Making one and filling it costs more than copying its file. A plain copy would start an origin of its own (see
``tests/journal``): this one is told where it lies, as a library knows that was made in its place. A blank one has no
origin yet and is nobody's.
"""

from __future__ import annotations

import json
import shutil
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

from workbench.actions.workspace import Workspace
from workbench.journal import open_library, origin
from workbench.journal.backup import folder_of
from workbench.journal.connection import connect
from workbench.journal.opening import open_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlite_utils import Database

    from workbench.jobs import AnalysisWorker


def keep(folder: Path, worker: AnalysisWorker, fill: Callable[[Workspace], object]) -> Path:
    """Return a closed library to be laid out for each test, filled once by the real worker."""
    path = folder / "library.sqlite"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_DATA", str(folder / "data"))
        library = open_library(path, user="tester")
        try:
            fill(Workspace(library=library, actor="M. Kessler", language="de", worker=worker))
        finally:
            library.close()
    return path


def lay_out(kept: Path, path: Path) -> None:
    """Put a closed library and its backups into a place, to be gone on with there by the test's own installation."""
    shutil.copyfile(kept, path)
    shutil.copytree(folder_of(kept), folder_of(path))
    with closing(connect(path)) as db:
        origin.write_meta(db, place=json.dumps(origin.place_of(path)))


class Blanks:
    """Opens libraries as ever, but begins a new one with tables made before.

    Args:
        folder: for the file with the tables.
    """

    def __init__(self, folder: Path) -> None:
        file = folder / "blank.sqlite"
        open_file(file, create=True).close()
        self._tables = file.read_bytes()

    def open_file(self, path: Path, *, create: bool) -> Database:
        """Return the writing connection of a library."""
        if create and path.parent.is_dir():
            with suppress(OSError), path.open("xb") as fresh:
                fresh.write(self._tables)
        return open_file(path, create=create)
