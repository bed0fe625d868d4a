"""Foreign files: plain text is decoded here, everything else parsed in one disposable process each."""

from __future__ import annotations

import base64
import contextlib
import errno
import os
import stat
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench import intake
from workbench.errors import CancelledError, InputError
from workbench.jobs.protocol import command_of, environment, error_from_plain, line_of, message_of
from workbench.model.articles import Document
from workbench.model.plain import from_plain

if TYPE_CHECKING:
    from workbench.jobs.protocol import Cancel

WALL_SECONDS: Final = 30.0
_TICK: Final = 0.05
_CPU_SIGNAL: Final = (-24, -9)  # SIGXCPU, and SIGKILL when the kernel lost patience or memory


def read_file(path: Path | str, *, cancel: Cancel | None = None) -> tuple[bytes, Document]:
    """Return a file's bytes and the draft in them.

    Args:
        path: a regular file; devices, pipes and folders are refused unopened.
        cancel: asked twenty times a second while another process parses.

    Raises:
        InputError: ``file-missing``, ``file-unreadable``, ``file-too-large``, ``file-kind-unknown``, ``file-binary``,
            ``file-empty``, ``unparsable`` or ``too-slow``.
        CancelledError: cancelled.
    """
    path = Path(path)
    content = _content(path)
    return content, read_content(content, path.name, cancel=cancel)


def read_content(content: bytes, name: str, *, media_type: str = "", cancel: Cancel | None = None) -> Document:
    """Return the draft in a file's bytes, parsed in a disposable process unless it is plain text.

    Raises:
        InputError: as in ``read_file``.
        CancelledError: cancelled.
    """
    intake.check_size(len(content), intake.shown_name(name))
    if intake.kind_of(name, media_type) == "text/plain":
        return intake.read_bytes(content, name, media_type=media_type)
    request = {"name": name, "media_type": media_type, "content": base64.b64encode(content).decode("ascii")}
    return _parse(line_of(request), intake.shown_name(name), cancel)


def _content(path: Path) -> bytes:
    """Read a regular file of a size we can read; the size is checked on the open file."""
    shown = str(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            cause = os.strerror(errno.EISDIR if path.is_dir() else errno.EINVAL)
            raise InputError("file-unreadable", path=shown, cause=cause)
        intake.kind_of(path.name)
        with path.open("rb") as file:
            intake.check_size(os.fstat(file.fileno()).st_size, shown)
            content = file.read(intake.MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise InputError("file-missing", path=shown) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        words = error.strerror if isinstance(error, OSError) else None
        raise InputError("file-unreadable", path=shown, cause=words or str(error)) from error
    intake.check_size(len(content), shown)
    return content


def _parse(request: bytes, shown: str, cancel: Cancel | None) -> Document:
    process = subprocess.Popen(
        command_of("workbench.jobs.reading_process"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    with process:
        try:
            output, errors = _talk(process, request, shown, cancel)
        except BaseException:
            process.kill()
            process.communicate()
            raise
    if process.returncode in _CPU_SIGNAL:
        raise InputError("too-slow", path=shown)
    try:
        message = message_of(output)
        if "error" in message:
            raise error_from_plain(message["error"])
        return from_plain(Document, message["document"])
    except (ValueError, KeyError):
        cause = errors.decode("utf-8", "replace").strip().rpartition("\n")[2][:200]
        raise InputError("unparsable", path=shown, cause=cause or f"exit {process.returncode}") from None


def _talk(process: subprocess.Popen[bytes], request: bytes, shown: str, cancel: Cancel | None) -> tuple[bytes, bytes]:
    """Hand over the request and wait for the end, a cancel or the clock."""
    deadline = time.monotonic() + WALL_SECONDS
    while True:
        if cancel is not None and cancel.is_set():
            raise CancelledError
        if time.monotonic() > deadline:
            raise InputError("too-slow", path=shown)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.communicate(request, timeout=_TICK)
