"""What goes over the pipes: one JSON object a line, and errors that keep their code on the way."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, Final, Protocol

from workbench import errors
from workbench.errors import CancelledError, WorkbenchError, WorkerError
from workbench.text.pieces import pieces

MAX_LINE: Final = 512 * 1024 * 1024
_SOURCE: Final = Path(__file__).resolve().parents[2]
_ONE_THREAD: Final = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)


class Cancel(Protocol):
    """What says that the person cancelled; a ``threading.Event`` does."""

    def is_set(self) -> bool:
        """Say whether to stop."""
        ...


def check(*stops: Cancel | None) -> None:
    """Go on unless one of them says to stop.

    Raises:
        CancelledError: one does.
    """
    if any(stop is not None and stop.is_set() for stop in stops):
        raise CancelledError


def line_of(message: Any) -> bytes:
    """Return a message as one line (ASCII, so that nothing inside can end it early)."""
    return _written(message).encode("ascii") + b"\n"


def _written(message: Any) -> str:
    """Return a message as JSON: megabytes of text piece by piece, as nobody else may compute while one is written."""
    if isinstance(message, dict) and all(isinstance(name, str) for name in message):
        return "{" + ",".join(f"{_plain(name)}:{_written(inner)}" for name, inner in message.items()) + "}"
    if isinstance(message, str):
        return '"' + "".join(_plain(piece)[1:-1] for piece in pieces(message)) + '"'
    return _plain(message)


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def message_of(line: bytes) -> dict[str, Any]:
    """Return the message of a line.

    Raises:
        ValueError: the line is no message of ours.
    """
    message = json.loads(line)
    if not isinstance(message, dict):
        raise ValueError(message)  # noqa: TRY004  # the caller knows bad lines by one error
    return message


def error_to_plain(error: WorkbenchError) -> dict[str, Any]:
    """Return an error as kind, code and details in words."""
    details = {name: str(value) for name, value in error.details.items()}
    return {"kind": type(error).__name__, "code": error.code, "details": details}


def error_from_plain(data: Any) -> WorkbenchError:
    """Return the error again; one we don't know is the worker's fault."""
    try:
        kind = getattr(errors, str(data["kind"]))
        code = str(data["code"])
        if issubclass(kind, WorkbenchError) and code in errors.SENTENCES:
            error = kind.__new__(kind)
            WorkbenchError.__init__(error, code, **{str(name): str(words) for name, words in data["details"].items()})
            return error  # type: ignore[no-any-return]
    except (AttributeError, KeyError, TypeError):
        pass
    return WorkerError("worker-failed", cause="unknown error")


def command_of(module: str) -> list[str]:
    """Return the command that runs a module of ours; ``-P`` keeps the user's folder off the module path."""
    return [sys.executable, "-P", "-X", "utf8", "-m", module]


def environment() -> dict[str, str]:
    """Return a child's environment: ours, our own package first, and one thread for each numeric library."""
    inherited = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([str(_SOURCE), *([inherited] if inherited else [])])
    return os.environ | dict.fromkeys(_ONE_THREAD, "1") | {"PYTHONPATH": path}
