"""Making documents without a process of their own: what stands in one doesn't depend on where it was made.

A process costs half a second for every dialog that shows a page. That it makes the same, what it may not do and that it
ends when cancelled is told by ``tests/actions/test_reports_aside``; the stories go through it too. Everything else of
``actions.reports_aside`` runs as it is: requests and answers cross as lines of JSON, in pieces; the cancel is asked.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final

from workbench.actions.report_process import answered
from workbench.jobs.protocol import line_of, message_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONE_MAKER: Final = threading.Lock()  # a process makes one document at a time


class MakerHere:
    """Stands in for ``reports_aside.Maker``: a document is made when it is waited for the second time."""

    alive: Final = True

    def __init__(self) -> None:
        self._request: dict[str, Any] = {}
        self._answers: Iterator[dict[str, Any]] | None = None

    def send(self, message: dict[str, Any]) -> None:
        self._request, self._answers = message_of(line_of(message)), None

    def receive(self, _seconds: float) -> dict[str, Any] | None:
        if self._answers is None:
            self._answers = self._made()
            return None  # nothing yet: time to ask whether the person cancelled
        return message_of(line_of(next(self._answers)))

    def kill(self) -> None:
        self._request = {}

    def _made(self) -> Iterator[dict[str, Any]]:
        with _ONE_MAKER:
            made = list(answered(self._request))
        yield from made
