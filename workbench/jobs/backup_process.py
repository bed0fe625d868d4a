"""The process that copies a large library while nobody waits: started with its path and the reason, ends by itself."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.jobs.protocol import command_of, environment

if TYPE_CHECKING:
    from subprocess import Popen

running: Final[list[Popen[bytes]]] = []  # kept, since Python complains of a process forgotten while it runs


def start(path: Path, reason: str) -> None:
    """Start the process and leave it to itself; it outlives this one.

    Args:
        path: the library.
        reason: "closing" or "regular", for the backup's name.

    Raises:
        OSError: no process can be started.
    """
    import subprocess  # noqa: PLC0415 - a start of the window needs none

    running[:] = [one for one in running if one.poll() is None]
    command = [*command_of(__name__), str(path.absolute()), reason]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
        start_new_session=True,  # Ctrl+C in the terminal that wrote is not meant for it
    )
    running.append(process)


def main() -> None:
    """Make the backup that the arguments name, behind everything else that runs."""
    from workbench.journal.backup_turns import back_up  # noqa: PLC0415 - the client needs none of it

    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(10)
    back_up(Path(sys.argv[1]), sys.argv[2])


if __name__ == "__main__":
    main()
