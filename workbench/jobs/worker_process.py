"""The long-lived analysing process: requests as JSON lines on standard input, answers on standard output.

Started by ``jobs.worker`` as ``python -m workbench.jobs.worker_process``. It says ``{"ready": true}`` at once and loads
spaCy and the models meanwhile, then answers ``{"id", "op", …}`` with ``{"id", "progress", "stage"}`` lines, ``{"id",
"of", "more"}`` for what a long list of the result holds, and one ``{"id", "result"}`` or ``{"id", "error"}``. A fault
of ours ends the process with a traceback, which the client reports; it ends by itself when its input closes, so no
window leaves one behind.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

from workbench.analysis.loading import load_guesser, load_pipelines
from workbench.errors import WorkbenchError
from workbench.jobs.confinement import forbid_network, lower_priority
from workbench.jobs.protocol import error_to_plain
from workbench.jobs.serving import asked, own_output, sending, while_wanted
from workbench.meaning.loading import load_encoder
from workbench.model.articles import Block
from workbench.model.evidence import Capture
from workbench.model.facts import Fact
from workbench.model.plain import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import BinaryIO

    from workbench.analysis import Analyser

    Progress = Callable[[float, str], None]

_LINES_AT_ONCE: Final = 256
_PIECE: Final = 64  # claims, sentences or facts in one line
_READ: Final = 0.9  # of the way when a text is read: what is left is telling it


class Service:
    """Answers requests with the analyser and the encoder, both loaded once."""

    def __init__(self) -> None:
        from workbench.analysis import Analyser  # noqa: PLC0415  # spaCy is imported in this process only
        from workbench.meaning import Encoder  # noqa: PLC0415  # as above: NumPy and 100 MB

        self._analyser = Analyser()
        self._encoder = Encoder()
        self._loading: list[threading.Thread] = []

    @property
    def loading(self) -> bool:
        """Say whether something is still being loaded."""
        return any(thread.is_alive() for thread in self._loading)

    def load(self) -> None:
        """Begin to load what the first request will need: unpacking models leaves the interpreter to the imports."""
        gc.disable()  # all this stays; it need not be looked through
        self._loading = [
            threading.Thread(target=job, daemon=True, name=job.__name__)
            for job in (load_pipelines, load_encoder, load_guesser)
        ]
        for thread in self._loading:
            thread.start()

    def answer(self, request: dict[str, Any], progress: Progress) -> Any:
        """Return the plain result of a request."""
        while self._loading:
            self._loading[-1].join()
            self._loading.pop()
            gc.enable()
        operations: dict[str, Callable[[dict[str, Any], Progress], Any]] = {
            "analyse": self._analyse,
            "lines": self._lines,
            "facts": self._facts,
            "passages": self._passages,
        }
        operations["near"] = self._near
        return operations[request["op"]](request, progress)

    def _analyse(self, request: dict[str, Any], progress: Progress) -> Any:
        progress(0.0, "analysing")
        blocks = tuple(from_plain(Block, block) for block in request["blocks"])
        return to_plain(
            self._analyser.analyse(
                request["text"],
                blocks=blocks,
                language=request["language"],
                date=request["date"],
                min_checkable=request["min_checkable"],
                progress=lambda share: progress(_READ * share, "analysing"),
            )
        )

    def _lines(self, request: dict[str, Any], progress: Progress) -> Any:
        texts: list[str] = request["texts"]
        scores: list[Any] = []
        for first in range(0, len(texts), _LINES_AT_ONCE):
            progress(first / len(texts), "analysing")
            batch = self._analyser.lines(texts[first : first + _LINES_AT_ONCE], language=request["language"])
            scores += [to_plain(score) | {"line": first + index} for index, score in enumerate(batch, 1)]
        return scores

    def _facts(self, request: dict[str, Any], progress: Progress) -> Any:
        progress(0.0, "analysing")
        facts = self._analyser.facts(request["text"], language=request["language"], date=request["date"])
        return [to_plain(fact) for fact in facts]

    def _passages(self, request: dict[str, Any], progress: Progress) -> Any:
        from workbench.evidence import propose_passages, said_span, skim  # noqa: PLC0415  # the room will hold the network one day

        progress(0.0, "reading")
        capture = from_plain(Capture, request["capture"])
        claim_facts = tuple(from_plain(Fact, fact) for fact in request["claim_facts"])
        spans = skim(request["claim_text"], claim_facts, capture.text, encoder=self._encoder)
        facts = read_stretches(self._analyser, capture.text, spans, capture.language)
        progress(0.5, "comparing")
        proposals = propose_passages(
            request["claim_text"], claim_facts, capture.text, facts, encoder=self._encoder, limit=request["limit"]
        )
        said = [(one, said_span(capture, one.start, one.end)) for one in proposals]
        return [to_plain(replace(one, start=start, end=end)) for one, (start, end) in said]

    def _near(self, request: dict[str, Any], progress: Progress) -> Any:
        progress(0.0, "comparing")
        return self._encoder.similarities(request["one"], request["others"])


def read_stretches(analyser: Analyser, text: str, spans: Sequence[tuple[int, int]], language: str) -> tuple[Fact, ...]:
    """Return the facts of some stretches of a text (code points), offsets in the text; all are read in one go."""
    gap = "\n\n"
    found = analyser.facts(gap.join(text[start:end] for start, end in spans), language=language)
    starts = list(accumulate((end - start + len(gap) for start, end in spans), initial=0))
    facts = []
    for fact in found:
        index = bisect_right(starts, fact.start) - 1
        shift = spans[index][0] - starts[index]
        facts.append(replace(fact, start=fact.start + shift, end=fact.end + shift))
    return tuple(facts)


def in_pieces(result: Any) -> Iterator[dict[str, Any]]:
    """Yield a result in lines that whoever reads them takes in a moment: what is long of its lists, then the rest.

    One line of ten megabytes would hold the window up for as long as it takes to read it.
    """
    if isinstance(result, dict):
        for name, inner in result.items():
            for first in range(0, len(inner) if isinstance(inner, list) and len(inner) > _PIECE else 0, _PIECE):
                yield {"of": name, "more": inner[first : first + _PIECE]}
        result = {
            name: [] if isinstance(inner, list) and len(inner) > _PIECE else inner for name, inner in result.items()
        }
    yield {"result": result}


def serve(requests: BinaryIO, answers: BinaryIO, service: Service) -> None:
    """Answer every request until the input ends."""
    send = sending(answers)
    send({"ready": True})
    for request in asked(requests):
        number = request["id"]

        def progress(share: float, stage: str, number: int = number) -> None:
            send({"id": number, "progress": share, "stage": stage})

        try:
            for piece in in_pieces(service.answer(request, progress)):
                send({"id": number, **piece})
        except WorkbenchError as error:
            send({"id": number, "error": error_to_plain(error)})


def main() -> None:
    """Serve the parent's pipes: low priority, no network, and nothing but answers on standard output."""
    answers = own_output()
    lower_priority()
    forbid_network()
    service = Service()
    service.load()
    with while_wanted():
        serve(sys.stdin.buffer, answers, service)
    if service.loading:  # nobody asked anything; a thread inside an import can't be ended otherwise
        os._exit(0)


if __name__ == "__main__":
    main()
