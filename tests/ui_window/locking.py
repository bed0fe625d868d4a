"""A library that another program holds: writes fail soon, and go on once it lets go."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from workbench.journal.engine import sqlite3

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbench.ui.desktop import Desktop


@contextmanager
def held(desktop: Desktop, library: Path, *, patience: int = 20) -> Iterator[None]:
    """Hold the library as another program would, with a window that waits for it no longer than ``patience`` ms."""
    session = desktop.session
    assert session is not None
    db = session.workspace.library._db
    session._writing.submit(lambda: db.execute(f"PRAGMA busy_timeout = {patience}").fetchone()).result()
    with closing(sqlite3.connect(str(library), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
    session._writing.submit(lambda: db.execute("PRAGMA busy_timeout = 5000").fetchone()).result()
