"""Whether the file that is open still lies in its place.

A file that is moved, deleted or replaced while it is open can be written to all the same: everything seems saved and is
gone when the window closes. So every write looks first, and what stands is copied to where it can be found.
"""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from workbench.errors import LibraryError
from workbench.journal import backup
from workbench.journal.connection import may_write, rests

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database


def identity(path: Path) -> tuple[int, int]:
    """Return what tells a file from another under the same name; zeros where there is none.

    Raises:
        OSError: it can't be looked at, as on a network that is away: nobody knows then.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0, 0
    return found.st_dev, found.st_ino


def as_it_lies(path: Path) -> tuple[object, ...]:
    """Return what changes when a file opened to be read may be written, or is read as it lies and written by others."""
    if not rests(path):
        return (may_write(path),)
    found = path.stat()
    return False, found.st_ino, found.st_size, found.st_mtime_ns


def check_as_it_lies(path: Path, before: tuple[object, ...]) -> None:
    """Notice that a file opened to be read is not as it was.

    Raises:
        LibraryError: ``library-gone`` or ``library-reopen``.
    """
    try:
        if identity(path) == (0, 0):
            raise LibraryError("library-gone", path=path, cause=os.strerror(errno.ENOENT))
        now = as_it_lies(path)
    except OSError:
        return  # nobody knows: see ``identity``
    if now != before:
        raise LibraryError("library-reopen", path=path)


def rescue(db: Database, path: Path) -> Path:
    """Copy a library whose file is gone from its place into its folder, under a name that erasing knows.

    Raises:
        OSError: the folder is gone, too, or can't be written.
    """
    target = path.with_name(f"{path.stem}.replaced-{backup.stamp()}{path.suffix}")
    backup.copy_to(db, target)
    return target
