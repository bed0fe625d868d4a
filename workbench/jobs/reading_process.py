"""The disposable process that parses one foreign file: JSON line in, JSON line out, then gone.

Started by ``jobs.reading`` as ``python -m workbench.jobs.reading_process``. A parser that crashes, loops or eats memory
takes nothing with it.
"""

from __future__ import annotations

import base64
import sys
from typing import Any

from workbench import intake
from workbench.errors import InputError, WorkbenchError
from workbench.jobs.confinement import CPU_SECONDS, MEMORY, forbid_network, forbid_processes, limit_resources
from workbench.jobs.drawing import picture_to_plain
from workbench.jobs.protocol import error_to_plain
from workbench.jobs.serving import asked, own_output, sending
from workbench.model.plain import to_plain


def main() -> None:
    """Read one request on standard input and answer it on standard output."""
    answers = own_output()
    request = next(asked(sys.stdin.buffer))
    content = base64.b64decode(request["content"])
    if request.get("draw"):
        from workbench.intake import drawing, pdf  # noqa: F401, PLC0415  before the process locks itself in
    else:
        intake.load_readers(content, str(request["name"]), str(request.get("media_type", "")))
    forbid_network()
    forbid_processes()
    limit_resources(memory=MEMORY, cpu_seconds=min(CPU_SECONDS, int(request.get("cpu_seconds", CPU_SECONDS))))
    sending(answers)(answer(content, request))


def answer(content: bytes, request: dict[str, Any]) -> dict[str, Any]:
    """Return the document in the bytes, or the error that stopped it."""
    name = str(request["name"])
    try:
        if request.get("draw"):
            from workbench.intake.drawing import draw  # noqa: PLC0415  Pillow, which most readings do without

            return {"picture": picture_to_plain(draw(content, name, page=int(request["draw"])))}
        document = intake.read_bytes(content, name, media_type=str(request.get("media_type", "")))
    except WorkbenchError as error:
        return {"error": error_to_plain(error)}
    except (MemoryError, RecursionError):
        return {"error": error_to_plain(InputError("too-slow", path=intake.shown_name(name)))}
    return {"document": to_plain(document)}


if __name__ == "__main__":
    main()
