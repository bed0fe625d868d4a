"""Holds a library's file so that nothing else in this process can let go of it.

SQLite holds an open file with POSIX locks, and those fall as soon as *anything* in the process opens and closes the
file: Qt's file dialog does, when it looks what kind of file lies in the folder it lists. The next other process that
closes the library (the command line, a second window, a backup) then believes itself the last and deletes the log under
the window, with all that is written from then on. Locks of an open file description do not fall that way.
"""

from __future__ import annotations

import os
import struct
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_SHARED: Final = (0x40000002, 510)  # bytes of the database that every connection holds while it is open
_LOG_OPEN: Final = (128, 1)  # the byte of the log's index that says somebody uses it


class Holder:
    """Keeps others from believing that the library is closed; without such locks (not on Linux) it does nothing.

    Args:
        path: the library, open already: the log's index must be there.
    """

    def __init__(self, path: Path) -> None:
        self._files: list[tuple[int, tuple[int, int]]] = []
        if sys.platform != "linux":
            return
        for name, place in ((path.name, _SHARED), (f"{path.name}-shm", _LOG_OPEN)):
            with suppress(OSError):
                file = os.open(path.with_name(name), os.O_RDONLY | os.O_CLOEXEC)
                self._files.append((file, place))
                _lock(file, place, on=True)

    def release(self) -> None:
        """Let go before the connection closes: as the last one it must be able to empty the log and remove it."""
        for file, place in self._files:
            with suppress(OSError):
                _lock(file, place, on=False)

    def close(self) -> None:
        """Close the files after the connection: closing them earlier would drop its locks."""
        while self._files:
            os.close(self._files.pop()[0])


def _lock(file: int, place: tuple[int, int], *, on: bool) -> None:
    """Take or leave a shared lock of the open file description."""
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 - not on every system

        start, length = place
        wanted = struct.pack("hhqqi4x", fcntl.F_RDLCK if on else fcntl.F_UNLCK, os.SEEK_SET, start, length, 0)
        fcntl.fcntl(file, fcntl.F_OFD_SETLK, wanted)
