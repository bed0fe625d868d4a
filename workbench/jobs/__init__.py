"""Jobs: who does long work, and where: one analysing process, one writing thread, disposable reading processes.

    AnalysisWorker()                       # client of the long-lived process; started by the first call or start()
        .start(); .ready; .close()
        .analyse(text, *, blocks, language, date, min_checkable, cancel=None) -> Analysis
        .lines(texts, *, language, cancel=None) -> list[LineScore]
        .facts(text, *, language, date) -> tuple[Fact, ...]
        .passages(claim_text, claim_facts, capture, limit=3) -> tuple[Proposal, ...]
    WritingThread()                        # one thread; .submit(job) -> Future; .close() finishes what was accepted
    read_file(path, *, cancel=None) -> tuple[bytes, Document]   # foreign formats in a disposable process
    read_content(content, name, *, cancel=None) -> Document

Between processes only JSON lines over pipes, never pickles.
"""
