"""What a command is given to read: a file's bytes, or standard input's for ``-``, never without an end."""

from __future__ import annotations

import sys
from pathlib import Path

from workbench.errors import InputError
from workbench.intake import MAX_BYTES


def content_of(path: Path, *, most: int = MAX_BYTES) -> bytes:
    """Return a file's bytes, or those of standard input for ``-``.

    Args:
        path: the file; a pipe or device is read as one.
        most: bytes that are read at the most.

    Raises:
        InputError: ``file-missing``, ``file-unreadable``, ``file-too-large``.
    """
    try:
        if str(path) == "-":
            content = sys.stdin.buffer.read(most + 1)
        else:
            with path.open("rb") as file:
                content = file.read(most + 1)
    except FileNotFoundError as error:
        raise InputError("file-missing", path=path) from error
    except OSError as error:
        raise InputError("file-unreadable", path=path, cause=error.strerror) from error
    if len(content) > most:
        limit = most // 1024**2
        raise InputError("file-too-large", path=path, size=f"{limit}+ MB", limit=f"{limit} MB")
    return content
