"""The client of the analysing process. Nothing here imports spaCy or the encoder: the window must paint first."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import CancelledError, WorkerError
from workbench.jobs.pipes import Child, ChildDiedError
from workbench.jobs.protocol import check, command_of, error_from_plain
from workbench.model.facts import Fact
from workbench.model.plain import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.evidence import Proposal
    from workbench.jobs.protocol import Cancel
    from workbench.model.analysis import Analysis, LineScore
    from workbench.model.articles import Block
    from workbench.model.evidence import Capture

    Progress = Callable[[float, str], None]

_TICK: Final = 0.05
_LINES_AT_ONCE: Final = 4096


class AnalysisWorker:
    """The long-lived analysing process, started by the first call or ``start()``; safe to call from several threads.

    One call runs at a time, the others wait. A process found dead before a call is replaced in silence; one that dies
    during a call is reported to that caller, and the next call starts a new one. Cancelling kills it: there is no
    safe point inside a pipeline, and a new one is ready in a second or two.

    Args:
        command: how to start the process; tests put their own here.
    """

    def __init__(self, command: Sequence[str] | None = None) -> None:
        self._command = command or command_of("workbench.jobs.worker_process")
        self._turn = threading.Lock()
        self._child: Child | None = None
        self._ready = threading.Event()
        self._closing = threading.Event()
        self._starter: threading.Thread | None = None
        self._number = 0

    def start(self) -> None:
        """Start the process in the background and return at once; a failure shows at the first call."""
        if self._starter is None and not self._closing.is_set():
            self._starter = threading.Thread(target=self._start_quietly, name="worker-start")
            self._starter.start()

    @property
    def pid(self) -> int | None:
        """Return the process's number while there is one."""
        child = self._child
        return child.pid if child else None

    def close(self) -> None:
        """End the process and every thread of ours; a running call ends with ``CancelledError``."""
        self._closing.set()
        if self._starter is not None:
            self._starter.join()
        with self._turn:
            self._drop(gently=True)

    def analyse(
        self,
        text: str,
        *,
        blocks: Iterable[Block] = (),
        language: str = "",
        date: str = "",
        min_checkable: float = 0.5,
        cancel: Cancel | None = None,
        progress: Progress | None = None,
    ) -> Analysis:
        """Analyse a draft.

        Args:
            text: the draft; every offset in the result is a code point in it.
            blocks: its headings and paragraphs.
            language: "de", "en"; empty to let the worker find out.
            date: ISO date of the article, for "vergangenen Dienstag".
            min_checkable: sentences from this score on become suggestions.
            cancel: asked twenty times a second.
            progress: called with a share (0–1) and a stage, in the caller's thread.

        Raises:
            CancelledError: cancelled, or the worker was closed.
            WorkerError: the process could not be started or died.
        """
        from workbench.model.analysis import Analysis  # noqa: PLC0415 - the window paints first

        plain = [to_plain(block) for block in blocks]
        request = {"op": "analyse", "text": text, "blocks": plain, "language": language, "date": date}
        return from_plain(Analysis, self._call(request | {"min_checkable": min_checkable}, cancel, progress))

    def lines(
        self,
        texts: Sequence[str],
        *,
        language: str = "",
        cancel: Cancel | None = None,
        progress: Progress | None = None,
    ) -> list[LineScore]:
        """Score lines; ``line`` counts from 1 over all of them. Raises as ``analyse`` does."""
        from workbench.model.analysis import LineScore  # noqa: PLC0415

        scores: list[LineScore] = []
        for first in range(0, len(texts), _LINES_AT_ONCE):
            batch = list(texts[first : first + _LINES_AT_ONCE])
            plain = self._call({"op": "lines", "texts": batch, "language": language}, cancel, None)
            scores += [from_plain(LineScore, score | {"line": score["line"] + first}) for score in plain]
            if progress:
                progress(len(scores) / len(texts), "analysing")
        return scores

    def facts(self, text: str, *, language: str = "", date: str = "", cancel: Cancel | None = None) -> tuple[Fact, ...]:
        """Return the facts of a passage or note, offsets into ``text``. Raises as ``analyse`` does."""
        plain = self._call({"op": "facts", "text": text, "language": language, "date": date}, cancel, None)
        return tuple(from_plain(Fact, fact) for fact in plain)

    def passages(
        self,
        claim_text: str,
        claim_facts: Iterable[Fact],
        capture: Capture,
        limit: int = 3,
        *,
        cancel: Cancel | None = None,
        progress: Progress | None = None,
    ) -> tuple[Proposal, ...]:
        """Return the passages of a capture that fit a claim best, best first. Raises as ``analyse`` does."""
        from workbench.evidence.proposal import Proposal  # noqa: PLC0415

        request = {
            "op": "passages",
            "claim_text": claim_text,
            "claim_facts": [to_plain(fact) for fact in claim_facts],
            "capture": to_plain(capture),
            "limit": limit,
        }
        return tuple(from_plain(Proposal, proposal) for proposal in self._call(request, cancel, progress))

    def similarities(self, one: str, others: Sequence[str], *, cancel: Cancel | None = None) -> list[float]:
        """Return how near each of the other texts comes to one in meaning (−1 to 1). Raises as ``analyse`` does."""
        return [float(near) for near in self._call({"op": "near", "one": one, "others": list(others)}, cancel, None)]

    def _call(self, request: dict[str, Any], cancel: Cancel | None, progress: Progress | None) -> Any:
        while not self._turn.acquire(timeout=_TICK):
            self._check(cancel)
        try:
            self._number += 1
            child = self._running(cancel)
            child.send(request | {"id": self._number})
            return self._answer(child, self._number, cancel, progress)
        except CancelledError:
            self._drop()
            raise
        except ChildDiedError as error:
            self._drop()
            raise WorkerError("worker-failed", cause=error) from error
        finally:
            self._turn.release()

    def _check(self, cancel: Cancel | None) -> None:
        check(self._closing, cancel)

    def _running(self, cancel: Cancel | None) -> Child:
        """Return the process, ready; start one where there is none or it died while nobody asked."""
        self._check(cancel)
        if self._child is not None and not self._child.alive:
            self._drop()
        if self._child is None:
            try:
                self._child = Child(self._command)
            except OSError as error:
                raise WorkerError("worker-failed", cause=error.strerror or error) from error
        while not self._ready.is_set():
            message = self._child.receive(_TICK)
            if message is not None and message.get("ready"):
                self._ready.set()
            self._check(cancel)
        return self._child

    def _answer(self, child: Child, number: int, cancel: Cancel | None, progress: Progress | None) -> Any:
        longer: dict[str, list[Any]] = {}
        while True:
            self._check(cancel)
            message = child.receive(_TICK)
            if message is None or message.get("id") != number:
                continue
            if "error" in message:
                raise error_from_plain(message["error"])
            if "more" in message:
                longer.setdefault(message["of"], []).extend(message["more"])
                continue
            if "result" in message:
                return message["result"] | longer if longer else message["result"]
            if progress is not None:
                progress(float(message["progress"]), str(message["stage"]))

    def _start_quietly(self) -> None:
        with self._turn:
            try:
                self._running(None)
            except (CancelledError, ChildDiedError, WorkerError):
                self._drop()

    def _drop(self, *, gently: bool = False) -> None:
        """End the process, if there is one."""
        child, self._child = self._child, None
        self._ready.clear()
        if child is not None:
            (child.end if gently else child.kill)()
