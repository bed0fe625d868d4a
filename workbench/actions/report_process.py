"""The process that makes documents: requests as JSON lines on standard input, their bytes in pieces on standard output.

Started by ``actions.reports_aside`` as ``python -m workbench.actions.report_process FOLDER``. It answers
``{"library", "wanted", "known"}`` (what whoever asks found inside the article, or null) with ``{"stage", "share"}``
lines, then ``{"piece", "last"}`` lines and one ``{"done"}``, or one ``{"error"}``. A fault of ours ends it with a
traceback; it ends by itself when its input closes, so no window leaves one behind. The library is opened to be read,
and from the first request on nothing here reaches the network, starts a program or writes a file outside the folder it
was given for Typst: whoever asked writes.
"""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from workbench.actions import noticing
from workbench.actions.documents import Wanted, make
from workbench.errors import WorkbenchError
from workbench.jobs.confinement import forbid_network, forbid_processes, forbid_writing, lower_priority
from workbench.jobs.protocol import error_to_plain
from workbench.jobs.serving import asked, own_output, sending, while_wanted
from workbench.journal import open_reading
from workbench.model.findings import Known
from workbench.model.plain import from_plain
from workbench.text.telling import untold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.jobs.serving import Send
    from workbench.text.telling import Tell

_TELL_EVERY: Final = 0.1  # seconds
_SHORT: Final = 0.5  # seconds: what is made by then needs no share
_PIECE: Final = 192 * 1024  # bytes: what the window's process takes in a fraction of a millisecond


def main() -> None:
    """Answer requests until the input ends."""
    send = sending(own_output())
    lower_priority()
    folder = Path(sys.argv[1])
    tempfile.tempdir = str(folder)
    with while_wanted():
        try:
            import_module("workbench.reports.pdf")  # while the first request is on its way
            forbid_network()
            forbid_processes()
            forbid_writing(outside=folder)
            for request in asked(sys.stdin.buffer):
                for answer in answered(request, Telling(send)):
                    send(answer)
        finally:
            shutil.rmtree(folder, ignore_errors=True)  # a window that was killed can't


class Telling:
    """Says how far a document is: each stage when it begins, shares of it now and then; of a short one hardly a word.

    Args:
        send: gives one answer.
    """

    def __init__(self, send: Send) -> None:
        self._send, self._stage = send, ""
        self._at = self._begun = time.monotonic()

    def __call__(self, stage: str, share: float | None) -> None:
        """Say it, unless something was said just now."""
        at = time.monotonic()
        if share is not None and at - self._begun < _SHORT:
            return
        if stage != self._stage or at - self._at >= _TELL_EVERY:
            self._stage, self._at = stage, at
            self._send({"stage": stage, "share": share})


def answered(request: dict[str, Any], tell: Tell = untold) -> Iterator[dict[str, Any]]:
    """Yield the answers to one request; ``tell`` is told meanwhile how far the document is."""
    if request.get("known"):
        noticing.learn(from_plain(Known, request["known"]))
    try:
        reading = open_reading(Path(request["library"]))
        try:
            made = make(reading, from_plain(Wanted, request["wanted"]), tell)
        finally:
            reading.close()
    except WorkbenchError as error:
        yield {"error": error_to_plain(error)}
        return
    for content in made:
        for start in range(0, len(content) or 1, _PIECE):
            piece = base64.b64encode(content[start : start + _PIECE]).decode("ascii")
            yield {"piece": piece, "last": start + _PIECE >= len(content)}
    yield {"done": True}


if __name__ == "__main__":
    main()
