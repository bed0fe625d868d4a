"""Jobs: who does long work, and where: one analysing process, one writing thread, disposable reading processes.

    AnalysisWorker()                       # client of the long-lived process; started by the first call or start()
        .start(); .close()
        .analyse(text, *, blocks, language, date, min_checkable, cancel=None, progress=None) -> Analysis
        .lines(texts, *, language, cancel=None, progress=None) -> list[LineScore]
        .facts(text, *, language, date, cancel=None) -> tuple[Fact, ...]
        .passages(claim_text, claim_facts, capture, limit=3, *, cancel=None, progress=None) -> tuple[Proposal, ...]
    WritingThread()                        # one thread; .submit(job) -> Future; .close() finishes what was accepted
    read_file(path, *, cancel=None) -> tuple[bytes, Document]   # foreign formats in a disposable process
    read_content(content, name, *, media_type="", cancel=None) -> Document

Every process of ours speaks JSON lines through two modules: ``pipes`` at the end that asks, ``serving`` at the end that
answers; ``lines`` parts what is long; ``confinement`` says what it may not do. ``actions.report_process`` stands on the
same.

``cancel`` is anything with ``is_set()``, such as a ``threading.Event``. Between processes only JSON lines over pipes,
never pickles.

2026-11-22: cancelling kills the process instead of asking it: there is no safe point inside a pipeline.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from workbench.jobs.protocol import Cancel
from workbench.jobs.worker import AnalysisWorker
from workbench.jobs.writing_thread import WritingThread

if TYPE_CHECKING:
    from workbench.jobs.reading import read_content, read_file
else:

    def __getattr__(name: str) -> object:
        """Load the reading of files: a window that opens its last article reads none."""
        if name in {"read_content", "read_file"}:
            return getattr(import_module("workbench.jobs.reading"), name)
        raise AttributeError(name)


__all__ = ["AnalysisWorker", "Cancel", "WritingThread", "read_content", "read_file"]
