"""Foreign files: plain text is decoded here, everything else parsed in one disposable process each."""

from __future__ import annotations

import base64
import os
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from workbench import intake
from workbench.errors import InputError
from workbench.jobs.confinement import CPU_SECONDS
from workbench.jobs.pipes import Child, ChildDiedError
from workbench.jobs.protocol import check, command_of, error_from_plain
from workbench.model.articles import Document
from workbench.model.plain import from_plain

if TYPE_CHECKING:
    from workbench.jobs.protocol import Cancel

WALL_SECONDS: Final = 30.0
_TICK: Final = 0.05
_HEAD: Final = 4096
_IMPATIENT: Final = (-24, -9)  # SIGXCPU, and SIGKILL when the kernel lost patience or memory


def read_file(path: Path | str, *, cancel: Cancel | None = None) -> tuple[bytes, Document]:
    """Return a file's bytes and the draft in them.

    Args:
        path: a regular file; devices, pipes and folders are refused unopened.
        cancel: asked twenty times a second while another process parses.

    Raises:
        InputError: ``file-missing``, ``file-unreadable``, ``file-not-regular``, ``too-slow``, or what
            ``intake.read_bytes`` raises.
        CancelledError: cancelled.
    """
    path = Path(path)
    content = _content(path)
    return content, read_content(content, path.name, cancel=cancel)


def read_content(content: bytes, name: str, *, media_type: str = "", cancel: Cancel | None = None) -> Document:
    """Return the draft in a file's bytes, parsed in a disposable process unless it is plain text.

    Images and scanned PDFs give a draft without text that says why (``Document.wordless``).

    Raises:
        InputError: as in ``read_file``.
        CancelledError: cancelled.
    """
    intake.check_size(len(content), intake.shown_name(name), head=content[:_HEAD])
    if intake.is_plain(content, name, media_type):
        return intake.read_bytes(content, name, media_type=media_type, go_on=lambda: check(cancel))
    shown = intake.shown_name(name)
    message = ask_disposable(content, name=name, media_type=media_type, cancel=cancel, shown=shown)
    try:
        return from_plain(Document, message["document"])
    except (ValueError, KeyError):
        raise InputError("unparsable", path=shown, cause="garbled answer") from None


def ask_disposable(
    content: bytes, *, name: str, media_type: str, shown: str, cancel: Cancel | None = None, draw: int = 0
) -> dict[str, Any]:
    """Have foreign bytes read, or drawn, in a process of their own, and return its answer.

    Args:
        content: the file's bytes.
        name: of the file.
        media_type: as it was declared.
        shown: the name as a sentence may tell it.
        cancel: asked twenty times a second.
        draw: the page to be drawn instead of reading, from 1; 0 to read.

    Raises:
        InputError: ``too-slow``, ``unparsable``, or what the process answers.
        CancelledError: cancelled.
    """
    request: dict[str, str | int] = {
        "cpu_seconds": CPU_SECONDS,
        "name": name,
        "media_type": media_type,
        "content": base64.b64encode(content).decode("ascii"),
        "draw": draw,
    }
    return _parse(request, shown, cancel)


def _content(path: Path) -> bytes:
    """Read a regular file of a size we can read; the size is checked on the open file."""
    shown = str(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError("file-not-regular", path=shown)
        with path.open("rb") as file:
            head = file.read(_HEAD)
            intake.check_size(os.fstat(file.fileno()).st_size, shown, head=head)
            content = head + file.read(intake.MAX_FILE_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        raise InputError("file-missing", path=shown) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        words = error.strerror if isinstance(error, OSError) else None
        raise InputError("file-unreadable", path=shown, cause=words or str(error)) from error
    intake.check_size(len(content), shown, head=head)
    return content


def _parse(request: dict[str, str | int], shown: str, cancel: Cancel | None) -> dict[str, Any]:
    child = Child(command_of("workbench.jobs.reading_process"))
    try:
        child.send(request)
        message = _answer(child, shown, cancel)
    except ChildDiedError as error:
        if child.code in _IMPATIENT and not child.garbled:
            raise InputError("too-slow", path=shown) from None
        raise InputError("unparsable", path=shown, cause=error) from error
    except (ValueError, KeyError):
        raise InputError("unparsable", path=shown, cause="garbled answer") from None
    finally:
        child.kill()
    if "error" in message:
        raise error_from_plain(message["error"])
    return message


def _answer(child: Child, shown: str, cancel: Cancel | None) -> dict[str, Any]:
    """Wait for the answer, a cancel or the clock."""
    deadline = time.monotonic() + WALL_SECONDS
    while (message := child.receive(_TICK)) is None:
        check(cancel)
        if time.monotonic() > deadline:
            raise InputError("too-slow", path=shown)
    return message
