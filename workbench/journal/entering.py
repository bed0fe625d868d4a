"""The way into a library: to write where that is allowed, else to read.

2026-11-29: what the system says of rights is what it believes, as on a network share; the last word is SQLite's, which
tries. The file is never opened here to find out: closing it again would take the locks of whoever has it open in this
process.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench import settings
from workbench.errors import LibraryError
from workbench.journal.library import Library
from workbench.journal.opening import only_to_read, open_file, open_to_read

if TYPE_CHECKING:
    from sqlite_utils import Database

    from workbench.journal.library import Aside


def open_library(
    path: Path | str, *, user: str | None = None, create: bool = True, aside: Aside | None = None
) -> Library:
    """Open a library, made new where there is none; one that may not be written is opened to be read.

    Args:
        path: the file.
        user: the computer's user name to keep beside asserted names; asked of the system when left out.
        create: False raises ``library-missing`` instead of making a file.
        aside: makes the backups of a large library in another process; without it each is made at once.

    Raises:
        LibraryError: ``library-missing``, ``library-not-ours``, ``library-newer``, ``library-damaged`` (set
            aside), ``library-locked`` or ``library-failed``.
    """
    where = Path(path)
    user = user or settings.system_user()
    if not only_to_read(where):
        there = _is_there(where)
        try:
            return _opened(open_file(where, create=create), where, user=user, aside=aside)
        except LibraryError as error:
            if error.code != "library-readonly" or not there:
                raise
    return _opened(open_to_read(where), where, user=user, aside=aside, to_read=True)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size > 0
    except OSError:
        return False


def _opened(db: Database, path: Path, *, user: str, aside: Aside | None, to_read: bool = False) -> Library:
    try:
        return Library(db, path, user=user, aside=aside, to_read=to_read)
    except BaseException:
        db.close()
        raise
