"""Reading foreign files without a process each: what comes of a document doesn't depend on where it was parsed.

A process of its own costs half a second to a second for every page. That it reads the same, and what it may not do, is
told by ``tests/jobs``; the stories go through it too. Everything else of ``jobs.reading`` runs as it is: the message
crosses as a line of JSON, the cancel is asked, an error is an error again.
"""

from __future__ import annotations

import base64
import threading
from typing import TYPE_CHECKING, Any, Final

from workbench.jobs.protocol import line_of, message_of
from workbench.jobs.reading_process import answer

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONE_READER: Final = threading.Lock()  # a process reads one file; PDFium is for one thread at a time


class ReaderHere:
    """Stands in for ``pipes.Child``: the answer is made when it is waited for the second time."""

    code: Final = None
    garbled: Final = False

    def __init__(self, _command: Sequence[str]) -> None:
        self._request: dict[str, Any] = {}
        self._asked = False

    def send(self, message: dict[str, Any]) -> None:
        self._request = message_of(line_of(message))

    def receive(self, _seconds: float) -> dict[str, Any] | None:
        if not self._asked:
            self._asked = True  # nothing yet: time to ask whether the person cancelled
            return None
        with _ONE_READER:
            return message_of(line_of(answer(base64.b64decode(self._request["content"]), self._request)))

    def kill(self) -> None:
        self._request = {}
