"""Whether the file that is open still lies in its place.

A file that is moved, deleted or replaced while it is open can be written to all the same: everything seems saved and is
gone when the window closes. So every write looks first, and what stands is copied to where it can be found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.journal import backup

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


def rescue(db: Database, path: Path) -> Path:
    """Copy a library whose file is gone from its place into its folder, under a name that erasing knows.

    Raises:
        OSError: the folder is gone, too, or can't be written.
    """
    target = path.with_name(f"{path.stem}.replaced-{backup.stamp()}{path.suffix}")
    backup.copy_to(db, target)
    return target
