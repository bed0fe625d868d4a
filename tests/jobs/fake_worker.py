"""A worker process whose service obeys the text it is given: for tests of the client alone."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

from workbench.errors import InputError
from workbench.jobs.worker_process import serve
from workbench.model.analysis import Analysis, LineScore
from workbench.model.articles import Sentence
from workbench.model.plain import to_plain

if TYPE_CHECKING:
    from collections.abc import Callable


class ObedientService:
    def answer(self, request: dict[str, Any], progress: Callable[[float, str], None]) -> Any:
        text = str(request.get("text", ""))
        progress(0.5, "analysing")
        if text == "die":
            sys.stderr.write("ValueError: the roof fell in\n")
            sys.stderr.flush()
            os._exit(3)
        if text == "sleep":
            time.sleep(60)
        if text == "refuse":
            raise InputError("file-empty", path="x.txt")
        if text == "noise":
            sys.stderr.write("noise\n" * 100_000)
        if request["op"] == "lines":
            return [
                to_plain(LineScore(line=i, language="de", checkable=len(t) / 100, worth=0.0))
                for i, t in enumerate(request["texts"], 1)
            ]
        if request["op"] == "facts":
            return []
        sentences = tuple(Sentence(start=n, end=n + 1, checkable=0.5, kind="statement") for n in range(text.count("|")))
        pipeline = f"fake-{os.getpid()}"
        return to_plain(Analysis(language="de", pipeline=pipeline, sentences=sentences, suggestions=(), facts=()))


if __name__ == "__main__":
    if "--dead" in sys.argv:
        sys.exit("ImportError: nothing here")
    if "--garbled" in sys.argv:
        sys.stdout.write("hello there\n")
        sys.stdout.flush()
        time.sleep(60)
    serve(sys.stdin.buffer, sys.stdout.buffer, ObedientService())  # type: ignore[arg-type]
