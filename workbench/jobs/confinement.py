"""What a child process may not do: speak to the network, write files, or take all memory and time.

Defence in depth: the audit hook stops Python code, not machine code that has been taken over; the limits are the
kernel's.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from pathlib import Path
from typing import Any, Final

MEMORY: Final = 1536 * 1024 * 1024  # of a process that reads one foreign file
CPU_SECONDS: Final = 20  # of the same, its start included (about half a second)
_NETWORK: Final = frozenset(
    {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendmsg"}
)
_PROCESSES: Final = frozenset({"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty"})
_CHANGING: Final = {  # how many paths come first in what is told of each
    "os.chmod": 1, "os.chown": 1, "os.link": 2, "os.mkdir": 1, "os.rename": 2, "os.symlink": 2, "os.truncate": 1,
}  # fmt: skip
_REMOVING: Final = frozenset({"os.remove", "os.rmdir"})
_TO_WRITE: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NO_NEW_PRIVILEGES: Final = 38  # PR_SET_NO_NEW_PRIVS of linux/prctl.h


def forbid_network() -> None:
    """Refuse every connection and look-up from now on, for good."""
    _refuse(_NETWORK)


def forbid_processes() -> None:
    """Refuse to start programs from now on, for good."""
    _refuse(_PROCESSES)


def forbid_writing(*, outside: Path) -> None:
    """Refuse to write, move or remove files from now on, for good; pipes that are open stay so.

    Args:
        outside: the one folder where it stays allowed.
    """
    own = outside.resolve()

    def hook(event: str, details: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(details[2], int) and details[2] & _TO_WRITE:
            touched = details[:1]
        elif event in _REMOVING:  # by the handle of its folder a file goes only where we hold that open
            touched = details[:1] if details[1] < 0 else ()
        else:
            touched = details[: _CHANGING.get(event, 0)]
        paths = [Path(os.fsdecode(path)).resolve() for path in touched if not isinstance(path, int)]
        if not all(own in (path, *path.parents) for path in paths):
            raise PermissionError(event)

    sys.addaudithook(hook)


def _refuse(events: frozenset[str]) -> None:
    def hook(event: str, _: tuple[Any, ...]) -> None:
        if event in events:
            raise PermissionError(event)

    sys.addaudithook(hook)


def lower_priority() -> None:
    """Let the window go first; a system without priorities goes without."""
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(5)


def limit_resources(*, memory: int, cpu_seconds: int) -> None:
    """Set hard limits: address space in bytes, CPU seconds, no file writes, no core dump, no new privileges.

    Systems without such limits (Windows) rely on the parent's clock alone.
    """
    try:
        import resource  # noqa: PLC0415  # exists on POSIX only
    except ImportError:
        return
    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: cpu_seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for kind, most in limits.items():
        with contextlib.suppress(OSError, ValueError):  # macOS knows RLIMIT_AS but refuses it
            resource.setrlimit(kind, (most, most))
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
